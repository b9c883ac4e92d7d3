"""Forgets broadcasts whose time of keeping is over."""

import asyncio
import time

import structlog

from app.settings import Settings
from app.storage.errors import StorageError
from app.storage.journal import SqlJournal

log = structlog.get_logger(__name__)

EVERY_SECONDS = 3600.0
DAY_MS = 24 * 3600 * 1000


async def purge_forever(journal: SqlJournal, settings: Settings) -> None:
    """Purge now and then every hour until cancelled."""
    while True:
        oldest = time.time_ns() // 1_000_000 - round(settings.journal_retention_days * DAY_MS)
        try:
            gone = await asyncio.to_thread(journal.purge, oldest)
        except StorageError as error:
            log.error("purge_failed", reason=str(error))
        else:
            if gone:
                log.info("purged", records=gone)
        await asyncio.sleep(EVERY_SECONDS)
