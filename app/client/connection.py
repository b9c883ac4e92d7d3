"""One connection to a room, from its greeting to its end."""

import asyncio
import contextlib
import json
import ssl
import time
from collections.abc import Callable
from typing import Any, Protocol

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from .changes import Frame
from .coming_back import RESUME, Ended
from .options import ClientOptions
from .outbox import Outbox

LARGEST_FRAME_BYTES = 16 * 1024 * 1024  # a snapshot of many cards; far beyond any real one
GOODBYE_S = 1.0  # a network that is gone answers no closing handshake
_NO_CODE = 1006  # what a socket without a close frame is said to have


class Desk(Protocol):
    """What a connection works for; outlives it."""

    outbox: Outbox
    wake: asyncio.Event

    def heard(self, frame: Frame) -> bool:
        """Take a frame in; return whether the connection may go on."""


class _ComeBack(Exception):
    """Something is missing, or does not come: leave and resume."""


class Connection:
    """Connects, greets, then reads and writes until one of the two ends.

    Args:
        url: the room's WebSocket address.
        desk: where frames come from and go to.
        on_live: called after the welcome; returns what is sent before any event.
    """

    def __init__(
        self, url: str, desk: Desk, options: ClientOptions, on_live: Callable[[], list[str]]
    ) -> None:
        self._url = url
        self._desk = desk
        self._options = options
        self._on_live = on_live
        self._live_since: float | None = None
        self._gave_up = ""

    def _verified_with(self) -> ssl.SSLContext | bool | None:
        """Return what the library is to be told of TLS: nothing at all for a ``ws:`` address."""
        if self._url.startswith("wss:"):
            return self._options.trust or True
        return None

    async def run(self, hello: dict[str, Any]) -> Ended:
        """Run to the end and say how it ended."""
        code: int | None = None
        try:
            socket = await connect(
                self._url,
                compression=None,
                max_size=LARGEST_FRAME_BYTES,
                open_timeout=self._options.open_s,
                close_timeout=GOODBYE_S,
                ping_interval=self._options.ping_s,
                ping_timeout=self._options.ping_s,
                ssl=self._verified_with(),
            )
        except (InvalidHandshake, OSError, TimeoutError, EOFError) as error:
            return Ended(None, f"nobody answers ({type(error).__name__})", None)
        try:
            await self._exchange(socket, hello)
        finally:
            await socket.close()
        code = RESUME if self._gave_up else socket.close_code
        reason = self._gave_up or socket.close_reason or "the connection was lost"
        lasted_s = None if self._live_since is None else time.monotonic() - self._live_since
        return Ended(None if code == _NO_CODE else code, reason, lasted_s)

    async def _exchange(self, socket: ClientConnection, hello: dict[str, Any]) -> None:
        try:
            await self._greet(socket, hello)
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._read(socket))
                tasks.create_task(self._write(socket))
        except* ConnectionClosed:
            pass
        except* _ComeBack as group:
            self._gave_up = str(group.exceptions[0])

    async def _greet(self, socket: ClientConnection, hello: dict[str, Any]) -> None:
        await socket.send(json.dumps({"type": "hello", "data": hello}, ensure_ascii=False))
        try:
            async with asyncio.timeout(self._options.welcome_s):
                frame = await _frame(socket)
                while frame.get("type") != "welcome":
                    self._hear(frame)
                    frame = await _frame(socket)
        except TimeoutError as late:
            raise _ComeBack("no welcome came") from late
        self._live_since = time.monotonic()
        self._desk.outbox.begin_again()
        first = self._on_live()
        self._hear(frame)
        for text in first:
            await socket.send(text)

    async def _read(self, socket: ClientConnection) -> None:
        while True:
            self._hear(await _frame(socket))

    def _hear(self, frame: Frame) -> None:
        if not self._desk.heard(frame):
            raise _ComeBack("a line of the log is missing")

    async def _write(self, socket: ClientConnection) -> None:
        desk, clock = self._desk, time.monotonic
        while True:
            # Cleared first: what is posted between here and the wait below still wakes it.
            desk.wake.clear()
            text = desk.outbox.take(clock())
            if text is not None:
                await socket.send(text)
                continue
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._pause_s(clock())):
                    await desk.wake.wait()

    def _pause_s(self, now: float) -> float | None:
        """Return how long nothing needs to be done; raises ``_ComeBack`` when acks are overdue."""
        oldest = self._desk.outbox.oldest_sent_at()
        held_s = self._desk.outbox.pause_s(now)
        if oldest is None:
            return held_s
        left_s = oldest + self._options.ack_s - now
        if left_s <= 0:
            raise _ComeBack("the service settles nothing")
        # Held for want of window, not of time: an ack will wake us.
        return min(left_s, held_s) if held_s else left_s


async def _frame(socket: ClientConnection) -> Frame:
    """Return the next frame; what is none of ours is an empty one."""
    try:
        frame = json.loads(await socket.recv())
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}
