"""Who is in the room, as far as events tell, and who of them is a fan or a buyer."""

from collections import OrderedDict
from typing import Final

from copilot.events import Activity, Chat, Envelope, Event, Order, Stats, Viewer

KEPT_VIEWERS: Final = 5_000  # beyond, who was seen longest ago is forgotten
_BUYER: Final = 2.0
_FAN: Final = 1.0


class Presence:
    """Viewers by when they were last seen; times are room-clock milliseconds."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, int] = OrderedDict()
        self._buyers: OrderedDict[str, None] = OrderedDict()

    def observe(self, envelope: Envelope, now_ms: int) -> None:
        """Take in who an event shows to be there, to have gone, or to have bought."""
        match envelope.event:
            case Chat(user):
                self._see(user, now_ms)
            case Activity(kind="leave", user=user) if user is not None:
                self._seen.pop(user.id, None)
            case Activity(user=user) if user is not None:
                self._see(user, now_ms)
            case Order(user=user) if user is not None:
                self._see(user, now_ms)
                self._buyers[user.id] = None
                if len(self._buyers) > KEPT_VIEWERS:
                    self._buyers.popitem(last=False)
            case _:
                pass

    def here(self, viewer: str, now_ms: int, within_ms: int) -> bool:
        """Tell whether a viewer was seen lately and has not left since."""
        seen = self._seen.get(viewer)
        return seen is not None and now_ms - seen <= within_ms

    def weight(self, viewer: Viewer) -> float:
        """Return how much the host owes a viewer an answer: buyers before fans before others."""
        return max(_BUYER if viewer.id in self._buyers else 0.0, _FAN if viewer.badges else 0.0)

    def _see(self, viewer: Viewer, now_ms: int) -> None:
        self._seen[viewer.id] = now_ms
        self._seen.move_to_end(viewer.id)
        if len(self._seen) > KEPT_VIEWERS:
            self._seen.popitem(last=False)


def shows_viewers(event: Event) -> bool:
    """Return whether an event tells that somebody is watching."""
    if isinstance(event, Stats):
        return bool(event.viewers)
    return isinstance(event, Chat | Activity | Order)
