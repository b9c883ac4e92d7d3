"""The open room connections of this process: whose they are, and how they all end."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final, Literal, Protocol

from app.access import AccessRole, Grant
from app.live.schema.codes import Close

ClientKind = Literal["host", "operations", "ingest"]

# What a client is for: a simulator feeds its room like a platform, though it may act as the host.
_KIND_BY_ROLE: Final[Mapping[AccessRole, ClientKind]] = {
    "host": "host",
    "operations": "operations",
    "admin": "operations",
    "ingest": "ingest",
    "simulator": "ingest",
}


class Endable(Protocol):
    """A connection that can be told to end."""

    def end(self, close: Close) -> None:
        """Close the socket with ``close`` soon; idempotent."""


class Connections:
    """Keeps count of open connections; belongs to the event loop."""

    def __init__(self) -> None:
        self._open: set[Endable] = set()
        self._entered: dict[Endable, tuple[str, Grant]] = {}
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
            self._entered.pop(connection, None)
            if not self._open:
                self._empty.set()

    def entered(self, connection: Endable, room: str, grant: Grant) -> None:
        """Note by which grant a held connection came into ``room``."""
        self._entered[connection] = (room, grant)

    def end_token(self, shop: str, id: str, close: Close) -> int:
        """Close all connections of a token with ``close``; return how many there were."""
        ending = [
            connection
            for connection, (_, grant) in self._entered.items()
            if (grant.shop, grant.id) == (shop, id)
        ]
        for connection in ending:
            connection.end(close)
        return len(ending)

    def end_room(self, room: str, close: Close) -> None:
        """Close all connections of ``room`` with ``close``."""
        for connection in [each for each, (where, _) in self._entered.items() if where == room]:
            connection.end(close)

    def by_token(self, room: str) -> Counter[str]:
        """Return how many connections each token has open in ``room``, by the token's id."""
        return Counter(grant.id for where, grant in self._entered.values() if where == room)

    def by_room(self) -> Mapping[str, Counter[ClientKind]]:
        """Return how many clients of each kind are in each room that has any."""
        found: defaultdict[str, Counter[ClientKind]] = defaultdict(Counter)
        for room, grant in self._entered.values():
            found[room].update({_KIND_BY_ROLE[role] for role in grant.roles})
        return found

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
