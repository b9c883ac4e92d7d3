"""Forgets broadcasts, tokens and buttons whose time of keeping is over."""

import asyncio
import time
from collections.abc import Mapping
from typing import Protocol

import structlog

from app.settings import Settings
from app.storage.errors import StorageError
from copilot.ports import Meter

log = structlog.get_logger(__name__)

EVERY_SECONDS = 3600.0
DAY_MS = 24 * 3600 * 1000


class Purge(Protocol):
    """Forgets what came to its end before a moment."""

    def __call__(self, older_than_wall_ms: int, /) -> int:
        """Return how many records are gone. Blocking; raises ``StorageError``."""


async def purge_forever(purges: Mapping[str, Purge], settings: Settings, meter: Meter) -> None:
    """Purge now and then every hour until cancelled; each of ``purges``, by what it forgets.

    One that fails is counted and tried again an hour later; it keeps no other from its turn.
    """
    while True:
        oldest = time.time_ns() // 1_000_000 - round(settings.journal_retention_days * DAY_MS)
        for what, purge in purges.items():
            try:
                gone = await asyncio.to_thread(purge, oldest)
            except StorageError as error:
                meter.count("purge_failures")
                log.error("purge_failed", what=what, reason=str(error))
            except Exception:  # the unit of work: one purge
                meter.count("purge_failures")
                log.exception("purge_failed", what=what)
            else:
                if gone:
                    log.info("purged", what=what, records=gone)
        await asyncio.sleep(EVERY_SECONDS)
