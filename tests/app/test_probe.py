"""The container's question whether the service lives: in HTTP, over TLS, and to nobody."""

import asyncio
import datetime
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.probe import alive
from app.tls.authority import make_authority, make_leaf
from app.tls.kept import names_of_machine
from app.tls.served import ServedCertificate

WELL = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
ILL = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> ServedCertificate:
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    names, now = names_of_machine([], "s-1"), datetime.datetime.now(datetime.UTC)
    file.write_bytes(make_leaf(make_authority(names, now), names, now).pem())
    return ServedCertificate(lambda: (file, None))


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize(("answer", "expected"), [(WELL, True), (ILL, False)])
async def test_it_asks_as_the_service_speaks(
    tls: ServedCertificate, secure: bool, answer: bytes, expected: bool
) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readline()
        if asked.startswith(b"GET /healthz "):
            writer.write(answer)
        writer.close()

    context = tls.context if secure else None
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    async with server:
        port = server.sockets[0].getsockname()[1]
        assert await asyncio.to_thread(alive, port, 10.0) is expected


def test_where_nobody_listens_nobody_lives() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    assert not alive(port)


def test_the_command_ends_with_what_it_found() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "app.probe"]
    environment = {**os.environ, "LIVECUE_PORT": str(port)}
    assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == 1


def test_it_loads_nothing_heavy() -> None:
    """It runs every ten seconds beside the service, on the same processors."""
    code = "import sys, app.probe; print(*sorted(m for m in sys.modules if '.' not in m))"
    folder = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    heavy = {"fastapi", "pydantic", "sqlalchemy", "numpy", "asyncio", "uvicorn", "typer"}
    assert heavy & set(ended.stdout.split()) == set()
