"""Does work of the event loop in order, in turns short enough for everybody else on the loop."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from typing import Final

Work = Generator[None, None, None]
"""Work that yields where others may have a turn."""

TURN_S: Final = 0.001
"""A turn ends with the step in which this is over; steps take up to four times as long."""


class Turns:
    """Runs one piece of work after the other. All methods belong to the event loop.

    What fits into a turn is done at once, without a task.
    """

    def __init__(
        self,
        start: Callable[[Coroutine[None, None, None]], object],
        failed: Callable[[Exception], None],
    ) -> None:
        """``start`` makes a task of the work that is left, and owns it: who gives it up, gives
        up all work. ``failed`` is told what a piece of work raised; it costs that piece alone.
        """
        self._start = start
        self._failed = failed
        self._waiting: deque[Work] = deque()
        self._at_work = False

    def take(self, work: Work) -> None:
        """Do ``work`` after all that was taken before it."""
        self._waiting.append(work)
        if self._at_work:
            return  # the turn under way, or the task, comes to it
        self._at_work = True
        if self._turn():
            self._at_work = False
        else:
            self._start(self._go_on())

    async def _go_on(self) -> None:
        done = False
        while not done:
            await asyncio.sleep(0)
            done = self._turn()
        self._at_work = False

    def _turn(self) -> bool:
        """Work until the turn is over; return whether nothing is left."""
        began = time.perf_counter()
        while self._waiting:
            try:
                next(self._waiting[0])
            except StopIteration:
                self._waiting.popleft()
            except Exception as failure:  # noqa: BLE001 - the unit of work: one piece of it
                self._waiting.popleft()
                self._failed(failure)
            if self._waiting and time.perf_counter() - began >= TURN_S:
                return False
        return True
