"""WAV files of every kind as audio of one kind, and back."""

import wave
from pathlib import Path

import numpy as np
import pytest
from scipy.io import wavfile

from ingest.live.transcriber import SAMPLE_RATE
from ingest.live.wav import WavFileError, read_wav, wav_of


def tone(
    rate: int, hertz: float, seconds: float = 1.0
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return 0.5 * np.sin(2 * np.pi * hertz * np.arange(int(rate * seconds)) / rate)


def amplitude_at(pcm: bytes, hertz: float) -> float:
    samples = np.frombuffer(pcm, "<i2").astype(float)[1600:-1600] / 32_767
    turns = np.exp(-2j * np.pi * hertz * np.arange(len(samples)) / SAMPLE_RATE)
    return float(2 * abs((samples * turns).sum()) / len(samples))


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("kind", ["u1", "i2", "i4", "f4", "f8"])
def test_any_rate_and_width_becomes_the_same_tone(tmp_path: Path, rate: int, kind: str) -> None:
    file = tmp_path / "tone.wav"
    sound = tone(rate, 1000)
    if kind == "u1":
        written = np.round(sound * 127 + 128).astype("u1")
    elif kind.startswith("i"):
        written = np.round(sound * (2 ** (8 * int(kind[1]) - 1) - 1)).astype(kind)
    else:
        written = sound.astype(kind)
    wavfile.write(file, rate, written)
    pcm = read_wav(file)
    assert abs(len(pcm) // 2 - SAMPLE_RATE) <= 1
    assert amplitude_at(pcm, 1000) == pytest.approx(0.5, rel=0.02)


def test_what_is_above_half_the_rate_is_not_folded_down(tmp_path: Path) -> None:
    file = tmp_path / "high.wav"
    wavfile.write(file, 48_000, tone(48_000, 11_000).astype("f4"))
    assert amplitude_at(read_wav(file), 5_000) < 0.002


def test_channels_are_mixed(tmp_path: Path) -> None:
    file = tmp_path / "two.wav"
    left, right = tone(16_000, 500), tone(16_000, 2000)
    wavfile.write(file, 16_000, np.stack([left, right], axis=1).astype("f4"))
    pcm = read_wav(file)
    assert amplitude_at(pcm, 500) == pytest.approx(0.25, rel=0.02)
    assert amplitude_at(pcm, 2000) == pytest.approx(0.25, rel=0.02)


def test_24_bits_are_read(tmp_path: Path) -> None:
    file = tmp_path / "deep.wav"
    samples = np.round(tone(48_000, 1000) * (2**23 - 1)).astype("<i4")
    with wave.open(str(file), "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(3)
        writer.setframerate(48_000)
        writer.writeframes(samples.view("u1").reshape(-1, 4)[:, :3].tobytes())
    assert amplitude_at(read_wav(file), 1000) == pytest.approx(0.5, rel=0.02)


@pytest.mark.parametrize(
    "content", [b"", b"ID3 not a wav", b"RIFF\x00\x00\x00\x00WAVE", wav_of(b"")]
)
def test_what_is_no_audio_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "song.wav"
    file.write_bytes(content)
    with pytest.raises(WavFileError, match=r"song\.wav"):
        read_wav(file)


def test_damaged_samples_are_silence(tmp_path: Path) -> None:
    file = tmp_path / "nan.wav"
    wavfile.write(file, 16_000, np.array([np.nan, np.inf, -np.inf, 0.0], "f4"))
    assert np.frombuffer(read_wav(file), "<i2").tolist() == [0, 32_767, -32_767, 0]


def test_the_audio_of_an_ear_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "ear.wav"
    pcm = np.arange(-1000, 1000, dtype="<i2").tobytes()
    file.write_bytes(wav_of(pcm))
    back = np.frombuffer(read_wav(file), "<i2").astype(int)
    assert abs(back - np.arange(-1000, 1000)).max() <= 1
