"""``livecue listen`` as a process: a recording into a running room, and a correction out of it."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bench.live_server import LiveServer
from ingest.live.wav import wav_of
from tests.ingest.live.sounds import hush, voice

ROOMS = ("ear", "unknown", "hush", "away")
SHOP = {
    "currency": "CNY",
    "products": [
        {"sku": "CUP-1", "title": "保温杯", "price": 89, "attributes": {"容量": "500ml"}},
        {"sku": "POT-2", "title": "焖烧罐", "price": 129, "attributes": {"容量": "800ml"}},
    ],
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
def recogniser() -> "Iterator[subprocess.Popen[str]]":
    recogniser = subprocess.Popen(
        [sys.executable, "-c", STAND_IN], stdout=subprocess.PIPE, text=True
    )
    ending = threading.Timer(170, recogniser.kill)
    ending.start()
    yield recogniser
    ending.cancel()
    recogniser.kill()
    recogniser.communicate()


@pytest.fixture(scope="module")
def server(
    tmp_path_factory: pytest.TempPathFactory, recogniser: "subprocess.Popen[str]"
) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("listen")
    shop = folder / "shop.json"
    shop.write_text(json.dumps(SHOP), "utf-8")
    assert recogniser.stdout is not None
    url = recogniser.stdout.readline().strip()
    server = LiveServer(folder, transcriber="funasr", transcriber_url=url)
    server.prepare(list(ROOMS), shop)
    server.start()
    yield server
    server.end()


def on_air(server: LiveServer, room: str) -> str | None:
    answer = httpx.get(
        f"http://127.0.0.1:{server.port}/v1/rooms/{room}/focus",
        headers={"Authorization": f"Bearer {server.token('*', 'operations')}"},
        trust_env=False,
    )
    sku: str | None = answer.json()["sku"]
    return sku


def told(ended: "subprocess.CompletedProcess[str]") -> str:
    """Return the one line that says why."""
    (line,) = ended.stderr.splitlines()
    assert "Errno" not in line
    return line


def listen(
    server: LiveServer, file: Path, *words: str, room: str = "ear"
) -> "subprocess.CompletedProcess[str]":
    own = {name: value for name, value in os.environ.items() if not name.startswith("LIVECUE_")}
    environment = own | {
        "LIVECUE_DATA_FOLDER": str(server.folder),
        "LIVECUE_PORT": str(server.port),
    }
    command = [sys.executable, "-m", "app.cli", "listen", str(file), "--room", room, *words]
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


def test_a_file_that_is_not_there_is_told(server: LiveServer, tmp_path: Path) -> None:
    ended = listen(server, tmp_path / "talk.wav", "--focus", "CUP-1", room="unknown")
    assert ended.returncode == 2
    assert told(ended) == f"cannot listen: there is no file {tmp_path / 'talk.wav'}"
    assert on_air(server, "unknown") is None


def test_a_service_that_is_not_there_is_told(server: LiveServer, tmp_path: Path) -> None:
    file = tmp_path / "hush.wav"
    file.write_bytes(wav_of(hush(200)))
    ended = listen(server, file, "--url", "http://127.0.0.1:9", "--token", "x")
    assert ended.returncode == 1
    assert told(ended).startswith("cannot listen: no service answers at 127.0.0.1:9; start it")


def test_a_product_that_is_not_there_is_told_with_those_that_are(
    server: LiveServer, tmp_path: Path
) -> None:
    file = tmp_path / "talk.wav"
    file.write_bytes(wav_of(voice(2400) + hush(2500)))
    ended = listen(server, file, "--focus", "PAN-9", room="unknown")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert told(ended) == (
        "cannot listen: --focus: this shop has no product 'PAN-9'; it has CUP-1 (保温杯),"
        " POT-2 (焖烧罐)"
    )
    assert on_air(server, "unknown") is None


def test_a_recording_without_a_word_is_no_success(server: LiveServer, tmp_path: Path) -> None:
    file = tmp_path / "hush.wav"
    file.write_bytes(wav_of(hush(300)))
    ended = listen(server, file, "--focus", "pot-2", room="hush")
    assert ended.returncode == 1
    assert told(ended) == "not all was heard: the recogniser heard no words in hush.wav"
    assert on_air(server, "hush") == "POT-2"


# The last test here: no recogniser is there afterwards.
def test_a_recogniser_that_is_away_is_told_before_anything_is_on_air(
    server: LiveServer, recogniser: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    recogniser.kill()
    recogniser.wait()
    file = tmp_path / "talk.wav"
    file.write_bytes(wav_of(voice(2400) + hush(2500)))
    ended = listen(server, file, "--focus", "CUP-1", room="away")
    assert ended.returncode == 1
    assert told(ended).startswith("cannot listen: the recogniser does not answer")
    assert "LIVECUE_TRANSCRIBER_URL" in ended.stderr
    assert on_air(server, "away") is None
