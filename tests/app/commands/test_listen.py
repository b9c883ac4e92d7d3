"""``livecue listen`` as a process: a recording into a running room, and a correction out of it."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.live_server import LiveServer
from ingest.live.wav import wav_of
from tests.ingest.live.sounds import hush, voice

ROOM = "ear"
SHOP = {
    "currency": "CNY",
    "products": [{"sku": "CUP-1", "title": "保温杯", "price": 89, "attributes": {"容量": "500ml"}}],
}
STAND_IN = """
import asyncio
from tests.ingest.live.funasr_stand_in import FunAsrStandIn
async def main():
    stand_in = FunAsrStandIn()
    stand_in.sentences = ["这款保温杯的容量是七百五十毫升"]
    await stand_in.start()
    print(stand_in.url, flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("listen")
    shop = folder / "shop.json"
    shop.write_text(json.dumps(SHOP), "utf-8")
    recogniser = subprocess.Popen(
        [sys.executable, "-c", STAND_IN], stdout=subprocess.PIPE, text=True
    )
    assert recogniser.stdout is not None
    ending = threading.Timer(170, recogniser.kill)
    ending.start()
    url = recogniser.stdout.readline().strip()
    server = LiveServer(folder, transcriber="funasr", transcriber_url=url)
    server.prepare([ROOM], shop)
    server.start()
    yield server
    server.end()
    ending.cancel()
    recogniser.kill()
    recogniser.communicate()


def listen(server: LiveServer, file: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    own = {name: value for name, value in os.environ.items() if not name.startswith("LIVECUE_")}
    environment = own | {
        "LIVECUE_DATA_FOLDER": str(server.folder),
        "LIVECUE_PORT": str(server.port),
    }
    command = [sys.executable, "-m", "app.cli", "listen", str(file), "--room", ROOM, *words]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=90, check=False
    )


def test_a_slip_in_a_recording_becomes_a_correction(server: LiveServer, tmp_path: Path) -> None:
    file = tmp_path / "slip.wav"
    file.write_bytes(wav_of(hush(500) + voice(2400) + hush(2500)))
    ended = listen(server, file, "--focus", "CUP-1")
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    assert any("== 这款保温杯的容量是七百五十毫升" in line for line in lines)
    (correction,) = [line for line in lines if ">> correction" in line]
    assert "750ml → 500ml" in correction
    assert "segments 1, end of words to text" in lines[-1]
    assert "end of words to card" in lines[-1]


def test_what_is_no_recording_is_told_in_one_line(server: LiveServer, tmp_path: Path) -> None:
    file = tmp_path / "song.mp3"
    file.write_bytes(b"ID3")
    ended = listen(server, file)
    assert ended.returncode == 2
    assert ended.stderr.splitlines() == ["cannot listen: song.mp3 is no WAV file with PCM audio"]


def test_a_service_that_is_not_there_is_told(server: LiveServer, tmp_path: Path) -> None:
    file = tmp_path / "hush.wav"
    file.write_bytes(wav_of(hush(200)))
    ended = listen(server, file, "--url", "http://127.0.0.1:9", "--token", "x")
    assert ended.returncode == 1
    assert ended.stderr.startswith("cannot listen: ")
    assert len(ended.stderr.splitlines()) == 1
