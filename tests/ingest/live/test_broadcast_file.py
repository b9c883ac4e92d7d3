"""Recordings: both forms, lines without times, and every mistake named by its line."""

import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ingest.live.broadcast_file import (
    UNTIMED_STEP_S,
    BroadcastFileError,
    RecordedEvent,
    Recording,
    read_recording,
)

CHAT = {"user": {"id": "u1", "name": "小鹿"}, "text": "多大容量"}
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def recording(folder: Path, *lines: Any, ending: str = "\n") -> Recording:
    texts = [
        line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines
    ]
    return written(folder, ending.join(texts).encode())


def written(folder: Path, content: bytes) -> Recording:
    file = folder / "r.jsonl"
    file.write_bytes(content)
    return read_recording(file)


def outcome(folder: Path, content: bytes) -> Recording | str:
    """Return the recording, or why there is none."""
    try:
        return written(folder, content)
    except BroadcastFileError as error:
        return str(error)


def refusal(folder: Path, *lines: Any) -> str:
    with pytest.raises(BroadcastFileError) as caught:
        recording(folder, *lines)
    return str(caught.value)


def test_own_events_are_taken_as_they_are(tmp_path: Path) -> None:
    lineup = {"items": [{"link": 1, "sku": "A"}]}
    read = recording(
        tmp_path,
        {"ts": 0, "type": "lineup", "data": lineup},
        {"ts": 3.25, "type": "chat", "data": CHAT},
        {"ts": 4, "type": "session.end"},
    )
    assert read == Recording(
        (
            RecordedEvent(0.0, 1, "lineup", lineup),
            RecordedEvent(3.25, 2, "chat", CHAT),
            RecordedEvent(4.0, 3, "session.end", {}),
        ),
        0,
    )
    assert read.duration_s == 4.0


def test_a_plain_log_becomes_events_of_its_viewers(tmp_path: Path) -> None:
    read = recording(
        tmp_path,
        {"ts": 12.5, "user": "小鹿", "kind": "chat", "text": "几天到"},
        {"ts": 13, "user": "小鹿", "kind": "gift"},
        {"ts": 14, "user": None, "kind": "enter"},
    )
    deer = {"id": "小鹿", "name": "小鹿"}
    assert [(e.type, e.data) for e in read.events] == [
        ("chat", {"user": deer, "text": "几天到"}),
        ("gift", {"user": deer}),
        ("enter", {"user": {"id": "viewer 3", "name": "viewer 3"}}),
    ]


def test_the_two_forms_may_be_mixed(tmp_path: Path) -> None:
    read = recording(
        tmp_path,
        {"ts": 1, "kind": "chat", "user": "u", "text": "hi"},
        {"ts": 0, "type": "focus", "data": {"sku": "A"}},
    )
    assert [(e.at_s, e.line, e.type) for e in read.events] == [(0.0, 2, "focus"), (1.0, 1, "chat")]


def test_lines_without_times_follow_at_even_steps(tmp_path: Path) -> None:
    line = {"ts": None, "kind": "chat", "user": "u", "text": "hi"}
    missing = {"kind": "chat", "user": "u", "text": "hi"}
    read = recording(tmp_path, line, missing, {**line, "ts": 10}, line)
    assert [e.at_s for e in read.events] == [0.0, UNTIMED_STEP_S, 10.0, 10.0 + UNTIMED_STEP_S]


def test_equal_times_keep_the_order_of_their_lines(tmp_path: Path) -> None:
    read = recording(tmp_path, *({"ts": 7, "type": f"t{n}"} for n in range(20)))
    assert [e.type for e in read.events] == [f"t{n}" for n in range(20)]


def test_lines_that_are_no_room_event_are_counted(tmp_path: Path) -> None:
    read = recording(
        tmp_path,
        {"ts": 0, "kind": "chat", "user": "u", "text": ""},
        {"ts": 1, "kind": "chat", "user": "u"},
        {"ts": 2, "kind": "danmaku-effect", "user": "u"},
        {"ts": 3, "kind": "like", "user": "u"},
    )
    assert ([e.type for e in read.events], read.skipped) == (["like"], 3)


def test_a_byte_order_mark_blank_lines_and_windows_endings_are_read_over(tmp_path: Path) -> None:
    line = json.dumps({"ts": 1, "type": "chat", "data": CHAT}).encode()
    read = written(tmp_path, b"\xef\xbb\xbf" + line + b"\r\n\r\n   \n" + line)
    assert [(e.line, e.data) for e in read.events] == [(1, CHAT), (4, CHAT)]


def test_long_names_are_cut_to_what_the_wire_takes(tmp_path: Path) -> None:
    read = recording(tmp_path, {"ts": 0, "kind": "like", "user": "长" * 500})
    user = read.events[0].data["user"]
    assert (len(user["id"]), len(user["name"])) == (128, 200)


GOOD = {"ts": 0, "type": "chat", "data": CHAT}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{", "line 2: expected JSON"),
        ("[1, 2]", "line 2: expected an object"),
        ("3", "line 2: expected an object"),
        ({"ts": 0}, "line 2: expected `type` or `kind`"),
        ({"ts": "1", "type": "chat"}, "line 2: expected `ts` in seconds"),
        ({"ts": -1, "type": "chat"}, "line 2: expected `ts` in seconds"),
        ({"ts": True, "type": "chat"}, "line 2: expected `ts` in seconds"),
        ({"ts": 1_790_000_000_000, "type": "chat"}, "line 2: expected `ts` in seconds"),
        ('{"ts": NaN, "type": "chat"}', "line 2: expected JSON"),
        ({"ts": 1, "type": 7}, "line 2: expected `type` as text"),
        ({"ts": 1, "type": "chat", "data": []}, "line 2: expected `type` as text and `data`"),
        ({"ts": 1, "type": "chat", "data": None}, "line 2: expected `type` as text and `data`"),
        ("\ufeff", "line 2: expected JSON"),
        ('"' + "x" * 1_000_001 + '"', "line 2: expected an event, got 1000003 bytes"),
        ("[" * 100_000, "line 2: expected JSON"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, line: Any, expected: str) -> None:
    assert refusal(tmp_path, GOOD, line).startswith(expected)


def test_text_that_is_not_utf_8_is_told_with_its_line(tmp_path: Path) -> None:
    line = '{"ts": 0, "kind": "chat", "text": "多少钱"}'.encode("gb18030")
    with pytest.raises(BroadcastFileError, match="line 1: expected JSON"):
        written(tmp_path, line)


@pytest.mark.parametrize("content", [b"", b"\n\n", b'{"ts": 0, "kind": "unknown"}'])
def test_a_file_without_any_event_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BroadcastFileError, match="at least one event, found none"):
        written(tmp_path, content)


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(BroadcastFileError, match="No such file"):
        read_recording(tmp_path / "nothing.jsonl")
    with pytest.raises(BroadcastFileError, match="directory"):
        read_recording(tmp_path)


@pytest.mark.parametrize("kind", [[], {}])
def test_a_kind_that_is_no_text_is_no_event(tmp_path: Path, kind: object) -> None:
    assert recording(tmp_path, GOOD, {"ts": 1, "kind": kind}).skipped == 1


json_value = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=5,
)
# What a hand could put there; `kind` is a text or a figure: the case above has the others.
line = st.fixed_dictionaries(
    {},
    optional={
        "ts": json_value,
        "type": json_value,
        "kind": st.none() | st.booleans() | st.text(max_size=8) | st.sampled_from(["chat", "like"]),
        "user": json_value,
        "text": json_value,
        "data": json_value,
    },
)


@in_one_folder
@given(st.lists(line, max_size=5))
def test_any_json_is_read_or_refused_by_name(tmp_path: Path, lines: list[dict[str, Any]]) -> None:
    read = outcome(tmp_path, "\n".join(map(json.dumps, lines)).encode())
    if isinstance(read, str):
        assert "expected" in read
        return
    assert len(read.events) + read.skipped == len(lines)
    times = [event.at_s for event in read.events]
    assert times == sorted(times)
    for event in read.events:
        orjson.dumps(event.data)


@in_one_folder
@given(st.binary(max_size=300))
@example(b"\xef\xbb\xbf")
@example(b"\x00")
@example(b'{"ts": 1e400, "type": "a"}')
@example(b'{"ts": 0, "type": "\\ud800"}')
def test_any_bytes_are_read_or_refused_by_name(tmp_path: Path, content: bytes) -> None:
    read = outcome(tmp_path, content)
    assert "expected" in read if isinstance(read, str) else read.events
