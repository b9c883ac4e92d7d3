"""Audio as WAV: what endpoints take, and any PCM file as the audio that ears take."""

import io
import struct
import wave
from math import gcd
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ingest.live.transcriber import SAMPLE_RATE

LONGEST_S: Final = 4 * 3600.0
"""Of a file; a longer one would not fit into memory on a small machine."""


class WavFileError(ValueError):
    """A file that is no PCM audio; says what it is instead."""


def wav_of(pcm: bytes) -> bytes:
    """Return the audio of an ear as a WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(SAMPLE_RATE)
        writer.writeframes(pcm)
    return file.getvalue()


def read_wav(path: Path) -> bytes:
    """Return a WAV file as the audio of an ear: channels mixed, resampled, 16 bits.

    Takes whole and floating-point PCM of any rate. Blocking. Raises ``WavFileError``.
    """
    # A second to import, and wanted by one command alone.
    from scipy.io import wavfile
    from scipy.signal import resample_poly

    try:
        rate, samples = wavfile.read(path)
    except FileNotFoundError as error:
        raise WavFileError(f"there is no file {path}") from error
    except OSError as error:
        raise WavFileError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, EOFError, struct.error, UnboundLocalError) as error:
        # The last is the library's own way of saying that a file ends before its format is told.
        raise WavFileError(f"{path.name} is no WAV file with PCM audio") from error
    if rate <= 0 or samples.size == 0:
        raise WavFileError(f"{path.name} has no audio in it")
    if len(samples) > LONGEST_S * rate:
        raise WavFileError(f"{path.name} is longer than {LONGEST_S / 3600:g} hours")
    mixed = _full_scale(samples)
    if mixed.ndim == 2:
        mixed = mixed.mean(axis=1)
    divisor = gcd(SAMPLE_RATE, rate)
    if rate != SAMPLE_RATE:
        mixed = resample_poly(mixed, SAMPLE_RATE // divisor, rate // divisor)
    clipped = np.clip(np.nan_to_num(mixed), -1.0, 1.0)
    return bytes((clipped * 32_767.0).round().astype("<i2").tobytes())


def _full_scale(samples: NDArray[Any]) -> NDArray[np.float32]:
    """Return samples as numbers from -1 to 1, whatever they were written as."""
    kind = samples.dtype
    if kind.kind == "f":
        return samples.astype(np.float32)
    if kind == np.uint8:
        return (samples.astype(np.float32) - np.float32(128)) / np.float32(128)
    return samples.astype(np.float32) / np.float32(2.0 ** (8 * kind.itemsize - 1))
