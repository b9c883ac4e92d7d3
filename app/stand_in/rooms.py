"""The stand-in's rooms: any room there is asked for, each with its script."""

import asyncio
import contextlib
import time
from collections.abc import Callable

from app.access import ROLES, Access, AccessRole, Grant
from app.stand_in.cards import Language
from app.stand_in.mischief import Mischief, Refusals
from app.stand_in.room import ScriptedRoom, play
from copilot.errors import RoomOverloaded
from copilot.events import Envelope, Event
from copilot.ports import Done, Subscription
from copilot.suggestions import Position

SHOP = "stand-in"
MOST_ROOMS = 100
_LIFETIME_S = 24 * 3600.0
_ALL: frozenset[AccessRole] = frozenset({"ingest", "host", "operations", "simulator"})


class AnyToken(Access):
    """Takes any token for one of every room.

    A token that is a list of roles, such as ``ingest`` or ``host,operations``, has those only.
    """

    def __init__(self) -> None:
        super().__init__(secret=b"a stand-in keeps no secret from anybody")

    def read(self, token: str) -> Grant:
        """Return what ``token`` allows here."""
        named = {word.strip() for word in token.split(",")}
        roles = frozenset(each for each in _ALL if each in named) if named <= ROLES else _ALL
        return Grant("stand-in", SHOP, ("*",), roles, expires_at=time.time() + _LIFETIME_S)


class StandInRooms:
    """A room directory whose rooms come into being when somebody enters them."""

    def __init__(self, language: Language, speed: float, mischief: Mischief) -> None:
        self._language: Language = language
        self._speed = speed
        self._mischief = mischief
        self._refusals = Refusals(mischief.overload_every)
        self._rooms: dict[str, ScriptedRoom] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def shop_of(self, room: str) -> str | None:
        """Return the shop of ``room``; ``None`` for one room too many."""
        return SHOP if room in self._rooms or len(self._rooms) < MOST_ROOMS else None

    async def open(self, room: str, shop: str) -> None:
        """Make sure that ``room``'s script plays."""
        if room not in self._rooms:
            self._rooms[room] = ScriptedRoom(self._language)
            task = asyncio.create_task(play(self._rooms[room], self._speed), name=f"room {room}")
            self._tasks.add(task)

    def submit(self, room: str, envelope: Envelope, done: Done) -> None:
        """Take an event in; it is settled within the same turn of the loop."""
        if self._refusals.next_is_refused():
            raise RoomOverloaded(self._mischief.retry_after_ms)
        new = self._rooms[room].is_new(envelope.client, envelope.id)
        if new:
            self._rooms[room].happened(envelope.event)
        asyncio.get_running_loop().call_soon(done, envelope, "accepted" if new else "duplicate")

    def unknown(self, room: str, event: Event) -> tuple[str, ...]:
        """Return what an event names that is not there."""
        return ()

    def turned_away(self, room: str, events: int = 1) -> None:
        """Do nothing: the script tells of no losses."""

    def set_speed(self, room: str, speed: float) -> None:
        """Do nothing: the script has a speed of its own."""

    def subscribe(self, room: str, since: Position | None) -> Subscription:
        """Listen to a room's log."""
        return self._rooms[room].subscribe(since)

    def begin_epochs(self) -> None:
        """Lose every room's log."""
        for room in self._rooms.values():
            room.begin_epoch()

    async def close(self) -> None:
        """Stop every script."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def regularly(every_s: float, act: Callable[[], None]) -> None:
    """Do something every so often until cancelled; never for 0."""
    with contextlib.suppress(asyncio.CancelledError):
        while every_s > 0:
            await asyncio.sleep(every_s)
            act()
