"""The ledger writes broadcasts and gaps beside the journal: the latest of each, in order."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app import ledger as module
from app.ledger import SqlLedger
from app.storage.decisions import Decision, SqlDecisions
from app.storage.engine import open_engine
from app.storage.errors import StorageError
from app.storage.gaps import Gap, SqlGaps
from app.storage.hosts import SqlHosts
from app.storage.schema import upgrade
from app.storage.sessions import SqlSessions
from app.storage.waits import SqlWaits
from copilot.noted import RecordDecision, RecordGap


class Failures:
    """A meter that adds up."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def count(self, name: str, by: int = 1) -> None:
        """Add up."""
        self.counts[name] = self.counts.get(name, 0) + by

    def observe(self, name: str, seconds: float) -> None:
        """Ignore."""


class WatchedGaps(SqlGaps):
    """Gaps in a database that say when one was written; one question's row never can be."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.written: list[int] = []
        self.seen = threading.Event()

    def record_gap(self, gap: Gap) -> None:
        """Write and say so."""
        if gap.question == "unwritable":
            raise StorageError("disk full")
        super().record_gap(gap)
        self.written.append(gap.count)
        self.seen.set()


class HeldSessions(SqlSessions):
    """Sessions whose beginning is written only once the gate is open."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.gate = threading.Event()
        self.entered = threading.Event()
        self.left = threading.Event()

    def begin_session(self, room: str, session: str, wall_ms: int) -> None:
        """Wait, then write."""
        self.entered.set()
        assert self.gate.wait(30)
        super().begin_session(room, session, wall_ms)
        self.left.set()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def gaps(engine: Engine) -> WatchedGaps:
    return WatchedGaps(engine)


@pytest.fixture
def meter() -> Failures:
    return Failures()


def ledger_of(sessions: SqlSessions, gaps: SqlGaps, engine: Engine, meter: Failures) -> SqlLedger:
    decisions, waits, hosts = SqlDecisions(engine), SqlWaits(engine), SqlHosts(engine)
    return SqlLedger(sessions, gaps, decisions, waits, hosts, meter)


@pytest.fixture
async def ledger(engine: Engine, gaps: WatchedGaps, meter: Failures) -> AsyncIterator[SqlLedger]:
    ledger = SqlLedger(
        SqlSessions(engine), gaps, SqlDecisions(engine), SqlWaits(engine), SqlHosts(engine), meter
    )
    ledger.start()
    yield ledger
    await ledger.stop()


def gap(question: str, count: int) -> RecordGap:
    return RecordGap(question, "有质检报告吗", "A", count, 1_000, 1_000 + count)


async def test_a_flood_of_repeats_becomes_one_row_with_the_last_count(
    ledger: SqlLedger, gaps: WatchedGaps
) -> None:
    for count in range(1, 500):
        ledger.gap("r1", "s1", gap("q1", count))
    ledger.gap("r1", "s1", gap("q2", 1))
    await ledger.stop()
    assert sorted(gaps.written) == [1, 499]
    assert [(each.question, each.count) for each in gaps.room_gaps("r1")] == [
        ("q1", 499),
        ("q2", 1),
    ]


async def test_the_same_question_of_two_rooms_stays_two(
    ledger: SqlLedger, gaps: WatchedGaps
) -> None:
    ledger.gap("r1", "s1", gap("q1", 3))
    ledger.gap("r2", "s2", gap("q1", 5))
    await ledger.stop()
    assert [each.count for room in ("r1", "r2") for each in gaps.room_gaps(room)] == [3, 5]


async def test_it_is_written_without_a_stop_as_well(
    ledger: SqlLedger, gaps: WatchedGaps, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.gap("r1", "s1", gap("q1", 1))
    assert await asyncio.to_thread(gaps.seen.wait, 10)
    assert gaps.written == [1]


async def test_broadcasts_are_written_in_the_order_in_which_they_happened(
    ledger: SqlLedger, engine: Engine
) -> None:
    ledger.session_began("r1", "s1", 1_000)
    ledger.session_ended("r1", "s1", 2_000)
    ledger.session_began("r1", "s2", 3_000)
    await ledger.stop()
    kept = SqlSessions(engine).sessions("r1")
    assert [(s.id, s.started_wall_ms, s.ended_wall_ms) for s in kept] == [
        ("s2", 3_000, None),
        ("s1", 1_000, 2_000),
    ]


async def test_one_line_that_cannot_be_written_costs_no_other(
    ledger: SqlLedger, gaps: WatchedGaps, meter: Failures
) -> None:
    ledger.gap("r1", "s1", gap("unwritable", 1))
    ledger.gap("r1", "s1", gap("q1", 1))
    await ledger.stop()
    assert [each.question for each in gaps.room_gaps("r1")] == ["q1"]
    assert meter.counts == {"ledger_failures": 1}


async def test_stop_without_a_start_writes_what_there_is(
    engine: Engine, gaps: WatchedGaps, meter: Failures
) -> None:
    ledger = SqlLedger(
        SqlSessions(engine), gaps, SqlDecisions(engine), SqlWaits(engine), SqlHosts(engine), meter
    )
    ledger.gap("r1", "s1", gap("q1", 1))
    await ledger.stop()
    assert gaps.written == [1]


async def test_a_stop_waits_for_the_write_under_way(
    engine: Engine, gaps: WatchedGaps, meter: Failures, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "FLUSH_SECONDS", 0.0)
    sessions = HeldSessions(engine)
    ledger = SqlLedger(
        sessions, gaps, SqlDecisions(engine), SqlWaits(engine), SqlHosts(engine), meter
    )
    ledger.start()
    ledger.session_began("r1", "s1", 1_000)
    assert await asyncio.to_thread(sessions.entered.wait, 10)
    ledger.session_ended("r1", "s1", 2_000)
    stopping = asyncio.create_task(ledger.stop())
    await asyncio.wait((stopping,), timeout=0.5)  # a stop that does not wait is over by then
    sessions.gate.set()
    await stopping
    assert await asyncio.to_thread(sessions.left.wait, 10)
    kept = sessions.session("r1", "s1")
    assert kept is not None
    assert kept.ended_wall_ms == 2_000


async def test_decisions_are_kept_in_their_order(ledger: SqlLedger, engine: Engine) -> None:
    first = RecordDecision("s1-a1-5", "answer", "queued", "rank", 5)
    second = RecordDecision("s1-a1-5", "answer", "now", "best", 9)
    ledger.decision("r1", "s1", first)
    ledger.decision("r1", "s1", second)
    ledger.decision("r2", "s9", second)
    await ledger.stop()
    assert SqlDecisions(engine).decisions("r1", "s1") == [
        Decision("r1", "s1", "s1-a1-5", "answer", "now", "best", 9),
        Decision("r1", "s1", "s1-a1-5", "answer", "queued", "rank", 5),
    ]
