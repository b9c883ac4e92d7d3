"""Writes broadcasts, gaps, waits and decisions beside the journal, off the event loop."""

import asyncio
import time
from collections.abc import Callable
from functools import partial

import structlog

from app.storage.decisions import Decision, SqlDecisions
from app.storage.gaps import Gap, SqlGaps
from app.storage.hosts import SqlHosts
from app.storage.sessions import SqlSessions
from app.storage.waits import SqlWaits, Wait
from copilot.noted import RecordDecision, RecordGap, RecordWait
from copilot.ports import Meter
from copilot.taste.learnt import Learnt

log = structlog.get_logger(__name__)

FLUSH_SECONDS = 0.5  # people read these lists; a flood of repeats becomes one row written


class SqlLedger:
    """Implements ``copilot.ports.Ledger``. Its methods belong to the event loop."""

    def __init__(
        self,
        sessions: SqlSessions,
        gaps: SqlGaps,
        decisions: SqlDecisions,
        waits: SqlWaits,
        hosts: SqlHosts,
        meter: Meter,
    ) -> None:
        self._hosts = hosts
        self._sessions = sessions
        self._gaps = gaps
        self._decisions = decisions
        self._waits = waits
        self._meter = meter
        self._acts: list[Callable[[], None]] = []
        self._latest_gaps: dict[tuple[str, str], Gap] = {}
        self._latest_decisions: list[Decision] = []
        self._latest_waits: list[Wait] = []
        self._latest_learnt: dict[str, Learnt] = {}
        self._task: asyncio.Task[None] | None = None
        self._writing: asyncio.Future[None] | None = None
        self._turn = asyncio.Lock()

    def start(self) -> None:
        """Start the writing task."""
        self._task = asyncio.create_task(self._flush_forever(), name="ledger")

    async def stop(self) -> None:
        """Write what is left and end the task."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._writing is not None:
            await self._writing  # an end must never overtake its beginning
        await self._flush()

    def session_began(self, room: str, session: str, wall_ms: int) -> None:
        """Note that a broadcast began."""
        self._acts.append(partial(self._sessions.begin_session, room, session, wall_ms))

    def session_ended(self, room: str, session: str, wall_ms: int) -> None:
        """Note that a broadcast ended."""
        self._acts.append(partial(self._sessions.end_session, room, session, wall_ms))

    def gap(self, room: str, session: str, gap: RecordGap) -> None:
        """Note a question without an answer, its new count, or that facts answer it since."""
        self._latest_gaps[room, gap.question] = Gap(
            room=room,
            session=session,
            question=gap.question,
            text=gap.text,
            sku=gap.sku,
            count=gap.count,
            first_ms=gap.first_ms,
            last_ms=gap.last_ms,
            answered_wall_ms=time.time_ns() // 1_000_000 if gap.filled else None,
        )

    def decision(self, room: str, session: str, decision: RecordDecision) -> None:
        """Note what attention decided about a suggestion."""
        self._latest_decisions.append(
            Decision(
                room,
                session,
                decision.suggestion,
                decision.kind,
                decision.choice,
                decision.reason,
                decision.at_ms,
            )
        )

    def wait(self, room: str, session: str, wait: RecordWait) -> None:
        """Note how long viewers waited for an answer."""
        self._latest_waits.append(
            Wait(
                room,
                session,
                wait.question,
                wait.text,
                wait.sku,
                wait.count,
                wait.people,
                wait.first_ms,
                wait.answered_ms,
                wait.how,
            )
        )

    def learnt(self, room: str, learnt: Learnt) -> None:
        """Note what is known of a room's host by now."""
        self._latest_learnt[room] = learnt

    async def _flush_forever(self) -> None:
        while True:
            await asyncio.sleep(FLUSH_SECONDS)
            await self._flush()

    async def settle(self) -> None:
        """Write down all that was noted so far."""
        await self._flush()

    async def _flush(self) -> None:
        async with self._turn:  # what was noted later is written later
            await self._write_down()

    async def _write_down(self) -> None:
        acts, self._acts = self._acts, []
        gaps, self._latest_gaps = self._latest_gaps, {}
        acts += [partial(self._gaps.record_gap, gap) for gap in gaps.values()]
        decisions, self._latest_decisions = self._latest_decisions, []
        if decisions:
            acts.append(partial(self._decisions.record, decisions))
        waits, self._latest_waits = self._latest_waits, []
        if waits:
            acts.append(partial(self._waits.record, waits))
        known, self._latest_learnt = self._latest_learnt, {}
        now_ms = time.time_ns() // 1_000_000
        acts += [partial(self._hosts.keep, *each, now_ms) for each in known.items()]
        if acts:
            loop = asyncio.get_running_loop()
            self._writing = loop.run_in_executor(None, self._write, acts)
            await asyncio.shield(self._writing)

    def _write(self, acts: list[Callable[[], None]]) -> None:
        for write in acts:
            try:
                write()
            except Exception:  # the unit of work: one line of the ledger
                log.exception("ledger_failed")
                self._meter.count("ledger_failures")
