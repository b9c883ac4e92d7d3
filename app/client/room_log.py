"""What the room told: suggestions, lines being worded and state, each change exactly once.

No socket and no clock: frames go in, changes come out, so that resuming can be tested on its own.
"""

from typing import Any

from .changes import (
    Change,
    Closed,
    Delta,
    Frame,
    Opened,
    Position,
    Ready,
    Revised,
    RoomState,
    Snapshot,
    StateChanged,
    Suggestion,
)

_TOLD: dict[str, type[Opened | Revised | Ready]] = {
    "suggestion.opened": Opened,
    "suggestion.revised": Revised,
    "suggestion.ready": Ready,
}


class RoomLog:
    """One client's view of a room's log.

    Attributes:
        suggestions: what is open, by id.
        state: the room at a glance; ``None`` before the first welcome.
        missing: something between was lost; the client has to connect again and resume.
    """

    def __init__(self, since: Position | None = None) -> None:
        self.suggestions: dict[str, Suggestion] = {}
        self.state: RoomState | None = None
        self.missing = False
        self._position = since
        self._welcomed = False
        # Had a gap made us ask, the answer is all there is: asking again would go round for ever.
        self._trusted: int | None = None
        self._deltas: dict[str, Delta] = {}

    @property
    def position(self) -> Position | None:
        """Where to resume from; ``None`` when a whole snapshot is needed."""
        return self._position

    @property
    def welcomed(self) -> bool:
        """Whether there was ever a welcome."""
        return self._welcomed

    @property
    def lines(self) -> dict[str, str]:
        """How far the lines that are being worded have come, by suggestion id."""
        return {id: delta.text for id, delta in self._deltas.items() if delta.text}

    def heard(self, frame: Frame) -> Change | None:
        """Take a frame in and return what changed by it; unknown types change nothing."""
        data: dict[str, Any] = frame.get("data") or {}
        kind = frame.get("type")
        if kind == "welcome":
            return self._welcome(data)
        if kind in _TOLD or kind == "suggestion.closed":
            return self._told(frame, data) if self._is_next(frame) else None
        if kind == "suggestion.delta":
            return self._worded(Delta(data["id"], data["version"], data["text"]))
        if kind == "room.state":
            self.state = data
            return StateChanged(data)
        return None

    def snapshot(self, reason: Any = "first") -> Snapshot:
        """Return all there is to show."""
        return Snapshot(reason, tuple(self.suggestions.values()), self.state, self.lines)

    def _welcome(self, data: dict[str, Any]) -> Change | None:
        told = Position(data.get("epoch", ""), data.get("offset", 0))
        recovered = bool(data.get("recovered"))
        continues = recovered and told == self._position
        if recovered and not continues:
            # Told to keep what is shown, but not from where we are: only a snapshot mends that.
            self._position, self.missing = None, True
            return None
        self._trusted = told.offset if continues and self.missing else None
        self._position, self.missing = told, False
        self.state = data.get("state")
        first, self._welcomed = not self._welcomed, True
        if continues:
            return None if self.state is None else StateChanged(self.state)
        self.suggestions = {each["id"]: each for each in data.get("suggestions", ())}
        self._deltas.clear()
        return self.snapshot("first" if first else "gap")

    def _is_next(self, frame: Frame) -> bool:
        if self.missing or self._position is None:
            return False
        if frame["epoch"] != self._position.epoch:
            self.missing = True
            return False
        step = frame["offset"] - self._position.offset
        if step > 1 and self._trusted != self._position.offset:
            self.missing = True
            return False
        return bool(step > 0)

    def _told(self, frame: Frame, data: dict[str, Any]) -> Change:
        self._position = Position(frame["epoch"], frame["offset"])
        self._trusted = None
        if frame["type"] == "suggestion.closed":
            self._deltas.pop(data["id"], None)
            return Closed(data["id"], data["reason"], self.suggestions.pop(data["id"], None))
        suggestion: Suggestion = data  # type: ignore[assignment]  # the wire's own shape
        self._put(suggestion)
        return _TOLD[frame["type"]](suggestion)

    def _put(self, suggestion: Suggestion) -> None:
        id = suggestion["id"]
        before = self.suggestions.get(id)
        self.suggestions[id] = suggestion
        if suggestion["ready"] or before is None:
            self._deltas.pop(id, None)
        elif _facts(before) != _facts(suggestion):
            # What is worded from the facts before may still be on its way: its version is lower.
            self._deltas[id] = Delta(id, suggestion["version"], "")

    def _worded(self, delta: Delta) -> Change | None:
        suggestion = self.suggestions.get(delta.id)
        if suggestion is None or suggestion["ready"]:
            return None
        last = self._deltas.get(delta.id)
        if last is not None and delta.version < last.version:
            return None
        self._deltas[delta.id] = delta
        return delta


def _facts(suggestion: Suggestion) -> list[tuple[str, str]]:
    return [(fact["id"], fact["text"]) for fact in suggestion["facts"]]
