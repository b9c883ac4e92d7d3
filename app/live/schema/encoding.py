"""What a room tells → text of a frame, written once however many screens it goes to."""

import json
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any, Final, TypeVar

import orjson

from app.access import AccessRole
from app.live.schema.codes import ERRORS, FrameRefused
from copilot.suggestions import (
    Closed,
    Delta,
    Entry,
    Opened,
    Ready,
    Revised,
    RoomState,
    Told,
    Welcome,
)

_K = TypeVar("_K")
_V = TypeVar("_V")

PROTOCOL_VERSION: Final = 1
# Some 1.5 KB an entry: 3 MB at most. An entry is read by all its screens within moments.
CACHED_ENTRIES: Final = 2048
CACHED_STATES: Final = 512
# One line of some 60 characters per card being worded; a model words a few at once.
CACHED_DELTAS: Final = 512

_TYPES: Final[dict[type[Told], str]] = {
    Opened: "suggestion.opened",
    Revised: "suggestion.revised",
    Ready: "suggestion.ready",
    Closed: "suggestion.closed",
}


class Encoder:
    """Writes log entries, deltas and room states, remembering the text of the latest."""

    def __init__(self) -> None:
        self._entries: OrderedDict[tuple[str, str, int], tuple[Entry, str]] = OrderedDict()
        self._states: OrderedDict[str, tuple[RoomState, str]] = OrderedDict()
        self._deltas: OrderedDict[tuple[str, str], tuple[Delta, str]] = OrderedDict()

    def entry(self, room: str, entry: Entry) -> str:
        """Return the frame of a line of ``room``'s log."""
        key = (room, entry.epoch, entry.offset)
        known = self._entries.get(key)
        # The entry itself is compared, so that a text can never stand for another entry.
        if known is not None and known[0] is entry:
            return known[1]
        text = encode_entry(entry)
        _remember(self._entries, key, (entry, text), CACHED_ENTRIES)
        return text

    def state(self, room: str, state: RoomState) -> str:
        """Return the frame of ``room``'s state."""
        known = self._states.get(room)
        if known is not None and known[0] is state:
            return known[1]
        text = _text({"type": "room.state", "data": state})
        _remember(self._states, room, (state, text), CACHED_STATES)
        return text

    def delta(self, room: str, delta: Delta) -> str:
        """Return the frame of a line of ``room`` that is being worded."""
        key = (room, delta.id)
        known = self._deltas.get(key)
        if known is not None and known[0] is delta:
            return known[1]
        text = encode_delta(delta)
        _remember(self._deltas, key, (delta, text), CACHED_DELTAS)
        return text


def encode_delta(delta: Delta) -> str:
    """Return the frame of a line being worded; it has no place in the log."""
    return _text({"type": "suggestion.delta", "data": delta})


def encode_entry(entry: Entry) -> str:
    """Return the frame of a line of the log."""
    told = entry.told
    return _text(
        {
            "type": _TYPES[type(told)],
            "epoch": entry.epoch,
            "offset": entry.offset,
            "data": told if isinstance(told, Closed) else told.suggestion,
        }
    )


def encode_welcome(
    welcome: Welcome, roles: Iterable[AccessRole], server_ms: int, shows_log: bool
) -> str:
    """Return the answer to ``hello``; without ``shows_log``, no suggestion is in it."""
    data = {
        "protocol": PROTOCOL_VERSION,
        "server_ms": server_ms,
        "roles": sorted(roles),
        "epoch": welcome.epoch,
        "offset": welcome.offset,
        "recovered": welcome.recovered,
        "suggestions": welcome.open if shows_log else (),
        "state": welcome.state,
    }
    return _text({"type": "welcome", "data": data})


def encode_ack(
    accepted: Sequence[str],
    duplicates: Sequence[str],
    skipped: Sequence[tuple[str, str]],
    unknown: Sequence[tuple[str, tuple[str, ...]]] = (),
) -> str:
    """Return an acknowledgement; ``skipped`` holds ids with reasons, ``unknown`` with names."""
    data = {
        "accepted": accepted,
        "duplicates": duplicates,
        "skipped": [{"id": name, "reason": reason} for name, reason in skipped],
        "unknown": [{"id": name, "names": names} for name, names in unknown],
    }
    return _text({"type": "ack", "data": data})


def encode_error(refused: FrameRefused) -> str:
    """Return the error frame for a refused frame."""
    return _text({"type": "error", "data": error_data(refused)})


def error_data(refused: FrameRefused) -> dict[str, Any]:
    """Return what an error says, without the fields that do not apply."""
    data: dict[str, Any] = {
        "code": refused.code,
        "title": ERRORS[refused.code].title,
        "detail": refused.detail,
    }
    for name in ("id", "field", "retry_after_ms"):
        value = getattr(refused, name)
        if value is not None:
            data[name] = value
    return data


def encode_pong(server_ms: int, id: str | None, ts: int | None) -> str:
    """Return the answer to a ``ping``, with what it carried."""
    data: dict[str, Any] = {"server_ms": server_ms}
    if id is not None:
        data["id"] = id
    if ts is not None:
        data["ts"] = ts
    return _text({"type": "pong", "data": data})


def _remember(cache: OrderedDict[_K, _V], key: _K, value: _V, limit: int) -> None:
    cache[key] = value
    if len(cache) > limit:
        cache.popitem(last=False)


def _text(frame: dict[str, Any]) -> str:
    # orjson writes our frozen dataclasses as they are; tests hold the result to schema.outgoing.
    try:
        return orjson.dumps(frame).decode()
    except orjson.JSONEncodeError:
        # Half a surrogate pair, as a chat model that streams part of an emoji may leave. It is
        # replaced: one odd character must not keep every screen from ever resuming past it.
        text = json.dumps(frame, default=_plain, ensure_ascii=False)
        return text.encode("utf-8", "replace").decode()


def _plain(value: Any) -> dict[str, Any]:
    return asdict(value)
