"""A room that does exactly what a test tells it, faults included, over real sockets."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeVar

from starlette.websockets import WebSocket, WebSocketDisconnect

from app.access import AccessRole
from app.live.schema.acts import (
    DismissedFrame,
    PinnedFrame,
    QuietFrame,
    RatedFrame,
    RewordedFrame,
    UsedFrame,
)
from app.live.schema.codes import FrameRefused
from app.live.schema.control import HelloFrame, PingFrame, Since
from app.live.schema.direction import HoldFrame, PushFrame, ReleaseFrame
from app.live.schema.encoding import (
    Encoder,
    encode_ack,
    encode_delta,
    encode_entry,
    encode_error,
    encode_pong,
    encode_welcome,
)
from app.live.schema.parsing import parse
from copilot.suggestions import (
    Asked,
    CardFact,
    Closed,
    CloseReason,
    Delta,
    Entry,
    Opened,
    Ready,
    Revised,
    RoomState,
    Slot,
    Suggestion,
    Told,
    Welcome,
)

PATIENCE_S = 15  # for what should take milliseconds, on a machine that may be busy
SERVER_MS = 1_760_000_000_000

ActFrame = UsedFrame | DismissedFrame | RewordedFrame | PinnedFrame | RatedFrame
DirectionFrame = PushFrame | HoldFrame | ReleaseFrame | QuietFrame


ActKind = Literal["used", "dismissed", "reworded", "pinned", "rated"]
_Direction = TypeVar("_Direction", PushFrame, HoldFrame, ReleaseFrame, QuietFrame)


def fact(text: str = "容量：500ml", sku: str | None = "CUP-01") -> CardFact:
    """Return a fact of the thermos."""
    return CardFact("f1", sku, "晨雾316保温杯 500ml", text, "商品表.xlsx", "第2行，容量", 1)


def asked(count: int = 12, people: int = 9, text: str = "500ml够不够一天喝？") -> Asked:
    """Return a question several viewers asked."""
    return Asked(text, count, people, ("小明", "阿花", "Lily"), 1000, 2000)


def answer(
    id: str = "s1",
    headline: str = "容量 500ml",
    rank: float = 1.0,
    count: int = 12,
    slot: Slot = "now",
) -> Suggestion:
    """Return an answer card about the thermos, the one big card unless told otherwise."""
    return Suggestion(
        id=id,
        version=1,
        kind="answer",
        audience="host",
        headline=headline,
        facts=(fact(),),
        line="这款是五百毫升的，通勤带一天够喝。",
        asked=asked(count),
        sku="CUP-01",
        product="晨雾316保温杯 500ml",
        link=3,
        rank=rank,
        pinned=False,
        ready=True,
        opened_ms=1000,
        expires_ms=91_000,
        slot=slot,
    )


def waiting(id: str = "s2", rank: float = 1.0) -> Suggestion:
    """Return an answer card that stands beside the big one."""
    return answer(id, rank=rank, slot="next")


def correction(id: str = "c1", slot: Slot = "now") -> Suggestion:
    """Return a correction of what was said about the thermos."""
    return replace(
        answer(id, headline="容量 500ml", slot=slot),
        kind="correction",
        line="刚才口误了，这款是五百毫升的。",
        asked=None,
        said="800ml",
        truth="500ml",
    )


def nudge(id: str = "n1", slot: Slot = "now") -> Suggestion:
    """Return a nudge with its cause."""
    return replace(
        answer(id, headline="发个福袋吧", slot=slot),
        kind="nudge",
        facts=(),
        line="点点关注，马上发一波福袋。",
        asked=None,
        sku=None,
        product="",
        link=None,
        cause="弹幕 84 条/分，十分钟前 150",
    )


def cue(id: str = "q1", points: int = 4, slot: Slot = "now") -> Suggestion:
    """Return a cue of so many facts about the thermos."""
    told = ("容量：500ml", "材质：316不锈钢", "保温：12小时", "净重：260g", "价格：到手69元")
    facts = tuple(replace(fact(text), id=f"f{place}") for place, text in enumerate(told[:points]))
    return replace(answer(id, headline="讲讲这款", slot=slot), kind="cue", facts=facts, asked=None)


def doubt(id: str = "a1", slot: Slot = "now") -> Suggestion:
    """Return an alert that asks whether another product is on air by now."""
    return replace(
        answer(id, headline="还在讲3号？", slot=slot),
        kind="alert",
        audience="both",
        facts=(),
        line="",
        asked=None,
        sku="CUP-02",
        product="晨雾陶瓷涂层咖啡杯 380ml",
        link=5,
        cause="最近三句都像在讲5号",
    )


def room_state(viewers: int | None = 12_345, title: str = "晨雾316保温杯 500ml") -> RoomState:
    """Return a room that is on air with the thermos."""
    return RoomState("b1", "CUP-01", title, 3, False, viewers, 340, 5, 2, 0)


class Screen:
    """One page's connection to the room, after its greeting."""

    def __init__(self, socket: WebSocket, hello: HelloFrame) -> None:
        self._socket = socket
        self.hello = hello
        self.acts: asyncio.Queue[ActFrame] = asyncio.Queue()
        self.directions: asyncio.Queue[DirectionFrame] = asyncio.Queue()
        self.pings: asyncio.Queue[PingFrame] = asyncio.Queue()
        self.gone = asyncio.Event()

    @property
    def since(self) -> Since | None:
        """Where the page asked to resume."""
        return self.hello.data.since

    async def send(self, text: str) -> None:
        """Send any text."""
        await self._socket.send_text(text)

    async def welcome(
        self,
        *suggestions: Suggestion,
        epoch: str = "e1",
        offset: int = 0,
        recovered: bool = False,
        state: RoomState | None = None,
        roles: Sequence[AccessRole] = ("host",),
    ) -> None:
        """Answer the greeting."""
        welcome = Welcome(epoch, offset, recovered, suggestions, state or room_state())
        await self.send(encode_welcome(welcome, roles, SERVER_MS, shows_log=True))

    async def tell(self, offset: int, told: Told, epoch: str = "e1") -> None:
        """Send a line of the room's log under any offset."""
        await self.send(encode_entry(Entry(epoch, offset, told)))

    async def open(self, offset: int, suggestion: Suggestion) -> None:
        """Tell of a new suggestion."""
        await self.tell(offset, Opened(suggestion))

    async def ready(self, offset: int, suggestion: Suggestion) -> None:
        """Tell that a suggestion's line is complete."""
        await self.tell(offset, Ready(suggestion))

    async def word(self, id: str, text: str, version: int = 1) -> None:
        """Tell how far a suggestion's line is worded."""
        await self.send(encode_delta(Delta(id, version, text)))

    async def promote(self, offset: int, suggestion: Suggestion) -> None:
        """Tell that a suggestion is the big card from now on."""
        version = suggestion.version + 1
        await self.revise(offset, replace(suggestion, slot="now", version=version))

    async def revise(self, offset: int, suggestion: Suggestion) -> None:
        """Tell of a changed suggestion."""
        await self.tell(offset, Revised(suggestion))

    async def close_card(self, offset: int, id: str, reason: CloseReason = "used") -> None:
        """Tell that a suggestion is gone."""
        await self.tell(offset, Closed(id, reason))

    async def ack(
        self,
        *accepted: str,
        duplicates: Sequence[str] = (),
        skipped: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say what became of events."""
        await self.send(encode_ack(accepted, duplicates, skipped))

    async def refuse(self, refused: FrameRefused) -> None:
        """Refuse a frame."""
        await self.send(encode_error(refused))

    async def pong(self, ping: PingFrame) -> None:
        """Answer a ping."""
        await self.send(encode_pong(SERVER_MS, ping.id, ping.ts))

    async def state(self, state: RoomState) -> None:
        """Tell the room's state."""
        await self.send(Encoder().state("", state))

    async def act(self, kind: ActKind | None = None) -> ActFrame:
        """Wait for the next thing the host did, and check what it was."""
        async with asyncio.timeout(PATIENCE_S):
            frame = await self.acts.get()
        assert kind is None or frame.type == f"suggestion.{kind}"
        return frame

    async def direction(self, kind: type[_Direction]) -> _Direction:
        """Wait for the next thing operations did, and check what it was."""
        async with asyncio.timeout(PATIENCE_S):
            frame = await self.directions.get()
        assert isinstance(frame, kind)
        return frame

    async def ping(self) -> PingFrame:
        """Wait for the page's next ping."""
        async with asyncio.timeout(PATIENCE_S):
            return await self.pings.get()

    async def left(self) -> None:
        """Wait until the page has given this connection up."""
        async with asyncio.timeout(PATIENCE_S):
            await self.gone.wait()

    async def drop(self, code: int = 1011) -> None:
        """End the connection."""
        await self._socket.close(code)

    async def listen(self) -> None:
        """Read what the page sends until it leaves; a frame that is not of the wire raises."""
        try:
            while True:
                frame = parse(await self._socket.receive_text())
                if isinstance(frame, ActFrame):
                    self.acts.put_nowait(frame)
                elif isinstance(frame, DirectionFrame):
                    self.directions.put_nowait(frame)
                elif isinstance(frame, PingFrame):
                    self.pings.put_nowait(frame)
                else:
                    raise AssertionError(f"a page does not send {frame.type}")
        except WebSocketDisconnect:
            pass
        finally:
            self.gone.set()


class ScriptedRoom:
    """The pages that greet one room, in the order in which they come."""

    def __init__(self, id: str) -> None:
        self.id = id
        self._greeted: asyncio.Queue[Screen] = asyncio.Queue()
        self.connections = 0
        self.failures: list[str] = []

    async def serve(self, socket: WebSocket) -> None:
        """Serve one connection: its greeting goes to the test, which does the rest."""
        await socket.accept()
        self.connections += 1
        try:
            hello = parse(await socket.receive_text())
        except WebSocketDisconnect:
            return
        if not isinstance(hello, HelloFrame):
            self.failures.append(f"the first frame was {hello.type}")
            return
        screen = Screen(socket, hello)
        self._greeted.put_nowait(screen)
        try:
            await screen.listen()
        except (FrameRefused, AssertionError) as problem:
            self.failures.append(str(problem))

    async def joined(self) -> Screen:
        """Wait for the next page to greet."""
        async with asyncio.timeout(PATIENCE_S):
            return await self._greeted.get()
