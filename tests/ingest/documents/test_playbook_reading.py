"""The playbook in a shop's file: what is understood, and why an activity is left out."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.documents.json_text import parse_json
from ingest.documents.playbook_reading import (
    LONGEST_LINE,
    MOST_ACTIVITIES,
    MOST_NOTED,
    read_playbook,
)
from ingest.documents.problems import Problems, ShopFileError
from ingest.documents.shop_file import read_shop_file
from knowledge.playbook import Activity

GOOD: dict[str, Any] = {
    "id": "quiz",
    "title": {"zh": "有奖竞猜", "en": "Quick quiz"},
    "line": {"zh": "猜猜有多重", "en": "Guess how heavy it is"},
    "when": ["chat_down", "likes_down"],
    "minutes": 2,
}


def read(*entries: object) -> tuple[tuple[Activity, ...], list[tuple[str, str]]]:
    """Return the activities, and place and code of each problem."""
    problems = Problems()
    parsed = parse_json(json.dumps(entries), problems)
    activities = read_playbook(parsed, "playbook", problems)
    return activities, [(str(p.place), p.code) for p in problems.finish()]


def test_an_activity_is_understood_as_written() -> None:
    assert read(GOOD) == (
        (
            Activity(
                "quiz",
                "有奖竞猜",
                "Quick quiz",
                "猜猜有多重",
                "Guess how heavy it is",
                ("chat_down", "likes_down"),
                2,
            ),
        ),
        [],
    )


def test_one_language_and_chinese_names_are_enough() -> None:
    entry = {"编号": "a", "标题": "你点我试", "话术": "Tell me", "时机": "dead_air", "时长": 1}
    (activity,), problems = read(entry)
    assert problems == []
    assert (activity.title_zh, activity.title_en) == ("你点我试", "")
    assert (activity.line_zh, activity.line_en) == ("", "Tell me")
    assert activity.when == ("dead_air",)


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        ({"id": ""}, "id", "activity_missing"),
        ({"id": None}, "id", "activity_missing"),
        ({"id": 7}, "id", "activity_kind"),
        ({"id": "x" * 65}, "id", "activity_too_long"),
        ({"title": {"zh": "", "en": " "}}, "title", "activity_missing"),
        ({"title": "一二三四五六七八九十一二三"}, "title.zh", "activity_title"),
        ({"title": {"en": "one two three four five six seven"}}, "title.en", "activity_title"),
        ({"line": {"zh": ""}}, "line", "activity_missing"),
        ({"line": "字" * (LONGEST_LINE + 1)}, "line", "activity_too_long"),
        ({"line": ["a"]}, "line", "activity_kind"),
        ({"when": []}, "when", "activity_missing"),
        ({"when": None}, "when", "activity_missing"),
        ({"when": ["chat_down", "full_moon"]}, "when", "activity_occasion"),
        ({"when": [["chat_down"]]}, "when", "activity_occasion"),
        ({"minutes": 0}, "minutes", "activity_minutes"),
        ({"minutes": 61}, "minutes", "activity_minutes"),
        ({"minutes": 1.5}, "minutes", "activity_minutes"),
        ({"minutes": True}, "minutes", "activity_minutes"),
        ({"minutes": "2"}, "minutes", "activity_minutes"),
        ({"minutes": None}, "minutes", "activity_missing"),
    ],
)
def test_what_is_wrong_is_named_with_its_place_and_loses_no_other(
    change: dict[str, Any], place: str, code: str
) -> None:
    other = {**GOOD, "id": "other"}
    activities, problems = read({**GOOD, **change}, other)
    assert [activity.id for activity in activities] == ["other"]
    assert (f"playbook[0].{place}", code) in problems


@pytest.mark.parametrize("item", ["quiz", 3, None, ["quiz"], True])
def test_what_is_no_object_is_left_out(item: object) -> None:
    activities, problems = read(item, GOOD)
    assert len(activities) == 1
    assert problems == [("playbook[0]", "activity_kind")]


def test_an_id_twice_is_a_contradiction_when_the_content_differs() -> None:
    activities, problems = read(GOOD, GOOD, {**GOOD, "id": "QUIZ", "line": "别的话"})
    assert [activity.line_zh for activity in activities] == ["猜猜有多重"]
    assert problems == [
        ("playbook[1].id", "activity_twice"),
        ("playbook[2].id", "activity_contradicts"),
    ]


def test_every_problem_of_an_entry_is_listed() -> None:
    _, problems = read({"id": "a", "title": "", "line": "", "when": [], "minutes": 99, "prize": 1})
    assert {code for _, code in problems} == {
        "activity_missing",
        "activity_minutes",
        "unknown_key",
    }
    assert len(problems) == 5


def test_a_message_says_what_was_expected_in_both_languages() -> None:
    problems = Problems()
    read_playbook(parse_json('[{"id": "a", "when": ["moon"]}]', problems), "playbook", problems)
    found = {problem.column: problem for problem in problems.finish()}
    occasion = found["playbook[0].when"]
    assert occasion.value == "moon"
    assert "chat_down" in occasion.expected
    assert "moon" in occasion.message_in("zh")
    assert "没有使用" in occasion.message_in("zh")


def test_hostile_text_is_kept_as_text() -> None:
    line = "<script>alert(1)</script> {before} =cmd|'/c calc'!A1 \u202eabc"
    (activity,), problems = read({**GOOD, "line": {"en": line + "\x00\x07"}})
    assert problems == []
    assert activity.line_en == line


def test_too_much_is_cut_and_never_stops_the_file() -> None:
    activities, problems = read(*({**GOOD, "id": f"a{n}"} for n in range(MOST_ACTIVITIES + 5)))
    assert len(activities) == MOST_ACTIVITIES
    assert problems == [("playbook", "too_many_activities")]
    _, many = read(*({"id": "x"} for _ in range(MOST_ACTIVITIES)))
    assert len(many) == MOST_NOTED + 1
    assert many[-1] == ("playbook", "more_activities")


def test_a_file_with_a_bad_activity_imports_the_rest() -> None:
    shop = {"products": [{"sku": "A", "title": "杯"}], "playbook": [GOOD, {**GOOD, "minutes": 99}]}
    parsed = read_shop_file(json.dumps(shop).encode(), "shop.json")
    assert [product.sku for product in parsed.products] == ["A"]
    assert [activity.id for activity in parsed.playbook] == ["quiz"]
    assert [problem.code for problem in parsed.problems] == ["activity_minutes"]


def test_a_playbook_alone_is_a_file_and_nothing_good_in_it_is_none() -> None:
    alone = read_shop_file(json.dumps({"playbook": [GOOD]}).encode(), "shop.json")
    assert len(alone.playbook) == 1
    with pytest.raises(ShopFileError):
        read_shop_file(b'{"playbook": [{"id": "a"}]}', "shop.json")


def test_a_playbook_that_is_no_list_is_said() -> None:
    shop = b'{"products": [{"sku": "A", "title": "x"}], "playbook": {"id": "a"}}'
    parsed = read_shop_file(shop, "shop.json")
    assert parsed.playbook == ()
    assert [(str(p.place), p.code) for p in parsed.problems] == [("playbook", "activity_kind")]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*GOOD, "zh", "en", "x"]), inner, max_size=6)
    ),
    max_leaves=20,
)


@given(
    JSON,
    st.lists(
        st.builds(
            lambda change: {**GOOD, **change},
            st.dictionaries(st.sampled_from([*GOOD]), JSON, max_size=3),
        ),
        max_size=4,
    ),
)
@settings(max_examples=150, deadline=None)
def test_anything_is_read_or_named(data: object, entries: list[object]) -> None:
    for document in (data, entries):
        problems = Problems()
        text = json.dumps(document, ensure_ascii=True)
        try:
            parsed = parse_json(text, problems)
        except ShopFileError:
            continue
        for activity in read_playbook(parsed, "playbook", problems):
            assert activity.id
            assert activity.title_zh or activity.title_en
            assert activity.line_zh or activity.line_en
            assert activity.when
            assert 1 <= activity.minutes <= 60
