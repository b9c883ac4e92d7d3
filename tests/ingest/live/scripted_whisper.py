"""Whisper's process without Whisper: it speaks its protocol, and does what its folder says.

``mode`` in the folder: ``die`` ends the process in the middle of a segment, ``stall`` never
answers, ``garbage`` writes what is no JSON, ``raise`` fails on the segment. ``asked`` gets a line
for each segment, ``starts`` one for each start.
"""

import json
import os
import sys
import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.live.whisper_engine import Recognise, serve
from tests.ingest.live.sounds import loud_ms


def open_scripted(folder: str) -> Recognise:
    place = Path(folder)
    note(place / "starts", str(os.getpid()))
    if mode_of(place) == "unloadable":
        raise MemoryError

    def recognise(samples: NDArray[np.float32], prompt: str, language: str) -> str:
        note(place / "asked", json.dumps([prompt, language], ensure_ascii=False))
        mode = mode_of(place)
        if mode == "die":
            os._exit(7)
        if mode == "stall":
            threading.Event().wait()
        if mode == "garbage":
            os.write(1, b"\x00 not json \xff\n")
        if mode == "raise":
            raise ValueError
        spoken = loud_ms((samples * 32_768).astype("<i2").tobytes())
        return f"说了{spoken / 1000:.1f}秒。"

    return recognise


def mode_of(folder: Path) -> str:
    path = folder / "mode"
    return path.read_text() if path.exists() else ""


def note(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, open_scripted, sys.argv[1])
