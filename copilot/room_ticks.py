"""When each room of a process does what falls due, and when one that nobody needs leaves memory."""

import asyncio
import logging
import time
from weakref import WeakKeyDictionary

from copilot.ports import Meter
from copilot.shell import RoomShell

logger = logging.getLogger(__name__)

TICK_SECONDS = 0.1  # timers are in the hundreds of milliseconds and more; finer gains nothing
COMMIT_SECONDS = 0.004  # about as long as an event is on its way to the journal
STATE_EVERY_TICKS = 10  # room.state at most once a second
UNLOAD_SECONDS = 600.0  # a room without a broadcast and without a screen leaves memory after this


class RoomTicks:
    """Ticks the rooms in ``shells``, and takes idle ones out. Belongs to the event loop."""

    def __init__(self, shells: dict[str, RoomShell], meter: Meter) -> None:
        self._shells = shells
        self._meter = meter
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._idle_since: WeakKeyDictionary[RoomShell, float] = WeakKeyDictionary()
        self._ticker: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to tick."""
        self._ticker = asyncio.create_task(self._tick_forever(), name="rooms-ticker")

    async def stop(self) -> None:
        """Tick no room any more."""
        if self._ticker is not None:
            self._ticker.cancel()
            await asyncio.gather(self._ticker, return_exceptions=True)
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    async def _tick_forever(self) -> None:
        turn = 0
        while True:
            await asyncio.sleep(TICK_SECONDS)
            turn += 1
            for room, shell in tuple(self._shells.items()):
                self._tick(room, shell, turn % STATE_EVERY_TICKS == 0)

    def _tick(self, room: str, shell: RoomShell, tell_state: bool = False) -> None:
        """Let a room do what fell due, and wake it for what falls due before the next turn."""
        # One timer a room: whatever waits for a slow commit would gain another at every turn.
        timer = self._timers.pop(room, None)
        if timer is not None:
            timer.cancel()
        if self._shells.get(room) is not shell:
            return
        try:
            shell.tick()
            if tell_state:
                shell.tell_state()
                self._unload_idle(room, shell)
            wait = shell.seconds_until_due()
            if wait is not None and wait < TICK_SECONDS:
                # A correction's grace ends on time, not up to a turn later. What is due already
                # waits for an event on its way to the journal.
                wait = max(wait, COMMIT_SECONDS)
                loop = asyncio.get_running_loop()
                self._timers[room] = loop.call_later(wait, self._tick, room, shell)
        except Exception:  # the unit of work: one room's tick
            logger.exception("tick_failed")
            self._meter.count("tick_failures")

    def _unload_idle(self, room: str, shell: RoomShell) -> None:
        now = time.monotonic()
        if not shell.idle:
            self._idle_since.pop(shell, None)
        elif now - self._idle_since.setdefault(shell, now) > UNLOAD_SECONDS:
            del self._shells[room]
