"""One room connection from its first frame to its close code."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Final

from starlette.websockets import WebSocket

from app.access import AccessRole
from app.live.intake import Intake
from app.live.outbox import Outbox
from app.live.schema.codes import Close, Closing, FrameRefused
from app.live.schema.control import HelloData, HelloFrame
from app.live.schema.encoding import encode_welcome
from app.live.schema.parsing import parse
from app.live.socket import FrameSocket
from app.live.visit import Doorway, Visit
from copilot.ports import Subscription, SubscriptionLagged
from copilot.suggestions import Closed, Delta, Entry, Position, RoomState, Welcome

_SCREENS: Final = frozenset({"host", "operations"})


class RoomConnection:
    """Greets a client, then reads, writes and listens until one of the three ends it.

    All tasks are children of ``serve``; cancelling it closes the socket. ``admitted`` says whether
    the client's hello let it in.
    """

    def __init__(self, socket: WebSocket, room: str, doorway: Doorway) -> None:
        self._room = room
        self._doorway = doorway
        self._socket = FrameSocket(socket, doorway.options, doorway.meter)
        self._outbox = Outbox(self._socket.send, doorway.options.max_outgoing_frames)
        self._visit = Visit(self._socket, room, doorway)

    @property
    def admitted(self) -> bool:
        """Whether the client's hello let it in."""
        return self._visit.admitted

    def end(self, close: Close) -> None:
        """Close the connection with ``close`` soon; only the first call counts."""
        self._visit.end(close)

    async def serve(self) -> None:
        """Run the accepted connection to its end; closes the socket in any case."""
        close: Close | None = Close.INTERNAL
        try:
            close = await self._run()
            await self._say_the_rest(close)
        except asyncio.CancelledError:
            close = Close.RESTART
            raise
        finally:
            await self._visit.close(close)

    async def _run(self) -> Close | None:
        closing: list[Closing] = []
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._visit.until_ended())
                await self._live(tasks)
        except* Closing as group:
            closing.extend(error for error in group.exceptions if isinstance(error, Closing))
        return closing[0].close

    async def _live(self, tasks: asyncio.TaskGroup) -> None:
        hello = await self._hello()
        grant = await self._visit.admit(hello.token)
        self._visit.enter(self, grant)
        roles = grant.effective_roles()
        subscription = self._doorway.rooms.subscribe(self._room, _position(hello))
        with contextlib.closing(subscription):
            await self._socket.send(self._welcome(subscription.welcome, roles))
            tasks.create_task(self._outbox.run())
            tasks.create_task(self._listen(subscription, roles))
            await Intake(
                self._room,
                hello.client,
                roles,
                allowance=self._doorway.limits.events_of(grant),
                socket=self._socket,
                outbox=self._outbox,
                rooms=self._doorway.rooms,
                gate=self._doorway.gate,
                options=self._doorway.options,
                meter=self._doorway.meter,
            ).run()

    async def _hello(self) -> HelloData:
        try:
            async with asyncio.timeout(self._doorway.options.hello_timeout_s):
                frame = parse(await self._socket.receive())
        except TimeoutError as late:
            raise Closing(Close.HELLO_TIMEOUT) from late
        except FrameRefused as refused:
            raise await self._visit.misspoken(refused) from refused
        if not isinstance(frame, HelloFrame):
            early = FrameRefused("hello_expected", f"the first frame is hello, got {frame.type}")
            raise await self._visit.turned_away(early, Close.BAD_HELLO)
        return frame.data

    async def _listen(self, subscription: Subscription, roles: frozenset[AccessRole]) -> None:
        await self._tell(subscription.missed, roles)
        while True:
            try:
                told = await subscription.next()
            except SubscriptionLagged as lagged:
                raise Closing(Close.RESUME) from lagged
            await self._tell(told, roles)

    async def _tell(
        self, told: Sequence[Entry | RoomState | Welcome | Delta], roles: frozenset[AccessRole]
    ) -> None:
        encoder, shows_log = self._doorway.encoder, _shows_log(roles)
        for item in told:
            if isinstance(item, RoomState):
                self._outbox.put_state(encoder.state(self._room, item))
                continue
            if isinstance(item, Delta):
                if shows_log:
                    self._outbox.put_delta(item.id, encoder.delta(self._room, item))
                continue
            # While this waits, the subscription's own bounded queue fills, and lags.
            await self._outbox.space()
            if isinstance(item, Welcome):
                self._outbox.put_anew(self._welcome(item, roles))
            elif shows_log:
                self._outbox.put_entry(_suggestion_of(item), encoder.entry(self._room, item))

    def _welcome(self, welcome: Welcome, roles: frozenset[AccessRole]) -> str:
        return encode_welcome(welcome, roles, self._doorway.gate.now_ms(), _shows_log(roles))

    async def _say_the_rest(self, close: Close | None) -> None:
        if close is Close.RESUME:
            self._doorway.meter.count("live_resumes_asked")
        if close in (None, Close.RESUME):
            return
        with contextlib.suppress(Closing, TimeoutError):
            async with asyncio.timeout(self._doorway.options.close_timeout_s):
                await self._outbox.flush()


def _shows_log(roles: frozenset[AccessRole]) -> bool:
    # A connector needs its acks and the room's state, not what the shop's people are shown.
    return not roles.isdisjoint(_SCREENS)


def _suggestion_of(entry: Entry) -> str:
    return entry.told.id if isinstance(entry.told, Closed) else entry.told.suggestion.id


def _position(hello: HelloData) -> Position | None:
    return None if hello.since is None else Position(hello.since.epoch, hello.since.offset)
