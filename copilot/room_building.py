"""Builds a room from its journal, with what the rooms of its process share."""

from collections.abc import Callable
from functools import partial

from copilot.group_commit import CommitQueue
from copilot.limits import RoomLimits
from copilot.lines_ahead import LinesAhead
from copilot.phrasing.ports import Phraser
from copilot.ports import (
    AskedBefore,
    Hosts,
    Journal,
    Knowledge,
    Ledger,
    Meter,
    RoomProfile,
    nothing_asked,
)
from copilot.reliving import relive
from copilot.room_clock import RoomClock
from copilot.room_log import RoomLog
from copilot.rooms_options import RoomsOptions
from copilot.shell import RoomShell
from copilot.shop_lores import ShopLores
from copilot.surroundings import Surroundings
from copilot.taste.learnt import Learnt


class RoomBuilding:
    """What rooms are built with.

    Attributes:
        lores: of the shops; a room's shop is ready before the room is built.
        lines_ahead: what was worded ahead for the shops.
    """

    def __init__(
        self,
        knowledge: Knowledge,
        ledger: Ledger,
        meter: Meter,
        limits: RoomLimits,
        phraser: Phraser | None,
        hosts: Hosts | None,
        asked_before: AskedBefore | None,
        wall_ms: Callable[[], int],
        seconds: Callable[[], float],
    ) -> None:
        self._knowledge = knowledge
        self._ledger = ledger
        self._meter = meter
        self._limits = limits
        self._phraser = phraser
        self._hosts = hosts
        self._asked_before = asked_before or nothing_asked
        self._wall_ms = wall_ms
        self._seconds = seconds
        self.lores = ShopLores(knowledge)
        self.lines_ahead = LinesAhead()

    def build(
        self, profile: RoomProfile, journal: Journal, commit: CommitQueue, options: RoomsOptions
    ) -> RoomShell:
        """Return a room as its journal has it. Blocking, on a thread of its own."""
        log = RoomLog(options.log_entries, options.subscription_queue)
        relived = relive(profile, self._limits, log, journal, self._meter, self._wall_ms)
        learnt = self._hosts.learnt(profile.id) if self._hosts is not None else Learnt()
        return RoomShell(
            relived.room,
            log,
            RoomClock(relived.at_ms, self._seconds),
            relived.seq,
            self._around(profile.id, commit, options.queue_limit),
            relived.started_wall_ms,
            learnt,
            profile,
        )

    def _around(self, room: str, commit: CommitQueue, queue_limit: int) -> Surroundings:
        return Surroundings(
            commit=commit,
            knowledge=self._knowledge,
            ledger=self._ledger,
            meter=self._meter,
            limits=self._limits,
            lore=self.lores.of,
            queue_limit=queue_limit,
            phraser=self._phraser,
            asked_before=partial(self._asked_before, room),
            lines_ahead=self.lines_ahead,
            wall_ms=self._wall_ms,
        )
