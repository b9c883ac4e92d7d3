"""What the embedding page says a server does is done here, as it stands, against the service."""

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

import app
from app.access import Access, PublicKey
from app.cli import app as command_line
from app.client import RoomClient
from bench.live_server import LiveServer, free_port
from tests.docs.embedding_page import PAGE, SNIPPETS, snippet
from tests.knowledge.embedder.prepared_model import CACHE

ROOM = "myroom"
APP = Path(app.__file__).parent
NODE = shutil.which("node")
WAYS, PARTS = ("iframe", "component"), ("page", "script", "policy", "settings")
IN_A_BROWSER = {f"{way} {part}" for way in WAYS for part in PARTS} | {"javascript"}
RUN_HERE = {"python", "node", "curl", "token", "own key", "stand-in"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("data")
    shop_file = folder / "shop.json"
    shop_file.write_text(
        json.dumps(
            {"currency": "CNY", "products": [{"sku": "CUP-1", "title": "保温杯", "price": 89}]}
        ),
        "utf-8",
    )
    server = LiveServer(folder, cache_folder=str(CACHE))
    server.prepare([ROOM], shop_file)
    server.start()
    yield server
    server.end()


def run(folder: Path, *command: str, **variables: str) -> str:
    given = {"PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8", "NO_PROXY": "*", **variables}
    ended = subprocess.run(
        command, cwd=folder, env=given, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_every_block_of_the_page_is_run_by_a_test() -> None:
    assert len(re.findall(r"^```\w", PAGE, re.MULTILINE)) == len(SNIPPETS)
    assert set(SNIPPETS) == IN_A_BROWSER | RUN_HERE


def test_the_shortest_ways_are_five_lines() -> None:
    for way in ("iframe", "component"):
        page, script = SNIPPETS[f"{way} page"], SNIPPETS[f"{way} script"]
        assert len((page + script).strip().splitlines()) <= 6
    assert len(SNIPPETS["curl"].strip().splitlines()) <= 5


def test_python_sends_an_event(server: LiveServer, tmp_path: Path) -> None:
    folder = tmp_path / "livecue_client"
    shutil.copytree(APP / "client", folder, ignore=lambda *_: {"__pycache__"})
    (tmp_path / "bridge.py").write_text(snippet("python", server.port), "utf-8")
    token = server.token(ROOM, "ingest")
    command = (sys.executable, "-B", "bridge.py")
    assert run(tmp_path, *command, LIVECUE_TOKEN=token) == "accepted\n"
    assert run(tmp_path, *command, LIVECUE_TOKEN=token) == "duplicate\n"


@pytest.mark.skipif(NODE is None, reason="there is no Node here; browsers run the same modules")
def test_node_sends_an_event(server: LiveServer, tmp_path: Path) -> None:
    assert NODE is not None
    shutil.copytree(APP / "web" / "client", tmp_path / "livecue")
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    (tmp_path / "bridge.js").write_text(snippet("node", server.port), "utf-8")
    major = int(run(tmp_path, NODE, "--version").lstrip("v").split(".")[0])
    flags = [] if major >= 22 else ["--experimental-websocket", "--no-warnings"]
    token = server.token(ROOM, "ingest")
    assert run(tmp_path, NODE, *flags, "bridge.js", LIVECUE_TOKEN=token) == "accepted\n"


def test_curl_pushes_events(server: LiveServer, tmp_path: Path) -> None:
    code = snippet("curl", server.port)
    token = server.token(ROOM, "ingest")
    answer = json.loads(run(tmp_path, "sh", "-ec", code, LIVECUE_TOKEN=token))
    expected = {
        "accepted": ["m-1044"],
        "duplicates": [],
        "skipped": [],
        "unknown": [],
        "errors": [],
    }
    assert answer == expected
    assert json.dumps(expected, separators=(",", ":")) in PAGE
    answer = json.loads(run(tmp_path, "sh", "-ec", code, LIVECUE_TOKEN=token))
    assert answer["duplicates"] == ["m-1044"]


async def test_a_token_handed_out_opens_the_room(server: LiveServer, tmp_path: Path) -> None:
    operations = server.token(ROOM, "operations")
    code = snippet("token", server.port)
    answer: dict[str, Any] = json.loads(
        await asyncio.to_thread(run, tmp_path, "sh", "-ec", code, OPERATIONS_TOKEN=operations)
    )
    assert answer["page"].endswith(f"/overlay/#room={ROOM}&token={answer['token']}")
    url = f"http://127.0.0.1:{server.port}/v1/rooms/{ROOM}"
    async with RoomClient(url, answer["token"], client="studio") as room, asyncio.timeout(30):
        assert (await room.send("quiet", {"on": False})).outcome == "accepted"


def test_a_token_of_one_s_own_key_is_taken(tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    token = run(tmp_path, sys.executable, "-c", SNIPPETS["own key"], PRIVATE_KEY=private).strip()
    grant = Access(keys=[PublicKey("ES256", public.decode())]).read(token)
    assert (grant.shop, grant.rooms, set(grant.roles)) == ("myshop", (ROOM,), {"host"})


async def test_the_stand_in_tells_what_it_gets(tmp_path: Path) -> None:
    port = free_port()
    words = SNIPPETS["stand-in"].replace("8790", str(port)).split()
    assert words[0] == "livecue"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app.cli", *words[1:]),
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(60):
            assert f"ws://127.0.0.1:{port}/v1/rooms/" in (await process.stdout.readline()).decode()
            assert "/overlay/#room=r1" in (await process.stdout.readline()).decode()
            url = f"ws://127.0.0.1:{port}/v1/rooms/r1"
            async with RoomClient(url, "ingest", client="mine") as room:
                room.post("chat", {"text": "nobody"}, id="m-1")
                told = [(await process.stdout.readline()).decode() for _ in range(2)]
    finally:
        process.terminate()
        await process.communicate()
    assert "mine  hello  ok  from the start" in told[0]
    assert "mine  REFUSED  missing_field: data.user is missing" in told[1]


def test_the_options_told_are_the_command_s() -> None:
    told = set(re.findall(r"(--[a-z][a-z-]+)", PAGE.split("## Test without")[1]))
    told -= {"--demo", "--sample", "--room"}
    (stand_in,) = [each for each in command_line.registered_commands if each.name == "stand-in"]
    assert stand_in.callback is not None
    names = {f"--{name.replace('_', '-')}" for name in stand_in.callback.__annotations__}
    assert told <= names
    assert names - told == {"--host", "--return"}
