"""The real service in a process of its own, reached through a network that can be cut."""

import asyncio
import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import orjson
from websockets.asyncio.client import ClientConnection

from bench.live_server import LiveServer
from bench.live_shop import make_shop
from tests.e2e.hostile_texts import PAYLOADS

PATIENCE_S = 30
ROOMS = tuple(f"live{number}" for number in range(20))
SOUND, HOSTILE = 6, 9  # products of each sort; together a line-up


class Network:
    """A TCP proxy between a browser and the service, cut and mended at will."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._silent = False
        self._through = asyncio.Event()
        self.port = 0

    async def mend(self) -> None:
        """Let everything through."""
        self._silent = False
        self._through.set()
        if self._server is None:
            self._server = await asyncio.start_server(self._carry, "127.0.0.1", self.port)
            self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Reset all connections and refuse new ones, as a router that lost its line does."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for writer in tuple(self._writers):
            writer.transport.abort()

    def go_silent(self) -> None:
        """Take everything and deliver nothing, as a radio out of reach does; nobody is told."""
        self._silent = True
        self._through.clear()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
            both = {writer, far_writer}
            self._writers |= both
            try:
                await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))
            finally:
                self._writers -= both
                for each in both:
                    each.transport.abort()
            return
        writer.transport.abort()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65_536):
            await self._through.wait()
            writer.write(data)
            await writer.drain()
        writer.transport.abort()  # one direction's end is the connection's end here


class LiveRoom:
    """A room of the real service: viewers to write in it, and what it says is open."""

    def __init__(self, server: LiveServer, id: str) -> None:
        self._server = server
        self.id = id
        self._ingest: ClientConnection | None = None
        self._sent = 0
        self._cards: set[str] = set()

    def link(self, port: int, page: str = "overlay", role: str = "host") -> str:
        """Return a page's address, through ``port``."""
        token = self._server.token(self.id, role)
        fragment = urlencode({"room": self.id, "token": token, "lang": "zh"})
        return f"http://127.0.0.1:{port}/{page}/#{fragment}"

    async def begin(self) -> None:
        """Begin a broadcast with all products, the first on air."""
        skus = [product["sku"] for product in shop()["products"]]
        items = [{"link": place, "sku": sku} for place, sku in enumerate(skus, 1)]
        await self.send("lineup", {"items": items})
        await self.send("focus", {"sku": skus[0]})

    async def ask(self, text: str, name: str = "小明") -> None:
        """Have a new viewer write something."""
        user = {"id": f"u{self._sent}", "name": name}
        await self.send("chat", {"user": user, "text": text})

    async def send(self, kind: str, data: Mapping[str, Any]) -> None:
        """Send an event and wait until it is safe."""
        if self._ingest is None:
            self._ingest, _ = await self._server.enter(self.id, "ingest", "ingest")
        self._sent += 1
        frame = {"type": kind, "id": f"e{self._sent}", "ts": None, "data": data}
        await self._ingest.send(orjson.dumps(frame), text=True)
        async with asyncio.timeout(PATIENCE_S):
            while (answer := orjson.loads(await self._ingest.recv()))["type"] != "ack":
                assert answer["type"] in ("welcome", "room.state"), answer

    async def opened(self, count: int) -> None:
        """Wait until the room has opened so many cards since it began, closed ones included."""
        socket, welcome = await self._server.enter(self.id, "watcher", "host")
        seen = {card["id"] for card in welcome["suggestions"]} | self._cards
        async with asyncio.timeout(PATIENCE_S):
            while len(seen) < count:
                frame = orjson.loads(await socket.recv())
                if frame["type"] == "suggestion.opened":
                    seen.add(frame["data"]["id"])
        self._cards = seen
        await socket.close()

    async def screen(self) -> tuple[ClientConnection, dict[str, Any]]:
        """Come in as a further screen; return its socket and its welcome."""
        return await self._server.enter(self.id, "test", "host")

    async def snapshot(self) -> dict[str, Any]:
        """Return what a screen that comes now is told."""
        socket, welcome = await self.screen()
        await socket.close()
        return welcome

    async def close(self) -> None:
        """Let the viewers go; after a restart of the service, ``send`` brings them back."""
        if self._ingest is not None:
            await self._ingest.close()
            self._ingest = None


async def start(server: LiveServer) -> None:
    """Start the service's process and wait until it is ready."""
    await asyncio.to_thread(server.start)


def prepared(folder: Path) -> LiveServer:
    """Return a service with a shop and ``ROOMS``, not started yet."""
    shop_file = folder / "shop.json"
    shop_file.write_text(json.dumps(shop()), "utf-8")
    server = LiveServer(folder)
    server.prepare(list(ROOMS), shop_file)
    return server


def shop() -> dict[str, Any]:
    """Return some products like others, and some whose titles and attributes are hostile."""
    made = make_shop(SOUND + HOSTILE, seed=3)
    products: list[dict[str, Any]] = made["products"]  # type: ignore[assignment]  # JSON
    for number, product in enumerate(products[SOUND:]):
        title, material, place = (
            PAYLOADS[(number * 3 + each) % len(PAYLOADS)] for each in range(3)
        )
        product["title"] = f"{title[:480]}{number}"
        product["attributes"] |= {"材质": material[:200], "产地": place[:200]}
    return dict(made)
