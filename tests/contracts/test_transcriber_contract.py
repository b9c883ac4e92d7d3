"""What every recogniser promises an ear, each against something that speaks its real protocol."""

import asyncio
import json
import sys
from abc import abstractmethod
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Protocol

import pytest
from starlette.responses import PlainTextResponse, Response

from ingest.live.funasr import FunAsrTranscriber, Patience
from ingest.live.openai_transcription import OpenAIRecogniser, TranscriptionEndpoint
from ingest.live.pace import Pace
from ingest.live.recogniser import Recogniser
from ingest.live.segmented_ear import SegmentedTranscriber
from ingest.live.transcriber import Transcriber, Wanted
from ingest.live.voice_activity import LoudnessDetector
from ingest.live.whisper_process import EngineLimits, WhisperRecogniser
from tests.ingest.live.funasr_stand_in import FunAsrStandIn, funasr_stand_in
from tests.ingest.live.openai_stand_in import OpenAIStandIn, openai_stand_in
from tests.ingest.live.sounds import Listener, hush, voice

PACE = Pace(partial_s=0.6, first_pause_s=0.05, longest_pause_s=0.2, deadline_s=1.5)
SENTENCE = voice(1800) + hush(2100)


class Far(Protocol):
    """The far side of a recogniser."""

    transcriber: Transcriber

    @abstractmethod
    def words(self) -> list[str]:
        """Return the hot words as they came in, each time."""

    @abstractmethod
    async def go_away(self) -> None:
        """Break, and stay broken."""

    @abstractmethod
    async def come_back(self) -> None:
        """Work again."""

    @abstractmethod
    def stall(self) -> None:
        """Take everything and answer nothing, until ``come_back``."""

    @abstractmethod
    def babble(self) -> None:
        """Answer something senseless once or more."""


class FarFunAsr:
    def __init__(self, server: FunAsrStandIn) -> None:
        self.server = server
        patience = Patience(first_pause_s=0.05, longest_pause_s=0.2, stall_s=1.0, quiet_ms=300)
        self.transcriber: Transcriber = FunAsrTranscriber(server.url, patience, LoudnessDetector)

    def words(self) -> list[str]:
        return [opening["hotwords"] for opening in self.server.openings]

    async def go_away(self) -> None:
        await self.server.stop()

    async def come_back(self) -> None:
        self.server.stalled = False
        await self.server.stop()
        await self.server.start()

    def stall(self) -> None:
        self.server.stalled = True

    def babble(self) -> None:
        self.server.garbage = [
            b"\xff\x00",
            "nonsense",
            "[]",
            '{"mode":"2pass-offline","text":7}',
            "1",
        ]


def segmented(recogniser: Recogniser) -> SegmentedTranscriber:
    return SegmentedTranscriber(recogniser, PACE, detector=LoudnessDetector)


class FarOpenAI:
    def __init__(self, server: OpenAIStandIn) -> None:
        self.server = server
        endpoint = TranscriptionEndpoint("whisper-9", server.url, "secret-key")
        recogniser = OpenAIRecogniser(endpoint)
        self.transcriber: Transcriber = SegmentedTranscriber(
            recogniser, PACE, detector=LoudnessDetector
        )

    def words(self) -> list[str]:
        return [asked.prompt for asked in self.server.asked]

    async def go_away(self) -> None:
        self.server.faults = [PlainTextResponse("down", 503) for _ in range(10_000)]

    async def come_back(self) -> None:
        self.server.faults = []
        self.server.going.set()

    def stall(self) -> None:
        self.server.going.clear()

    def babble(self) -> None:
        self.server.faults = [
            PlainTextResponse("<html>", 200),
            Response(b'{"text": 5}', 200),
            Response(b"[]", 200),
        ]


class FarWhisper:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = (sys.executable, "-m", "tests.ingest.live.scripted_whisper")
        limits = EngineLimits(start_s=20.0, segment_s=1.2)
        self.recogniser = WhisperRecogniser(folder, limits, command)
        self.transcriber: Transcriber = SegmentedTranscriber(
            self.recogniser, PACE, detector=LoudnessDetector
        )

    def words(self) -> list[str]:
        path = self.folder / "asked"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return [json.loads(line)[0] for line in lines]

    async def go_away(self) -> None:
        (self.folder / "mode").write_text("die")

    async def come_back(self) -> None:
        (self.folder / "mode").write_text("")

    def stall(self) -> None:
        (self.folder / "mode").write_text("stall")

    def babble(self) -> None:
        (self.folder / "mode").write_text("garbage")


@asynccontextmanager
async def far_side(kind: str, folder: Path) -> AsyncIterator[Far]:
    async with AsyncExitStack() as stack:
        far: Far
        if kind == "funasr":
            far = FarFunAsr(await stack.enter_async_context(funasr_stand_in()))
        elif kind == "openai":
            far = FarOpenAI(await stack.enter_async_context(openai_stand_in()))
        else:
            far = FarWhisper(folder)
        yield far
        await far.transcriber.aclose()


@pytest.fixture(params=["funasr", "openai", "local"])
async def far(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Far]:
    async with far_side(request.param, tmp_path) as one:
        yield one


async def test_a_sentence_is_told_while_it_grows_and_when_it_is_whole(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        ear.feed(voice(1900))
        await listener.until(lambda: listener.pieces)
        assert not listener.pieces[0].final
        ear.feed(hush(2100))
        await listener.until(lambda: listener.finals)
    (final,) = listener.finals
    assert {piece.segment for piece in listener.pieces} == {final.segment}
    assert listener.pieces[-1] == final
    assert final.text == "说了1.9秒。"
    assert 0 <= final.start_ms < final.end_ms <= 4000
    assert listener.states[0] == "hearing"


async def test_each_sentence_is_a_segment_of_its_own(far: Far) -> None:
    first, second = Listener(), Listener()
    async with far.transcriber.listen(Wanted(), first) as ear:
        for count in (1, 2):
            ear.feed(SENTENCE)
            await first.until_finals(count)
    async with far.transcriber.listen(Wanted(), second) as ear:
        ear.feed(SENTENCE)
        await second.until(lambda: second.finals)
    names = [final.segment for final in first.finals + second.finals]
    assert len(set(names)) == 3
    assert first.finals[0].end_ms <= first.finals[1].start_ms + 600


async def test_a_hush_is_no_speech(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        ear.feed(hush(5000))
        await ear.finish(2.0)
        assert ear.state == "silent"
    assert listener.told == []


async def test_the_recogniser_knows_the_words_and_hears_of_others(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(("充绒量", "燕麦白")), listener) as ear:
        ear.feed(SENTENCE)
        await listener.until(lambda: listener.finals)
        assert all("充绒量" in words and "燕麦白" in words for words in far.words())
        ear.prime(("烟酰胺",))
        async with asyncio.timeout(10):
            while "烟酰胺" not in far.words()[-1]:
                ear.feed(SENTENCE)
                await listener.until_finals(len(listener.finals) + 1)
    assert "充绒量" not in far.words()[-1]


async def test_the_last_words_are_told_at_the_end(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        ear.feed(voice(1500))
        await ear.finish(5.0)
    assert [final.text for final in listener.finals] == ["说了1.5秒。"]


async def test_a_recogniser_that_breaks_is_told_and_comes_back(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        ear.feed(SENTENCE)
        await listener.until(lambda: listener.finals)
        await far.go_away()
        ear.feed(SENTENCE)
        await listener.until(lambda: "away" in listener.states)
        assert ear.state == "away"
        await far.come_back()
        await listener.until(lambda: len(listener.finals) == 2)
        assert ear.state != "away"
    assert listener.finals[1].text == "说了1.8秒。"


async def test_a_recogniser_that_stalls_is_left_and_tried_again(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        far.stall()
        ear.feed(SENTENCE)
        await listener.until(lambda: "away" in listener.states)
        await far.come_back()
        await listener.until(lambda: listener.finals)
    assert listener.finals[0].text == "说了1.8秒。"


async def test_garbage_is_no_speech_and_ends_nothing(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        far.babble()
        ear.feed(SENTENCE)
        if not isinstance(far, FarFunAsr):  # there good answers come between
            await listener.until(lambda: "away" in listener.states)
        await far.come_back()
        ear.feed(SENTENCE)
        await listener.until(lambda: listener.finals)
    assert {final.text for final in listener.finals} == {"说了1.8秒。"}


async def test_what_nobody_takes_is_dropped_and_counted(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        far.stall()
        for _ in range(40):
            ear.feed(voice(1000))
        assert ear.dropped_ms >= 20_000


async def test_an_ear_may_close_in_the_middle_of_a_word(far: Far) -> None:
    listener = Listener()
    async with far.transcriber.listen(Wanted(), listener) as ear:
        ear.feed(voice(900))
    told = list(listener.told)
    async with far.transcriber.listen(Wanted(), Listener()) as other:
        other.feed(SENTENCE)
        await other.finish(5.0)
    assert listener.told == told


async def test_ears_are_independent(far: Far) -> None:
    one, two = Listener(), Listener()
    async with (
        far.transcriber.listen(Wanted(), one) as first,
        far.transcriber.listen(Wanted(), two) as second,
    ):
        first.feed(voice(900) + hush(2100))
        second.feed(voice(1800) + hush(2100))
        await one.until(lambda: one.finals)
        await two.until(lambda: two.finals)
    assert (one.finals[0].text, two.finals[0].text) == ("说了0.9秒。", "说了1.8秒。")
