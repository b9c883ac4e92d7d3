"""Events on their way: kept in order until the service has settled them, sent again after a drop.

No socket; the clock is handed in. Seconds are a monotonic clock's.
"""

import asyncio
import heapq
from dataclasses import dataclass
from typing import Any, Literal

from .errors import EventRefused, OutboxFull

RETRY_S = 1.0  # where the service does not say when to try again
# The same event, with the same id, is worth sending again after these.
_PASSING = frozenset({"overloaded", "unconfirmed"})
_NEXT_CONNECTION = "shutting_down"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of an event.

    ``accepted`` and ``duplicate`` mean safe; ``skipped`` means seen and left out, for ``reason``.
    ``unknown`` are SKUs or the suggestion that it names and that are not there.
    """

    id: str
    outcome: Literal["accepted", "duplicate", "skipped"]
    reason: str = ""
    unknown: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class _Kept:
    place: int
    text: str
    settled: asyncio.Future[Receipt]
    sent_at: float | None = None


class Outbox:
    """Keeps at most ``capacity`` events, of which at most ``window`` are with the service."""

    def __init__(self, capacity: int, window: int) -> None:
        self._capacity = capacity
        self._window = min(window, capacity)
        self._kept: dict[str, _Kept] = {}
        self._waiting: list[tuple[int, str]] = []  # a heap: what is sent again goes first
        self._places = 0
        self._sent = 0
        self._paused_until = 0.0

    def __len__(self) -> int:
        return len(self._kept)

    @property
    def full(self) -> bool:
        """Whether one more event would be refused."""
        return len(self._kept) >= self._capacity

    def put(self, id: str, text: str) -> asyncio.Future[Receipt]:
        """Keep the frame ``text`` of event ``id`` and return what will become of it.

        An event that is kept already is not kept twice. Raises ``OutboxFull``.
        """
        known = self._kept.get(id)
        if known is not None:
            return known.settled
        if self.full:
            raise OutboxFull(f"{len(self._kept):,} events wait for the service: send slower")
        self._places += 1
        kept = _Kept(self._places, text, asyncio.get_running_loop().create_future())
        kept.settled.add_done_callback(_noted)
        self._kept[id] = kept
        heapq.heappush(self._waiting, (kept.place, id))
        return kept.settled

    def take(self, now: float) -> str | None:
        """Return the next frame, which then counts as sent; ``None`` while there is none."""
        if now < self._paused_until:
            return None
        while self._waiting and self._sent < self._window:
            _, id = heapq.heappop(self._waiting)
            kept = self._kept.get(id)
            if kept is not None and kept.sent_at is None:
                kept.sent_at = now
                self._sent += 1
                return kept.text
        return None

    def pause_s(self, now: float) -> float | None:
        """Return the seconds until something may be sent again; ``None`` when nothing is held."""
        return max(0.0, self._paused_until - now) if self._waiting else None

    def oldest_sent_at(self) -> float | None:
        """Return when the oldest unsettled event was sent."""
        return next((k.sent_at for k in self._kept.values() if k.sent_at is not None), None)

    def begin_again(self) -> None:
        """Send everything kept once more, in order: the connection is a new one."""
        for kept in self._kept.values():
            kept.sent_at = None
        self._sent = 0
        self._paused_until = 0.0
        self._waiting = [(kept.place, id) for id, kept in self._kept.items()]  # sorted: a heap

    def acknowledge(self, data: dict[str, Any]) -> None:
        """Settle what an ``ack`` names."""
        unknown = {each["id"]: tuple(each["names"]) for each in data.get("unknown", ())}
        for id in data.get("accepted", ()):
            self._settle(id, Receipt(id, "accepted", unknown=unknown.get(id, ())))
        for id in data.get("duplicates", ()):
            self._settle(id, Receipt(id, "duplicate"))
        for each in data.get("skipped", ()):
            self._settle(each["id"], Receipt(each["id"], "skipped", each["reason"]))

    def refuse(self, error: dict[str, Any], now: float) -> bool:
        """Take in an ``error``; return whether it was about an event that is kept here."""
        id = error.get("id")
        kept = self._kept.get(id) if isinstance(id, str) else None
        if kept is None or not isinstance(id, str):
            return False
        code = str(error["code"])
        if code in _PASSING:
            self._send_later(id, kept, now + (error.get("retry_after_ms") or RETRY_S * 1000) / 1000)
        elif code != _NEXT_CONNECTION:
            detail = str(error.get("detail", ""))
            self._settle(id, EventRefused(code, detail, id, error.get("field")))
        return True

    def abandon(self, error: Exception) -> None:
        """Settle everything with ``error``: there will be no further attempt."""
        for id in tuple(self._kept):
            self._settle(id, error)

    def _send_later(self, id: str, kept: _Kept, at: float) -> None:
        if kept.sent_at is not None:
            kept.sent_at = None
            self._sent -= 1
            heapq.heappush(self._waiting, (kept.place, id))
        # Everything waits, so that what comes later does not overtake what was refused.
        self._paused_until = max(self._paused_until, at)

    def _settle(self, id: str, outcome: Receipt | Exception) -> None:
        kept = self._kept.pop(id, None)
        if kept is None:
            return
        if kept.sent_at is not None:
            self._sent -= 1
        if kept.settled.done():
            return  # whoever waited has given up
        if isinstance(outcome, Receipt):
            kept.settled.set_result(outcome)
        else:
            kept.settled.set_exception(outcome)


def _noted(settled: asyncio.Future[Receipt]) -> None:
    # Nobody has to await what was posted; its refusal is told as a Problem as well.
    if not settled.cancelled():
        settled.exception()
