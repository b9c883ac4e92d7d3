"""A reader's bounded queue of changes; a slow one gets a snapshot in their place."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Literal

from .changes import Change, Snapshot

Reason = Literal["first", "lagged"]


class ChangeQueue:
    """What one ``async for`` has not read yet."""

    def __init__(self, limit: int, snapshot: Callable[[Reason], Snapshot], begun: bool) -> None:
        self._limit = limit
        self._snapshot = snapshot
        self._queue: deque[Change] = deque()
        self._due: Reason | None = "first" if begun else None
        self._ended = False
        self._failure: Exception | None = None
        self._wake = asyncio.Event()
        if begun:
            self._wake.set()

    def put(self, change: Change) -> None:
        """Queue a change; never waits."""
        if self._due is None:
            if len(self._queue) >= self._limit:
                self._queue.clear()
                self._due = "lagged"
            else:
                self._queue.append(change)
        # While a snapshot is due, it will hold this change as well.
        self._wake.set()

    def end(self, failure: Exception | None) -> None:
        """Let the reader finish what is queued, then stop, or raise ``failure``."""
        self._ended = True
        self._failure = failure
        self._wake.set()

    def __aiter__(self) -> "ChangeQueue":
        return self

    async def __anext__(self) -> Change:
        while True:
            if self._due is not None:
                due, self._due = self._due, None
                return self._snapshot(due)
            if self._queue:
                return self._queue.popleft()
            if self._ended:
                raise self._failure or StopAsyncIteration
            self._wake.clear()
            await self._wake.wait()
