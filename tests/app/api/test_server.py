"""The server as a process: it ends in order when the system asks it to."""

import asyncio
import contextlib
import json
import signal
import socket
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from app.access import Access, Grant
from app.server import CannotListen, listen
from tests.app.api.scripted_services import SECRET

ROOT = Path(__file__).parents[3]


@dataclass
class Serving:
    """The process and where it listens."""

    process: asyncio.subprocess.Process
    port: int

    async def line(self) -> str:
        assert self.process.stdout is not None
        return (await self.process.stdout.readline()).decode().strip()

    async def greeted(self, socket_: ClientConnection) -> None:
        token = Access(SECRET).mint(Grant("c", "north", ("n1",), frozenset({"host"})), 60)
        hello = {"type": "hello", "data": {"token": token, "client": "c"}}
        await socket_.send(json.dumps(hello))
        assert json.loads(await socket_.recv())["type"] == "welcome"

    def socket(self) -> connect:
        return connect(f"ws://127.0.0.1:{self.port}/v1/rooms/n1")


@contextlib.asynccontextmanager
async def serving(folder: Path, *options: str) -> AsyncIterator[Serving]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.app.api.serving_process",
        str(folder),
        *options,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        port = int((await process.stdout.readline()).decode() or "0")
        served = Serving(process, port)
        assert await served.line() == "running"
        yield served
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def close_code(client: ClientConnection) -> int | None:
    try:
        while True:
            await client.recv()
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd is not None else None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_stop_signal_closes_sockets_with_1012_and_exits_with_0(
    tmp_path: Path, number: signal.Signals
) -> None:
    async with serving(tmp_path) as served, served.socket() as client:
        await served.greeted(client)
        served.process.send_signal(number)
        assert await close_code(client) == 1012
        # The journal was flushed before the socket was closed.
        assert await served.line() == "journal flushed"
        assert await served.line() == "left open: 0"
        assert await served.line() == "closed"
        assert await served.process.wait() == 0


async def test_while_it_serves_it_answers_and_does_not_log_queries(tmp_path: Path) -> None:
    async with serving(tmp_path) as served:
        site = f"http://127.0.0.1:{served.port}"
        async with httpx.AsyncClient(base_url=site) as client, served.socket() as room:
            await served.greeted(room)
            assert room.response is not None
            assert "sec-websocket-extensions" not in room.response.headers
            ready = await client.get("/readyz")
            assert ready.json()["parts"]["accepting"]["ok"] is True
            assert "server" not in ready.headers
            metrics = (await client.get("/metrics")).text
            assert "livecue_connections 1.0" in metrics
            assert "process_resident_memory_bytes" in metrics
            await client.get("/v1/rooms?secret=hunter2")
        served.process.send_signal(signal.SIGTERM)
        _, errors = await served.process.communicate()
    lines = [json.loads(line) for line in errors.decode().splitlines()]
    assert [line["event"] for line in lines] == ["starting", "request", "draining", "stopped"]
    assert b"hunter2" not in errors


async def test_a_drain_that_hangs_is_forced_within_its_time(tmp_path: Path) -> None:
    async with serving(tmp_path, "hang") as served, served.socket() as client:
        await served.greeted(client)
        loop = asyncio.get_running_loop()
        began = loop.time()
        served.process.send_signal(signal.SIGTERM)
        assert await close_code(client) == 1012
        assert await served.process.wait() == 1
        assert loop.time() - began < 2.0 + 1.0  # the setting, and the interpreter's own end


def test_a_port_in_use_names_the_settings() -> None:
    with contextlib.closing(listen("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            CannotListen, match=rf"port {port}: Address already in use.*LIVECUE_PORT"
        ):
            listen("127.0.0.1", port)


def test_a_foreign_address_names_the_settings() -> None:
    with pytest.raises(CannotListen, match="LIVECUE_HOST"):
        listen("192.0.2.1", 0)


def test_it_listens_on_ipv6_too() -> None:
    if not socket.has_ipv6:
        pytest.skip("this machine has no IPv6")
    try:
        listener = listen("::1", 0)
    except CannotListen:
        pytest.skip("this machine has no IPv6 loopback")
    with contextlib.closing(listener):
        assert listener.family == socket.AF_INET6
