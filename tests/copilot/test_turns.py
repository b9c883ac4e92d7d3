"""Turns: work in order, at once where it is short, and never long at a stretch."""

import asyncio
import time
from collections.abc import Callable, Coroutine

import pytest

from copilot.turns import MOST_WAITING, TURN_S, Piece, Turns, Work


class Bench:
    """Work that notes its steps, and the tasks made of what is left."""

    def __init__(self) -> None:
        self.noted: list[str] = []
        self.tasks: list[asyncio.Task[None]] = []
        self.failures: list[Exception] = []
        self.dropped = 0
        self.turns = Turns(self._start, self.failures.append, self._drop)

    def _start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        self.tasks.append(asyncio.get_running_loop().create_task(work))
        return self.tasks[-1]

    def _drop(self) -> None:
        self.dropped += 1

    def take(self, work: Work, about: str = "", version: int = 1, final: bool = True) -> None:
        self.turns.take(Piece(work, about or object(), version, final))

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
        self.take(self.short("more"))
        self.noted.append("asked")
        yield


def _work_on(seconds: float) -> None:
    ends = time.perf_counter() + seconds
    while time.perf_counter() < ends:
        pass


def test_what_is_short_is_done_at_once_and_needs_no_task() -> None:
    bench = Bench()

    bench.take(bench.short("a"))

    assert (bench.noted, bench.tasks) == (["a", "a done"], [])


async def _others_between(bench: Bench) -> None:
    """Note whenever somebody else on the loop has a turn, until all is done."""
    while not all(task.done() for task in bench.tasks):
        await asyncio.sleep(0)
        bench.noted.append("another")


def test_what_is_long_lets_others_have_a_turn_after_each_step() -> None:
    bench = Bench()

    async def live() -> None:
        bench.take(bench.long("a"))
        await _others_between(bench)

    asyncio.run(live())

    steps = [place for place, noted in enumerate(bench.noted) if noted.startswith("a ")]
    assert [bench.noted[place] for place in steps] == ["a 0", "a 1", "a 2"]
    between = zip(steps, steps[1:], strict=False)
    assert all("another" in bench.noted[one:other] for one, other in between)


def test_what_comes_later_waits_for_what_is_long() -> None:
    bench = Bench()

    async def live() -> None:
        bench.take(bench.long("a"))
        bench.take(bench.short("b"))
        assert "b" not in bench.noted
        await asyncio.gather(*bench.tasks)
        bench.take(bench.short("c"))

    asyncio.run(live())

    assert bench.noted == ["a 0", "a 1", "a 2", "b", "b done", "c", "c done"]
    assert len(bench.tasks) == 1


def test_work_asked_for_by_work_comes_after_it() -> None:
    bench = Bench()

    bench.take(bench.asks_for_more())

    assert bench.noted == ["asked", "more", "more done"]


def test_what_is_given_up_does_not_go_on() -> None:
    bench = Bench()

    async def live() -> None:
        bench.take(bench.long("a"))
        bench.take(bench.short("b"))
        bench.tasks[0].cancel()
        await asyncio.gather(*bench.tasks, return_exceptions=True)

    asyncio.run(live())

    assert bench.noted == ["a 0"]


@pytest.mark.parametrize("steps", [0, 2])
def test_what_fails_costs_itself_alone(steps: int) -> None:
    """At once, or in a task of what was left."""
    bench = Bench()

    async def live() -> None:
        bench.take(bench.failing(steps))
        bench.take(bench.short("a"))
        await asyncio.gather(*bench.tasks)
        bench.take(bench.short("b"))

    asyncio.run(live())

    assert bench.noted[steps:] == ["a", "a done", "b", "b done"]
    assert [str(failure) for failure in bench.failures] == ["no such figure"]


def _done(bench: Bench, taken: Callable[[], None]) -> list[str]:
    """Have a long piece under way, take more, and return which of it was done, in order."""

    async def live() -> None:
        bench.take(bench.long("a"))
        taken()
        await asyncio.gather(*bench.tasks)

    asyncio.run(live())
    return [noted for noted in bench.noted[3:] if not noted.endswith("done")]


def test_a_later_version_takes_the_place_of_one_that_waits() -> None:
    bench = Bench()

    def taken() -> None:
        bench.take(bench.short("b1"), "b", 1)
        bench.take(bench.short("c1"), "c", 1)
        bench.take(bench.short("b2"), "b", 2)
        bench.take(bench.short("c1 again"), "c", 1)

    assert _done(bench, taken) == ["b2", "c1", "c1 again"]
    assert bench.dropped == 0


def test_what_has_begun_is_not_replaced() -> None:
    bench = Bench()

    async def live() -> None:
        bench.take(bench.long("a1"), "a", 1)
        bench.take(bench.long("a2"), "a", 2)
        await asyncio.gather(*bench.tasks)

    asyncio.run(live())

    assert bench.noted == ["a1 0", "a1 1", "a1 2", "a2 0", "a2 1", "a2 2"]


def test_too_much_costs_what_is_not_final_first_and_then_what_waits_longest() -> None:
    bench = Bench()

    def taken() -> None:
        for number in range(MOST_WAITING):
            bench.take(bench.short(str(number)), final=number not in (3, 5))
        for more in range(4):
            bench.take(bench.short(f"more {more}"))

    kept = [str(number) for number in range(2, MOST_WAITING) if number not in (3, 5)]
    assert _done(bench, taken) == [*kept, *(f"more {more}" for more in range(4))]
    assert bench.dropped == 4
