"""The client as its users see it: send events, read changes, leave the connection to it."""

import asyncio
import json
import logging
import time
from collections.abc import Mapping
from types import MappingProxyType, TracebackType
from typing import Any, Self
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4
from weakref import WeakSet

from .change_queue import ChangeQueue
from .changes import (
    Change,
    Frame,
    Position,
    Problem,
    RoomState,
    Status,
    StatusChanged,
    Suggestion,
)
from .coming_back import ABOUT_TOKEN, ComingBack, Ended
from .connection import Connection
from .errors import RoomClientError, RoomClosed
from .options import ClientOptions
from .outbox import Outbox, Receipt
from .room_log import RoomLog
from .tokens import Tokens, TokenSource, TokenUnavailable

log = logging.getLogger(__name__)

LARGEST_EVENT_BYTES = 65_536  # the service refuses larger frames without reading their id
LONGEST_ID = 128
_SCHEMES = {"ws": "ws", "wss": "wss", "http": "ws", "https": "wss"}


class RoomClient:
    """One client of one room; use it as ``async with``, in one event loop.

    Args:
        url: the room's address, ``wss://HOST/v1/rooms/ROOM`` (or http, https).
        token: an access token, or an async function that gets one, asked again when the service
            says that the token has expired or was revoked.
        client: this client's own stable name; event ids count per room and client.
        since: where to resume from, for a client that kept what it showed.
        options: limits and pauses.

    Raises ``ValueError`` for an address that is none.
    """

    def __init__(
        self,
        url: str,
        token: str | TokenSource,
        *,
        client: str,
        since: Position | None = None,
        options: ClientOptions | None = None,
    ) -> None:
        self._url = _socket_address(url)
        self._client = client
        self._options = options or ClientOptions()
        self._tokens = Tokens(token, self._options.open_s)
        self._log = RoomLog(since)
        self._readers: WeakSet[ChangeQueue] = WeakSet()
        self._settled = asyncio.Event()
        self._clock_speed: float | None = None
        self._task: asyncio.Task[None] | None = None
        self._failure: RoomClientError | None = None
        self.outbox = Outbox(self._options.capacity, self._options.window)
        self.wake = asyncio.Event()
        self.status = Status("connecting")
        self.connections = 0
        """How many times the room has welcomed us."""

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._run(), name=f"room client {self._client}")
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None and self._failure is None:
            await self.drain(self._options.closing_s)
        await self.close()

    @property
    def suggestions(self) -> Mapping[str, Suggestion]:
        """What is open now, by id."""
        return MappingProxyType(self._log.suggestions)

    @property
    def state(self) -> RoomState | None:
        """The room at a glance; ``None`` before the first welcome."""
        return self._log.state

    @property
    def position(self) -> Position | None:
        """How far the room's log was read; what a later ``since`` may be."""
        return self._log.position

    @property
    def unsettled(self) -> int:
        """How many events the service has not settled."""
        return len(self.outbox)

    def post(
        self, type: str, data: Mapping[str, Any], *, id: str | None = None, ts: int | None = None
    ) -> asyncio.Future[Receipt]:
        """Keep an event to be sent, and return what will become of it; never waits.

        The future may be left alone; an event that is refused is also told as a ``Problem``.
        ``id`` should be the platform's own, so that the same event is the same after a restart of
        this program; ``ts`` is when it happened, milliseconds since 1970.

        Raises ``OutboxFull``, ``ValueError`` for what is no JSON or too large for the service, and
        why the client has ended, if it has.
        """
        if self._failure is not None:
            raise self._failure
        name = uuid4().hex if id is None else id
        if not isinstance(name, str) or not 1 <= len(name) <= LONGEST_ID:
            raise ValueError(f"id: expected a text of 1 to {LONGEST_ID} characters")
        happened = int(time.time() * 1000) if ts is None else ts
        text = _text({"type": type, "id": name, "ts": happened, "data": data})
        settled = self.outbox.put(name, text)
        self.wake.set()
        return settled

    async def send(
        self, type: str, data: Mapping[str, Any], *, id: str | None = None, ts: int | None = None
    ) -> Receipt:
        """Send an event and return once it is settled, through as many connections as it takes.

        Cancelling the wait does not take the event back. Raises as ``post``, and ``EventRefused``.
        """
        return await asyncio.shield(self.post(type, data, id=id, ts=ts))

    async def space(self) -> None:
        """Wait until one more event may be posted; raises why the client has ended, if it has."""
        while self.outbox.full and self._failure is None:
            self._settled.clear()
            await self._settled.wait()
        if self._failure is not None:
            raise self._failure

    async def drain(self, timeout_s: float) -> bool:
        """Wait until every event is settled; return whether that was so within the time.

        Raises why the client has ended, if it has.
        """
        try:
            async with asyncio.timeout(timeout_s):
                while self.unsettled:
                    self._settled.clear()
                    await self._settled.wait()
        except TimeoutError:
            return False
        if self._failure is not None:
            raise self._failure
        return True

    def changes(self) -> ChangeQueue:
        """Return what changes from now on, beginning with a ``Snapshot``.

        A reader that is too slow loses single changes and gets a ``Snapshot`` in their place. The
        iteration ends when the client is closed, and raises why it ended otherwise.
        """
        queue = ChangeQueue(self._options.changes, self._log.snapshot, self._log.welcomed)
        if self._failure is not None:
            queue.end(None if isinstance(self._failure, RoomClosed) else self._failure)
        self._readers.add(queue)
        return queue

    def set_clock(self, speed: float) -> None:
        """Run the room's clock at ``speed``, now and after each reconnect; for simulators."""
        self._clock_speed = speed
        if self.status.state == "live":
            self.post("clock", {"speed": speed})

    async def close(self) -> None:
        """Leave the room; what is not settled is given up with ``RoomClosed``."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.wait((self._task,))
        self._end(RoomClosed("the client was closed"))
        if not self._task.cancelled():
            self._task.result()

    def heard(self, frame: Frame) -> bool:
        """Take a frame in; called by the connection."""
        kind, data = frame.get("type"), frame.get("data") or {}
        if kind == "ack":
            self.outbox.acknowledge(data)
            self._stir()
        elif kind == "error":
            self._refused(data)
        else:
            change = self._log.heard(frame)
            if change is not None:
                self._tell(change)
        return not self._log.missing

    def _refused(self, error: dict[str, Any]) -> None:
        kept = self.unsettled
        ours = self.outbox.refuse(error, time.monotonic())
        self._stir()
        if not ours or self.unsettled < kept:
            detail = str(error.get("detail", ""))
            self._tell(Problem(str(error.get("code")), detail, error.get("id"), error.get("field")))

    def _stir(self) -> None:
        self._settled.set()
        self.wake.set()

    async def _run(self) -> None:
        coming_back = ComingBack(self._options, self._tokens.renewable, time.monotonic)
        failure: RoomClientError = RoomClosed("the client was closed")
        try:
            while True:
                ended = await self._visit()
                pause_s = coming_back.pause_s(ended)
                self._note(Status("waiting", ended.reason, pause_s))
                await asyncio.sleep(pause_s)
        except RoomClientError as error:
            failure = error
        finally:
            self._end(failure)

    async def _visit(self) -> Ended:
        self._note(Status("connecting"))
        try:
            hello: dict[str, Any] = {"token": await self._tokens.current(), "client": self._client}
        except TokenUnavailable as error:
            return Ended(None, str(error), None)
        since = self._log.position
        if since is not None:
            hello["since"] = {"epoch": since.epoch, "offset": since.offset}
        ended = await Connection(self._url, self, self._options, self._live).run(hello)
        if ended.code in ABOUT_TOKEN:
            self._tokens.forget()
        return ended

    def _live(self) -> list[str]:
        self.connections += 1
        self._note(Status("live"))
        if self._clock_speed is None:
            return []
        clock = {"type": "clock", "id": uuid4().hex, "data": {"speed": self._clock_speed}}
        return [_text(clock)]

    def _note(self, status: Status) -> None:
        self.status = status
        self._tell(StatusChanged(status))

    def _tell(self, change: Change) -> None:
        for reader in tuple(self._readers):
            reader.put(change)

    def _end(self, failure: RoomClientError) -> None:
        if self._failure is not None:
            return
        self._failure = failure
        self._note(Status("ended", str(failure)))
        self.outbox.abandon(failure)
        for reader in tuple(self._readers):
            reader.end(None if isinstance(failure, RoomClosed) else failure)
        self._stir()


def _socket_address(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in _SCHEMES or not parts.hostname:
        raise ValueError(f"{url} is no WebSocket address")
    return urlunsplit(parts._replace(scheme=_SCHEMES[parts.scheme], fragment=""))


def _text(frame: Mapping[str, Any]) -> str:
    try:
        text = json.dumps(frame, ensure_ascii=False, allow_nan=False)
    except TypeError as error:
        raise ValueError(f"the event is no JSON: {error}") from error
    # Half a surrogate pair, as a viewer may write, is no UTF-8: it is replaced.
    encoded = text.encode("utf-8", "replace")
    if len(encoded) > LARGEST_EVENT_BYTES:
        raise ValueError(
            f"the event has {len(encoded):,} bytes, the service takes {LARGEST_EVENT_BYTES:,}"
        )
    return encoded.decode()
