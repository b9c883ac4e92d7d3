"""Ears at a FunASR runtime in two-pass mode: words while they are said, the sentence corrected."""

import asyncio
import contextlib
import random
import ssl
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import uuid4

import structlog
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake, WebSocketException
from websockets.typing import Subprotocol

from ingest.live.funasr_backlog import Backlog
from ingest.live.funasr_messages import END, LARGEST_MESSAGE, opening, result_of
from ingest.live.funasr_sentence import Sentence
from ingest.live.hearing_watch import HearingWatch
from ingest.live.segmenter import frames_of
from ingest.live.transcriber import HearingState, Tell, Wanted
from ingest.live.voice_activity import FRAME_MS, VoiceDetector, open_detector

log = structlog.get_logger(__name__)

LOOK_S = 0.5
LONGEST_STALL_S = 60.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited for a runtime.

    Attributes:
        connect_s: for a connection.
        stall_s, stall_speech_ms: without any answer for so long, though so much was said, the
            runtime is stuck. The time is doubled until it answers, up to a minute: what seems
            speech here may be music to the runtime.
        send_s: for it to take what is sent.
        quiet_ms: nobody speaks for so long before other hot words are worth a new connection.
        first_pause_s, longest_pause_s: before another attempt; doubled each time, jittered.
        steady_s: a connection that lasted so long makes the next pause a first one again.
        backlog_s: of audio kept for a runtime that is away; enough for the sentence under way.
    """

    connect_s: float = 5.0
    stall_s: float = 8.0
    stall_speech_ms: int = 1500
    send_s: float = 5.0
    quiet_ms: int = 640
    first_pause_s: float = 0.3
    longest_pause_s: float = 10.0
    steady_s: float = 10.0
    backlog_s: float = 15.0


class FunAsrTranscriber:
    """A runtime at ``url`` (``ws://`` or ``wss://``); each ear has a connection of its own.

    Args:
        trust: what a ``wss:`` address is verified with; by default the system's authorities.
    """

    def __init__(
        self,
        url: str,
        patience: Patience | None = None,
        detector: Callable[[], VoiceDetector] = open_detector,
        seconds: Callable[[], float] = time.monotonic,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        self.url = url
        self.patience = patience or Patience()
        self._detector = detector
        self.seconds = seconds
        self.trust = trust

    @property
    def name(self) -> str:
        """Where it is, for people."""
        return f"FunASR at {self.url}"

    @asynccontextmanager
    async def listen(self, wanted: Wanted, tell: Tell) -> AsyncIterator["FunAsrEar"]:
        """Open an ear; it connects by itself."""
        detector = await asyncio.to_thread(self._detector)  # loads a model
        ear = FunAsrEar(self, detector, wanted.words, tell)
        running = asyncio.create_task(ear.run_forever(), name="FunASR")
        try:
            yield ear
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    async def aclose(self) -> None:
        """Nothing is open but for ears."""


class FunAsrEar:
    """One stream; see ``FunAsrTranscriber``."""

    def __init__(
        self, at: FunAsrTranscriber, detector: VoiceDetector, words: tuple[str, ...], tell: Tell
    ) -> None:
        self._at = at
        self._detector = detector
        self._words = words
        self._watch = HearingWatch(tell)
        self._sentence = Sentence(tell)
        self._backlog = Backlog(at.patience.backlog_s)
        self._unjudged = bytearray()
        self._arrived = asyncio.Event()
        self._answered = asyncio.Event()
        self._unanswered_ms = 0  # of speech since the runtime last said anything
        self._asked_at: float | None = None  # since when an answer to it is due
        self._quiet_ms = 0
        self._stall_s = at.patience.stall_s
        self._primed: tuple[str, ...] | None = None  # what the runtime was told
        self._ending = False

    @property
    def state(self) -> HearingState:
        """As last told."""
        return self._watch.state

    @property
    def dropped_ms(self) -> int:
        """Milliseconds of audio given up."""
        return self._backlog.dropped_ms

    def feed(self, pcm: bytes) -> None:
        """Take audio."""
        self._backlog.add(pcm)
        self._unjudged += pcm
        for frame in frames_of(self._unjudged):
            if self._detector.voiced(frame):
                self._quiet_ms = 0
                self._unanswered_ms += FRAME_MS
                now = self._at.seconds()
                self._asked_at = now if self._asked_at is None else self._asked_at
                self._watch.voice(now)
            else:
                self._quiet_ms += FRAME_MS
        self._arrived.set()

    def prime(self, words: tuple[str, ...]) -> None:
        """Come back with other hot words at the next pause: runtimes take them only at first."""
        self._words = words
        self._arrived.set()

    async def finish(self, within_s: float) -> None:
        """Tell the runtime that no more comes, and wait for its last sentence."""
        self._ending = True
        self._answered.clear()
        self._arrived.set()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within_s):
                while self._is_owed():
                    await self._answered.wait()
                    self._answered.clear()

    async def run_forever(self) -> None:
        """Be connected; never ends by itself."""
        patience, pause = self._at.patience, self._at.patience.first_pause_s
        looking = asyncio.create_task(self._look_forever(), name="hearing")
        try:
            while True:
                began = self._at.seconds()
                again_at_once = await self._visit()
                if self._at.seconds() - began >= patience.steady_s:
                    pause = patience.first_pause_s
                if again_at_once:
                    continue
                self._watch.recogniser(away=True, now=self._at.seconds())
                await asyncio.sleep(pause * random.uniform(0.5, 1.0))
                pause = min(patience.longest_pause_s, pause * 2)
        finally:
            looking.cancel()

    async def _look_forever(self) -> None:
        while True:
            await asyncio.sleep(LOOK_S)
            self._watch.look(self._at.seconds())

    async def _visit(self) -> bool:
        """Be connected once; return whether it ended because other hot words are wanted."""
        try:
            async with connect(
                self._at.url,
                open_timeout=self._at.patience.connect_s,
                close_timeout=1.0,
                max_size=LARGEST_MESSAGE,
                subprotocols=[Subprotocol("binary")],
                compression=None,
                proxy=None,
                ssl=self._at.trust if self._at.url.startswith("wss:") else None,
            ) as socket:
                return await self._converse(socket)
        except (OSError, InvalidHandshake, WebSocketException, TimeoutError) as error:
            log.warning("recogniser_failed", recogniser="FunASR", failure=type(error).__name__)
        except Exception:  # the unit of work: one connection; the next may be better
            log.exception("recogniser_failed")
        return False

    async def _converse(self, socket: ClientConnection) -> bool:
        self._backlog.rewind()
        self._sentence.begin_anew()
        self._asked_at = self._at.seconds() if self._unanswered_ms else None
        self._primed = self._words
        await socket.send(opening(uuid4().hex[:12], self._words))
        reading = asyncio.create_task(self._read(socket), name="FunASR answers")
        sending = asyncio.create_task(self._send(socket), name="FunASR audio")
        try:
            done, _ = await asyncio.wait((reading, sending), return_when=asyncio.FIRST_COMPLETED)
            return any(task.result() for task in done)
        finally:
            for task in (reading, sending):
                task.cancel()
            await asyncio.gather(reading, sending, return_exceptions=True)

    async def _read(self, socket: ClientConnection) -> bool:
        async for message in socket:
            result = result_of(message)
            if result is None:
                log.warning("recogniser_garbage", recogniser="FunASR")
                continue
            self._unanswered_ms, self._asked_at = 0, None
            self._stall_s = self._at.patience.stall_s
            self._watch.recogniser(away=False, now=self._at.seconds())
            heard_ms = self._backlog.sent_ms
            self._sentence.take(result, heard_ms, self._words)
            if self._sentence.complete:
                self._backlog.settle()
            self._answered.set()
        return False

    async def _send(self, socket: ClientConnection) -> bool:
        """Send what there is; returns whether to come back with other hot words."""
        patience, ended = self._at.patience, False
        while True:
            self._arrived.clear()
            while chunk := self._backlog.next_chunk():
                async with asyncio.timeout(patience.send_s):
                    await socket.send(chunk)
            if self._ending and not ended:
                ended = True
                await socket.send(END)
            if self._words != self._primed and self._is_pause():
                return True
            if self._is_stalled():
                self._stall_s = min(LONGEST_STALL_S, self._stall_s * 2)
                raise TimeoutError("no answer to what was said")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_S):
                    await self._arrived.wait()

    def _is_owed(self) -> bool:
        """Whether the runtime has something to say to what it was, or will be, sent."""
        return self._backlog.unsent or not self._sentence.complete or self._unanswered_ms > 0

    def _is_stalled(self) -> bool:
        said_enough = self._unanswered_ms >= self._at.patience.stall_speech_ms
        asked_at = self._asked_at
        late = asked_at is not None and self._at.seconds() - asked_at > self._stall_s
        return said_enough and late

    def _is_pause(self) -> bool:
        return self._sentence.complete and self._quiet_ms >= self._at.patience.quiet_ms
