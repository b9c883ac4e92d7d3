"""The inference thread: priorities, a bounded queue, cancelled jobs, failures, and its end."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future

import pytest

from app.inference import INDEXING, InferenceOverloaded, InferenceThread

LIMIT = 5


class Timings:
    """A meter that keeps the names of what was timed."""

    def __init__(self) -> None:
        self.timed: list[str] = []

    def count(self, name: str, by: int = 1) -> None:
        """Ignore."""

    def observe(self, name: str, seconds: float) -> None:
        """Keep the name."""
        self.timed.append(name)


class Bench:
    """An inference thread, which can be held inside a job, and the order in which jobs ran."""

    def __init__(self) -> None:
        self.meter = Timings()
        self.thread = InferenceThread(self.meter, LIMIT)
        self.ran: list[str] = []
        self.gate = threading.Event()
        self._inside = threading.Event()

    def job(self, name: str) -> Callable[[], str]:
        def run() -> str:
            self.ran.append(name)
            return name

        return run

    def hold(self) -> "Future[str]":
        """Keep the thread busy until the gate opens."""

        def wait() -> str:
            self._inside.set()
            assert self.gate.wait(30), "the test never opened the gate"
            return "held"

        held = self.thread.submit(wait, 0)
        assert self._inside.wait(10)
        return held


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    bench.thread.start()
    yield bench
    bench.gate.set()
    bench.thread.stop()


def test_the_lowest_number_goes_first_and_equals_in_order(bench: Bench) -> None:
    bench.hold()
    wanted = [("index", INDEXING), ("other", 3), ("first", 1), ("air", 2), ("second", 1)]
    futures = [bench.thread.submit(bench.job(name), priority) for name, priority in wanted]
    assert bench.ran == []
    bench.gate.set()
    assert [future.result(10) for future in futures] == [name for name, _ in wanted]
    assert bench.ran == ["first", "second", "air", "other", "index"]


def test_jobs_run_on_one_thread_that_is_not_the_caller_s(bench: Bench) -> None:
    threads = {bench.thread.submit(threading.get_ident, 1).result(10) for _ in range(4)}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}
    bench.thread.stop()
    assert bench.meter.timed == ["inference"] * 4


def test_a_full_queue_refuses_and_takes_again_when_it_has_room(bench: Bench) -> None:
    bench.hold()
    waiting = [bench.thread.submit(bench.job(str(n)), 1) for n in range(LIMIT)]
    with pytest.raises(InferenceOverloaded, match=f"{LIMIT} jobs wait already"):
        bench.thread.submit(bench.job("too many"), 0)
    bench.gate.set()
    for future in waiting:
        future.result(10)
    assert bench.thread.submit(bench.job("again"), 1).result(10) == "again"
    assert "too many" not in bench.ran


def test_a_job_cancelled_in_time_is_not_run(bench: Bench) -> None:
    bench.hold()
    wanted, unwanted = (
        bench.thread.submit(bench.job("b"), 2),
        bench.thread.submit(bench.job("a"), 1),
    )
    assert unwanted.cancel()
    bench.gate.set()
    assert wanted.result(10) == "b"
    assert bench.ran == ["b"]


def test_a_job_under_way_is_not_cancelled(bench: Bench) -> None:
    held = bench.hold()
    assert not held.cancel()
    bench.gate.set()
    assert held.result(10) == "held"


async def test_a_caller_that_gives_up_takes_its_job_back(bench: Bench) -> None:
    bench.hold()
    asking = asyncio.create_task(bench.thread.run(bench.job("late"), 1))
    await asyncio.sleep(0)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    bench.gate.set()
    assert await bench.thread.run(bench.job("next"), 2) == "next"
    assert bench.ran == ["next"]


async def test_what_a_job_raises_reaches_its_caller_and_the_thread_goes_on(bench: Bench) -> None:
    def fail() -> None:
        raise LookupError("no such fact")

    with pytest.raises(LookupError, match="no such fact"):
        await bench.thread.run(fail, 1)
    assert await bench.thread.run(bench.job("next"), 1) == "next"


def test_stop_ends_the_job_under_way_and_cancels_the_rest(bench: Bench) -> None:
    held = bench.hold()
    waiting = bench.thread.submit(bench.job("never"), 1)
    stopping = threading.Thread(target=bench.thread.stop)
    stopping.start()
    while not bench.thread._stopped:
        stopping.join(0.001)
    with pytest.raises(InferenceOverloaded):
        bench.thread.submit(bench.job("too late"), 0)
    assert stopping.is_alive(), "the job under way is waited for"
    bench.gate.set()
    stopping.join(10)
    assert held.result(0) == "held"
    with pytest.raises(CancelledError):
        waiting.result(0)
    assert bench.ran == []


async def test_a_caller_that_waits_is_told_of_the_stop(bench: Bench) -> None:
    bench.hold()
    asking = asyncio.create_task(bench.thread.run(bench.job("never"), 1))
    await asyncio.sleep(0)
    stopping = asyncio.create_task(asyncio.to_thread(bench.thread.stop))
    bench.gate.set()
    await stopping
    (outcome,) = await asyncio.gather(asking, return_exceptions=True)
    assert isinstance(outcome, asyncio.CancelledError) or outcome == "never"
    assert (outcome == "never") == ("never" in bench.ran)
