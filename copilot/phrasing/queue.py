"""The line in front of the chat model: who waits, who goes next, who is turned away."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager


class TurnedAway(Exception):
    """There is no room, or no time, for a call that few want."""


class Ticket:
    """One call's place: lower ``priority`` goes first, then more ``askers``, then the older.

    Args:
        give_way: of a call that nobody waits for yet: ends it, called when its place is wanted.
    """

    _numbers = itertools.count()

    def __init__(
        self, priority: int, askers: int, give_way: Callable[[], None] | None = None
    ) -> None:
        self._priority = priority
        self._askers = askers
        self._number = next(self._numbers)
        self.give_way = give_way

    @property
    def ahead(self) -> bool:
        """Whether nobody waits for it yet."""
        return self.give_way is not None

    @property
    def rank(self) -> tuple[int, int, int]:
        """The lowest goes first."""
        return self._priority, -self._askers, self._number

    def yield_place(self) -> None:
        """End a call that nobody waits for yet."""
        if self.give_way is not None:
            self.give_way()

    def join(self, priority: int, askers: int) -> None:
        """Take in somebody else who wants the same."""
        self.give_way = None
        self._priority = min(self._priority, priority)
        self._askers += askers


class WaitingLine:
    """Lets ``running`` calls run and ``waiting`` more wait, by rank.

    A call that nobody waits for yet runs while no other does, and gives way when all places are
    taken and somebody comes.
    """

    def __init__(self, running: int, waiting: int) -> None:
        self._free = self._all = running
        self._ahead: Ticket | None = None
        self._most_waiting = waiting
        self._waiting: dict[Ticket, asyncio.Future[None]] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    @asynccontextmanager
    async def place(self, ticket: Ticket, until: float) -> AsyncIterator[None]:
        """Hold one of the running places; wait for it until the loop's time ``until``.

        Raises ``TurnedAway`` when the time is over, or when the line is full and nobody in it is
        wanted less.
        """
        await self._enter(ticket, until)
        if ticket.ahead:
            self._ahead = ticket
        try:
            yield
        finally:
            if self._ahead is ticket:
                self._ahead = None
            self._leave()

    async def _enter(self, ticket: Ticket, until: float) -> None:
        if self._may_run(ticket, self._free) and not (ticket.ahead and self._waiting):
            self._free -= 1
            return
        ahead = self._ahead
        if not ticket.ahead and ahead is not None:
            self._ahead = None
            ahead.yield_place()
        turn = asyncio.get_running_loop().create_future()
        self._waiting[ticket] = turn
        if len(self._waiting) > self._most_waiting:
            least = max(self._waiting, key=lambda each: each.rank)
            dropped = self._waiting.pop(least)
            if dropped is turn:
                raise TurnedAway("the line is full")
            if not dropped.done():
                dropped.set_exception(TurnedAway("others are wanted more"))
        try:
            async with asyncio.timeout_at(until):
                await turn
        except TimeoutError:
            self._give_back(ticket, turn)
            raise TurnedAway("waited too long") from None
        except asyncio.CancelledError:
            self._give_back(ticket, turn)
            raise

    def _give_back(self, ticket: Ticket, turn: "asyncio.Future[None]") -> None:
        """Undo a wait that was cut short, even if its turn came at that very moment."""
        self._waiting.pop(ticket, None)
        if turn.done() and not turn.cancelled() and turn.exception() is None:
            self._leave()

    def _may_run(self, ticket: Ticket, free: int) -> bool:
        return free == self._all if ticket.ahead else free > 0

    def _leave(self) -> None:
        while self._waiting:
            best = min(self._waiting, key=lambda each: each.rank)
            if not self._may_run(best, self._free + 1):
                break  # only such wait as nobody has asked for
            turn = self._waiting.pop(best)
            if not turn.done():  # a guest may have been cancelled and not have noticed yet
                turn.set_result(None)
                return
        self._free += 1
