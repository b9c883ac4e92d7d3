"""Revoked tokens as this process knows them: loaded at start, looked up again every second."""

import asyncio
import time
from collections.abc import Callable
from typing import Final

import structlog

from app.storage.errors import StorageError
from app.storage.tokens import SqlTokens, TokenKey
from copilot.ports import Meter

log = structlog.get_logger(__name__)

# The command line revokes in a process of its own; with the time to close a socket (1 s to flush,
# 1 s to say goodbye) this stays well below the 5 s that are promised.
POLL_SECONDS: Final = 1.0


class Revocations:
    """The tokens that open nothing any more, until they would have expired anyway.

    ``in`` may be asked from any thread; everything else belongs to the event loop, but ``load``.
    ``wall_ms`` is the wall clock, milliseconds since 1970.
    """

    def __init__(
        self,
        tokens: SqlTokens,
        wall_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    ) -> None:
        self._tokens = tokens
        self._wall_ms = wall_ms
        self._expires_by_key: dict[TokenKey, int] = {}
        self._tell: list[Callable[[TokenKey], object]] = []

    def __contains__(self, key: object) -> bool:
        return key in self._expires_by_key

    def __len__(self) -> int:
        return len(self._expires_by_key)

    def on_revoked(self, tell: Callable[[TokenKey], object]) -> None:
        """Have ``tell`` called once for each token that is found revoked from now on."""
        self._tell.append(tell)

    def load(self) -> None:
        """Learn what is revoked already. Blocking, before anything is served.

        Raises ``StorageError``.
        """
        self._expires_by_key = self._tokens.revoked(self._wall_ms())

    def add(self, key: TokenKey, expires_wall_ms: int) -> None:
        """Refuse a token from this moment on."""
        if key in self._expires_by_key:
            return
        self._expires_by_key[key] = expires_wall_ms
        for tell in self._tell:
            tell(key)

    async def poll(self) -> None:
        """Take in what other processes revoked, and forget what has expired.

        What is known is never dropped for being absent: a revocation of this process may have
        been written while the database was being read.
        """
        now = self._wall_ms()
        found = await asyncio.to_thread(self._tokens.revoked, now)
        for key, expires_wall_ms in found.items():
            self.add(key, expires_wall_ms)
        expired = [key for key, expires in self._expires_by_key.items() if expires <= now]
        for key in expired:
            del self._expires_by_key[key]

    async def poll_forever(self, meter: Meter, every_s: float = POLL_SECONDS) -> None:
        """Poll until cancelled; whatever goes wrong is counted and it is asked again."""
        while True:
            await asyncio.sleep(every_s)
            try:
                await self.poll()
            except StorageError as error:
                meter.count("revocation_failures")
                log.error("revocations_not_read", reason=str(error))
            except Exception:  # the unit of work: one look
                meter.count("revocation_failures")
                log.exception("revocations_not_read")
