"""Broadcasts are forgotten at the start and every hour, whole, and a failing disk stops nothing."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from structlog.testing import capture_logs

from app.metrics import PrometheusMeter
from app.retention import DAY_MS, EVERY_SECONDS, Purge, purge_forever
from app.settings import Settings
from app.storage.engine import open_engine
from app.storage.errors import StorageError
from app.storage.journal import SqlJournal
from app.storage.schema import upgrade
from copilot.ports import Record
from tests.copilot.virtual_time import VirtualTimeLoop


class WatchedJournal(SqlJournal):
    """A journal in a database that notes each purge, and can be made to fail at one."""

    def __init__(self, engine: Engine, loop: VirtualTimeLoop) -> None:
        super().__init__(engine)
        self._loop = loop
        self._purged = asyncio.Event()
        self.purges: list[tuple[float, int]] = []
        self.fail = False

    def purge(self, older_than_wall_ms: int) -> int:
        """Purge and say so."""
        self.purges.append((self._loop.time(), older_than_wall_ms))
        try:
            if self.fail:
                raise StorageError("disk full")
            return super().purge(older_than_wall_ms)
        finally:
            self._loop.call_soon_threadsafe(self._purged.set)

    async def purged(self, times: int) -> None:
        """Wait for so many purges."""
        while len(self.purges) < times:
            self._purged.clear()
            await self._purged.wait()


@pytest.fixture
def loop() -> Iterator[VirtualTimeLoop]:
    loop = VirtualTimeLoop()
    yield loop
    loop.complete(loop.shutdown_default_executor())
    loop.close()


@pytest.fixture
def journal(tmp_path: Path, loop: VirtualTimeLoop) -> Iterator[WatchedJournal]:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    upgrade(engine)
    yield WatchedJournal(engine, loop)
    engine.dispose()


def keep(journal: SqlJournal, session: str, seq: int, days_old: float) -> None:
    wall_ms = time.time_ns() // 1_000_000 - round(days_old * DAY_MS)
    journal.append([Record("r1", session, seq, 0, wall_ms, "c", f"{seq}", "Chat", b"{}")])


def purge(
    loop: VirtualTimeLoop, journal: WatchedJournal, days: float, times: int, **others: Purge
) -> PrometheusMeter:
    """Run the purging, of ``others`` before the journal, until it has purged that so many times."""
    meter = PrometheusMeter(strict=True)
    purges = {**others, "journal": journal.purge}

    async def purging() -> None:
        task = asyncio.create_task(
            purge_forever(purges, Settings(journal_retention_days=days), meter)
        )
        await journal.purged(times)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    loop.complete(purging())
    return meter


def test_what_is_older_than_the_days_kept_is_forgotten_at_the_start(
    loop: VirtualTimeLoop, journal: WatchedJournal
) -> None:
    keep(journal, "old", 1, 3.1)
    keep(journal, "long", 2, 3.1)
    keep(journal, "long", 3, 2.9)
    keep(journal, "new", 4, 0.5)
    purge(loop, journal, days=3, times=1)
    assert journal.purges[0][0] == 0.0
    assert journal.read("r1", "old") == []
    assert len(journal.read("r1", "long")) == 2, "a broadcast goes as a whole"
    assert len(journal.read("r1", "new")) == 1


def test_a_part_of_a_day_may_be_kept(loop: VirtualTimeLoop, journal: WatchedJournal) -> None:
    before = time.time_ns() // 1_000_000
    purge(loop, journal, days=0.25, times=1)
    oldest = journal.purges[0][1]
    assert before - DAY_MS / 4 <= oldest <= time.time_ns() // 1_000_000 - DAY_MS / 4


def test_it_looks_again_every_hour(loop: VirtualTimeLoop, journal: WatchedJournal) -> None:
    purge(loop, journal, days=30, times=3)
    assert [at for at, _ in journal.purges] == pytest.approx(
        [0, EVERY_SECONDS, 2 * EVERY_SECONDS], abs=1
    )


def test_a_failing_disk_is_told_and_tried_again(
    loop: VirtualTimeLoop, journal: WatchedJournal
) -> None:
    journal.fail = True
    with capture_logs() as lines:
        meter = purge(loop, journal, days=30, times=2)
    assert len(journal.purges) == 2
    assert b"livecue_purge_failures_total 0.0" not in meter.text()
    assert lines[0] == {
        "event": "purge_failed",
        "what": "journal",
        "reason": "disk full",
        "log_level": "error",
    }


def test_what_cannot_be_forgotten_keeps_nothing_else_from_being_forgotten(
    loop: VirtualTimeLoop, journal: WatchedJournal
) -> None:
    """Audio lies on a disk of its own, perhaps, which may fail in a way of its own."""
    tried: list[int] = []

    def audio(older_than_wall_ms: int) -> int:
        tried.append(older_than_wall_ms)
        raise OSError(5, "Input/output error")

    keep(journal, "old", 1, 3.1)
    with capture_logs() as lines:
        meter = purge(loop, journal, days=3, times=2, audio=audio)
    assert journal.read("r1", "old") == []
    assert len(tried) == 2
    assert b"livecue_purge_failures_total 2.0" in meter.text()
    assert {(line["event"], line["what"]) for line in lines if line["log_level"] == "error"} == {
        ("purge_failed", "audio")
    }
