"""Turns: work in order, at once where it is short, and never long at a stretch."""

import asyncio
import time
from collections.abc import Coroutine

import pytest

from copilot.turns import TURN_S, Turns, Work


class Bench:
    """Work that notes its steps, and the tasks made of what is left."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.failures: list[Exception] = []
        self.turns = Turns(self._start, self.failures.append)

    def _start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        self.tasks.append(asyncio.get_running_loop().create_task(work))
        return self.tasks[-1]

    def short(self, name: str) -> Work:
        self.noted.append(name)
        yield
        self.noted.append(f"{name} done")

    def long(self, name: str, steps: int = 3) -> Work:
        for step in range(steps):
            _work_on(TURN_S)
            self.noted.append(f"{name} {step}")
            yield

    def failing(self, steps: int) -> Work:
        yield from self.long("failing", steps)
        raise ValueError("no such figure")

    def asks_for_more(self) -> Work:
        self.turns.take(self.short("more"))
        self.noted.append("asked")
        yield


def _work_on(seconds: float) -> None:
    ends = time.perf_counter() + seconds
    while time.perf_counter() < ends:
        pass


def test_what_is_short_is_done_at_once_and_needs_no_task() -> None:
    bench = Bench()

    bench.turns.take(bench.short("a"))

    assert (bench.noted, bench.tasks) == (["a", "a done"], [])


async def _others_between(bench: Bench) -> None:
    """Note whenever somebody else on the loop has a turn, until all is done."""
    while not all(task.done() for task in bench.tasks):
        await asyncio.sleep(0)
        bench.noted.append("another")


def test_what_is_long_lets_others_have_a_turn_after_each_step() -> None:
    bench = Bench()

    async def live() -> None:
        bench.turns.take(bench.long("a"))
        await _others_between(bench)

    asyncio.run(live())

    steps = [place for place, noted in enumerate(bench.noted) if noted.startswith("a ")]
    assert [bench.noted[place] for place in steps] == ["a 0", "a 1", "a 2"]
    between = zip(steps, steps[1:], strict=False)
    assert all("another" in bench.noted[one:other] for one, other in between)


def test_what_comes_later_waits_for_what_is_long() -> None:
    bench = Bench()

    async def live() -> None:
        bench.turns.take(bench.long("a"))
        bench.turns.take(bench.short("b"))
        assert "b" not in bench.noted
        await asyncio.gather(*bench.tasks)
        bench.turns.take(bench.short("c"))

    asyncio.run(live())

    assert bench.noted == ["a 0", "a 1", "a 2", "b", "b done", "c", "c done"]
    assert len(bench.tasks) == 1


def test_work_asked_for_by_work_comes_after_it() -> None:
    bench = Bench()

    bench.turns.take(bench.asks_for_more())

    assert bench.noted == ["asked", "more", "more done"]


def test_what_is_given_up_does_not_go_on() -> None:
    bench = Bench()

    async def live() -> None:
        bench.turns.take(bench.long("a"))
        bench.turns.take(bench.short("b"))
        bench.tasks[0].cancel()
        await asyncio.gather(*bench.tasks, return_exceptions=True)

    asyncio.run(live())

    assert bench.noted == ["a 0"]


@pytest.mark.parametrize("steps", [0, 2])
def test_what_fails_costs_itself_alone(steps: int) -> None:
    """At once, or in a task of what was left."""
    bench = Bench()

    async def live() -> None:
        bench.turns.take(bench.failing(steps))
        bench.turns.take(bench.short("a"))
        await asyncio.gather(*bench.tasks)
        bench.turns.take(bench.short("b"))

    asyncio.run(live())

    assert bench.noted[steps:] == ["a", "a done", "b", "b done"]
    assert [str(failure) for failure in bench.failures] == ["no such figure"]
