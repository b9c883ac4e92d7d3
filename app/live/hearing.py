"""How rooms hear: audio into an ear, what it tells into the room as events, in its own words."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Final, Literal, Protocol
from uuid import uuid4

from app.live.audio_store import AudioStore
from copilot.errors import RoomError
from copilot.events import Envelope, Speaker, Speech
from copilot.ports import Meter, RoomDirectory
from ingest.live.transcriber import (
    BYTES_PER_MS,
    Ear,
    Piece,
    Tell,
    Told,
    Transcriber,
    Wanted,
)

FOLLOW_S: Final = 1.0
"""How soon the recogniser learns of another product on air."""

LEAD_S: Final = 20.0
"""Audio may run so far ahead of the clock: what waited while a connection was away."""

FASTER: Final = 1.1
"""No clock is wrong by more; faster audio is a file that is not played at its own pace."""


class RoomWords(Protocol):
    """What a room's recogniser should know."""

    async def words(self, room: str) -> tuple[str, ...]:
        """Return what is likely to be said in ``room`` now; cheap while nothing changes."""

    def language(self, room: str) -> Literal["zh", "en"]:
        """Return the language mostly spoken in ``room``."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What every audio socket of the process shares.

    Attributes:
        transcriber: ``None`` when rooms take text segments only.
        store: keeps the audio of the rooms that want it kept.
    """

    transcriber: Transcriber | None
    words: RoomWords
    store: AudioStore
    rooms: RoomDirectory
    meter: Meter


class RoomEar:
    """One stream of a room's audio: bounded, recognised, and told to the room."""

    def __init__(
        self, hearing: Hearing, room: str, shop: str, client: str, speaker: Speaker
    ) -> None:
        self.stream = uuid4().hex[:12]
        self._hearing = hearing
        self._room = room
        self._shop = shop
        self._client = client
        self._speaker = speaker
        self._pieces = 0
        self._began = time.monotonic()
        self._taken_ms = 0.0

    @asynccontextmanager
    async def listen(self, transcriber: Transcriber, tell: Tell) -> AsyncIterator[Ear]:
        """Be all ears; whatever is recognised goes into the room, and then to ``tell``."""

        def told(what: Told) -> None:
            if isinstance(what, Piece):
                self._submit(what)
            tell(what)

        words = self._hearing.words
        wanted = Wanted(await words.words(self._room), words.language(self._room))
        async with transcriber.listen(wanted, told) as ear:
            following = asyncio.create_task(self._follow(ear, wanted.words), name="hot words")
            try:
                yield ear
            finally:
                following.cancel()
                await asyncio.gather(following, return_exceptions=True)

    def excess_ms(self, pcm: bytes) -> float:
        """Count audio as taken, unless it runs ahead of time; return by how much it does."""
        length_ms = len(pcm) / BYTES_PER_MS
        allowed_ms = (LEAD_S + (time.monotonic() - self._began) * FASTER) * 1000
        excess = self._taken_ms + length_ms - allowed_ms
        if excess <= 0:
            self._taken_ms += length_ms
            self._hearing.meter.count("audio_ms", round(length_ms))
        return max(0.0, excess)

    async def _follow(self, ear: Ear, known: tuple[str, ...]) -> None:
        """Pass on the words of whatever is on air."""
        while True:
            await asyncio.sleep(FOLLOW_S)
            try:
                # A room where nothing goes on leaves memory, though somebody may yet speak.
                await self._hearing.rooms.open(self._room, self._shop)
                words = await self._hearing.words.words(self._room)
            except RoomError:
                continue  # it is closing, or gone: the connection will hear of it
            if words != known:
                known = words
                ear.prime(words)

    def _submit(self, piece: Piece) -> None:
        self._pieces += 1
        speech = Speech(
            piece.text, piece.final, piece.segment, self._speaker, piece.start_ms, piece.end_ms
        )
        name = f"{self.stream}-{self._pieces}"
        envelope = Envelope(self._client, name, time.time_ns() // 1_000_000, speech)
        try:
            self._hearing.rooms.submit(self._room, envelope, _ignore)
            self._hearing.meter.count("audio_pieces")
        except RoomError:
            # The room is overloaded or closing: what is said next is worth more than this again.
            self._hearing.meter.count("audio_pieces_refused")


def _ignore(_envelope: Envelope, _outcome: str) -> None:
    """Nobody waits for the journal here."""
