"""One audio socket from its first frame to its close code."""

import asyncio
import contextlib
from collections import deque
from typing import Any, Final

import orjson
from starlette.websockets import WebSocket

from app.access import Grant
from app.live.audio_store import KeptAudio
from app.live.hearing import Hearing, RoomEar
from app.live.schema.audio import (
    MAXIMUM_AUDIO_BYTES,
    AudioHelloData,
    AudioHelloFrame,
    check_form,
    parse_audio,
)
from app.live.schema.codes import Close, Closing, FrameRefused
from app.live.schema.encoding import encode_error
from app.live.socket import FrameSocket
from app.live.visit import Doorway, Visit
from ingest.live.transcriber import SAMPLE_RATE, Ear, Piece, StateChanged, Told, Transcriber

FINISH_S: Final = 20.0
"""How long the last words of an ended stream are waited for."""

MOST_UNSENT: Final = 200
"""Frames waiting for a client that does not read; what was heard first is dropped first."""

COMPLAIN_EVERY_S: Final = 1.0


class AudioStreams:
    """Who is heard in each room: one stream a speaker; a newer one takes an older one's place."""

    def __init__(self) -> None:
        self._streams: dict[tuple[str, str], AudioConnection] = {}

    def begin(self, room: str, speaker: str, stream: "AudioConnection") -> None:
        """Note a stream, and end the one it replaces."""
        before = self._streams.get((room, speaker))
        self._streams[room, speaker] = stream
        if before is not None:
            before.end(Close.REPLACED)

    def over(self, room: str, speaker: str, stream: "AudioConnection") -> None:
        """Forget a stream."""
        if self._streams.get((room, speaker)) is stream:
            del self._streams[room, speaker]


class AudioConnection:
    """Greets a source of audio, then hears it until one of the two ends it.

    ``admitted`` says whether the client's hello let it in.
    """

    def __init__(
        self,
        socket: WebSocket,
        room: str,
        doorway: Doorway,
        hearing: Hearing,
        streams: AudioStreams,
    ) -> None:
        self._room = room
        self._doorway = doorway
        self._hearing = hearing
        self._streams = streams
        self._socket = FrameSocket(socket, doorway.options, doorway.meter)
        self._visit = Visit(self._socket, room, doorway)
        self._unsent: deque[str] = deque(maxlen=MOST_UNSENT)
        self._to_send = asyncio.Event()
        self._complained = -COMPLAIN_EVERY_S

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
            with contextlib.suppress(Closing):
                await self._flush()
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
                hello, grant = await self._greeted()
                tasks.create_task(self._send_forever())
                await self._hear(hello, grant)
        except* Closing as group:
            closing.extend(error for error in group.exceptions if isinstance(error, Closing))
        return closing[0].close

    async def _greeted(self) -> tuple[AudioHelloData, Grant]:
        """Return who came in; raises ``Closing`` for those who may not, having told them why."""
        try:
            async with asyncio.timeout(self._doorway.options.hello_timeout_s):
                frame = parse_audio(await self._socket.receive())
            if not isinstance(frame, AudioHelloFrame):
                raise FrameRefused("hello_expected", "the first frame is hello")
        except TimeoutError as late:
            raise Closing(Close.HELLO_TIMEOUT) from late
        except FrameRefused as refused:
            raise await self._visit.misspoken(refused) from refused
        hello = frame.data
        grant = await self._visit.admit(hello.token)
        if frame.roles.isdisjoint(grant.effective_roles()):
            told = FrameRefused("forbidden_type", "audio needs the role host or ingest")
            raise await self._visit.turned_away(told, Close.FORBIDDEN_ROOM)
        self._visit.enter(self, grant)
        return hello, grant

    async def _hear(self, hello: AudioHelloData, grant: Grant) -> None:
        transcriber = self._hearing.transcriber
        if transcriber is None:
            refused = FrameRefused("no_transcriber", "this service has no recogniser set up")
            raise await self._visit.turned_away(refused, Close.NO_TRANSCRIBER)
        try:
            check_form(hello)
        except FrameRefused as refused:
            raise await self._visit.turned_away(refused, Close.UNSUPPORTED_AUDIO) from refused
        room_ear = RoomEar(self._hearing, self._room, grant.shop, hello.client, hello.speaker)
        store = self._hearing.store
        kept = store.open(grant.shop, self._room, room_ear.stream)
        self._hearing.meter.count("audio_streams")
        self._streams.begin(self._room, hello.speaker, self)
        try:
            days = store.days(grant.shop, self._room)
            self._put("listening", stream=room_ear.stream, rate=SAMPLE_RATE, kept_days=days)
            await self._take(room_ear, transcriber, kept)
        finally:
            self._streams.over(self._room, hello.speaker, self)
            if kept is not None:
                await kept.close()
        self.end(Close.ENDED)

    async def _take(
        self, room_ear: RoomEar, transcriber: Transcriber, kept: KeptAudio | None
    ) -> None:
        """Hear audio until the client says that it ends, or leaves."""
        dropped_ms = 0

        def tell(told: Told) -> None:
            if isinstance(told, Piece):
                data = {name: getattr(told, name) for name in Piece.__slots__}
                self._put("heard", **data)
            else:
                self._put("hearing", state=told.state, dropped_ms=dropped_ms)

        async with room_ear.listen(transcriber, tell) as ear:
            tell(StateChanged(ear.state))
            while True:
                try:
                    received = await self._socket.receive_any()
                    if isinstance(received, str):
                        self._expect_end(received)
                        await ear.finish(FINISH_S)
                        break
                    self._feed(received, room_ear, ear, kept)
                except FrameRefused as refused:
                    self._complain(refused)
                if ear.dropped_ms != dropped_ms:
                    self._hearing.meter.count("audio_dropped_ms", ear.dropped_ms - dropped_ms)
                    dropped_ms = ear.dropped_ms
        self._queue(orjson.dumps({"type": "ended"}).decode())

    def _expect_end(self, text: str) -> None:
        if isinstance(parse_audio(text), AudioHelloFrame):
            raise FrameRefused("second_hello", "this connection has been greeted already")

    def _feed(self, pcm: bytes, room_ear: RoomEar, ear: Ear, kept: KeptAudio | None) -> None:
        if len(pcm) % 2:
            raise FrameRefused(
                "odd_audio", f"a frame has whole samples of 2 bytes, got {len(pcm):,} bytes"
            )
        if len(pcm) > MAXIMUM_AUDIO_BYTES:
            raise FrameRefused(
                "too_large", f"a frame of audio has at most {MAXIMUM_AUDIO_BYTES:,} bytes"
            )
        excess_ms = room_ear.excess_ms(pcm)
        if excess_ms:
            raise FrameRefused(
                "overloaded",
                "audio comes faster than it is spoken: send it at its own pace",
                retry_after_ms=round(excess_ms) + 1,
            )
        if kept is not None:
            kept.add(pcm)
        ear.feed(pcm)

    def _complain(self, refused: FrameRefused) -> None:
        """Tell the client, though not for each of fifty frames a second."""
        self._doorway.meter.count("live_frames_refused")
        now = asyncio.get_running_loop().time()
        if now - self._complained >= COMPLAIN_EVERY_S:
            self._complained = now
            self._queue(encode_error(refused))

    def _put(self, kind: str, **data: Any) -> None:
        self._queue(orjson.dumps({"type": kind, "data": data}).decode())

    def _queue(self, text: str) -> None:
        self._unsent.append(text)
        self._to_send.set()

    async def _send_forever(self) -> None:
        while True:
            await self._to_send.wait()
            self._to_send.clear()
            await self._flush()

    async def _flush(self) -> None:
        while self._unsent:
            await self._socket.send(self._unsent.popleft())
