"""Who is taken for speaking."""

import numpy as np
import pytest

from ingest.live.transcriber import SAMPLE_RATE
from ingest.live.voice_activity import (
    FRAME_BYTES,
    LoudnessDetector,
    SileroDetector,
    VoiceDetector,
    has_silero,
    open_detector,
)
from tests.ingest.live.sounds import hush, voice


def share(detector: VoiceDetector, pcm: bytes) -> float:
    """Return the share of frames taken for speech."""
    frames = [pcm[at : at + FRAME_BYTES] for at in range(0, len(pcm) - FRAME_BYTES, FRAME_BYTES)]
    return sum(detector.voiced(frame) for frame in frames) / len(frames)


def test_loud_speech_is_told_from_a_quiet_room() -> None:
    detector = LoudnessDetector()
    assert share(detector, hush(3000)) == 0
    assert share(detector, voice(3000)) > 0.95
    assert share(detector, hush(3000)) == 0


def test_a_steady_noise_becomes_the_room() -> None:
    detector = LoudnessDetector()
    noise = np.random.default_rng(1).normal(0, 600, SAMPLE_RATE * 60).astype("<i2").tobytes()
    share(detector, noise)
    assert share(detector, noise[: SAMPLE_RATE * 4]) == 0
    assert share(detector, voice(1000)) > 0.9


def test_silence_to_the_last_bit_is_no_speech() -> None:
    assert share(LoudnessDetector(), bytes(FRAME_BYTES * 50)) == 0


@pytest.mark.skipif(not has_silero(), reason="livecue[speech] is not installed")
def test_the_model_does_not_take_noise_for_speech() -> None:
    detector = open_detector()
    assert isinstance(detector, SileroDetector)
    noise = np.random.default_rng(1).normal(0, 3000, SAMPLE_RATE * 5).astype("<i2").tobytes()
    assert share(detector, noise) < 0.05
