"""The room log: what a room told its screens, with dense offsets, and who is listening."""

import asyncio
from collections import deque
from collections.abc import Sequence
from itertools import islice

from copilot.ports import SubscriptionLagged
from copilot.suggestions import (
    Closed,
    Delta,
    Entry,
    Position,
    RoomState,
    Suggestion,
    Told,
    Welcome,
)

Message = Entry | Delta | RoomState | Welcome


class RoomLog:
    """Entries of one epoch in memory, the newest ``capacity`` of them, and the subscriptions.

    All methods belong to the event loop. An append never waits for a screen.
    """

    def __init__(self, capacity: int, queue_limit: int) -> None:
        self._capacity = capacity
        self._queue_limit = queue_limit
        self._entries: deque[Entry] = deque(maxlen=capacity)
        self._subscriptions: set[LogSubscription] = set()
        self.epoch = ""
        self.offset = 0

    @property
    def listeners(self) -> int:
        """How many screens listen."""
        return len(self._subscriptions)

    def begin(self, epoch: str, state: RoomState) -> None:
        """Start a new epoch; every screen gets a whole, empty snapshot."""
        self.epoch, self.offset = epoch, 0
        self._entries.clear()
        welcome = Welcome(epoch, 0, False, (), state)
        for subscription in tuple(self._subscriptions):
            subscription.put(welcome)

    def append(self, told: Told) -> None:
        """Write the next entry and pass it on."""
        self.offset += 1
        entry = Entry(self.epoch, self.offset, told)
        self._entries.append(entry)
        for subscription in tuple(self._subscriptions):
            subscription.put(entry)

    def state(self, state: RoomState) -> None:
        """Pass on the room's state; a screen sees the newest only."""
        for subscription in self._subscriptions:
            subscription.put_state(state)

    def delta(self, delta: Delta) -> None:
        """Pass on a line while it is being worded; a screen sees the newest of each card only."""
        for subscription in self._subscriptions:
            subscription.put_delta(delta)

    def subscribe(
        self, since: Position | None, opened: tuple[Suggestion, ...], state: RoomState
    ) -> "LogSubscription":
        """Listen from ``since`` on when everything after it is still here, else from now."""
        missed = self._missed(since)
        if missed is None or since is None:
            welcome = Welcome(self.epoch, self.offset, False, opened, state)
            subscription = LogSubscription(self, welcome, (), self._queue_limit)
        else:
            welcome = Welcome(self.epoch, since.offset, True, opened, state)
            subscription = LogSubscription(self, welcome, missed, self._queue_limit)
        self._subscriptions.add(subscription)
        return subscription

    def leave(self, subscription: "LogSubscription") -> None:
        """Forget a subscription."""
        self._subscriptions.discard(subscription)

    def _missed(self, since: Position | None) -> Sequence[Entry] | None:
        if since is None or since.epoch != self.epoch or since.offset > self.offset:
            return None
        count = self.offset - since.offset
        if count > len(self._entries):
            return None
        return tuple(islice(self._entries, len(self._entries) - count, None))


class LogSubscription:
    """One screen's bounded queue of entries, with the newest room state beside it."""

    def __init__(self, log: RoomLog, welcome: Welcome, missed: Sequence[Entry], limit: int) -> None:
        self.welcome = welcome
        self.missed = missed
        self._log = log
        self._limit = limit
        self._queue: deque[Entry | Welcome] = deque()
        self._deltas: dict[str, Delta] = {}
        self._state: RoomState | None = None
        self._lagged = False
        self._wake = asyncio.Event()

    def put(self, message: Entry | Welcome) -> None:
        """Queue a message; a full queue marks the screen as lagging and frees the memory."""
        if len(self._queue) >= self._limit:
            self._lagged = True
            self._queue.clear()
            self._log.leave(self)
        else:
            self._queue.append(message)
            if isinstance(message, Entry):
                self._deltas.pop(_suggestion_of(message.told), None)  # said of what was before
        self._wake.set()

    def put_delta(self, delta: Delta) -> None:
        """Keep the newest text of each suggestion only."""
        self._deltas[delta.id] = delta
        self._wake.set()

    def put_state(self, state: RoomState) -> None:
        """Keep the newest state only."""
        self._state = state
        self._wake.set()

    async def next(self) -> Sequence[Message]:
        """Wait for and return everything queued, in order, deltas and room state last.

        Raises ``SubscriptionLagged`` when the queue overflowed.
        """
        await self._wake.wait()
        self._wake.clear()
        if self._lagged:
            raise SubscriptionLagged
        messages: list[Message] = [*self._queue]
        self._queue.clear()
        messages += self._deltas.values()
        self._deltas.clear()
        if self._state is not None:
            messages.append(self._state)
            self._state = None
        return messages

    def close(self) -> None:
        """Stop listening."""
        self._log.leave(self)


def _suggestion_of(told: Told) -> str:
    return told.id if isinstance(told, Closed) else told.suggestion.id
