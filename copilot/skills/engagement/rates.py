"""The room's rates: what happens, counted in pieces of five seconds, ten minutes back."""

from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import Final

from copilot.events import Activity, Chat, Event, Order, Stats
from copilot.skills.engagement.totals import Level, RunningTotal
from copilot.skills.engagement.voices import Voices

BUCKET_MS: Final = 5_000
KEPT: Final = 120
"""Buckets kept: ten minutes."""
WINDOWS: Final = (3, 4, 6, 12, 24)
"""Lengths, in buckets, of the windows that are compared with the past: 15 s to 2 min."""

OPENING_MS: Final = 60_000
"""Everybody says hello: not what is usual, once there is anything else to go by."""

_MINUTE_MS: Final = 60_000
_REMEMBERED_ORDERS: Final = 2_000
_STAFF: Final = frozenset({"operations", "host", "anchor", "assistant", "moderator"})


@dataclass(slots=True)
class Bucket:
    """Five seconds of a room.

    Attributes:
        messages: all that viewers wrote.
        voices: messages as ``Voices`` counts them, without the chorus.
        chorus: what is said in chorus.
        likes: as single events; ``liked``: the same as totals report it, spread over their time.
        orders: orders seen for the first time; ``carts`` the same for the cart.
        speakers: distinct viewers who wrote within each of ``WINDOWS`` up to the bucket's end.
        calm: whether the room was not cooling down then.
        opening: whether it belongs to the session's first minute.
    """

    messages: int = 0
    voices: int = 0
    chorus: int = 0
    likes: int = 0
    liked: float = 0.0
    follows: int = 0
    gifts: int = 0
    enters: int = 0
    carts: int = 0
    orders: int = 0
    speakers: tuple[int, ...] = (0,) * len(WINDOWS)
    calm: bool = True
    opening: bool = False

    @property
    def usual_voices(self) -> int:
        """Voices as they count for what is usual: of a chorus no more than half as many."""
        return self.voices + min(self.chorus, self.voices // 2)

    @property
    def present_voices(self) -> int:
        """Voices as they count for the moment: a room that answers in chorus is awake."""
        return self.voices + self.chorus


class Rates:
    """Counts a room's events. Times are room-clock milliseconds, never decreasing."""

    def __init__(self) -> None:
        self.closed: deque[Bucket] = deque(maxlen=KEPT)
        self.viewers = Level()
        self.likes = RunningTotal()
        self.begin_ms: int | None = None
        self._filling = Bucket(opening=True)
        self._number = 0
        self._voices = Voices()
        self._orders: OrderedDict[str, None] = OrderedDict()
        self._order_times: deque[tuple[int, int]] = deque()

    def advance(self, now_ms: int) -> None:
        """Close every bucket that ended by ``now_ms``; the first call says where they begin."""
        number = now_ms // BUCKET_MS
        if self.begin_ms is None:
            self.begin_ms, self._number = now_ms, number
        # After a pause of hours only the last ten minutes matter.
        self._number = max(self._number, number - KEPT - 1)
        while self._number < number:
            self._number += 1
            windows = tuple(window * BUCKET_MS for window in WINDOWS)
            self._filling.speakers = self._voices.speakers(self._number * BUCKET_MS, windows)
            self.closed.append(self._filling)
            opening = self._number * BUCKET_MS < self.begin_ms + OPENING_MS
            self._filling = Bucket(opening=opening)

    def hear(self, event: Event, now_ms: int) -> None:
        """Count an event."""
        self.advance(now_ms)
        match event:
            case Chat():
                self._chat(event, now_ms)
            case Activity():
                self._activity(event)
            case Order():
                self._order(event, now_ms)
            case Stats():
                self._stats(event, now_ms)
            case _:
                pass  # says nothing of how lively the viewers are

    def orders_per_minute(self, now_ms: int) -> int:
        """Return the orders first seen within the last minute."""
        while self._order_times and self._order_times[0][0] <= now_ms - _MINUTE_MS:
            self._order_times.popleft()
        return sum(count for _, count in self._order_times)

    def last(self, buckets: int) -> list[Bucket]:
        """Return the last closed buckets, the oldest first; fewer when there are not so many."""
        return list(self.closed)[-buckets:] if buckets > 0 else []

    def calm_before(self, skipped: int, most: int) -> list[Bucket]:
        """Return up to ``most`` calm buckets before the last ``skipped``, the oldest first."""
        found: list[Bucket] = []
        for bucket in list(self.closed)[: max(len(self.closed) - skipped, 0)][::-1]:
            if len(found) == most:
                break
            if bucket.calm:
                found.append(bucket)
        return found[::-1]

    def _chat(self, chat: Chat, now_ms: int) -> None:
        if _STAFF & {badge.casefold() for badge in chat.user.badges}:
            return
        self._filling.messages += 1
        match self._voices.hear(chat.user.id, chat.text, now_ms):
            case "voice":
                self._filling.voices += 1
            case "chorus":
                self._filling.chorus += 1
            case "again":
                pass

    def _activity(self, activity: Activity) -> None:
        count = max(activity.count, 0)
        match activity.kind:
            case "like":
                self._filling.likes += count
            case "follow":
                self._filling.follows += 1
            case "gift":
                self._filling.gifts += 1
            case "enter":
                self._filling.enters += count
            case "cart":
                self._filling.carts += 1
            case _:
                pass  # leaving shows in the viewers; shares and clicks are too rare to compare

    def _order(self, order: Order, now_ms: int) -> None:
        if order.status == "refunded" or order.order_id in self._orders:
            return
        self._orders[order.order_id] = None
        if len(self._orders) > _REMEMBERED_ORDERS:
            self._orders.popitem(last=False)
        self._filling.orders += 1
        second = now_ms // 1000 * 1000
        if self._order_times and self._order_times[-1][0] == second:
            self._order_times[-1] = (second, self._order_times[-1][1] + 1)
        else:
            self._order_times.append((second, 1))
        self.orders_per_minute(now_ms)

    def _stats(self, stats: Stats, now_ms: int) -> None:
        if stats.viewers is not None:
            self.viewers.report(stats.viewers, now_ms)
        if stats.likes is None:
            return
        gained, since_ms = self.likes.report(stats.likes, now_ms)
        buckets = min(max((now_ms - since_ms) // BUCKET_MS, 0), len(self.closed))
        share = gained / (buckets + 1)
        for bucket in (self._filling, *self.last(buckets)):
            bucket.liked += share
