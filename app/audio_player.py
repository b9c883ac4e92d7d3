"""Plays audio into a room as a microphone would, and tells what is heard and shown there."""

import asyncio
import json
import ssl
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from app.client import (
    Change,
    ClientOptions,
    Closed,
    Opened,
    Ready,
    Revised,
    RoomClient,
    RoomClientError,
    RoomRefused,
    RoomUnreachable,
)
from copilot.events import Speaker
from ingest.live.transcriber import BYTES_PER_MS

CHUNK_MS = 100
LAST_WORDS_S = 25.0
AFTERWARDS_S = 6.0
"""A correction waits for its grace, 3 s at most; then it is shown."""

FIRST_CONTACT_S = 15.0
RECOGNISER_S = 1.0
"""A recogniser that nobody answers for is told of within it, before anything is on air."""

AWAY = (
    "the recogniser does not answer: is the one that LIVECUE_TRANSCRIBER and"
    " LIVECUE_TRANSCRIBER_URL of the service name running?"
)
NO_RECOGNISER = (
    "the service has no recogniser set up: start it with LIVECUE_TRANSCRIBER, see"
    " docs/OPERATIONS.md"
)


class PlayerRefused(Exception):
    """The service will not hear us, or is not there; the message says why."""


@dataclass(slots=True)
class ListenReport:
    """What came of the audio.

    Attributes:
        heard_ms: of each segment, from the end of its last word to its text.
        cards: kinds of the cards that were shown, in order.
        card_ms: of each, from the end of the words heard last to the card.
        dropped_ms: audio that no recogniser took.
    """

    segments: int = 0
    heard_ms: list[float] = field(default_factory=list)
    cards: list[str] = field(default_factory=list)
    card_ms: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dropped_ms: int = 0


class AudioPlayer:
    """Plays once.

    Args:
        address: of the room's socket; the audio's is below it.
        token: an access token with the roles host and ingest, as ``simulator`` has.
        tell: called with each line worth reading.
        trust: what a ``wss:`` address is verified with.
    """

    def __init__(
        self,
        address: str,
        token: str,
        tell: Callable[[str], None],
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self._address = address
        self._token = token
        self._tell = tell
        self._trust = trust
        self._client = f"listen-{uuid4().hex[:8]}"
        self._began = 0.0
        self._words_ended: float | None = None
        self._seen: set[str] = set()
        self._away = asyncio.Event()
        self.report = ListenReport()

    async def play(self, pcm: bytes, speaker: Speaker = "host", focus: str = "") -> ListenReport:
        """Play ``pcm`` at its own pace and return what came of it. Raises ``PlayerRefused``."""
        options = ClientOptions(first_contact_s=FIRST_CONTACT_S, trust=self._trust)
        room = RoomClient(self._address, self._token, client=self._client, options=options)
        try:
            async with room:
                watching = asyncio.create_task(self._watch(room.changes()))
                try:
                    await self._play(room, pcm, speaker, focus)
                    if self.report.segments:
                        await asyncio.sleep(AFTERWARDS_S)
                finally:
                    watching.cancel()
        except (RoomRefused, RoomUnreachable) as error:
            raise PlayerRefused(str(error) or f"nobody answers at {self._address}") from error
        except RoomClientError as error:
            raise PlayerRefused(str(error)) from error
        return self.report

    async def _play(self, room: RoomClient, pcm: bytes, speaker: Speaker, focus: str) -> None:
        secure = self._trust if self._address.startswith("wss:") else None
        try:
            async with connect(
                f"{self._address}/audio", compression=None, proxy=None, ssl=secure
            ) as socket:
                data = {"token": self._token, "client": self._client, "speaker": speaker}
                await socket.send(json.dumps({"type": "hello", "data": data}))
                await self._listening(socket)
                hearing = asyncio.create_task(self._hear(socket))
                away = asyncio.create_task(self._away.wait())
                try:
                    await asyncio.wait(
                        (away, hearing), timeout=RECOGNISER_S, return_when=asyncio.FIRST_COMPLETED
                    )
                    if self._away.is_set():
                        raise PlayerRefused(AWAY)
                    if focus:
                        await room.send("focus", {"sku": focus})
                    await self._send(socket, pcm)
                    await self._last_words(hearing)
                finally:
                    hearing.cancel()
                    away.cancel()
        except (OSError, InvalidHandshake, ConnectionClosed) as error:
            raise PlayerRefused(f"the audio socket was lost: {error}") from error

    async def _last_words(self, hearing: "asyncio.Task[None]") -> None:
        """Wait for what is still to be heard, not for a recogniser that is away."""
        away = asyncio.create_task(self._away.wait())
        try:
            done, _ = await asyncio.wait(
                (hearing, away), timeout=LAST_WORDS_S, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            away.cancel()
        if hearing in done:
            return hearing.result()
        raise PlayerRefused(AWAY if away in done else "the last words did not come back")

    async def _listening(self, socket: ClientConnection) -> None:
        first = json.loads(await socket.recv())
        if first["type"] == "error":
            told = first["data"]
            is_deaf = told["code"] == "no_transcriber"
            raise PlayerRefused(NO_RECOGNISER if is_deaf else told["detail"])

    async def _send(self, socket: ClientConnection, pcm: bytes) -> None:
        size = CHUNK_MS * BYTES_PER_MS
        self._began = time.monotonic()
        for count, at in enumerate(range(0, len(pcm), size), 1):
            due = self._began + count * CHUNK_MS / 1000
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            await socket.send(pcm[at : at + size])
        await socket.send(json.dumps({"type": "end"}))

    async def _hear(self, socket: ClientConnection) -> None:
        async for text in socket:
            frame = json.loads(text)
            kind, data = frame["type"], frame.get("data", {})
            if kind == "heard":
                self._heard(data)
            elif kind == "hearing":
                self._say(f"-- {data['state']}")
                self.report.dropped_ms = data["dropped_ms"]
                if data["state"] == "away":
                    self._away.set()
                else:
                    self._away.clear()
            elif kind == "error":
                self.report.errors.append(data["code"])
                self._say(f"!! {data['code']}: {data['detail']}")
            elif kind == "ended":
                return

    def _heard(self, data: dict[str, Any]) -> None:
        ended = self._began + data["end_ms"] / 1000
        self._words_ended = ended
        late_ms = (time.monotonic() - ended) * 1000
        if data["final"] and data["text"]:
            self.report.segments += 1
            self.report.heard_ms.append(late_ms)
        mark = "==" if data["final"] else ".."
        self._say(f"{mark} {data['text']}  ({late_ms / 1000:.1f} s after it was said)")

    async def _watch(self, changes: AsyncIterator[Change]) -> None:
        async for change in changes:
            if isinstance(change, Opened | Ready | Revised):
                self._shown(change.suggestion)
            elif isinstance(change, Closed):
                self._say(f"<< {change.id} {change.reason}")

    def _shown(self, card: Any) -> None:
        if card["id"] in self._seen:
            return
        self._seen.add(card["id"])
        self.report.cards.append(card["kind"])
        after = ""
        if self._words_ended is not None:
            late_ms = (time.monotonic() - self._words_ended) * 1000
            self.report.card_ms.append(late_ms)
            after = f"  ({late_ms / 1000:.1f} s after it was said)"
        said = f" {card['said']} → {card['truth']}" if card["said"] else ""
        self._say(f">> {card['kind']} {card['headline']}{said}: {card['line']}{after}")

    def _say(self, line: str) -> None:
        now = max(0.0, time.monotonic() - self._began) if self._began else 0.0
        self._tell(f"{now:7.2f}  {line}")
