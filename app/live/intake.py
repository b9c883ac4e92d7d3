"""What becomes of each frame a greeted client sends: an event submitted, an answer, or an error."""

import asyncio
from collections import deque
from functools import partial

import structlog

from app.access import AccessRole
from app.live.gate import Gate
from app.live.options import LiveOptions
from app.live.outbox import Outbox
from app.live.schema.codes import ERRORS, Close, Closing, FrameRefused
from app.live.schema.control import ClockFrame, HelloFrame, PingFrame
from app.live.schema.encoding import encode_error, encode_pong
from app.live.schema.frames import EventFrame
from app.live.schema.parsing import ControlFrame, IncomingFrame, parse, to_envelope
from app.live.socket import FrameSocket
from app.rate_limits import Allowance
from copilot.errors import RoomClosing, RoomError, RoomOverloaded
from copilot.events import Envelope
from copilot.ports import Meter, Outcome, RoomDirectory

log = structlog.get_logger(__name__)


def check_role(frame: EventFrame | ControlFrame, roles: frozenset[AccessRole]) -> None:
    """Raise ``FrameRefused`` unless one of ``roles`` may send ``frame``."""
    if frame.roles.isdisjoint(roles):
        needed = " or ".join(sorted(frame.roles))
        raise FrameRefused("forbidden_type", f"{frame.type} needs the role {needed}", field="type")


def refusal_of(error: RoomError) -> FrameRefused:
    """Return what a client is told when the room refuses an event."""
    if isinstance(error, RoomOverloaded):
        return FrameRefused("overloaded", str(error), retry_after_ms=error.retry_after_ms)
    if isinstance(error, RoomClosing):
        return FrameRefused("shutting_down", "nothing more is accepted here")
    return FrameRefused("refused", f"the room refuses it: {error.code}")


class Intake:
    """Reads one client's frames for as long as the connection lasts."""

    def __init__(
        self,
        room: str,
        client: str,
        roles: frozenset[AccessRole],
        *,
        allowance: Allowance,
        socket: FrameSocket,
        outbox: Outbox,
        rooms: RoomDirectory,
        gate: Gate,
        options: LiveOptions,
        meter: Meter,
    ) -> None:
        self._room = room
        self._client = client
        self._roles = roles
        self._allowance = allowance
        self._socket = socket
        self._outbox = outbox
        self._rooms = rooms
        self._gate = gate
        self._options = options
        self._meter = meter
        # When the bad frames since the last good one came.
        self._bad: deque[float] = deque(maxlen=options.max_bad_frames)

    async def run(self) -> None:
        """Handle frames until ``Closing``."""
        handled = 0
        while True:
            # A client that does not read its errors is not read from either.
            await self._outbox.space()
            try:
                self._handle(await self._socket.receive())
            except FrameRefused as refused:
                self._refuse(refused)
            handled += 1
            if handled % self._options.frames_per_turn == 0:
                # Frames already received are read without a pause: give the others a turn.
                await asyncio.sleep(0)

    def _handle(self, text: str) -> None:
        frame = parse(text)
        try:
            self._act(frame)
        except FrameRefused as refused:
            refused.id = frame.id if not isinstance(frame, HelloFrame) else None
            raise
        except Exception as failure:
            # The boundary of one frame: whatever fails on it, the next one is read.
            self._meter.count("live_frames_failed")
            log.exception("frame_failed", room=self._room, frame_type=frame.type)
            name = frame.id if not isinstance(frame, HelloFrame) else None
            raise FrameRefused("internal", "the frame could not be handled", id=name) from failure
        self._bad.clear()

    def _act(self, frame: IncomingFrame) -> None:
        check_role(frame, self._roles)
        if isinstance(frame, EventFrame):
            self._submit(to_envelope(frame, self._client))
        elif isinstance(frame, PingFrame):
            self._outbox.put(encode_pong(self._gate.now_ms(), frame.id, frame.ts))
        elif isinstance(frame, ClockFrame):
            self._rooms.set_speed(self._room, frame.data.speed)
            self._outbox.acknowledgements.expect()
            self._outbox.settle(frame.id, "accepted")
        else:
            raise FrameRefused("second_hello", "this connection has been greeted already")

    def _submit(self, envelope: Envelope) -> None:
        acknowledgements = self._outbox.acknowledgements
        if acknowledgements.pending >= self._options.max_pending_events:
            self._rooms.turned_away(self._room)
            raise FrameRefused(
                "overloaded",
                f"{acknowledgements.pending:,} events wait for their ack: read them, send slower",
                retry_after_ms=self._options.overload_retry_ms,
            )
        wait_s = self._allowance.take()
        if wait_s:
            self._meter.count("live_rate_limited")
            self._rooms.turned_away(self._room)
            raise FrameRefused(
                "overloaded",
                "this token sends more events than it may, send slower",
                retry_after_ms=max(1, round(wait_s * 1000)),
            )
        acknowledgements.expect()
        try:
            unknown = self._rooms.unknown(self._room, envelope.event)
            self._rooms.submit(self._room, envelope, partial(self._done, unknown))
        except RoomError as error:
            acknowledgements.forget()
            raise refusal_of(error) from error
        except BaseException:
            acknowledgements.forget()
            raise

    def _done(self, unknown: tuple[str, ...], envelope: Envelope, outcome: Outcome) -> None:
        self._outbox.settle(envelope.id, outcome, unknown)

    def _refuse(self, refused: FrameRefused) -> None:
        self._meter.count("live_frames_refused")
        self._outbox.put(encode_error(refused))
        if not ERRORS[refused.code].sender_fault:
            return
        now = asyncio.get_running_loop().time()
        self._bad.append(now)
        if (
            len(self._bad) == self._options.max_bad_frames
            and now - self._bad[0] <= self._options.bad_frames_within_s
        ):
            detail = f"{len(self._bad)} bad frames in a row"
            self._outbox.put(encode_error(FrameRefused("too_many_bad_frames", detail)))
            raise Closing(Close.TOO_MANY_BAD_FRAMES)
