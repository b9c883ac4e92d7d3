"""A real server in a process of its own, with a shop and rooms, for benchmarks and crash tests."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
from websockets.asyncio.client import ClientConnection, connect

from app.access import Access, Grant
from app.signing_secret import load_or_make_secret
from app.storage.engine import open_engine
from app.storage.errors import AlreadyThere
from app.storage.rooms import Shop, SqlRooms, SqlShops
from app.storage.schema import upgrade
from copilot.ports import RoomProfile
from ingest.documents.catalogue_import import import_file
from knowledge.store.store import KnowledgeStore

START_DEADLINE_S = 900.0  # a first index of 1,000 products takes minutes


def free_port() -> int:
    """Return a TCP port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class LiveServer:
    """``livecue serve`` on a data folder of its own; may be killed and started again.

    Args:
        folder: the data folder.
        shop: id of the shop that owns all rooms.
        settings: further ``LIVECUE_…`` settings, without the prefix.
    """

    def __init__(self, folder: Path, shop: str = "bench", **settings: str) -> None:
        self.folder = folder
        self.shop = shop
        self.port = free_port()
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None
        self._access = Access(load_or_make_secret(folder))

    def prepare(self, rooms: list[str], shop_file: Path) -> None:
        """Make the shop, its rooms and its catalogue in the database."""
        engine = open_engine(f"sqlite:///{self.folder / 'livecue.sqlite3'}")
        upgrade(engine)
        with contextlib.suppress(AlreadyThere):
            SqlShops(engine).create(Shop(self.shop, self.shop, 0))
        for room in rooms:
            SqlRooms(engine).create(RoomProfile(room, self.shop, room, "zh", 4000))
        engine.dispose()
        self.ingest(shop_file)

    def ingest(self, shop_file: Path) -> None:
        """Publish a shop file, whether the server runs or not."""
        engine = open_engine(f"sqlite:///{self.folder / 'livecue.sqlite3'}")
        import_file(KnowledgeStore(engine), self.shop, shop_file)
        engine.dispose()

    def start(self) -> float:
        """Start the process and return the seconds until it was ready."""
        environment = os.environ | {
            "LIVECUE_DATA_FOLDER": str(self.folder),
            "LIVECUE_PORT": str(self.port),
            "LIVECUE_LOG_LEVEL": "warning",
        }
        environment |= {f"LIVECUE_{key.upper()}": value for key, value in self._settings.items()}
        started = time.monotonic()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app.cli", "serve"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=sys.stderr,
        )
        while time.monotonic() - started < START_DEADLINE_S:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended with {self._process.returncode}")
            if self.get("/readyz")[0] == 200:
                return time.monotonic() - started
            time.sleep(0.02)
        raise TimeoutError("the server was not ready in time")

    def get(self, path: str) -> tuple[int, bytes]:
        """Return status and body of a GET; status 0 when nobody listens."""
        import http.client

        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read()
        except OSError:
            return 0, b""
        finally:
            connection.close()

    @property
    def pid(self) -> int:
        """The process's id."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """Kill it as a power cut would: no chance to tidy up."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> int:
        """Ask it to stop and return its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(30)

    def end(self) -> None:
        """Make sure that nothing of it runs any more."""
        if self._process is not None and self._process.poll() is None:
            self.kill()

    def usage(self) -> tuple[float, float]:
        """Return resident megabytes and CPU seconds so far."""
        assert self._process is not None
        process = psutil.Process(self._process.pid)
        times = process.cpu_times()
        return process.memory_info().rss / 1e6, times.user + times.system

    def metric(self, name: str) -> float:
        """Return the value of one metric line, 0 when it is not there."""
        for line in self.get("/metrics")[1].decode().splitlines():
            if line.startswith(f"{name} "):
                return float(line.split()[-1])
        return 0.0

    def token(self, room: str, *roles: str) -> str:
        """Return a token for ``room``."""
        grant = Grant("bench", self.shop, (room,), frozenset(roles))  # type: ignore[arg-type]
        return self._access.mint(grant, 24 * 3600)

    async def enter(
        self, room: str, client: str, *roles: str, since: dict[str, Any] | None = None
    ) -> tuple[ClientConnection, dict[str, Any]]:
        """Open a socket, greet, and return it with the welcome's data."""
        uri = f"ws://127.0.0.1:{self.port}/v1/rooms/{room}"
        ws = await connect(uri, compression=None, max_queue=None, ping_interval=None)
        data: dict[str, Any] = {"token": self.token(room, *roles), "client": client}
        if since is not None:
            data["since"] = since
        await ws.send(json.dumps({"type": "hello", "data": data}))
        async with asyncio.timeout(30):
            frame = json.loads(await ws.recv())
        if frame["type"] != "welcome":
            raise RuntimeError(f"expected welcome, got {frame}")
        return ws, frame["data"]
