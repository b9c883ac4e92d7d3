"""The simulator: plays a recording into a room through the real socket, losing nothing."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from ingest.live.broadcast_file import RecordedEvent, Recording

WINDOW = 1_000  # unacknowledged events; what a slow server cannot take waits here, in order
RECONNECT_SECONDS = 0.5
ACK_DEADLINE_SECONDS = 30.0


class SimulatorRefused(Exception):
    """The server closed the socket for good; the message says why."""


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
    """

    def __init__(
        self, url: str, token: str, speed: float, progress: Callable[[int], None] = lambda n: None
    ) -> None:
        self._url = url
        self._token = token
        self._speed = speed
        self._progress = progress
        self._client = f"simulator-{uuid4().hex[:8]}"
        self._pending: dict[str, bytes] = {}
        self._room_for_more = asyncio.Event()
        self._room_for_more.set()
        self._all_done = asyncio.Event()
        self._finished_sending = False
        self.report = PlayReport()

    async def play(self, recording: Recording) -> PlayReport:
        """Play to the end and return what happened.

        Raises ``SimulatorRefused`` when the server will not have us.
        """
        started = time.monotonic()
        position = 0
        while True:
            try:
                async with connect(self._url, compression=None, max_queue=None) as socket:
                    await self._greet(socket)
                    listening = asyncio.create_task(self._listen(socket))
                    try:
                        position = await self._send(socket, recording.events, position, started)
                        await self._wait_for_acks(socket)
                        return self.report
                    finally:
                        listening.cancel()
                        await asyncio.gather(listening, return_exceptions=True)
            except (ConnectionClosed, InvalidHandshake, OSError) as error:
                self._refuse_if_final(error)
                position = max(position, self.report.sent)
                self.report.reconnects += 1
                await asyncio.sleep(RECONNECT_SECONDS)

    async def _greet(self, socket: ClientConnection) -> None:
        hello = {"type": "hello", "data": {"token": self._token, "client": self._client}}
        await socket.send(orjson.dumps(hello).decode())
        async with asyncio.timeout(ACK_DEADLINE_SECONDS):
            while orjson.loads(await socket.recv())["type"] != "welcome":
                pass
        clock = {"type": "clock", "id": uuid4().hex, "data": {"speed": self._speed}}
        await socket.send(orjson.dumps(clock).decode())
        for frame in tuple(self._pending.values()):
            await socket.send(frame.decode())

    async def _send(
        self,
        socket: ClientConnection,
        events: tuple[RecordedEvent, ...],
        position: int,
        started: float,
    ) -> int:
        for event in events[position:]:
            await asyncio.sleep(max(0.0, started + event.at_s / self._speed - time.monotonic()))
            await self._room_for_more.wait()
            identity = f"{self._client}-{event.line}"
            frame = orjson.dumps(
                {
                    "type": event.type,
                    "id": identity,
                    "ts": int(time.time() * 1000),
                    "data": event.data,
                }
            )
            self._pending[identity] = frame
            self.report.sent += 1
            if len(self._pending) >= WINDOW:
                self._room_for_more.clear()
            await socket.send(frame.decode())
        return len(events)

    async def _wait_for_acks(self, socket: ClientConnection) -> None:
        self._finished_sending = True
        self._note_progress()
        try:
            async with asyncio.timeout(ACK_DEADLINE_SECONDS):
                await self._all_done.wait()
        except TimeoutError:
            self.report.lost = len(self._pending)
        clock = {"type": "clock", "id": uuid4().hex, "data": {"speed": 1}}
        await socket.send(orjson.dumps(clock).decode())

    async def _listen(self, socket: ClientConnection) -> None:
        async for text in socket:
            frame = orjson.loads(text)
            if frame["type"] == "ack":
                self._acknowledged(frame["data"])
            elif frame["type"] == "error":
                await self._refused(socket, frame["data"])

    def _acknowledged(self, data: dict[str, list[object]]) -> None:
        for outcome in ("accepted", "duplicates"):
            for identity in data.get(outcome, ()):
                if self._pending.pop(str(identity), None) is not None:
                    setattr(self.report, outcome, getattr(self.report, outcome) + 1)
        for skipped in data.get("skipped", ()):
            assert isinstance(skipped, dict)
            self._pending.pop(skipped["id"], None)
            self.report.skipped[skipped["reason"]] += 1
        self._note_progress()

    async def _refused(self, socket: ClientConnection, error: dict[str, object]) -> None:
        identity = str(error.get("id") or "")
        retry_after_ms = error.get("retry_after_ms")
        if isinstance(retry_after_ms, int) and identity in self._pending:
            await asyncio.sleep(retry_after_ms / 1000)
            await socket.send(self._pending[identity].decode())
            return
        self.report.errors[str(error["code"])] += 1
        self._pending.pop(identity, None)
        self._note_progress()

    def _note_progress(self) -> None:
        if len(self._pending) < WINDOW:
            self._room_for_more.set()
        if self._finished_sending and not self._pending:
            self._all_done.set()
        self._progress(self.report.sent - len(self._pending))

    @staticmethod
    def _refuse_if_final(error: Exception) -> None:
        if isinstance(error, ConnectionClosed) and error.rcvd is not None:
            final = 4400 <= error.rcvd.code < 4500 and error.rcvd.code not in (4408, 4409)
            if final:
                raise SimulatorRefused(f"{error.rcvd.code} {error.rcvd.reason}".strip()) from error
