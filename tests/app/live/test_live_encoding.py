import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.live.schema.codes import ERRORS, FrameRefused
from app.live.schema.encoding import (
    CACHED_DELTAS,
    CACHED_ENTRIES,
    Encoder,
    encode_ack,
    encode_entry,
    encode_error,
    encode_pong,
    encode_welcome,
)
from app.live.schema.outgoing import validate_sent
from copilot.suggestions import (
    Closed,
    Delta,
    Entry,
    Opened,
    Ready,
    Revised,
    RoomState,
    Suggestion,
    Told,
    Welcome,
)
from tests.app.live.live_support import STATE, suggestion

# The wire's own models are strict and forbid what they do not name: building anything at all from
# the room's types and reading it back shows that the two never drift apart.
SUGGESTIONS = st.builds(Suggestion, version=st.integers(1, 1 << 53), rank=st.floats(-1e9, 1e9))


@given(SUGGESTIONS, st.sampled_from([Opened, Revised, Ready]))
def test_every_suggestion_is_what_the_schema_says(shown: Suggestion, kind: type[Opened]) -> None:
    text = encode_entry(Entry("e1", 5, kind(shown)))
    validate_sent(text)
    data = json.loads(text)["data"]
    assert data["id"] == shown.id
    assert data["facts"] == [_plain(fact) for fact in shown.facts]


@given(st.builds(Delta, version=st.integers(1, 1 << 53)))
def test_every_delta_is_what_the_schema_says(delta: Delta) -> None:
    text = Encoder().delta("r1", delta)
    validate_sent(text)
    frame = json.loads(text)
    assert set(frame) == {"type", "data"}, "a delta has no place in the log"
    assert frame["data"] == {"id": delta.id, "version": delta.version, "text": delta.text}


def _plain(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


@given(st.from_type(Closed))
def test_every_closing_is_what_the_schema_says(closed: Closed) -> None:
    frame = json.loads(encode_entry(Entry("e1", 5, closed)))
    assert frame["type"] == "suggestion.closed"
    assert frame["data"] == {"id": closed.id, "reason": closed.reason}
    validate_sent(json.dumps(frame))


@given(st.from_type(RoomState))
def test_every_room_state_is_what_the_schema_says(state: RoomState) -> None:
    validate_sent(Encoder().state("r1", state))


@pytest.mark.parametrize("shows_log", [True, False])
def test_a_welcome_is_what_the_schema_says(shows_log: bool) -> None:
    welcome = Welcome("e1", 7, False, (suggestion(),), STATE)
    text = encode_welcome(welcome, {"host", "ingest"}, 5, shows_log)
    validate_sent(text)
    data = json.loads(text)["data"]
    assert data["roles"] == ["host", "ingest"]
    assert len(data["suggestions"]) == (1 if shows_log else 0)


@pytest.mark.parametrize("code", sorted(ERRORS))
def test_every_error_is_what_the_schema_says(code: Any) -> None:
    validate_sent(encode_error(FrameRefused(code, "why", field="ts", id="m1", retry_after_ms=5)))
    bare = json.loads(encode_error(FrameRefused(code, "why")))
    assert set(bare["data"]) == {"code", "title", "detail"}


def test_acks_and_pongs_are_what_the_schema_says() -> None:
    validate_sent(encode_ack(["a"], ["b"], [("c", "stale")]))
    validate_sent(encode_pong(5, None, None))
    validate_sent(encode_pong(5, "p1", 3))


def test_an_entry_is_written_once_for_all_its_screens() -> None:
    encoder = Encoder()
    entry = Entry("e1", 1, Opened(suggestion()))
    assert encoder.entry("r1", entry) is encoder.entry("r1", entry)
    assert encoder.state("r1", STATE) is encoder.state("r1", STATE)


def test_a_text_never_stands_for_another_entry() -> None:
    encoder = Encoder()
    told: Iterator[Told] = iter([Opened(suggestion("g1")), Opened(suggestion("g2"))])
    texts = {encoder.entry("r1", Entry("e1", 1, each)) for each in told}
    assert len(texts) == 2
    texts = {encoder.entry(room, Entry("e1", 1, Closed(room, "used"))) for room in ("r1", "r2")}
    assert len(texts) == 2
    assert encoder.state("r1", STATE) != encoder.state("r2", RoomState(*([None] * 10)))  # type: ignore[arg-type]  # any other state will do


def test_a_delta_is_written_once_for_all_its_screens() -> None:
    encoder = Encoder()
    delta = Delta("g1", 1, "敏感肌")
    assert encoder.delta("r1", delta) is encoder.delta("r1", delta)
    assert "敏感肌的" in encoder.delta("r1", Delta("g1", 1, "敏感肌的"))
    assert "another" in encoder.delta("r2", Delta("g1", 1, "another"))
    for number in range(CACHED_DELTAS):
        encoder.delta("r1", Delta(f"s{number}", 1, ""))
    assert encoder.delta("r1", delta) == encoder.delta("r1", delta)
    assert len(encoder._deltas) == CACHED_DELTAS


def test_what_is_remembered_is_bounded() -> None:
    encoder = Encoder()
    first = Entry("e1", 0, Closed("g", "used"))
    text = encoder.entry("r1", first)
    for offset in range(1, CACHED_ENTRIES + 1):
        encoder.entry("r1", Entry("e1", offset, Closed("g", "used")))
    assert encoder.entry("r1", first) is not text
    assert encoder.entry("r1", first) == text


def test_half_an_emoji_does_not_stop_a_screen() -> None:
    text = encode_entry(Entry("e1", 1, Opened(suggestion(text="好用\ud83d的"))))
    validate_sent(text)
    assert json.loads(text)["data"]["facts"][0]["text"] == "好用?的"


def test_markup_stays_text() -> None:
    text = encode_entry(Entry("e1", 1, Opened(suggestion(text="</script>\u2028"))))
    assert json.loads(text)["data"]["facts"][0]["text"] == "</script>\u2028"
