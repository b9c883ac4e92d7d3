"""Tokens, buttons and rooms' states of the whole service, over real sockets and two processes."""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect

from bench.live_server import LiveServer

SHOP = {
    "currency": "CNY",
    "products": [
        {"sku": "CUP-1", "title": "山屿保温杯", "price": 89, "attributes": {"容量": "500ml"}}
    ],
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("service")
    shop_file = folder / "shop.json"
    shop_file.write_text(json.dumps(SHOP, ensure_ascii=False), "utf-8")
    server = LiveServer(folder, cache_folder=str(Path("~/.cache/livecue").expanduser()))
    server.prepare(["r1", "r2", "r3"], shop_file)
    server.start()
    yield server
    server.end()


@pytest.fixture
async def operations(server: LiveServer) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        base_url=f"http://127.0.0.1:{server.port}",
        headers={"Authorization": f"Bearer {server.token('*', 'operations')}"},
        trust_env=False,
    ) as client:
        yield client


async def mint(operations: httpx.AsyncClient, room: str, *roles: str) -> dict[str, Any]:
    body = {"roles": roles, "client": "a screen"}
    answer = await operations.post(f"/v1/rooms/{room}/tokens", json=body)
    assert answer.status_code == 201
    issued: dict[str, Any] = answer.json()
    return issued


async def enter(server: LiveServer, room: str, token: str) -> ClientConnection:
    socket = await connect(f"ws://127.0.0.1:{server.port}/v1/rooms/{room}", proxy=None)
    await socket.send(json.dumps({"type": "hello", "data": {"token": token, "client": "c"}}))
    assert (await until(socket, "welcome"))["type"] == "welcome"
    return socket


async def until(socket: ClientConnection, kind: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            frame: dict[str, Any] = json.loads(await socket.recv())
            if frame["type"] == kind:
                return frame


def livecue(server: LiveServer, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *words],
        env={"LIVECUE_DATA_FOLDER": str(server.folder), "PATH": "", "HOME": str(Path.home())},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


async def test_sockets_close_within_5_s_of_a_revocation_by_another_process(
    server: LiveServer, operations: httpx.AsyncClient
) -> None:
    made = await asyncio.to_thread(
        livecue, server, "token", "--shop", "bench", "--role", "host", "--room", "r1"
    )
    token, id = made.stdout.strip(), made.stderr.split()[-1]
    sockets = [await enter(server, "r1", token) for _ in range(2)]
    listed = (await operations.get("/v1/rooms/r1/tokens")).json()["tokens"]
    assert {(each["id"], each["open"], each["issued_by"]) for each in listed} >= {
        (id, 2, "command line")
    }
    revoked = await asyncio.to_thread(livecue, server, "revoke", id)
    written = time.monotonic()
    assert (revoked.returncode, revoked.stdout) == (0, f"revoked: {id} of shop bench\n")
    async with asyncio.timeout(5):
        for socket in sockets:
            await socket.wait_closed()
    assert time.monotonic() - written < 5
    assert [socket.close_code for socket in sockets] == [4411, 4411]


async def test_a_revoked_token_stays_revoked_over_a_restart(
    server: LiveServer, operations: httpx.AsyncClient
) -> None:
    issued = await mint(operations, "r1", "host")
    socket = await enter(server, "r1", issued["token"])
    answer = await operations.delete(f"/v1/rooms/r1/tokens/{issued['id']}")
    assert answer.status_code == 204
    async with asyncio.timeout(5):
        await socket.wait_closed()
    assert socket.close_code == 4411
    await asyncio.to_thread(server.stop)
    await asyncio.to_thread(server.start)
    mine = {"Authorization": f"Bearer {issued['token']}"}
    refused = await operations.get("/v1/rooms/r1", headers=mine)
    assert (refused.status_code, refused.json()["code"]) == (401, "token_revoked")


async def test_a_button_uses_the_card_in_front_and_the_rooms_are_seen(
    server: LiveServer, operations: httpx.AsyncClient
) -> None:
    made = (await operations.post("/v1/rooms/r2/buttons", json={"name": "踏板"})).json()
    screen = await enter(server, "r2", (await mint(operations, "r2", "host"))["token"])
    ingest = await enter(server, "r2", (await mint(operations, "r2", "ingest"))["token"])
    nothing = await operations.get(made["urls"]["used"])
    assert (nothing.status_code, nothing.text) == (409, "眼前没有卡片")
    for kind, id, data in (
        ("focus", "1", {"sku": "CUP-1"}),
        ("chat", "2", {"user": {"id": "u", "name": "u"}, "text": "多大容量"}),
    ):
        await ingest.send(json.dumps({"type": kind, "id": id, "data": data}))
    card = await until(screen, "suggestion.opened")
    rooms = (await operations.get("/v1/rooms", params={"state": "true"})).json()["rooms"]
    r1, r2, r3 = rooms
    assert r2["state"]["focus_title"] == "山屿保温杯"
    assert abs(r2["state"]["started_wall_ms"] / 1000 - time.time()) < 60
    assert r2["clients"] == {"host": 1, "operations": 0, "ingest": 1}
    assert (r3["state"], r3["clients"]["host"]) == (None, 0)
    assert server.metric("livecue_rooms_running") <= 2, "r3 was not loaded to be looked at"
    pressed = await operations.get(made["urls"]["used"], headers={"Authorization": ""})
    assert pressed.status_code == 200
    assert pressed.text.startswith("用了：")
    closed = await until(screen, "suggestion.closed")
    assert closed["data"]["reason"] == "used"
    assert card["type"] == "suggestion.opened"
    for socket in (screen, ingest):
        await socket.close()


def test_what_cannot_be_revoked_is_told_in_one_line(server: LiveServer) -> None:
    ended = livecue(server, "revoke", "nobody")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == "no token nobody is known; name its shop with --shop\n"
    foreign = livecue(server, "revoke", "nobody", "--shop", "bench")
    assert (foreign.returncode, foreign.stdout) == (0, "revoked: nobody of shop bench\n")
    livecue(server, "revoke", "nobody", "--shop", "other")
    ambiguous = livecue(server, "revoke", "nobody")
    assert ambiguous.returncode == 1
    assert ambiguous.stderr == (
        "several shops have a token nobody: bench, other; name its shop with --shop\n"
    )
