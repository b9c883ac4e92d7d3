"""How a recogniser of whole segments is worked: what it is asked, how often, what is told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ingest.live.pace import Pace
from ingest.live.recogniser import RecogniserFailed
from ingest.live.segmented_ear import SegmentedEar, SegmentedTranscriber
from ingest.live.transcriber import Wanted
from ingest.live.voice_activity import LoudnessDetector
from tests.ingest.live.sounds import Listener, hush, loud_ms, voice


class ScriptedRecogniser:
    """Answers when a test lets it, with what a test wants."""

    name = "scripted"

    def __init__(self) -> None:
        self.asked: list[int] = []  # milliseconds of speech in each segment
        self.answers: list[str | RecogniserFailed] = []
        self.going = asyncio.Event()
        self.going.set()
        self.clock = 0.0
        self.takes_s = 0.0
        self.came = asyncio.Event()

    async def prepare(self) -> None:
        pass

    async def recognise(self, pcm: bytes, words: tuple[str, ...], language: str) -> str:
        self.asked.append(loud_ms(pcm))
        self.came.set()
        await self.going.wait()
        self.clock += self.takes_s
        answer = self.answers.pop(0) if self.answers else f"说了{len(self.asked)}遍"
        if isinstance(answer, RecogniserFailed):
            raise answer
        return answer

    async def aclose(self) -> None:
        pass


@asynccontextmanager
async def listening(
    recogniser: ScriptedRecogniser, listener: Listener, pace: Pace
) -> AsyncIterator[SegmentedEar]:
    transcriber = SegmentedTranscriber(
        recogniser, pace, detector=LoudnessDetector, seconds=lambda: recogniser.clock
    )
    async with transcriber.listen(Wanted(), listener) as ear:
        yield ear


async def test_a_sentence_that_ended_is_recognised_once_and_stands() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    async with listening(recogniser, listener, Pace(partial_s=60)) as ear:
        ear.feed(voice(1500) + hush(400))  # long enough a pause to look, too short to be sure
        await listener.until(lambda: listener.pieces)
        assert not listener.pieces[0].final
        ear.feed(hush(600))
        await listener.until_finals(1)
    assert len(recogniser.asked) == 1
    assert [piece.text for piece in listener.pieces] == ["说了1遍", "说了1遍"]


async def test_one_that_goes_on_is_recognised_again() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    async with listening(recogniser, listener, Pace(partial_s=60)) as ear:
        ear.feed(voice(1500) + hush(400))
        await listener.until(lambda: listener.pieces)
        ear.feed(voice(1000) + hush(1000))
        await listener.until_finals(1)
    assert recogniser.asked == [1500, 2500]
    assert listener.finals[0].text == "说了2遍"


async def test_without_partials_each_segment_is_asked_for_once() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    async with listening(recogniser, listener, Pace(partial_s=0)) as ear:
        for _ in range(3):
            ear.feed(voice(3000) + hush(1000))
            await asyncio.sleep(0)
        await listener.until_finals(3)
    assert recogniser.asked == [3000] * 3
    assert len(listener.pieces) == 3


async def test_a_recogniser_that_does_not_keep_up_is_asked_for_ends_only() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    recogniser.takes_s = 5.0
    async with listening(recogniser, listener, Pace(partial_s=1.0)) as ear:
        ear.feed(voice(1500))
        await listener.until(lambda: listener.pieces)
        for _ in range(4):
            ear.feed(voice(1500))
            await ear._judged.wait()
        ear.feed(hush(1000))
        await listener.until_finals(1)
    assert len(recogniser.asked) <= 3  # the beginning, the pause, the end


async def test_a_segment_nobody_can_take_is_dropped_and_the_next_is_heard() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    recogniser.answers = [RecogniserFailed("HTTP 400", again=False), "后面的话"]
    async with listening(recogniser, listener, Pace(partial_s=0, first_pause_s=0.01)) as ear:
        ear.feed(voice(1500) + hush(1000))
        await listener.until(lambda: "away" in listener.states)
        ear.feed(voice(1500) + hush(1000))
        await listener.until_finals(1)
        assert ear.dropped_ms >= 1500
    assert [final.text for final in listener.finals] == ["后面的话"]


async def test_what_was_told_of_a_lost_segment_stands_as_its_end() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    refused = RecogniserFailed("HTTP 400", again=False)
    recogniser.answers = ["先说的话", refused, refused]
    pace = Pace(partial_s=1.0, first_pause_s=0.01)
    async with listening(recogniser, listener, pace) as ear:
        ear.feed(voice(1500))
        await listener.until(lambda: listener.pieces)
        ear.feed(voice(700) + hush(1000))
        await listener.until_finals(1)
    assert {piece.segment for piece in listener.pieces} == {listener.finals[0].segment}
    assert listener.finals[0].text == "先说的话"


async def test_old_segments_are_given_up_rather_than_corrected_late() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    recogniser.going.clear()
    async with listening(recogniser, listener, Pace(partial_s=0, keep_s=20)) as ear:
        ear.feed(voice(1500) + hush(1000))
        await recogniser.came.wait()
        ear.feed(voice(1500) + hush(1000))
        await ear._judged.wait()
        recogniser.clock = 30.0
        recogniser.going.set()
        await listener.until_finals(1)
        await ear.finish(5.0)
    assert len(recogniser.asked) == 1
    assert ear.dropped_ms >= 1500


async def test_noise_that_a_model_makes_words_of_is_taken_back() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    recogniser.answers = ["谢谢", "强" * 50]
    async with listening(recogniser, listener, Pace(partial_s=1.0)) as ear:
        ear.feed(voice(1500))
        await listener.until(lambda: listener.pieces)
        ear.feed(voice(800) + hush(1000))
        await listener.until_finals(1)
    assert listener.finals[0].text == ""


async def test_more_than_can_wait_drops_the_oldest_and_tells_each_once() -> None:
    recogniser, listener = ScriptedRecogniser(), Listener()
    recogniser.going.clear()
    async with listening(recogniser, listener, Pace(partial_s=0, waiting_segments=2)) as ear:
        for _ in range(4):
            ear.feed(voice(1000) + hush(1000))
            await ear._judged.wait()
        recogniser.going.set()
        await ear.finish(5.0)
    assert len(recogniser.asked) == 3  # one was under way when it was dropped
    names = [final.segment for final in listener.finals]
    assert len(names) == len(set(names)) == 2
    assert ear.dropped_ms >= 2000
