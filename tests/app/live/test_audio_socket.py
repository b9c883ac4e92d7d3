"""The audio socket over real connections, with an ear that a test scripts."""

import asyncio
import contextlib
import json
import os
import time
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from app.access import AccessRole
from app.live import audio_connection
from app.live.audio_store import AudioStore
from app.live.schema.audio import validate_audio_sent
from app.live.schema.codes import Close
from copilot.errors import RoomOverloaded
from copilot.events import Speech
from ingest.live.transcriber import HearingState, Piece, StateChanged, Tell, Wanted
from tests.app.live.live_support import ROOM, SHOP, LiveServer

PIECE = bytes(3200)  # 100 ms
HELLO: dict[str, Any] = {"client": "mixer"}


class ScriptedEar:
    """Remembers what it was fed, and tells what a test wants."""

    def __init__(self, wanted: Wanted, tell: Tell) -> None:
        self.wanted = wanted
        self.tell = tell
        self.fed = bytearray()
        self.words = [wanted.words]
        self.primed = asyncio.Event()
        self.closed = asyncio.Event()
        self.dropped_ms = 0
        self.state: HearingState = "silent"
        self.last: list[Piece] = []
        self._arrived = asyncio.Event()

    def feed(self, pcm: bytes) -> None:
        self.fed += pcm
        self._arrived.set()

    def prime(self, words: tuple[str, ...]) -> None:
        self.words.append(words)
        self.primed.set()

    async def finish(self, within_s: float) -> None:
        for piece in self.last:
            self.tell(piece)

    async def until_fed(self, count: int) -> None:
        async with asyncio.timeout(10):
            while len(self.fed) < count:
                self._arrived.clear()
                await self._arrived.wait()


class ScriptedTranscriber:
    name = "scripted"

    def __init__(self) -> None:
        self.ears: list[ScriptedEar] = []

    @asynccontextmanager
    async def listen(self, wanted: Wanted, tell: Tell) -> AsyncIterator[ScriptedEar]:
        ear = ScriptedEar(wanted, tell)
        self.ears.append(ear)
        try:
            yield ear
        finally:
            ear.closed.set()

    async def aclose(self) -> None:
        pass


class ScriptedWords:
    def __init__(self) -> None:
        self.now: tuple[str, ...] = ("充绒量",)

    async def words(self, room: str) -> tuple[str, ...]:
        return self.now

    def language(self, room: str) -> Literal["zh", "en"]:
        return "zh"


class Source:
    """A client of the audio socket that checks every frame it gets."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket

    async def send(self, frame: dict[str, Any] | str | bytes) -> None:
        await self.socket.send(json.dumps(frame) if isinstance(frame, dict) else frame)

    async def receive(self) -> dict[str, Any]:
        async with asyncio.timeout(10):
            text = await self.socket.recv()
        assert isinstance(text, str)
        validate_audio_sent(text)
        frame: dict[str, Any] = json.loads(text)
        return frame

    async def until(self, kind: str) -> dict[str, Any]:
        while (frame := await self.receive())["type"] != kind:
            pass
        data: dict[str, Any] = frame.get("data", {})
        return data

    async def close_code(self) -> int | None:
        with contextlib.suppress(ConnectionClosed):
            async with asyncio.timeout(10):
                while True:
                    await self.socket.recv()
        return self.socket.close_code


@pytest.fixture
async def live() -> AsyncIterator[LiveServer]:
    async with LiveServer(transcriber=ScriptedTranscriber(), words=ScriptedWords()) as server:
        yield server


@asynccontextmanager
async def source(
    live: LiveServer, role: AccessRole = "host", room: str = ROOM, **hello: Any
) -> AsyncIterator[Source]:
    async with connect(live.url(room) + "/audio", proxy=None) as socket:
        one = Source(socket)
        data = {**HELLO, "token": live.token(role), **hello}
        await one.send({"type": "hello", "data": data})
        yield one


def ear_of(live: LiveServer, place: int = -1) -> ScriptedEar:
    assert isinstance(live.transcriber, ScriptedTranscriber)
    return live.transcriber.ears[place]


@pytest.mark.parametrize("role", ["host", "ingest", "simulator"])
async def test_audio_goes_to_the_ear_and_speech_to_the_room(
    live: LiveServer, role: AccessRole
) -> None:
    async with source(live, role) as one:
        told = await one.until("listening")
        assert (told["rate"], told["kept_days"]) == (16_000, None)
        await one.send(PIECE)
        await one.send(PIECE)
        ear = ear_of(live)
        await ear.until_fed(len(PIECE) * 2)
        ear.tell(StateChanged("hearing"))
        ear.tell(Piece("s-1", "三号链接", False, 0, 900))
        ear.tell(Piece("s-1", "三号链接三十九块九", True, 0, 1900))
        while (await one.until("hearing"))["state"] != "hearing":
            pass
        heard = [await one.until("heard") for _ in range(2)]
    assert [piece["final"] for piece in heard] == [False, True]
    first, second = (envelope.event for envelope in live.rooms.events)
    assert first == Speech("三号链接", False, "s-1", "host", 0, 900)
    assert second == Speech("三号链接三十九块九", True, "s-1", "host", 0, 1900)
    assert len({envelope.id for envelope in live.rooms.events}) == 2
    assert {envelope.client for envelope in live.rooms.events} == {"mixer"}


async def test_the_last_words_come_before_the_end(live: LiveServer) -> None:
    async with source(live) as one:
        await one.until("listening")
        ear_of(live).last = [Piece("s-1", "就这些", True, 0, 500)]
        await one.send({"type": "end"})
        assert (await one.until("heard"))["text"] == "就这些"
        await one.until("ended")
        assert await one.close_code() == 1000
    assert ear_of(live).closed.is_set()


async def test_other_words_are_passed_on_while_audio_comes(live: LiveServer) -> None:
    async with source(live) as one:
        await one.until("listening")
        await one.until("hearing")
        ear = ear_of(live)
        assert (ear.wanted.words, ear.wanted.language) == (("充绒量",), "zh")
        live.words.now = ("烟酰胺",)
        await asyncio.wait_for(ear.primed.wait(), 10)
        assert ear.words == [("充绒量",), ("烟酰胺",)]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"rate": 44_100}, "data.rate"),
        ({"rate": 8_000}, "data.rate"),
        ({"format": "f32le"}, "data.format"),
        ({"channels": 2}, "data.channels"),
    ],
)
async def test_audio_in_another_form_is_refused_by_name(
    live: LiveServer, given: dict[str, Any], field: str
) -> None:
    async with source(live, **given) as one:
        error = await one.until("error")
        assert (error["code"], error["field"]) == ("unsupported_audio", field)
        assert str(next(iter(given.values()))) in error["detail"]
        assert await one.close_code() == 4415


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("nonsense", "not_json"),
        ("[]", "unknown_type"),
        ({"type": "speech", "data": {}}, "unknown_type"),
        ({"type": "end"}, "hello_expected"),
        ({"type": "hello", "data": {"client": "a"}}, "missing_token"),
        ({"type": "hello", "data": {"token": 5, "client": "a"}}, "invalid_field"),
        (b"\x00\x00", "binary_frame"),
    ],
)
async def test_a_first_frame_that_is_no_greeting_is_turned_away(
    live: LiveServer, frame: Any, code: str
) -> None:
    async with connect(live.url() + "/audio", proxy=None) as socket:
        one = Source(socket)
        await one.send(frame)
        assert (await one.until("error"))["code"] == code
        assert await one.close_code() == (4401 if code == "missing_token" else 4400)


@pytest.mark.parametrize(
    ("role", "room", "close"),
    [("operations", ROOM, 4403), ("host", "other-room", 4403), ("host", "foreign", 4403)],
)
async def test_who_may_not_is_not_heard(
    live: LiveServer, role: AccessRole, room: str, close: int
) -> None:
    async with source(live, role, room) as one:
        await one.until("error")
        assert await one.close_code() == close
    assert live.rooms.events == []


async def test_a_revoked_token_ends_the_stream(live: LiveServer) -> None:
    async with source(live) as one:
        await one.until("listening")
        live.connections.end_all(Close.TOKEN_REVOKED)
        assert await one.close_code() == 4411
    await asyncio.wait_for(ear_of(live).closed.wait(), 10)


async def test_half_samples_and_floods_are_told_and_the_stream_goes_on(
    live: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audio_connection, "COMPLAIN_EVERY_S", 0.0)  # usually one a second
    async with source(live) as one:
        await one.until("listening")
        await one.send(PIECE + b"\x00")
        assert (await one.until("error"))["code"] == "odd_audio"
        await one.send(PIECE)
        await ear_of(live).until_fed(len(PIECE))
        await one.send(bytes(16_386))
        assert (await one.until("error"))["code"] == "too_large"
        for _ in range(100):
            await one.send(bytes(16_000))
        error = await one.until("error")
        assert error["code"] == "overloaded"
        assert error["retry_after_ms"] > 0
        assert len(ear_of(live).fed) < 32_000 * 30
        assert not ear_of(live).closed.is_set()


async def test_a_newer_stream_of_the_speaker_takes_over(live: LiveServer) -> None:
    async with source(live) as first, source(live, speaker="assistant") as assistant:
        await first.until("listening")
        await assistant.until("listening")
        async with source(live) as second:
            await second.until("listening")
            assert await first.close_code() == 4412
            await second.send({"type": "end"})
            await second.until("ended")
        await assistant.send({"type": "end"})
        await assistant.until("ended")


async def test_a_room_that_takes_nothing_does_not_end_the_stream(live: LiveServer) -> None:
    async with source(live) as one:
        await one.until("hearing")
        live.rooms.refusal = RoomOverloaded(500)
        ear_of(live).tell(Piece("s-1", "听不见", True, 0, 500))
        await one.until("heard")
        live.rooms.refusal = None
        ear_of(live).tell(Piece("s-2", "听得见", True, 500, 900))
        await one.until("heard")
    assert [event.event.text for event in live.rooms.events] == ["听得见"]  # type: ignore[union-attr]
    assert live.meter.counts["audio_pieces_refused"] == 1


async def test_without_a_recogniser_it_says_so() -> None:
    async with LiveServer() as deaf, source(deaf) as one:
        assert (await one.until("error"))["code"] == "no_transcriber"
        assert await one.close_code() == 4413


@pytest.mark.parametrize(
    ("kept", "days"),
    [((), None), ((f"{SHOP}/{ROOM}",), 3.0), ((f"{SHOP}/*",), 3.0), (("other/*", ROOM), None)],
)
async def test_audio_is_kept_only_where_the_shop_wants_it(
    tmp_path: Path, kept: tuple[str, ...], days: float | None
) -> None:
    store = AudioStore(tmp_path, kept, 3.0)
    async with (
        LiveServer(transcriber=ScriptedTranscriber(), store=store) as live,
        source(live) as one,
    ):
        assert (await one.until("listening"))["kept_days"] == days
        await one.send(b"\x01\x00" * 1600)
        await ear_of(live).until_fed(3200)
        await one.send({"type": "end"})
        await one.until("ended")
        await one.close_code()
    files = list(store.folder.rglob("*.wav"))
    assert len(files) == (0 if days is None else 1)
    for file in files:
        assert file.stat().st_mode & 0o077 == 0
        with wave.open(str(file)) as audio:
            assert (audio.getframerate(), audio.getnframes()) == (16_000, 1600)


def test_kept_audio_is_deleted_after_its_time(tmp_path: Path) -> None:
    store = AudioStore(tmp_path, ("s/r",), days=2)
    (tmp_path / "r").mkdir()
    for name, age_days in (("old.wav", 2.1), ("new.wav", 1.0)):
        file = tmp_path / "r" / name
        file.write_bytes(b"")
        moment = time.time() - age_days * 86_400
        os.utime(file, (moment, moment))
    assert store.purge(0) == 1
    assert [file.name for file in (tmp_path / "r").iterdir()] == ["new.wav"]
