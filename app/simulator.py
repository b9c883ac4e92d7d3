"""The simulator: plays a recording into a room through the real socket, losing nothing."""

import asyncio
import contextlib
import ssl
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from uuid import uuid4

from app.client import (
    Change,
    ClientOptions,
    EventRefused,
    Receipt,
    RoomClient,
    RoomClientError,
    RoomRefused,
    RoomUnreachable,
    StatusChanged,
)
from ingest.live.broadcast_file import RecordedEvent, Recording

WINDOW = 1_000  # unacknowledged events; what a slow server cannot take waits here, in order
RECONNECT_SECONDS = 0.5  # a recording runs on meanwhile, so the pauses do not grow
ACK_DEADLINE_SECONDS = 30.0
# How long nobody may listen at the address: a service that has just been told to start loads its
# model first, one that restarts in the middle of a broadcast is worth waiting for.
FIRST_CONTACT_SECONDS = 15.0
AWAY_SECONDS = 120.0
CLOSING_SECONDS = 1.0  # the room's clock is set back within it; what is lost by then stays so


class SimulatorRefused(Exception):
    """The server will not have us, or is not there; the message says why."""


@dataclass(slots=True)
class PlayReport:
    """What became of a recording's events."""

    sent: int = 0
    accepted: int = 0
    duplicates: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    reconnects: int = 0
    lost: int = 0


class Simulator:
    """Plays one recording. Reconnects and sends again what was not acknowledged.

    Args:
        url: the room's WebSocket address.
        token: an access token with the role ``simulator``.
        speed: how much faster than recorded; the room's clock runs at the same speed.
        progress: called with the number of events done after every change.
        trust: what a ``wss:`` address is verified with; by default the system's authorities.
    """

    def __init__(
        self,
        url: str,
        token: str,
        speed: float,
        progress: Callable[[int], None] = lambda n: None,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._url = url
        self._token = token
        self._speed = speed
        self._progress = progress
        self._trust = trust
        self._done = 0
        self._client = f"simulator-{uuid4().hex[:8]}"
        self.report = PlayReport()

    async def play(self, recording: Recording) -> PlayReport:
        """Play to the end and return what happened.

        Raises ``SimulatorRefused`` when the server will not have us, or is not there.
        """
        try:
            await self._visit(recording.events)
        except RoomRefused as error:
            raise SimulatorRefused(str(error)) from error
        except RoomUnreachable as error:
            raise SimulatorRefused(f"nobody answers at {self._url}") from error
        except ValueError as error:
            raise SimulatorRefused(str(error)) from error
        return self.report

    async def _visit(self, events: tuple[RecordedEvent, ...]) -> None:
        options = _options(self._trust)
        async with RoomClient(self._url, self._token, client=self._client, options=options) as room:
            watching = asyncio.create_task(self._watch(room.changes()))
            try:
                await self._send(room, events)
                await self._wait_for_acks(room)
            finally:
                watching.cancel()

    async def _watch(self, changes: AsyncIterator[Change]) -> None:
        with contextlib.suppress(RoomClientError):  # told by whoever sends
            async for change in changes:
                if isinstance(change, StatusChanged) and change.status.state == "waiting":
                    self.report.reconnects += 1

    async def _send(self, room: RoomClient, events: tuple[RecordedEvent, ...]) -> None:
        started = time.monotonic()
        room.set_clock(self._speed)
        for event in events:
            await asyncio.sleep(max(0.0, started + event.at_s / self._speed - time.monotonic()))
            await room.space()
            settled = room.post(event.type, event.data, id=f"{self._client}-{event.line}")
            settled.add_done_callback(self._settled)
            self.report.sent += 1

    async def _wait_for_acks(self, room: RoomClient) -> None:
        connections = -1
        while not await room.drain(ACK_DEADLINE_SECONDS):
            if room.status.state == "live" and room.connections == connections:
                break  # one connection for all that time, and nothing came
            connections = room.connections
        self.report.lost = room.unsettled
        room.set_clock(1.0)

    def _settled(self, settled: "asyncio.Future[Receipt]") -> None:
        try:
            receipt = settled.result()
        except EventRefused as refused:
            self.report.errors[refused.code] += 1
        except RoomClientError:
            return  # told by whoever plays
        else:
            self._count(receipt)
        self._done += 1
        self._progress(self._done)

    def _count(self, receipt: Receipt) -> None:
        if receipt.outcome == "accepted":
            self.report.accepted += 1
        elif receipt.outcome == "duplicate":
            self.report.duplicates += 1
        else:
            self.report.skipped[receipt.reason] += 1


def _options(trust: ssl.SSLContext | None) -> ClientOptions:
    return ClientOptions(
        trust=trust,
        capacity=WINDOW,
        window=WINDOW,
        first_contact_s=FIRST_CONTACT_SECONDS,
        away_s=AWAY_SECONDS,
        closing_s=CLOSING_SECONDS,
        first_pause_s=RECONNECT_SECONDS,
        longest_pause_s=RECONNECT_SECONDS,
        restart_spread_s=RECONNECT_SECONDS,
    )
