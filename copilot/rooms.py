"""The rooms of this process: opened on demand by replaying their journal, ticked, drained."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from copilot.errors import RoomClosing, UnknownRoom
from copilot.events import Envelope, Event, LineupItem
from copilot.group_commit import CommitQueue, GroupCommit
from copilot.limits import RoomLimits
from copilot.lines_ahead import LinesAhead
from copilot.made_to_last import made_to_last
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
    nothing_asked,
)
from copilot.reliving import relive
from copilot.room_clock import RoomClock
from copilot.room_log import LogSubscription, RoomLog
from copilot.room_ticks import RoomTicks
from copilot.shell import RoomShell
from copilot.shop_lore import ShopLore
from copilot.suggestions import Broadcast, Position, Suggestion
from copilot.surroundings import Surroundings
from copilot.taste.learnt import Learnt


class EveryRoom:
    """The owner of all rooms: there is one process."""

    def owns(self, room: str) -> bool:
        """Return True."""
        return True


@dataclass(frozen=True, slots=True)
class RoomsOptions:
    """Sizes of the machinery around the rooms.

    Attributes:
        queue_limit: events of one room on their way to the journal.
        log_entries: room-log entries kept for resuming screens.
        subscription_queue: entries one screen may be behind before it must resume.
        commit_batch: records in one transaction at most.
    """

    queue_limit: int = 1_000
    log_entries: int = 2_000
    subscription_queue: int = 500
    commit_batch: int = 200


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
        self._hosts = hosts
        self._asked_before = asked_before or nothing_asked
        self._phraser = phraser
        self._lines_ahead = LinesAhead()
        self._profiles = profiles
        self._journal = journal
        self._knowledge = knowledge
        self._ledger = ledger
        self._meter = meter
        self._limits = limits
        self._options = options
        self._owner = owner or EveryRoom()
        self._wall_ms = wall_ms
        self._seconds = seconds
        self._shells: dict[str, RoomShell] = {}
        self._opening: dict[str, asyncio.Lock] = {}
        self._lore: dict[str, ShopLore] = {}
        self._learning: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
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

    async def open(self, room: str) -> None:
        """Make ``room`` ready, rebuilding its state from the journal when it is not in memory."""
        if self._closing:
            raise RoomClosing("the service is shutting down")
        if room in self._shells:
            return
        async with self._opening.setdefault(room, asyncio.Lock()):
            if room not in self._shells:
                await self._load(room)
        self._opening.pop(room, None)

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
        """Return how an open room was set up."""
        return self._shell(room).profile

    async def knowledge_changed(self, shop: str, version: int) -> None:
        """Read and answer by the shop's new version from now on."""
        # Two versions close together are learnt one after the other: the newest is in use at last.
        async with self._learning[shop]:
            await self._learn_words(shop)
        for shell in self._shells.values():
            if shell.profile.shop == shop:
                shell.knowledge_changed(version)

    def _shell(self, room: str) -> RoomShell:
        shell = self._shells.get(room)
        if shell is None:
            raise UnknownRoom(f"room {room!r} is not open here")
        return shell

    def _lore_of(self, shop: str) -> ShopLore:
        return self._lore[shop]

    async def _load(self, room: str) -> None:
        profile = await asyncio.to_thread(self._profiles.profile, room)
        if profile is None or not self._owner.owns(room):
            raise UnknownRoom(f"there is no room {room!r}")
        await self._knowledge.ready(profile.shop)
        # Of twenty rooms that open at once one does the seconds of work, for all.
        async with self._learning[profile.shop]:
            if profile.shop not in self._lore:
                await self._learn_words(profile.shop)
        shell = await asyncio.to_thread(self._rebuild, profile)
        if self._closing:  # while it was loading; nobody would stop it any more
            raise RoomClosing("the service is shutting down")
        self._shells[room] = shell
        shell.start()
        # Its journal does not tell what was published while it was not in memory.
        shell.knowledge_changed(self._knowledge.catalogue(profile.shop).version)

    async def _learn_words(self, shop: str) -> None:
        catalogue, facts = self._knowledge.catalogue(shop), self._knowledge.facts(shop)
        with made_to_last():
            self._lore[shop] = await asyncio.to_thread(ShopLore, catalogue, facts)

    def _rebuild(self, profile: RoomProfile) -> RoomShell:
        """Return a room as its journal has it. Blocking, on a thread of its own."""
        log = RoomLog(self._options.log_entries, self._options.subscription_queue)
        relived = relive(profile, self._limits, log, self._journal, self._meter, self._wall_ms)
        learnt = self._hosts.learnt(profile.id) if self._hosts is not None else Learnt()
        return RoomShell(
            relived.room,
            log,
            RoomClock(relived.at_ms, self._seconds),
            relived.seq,
            self._around(profile.id),
            relived.started_wall_ms,
            learnt,
        )

    def _around(self, room: str) -> Surroundings:
        assert self._commit is not None, "start() comes first"
        return Surroundings(
            commit=self._commit,
            knowledge=self._knowledge,
            ledger=self._ledger,
            meter=self._meter,
            limits=self._limits,
            lore=self._lore_of,
            queue_limit=self._options.queue_limit,
            phraser=self._phraser,
            asked_before=partial(self._asked_before, room),
            lines_ahead=self._lines_ahead,
            wall_ms=self._wall_ms,
        )
