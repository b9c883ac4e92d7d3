"""The one inference thread: a priority queue of short jobs, so that questions overtake indexing."""

import asyncio
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import Future
from heapq import heappop, heappush
from time import perf_counter
from typing import Any, TypeVar

from copilot.ports import Meter

Result = TypeVar("Result")

INDEXING = 100  # far behind any question


class InferenceOverloaded(Exception):
    """Too many jobs wait already, or the thread has stopped."""


class InferenceThread:
    """Runs jobs one at a time, the lowest priority number first, equal ones in order.

    One thread, because two inference threads on two cores made the median ten times slower than
    one; a bounded queue, because an answer that waits behind hundreds of others is worth nothing.
    """

    def __init__(self, meter: Meter, limit: int = 512) -> None:
        self._meter = meter
        self._limit = limit
        self._jobs: list[tuple[int, int, Callable[[], Any], Future[Any]]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._stopped = False
        self._thread = threading.Thread(target=self._work, name="inference", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread after the job under way; waiting ones are cancelled. Blocking."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        self._thread.join()
        for _, _, _, future in self._jobs:
            future.cancel()

    def submit(self, job: Callable[[], Result], priority: int) -> Future[Result]:
        """Queue ``job``; a future cancelled in time is not started any more.

        Raises ``InferenceOverloaded`` when the queue is full or the thread has stopped.
        """
        future: Future[Result] = Future()
        with self._changed:
            if self._stopped or len(self._jobs) >= self._limit:
                raise InferenceOverloaded(f"{len(self._jobs)} jobs wait already")
            heappush(self._jobs, (priority, next(self._order), job, future))
            self._changed.notify()
        return future

    async def run(self, job: Callable[[], Result], priority: int) -> Result:
        """Return what ``job`` returns, or raise what it raises."""
        return await asyncio.wrap_future(self.submit(job, priority))

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._jobs or self._stopped)
                if self._stopped:
                    return
                _, _, job, future = heappop(self._jobs)
            if not future.set_running_or_notify_cancel():
                continue
            started = perf_counter()
            try:
                future.set_result(job())
            except Exception as error:  # noqa: BLE001  # the unit of work: one job
                future.set_exception(error)
            self._meter.observe("inference", perf_counter() - started)
