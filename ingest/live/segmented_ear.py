"""Ears for recognisers that take whole segments: cut at pauses here, recognised one at a time."""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import structlog

from ingest.live.heard_text import believable, so_far
from ingest.live.hearing_watch import HearingWatch
from ingest.live.pace import Pace
from ingest.live.recogniser import Recogniser, RecogniserFailed
from ingest.live.segmenter import Cutting, Segment, Segmenter, frames_of
from ingest.live.transcriber import BYTES_PER_MS, HearingState, Piece, Tell, Wanted
from ingest.live.voice_activity import VoiceDetector, open_detector

log = structlog.get_logger(__name__)

FRAMES_PER_TURN = 16  # judged at 0.2 ms each before others have their turn
LOOK_S = 0.5


@dataclass(frozen=True, slots=True)
class _Job:
    segment: Segment
    final: bool
    since: float  # monotonic seconds, when it was complete


class SegmentedTranscriber:
    """Shares one recogniser between ears.

    Args:
        detector: makes what tells voices, once for each ear.
        seconds: the monotonic clock.
    """

    def __init__(
        self,
        recogniser: Recogniser,
        pace: Pace | None = None,
        cutting: Cutting | None = None,
        detector: Callable[[], VoiceDetector] = open_detector,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._recogniser = recogniser
        self._pace = pace or Pace()
        self._cutting = cutting or Cutting()
        self._detector = detector
        self._seconds = seconds

    @property
    def name(self) -> str:
        """What it is, for people."""
        return self._recogniser.name

    @asynccontextmanager
    async def listen(self, wanted: Wanted, tell: Tell) -> AsyncIterator["SegmentedEar"]:
        """Open an ear."""
        detector = await asyncio.to_thread(self._detector)  # loads a model
        segmenter = Segmenter(self._cutting)
        ear = SegmentedEar(
            self._recogniser, detector, segmenter, wanted, tell, self._pace, self._seconds
        )
        tasks = [
            asyncio.create_task(ear.cut_forever(), name="ear"),
            asyncio.create_task(ear.recognise_forever(), name="recognition"),
        ]
        try:
            yield ear
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def aclose(self) -> None:
        """End the recogniser."""
        await self._recogniser.aclose()


class SegmentedEar:
    """One stream; see ``SegmentedTranscriber``."""

    def __init__(
        self,
        recogniser: Recogniser,
        detector: VoiceDetector,
        segmenter: Segmenter,
        wanted: Wanted,
        tell: Tell,
        pace: Pace,
        seconds: Callable[[], float],
    ) -> None:
        self._recogniser = recogniser
        self._detector = detector
        self._segmenter = segmenter
        self._words, self._language = wanted.words, wanted.language
        self._tell = tell
        self._pace = pace
        self._seconds = seconds
        self._watch = HearingWatch(tell)
        self._name = uuid4().hex[:12]
        self._fed = bytearray()
        self._audio = asyncio.Event()
        self._judged = asyncio.Event()
        self._judged.set()
        self._finals: deque[_Job] = deque()
        self._work = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._failures = 0
        self._took_s = 0.0  # the latest recognition
        self._partial_after = 0.0
        self._told = Piece("", "", True, 0, 0)  # the newest partial, as it was told
        self._known: tuple[int, int, str] | None = None  # number, end, and text recognised last
        self.dropped_ms = 0

    @property
    def state(self) -> HearingState:
        """As last told."""
        return self._watch.state

    def feed(self, pcm: bytes) -> None:
        """Take audio; beyond the backlog the oldest is dropped."""
        self._fed += pcm
        excess = len(self._fed) - round(self._pace.backlog_s * 1000) * BYTES_PER_MS
        if excess > 0:
            excess += excess % 2
            del self._fed[:excess]
            self.dropped_ms += excess // BYTES_PER_MS
        self._judged.clear()
        self._audio.set()

    def prime(self, words: tuple[str, ...]) -> None:
        """Recognise with other words from now on."""
        self._words = words

    async def finish(self, within_s: float) -> None:
        """End the segment under way and wait until all is recognised."""
        try:
            async with asyncio.timeout(within_s):
                await self._judged.wait()
                segment = self._segmenter.end()
                if segment is not None:
                    self._complete(segment)
                await self._idle.wait()
        except TimeoutError:
            log.info("hearing_unfinished")

    async def cut_forever(self) -> None:
        """Judge and cut what is fed; never ends by itself."""
        while True:
            try:
                async with asyncio.timeout(LOOK_S):
                    await self._audio.wait()
            except TimeoutError:
                self._watch.look(self._seconds())
                continue
            self._audio.clear()
            for count, frame in enumerate(frames_of(self._fed), 1):
                self._take(frame)
                if count % FRAMES_PER_TURN == 0:
                    await asyncio.sleep(0)
            if not self._audio.is_set():
                self._judged.set()

    def _take(self, frame: bytes) -> None:
        voiced = self._detector.voiced(frame)
        if voiced:
            self._watch.voice(self._seconds())
        segment = self._segmenter.take(frame, voiced)
        if segment is not None:
            self._complete(segment)
        elif self._segmenter.open and self._pace.partial_s:
            self._work.set()

    def _complete(self, segment: Segment) -> None:
        self._watch.look(self._seconds())
        self._finals.append(_Job(segment, True, self._seconds()))
        if len(self._finals) > self._pace.waiting_segments:
            self._give_up(self._finals.popleft())
        self._idle.clear()
        self._work.set()

    async def recognise_forever(self) -> None:
        """Recognise what is complete, then what is under way; never ends by itself."""
        with contextlib.suppress(RecogniserFailed):  # the first segment will tell
            await self._recogniser.prepare()
        while True:
            self._work.clear()
            job = self._next_job()
            if job is None:
                self._idle.set()
                await self._work.wait()
            else:
                await self._recognise(job)

    def _next_job(self) -> _Job | None:
        now = self._seconds()
        while self._finals and now - self._finals[0].since > self._pace.keep_s:
            self._give_up(self._finals.popleft())
        if self._finals:
            return self._finals[0]
        segment = self._segmenter.current() if self._partial_due(now) else None
        return _Job(segment, False, now) if segment is not None else None

    def _partial_due(self, now: float) -> bool:
        """Whether the segment under way deserves to be recognised as far as it goes."""
        number, start_ms, voiced_ms, quiet_ms = self._segmenter.progress()
        pace, known = self._pace, self._known
        if not pace.partial_s or not self._segmenter.open or self._failures:
            return False
        begins = known is None or known[0] != number
        grown_ms = voiced_ms - (start_ms if begins or known is None else known[1])
        if grown_ms <= 0:
            return False
        settled = quiet_ms >= pace.settle_ms
        if settled:
            return True
        # One that takes longer than this would have the end of the sentence wait for its middle.
        keeps_up = self._took_s <= pace.partial_s and now >= self._partial_after
        return keeps_up and grown_ms >= pace.partial_s * 1000

    async def _recognise(self, job: _Job) -> None:
        segment, words = job.segment, self._words
        extent = (segment.number, segment.voiced_ms)
        began = self._seconds()
        if self._known is None or self._known[:2] != extent:
            try:
                async with asyncio.timeout(self._pace.deadline_s):
                    text = await self._recogniser.recognise(segment.pcm, words, self._language)
            except (RecogniserFailed, TimeoutError) as failure:
                await self._failed(job, failure)
                return
            except Exception:  # the unit of work: one segment; the stream goes on
                log.exception("recognition_failed")
                await self._failed(job, RecogniserFailed("unforeseen", again=False))
                return
            self._known = (*extent, believable(text, words))
            self._took_s = self._seconds() - began
            self._partial_after = began + 3 * self._took_s
        self._failures = 0
        now = self._seconds()
        self._watch.recogniser(away=False, now=now)
        text = self._known[2]
        is_cut = not job.final and segment.quiet_ms < self._pace.settle_ms
        self._tell_text(job, so_far(text) if is_cut else text)

    def _tell_text(self, job: _Job, text: str) -> None:
        segment = job.segment
        name = f"{self._name}-{segment.number}"
        piece = Piece(name, text, job.final, segment.start_ms, segment.voiced_ms)
        told_before = self._told.segment == name and bool(self._told.text)
        if job.final and not self._took_off(job):
            return
        if text or (job.final and told_before):
            self._told = piece
            self._tell(piece)

    async def _failed(self, job: _Job, failure: Exception) -> None:
        again = not isinstance(failure, RecogniserFailed) or failure.again
        reason = str(failure) or type(failure).__name__
        log.warning("recogniser_failed", recogniser=self._recogniser.name, reason=reason)
        if job.final and not again and self._took_off(job):
            self._give_up(job)
        self._failures += 1
        self._watch.recogniser(away=True, now=self._seconds())
        pace = self._pace
        pause = min(pace.longest_pause_s, pace.first_pause_s * 2 ** min(self._failures - 1, 10))
        await asyncio.sleep(pause)

    def _took_off(self, job: _Job) -> bool:
        """Take a complete segment off the queue; return whether it was still there."""
        waits = bool(self._finals) and self._finals[0] is job
        if waits:
            self._finals.popleft()
        return waits

    def _give_up(self, job: _Job) -> None:
        """Drop a complete segment; what was told of it stands as far as it went."""
        segment = job.segment
        self.dropped_ms += segment.voiced_ms - segment.start_ms
        told = self._told
        if told.segment == f"{self._name}-{segment.number}" and told.text and not told.final:
            self._told = Piece(told.segment, told.text, True, told.start_ms, told.end_ms)
            self._tell(self._told)
