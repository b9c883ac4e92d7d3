"""The rooms of this process: opened on demand by replaying their journal, ticked, drained."""

import asyncio
import time
from collections.abc import Callable

from copilot.errors import RoomClosing, SessionRunning, UnknownRoom
from copilot.events import Envelope, Event, LineupItem
from copilot.group_commit import CommitQueue, GroupCommit
from copilot.limits import RoomLimits
from copilot.locks import Locks
from copilot.phrasing.ports import Phraser
from copilot.ports import (
    AskedBefore,
    Done,
    Hosts,
    Journal,
    Knowledge,
    Ledger,
    Meter,
    Profiles,
    RoomOwner,
    RoomProfile,
)
from copilot.room_building import RoomBuilding
from copilot.room_log import LogSubscription
from copilot.room_ticks import RoomTicks
from copilot.rooms_options import EveryRoom, RoomsOptions
from copilot.shell import RoomShell
from copilot.suggestions import Broadcast, Position, Suggestion
from copilot.taste.learnt import Learnt


class Rooms:
    """Implements ``RoomDirectory``. All methods belong to the event loop."""

    def __init__(
        self,
        profiles: Profiles,
        journal: Journal,
        knowledge: Knowledge,
        ledger: Ledger,
        meter: Meter,
        limits: RoomLimits,
        options: RoomsOptions,
        owner: RoomOwner | None = None,
        wall_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
        seconds: Callable[[], float] = time.monotonic,
        commit_queue: type[CommitQueue] = GroupCommit,
        phraser: Phraser | None = None,
        hosts: Hosts | None = None,
        asked_before: AskedBefore | None = None,
    ) -> None:
        self._profiles = profiles
        self._journal = journal
        self._knowledge = knowledge
        self._meter = meter
        self._options = options
        self._owner = owner or EveryRoom()
        self._building = RoomBuilding(
            knowledge, ledger, meter, limits, phraser, hosts, asked_before, wall_ms, seconds
        )
        self._shells: dict[str, RoomShell] = {}
        self._setting_up = Locks()
        self._on_gone: list[Callable[[str], object]] = []
        self._closing = False
        self._commit_queue = commit_queue
        self._commit: CommitQueue | None = None
        self._ticks = RoomTicks(self._shells, meter)

    def __len__(self) -> int:
        return len(self._shells)

    async def start(self) -> None:
        """Start the journal's writer and the ticker."""
        loop = asyncio.get_running_loop()
        batch = self._options.commit_batch
        self._commit = self._commit_queue(self._journal, loop, self._meter, batch)
        self._commit.start()
        self._ticks.start()

    async def stop(self) -> None:
        """Refuse what comes, commit what was accepted, stop all work."""
        self._closing = True
        try:
            await self._ticks.stop()
            for shell in tuple(self._shells.values()):
                await shell.stop()
        finally:
            if self._commit is not None:
                await self._commit.stop()

    def on_gone(self, gone: Callable[[str], object]) -> None:
        """Have ``gone(room)`` called when a room has left memory because it is no more."""
        self._on_gone.append(gone)

    async def open(self, room: str, shop: str) -> None:
        """Make the shop's ``room`` ready, from the journal when it is not in memory."""
        if self._is_open(room, shop):
            return
        async with self._setting_up[room]:
            if not self._is_open(room, shop):
                await self._load(room, shop)

    async def delete(self, room: str, shop: str, delete: Callable[[], None]) -> None:
        """Have ``delete`` remove the room's set-up, on a thread, and forget the room.

        Meanwhile nothing is accepted there, and who wants to open it waits.
        """
        async with self._setting_up[room]:
            if not self._is_open(room, shop):
                await self._load(room, shop)
            if self._shells[room].running:
                raise SessionRunning("end the session first")
            shell = self._shells.pop(room)
            try:
                await asyncio.to_thread(delete)
            except BaseException:
                self._shells[room] = shell  # it is still there, for all that is known
                raise
            await self._left(room, shell)

    async def change(self, room: str, change: Callable[[], RoomProfile]) -> RoomProfile:
        """Have ``change`` write a room's set-up, on a thread; its next broadcast goes by it."""
        async with self._setting_up[room]:
            changed = await asyncio.to_thread(change)
            shell = self._shells.get(room)
            if shell is not None and shell.profile.shop == changed.shop:
                shell.set_up = changed
        return changed

    def submit(self, room: str, envelope: Envelope, done: Done) -> None:
        """Pass an event to its room."""
        self._shell(room).submit(envelope, done)

    def subscribe(self, room: str, since: Position | None) -> LogSubscription:
        """Listen to a room."""
        return self._shell(room).subscribe(since)

    def turned_away(self, room: str, events: int = 1) -> None:
        """Count events that never reached their room, for those who watch it."""
        shell = self._shells.get(room)
        if shell is not None:
            shell.turned_away(events)

    def unknown(self, room: str, event: Event) -> tuple[str, ...]:
        """Return the SKUs and the suggestion that an event names and that are not there."""
        return self._shell(room).unknown(event)

    def set_speed(self, room: str, speed: float) -> None:
        """Run a room's clock at a simulator's speed."""
        self._shell(room).set_speed(speed)

    def lineup(self, room: str) -> tuple[LineupItem, ...]:
        """Return the line-up of the room's session under way, in order of link."""
        return self._shell(room).lineup

    def open_cards(self, room: str) -> tuple[Suggestion, ...]:
        """Return the room's open suggestions, oldest first."""
        return self._shell(room).open_cards

    def learnt(self, room: str) -> Learnt:
        """Return what is known of the room's host by now."""
        return self._shell(room).learnt

    def forget_learnt(self, room: str, slip: str | None = None) -> None:
        """Forget what was learnt of the room's host, or one slip, between two broadcasts."""
        self._shell(room).forget_learnt(slip)

    def broadcast(self, room: str) -> Broadcast | None:
        """Return the room's broadcast under way; ``None`` for a room that is not in memory."""
        shell = self._shells.get(room)
        return None if shell is None else shell.broadcast

    def profile(self, room: str) -> RoomProfile:
        """Return how an open room is set up; a broadcast under way keeps what it began with."""
        return self._shell(room).profile

    async def knowledge_changed(self, shop: str, version: int) -> None:
        """Read and answer by the shop's new version from now on."""
        await self._building.lores.renew(shop)
        for shell in self._shells.values():
            if shell.profile.shop == shop:
                shell.knowledge_changed(version)

    async def forget_shop(self, shop: str) -> None:
        """Forget a shop that is no more, and whatever rooms of it are left."""
        of_shop = [room for room, shell in self._shells.items() if shell.profile.shop == shop]
        for room, shell in [(room, self._shells.pop(room)) for room in of_shop]:
            await self._left(room, shell)
        await self._building.lores.forget(shop)
        self._building.lines_ahead.forget(shop)

    def _shell(self, room: str) -> RoomShell:
        shell = self._shells.get(room)
        if shell is None:
            raise UnknownRoom(f"room {room!r} is not open here")
        return shell

    def _is_open(self, room: str, shop: str) -> bool:
        if self._closing:
            raise RoomClosing("the service is shutting down")
        shell = self._shells.get(room)
        return shell is not None and shell.profile.shop == shop

    async def _left(self, room: str, shell: RoomShell) -> None:
        """Let go of a room that is no more, and of whoever is in it."""
        for gone in self._on_gone:
            gone(room)
        await shell.stop()

    async def _load(self, room: str, shop: str) -> None:
        profile = await asyncio.to_thread(self._profiles.profile, room)
        if profile is None or profile.shop != shop or not self._owner.owns(room):
            raise UnknownRoom(f"there is no room {room!r}")
        if room in self._shells:  # another shop's, whose id it was before
            await self._left(room, self._shells.pop(room))
        await self._knowledge.ready(profile.shop)
        await self._building.lores.ready(profile.shop)
        assert self._commit is not None, "start() comes first"
        shell = await asyncio.to_thread(
            self._building.build, profile, self._journal, self._commit, self._options
        )
        if self._closing:  # while it was loading; nobody would stop it any more
            raise RoomClosing("the service is shutting down")
        self._shells[room] = shell
        shell.start()
        # Its journal does not tell what was published while it was not in memory.
        shell.knowledge_changed(self._knowledge.catalogue(profile.shop).version)
