"""The line in front of the model: rank, bounds, and nobody's place lost, whoever leaves when."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.phrasing.queue import Ticket, TurnedAway, WaitingLine
from tests.copilot.virtual_time import VirtualTimeLoop


@pytest.fixture
def loop() -> Iterator[VirtualTimeLoop]:
    running = VirtualTimeLoop()
    yield running
    running.close()


class Guests:
    """Guests who stay a while each; ``served`` has them in the order of their turns."""

    def __init__(self, line: WaitingLine, stay_s: float = 1.0, patience_s: float = 100.0) -> None:
        self.line = line
        self.served: list[str] = []
        self.inside = 0
        self.most_inside = 0
        self._stay_s = stay_s
        self._patience_s = patience_s

    def come(self, name: str, priority: int = 2, askers: int = 1) -> "asyncio.Task[None]":
        return asyncio.create_task(self._visit(name, Ticket(priority, askers)))

    async def _visit(self, name: str, ticket: Ticket) -> None:
        until = asyncio.get_running_loop().time() + self._patience_s
        async with self.line.place(ticket, until):
            self.served.append(name)
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
            try:
                await asyncio.sleep(self._stay_s)
            finally:
                self.inside -= 1


def test_priority_then_askers_then_age(loop: VirtualTimeLoop) -> None:
    async def scene() -> list[str]:
        guests = Guests(WaitingLine(running=1, waiting=10))
        tasks = [
            guests.come("first"),
            guests.come("few", 2, 1),
            guests.come("few later", 2, 1),
            guests.come("many", 2, 9),
            guests.come("price", 1, 1),
            guests.come("host", 0, 0),
        ]
        await asyncio.gather(*tasks)
        return guests.served

    assert loop.complete(scene()) == ["first", "host", "price", "many", "few", "few later"]


class AheadGuest:
    """A guest for whom nobody waits: leaves when asked to."""

    def __init__(self, guests: Guests) -> None:
        self.asked_to_leave = 0
        self._guests = guests
        self.ticket = Ticket(3, 0, self._leave)
        self.task = asyncio.create_task(self._come())

    async def _come(self) -> None:
        until = asyncio.get_running_loop().time() + 100.0
        async with self._guests.line.place(self.ticket, until):
            self._guests.served.append("ahead")
            await asyncio.sleep(10.0)

    def _leave(self) -> None:
        self.asked_to_leave += 1
        self.task.cancel()


@pytest.mark.parametrize("running", [1, 3])
def test_who_is_wanted_by_nobody_yet_runs_only_while_nobody_else_does(
    loop: VirtualTimeLoop, running: int
) -> None:
    async def scene() -> tuple[list[str], float]:
        guests = Guests(WaitingLine(running, waiting=10), stay_s=1.0)
        first = guests.come("first")
        await asyncio.sleep(0)
        ahead = AheadGuest(guests)
        await asyncio.sleep(0.5)
        second = guests.come("second")
        await asyncio.gather(first, second, ahead.task)
        return guests.served, asyncio.get_running_loop().time()

    served, at = loop.complete(scene())
    assert served == ["first", "second", "ahead"]
    assert at == pytest.approx(12.0 if running == 1 else 11.5)


def test_it_gives_its_place_to_whoever_comes(loop: VirtualTimeLoop) -> None:
    async def scene() -> tuple[list[str], int, float]:
        guests = Guests(WaitingLine(running=1, waiting=10), stay_s=1.0)
        ahead = AheadGuest(guests)
        await asyncio.sleep(0.5)
        await asyncio.gather(guests.come("asked"), guests.come("asked too"))
        return guests.served, ahead.asked_to_leave, asyncio.get_running_loop().time()

    served, left, at = loop.complete(scene())
    assert served == ["ahead", "asked", "asked too"]
    assert left == 1
    assert at == pytest.approx(2.5), "nobody waited for it"


def test_it_stays_while_there_is_another_place(loop: VirtualTimeLoop) -> None:
    async def scene() -> tuple[list[str], int]:
        guests = Guests(WaitingLine(running=2, waiting=10), stay_s=1.0)
        ahead = AheadGuest(guests)
        await asyncio.sleep(0.5)
        await guests.come("asked")
        await ahead.task
        return guests.served, ahead.asked_to_leave

    assert loop.complete(scene()) == (["ahead", "asked"], 0)


def test_once_somebody_wants_it_it_stays(loop: VirtualTimeLoop) -> None:
    async def scene() -> tuple[list[str], int]:
        guests = Guests(WaitingLine(running=1, waiting=10), stay_s=1.0)
        ahead = AheadGuest(guests)
        await asyncio.sleep(0.5)
        ahead.ticket.join(1, 1)
        await guests.come("asked")
        await ahead.task
        return guests.served, ahead.asked_to_leave

    assert loop.complete(scene()) == (["ahead", "asked"], 0)


def test_joining_a_waiting_ticket_brings_it_forward() -> None:
    early, late = Ticket(2, 5), Ticket(2, 1)
    late.join(2, 5)
    assert late.rank < early.rank
    early.join(0, 0)
    assert early.rank < late.rank


def test_a_full_line_turns_the_least_wanted_away(loop: VirtualTimeLoop) -> None:
    async def scene() -> tuple[list[str], list[object]]:
        guests = Guests(WaitingLine(running=1, waiting=2))
        names = [("running", 2, 1), ("a", 2, 5), ("b", 2, 1), ("c", 1, 1), ("d", 2, 2)]
        tasks = [guests.come(*each) for each in names]
        ends = await asyncio.gather(*tasks, return_exceptions=True)
        return guests.served, [type(end) for end in ends]

    served, ends = loop.complete(scene())
    assert served == ["running", "c", "a"]
    assert ends == [type(None), type(None), TurnedAway, type(None), TurnedAway]


def test_who_waited_too_long_is_turned_away(loop: VirtualTimeLoop) -> None:
    async def scene() -> tuple[object, float, int]:
        guests = Guests(WaitingLine(running=1, waiting=2), stay_s=10, patience_s=2)
        stays = guests.come("stays")
        (end,) = await asyncio.gather(guests.come("waits"), return_exceptions=True)
        at = asyncio.get_running_loop().time()
        waiting = len(guests.line)
        await stays
        return end, at, waiting

    end, at, waiting = loop.complete(scene())
    assert isinstance(end, TurnedAway)
    assert (at, waiting) == (pytest.approx(2.0), 0)


@given(
    st.integers(1, 3),
    st.integers(0, 4),
    st.lists(st.sampled_from(["come", "leave", "step", "later"]), max_size=40),
)
def test_places_are_neither_lost_nor_doubled(running: int, waiting: int, acts: list[str]) -> None:
    loop = VirtualTimeLoop()

    async def scene() -> None:
        guests = Guests(WaitingLine(running, waiting), stay_s=1.0, patience_s=1.5)
        tasks: list[asyncio.Task[None]] = []
        for number, act in enumerate(acts):
            if act == "come":
                tasks.append(guests.come(str(number), number % 3, number % 5))
            elif act == "leave" and tasks:
                tasks[number % len(tasks)].cancel()
            else:
                await asyncio.sleep(0.5 if act == "later" else 0)
            assert guests.inside <= running
            assert len(guests.line) <= waiting
        await asyncio.gather(*tasks, return_exceptions=True)
        assert len(guests.line) == 0
        # All places are free again: as many as can run do so at once.
        after = [guests.come("after", 0, 0) for _ in range(running)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert guests.inside == running
        await asyncio.gather(*after)

    try:
        loop.complete(scene())
    finally:
        loop.close()
