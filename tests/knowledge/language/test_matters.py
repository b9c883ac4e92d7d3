"""What a question is on: one matter in many words, look-alikes apart, whom and which it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.matters import read_matters


@pytest.mark.parametrize(
    ("texts", "matter"),
    [
        (("几天一充", "续航怎么样", "how long does the battery last"), "battery_life"),
        (("能机洗吗", "可以丢洗衣机不", "machine washable?"), "machine_wash"),
        (("多重", "拎得动吗", "how heavy is it"), "weight"),
        (("开封后能放多久", "once opened how long is it good"), "after_opening"),
    ],
)
def test_one_matter_in_many_words_and_both_languages(texts: tuple[str, ...], matter: str) -> None:
    for text in texts:
        assert matter in read_matters(text).matters, text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("能机洗吗", "能干洗吗"),
        ("微波炉能用吗", "洗碗机能用吗"),
        ("冷藏多少升", "冷冻多少升"),
        ("自己充满要多久", "充满手机要多久"),
        ("how much does it weigh", "how much weight can it hold"),
    ],
)
def test_look_alikes_are_on_two_matters(one: str, other: str) -> None:
    a, b = read_matters(one).matters, read_matters(other).matters
    assert a, one
    assert b, other
    assert not a & b


@pytest.mark.parametrize(
    ("text", "details", "examples"),
    [
        ("孕妇能用吗", {"pregnant"}, set()),
        ("M码有吗", {"size m"}, set()),
        ("一片几克", {"per 张"}, set()),
        ("充满iphone能充几回", set(), {"apple"}),
        ("拍M还是L", set(), set()),
    ],
)
def test_whom_and_which_choice_it_names(text: str, details: set[str], examples: set[str]) -> None:
    read = read_matters(text)
    assert set(read.details) == details
    assert set(read.examples) == examples


def test_words_that_only_frame_a_question_leave_no_rest() -> None:
    assert not read_matters("请问这个能不能用呀").rest
    assert read_matters("能连涡轮吗").rest >= set("涡轮")


def test_latin_words_inside_others_are_not_found() -> None:
    assert not read_matters("compatible w my thing").matters


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    read = read_matters(text)
    assert not read.matters & read.details
