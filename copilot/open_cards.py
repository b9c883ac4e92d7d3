"""The cards on the screens: their life from opened to closed, and how many may be open."""

from dataclasses import replace

from copilot.effects import Effect, Tell
from copilot.suggestions import Closed, CloseReason, Opened, Revised, Suggestion


class OpenCards:
    """Open suggestions by id, in the order in which they opened.

    A suggestion goes opened, revised (any number of times), closed; anything else raises
    ``ValueError`` naming what was expected and what came.
    """

    def __init__(self, limit: int, min_show_ms: int = 0) -> None:
        self._limit = limit
        self._min_show_ms = min_show_ms
        self._open: dict[str, Suggestion] = {}

    def __len__(self) -> int:
        return len(self._open)

    def __contains__(self, suggestion: str) -> bool:
        return suggestion in self._open

    def get(self, suggestion: str) -> Suggestion | None:
        """Return an open suggestion."""
        return self._open.get(suggestion)

    def all(self) -> tuple[Suggestion, ...]:
        """Return the open suggestions, oldest first."""
        return tuple(self._open.values())

    def room_for(self, rank: float, now_ms: int) -> tuple[bool, Suggestion | None]:
        """Return whether a card of ``rank`` may open, and which card it would displace.

        Pinned cards are never displaced, others not before they could be read.
        """
        if len(self._open) < self._limit:
            return True, None
        read_by = now_ms - self._min_show_ms
        loose = [c for c in self._open.values() if not c.pinned and c.opened_ms <= read_by]
        worst = min(loose, key=lambda card: (card.rank, card.opened_ms), default=None)
        if worst is None or worst.rank >= rank:
            return False, None
        return True, worst

    def open(self, suggestion: Suggestion) -> Effect:
        """Open a new suggestion."""
        if suggestion.id in self._open or suggestion.version != 1:
            raise ValueError(f"expected a new suggestion at version 1, got {suggestion.id!r}")
        self._open[suggestion.id] = suggestion
        return Tell(Opened(suggestion))

    def revise(self, suggestion: Suggestion) -> Effect:
        """Replace an open suggestion by its next version."""
        known = self._open.get(suggestion.id)
        if known is None:
            raise ValueError(f"expected an open suggestion, got {suggestion.id!r}")
        revised = replace(suggestion, version=known.version + 1)
        self._open[suggestion.id] = revised
        return Tell(Revised(revised))

    def close(self, suggestion: str, reason: CloseReason) -> Effect:
        """Close an open suggestion."""
        if self._open.pop(suggestion, None) is None:
            raise ValueError(f"expected an open suggestion, got {suggestion!r}")
        return Tell(Closed(suggestion, reason))
