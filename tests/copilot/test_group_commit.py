"""Group commit: order, batches that gather by themselves, failures, a stop that loses nothing."""

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from time import perf_counter

import pytest

from copilot.group_commit import SLICE_SECONDS, GroupCommit
from copilot.ports import Record


class GatedJournal:
    """Commits while its gate is open; a closed gate holds the writer inside its commit."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.entered = threading.Event()
        self.batches: list[list[str]] = []
        self.failing: set[str] = set()
        self.known: set[str] = set()

    def append(self, records: Sequence[Record]) -> set[int]:
        """Keep the records' ids as one batch."""
        self.entered.set()
        assert self.gate.wait(30), "the test never opened the gate"
        ids = [record.id for record in records]
        if self.failing.intersection(ids):
            raise OSError("disk full")
        self.batches.append(ids)
        duplicates = {index for index, id in enumerate(ids) if id in self.known}
        self.known.update(ids)
        return duplicates

    def read(self, room: str, session: str) -> Sequence[Record]:
        """Nothing is read here."""
        return ()

    def last_session(self, room: str) -> tuple[str, int] | None:
        """Nothing is read here."""
        return None


class CountingMeter:
    """Adds up counts and keeps the names of what was timed."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.timed: list[str] = []

    def count(self, name: str, by: int = 1) -> None:
        """Add up."""
        self.counts[name] = self.counts.get(name, 0) + by

    def observe(self, name: str, seconds: float) -> None:
        """Keep the name."""
        self.timed.append(name)


class Writing:
    """A started commit queue of batches of four, with what it reported."""

    def __init__(self) -> None:
        self.journal = GatedJournal()
        self.meter = CountingMeter()
        self.reports: list[tuple[str, str]] = []
        self.threads: set[int] = set()
        self._all: list[asyncio.Event] = []
        self.queue = GroupCommit(self.journal, asyncio.get_running_loop(), self.meter, batch=4)

    def put(self, *ids: str) -> None:
        for id in ids:
            self._put(id)

    def _put(self, id: str) -> None:
        reported = asyncio.Event()
        self._all.append(reported)

        def committed(verdict: str) -> None:
            self.reports.append((id, verdict))
            self.threads.add(threading.get_ident())
            reported.set()

        self.queue.put(Record("r1", "s1", 1, 0, 0, "c", id, "Chat", b"{}"), committed)

    async def hold(self) -> None:
        """Put one record and hold the writer inside its commit."""
        self.journal.gate.clear()
        self.journal.entered.clear()
        self.put("held")
        assert await asyncio.to_thread(self.journal.entered.wait, 10)

    async def reported(self) -> None:
        """Wait until everything put was reported."""
        async with asyncio.timeout(10):
            for event in self._all:
                await event.wait()


@pytest.fixture
async def writing() -> AsyncIterator[Writing]:
    writing = Writing()
    writing.queue.start()
    yield writing
    writing.journal.gate.set()
    await writing.queue.stop()


def numbered(count: int) -> list[str]:
    return [f"e{number}" for number in range(count)]


async def test_records_are_committed_and_reported_in_the_order_they_were_put(
    writing: Writing,
) -> None:
    ids = numbered(500)
    writing.put(*ids)
    await writing.reported()
    assert [id for batch in writing.journal.batches for id in batch] == ids
    assert writing.reports == [(id, "accepted") for id in ids]
    assert writing.threads == {threading.get_ident()}, "reports belong to the event loop"
    assert writing.meter.counts == {"journal_records": 500}
    assert writing.meter.timed == ["journal_commit"] * len(writing.journal.batches)


async def test_the_next_batch_gathers_while_one_commit_is_under_way(writing: Writing) -> None:
    await writing.hold()
    writing.put(*numbered(10))
    assert writing.reports == [], "nothing is reported before its transaction is over"
    writing.journal.gate.set()
    await writing.reported()
    assert [len(batch) for batch in writing.journal.batches] == [1, 4, 4, 2]


async def test_a_failed_batch_is_reported_and_the_next_one_works(writing: Writing) -> None:
    await writing.hold()
    writing.journal.failing = {"e2"}
    writing.put(*numbered(6))
    writing.journal.gate.set()
    await writing.reported()
    failed = [(id, "storage_failed") for id in ("e0", "e1", "e2", "e3")]
    assert writing.reports == [
        ("held", "accepted"),
        *failed,
        ("e4", "accepted"),
        ("e5", "accepted"),
    ]
    assert writing.meter.counts == {"journal_records": 3, "journal_failures": 1}
    writing.journal.failing = set()
    writing.put("e2")
    await writing.reported()
    assert writing.reports[-1] == ("e2", "accepted"), "what was not written may be sent again"


async def test_duplicates_are_told_apart_within_their_batch(writing: Writing) -> None:
    writing.put("a")
    await writing.reported()
    await writing.hold()
    writing.put("b", "a", "c")
    writing.journal.gate.set()
    await writing.reported()
    assert writing.reports[-3:] == [("b", "accepted"), ("a", "duplicate"), ("c", "accepted")]


async def test_stop_commits_and_reports_what_is_queued(writing: Writing) -> None:
    await writing.hold()
    writing.put(*numbered(9))
    stopping = asyncio.create_task(writing.queue.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    writing.journal.gate.set()
    async with asyncio.timeout(10):
        await stopping
    assert [id for id, verdict in writing.reports] == ["held", *numbered(9)]
    assert {verdict for _, verdict in writing.reports} == {"accepted"}


async def test_stop_with_nothing_queued_ends_at_once(writing: Writing) -> None:
    async with asyncio.timeout(10):
        await writing.queue.stop()
    assert writing.journal.batches == []


async def test_a_big_batch_s_reports_leave_the_loop_its_turns() -> None:
    loop = asyncio.get_running_loop()
    queue = GroupCommit(GatedJournal(), loop, CountingMeter(), batch=100)
    turns = 0
    turns_seen: list[int] = []

    def turn() -> None:
        nonlocal turns
        turns += 1
        if len(turns_seen) < 20:
            loop.call_soon(turn)

    def slow(verdict: str) -> None:
        until = perf_counter() + SLICE_SECONDS / 2
        while perf_counter() < until:
            pass
        turns_seen.append(turns)

    for number in range(20):
        queue.put(Record("r1", "s1", 1, 0, 0, "c", str(number), "Chat", b"{}"), slow)
    loop.call_soon(turn)
    queue.start()
    await queue.stop()
    assert len(turns_seen) == 20, "stop waits for the last slice"
    assert len(set(turns_seen)) >= 5, "at most some three reports of 1 ms between two turns"


async def test_a_report_that_fails_costs_no_other_record_its_report() -> None:
    loop = asyncio.get_running_loop()
    failures: list[object] = []
    loop.set_exception_handler(lambda _, context: failures.append(context.get("exception")))
    queue = GroupCommit(GatedJournal(), loop, CountingMeter())
    queue.start()
    reported = asyncio.Event()

    def failing(verdict: str) -> None:
        raise ValueError("a room that cannot handle its own record")

    queue.put(Record("r1", "s1", 1, 0, 0, "c", "1", "Chat", b"{}"), failing)
    queue.put(Record("r2", "s1", 1, 0, 0, "c", "2", "Chat", b"{}"), lambda _: reported.set())
    try:
        await asyncio.wait_for(reported.wait(), 1)
    finally:
        await asyncio.wait_for(queue.stop(), 1)
