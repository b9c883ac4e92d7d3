"""Whisper's own process: faster-whisper behind a pair of pipes, one segment at a time.

Run by :mod:`ingest.live.whisper_process`. A line of JSON comes in for each segment (``id``,
``bytes``, ``prompt``, ``language``), its audio right behind; a line of JSON goes out with the same
``id`` and ``text`` or ``failed``. Before that, ``ready`` or ``failed`` once. When the incoming
pipe closes, whoever asked is gone, and so is this process.
"""

import contextlib
import importlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from ingest.live.transcriber import SAMPLE_RATE

NICENESS: Final = 5
"""The service's own work goes first: a question's card needs 20 ms, a segment a second."""

MOST_THREADS: Final = 4

TOKENS_A_SECOND: Final = 12
"""Nobody says more; a model that got stuck is stopped there rather than at its own limit."""

SPARE_TOKENS: Final = 16

# Whisper's own thresholds for what is no speech, unsure, or a loop.
_NO_SPEECH: Final = 0.6
_UNSURE: Final = -1.0
_LOOPS: Final = 2.4

Recognise = Callable[[NDArray[np.float32], str, str], str]
"""Takes samples from -1 to 1, a prompt and a language, and returns the text."""


def open_whisper(folder: str) -> Recognise:
    """Return what recognises with the model in ``folder``; takes seconds.

    Raises whatever the library does when it can't be loaded.
    """
    library = importlib.import_module("faster_whisper")  # an extra, and without types
    threads = min(MOST_THREADS, os.cpu_count() or 1)
    model = library.WhisperModel(
        folder, device="cpu", compute_type="int8", cpu_threads=threads, local_files_only=True
    )

    def recognise(samples: NDArray[np.float32], prompt: str, language: str) -> str:
        seconds = len(samples) / SAMPLE_RATE
        segments, _ = model.transcribe(
            samples,
            language=language,
            initial_prompt=prompt or None,
            beam_size=1,
            temperature=0.0,
            condition_on_previous_text=False,
            without_timestamps=True,
            max_new_tokens=SPARE_TOKENS + round(TOKENS_A_SECOND * seconds),
        )
        return "".join(segment.text for segment in segments if is_speech(segment))

    return recognise


def is_speech(segment: Any) -> bool:
    """Return whether one of the library's segments is likely to have been said."""
    nothing = segment.no_speech_prob > _NO_SPEECH and segment.avg_logprob < _UNSURE
    return not nothing and segment.compression_ratio <= _LOOPS


def serve(
    incoming: BinaryIO, outgoing: BinaryIO, open_model: Callable[[str], Recognise], folder: str
) -> None:
    """Serve until the incoming pipe closes."""

    def write(message: dict[str, Any]) -> None:
        outgoing.write(json.dumps(message).encode() + b"\n")
        outgoing.flush()

    try:
        recognise = open_model(folder)
    except Exception as error:  # the unit of work: one start
        write({"failed": type(error).__name__})
        raise
    write({"ready": True})
    while line := incoming.readline():
        asked = json.loads(line)
        audio = incoming.read(asked["bytes"])
        samples = np.frombuffer(audio, "<i2").astype(np.float32) / np.float32(32_768)
        answer: dict[str, Any] = {"id": asked["id"]}
        try:
            answer["text"] = recognise(samples, asked["prompt"], asked["language"])
        except Exception as error:  # noqa: BLE001  # the unit of work: one segment
            answer["failed"] = type(error).__name__
        write(answer)


def run(open_model: Callable[[str], Recognise]) -> None:
    """Serve over this process's standard input and output, whatever a library prints."""
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, outgoing, open_model, sys.argv[1])


def main() -> None:
    """Be Whisper's process; the argument is the model's folder."""
    os.nice(NICENESS)
    # When memory runs out, hearing is what can be missed.
    with contextlib.suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text("500", "ascii")
    run(open_whisper)


if __name__ == "__main__":
    main()
