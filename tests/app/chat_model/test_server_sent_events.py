"""Events come out the same however the bytes are cut, and nothing grows without bound."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chat_model.server_sent_events import EventDecoder
from copilot.phrasing.ports import ModelFailed

DATA = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=12)

NOISE = ["", ": a comment", "event: x", "id: 7", "retry:1", "data2: y"]


def decode(chunks: list[bytes], limit: int = 1000) -> list[str]:
    decoder = EventDecoder(limit)
    events = [event for chunk in chunks for event in decoder.feed(chunk)]
    return events + decoder.end()


@st.composite
def streams(draw: st.DrawFn) -> tuple[bytes, list[str]]:
    """A stream with comments, other fields and all line ends, and the data of its events."""
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    parts, events = [], []
    for _ in range(draw(st.integers(0, 5))):
        lines = draw(st.lists(DATA, min_size=1, max_size=3))
        noise = draw(st.sampled_from(NOISE))
        parts += [noise] * bool(noise) + [f"data: {line}" for line in lines] + [""]
        events.append("\n".join(lines))
    return "".join(part + end for part in parts).encode(), events


@given(streams(), st.data())
def test_any_cut_gives_the_same_events(
    stream: tuple[bytes, list[str]], data: st.DataObject
) -> None:
    body, events = stream
    at = sorted(data.draw(st.lists(st.integers(0, len(body)), max_size=8)))
    cuts = [body[a:b] for a, b in zip([0, *at], [*at, len(body)], strict=True)]
    assert decode(cuts) == events
    assert decode([body[i : i + 1] for i in range(len(body))]) == events


@given(st.lists(st.binary(max_size=40), max_size=20))
def test_any_bytes_give_texts_or_a_fault(chunks: list[bytes]) -> None:
    with contextlib.suppress(ModelFailed):
        assert all(len(event.encode()) <= 50 for event in decode(chunks, limit=50))


def test_a_last_event_needs_no_empty_line() -> None:
    assert decode([b"data: a\n\ndata: [DONE]"]) == ["a", "[DONE]"]


def test_a_byte_order_mark_is_skipped() -> None:
    assert decode([b"\xef\xbb\xbfdata: a\n\n"]) == ["a"]


@pytest.mark.parametrize("body", [b"data: " + b"x" * 60, b":" * 60, b"data: abcdefghij\n" * 6])
def test_an_event_beyond_the_limit_is_a_fault(body: bytes) -> None:
    with pytest.raises(ModelFailed, match="limit"):
        decode([body[i : i + 7] for i in range(0, len(body), 7)], limit=50)


def test_what_is_not_utf8_is_a_fault() -> None:
    with pytest.raises(ModelFailed, match="UTF-8"):
        decode([b"data: \xff\n\n"])
