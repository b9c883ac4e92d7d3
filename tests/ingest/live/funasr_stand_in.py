"""A server that speaks the two-pass protocol of FunASR's runtime, and misbehaves when told to."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.typing import Subprotocol

from ingest.live.transcriber import BYTES_PER_MS
from tests.ingest.live.sounds import loud_ms

ONLINE_MS = 600
END_MS = 800


class FunAsrStandIn:
    """Hears one syllable in each 600 ms of voice, and corrects the sentence after 800 ms of hush.

    Attributes:
        openings: the first message of each connection.
        audio_ms: audio received on each connection.
        stalled: whether it takes everything and says nothing.
        garbage: what it says before each result, which no client can read.
        sentences: what it hears instead of how long somebody spoke, one for each sentence.
    """

    def __init__(self) -> None:
        self.openings: list[dict[str, Any]] = []
        self.audio_ms: list[int] = []
        self.subprotocols: list[str | None] = []
        self.stalled = False
        self.garbage: list[str | bytes] = []
        self.sentences: list[str] = []
        self.port = 0
        self._server: Server | None = None
        self._stopping = False

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    async def start(self) -> None:
        self._server = await serve(
            self._attend,
            "127.0.0.1",
            self.port,
            subprotocols=[Subprotocol("binary")],
            ping_interval=None,
        )
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    async def _attend(self, socket: ServerConnection) -> None:
        with contextlib.suppress(Exception):  # the client may go at any time
            await _Conversation(self, socket).run()


class _Conversation:
    def __init__(self, at: FunAsrStandIn, socket: ServerConnection) -> None:
        self._at = at
        self._socket = socket
        self._name = ""
        self._pending = b""
        self._spoken_ms = 0
        self._quiet_ms = 0

    async def run(self) -> None:
        at = self._at
        opening = json.loads(await self._socket.recv())
        assert opening["mode"] == "2pass"
        assert opening["chunk_size"] == [5, 10, 5]
        assert isinstance(json.loads(opening["hotwords"]), dict)
        self._name = opening["wav_name"]
        at.openings.append(opening)
        at.audio_ms.append(0)
        at.subprotocols.append(self._socket.subprotocol)
        place = len(at.audio_ms) - 1
        async for message in self._socket:
            if isinstance(message, str):
                if json.loads(message) == {"is_speaking": False}:
                    await self._end(last=True)
                continue
            at.audio_ms[place] += len(message) // BYTES_PER_MS
            self._pending += message
            while len(self._pending) >= ONLINE_MS * BYTES_PER_MS:
                size = ONLINE_MS * BYTES_PER_MS
                chunk, self._pending = self._pending[:size], self._pending[size:]
                await self._hear(chunk)

    async def _hear(self, chunk: bytes) -> None:
        spoken = loud_ms(chunk)
        if spoken:
            self._spoken_ms += spoken
            self._quiet_ms = 0
            await self._say("2pass-online", "字")
            return
        self._quiet_ms += ONLINE_MS
        if self._quiet_ms >= END_MS:
            await self._end()

    async def _end(self, last: bool = False) -> None:
        self._spoken_ms += loud_ms(self._pending)
        self._pending = b""
        if self._spoken_ms:
            sentences = self._at.sentences
            spoken = f"说了{self._spoken_ms / 1000:.1f}秒。"
            await self._say("2pass-offline", sentences.pop(0) if sentences else spoken)
        elif last:
            await self._say("2pass-offline", "")  # as the runtime does when there is nothing left
        self._spoken_ms = self._quiet_ms = 0

    async def _say(self, mode: str, text: str) -> None:
        if self._at.stalled:
            return
        for garbage in self._at.garbage:
            await self._socket.send(garbage)
        stamps = "[[0,600]]"
        await self._socket.send(
            json.dumps(
                {
                    "mode": mode,
                    "text": text,
                    "wav_name": self._name,
                    "is_final": mode == "2pass-offline",
                    "timestamp": stamps,
                }
            )
        )


@contextlib.asynccontextmanager
async def funasr_stand_in() -> AsyncIterator[FunAsrStandIn]:
    server = FunAsrStandIn()
    await server.start()
    try:
        yield server
    finally:
        await asyncio.wait_for(server.stop(), 5)
