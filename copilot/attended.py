"""A card in attention's hands, and how one ends."""

from dataclasses import dataclass

from copilot.effects import Effect, Tell
from copilot.suggestions import Closed, CloseReason, Kind, Suggestion


@dataclass(slots=True)
class Card:
    """A suggestion with what attention knows of it.

    Attributes:
        suggestion: as it is now; its version is raised when it is told.
        key: equal keys say the same thing.
        parked: whether it waits for quiet to end and was never told.
        told: as the screens last heard of it; ``None`` = not yet.
        held: whether operations keep it from the host.
        pushed_ms: when operations pushed it or brought it forward.
        placed: whether it was given a place yet.
        like: the kind it is as important as, where that is not its own.
        front_since: since when it is in front of the host.
        leaving: whether its product has left the air, so that it goes soon.
    """

    suggestion: Suggestion
    key: str
    parked: bool
    told: Suggestion | None = None
    held: bool = False
    pushed_ms: int | None = None
    placed: bool = False
    like: Kind | None = None
    front_since: int = 0
    leaving: bool = False

    @property
    def for_host(self) -> bool:
        """Whether the host is to see it."""
        return not self.parked and not self.held and self.suggestion.audience != "operations"

    @property
    def kept(self) -> bool:
        """Whether it gives way to nothing."""
        return self.suggestion.pinned or self.held or self.pushed_ms is not None


@dataclass(frozen=True, slots=True)
class Closing:
    """A suggestion that is gone, why, and whether the screens ever heard of it."""

    suggestion: Suggestion
    reason: CloseReason
    was_told: bool

    def effect(self) -> Effect:
        """Return what tells the screens."""
        return Tell(Closed(self.suggestion.id, self.reason))
