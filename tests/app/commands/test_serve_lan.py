"""``livecue serve --lan --tls`` as a process: the printed code, a phone's way in, the demo."""

import asyncio
import json
import signal
import ssl
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from websockets.asyncio.client import connect

from app.commands.serve import CANNOT_START
from app.tls.authority import fingerprint
from app.tls.kept import read_authority
from bench.live_server import LiveServer
from tests.app.commands.terminal_code import matrix_for, matrix_of
from tests.app.commands.test_serve_and_replay import (
    LIVECUE,
    SHOP,
    environment,
    livecue,
    read_until,
)

PATIENCE_S = 60.0  # a machine that runs other tests too lets a handshake wait
NO_NETWORK = "this machine has no address in a network"


@dataclass(frozen=True)
class Started:
    """A running service and what it printed before it began to serve."""

    process: "subprocess.Popen[str]"
    folder: Path
    lines: list[str]

    @property
    def port(self) -> int:
        """The port of the printed addresses."""
        return urlsplit(self.address("host's screen")).port or 0

    def address(self, what: str) -> str:
        """Return the address printed for ``what``."""
        return next(line for line in self.lines if line.startswith(what)).split()[-1]

    def trust(self) -> ssl.SSLContext:
        """Return a context that trusts the made authority and nothing else."""
        authority = read_authority(self.folder)
        assert authority is not None
        pem = authority.public_bytes(serialization.Encoding.PEM).decode()
        return ssl.create_default_context(cadata=pem)

    def client(self) -> httpx.AsyncClient:
        """Return a client on this machine."""
        address = f"https://127.0.0.1:{self.port}"
        return httpx.AsyncClient(base_url=address, verify=self.trust(), timeout=PATIENCE_S)


def start(folder: Path, *words: str, **settings: str) -> Started:
    process = subprocess.Popen(
        [LIVECUE, "serve", *words],
        env=environment(folder, log_level="info", log_format="json", **settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines: list[str] = []
    assert process.stdout is not None
    for line in process.stdout:
        if '"starting"' in line:
            break
        lines.append(line.rstrip("\n").removeprefix("  "))
    return Started(process, folder, lines)


def stop(started: Started) -> str:
    """End the process in order and return what it wrote since."""
    started.process.send_signal(signal.SIGTERM)
    written, _ = started.process.communicate(timeout=30)
    assert started.process.returncode == 0
    return written


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    started = start(tmp_path_factory.mktemp("data"), "--demo", "--lan", "--tls", "--speed", "5")
    try:
        yield started
        written = stop(started)
        assert "/v1/pairings/claim" in written
        for secret in (
            word for line in started.lines for word in line.partition("#")[2].split("=")
        ):
            assert len(secret) < 12 or secret not in written
    finally:
        started.process.kill()
        started.process.communicate()


def has_network(service: Started) -> bool:
    return not any(NO_NETWORK in line for line in service.lines)


async def screen(service: Started, page: str, name: str) -> Any:
    """Open the room's socket as a phone that trusts the authority and knows us as ``name``."""
    async with service.client() as client:
        claim = {"code": page.partition("#pair=")[2]}
        answer = await client.post("/v1/pairings/claim", json=claim)
        again = await client.post("/v1/pairings/claim", json=claim)
    assert (again.status_code, again.json()["code"]) == (404, "unknown_pairing")
    assert answer.status_code == 200
    got = answer.json()
    assert (got["room"], got["roles"]) == ("demo", ["host"])
    url = f"wss://127.0.0.1:{service.port}/v1/rooms/{got['room']}"
    async with connect(url, ssl=service.trust(), server_hostname=name, compression=None) as socket:
        hello = {"type": "hello", "data": {"token": got["token"], "client": "phone"}}
        await socket.send(json.dumps(hello))
        return await read_until(socket, "suggestion.opened")


def test_the_printed_code_lets_a_phone_in_once_and_the_demo_plays(service: Started) -> None:
    if not has_network(service):
        assert not any("#pair=" in line or "█" in line for line in service.lines)
        return
    page = service.address("phone")
    address = urlsplit(page)
    assert (address.scheme, address.path, address.port) == ("https", "/overlay/", service.port)
    drawn = [line for line in service.lines if line and not set(line) - set(" █▀▄")]
    assert matrix_of(drawn) == matrix_for(page)
    card = asyncio.run(screen(service, page, address.hostname or ""))
    assert card["data"]["facts"]


async def test_the_rooms_page_s_token_makes_further_codes(service: Started) -> None:
    token = service.address("rooms").partition("#token=")[2]
    async with service.client() as client:
        headers = {"Authorization": f"Bearer {token}"}
        answer = await client.post("/v1/rooms/demo/pairings", json={}, headers=headers)
        assert answer.status_code == 201
        offered = answer.json()
        if has_network(service):
            assert urlsplit(offered["page"]).netloc == urlsplit(service.address("phone")).netloc
        assert offered["this_machine_only"] is not has_network(service)
        claimed = await client.post("/v1/pairings/claim", json={"code": offered["code"]})
    assert claimed.status_code == 200


async def test_the_pages_and_the_authority_come_over_tls(service: Started) -> None:
    async with service.client() as client:
        for path in ("/overlay/", "/operations/", "/trust/"):
            page = await client.get(path)
            assert page.status_code == 200
            assert "strict-transport-security" not in page.headers
        shown = (await client.get("/trust/authority.json")).json()
        assert (await client.get("/metrics")).status_code == 200
    authority = read_authority(service.folder)
    assert authority is not None
    assert shown["sha256"] == fingerprint(authority)
    if has_network(service):
        assert any(fingerprint(authority) in line for line in service.lines)


def test_a_recording_is_replayed_over_tls(service: Started, tmp_path: Path) -> None:
    recording = tmp_path / "r.jsonl"
    recording.write_text(json.dumps({"ts": 0, "kind": "chat", "user": "a", "text": "666"}), "utf-8")
    url = f"https://localhost:{service.port}"
    given = environment(service.folder)
    ended = livecue(given, "replay", str(recording), "--room", "demo", "--url", url)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("sent 1, accepted 1,")


async def test_who_does_not_trust_the_authority_gets_nothing(service: Started) -> None:
    with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
        async with httpx.AsyncClient(timeout=PATIENCE_S) as client:
            await client.get(f"https://127.0.0.1:{service.port}/healthz")


def test_one_s_own_certificate_is_served_and_binds_browsers_to_tls(
    service: Started, tmp_path: Path
) -> None:
    own = service.folder / "tls" / "server.pem"
    started = start(tmp_path, tls_certificate=str(own), tls_key=str(own))
    try:
        assert any("listening on https://127.0.0.1:" in line for line in started.lines)
        port = started.lines[-2].rpartition(":")[2]
        overlay = f"https://127.0.0.1:{port}/overlay/"
        answer = httpx.get(overlay, verify=service.trust(), timeout=PATIENCE_S)
        assert answer.headers["strict-transport-security"].startswith("max-age=")
        assert not (tmp_path / "tls").exists()
        stop(started)
    finally:
        started.process.kill()
        started.process.communicate()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"tls_certificate": "/nowhere/own.pem"}, "/nowhere/own.pem: No such file"),
        ({"tls_key": "/nowhere/own.key"}, "LIVECUE_TLS_CERTIFICATE is not"),
    ],
)
def test_a_certificate_that_cannot_be_used_is_told(
    tmp_path: Path, settings: dict[str, str], told: str
) -> None:
    ended = livecue(environment(tmp_path, **settings), "serve")
    assert ended.returncode == CANNOT_START
    assert told in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_a_room_that_is_not_there_is_told(tmp_path: Path) -> None:
    ended = livecue(environment(tmp_path), "serve", "--room", "nowhere")
    assert ended.returncode == CANNOT_START
    assert "there is no room 'nowhere'" in ended.stderr


def test_without_lan_only_this_machine_gets_in(tmp_path: Path) -> None:
    started = start(tmp_path, "--demo", "--speed", "20")
    try:
        assert any("only this machine can reach the service" in line for line in started.lines)
        assert not any("█" in line or "#pair=" in line for line in started.lines)
        assert urlsplit(started.address("host's screen")).hostname == "127.0.0.1"
        stop(started)
    finally:
        started.process.kill()
        started.process.communicate()


@pytest.mark.parametrize("rooms", [["only"], ["one", "two"]])
def test_without_the_demo_the_room_is_the_only_one(tmp_path: Path, rooms: list[str]) -> None:
    shop = tmp_path / "shop.json"
    shop.write_text(json.dumps(SHOP, ensure_ascii=False), "utf-8")
    LiveServer(tmp_path).prepare(rooms, shop)
    started = start(tmp_path, "--lan")
    try:
        text = "\n".join(started.lines)
        if len(rooms) == 1:
            assert "/overlay/#room=only&token=" in text
        else:
            assert "name one with --room" in text
            assert "token=" not in text
        stop(started)
    finally:
        started.process.kill()
        started.process.communicate()
