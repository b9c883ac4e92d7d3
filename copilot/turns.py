"""Does work of the event loop in order, in turns short enough for everybody else on the loop."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine, Generator, Hashable
from dataclasses import dataclass
from typing import Final, TypeVar

Work = Generator[None, None, None]
"""Work that yields where others may have a turn."""

TURN_S: Final = 0.001
"""A turn ends with the step in which this is over; steps over ordinary speech take up to four times
as long."""

MOST_WAITING: Final = 64
"""Pieces of work that wait, at most: as many as a room knows segments of speech. They are over
within half a second, which leaves a correction its grace."""


Result = TypeVar("Result")


def at_once(steps: Generator[None, None, Result]) -> Result:
    """Return what a generator returns, without a turn for anybody else."""
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            result: Result = ended.value
            return result


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of work.

    Attributes:
        about: what it is on; of two pieces on the same the one of the later ``version`` is enough.
        final: whether no later one is to be expected.
    """

    work: Work
    about: Hashable
    version: int
    final: bool


class Turns:
    """Runs one piece of work after the other. All methods belong to the event loop.

    What fits into a turn is done at once, without a task.
    """

    def __init__(
        self,
        start: Callable[[Coroutine[None, None, None]], object],
        failed: Callable[[Exception], None],
        dropped: Callable[[], None],
    ) -> None:
        """``start`` makes a task of the work that is left, and owns it: who gives it up, gives
        up all work. ``failed`` is told what a piece of work raised; it costs that piece alone.
        ``dropped`` is told of each piece that is given up because too many wait.
        """
        self._start = start
        self._failed = failed
        self._dropped = dropped
        self._begun: Work | None = None
        self._waiting: deque[Piece] = deque()
        self._at_work = False

    def take(self, piece: Piece) -> None:
        """Do a piece of work after all that was taken before it.

        It takes the place of an earlier version that has not begun. Beyond ``MOST_WAITING`` the
        oldest that is not final is dropped, and the oldest where all are.
        """
        self._queue(piece)
        if self._at_work:
            return  # the turn under way, or the task, comes to it
        self._at_work = True
        if self._turn():
            self._at_work = False
        else:
            self._start(self._go_on())

    def _queue(self, piece: Piece) -> None:
        for place, other in enumerate(self._waiting):
            if other.about == piece.about and other.version < piece.version:
                self._waiting[place] = piece
                return
        self._waiting.append(piece)
        if len(self._waiting) > MOST_WAITING:
            spare = (place for place, other in enumerate(self._waiting) if not other.final)
            del self._waiting[next(spare, 0)]
            self._dropped()

    async def _go_on(self) -> None:
        done = False
        while not done:
            await asyncio.sleep(0)
            done = self._turn()
        self._at_work = False

    def _turn(self) -> bool:
        """Work until the turn is over; return whether nothing is left."""
        began = time.perf_counter()
        while self._begun is not None or self._waiting:
            if self._begun is None:
                self._begun = self._waiting.popleft().work
            try:
                next(self._begun)
            except StopIteration:
                self._begun = None
            except Exception as failure:  # noqa: BLE001 - the unit of work: one piece of it
                self._begun = None
                self._failed(failure)
            left = self._begun is not None or self._waiting
            if left and time.perf_counter() - began >= TURN_S:
                return False
        return True
