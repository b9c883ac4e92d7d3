"""The simulator: plays a recording into a room through the real socket, losing nothing."""

import asyncio
import contextlib
import ssl
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidURI

from ingest.live.broadcast_file import RecordedEvent, Recording

WINDOW = 1_000  # unacknowledged events; what a slow server cannot take waits here, in order
RECONNECT_SECONDS = 0.5
ACK_DEADLINE_SECONDS = 30.0
# How long nobody may listen at the address: a service that has just been told to start loads its
# model first, one that restarts in the middle of a broadcast is worth waiting for.
FIRST_CONTACT_SECONDS = 15.0
AWAY_SECONDS = 120.0
RESUMABLE = (4408, 4409)  # a slow hello, a slow reader: worth another try
# The service stops, or did not see its commit in time: the next connection sends it again.
SENT_AGAIN_LATER = ("shutting_down",)


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
        self._total = 0
        self._client = f"simulator-{uuid4().hex[:8]}"
        self._pending: dict[str, bytes] = {}
        self._next = 0
        self._resending: set[asyncio.Task[None]] = set()
        self._room_for_more = asyncio.Event()
        self._all_done = asyncio.Event()
        self.report = PlayReport()

    async def play(self, recording: Recording) -> PlayReport:
        """Play to the end and return what happened.

        Raises ``SimulatorRefused`` when the server will not have us, or is not there.
        """
        started = last_contact = time.monotonic()
        while True:
            try:
                async with connect(
                    self._url, ssl=self._trust, compression=None, max_queue=None
                ) as socket:
                    await self._greet(socket)
                    finished = await self._exchange(socket, recording.events, started)
                    last_contact = time.monotonic()
                    if finished:
                        return self.report
                    _raise_if_final(socket.close_code, socket.close_reason)
            except InvalidURI as error:
                raise SimulatorRefused(f"{self._url} is no WebSocket address") from error
            except (ConnectionClosed, InvalidHandshake, OSError, TimeoutError) as error:
                if isinstance(error, ConnectionClosed) and error.rcvd is not None:
                    _raise_if_final(error.rcvd.code, error.rcvd.reason)
                patience = AWAY_SECONDS if self._next else FIRST_CONTACT_SECONDS
                if time.monotonic() - last_contact > patience:
                    raise SimulatorRefused(f"nobody answers at {self._url}") from error
            self.report.reconnects += 1
            await asyncio.sleep(RECONNECT_SECONDS)

    async def _greet(self, socket: ClientConnection) -> None:
        hello = {"type": "hello", "data": {"token": self._token, "client": self._client}}
        await socket.send(orjson.dumps(hello).decode())
        async with asyncio.timeout(ACK_DEADLINE_SECONDS):
            while orjson.loads(await socket.recv())["type"] != "welcome":
                pass
        await self._set_speed(socket, self._speed)
        for frame in tuple(self._pending.values()):
            await socket.send(frame.decode())

    async def _exchange(
        self, socket: ClientConnection, events: tuple[RecordedEvent, ...], started: float
    ) -> bool:
        """Send and listen until all is done (True) or the socket is gone (False)."""
        listening = asyncio.create_task(self._listen(socket))
        sending = asyncio.create_task(self._send(socket, events, started))
        try:
            await asyncio.wait((listening, sending), return_when=asyncio.FIRST_COMPLETED)
            return sending.done() and sending.exception() is None
        finally:
            tasks = (listening, sending, *self._resending)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _send(
        self, socket: ClientConnection, events: tuple[RecordedEvent, ...], started: float
    ) -> None:
        self._note_progress(len(events))
        while self._next < len(events):
            event = events[self._next]
            await asyncio.sleep(max(0.0, started + event.at_s / self._speed - time.monotonic()))
            await self._room_for_more.wait()
            identity = f"{self._client}-{event.line}"
            frame = orjson.dumps(_frame(event, identity))
            self._pending[identity] = frame
            self._next += 1
            self.report.sent += 1
            self._note_progress(len(events))
            await socket.send(frame.decode())
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(ACK_DEADLINE_SECONDS):
                await self._all_done.wait()
        self.report.lost = len(self._pending)
        await self._set_speed(socket, 1.0)

    async def _set_speed(self, socket: ClientConnection, speed: float) -> None:
        clock = {"type": "clock", "id": uuid4().hex, "data": {"speed": speed}}
        await socket.send(orjson.dumps(clock).decode())

    async def _listen(self, socket: ClientConnection) -> None:
        async for text in socket:
            frame = orjson.loads(text)
            if frame["type"] == "ack":
                self._acknowledged(frame["data"])
            elif frame["type"] == "error":
                self._refused(socket, frame["data"])

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

    def _refused(self, socket: ClientConnection, error: dict[str, object]) -> None:
        identity = str(error.get("id") or "")
        if error["code"] in SENT_AGAIN_LATER and identity in self._pending:
            return
        retry_after_ms = error.get("retry_after_ms")
        if isinstance(retry_after_ms, int) and identity in self._pending:
            task = asyncio.create_task(self._send_again(socket, identity, retry_after_ms / 1000))
            self._resending.add(task)
            task.add_done_callback(self._resending.discard)
            return
        self.report.errors[str(error["code"])] += 1
        self._pending.pop(identity, None)
        self._note_progress()

    async def _send_again(self, socket: ClientConnection, identity: str, seconds: float) -> None:
        await asyncio.sleep(seconds)
        frame = self._pending.get(identity)
        if frame is not None:
            with contextlib.suppress(ConnectionClosed):  # the next connection sends it again
                await socket.send(frame.decode())

    def _note_progress(self, total: int | None = None) -> None:
        self._total = total if total is not None else self._total
        _set(self._room_for_more, len(self._pending) < WINDOW)
        _set(self._all_done, self._next >= self._total and not self._pending)
        self._progress(self._next - len(self._pending))


def _set(event: asyncio.Event, on: bool) -> None:
    if on:
        event.set()
    else:
        event.clear()


def _frame(event: RecordedEvent, identity: str) -> dict[str, object]:
    now_ms = int(time.time() * 1000)
    return {"type": event.type, "id": identity, "ts": now_ms, "data": event.data}


def _raise_if_final(code: int | None, reason: str | None) -> None:
    if code is not None and 4400 <= code < 4500 and code not in RESUMABLE:
        raise SimulatorRefused(f"{code} {reason or ''}".strip())
