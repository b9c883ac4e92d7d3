"""Recorded broadcasts in JSON Lines: LiveCue's own events, or a plain chat log."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

UNTIMED_STEP_S = 0.5  # between the lines of a log without times
_PLAIN_KINDS = {"gift", "like", "follow", "enter", "leave", "share"}
_LINE_LIMIT = 1_000_000  # bytes; a longer line is no event


class BroadcastFileError(Exception):
    """A file that cannot be played, with the line and what was expected."""


@dataclass(frozen=True, slots=True)
class RecordedEvent:
    """One event of a recording: ``at_s`` seconds after its start, and its frame's type and data."""

    at_s: float
    line: int
    type: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Recording:
    """A broadcast file, read: its events in order of time, and how many lines were no event."""

    events: tuple[RecordedEvent, ...]
    skipped: int

    @property
    def duration_s(self) -> float:
        """Seconds from the start to the last event."""
        return self.events[-1].at_s if self.events else 0.0


def read_recording(path: Path) -> Recording:
    """Read a recording in either form, line by line.

    A plain line has ``ts`` (seconds, or null), ``user``, ``kind`` and ``text``; an own one has
    ``ts``, ``type`` and ``data``. Lines of kinds that are no room event are counted as skipped.
    Raises ``BroadcastFileError`` naming the line for one that is not JSON or lacks a field.
    """
    events: list[RecordedEvent] = []
    skipped = 0
    last = 0.0
    for number, document in _documents(path):
        event = _event(number, document, last + UNTIMED_STEP_S if events else 0.0)
        if event is None:
            skipped += 1
            continue
        last = event.at_s
        events.append(event)
    if not events:
        raise BroadcastFileError(f"{path.name}: expected at least one event, found none")
    events.sort(key=lambda event: event.at_s)
    return Recording(tuple(events), skipped)


def _documents(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.open("rb")
    except OSError as error:
        raise BroadcastFileError(f"{path}: {error.strerror or error}") from error
    with lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            if len(line) > _LINE_LIMIT:
                raise BroadcastFileError(f"line {number}: expected an event, got {len(line)} bytes")
            try:
                document = orjson.loads(line.removeprefix(b"\xef\xbb\xbf"))
            except orjson.JSONDecodeError as error:
                raise BroadcastFileError(f"line {number}: expected JSON: {error}") from error
            if not isinstance(document, dict):
                raise BroadcastFileError(f"line {number}: expected an object")
            yield number, document


def _event(number: int, document: dict[str, Any], untimed: float) -> RecordedEvent | None:
    at_s = document.get("ts")
    if at_s is None:
        at_s = untimed
    if isinstance(at_s, bool) or not isinstance(at_s, int | float) or not 0 <= at_s < 1e7:
        raise BroadcastFileError(f"line {number}: expected `ts` in seconds from the start")
    if "type" in document:
        data = document.get("data", {})
        if not isinstance(document["type"], str) or not isinstance(data, dict):
            raise BroadcastFileError(f"line {number}: expected `type` as text and `data` as object")
        return RecordedEvent(float(at_s), number, document["type"], data)
    if "kind" not in document:
        raise BroadcastFileError(f"line {number}: expected `type` or `kind`")
    return _plain(number, float(at_s), document)


def _plain(number: int, at_s: float, document: dict[str, Any]) -> RecordedEvent | None:
    name = str(document.get("user") or f"viewer {number}")
    user = {"id": name[:128], "name": name[:200]}
    kind = document["kind"]
    if kind == "chat" and isinstance(document.get("text"), str):
        text = document["text"]
        return RecordedEvent(at_s, number, "chat", {"user": user, "text": text}) if text else None
    if isinstance(kind, str) and kind in _PLAIN_KINDS:
        return RecordedEvent(at_s, number, kind, {"user": user})
    return None
