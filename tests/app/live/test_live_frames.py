import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.live.schema.codes import FrameRefused
from app.live.schema.frames import EventFrame
from app.live.schema.parsing import FRAMES, parse, to_envelope
from copilot import events

PERSON = {"id": "u1", "name": "小红", "badges": ["fan"]}
GREETING: dict[str, Any] = {"token": "t", "client": "c"}
UNPINNED = {"suggestion": "g1", "on": False}
VIEWER = events.Viewer("u1", "小红", ("fan",))


def frame(type: str, data: Any, **more: Any) -> str:
    return json.dumps({"type": type, "id": "m1", "data": data} | more)


def refusal(text: str | bytes) -> FrameRefused:
    with pytest.raises(FrameRefused) as refused:
        parse(text)
    return refused.value


@pytest.mark.parametrize(
    ("type", "data", "event"),
    [
        ("chat", {"user": PERSON, "text": "能用吗"}, events.Chat(VIEWER, "能用吗")),
        ("chat", {"user": PERSON, "text": ""}, events.Chat(VIEWER, "")),
        (
            "speech",
            {"text": "只要39块9", "final": True, "segment": "s1"},
            events.Speech("只要39块9", True, "s1"),
        ),
        (
            "speech",
            {
                "text": "hi",
                "final": False,
                "segment": "s1",
                "speaker": "assistant",
                "start_ms": 5,
                "end_ms": 9,
            },
            events.Speech("hi", False, "s1", "assistant", 5, 9),
        ),
        ("focus", {"sku": None}, events.Focus(None)),
        ("focus", {"sku": "A1", "variant": "50ml"}, events.Focus("A1", "50ml")),
        (
            "lineup",
            {"items": [{"link": 3, "sku": "A1"}, {"link": 4, "sku": "A2", "offer": "o9"}]},
            events.Lineup((events.LineupItem(3, "A1"), events.LineupItem(4, "A2", "o9"))),
        ),
        ("stats", {"viewers": 10, "shares": 3}, events.Stats(10, None)),
        ("health", {"bitrate_kbps": 2500, "loss": 0.01}, events.Health(2500.0, 0.01, None)),
        ("gift", {"user": PERSON, "count": 5}, events.Activity("gift", VIEWER, 5)),
        ("cart", {"sku": "A1"}, events.Activity("cart", None, 1, "A1")),
        (
            "order",
            {"order_id": "o1", "status": "paid", "amount": "39.90", "currency": "CNY"},
            events.Order("o1", "paid", 1, Decimal("39.90"), "CNY"),
        ),
        (
            "order",
            {"order_id": "o1", "status": "paid", "amount": 39.9, "currency": "CNY", "user": PERSON},
            events.Order("o1", "paid", 1, Decimal("39.9"), "CNY", None, VIEWER),
        ),
        ("suggestion.used", {"suggestion": "g1"}, events.SuggestionUsed("g1")),
        ("suggestion.dismissed", {"suggestion": "g1"}, events.SuggestionDismissed("g1")),
        ("suggestion.pinned", {"suggestion": "g1"}, events.SuggestionPinned("g1", True)),
        ("suggestion.pinned", UNPINNED, events.SuggestionPinned("g1", False)),
        ("suggestion.rated", {"suggestion": "g1", "rating": -1}, events.SuggestionRated("g1", -1)),
        ("suggestion.reworded", {"suggestion": "g1"}, events.SuggestionReworded("g1")),
        (
            "suggestion.reworded",
            {"suggestion": "g1", "wording": "warmer"},
            events.SuggestionReworded("g1", "warmer"),
        ),
        ("suggestion.push", {"suggestion": "g1"}, events.SuggestionPushed("g1")),
        ("suggestion.push", {"headline": " 加库存 "}, events.SuggestionPushed(None, "加库存")),
        (
            "suggestion.push",
            {"headline": "Stock is back", "line": "字" * 120, "sku": "A1", "audience": "both"},
            events.SuggestionPushed(None, "Stock is back", "字" * 120, "A1", "both"),
        ),
        ("suggestion.hold", {"suggestion": "g1"}, events.SuggestionHeld("g1")),
        ("suggestion.release", {"suggestion": "g1"}, events.SuggestionReleased("g1")),
        ("quiet", {"on": True, "minutes": 5}, events.Quiet(True, 5.0)),
    ],
)  # fmt: skip
def test_a_frame_becomes_the_rooms_event(type: str, data: Any, event: events.Event) -> None:
    parsed = parse(frame(type, data, ts=7, unknown_field={"a": 1}))
    assert isinstance(parsed, EventFrame)
    assert to_envelope(parsed, "c1") == events.Envelope("c1", "m1", 7, event)


def test_an_activity_needs_no_data() -> None:
    parsed = parse('{"type": "enter", "id": "m1"}')
    assert isinstance(parsed, EventFrame)
    assert parsed.event() == events.Activity("enter")


@pytest.mark.parametrize(
    "text",
    ["nonsense", "", "[]", "null", '"chat"', "[" * 50_000, '{"type": "chat", "id": "\\ud800"}'],
)
def test_what_is_no_json_object_is_refused(text: str) -> None:
    assert refusal(text).code == "not_json"


@pytest.mark.parametrize("type", ["null", "3", '"suggestion.pushed"', '"welcome"', '"CHAT"', "{}"])
def test_an_unknown_type_is_refused(type: str) -> None:
    refused = refusal(f'{{"type": {type}}}')
    assert (refused.code, refused.field) == ("unknown_type", "type")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("{}", "type"),
        ('{"type": "chat"}', "id"),
        (frame("chat", {"user": PERSON}), "data.text"),
        (frame("chat", {"text": "a"}), "data.user"),
        (frame("focus", {}), "data.sku"),
        (frame("hello", GREETING | {"since": {"epoch": "e"}}), "data.since.offset"),
    ],
)  # fmt: skip
def test_a_missing_field_is_named(text: str, field: str) -> None:
    refused = refusal(text)
    assert (refused.code, refused.field) == ("missing_field", field)
    assert refused.detail == f"{field} is missing"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", ""),
        ("id", "a\nb"),
        ("id", "x" * 129),
        ("id", 7),
        ("ts", -1),
        ("ts", 32_503_680_000_000),
        ("ts", "1790000000000"),
        ("ts", 1.5),
        ("ts", True),
        ("ts", 10**30),
        ("data", []),
    ],
)
def test_a_wrong_field_of_any_frame_is_named(field: str, value: Any) -> None:
    assert_invalid(frame("chat", **{"data": {"user": PERSON, "text": ""}, field: value}), field)


@pytest.mark.parametrize(
    ("type", "field", "data"),
    [
        ("chat", "text", {"user": PERSON, "text": 3}),
        ("chat", "text", {"user": PERSON, "text": None}),
        ("chat", "text", {"user": PERSON, "text": "字" * 2001}),
        ("chat", "user.id", {"user": {"id": 7, "name": ""}, "text": ""}),
        ("chat", "user.id", {"user": {"id": "x" * 129, "name": ""}, "text": ""}),
        ("chat", "user.id", {"user": {"id": "a\u0000", "name": ""}, "text": ""}),
        ("chat", "user.name", {"user": {"id": "x", "name": "n" * 201}, "text": ""}),
        ("speech", "final", {"text": "a", "final": 1, "segment": "s"}),
        ("speech", "speaker", {"text": "a", "final": True, "segment": "s", "speaker": "god"}),
        ("lineup", "items[0].link", {"items": [{"link": 0, "sku": "A"}]}),
        ("lineup", "items[0].link", {"items": [{"link": 10_000, "sku": "A"}]}),
        ("lineup", "items[1].sku", {"items": [{"link": 1, "sku": "A"}, {"link": 2, "sku": 5}]}),
        ("lineup", "items", {"items": [{"link": 1, "sku": "A"}, {"link": 1, "sku": "B"}]}),
        ("lineup", "items", {"items": [{"link": n + 1, "sku": "A"} for n in range(501)]}),
        ("stats", "viewers", {"viewers": -1}),
        ("stats", "viewers", {"viewers": 10**9 + 1}),
        ("stats", "viewers", {"viewers": "10"}),
        ("health", "loss", {"loss": 1.5}),
        ("health", "fps", {"fps": float("nan")}),
        ("order", "status", {"order_id": "o1", "status": "lost"}),
        ("order", "currency", {"order_id": "o1", "status": "paid", "amount": "39"}),
        ("order", "currency", {"order_id": "o1", "status": "paid", "currency": "yuan"}),
        ("order", "amount", {"order_id": "o1", "status": "paid", "amount": "-1"}),
        ("order", "amount", {"order_id": "o1", "status": "paid", "amount": "many"}),
        ("order", "quantity", {"order_id": "o1", "status": "paid", "quantity": 0}),
        ("suggestion.rated", "rating", {"suggestion": "g1", "rating": 2}),
        ("suggestion.push", "headline", {}),
        ("suggestion.push", "headline", {"headline": ""}),
        ("suggestion.push", "headline", {"headline": " \u3000"}),
        ("suggestion.push", "headline", {"headline": "字" * 13}),
        ("suggestion.push", "headline", {"headline": "one two three four five six seven"}),
        ("suggestion.push", "headline", {"headline": "W" * 37}),
        ("suggestion.push", "headline", {"headline": "加\n库存"}),
        ("suggestion.push", "headline", {"headline": "加库存", "suggestion": "g1"}),
        ("suggestion.push", "line", {"line": "放心拍", "suggestion": "g1"}),
        ("suggestion.push", "sku", {"sku": "A1", "suggestion": "g1"}),
        ("suggestion.push", "line", {"headline": "加库存", "line": "字" * 121}),
        ("suggestion.push", "line", {"headline": "加库存", "line": "a\u0000"}),
        ("suggestion.push", "sku", {"headline": "加库存", "sku": ""}),
        ("suggestion.push", "audience", {"headline": "加库存", "audience": "viewers"}),
        ("suggestion.push", "suggestion", {"suggestion": ""}),
        ("suggestion.hold", "suggestion", {"suggestion": 3}),
        ("suggestion.release", "suggestion", {"suggestion": "x" * 129}),
        ("quiet", "on", {"on": "yes"}),
        ("quiet", "minutes", {"on": True, "minutes": 0}),
        ("clock", "speed", {"speed": 0}),
        ("hello", "client", {"token": "t", "client": ""}),
        ("hello", "since.offset", GREETING | {"since": {"epoch": "e", "offset": -1}}),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named(type: str, field: str, data: Any) -> None:
    assert_invalid(frame(type, data), f"data.{field}")


def test_speech_that_ends_before_it_begins_is_refused() -> None:
    data = {"text": "a", "final": True, "segment": "s", "start_ms": 9, "end_ms": 5}
    assert "end_ms must not be before start_ms" in assert_invalid(frame("speech", data), "data")


@pytest.mark.parametrize("headline", ["", "字" * 13, "one two three four five six seven"])
def test_a_pushed_headline_that_is_too_long_or_missing_is_told_how_long_it_may_be(
    headline: str,
) -> None:
    detail = assert_invalid(frame("suggestion.push", {"headline": headline}), "data.headline")
    assert "at most 12 Chinese characters, or 6 words" in detail
    assert "字" not in detail


@pytest.mark.parametrize("field", ["headline", "line", "sku"])
def test_a_push_is_of_an_open_card_or_of_words_of_their_own_not_both(field: str) -> None:
    data = {"suggestion": "g1", field: "加库存"}
    detail = assert_invalid(frame("suggestion.push", data), f"data.{field}")
    assert "left out" in detail


def assert_invalid(text: str, field: str) -> str:
    refused = refusal(text)
    assert (refused.code, refused.field) == ("invalid_field", field)
    assert refused.detail.startswith(f"{field}: ")
    return refused.detail


def test_the_refusal_names_the_frame_when_it_can() -> None:
    assert refusal(frame("chat", {})).id == "m1"
    assert refusal('{"type": "nope", "id": "m1"}').id == "m1"
    assert refusal(frame("chat", {}, id=7)).id is None
    assert refusal(frame("chat", {}, id="x" * 500)).id is None


def test_a_refusal_says_what_came_but_not_the_text() -> None:
    refused = refusal(frame("chat", {"user": PERSON, "text": "我的电话13800138000" * 300}))
    assert refused.detail == (
        "data.text: String should have at most 2000 characters, got a text of 4,500 characters"
    )
    long_type = refusal(json.dumps({"type": "x" * 60_000}))
    assert len(long_type.detail) < 100


def test_a_token_stands_in_no_repr_and_no_error() -> None:
    secret = "eyJ-very-secret"
    assert secret not in repr(parse(frame("hello", {"token": secret, "client": "c"})))
    refused = refusal(frame("hello", {"token": secret * 1000, "client": "c"}))
    assert secret not in f"{refused} {refused.__cause__}"


@pytest.mark.parametrize(
    "text",
    [
        "شحن مجاني؟ كم السعر",
        "a\u200b\u200d\u202e\ufeffb",
        "😀" * 2000,
        "👨\u200d👩\u200d👧\u200d👦",
        "Ｔｈｉｓ ㎏ ﷽",
        "\u0000 \u001f",
        "<script>alert(1)</script>",
    ],
)
def test_any_writing_arrives_as_it_is(text: str) -> None:
    parsed = parse(frame("chat", {"user": PERSON, "text": text}))
    assert isinstance(parsed, EventFrame)
    assert parsed.event() == events.Chat(VIEWER, text)


def test_every_type_of_the_room_has_a_frame() -> None:
    assert set(FRAMES) == {
        "chat", "speech", "focus", "lineup", "stats", "health",
        "gift", "like", "follow", "enter", "leave", "share", "click", "cart", "order",
        "suggestion.used", "suggestion.dismissed", "suggestion.pinned", "suggestion.rated",
        "suggestion.reworded", "suggestion.push", "suggestion.hold", "suggestion.release",
        "quiet", "hello", "ping", "clock",
    }  # fmt: skip


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=20,
)
FIELD_NAMES = st.sampled_from(
    [
        "user",
        "text",
        "id",
        "name",
        "items",
        "link",
        "sku",
        "count",
        "since",
        "token",
        "on",
        "amount",
    ]
)
NEAR_FRAMES = st.fixed_dictionaries(
    {},
    optional={
        "type": st.sampled_from(sorted(FRAMES)) | JSON,
        "id": st.just("m1") | JSON,
        "ts": st.none() | JSON,
        "data": st.dictionaries(FIELD_NAMES, JSON, max_size=6) | JSON,
    },
)


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_any_bytes_or_text_is_a_frame_or_a_refusal(text: str | bytes) -> None:
    _parsed_or_refused(text)


@given(NEAR_FRAMES | JSON)
def test_any_json_is_a_frame_or_a_refusal(value: Any) -> None:
    _parsed_or_refused(json.dumps(value))


def _parsed_or_refused(text: str | bytes) -> None:
    try:
        parsed = parse(text)
    except FrameRefused as problem:
        refused = problem
    else:
        assert parsed.type in FRAMES
        if isinstance(parsed, EventFrame):
            assert to_envelope(parsed, "c").event is not None
        return
    assert refused.detail
    assert len(refused.detail) < 300
