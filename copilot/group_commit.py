"""Group commit: one writer thread that takes whatever has queued up and commits it at once."""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable
from queue import Empty, SimpleQueue
from time import perf_counter
from typing import Protocol

from copilot.ports import Journal, Meter, Record

log = logging.getLogger(__name__)

Committed = Callable[[str], None]
"""Called on the event loop with ``accepted``, ``duplicate`` or ``storage_failed``."""

# Results of a big batch are handed out in slices, so that the loop never stalls on them.
SLICE_SECONDS = 0.002


class CommitQueue(Protocol):
    """What puts records into the journal, in order, and reports each on the event loop."""

    def __init__(
        self, journal: Journal, loop: asyncio.AbstractEventLoop, meter: Meter, batch: int
    ) -> None: ...

    def start(self) -> None:
        """Begin to write."""

    def put(self, record: Record, committed: Committed) -> None:
        """Queue a record; ``committed`` is called once its transaction is over."""

    async def stop(self) -> None:
        """Commit and report what is queued, then end."""


class GroupCommit:
    """Commits records in the order they were put and then reports each on the event loop.

    There is no waiting for a batch to fill: while one commit is under way the next batch gathers
    by itself, so a lone record is committed at once and a flood in batches of ``batch`` records.
    """

    def __init__(
        self, journal: Journal, loop: asyncio.AbstractEventLoop, meter: Meter, batch: int = 200
    ) -> None:
        self._journal = journal
        self._loop = loop
        self._meter = meter
        self._batch = batch
        self._queue: SimpleQueue[tuple[Record, Committed] | None] = SimpleQueue()
        self._results: deque[tuple[Committed, str]] = deque()
        self._draining = False
        self._reported = asyncio.Event()
        self._reported.set()
        self._thread = threading.Thread(target=self._write, name="journal", daemon=True)

    def start(self) -> None:
        """Start the writer thread."""
        self._thread.start()

    def put(self, record: Record, committed: Committed) -> None:
        """Queue a record; ``committed`` is called once its transaction is over."""
        self._queue.put((record, committed))

    async def stop(self) -> None:
        """Commit what is queued, report it, and end the thread."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)
        # The last batch's report was posted before the thread ended, so it is in the loop already.
        await self._reported.wait()

    def _write(self) -> None:
        stopping = False
        while not stopping:
            batch, stopping = self._take()
            if batch:
                verdicts = self._commit([record for record, _ in batch])
                results = [
                    (done, verdict) for (_, done), verdict in zip(batch, verdicts, strict=True)
                ]
                self._loop.call_soon_threadsafe(self._report, results)

    def _take(self) -> tuple[list[tuple[Record, Committed]], bool]:
        """Wait for the first record, then take what is there; also whether to stop after it."""
        batch: list[tuple[Record, Committed]] = []
        item = self._queue.get()
        while item is not None:
            batch.append(item)
            if len(batch) >= self._batch:
                return batch, False
            try:
                item = self._queue.get_nowait()
            except Empty:
                return batch, False
        return batch, True

    def _commit(self, records: list[Record]) -> list[str]:
        started = perf_counter()
        try:
            duplicates = self._journal.append(records)
        except Exception:  # the unit of work: one failed batch stops no room
            log.exception("journal_failed")
            self._meter.count("journal_failures")
            return ["storage_failed"] * len(records)
        self._meter.observe("journal_commit", perf_counter() - started)
        self._meter.count("journal_records", len(records))
        return ["duplicate" if i in duplicates else "accepted" for i in range(len(records))]

    def _report(self, results: list[tuple[Committed, str]]) -> None:
        self._results.extend(results)
        if not self._draining:
            self._draining = True
            self._reported.clear()
            self._drain()

    def _drain(self) -> None:
        until = perf_counter() + SLICE_SECONDS
        while self._results:
            done, verdict = self._results.popleft()
            try:
                done(verdict)
            except Exception:  # the unit of work: one record in its room
                log.exception("record_failed")
                self._meter.count("record_failures")
            if perf_counter() > until and self._results:
                self._loop.call_soon(self._drain)
                return
        self._draining = False
        self._reported.set()
