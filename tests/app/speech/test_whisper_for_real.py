"""Whisper itself on synthesised speech: from a recording to a correction, nothing scripted.

Needs ``livecue[local-speech]`` and Debian's espeak-ng; skipped, with what is missing, where either
is not installed.
"""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.speech.whisper_weights import EXTRA, missing_files, prepare_whisper
from app.storage.engine import open_engine
from app.storage.rooms import SqlRooms
from bench.live_server import LiveServer
from copilot.ports import RoomProfile
from ingest.live.transcriber import BYTES_PER_MS
from ingest.live.wav import read_wav, wav_of
from ingest.live.whisper_process import EngineLimits, WhisperRecogniser
from tests.ingest.live.sounds import hush
from tests.knowledge.embedder.prepared_model import CACHE

VOICE = "espeak-ng"
SPARE_S = 60.0  # the machine may be busy with other tests
SHOP = {
    "currency": "USD",
    "products": [
        {
            "sku": "CUP-7",
            "title": "Harbor Travel Mug",
            "price": 25,
            "attributes": {"Capacity": "500 ml", "Keeps warm": "12 hours"},
        }
    ],
}

pytestmark = [
    pytest.mark.skipif(
        find_spec("faster_whisper") is None or bool(missing_files()),
        reason=f"livecue[{EXTRA}] is not installed",
    ),
    pytest.mark.skipif(shutil.which(VOICE) is None, reason=f"{VOICE} is not installed"),
]


def speak(folder: Path, text: str) -> bytes:
    """Return ``text`` as a synthetic voice says it, with a pause behind."""
    file = folder / "spoken.wav"
    subprocess.run([VOICE, "-v", "en-us", "-s", "150", "-w", str(file), text], check=True)
    return read_wav(file) + hush(1500)


async def test_it_hears_figures(tmp_path: Path) -> None:
    folder = prepare_whisper(CACHE)
    whisper = WhisperRecogniser(folder, EngineLimits(segment_s=SPARE_S))
    spoken = speak(tmp_path, "This cup holds seven hundred and fifty millilitres.")
    text = await whisper.recognise(spoken, ("cup", "capacity", "millilitres"), "en")
    assert "750" in text
    assert await whisper.recognise(hush(3000), ("cup", "capacity"), "en") in ("", " you")
    await whisper.aclose()


def test_a_slip_in_a_recording_becomes_a_correction(tmp_path: Path) -> None:
    text = "So this travel mug, its capacity is seven hundred and fifty millilitres. Look at it."
    recording = tmp_path / "slip.wav"
    spoken = speak(tmp_path, text)
    assert len(spoken) > 4000 * BYTES_PER_MS
    recording.write_bytes(wav_of(spoken))
    shop = tmp_path / "shop.json"
    shop.write_text(json.dumps(SHOP), "utf-8")
    server = LiveServer(tmp_path, transcriber="local", cache_folder=str(CACHE))
    server.prepare([], shop)
    engine = open_engine(f"sqlite:///{tmp_path / 'livecue.sqlite3'}")
    SqlRooms(engine).create(RoomProfile("real", server.shop, "real", "en", 4000))
    engine.dispose()
    server.start()
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "app.cli", "listen", str(recording)]
            + ["--room", "real", "--focus", "CUP-7"],
            env=os.environ
            | {"LIVECUE_DATA_FOLDER": str(tmp_path), "LIVECUE_PORT": str(server.port)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    finally:
        server.end()
    assert ended.returncode == 0, ended.stderr
    (correction,) = [line for line in ended.stdout.splitlines() if ">> correction" in line]
    assert "→ 500 ml" in correction, ended.stdout  # what it heard is up to the voice
