"""A scripted room directory, a real server in front of it, and a client that speaks frames."""

import asyncio
import json
import socket
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any, ClassVar, Literal, Self

import uvicorn
from fastapi import FastAPI
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from app.access import Access, AccessRole, Grant
from app.errors import install_errors
from app.live.audio_store import AudioStore
from app.live.connections import Connections
from app.live.hearing import Hearing, RoomWords
from app.live.options import COUNTERS, LiveOptions
from app.live.router import live_router
from app.live.schema.outgoing import validate_sent
from app.live.socket_server import SOCKET_SERVER, RoomSocketProtocol
from app.rate_limits import RateLimits
from copilot.errors import UnknownRoom
from copilot.events import Envelope, Event
from copilot.ports import Done, SubscriptionLagged
from copilot.suggestions import (
    Asked,
    CardFact,
    Delta,
    Entry,
    Opened,
    Position,
    RoomState,
    Suggestion,
    Told,
    Welcome,
)
from ingest.live.transcriber import Transcriber

SECRET = b"a-secret-for-tests-that-is-long-enough"
ROOM = "room-1"
SHOP = "shop-1"
NARROW_BYTES = 4096
STATE = RoomState("s1", "sku-1", "防晒霜", 3, False, 1200, 80, 2, 1, 0)


def suggestion(id: str = "g1", version: int = 1, text: str = "敏感肌可用") -> Suggestion:
    fact = CardFact("f1", "sku-1", "防晒霜", text, "商品表.xlsx", "商品!C3", 7)
    asked = Asked("敏感肌能用吗", 12, 9, ("小红", "阿明"), 1000, 4000)
    return Suggestion(
        id=id,
        version=version,
        kind="answer",
        audience="host",
        headline="敏感肌可用",
        facts=(fact,),
        line="",
        asked=asked,
        sku="sku-1",
        product="防晒霜",
        link=3,
        rank=0.5,
        pinned=False,
        ready=False,
        opened_ms=4100,
        expires_ms=None,
    )


class CountingMeter:
    """Remembers what was counted."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def count(self, name: str, by: int = 1) -> None:
        assert name in COUNTERS, name
        self.counts[name] += by

    def observe(self, name: str, seconds: float) -> None:
        raise AssertionError(f"nothing here is timed, got {name} {seconds}")


class ScriptedSubscription:
    """A screen's view that a test fills by hand."""

    def __init__(self, welcome: Welcome, missed: Sequence[Entry]) -> None:
        self.welcome = welcome
        self.missed = missed
        self.closed = asyncio.Event()
        self._told: asyncio.Queue[Entry | RoomState | Welcome | Delta | None] = asyncio.Queue()

    def tell(self, item: Entry | RoomState | Welcome | Delta) -> None:
        self._told.put_nowait(item)

    def lag(self) -> None:
        self._told.put_nowait(None)

    async def next(self) -> Sequence[Entry | RoomState | Welcome | Delta]:
        items = [await self._told.get()]
        while not self._told.empty():
            items.append(self._told.get_nowait())
        if None in items:
            raise SubscriptionLagged
        return [item for item in items if item is not None]

    def close(self) -> None:
        self.closed.set()


class ScriptedRooms:
    """A room directory of one room that does what a test tells it to."""

    def __init__(self) -> None:
        self.epoch = "e1"
        self.log: list[Entry] = []
        self.subscriptions: list[ScriptedSubscription] = []
        self.events: list[Envelope] = []
        self.speeds: list[float] = []
        self.turned = 0
        self.unknown_names: tuple[str, ...] = ()
        self.holding = False
        self.held: list[tuple[Envelope, Done]] = []
        self.refusal: Exception | None = None
        self.open_error: Exception | None = None
        self.skip_reason: str | None = None
        self._seen: set[tuple[str, str]] = set()

    async def open(self, room: str, shop: str) -> None:
        if self.open_error is not None:
            raise self.open_error
        if room != ROOM:
            raise UnknownRoom(room)

    def submit(self, room: str, envelope: Envelope, done: Done) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.events.append(envelope)
        if self.holding:
            self.held.append((envelope, done))
        else:
            asyncio.get_running_loop().call_soon(self._finish, envelope, done)

    def commit(self) -> None:
        """Finish what is held, as one group commit."""
        held, self.held = self.held, []
        for envelope, done in held:
            self._finish(envelope, done)

    def _finish(self, envelope: Envelope, done: Done) -> None:
        key = (envelope.client, envelope.id)
        if self.skip_reason is not None:
            done(envelope, self.skip_reason)
        elif key in self._seen:
            done(envelope, "duplicate")
        else:
            self._seen.add(key)
            done(envelope, "accepted")

    def unknown(self, room: str, event: Event) -> tuple[str, ...]:
        """Return what an event names that is not there."""
        return self.unknown_names

    def turned_away(self, room: str, events: int = 1) -> None:
        self.turned += events

    def set_speed(self, room: str, speed: float) -> None:
        self.speeds.append(speed)

    def subscribe(self, room: str, since: Position | None) -> ScriptedSubscription:
        recovered = since is not None and since.epoch == self.epoch
        offset = since.offset if since is not None and recovered else len(self.log)
        shown = (
            ()
            if recovered
            else tuple(e.told.suggestion for e in self.log if isinstance(e.told, Opened))
        )
        welcome = Welcome(self.epoch, offset, recovered, shown, STATE)
        subscription = ScriptedSubscription(welcome, self.log[offset:])
        self.subscriptions.append(subscription)
        return subscription

    def tell(self, told: Told) -> Entry:
        """Append to the log and tell every screen."""
        entry = Entry(self.epoch, len(self.log) + 1, told)
        self.log.append(entry)
        for subscription in self.subscriptions:
            subscription.tell(entry)
        return entry

    def tell_delta(self, delta: Delta) -> None:
        """Tell every screen how far a line is worded; the log does not have it."""
        for subscription in self.subscriptions:
            subscription.tell(delta)

    def tell_state(self, state: RoomState) -> None:
        for subscription in self.subscriptions:
            subscription.tell(state)


class NoWords:
    """Knows nothing of what is on air."""

    async def words(self, room: str) -> tuple[str, ...]:
        return ()

    def language(self, room: str) -> Literal["zh", "en"]:
        return "zh"


class Client:
    """A WebSocket client of the room that checks every frame it gets against its model."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def send(self, frame: dict[str, Any] | str | bytes) -> None:
        data = json.dumps(frame) if isinstance(frame, dict) else frame
        await self.socket.send(data)

    async def receive(self) -> dict[str, Any]:
        text = await self.socket.recv()
        assert isinstance(text, str)
        validate_sent(text)
        frame: dict[str, Any] = json.loads(text)
        return frame

    async def until(self, type: str) -> dict[str, Any]:
        while True:
            frame = await self.receive()
            if frame["type"] == type:
                return frame

    async def error(self) -> dict[str, Any]:
        data: dict[str, Any] = (await self.until("error"))["data"]
        return data

    async def close_code(self) -> int | None:
        """Read to the end; return the code the server closed with."""
        try:
            while True:
                await self.socket.recv()
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else None

    async def pong(self) -> dict[str, Any]:
        """Check that the connection is alive."""
        await self.send({"type": "ping"})
        return await self.until("pong")


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = asyncio.Event()
        self.leave = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()

    async def main_loop(self) -> None:
        await self.leave.wait()  # uvicorn's own looks for a signal ten times a second


class _WatchedProtocol(RoomSocketProtocol):
    """Tells when the last connection's file descriptor is free again."""

    all_gone: ClassVar[asyncio.Event]

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if not self.connections:
            self.all_gone.set()


class LiveServer:
    """The room's doors on a real port, in the test's own event loop."""

    def __init__(
        self,
        options: LiveOptions | None = None,
        access: Access | None = None,
        narrow: bool = False,
        limits: RateLimits | None = None,
        transcriber: Transcriber | None = None,
        words: RoomWords | None = None,
        store: AudioStore | None = None,
    ) -> None:
        self.transcriber = transcriber
        self.words: Any = words or NoWords()
        self.store = store or AudioStore(Path("/nowhere"))
        self.narrow = narrow  # so little fits between server and client that both soon wait
        self.options = options or LiveOptions()
        self.access = access or Access(SECRET)
        self.limits = limits or RateLimits()
        self.rooms = ScriptedRooms()
        self.connections = Connections()
        self.meter = CountingMeter()
        self.shops: dict[str, str] = {ROOM: SHOP, "other-room": SHOP, "foreign": "shop-2"}
        self._clients = AsyncExitStack()

    async def __aenter__(self) -> Self:
        app = FastAPI()
        install_errors(app)
        app.include_router(
            live_router(
                self.rooms,
                self.access,
                self.options,
                shop_of=self._shop_of,
                connections=self.connections,
                meter=self.meter,
                limits=self.limits,
                hearing=Hearing(self.transcriber, self.words, self.store, self.rooms, self.meter),
            )
        )
        listener = socket.create_server(("127.0.0.1", 0))
        if self.narrow:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, NARROW_BYTES)
        self.port: int = listener.getsockname()[1]
        self.all_gone = asyncio.Event()
        # The handshake of an ordinary close takes its time on a busy machine.
        linger_s = 0.05 if self.narrow else RoomSocketProtocol.linger_s
        attributes = {"all_gone": self.all_gone, "linger_s": linger_s}
        protocol = type("Watched", (_WatchedProtocol,), attributes)
        config = uvicorn.Config(
            app,
            log_config=None,
            lifespan="off",
            timeout_graceful_shutdown=2,
            **{**SOCKET_SERVER, "ws": protocol},
        )
        self.server = _Server(config)
        self._serving = asyncio.create_task(self.server.serve(sockets=[listener]))
        await self.server.is_up.wait()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._clients.aclose()
        self.server.leave.set()
        await self._serving

    async def _shop_of(self, room: str) -> str | None:
        return self.shops.get(room)

    def url(self, room: str = ROOM) -> str:
        return f"ws://127.0.0.1:{self.port}/v1/rooms/{room}"

    def token(
        self,
        *roles: AccessRole,
        rooms: tuple[str, ...] = (ROOM,),
        shop: str = SHOP,
        lifetime_s: float = 600,
    ) -> str:
        grant = Grant("tester", shop, rooms, frozenset(roles or ("ingest",)))
        return self.access.mint(grant, lifetime_s)

    async def connect(self, room: str = ROOM, **options: Any) -> Client:
        """Return a client that has not said hello."""
        if self.narrow:
            narrow = socket.socket()
            narrow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, NARROW_BYTES)
            narrow.connect(("127.0.0.1", self.port))
            options |= {"sock": narrow, "max_queue": 1, "close_timeout": 0.1}
        opened = connect(self.url(room), proxy=None, **options)
        return Client(await self._clients.enter_async_context(opened))

    async def greeted(self, *roles: AccessRole, client: str = "c1", **options: Any) -> Client:
        """Return a client that was welcomed; the welcome is its ``welcome``."""
        one = await self.connect(**options)
        await one.send(hello(self.token(*roles), client))
        await one.until("welcome")
        return one


def hello(token: str, client: str = "c1", since: dict[str, Any] | None = None) -> dict[str, Any]:
    data: dict[str, Any] = {"token": token, "client": client}
    if since is not None:
        data["since"] = since
    return {"type": "hello", "data": data}


def chat(id: str, text: str = "敏感肌能用吗") -> dict[str, Any]:
    user = {"id": "u1", "name": "小红"}
    return {"type": "chat", "id": id, "ts": 1_790_000_000_000, "data": {"user": user, "text": text}}
