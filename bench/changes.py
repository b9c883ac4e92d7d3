"""Waiting for what another thread changes, woken by it rather than looking again and again."""

import asyncio
import contextlib
import threading
from collections.abc import Callable


class Changes:
    """Whoever changes something tells; whoever waits looks again then, in a loop of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def tell(self) -> None:
        """Wake all who wait; from any thread, after the change."""
        with self._lock:
            waiting, self._waiting = self._waiting, set()
        for loop, woken in waiting:
            with contextlib.suppress(RuntimeError):  # its loop is closed: nobody waits any more
                loop.call_soon_threadsafe(woken.set)

    async def until(self, true: Callable[[], bool], within_s: float = 10.0) -> None:
        """Wait until something holds; raises ``TimeoutError`` when it does not by then."""
        async with asyncio.timeout(within_s):
            while True:
                place = (asyncio.get_running_loop(), asyncio.Event())
                with self._lock:
                    self._waiting.add(place)  # before looking, so that no change slips between
                try:
                    if true():
                        return
                    await place[1].wait()
                finally:
                    with self._lock:
                        self._waiting.discard(place)
