"""Cuts a stream of audio into segments at the pauses of whoever speaks; synchronous and pure."""

from collections import deque
from dataclasses import dataclass

from ingest.live.transcriber import BYTES_PER_MS
from ingest.live.voice_activity import FRAME_BYTES, FRAME_MS


@dataclass(frozen=True, slots=True)
class Cutting:
    """Where to cut.

    Attributes:
        begin_ms: a click is shorter than this, a syllable longer.
        lead_ms: kept from before the voice was noticed; a consonant is quieter than its vowel.
        pause_ms: a pause of this length ends a segment; commas are shorter.
        tail_ms: kept of that pause, since recognisers mishear words cut sharply.
        longest_ms: a segment is cut here at the latest, if possible at its last gap.
        gap_within_ms: how far back that gap may be.
    """

    begin_ms: int = 64
    lead_ms: int = 320
    pause_ms: int = 640
    tail_ms: int = 192
    longest_ms: int = 14_000
    gap_within_ms: int = 5_000


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of speech, whole or as far as it goes.

    Attributes:
        number: counts from 1 in its stream.
        start_ms: since the stream began, of ``pcm``.
        voiced_ms: where the last voice in it ends, since the stream began; two states of a
            segment with the same end say the same words.
        quiet_ms: how long nobody has spoken since.
    """

    number: int
    start_ms: int
    voiced_ms: int
    quiet_ms: int
    pcm: bytes


class Segmenter:
    """Takes frames in order and says when a segment is complete."""

    def __init__(self, cutting: Cutting | None = None) -> None:
        self._cutting = cutting or Cutting()
        lead_frames = (self._cutting.lead_ms + self._cutting.begin_ms) // FRAME_MS
        self._lead: deque[bytes] = deque(maxlen=lead_frames)
        self._run = 0  # voiced frames in a row before a segment
        self._frames = 0
        self._number = 0
        self._audio = bytearray()
        self._start_ms = 0
        self._voiced_ms = 0
        self._gap: tuple[int, int] | None = None  # the last one's end, and of the voice before it
        self._open = False

    @property
    def now_ms(self) -> int:
        """How much of the stream was taken."""
        return self._frames * FRAME_MS

    @property
    def open(self) -> bool:
        """Whether a segment is under way."""
        return self._open

    def progress(self) -> tuple[int, int, int, int]:
        """Return number, start, end of the last voice and pause since, of the latest segment."""
        quiet_ms = self._start_ms + len(self._audio) // BYTES_PER_MS - self._voiced_ms
        return self._number, self._start_ms, self._voiced_ms, quiet_ms

    def current(self) -> Segment | None:
        """Return the segment under way as far as it goes; copies its audio."""
        return self._segment() if self._open else None

    def take(self, frame: bytes, voiced: bool) -> Segment | None:
        """Take the next frame of ``FRAME_BYTES``; return the segment it completes, if any."""
        self._frames += 1
        if not self._open:
            self._wait(frame, voiced)
            return None
        self._audio += frame
        if voiced:
            self._voiced_ms = self.now_ms
        else:
            self._gap = (self.now_ms, self._voiced_ms)
        if self.now_ms - self._voiced_ms >= self._cutting.pause_ms:
            return self.end()
        if self.now_ms - self._start_ms >= self._cutting.longest_ms:
            return self._cut()
        return None

    def end(self) -> Segment | None:
        """Complete the segment under way, as at the end of the stream."""
        if not self._open:
            return None
        segment = self._segment()
        self._open = False
        self._run = 0
        self._lead.clear()
        return segment

    def _wait(self, frame: bytes, voiced: bool) -> None:
        self._lead.append(frame)
        self._run = self._run + 1 if voiced else 0
        if self._run * FRAME_MS >= self._cutting.begin_ms:
            lead = b"".join(self._lead)
            self._begin(lead, self.now_ms)

    def _begin(self, audio: bytes, voiced_ms: int) -> None:
        self._open = True
        self._number += 1
        self._audio = bytearray(audio)
        self._start_ms = self.now_ms - len(audio) // BYTES_PER_MS
        self._voiced_ms = voiced_ms
        self._gap = None

    def _cut(self) -> Segment:
        """Cut in the middle of speech: at the last gap where there was one, else right here."""
        gap_ms, said_ms = self._gap or (0, 0)
        if self._gap is None or self.now_ms - gap_ms > self._cutting.gap_within_ms:
            gap_ms = said_ms = self.now_ms
        at = (gap_ms - self._start_ms) * BYTES_PER_MS
        rest, voiced_ms = bytes(self._audio[at:]), self._voiced_ms
        del self._audio[at:]
        self._voiced_ms = min(voiced_ms, said_ms)
        segment = self._segment()
        self._begin(rest, max(voiced_ms, gap_ms))
        return segment

    def _segment(self) -> Segment:
        number, start_ms, voiced_ms, quiet_ms = self.progress()
        kept_ms = voiced_ms - start_ms + min(quiet_ms, self._cutting.tail_ms)
        pcm = bytes(self._audio[: kept_ms * BYTES_PER_MS])
        return Segment(number, start_ms, voiced_ms, quiet_ms, pcm)


def frames_of(audio: bytearray) -> list[bytes]:
    """Take all whole frames off the front of ``audio``."""
    whole = len(audio) // FRAME_BYTES * FRAME_BYTES
    frames = [bytes(audio[at : at + FRAME_BYTES]) for at in range(0, whole, FRAME_BYTES)]
    del audio[:whole]
    return frames
