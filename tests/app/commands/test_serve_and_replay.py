"""``livecue serve`` and ``livecue replay`` as processes: doors, the demo, an account, the end."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect

from app.access import Access
from app.commands.replay import SAMPLE
from app.commands.serve import CANNOT_START
from app.signing_secret import load_or_make_secret
from bench.live_server import LiveServer
from tests.app.commands.test_command_line import PUBLIC_KEY
from tests.knowledge.embedder.prepared_model import CACHE

SHOP = {
    "currency": "CNY",
    "products": [{"sku": "CUP-1", "title": "保温杯", "price": 89, "attributes": {"容量": "500ml"}}],
}
LIVECUE = Path(sys.executable).with_name("livecue")


def environment(folder: Path, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LIVECUE_")}
    given = {"data_folder": str(folder), "cache_folder": str(CACHE), "port": "0"} | settings
    return kept | {f"LIVECUE_{name.upper()}": value for name, value in given.items()}


def livecue(environment: dict[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [LIVECUE, *words], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def test_a_port_in_use_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        ended = livecue(environment(tmp_path / "data", port=str(port)), "serve")
    assert (ended.returncode, ended.stdout) == (CANNOT_START, "")
    assert f"cannot start: cannot listen on 127.0.0.1 port {port}" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    ended = livecue(environment(tmp_path, database_url="nonsense"), "serve")
    assert ended.returncode == CANNOT_START
    assert ended.stderr.strip().startswith("cannot start: the database URL cannot be read")


@pytest.mark.parametrize("mistake", ["file", "platform key"])
def test_what_keeps_it_from_starting_is_told(tmp_path: Path, mistake: str) -> None:
    folder = tmp_path / "data"
    if mistake == "file":
        folder.write_text("no folder")
        ended = livecue(environment(folder), "serve")
    else:
        ended = livecue(environment(folder, token_public_key=PUBLIC_KEY), "serve", "--demo")
    assert ended.returncode == CANNOT_START
    assert "Traceback" not in ended.stderr


async def read_until(socket: Any, kind: str) -> dict[str, Any]:
    async with asyncio.timeout(30):
        while True:
            frame: dict[str, Any] = json.loads(await socket.recv())
            if frame["type"] == kind:
                return frame


async def first_card(url: str) -> dict[str, Any]:
    """Open the demo's screen as its page does and return the first card shown."""
    parts = urlsplit(url)
    room, token = (pair.partition("=")[2] for pair in parts.fragment.split("&"))
    async with connect(f"ws://{parts.netloc}/v1/rooms/{room}", compression=None) as screen:
        hello = {"type": "hello", "data": {"token": token, "client": "screen"}}
        await screen.send(json.dumps(hello))
        frame = await read_until(screen, "suggestion.opened")
    card: dict[str, Any] = frame["data"]
    return card


def test_the_demo_prints_its_screen_plays_and_stops_in_order(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [LIVECUE, "serve", "--demo", "--speed", "20"],
        env=environment(tmp_path, log_level="warning"),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        told = next(line for line in process.stdout if "host's screen" in line)
        url = told.split()[-1]
        parts = urlsplit(url)
        assert (parts.path, parts.query) == ("/overlay/", "")
        grant = Access(load_or_make_secret(tmp_path)).read(parts.fragment.split("token=")[1])
        assert grant.rooms == ("demo",)
        assert grant.roles == {"host"}
        card = asyncio.run(first_card(url))
        assert card["facts"]
        assert card["facts"][0]["source_document"] == "shop.json"
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.communicate()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("data")
    shop_file = folder / "shop.json"
    shop_file.write_text(json.dumps(SHOP, ensure_ascii=False), "utf-8")
    server = LiveServer(folder, cache_folder=str(CACHE))
    server.prepare(["r1", "r2", "r3"], shop_file)
    server.start()
    yield server
    server.end()


def replay(
    server: LiveServer, file: Path, lines: list[dict[str, Any]], *words: str
) -> "subprocess.CompletedProcess[str]":
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    given = environment(server.folder, port=str(server.port))
    return livecue(given, "replay", str(file), "--speed", "100", *words)


def chat(ts: float, text: str) -> dict[str, Any]:
    return {"ts": ts, "kind": "chat", "user": "小鹿", "text": text}


async def open_cards(server: LiveServer, room: str, offset: int) -> list[dict[str, Any]]:
    screen, welcome = await server.enter(room, "screen", "host")
    try:
        while welcome["offset"] < offset:
            await read_until(screen, "suggestion.opened")
            await screen.close()
            screen, welcome = await server.enter(room, "screen", "host")
    finally:
        await screen.close()
    cards: list[dict[str, Any]] = welcome["suggestions"]
    return cards


async def test_a_recording_is_played_into_a_running_service(
    server: LiveServer, tmp_path: Path
) -> None:
    lines = [
        {"ts": 0, "type": "lineup", "data": {"items": [{"link": 3, "sku": "CUP-1"}]}},
        {"ts": 1, "type": "focus", "data": {"sku": "CUP-1"}},
        chat(2, "666"),
        {"ts": 3, "kind": "danmaku-effect", "user": "小鹿"},
        chat(20, "3号多大容量"),
    ]
    ended = await asyncio.to_thread(replay, server, tmp_path / "r.jsonl", lines, "--room", "r1")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == (
        "sent 4, accepted 4, duplicates 0, lost 0, reconnects 0, lines that are no event 1\n"
    )
    (card,) = [c for c in await open_cards(server, "r1", 1) if c["kind"] == "answer"]
    assert (card["headline"], card["link"]) == ("容量 500ml", 3)
    assert card["asked"]["names"] == ["小鹿"]


def test_the_sample_is_played_without_a_recording(server: LiveServer) -> None:
    given = environment(server.folder, port=str(server.port))
    ended = livecue(given, "replay", "--sample", "--room", "r3", "--speed", "1000")
    assert ended.returncode == 0, ended.stderr
    events = len(SAMPLE.read_text("utf-8").splitlines())
    assert ended.stdout.startswith(f"sent {events}, accepted {events}, duplicates 0, lost 0,")


def test_what_the_service_refuses_is_told_with_its_code(server: LiveServer, tmp_path: Path) -> None:
    lines = [chat(0, "666"), {"ts": 1, "type": "chat", "data": {"text": "nobody"}}]
    ended = replay(server, tmp_path / "r.jsonl", lines, "--room", "r2")
    assert ended.returncode == 1
    assert ended.stdout.startswith("sent 2, accepted 1, duplicates 0, lost 0, reconnects 0,")
    assert ended.stdout.rstrip().endswith("error missing_field 1")


def test_a_token_that_opens_nothing_is_told(server: LiveServer, tmp_path: Path) -> None:
    words = ("--room", "r1", "--token", "nonsense")
    ended = replay(server, tmp_path / "r.jsonl", [chat(0, "666")], *words)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "4401" in ended.stderr
    assert "Traceback" not in ended.stderr
