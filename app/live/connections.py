"""The open room connections of this process: how many there are, and how they all end."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from app.live.schema.codes import Close


class Endable(Protocol):
    """A connection that can be told to end."""

    def end(self, close: Close) -> None:
        """Close the socket with ``close`` soon; idempotent."""


class Connections:
    """Keeps count of open connections; belongs to the event loop."""

    def __init__(self) -> None:
        self._open: set[Endable] = set()
        self._empty = asyncio.Event()
        self._empty.set()
        self.draining = False

    def __len__(self) -> int:
        return len(self._open)

    @contextmanager
    def holding(self, connection: Endable) -> Iterator[None]:
        """Count ``connection`` while the block runs."""
        self._open.add(connection)
        self._empty.clear()
        try:
            yield
        finally:
            self._open.discard(connection)
            if not self._open:
                self._empty.set()

    async def wait_until_empty(self) -> None:
        """Wait until no connection is open."""
        await self._empty.wait()

    def end_all(self, close: Close) -> None:
        """Close everybody with ``close`` soon."""
        for connection in tuple(self._open):
            connection.end(close)

    async def drain(self, timeout_s: float = 5.0) -> int:
        """Let nobody in any more, close everybody with 1012, and return how many are left.

        Clients come back elsewhere, or here after the restart, and resume.
        """
        self.draining = True
        self.end_all(Close.RESTART)
        try:
            async with asyncio.timeout(timeout_s):
                await self.wait_until_empty()
        except TimeoutError:
            return len(self._open)
        return 0
