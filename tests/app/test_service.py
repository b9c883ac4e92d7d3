"""The whole service in a process of its own: real sockets, a real model, kills and restarts."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from app.audio_player import NO_RECOGNISER
from bench.crash import Screen
from bench.live_server import LiveServer
from ingest.live.wav import wav_of
from tests.ingest.live.sounds import voice

SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "CUP-1",
            "title": "山屿保温杯",
            "price": 89,
            "list_price": 159,
            "attributes": {"容量": "500ml", "内胆材质": "316不锈钢", "产地": "浙江永康"},
        },
        {"sku": "LAMP-1", "title": "松间台灯", "price": 129, "attributes": {"功率": "9W"}},
    ],
    "policies": [{"topic": "发货", "text": "48小时内从杭州发货。"}],
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("service")
    shop_file = folder / "shop.json"
    shop_file.write_text(json.dumps(SHOP, ensure_ascii=False), "utf-8")
    server = LiveServer(folder, cache_folder=str(Path("~/.cache/livecue").expanduser()))
    server.prepare(["asked", "crash", "changed", "deaf", "stopped"], shop_file)
    yield server
    server.end()


@pytest.fixture
def server(prepared: LiveServer) -> LiveServer:
    """One service for all, started anew after a test that ended it; each has its own room."""
    if prepared.get("/readyz")[0] != 200:
        prepared.start()
    return prepared


async def send(socket: ClientConnection, kind: str, id: str, data: dict[str, Any]) -> None:
    await socket.send(json.dumps({"type": kind, "id": id, "data": data}))


def chat(text: str, user: str = "u1") -> dict[str, Any]:
    return {"user": {"id": user, "name": user}, "text": text}


async def until(socket: ClientConnection, kind: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            frame: dict[str, Any] = json.loads(await socket.recv())
            if frame["type"] == kind:
                return frame


async def test_a_question_over_the_wire_is_answered_with_its_source(server: LiveServer) -> None:
    screen, _ = await server.enter("asked", "screen", "host")
    ingest, _ = await server.enter("asked", "platform", "ingest")
    await send(ingest, "lineup", "1", {"items": [{"link": 3, "sku": "CUP-1"}]})
    await send(ingest, "chat", "2", chat("666"))
    await send(ingest, "chat", "3", chat("3号多大容量"))
    card = (await until(screen, "suggestion.opened"))["data"]
    assert card["headline"] == "容量 500ml"
    assert card["line"] == "容量是五百毫升"
    assert (card["sku"], card["link"]) == ("CUP-1", 3)
    assert card["facts"][0]["source_document"] == "shop.json"
    assert card["facts"][0]["source_location"]
    await send(screen, "suggestion.used", "4", {"suggestion": card["id"]})
    closed = (await until(screen, "suggestion.closed"))["data"]
    assert closed == {"id": card["id"], "reason": "used"}
    await screen.close()
    await ingest.close()


async def test_a_killed_service_comes_back_with_its_cards_and_offsets(server: LiveServer) -> None:
    screen = Screen(server)
    watching = asyncio.create_task(screen.watch())
    ingest, _ = await server.enter("crash", "platform", "ingest")
    await send(ingest, "focus", "f", {"sku": "CUP-1"})
    questions = ["多大容量", "什么材质的", "哪里产的", "多少钱", "什么时候发货"]
    for number, text in enumerate(questions):
        await send(ingest, "chat", f"q{number}", chat(text, f"u{number}"))
        await until(ingest, "ack")
        if number == 2:
            await ingest.close()
            server.kill()
            await asyncio.to_thread(server.start)
            ingest, _ = await server.enter("crash", "platform", "ingest")
    async with asyncio.timeout(20):
        await screen.until_showing(len(questions))
    witness, welcome = await server.enter("crash", "witness", "host")
    assert (screen.doubled, screen.missed) == (0, 0)
    assert screen.resumes >= 1, "the screen resumed across the kill instead of starting anew"
    assert {c["id"] for c in welcome["suggestions"]} == set(screen.shown)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    await ingest.close()
    await witness.close()


async def test_new_knowledge_reaches_an_open_card(server: LiveServer, tmp_path: Path) -> None:
    screen, _ = await server.enter("changed", "screen", "host")
    ingest, _ = await server.enter("changed", "platform", "ingest")
    await send(ingest, "chat", "2", chat("山屿保温杯多大容量"))
    opened = (await until(screen, "suggestion.opened"))["data"]
    changed = json.loads(json.dumps(SHOP))
    changed["products"][0]["attributes"]["容量"] = "450ml"
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(changed, ensure_ascii=False), "utf-8")
    await asyncio.to_thread(server.ingest, file)
    revised = (await until(screen, "suggestion.revised"))["data"]
    assert (revised["id"], revised["headline"]) == (opened["id"], "容量 450ml")
    await screen.close()
    await ingest.close()


def test_the_default_service_loads_neither_torch_nor_transformers(server: LiveServer) -> None:
    loaded = Path(f"/proc/{server.pid}/maps").read_text()
    assert "onnxruntime" in loaded
    assert "libtorch" not in loaded
    names = "{'torch', 'transformers', 'sentence_transformers'}"
    program = (
        f"import sys, app.commands.serve, app.wiring; sys.exit(len({names} & {{*sys.modules}}))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_without_a_recogniser_a_recording_puts_nothing_on_air(
    server: LiveServer, tmp_path: Path
) -> None:
    file = tmp_path / "talk.wav"
    file.write_bytes(wav_of(voice(600)))
    words = ("listen", str(file), "--room", "deaf", "--focus", "LAMP-1")
    own = {name: value for name, value in os.environ.items() if not name.startswith("LIVECUE_")}
    place = {"LIVECUE_DATA_FOLDER": str(server.folder), "LIVECUE_PORT": str(server.port)}
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "app.cli", *words],
        env=own | place, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"cannot listen: {NO_RECOGNISER}\n"
    assert "LIVECUE_TRANSCRIBER" in NO_RECOGNISER
    screen, welcome = await server.enter("deaf", "screen", "host")
    assert welcome["state"]["focus_sku"] is None
    await screen.close()


async def test_a_stop_signal_drains_and_exits_cleanly(server: LiveServer) -> None:
    screen, _ = await server.enter("stopped", "screen", "host")
    stopping = asyncio.create_task(asyncio.to_thread(server.stop))
    await screen.wait_closed()
    assert screen.close_code == 1012
    assert await stopping == 0
    await screen.close()
