"""Rooms and shops made, changed and removed while people are in them, in the whole service."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect

from app.access import AccessRole, Grant
from bench.live_server import LiveServer

CUP = {"sku": "CUP-1", "title": "山屿保温杯", "price": 89, "attributes": {"容量": "500ml"}}
SCARF = {"sku": "SCARF-1", "title": "松间围巾", "price": 129, "attributes": {"长度": "180cm"}}
EVERYTHING: tuple[AccessRole, ...] = ("ingest", "host", "operations")


@dataclass
class People:
    """The service's administrator and the people of its shops."""

    server: LiveServer
    http: httpx.AsyncClient

    def token(self, shop: str, *roles: AccessRole) -> str:
        grant = Grant("somebody", shop, ("*",), frozenset(roles or EVERYTHING))
        return self.server._access.mint(grant, 3600)

    async def ask(self, shop: str, method: str, path: str, body: Any = None) -> Any:
        """Send a request of ``shop``, of the administrator for ``*``; return what it answers."""
        token = self.token(shop, *(("admin",) if shop == "*" else ()))
        headers = {"Authorization": f"Bearer {token}"}
        answer = await self.http.request(method, f"/v1/{path}", json=body, headers=headers)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    async def open_shop(self, shop: str, product: dict[str, Any]) -> None:
        await self.ask("*", "POST", "shops", {"id": shop, "name": shop})
        await self.ask(shop, "PUT", f"shops/{shop}/products/{product['sku']}", product)

    async def enter(self, shop: str, room: str) -> ClientConnection:
        """Return a socket of the shop's people that was welcomed."""
        socket = await connect(f"ws://127.0.0.1:{self.server.port}/v1/rooms/{room}")
        data = {"token": self.token(shop), "client": "screen"}
        await socket.send(json.dumps({"type": "hello", "data": data}))
        await until(socket, "welcome")
        return socket

    async def title_of(self, shop: str, room: str, sku: str) -> str:
        """Put a product on air and return what the room calls it."""
        await self.ask(shop, "PUT", f"rooms/{room}/focus", {"sku": sku})
        title: str = (await self.ask(shop, "GET", f"rooms/{room}/focus"))["title"]
        return title


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    folder = tmp_path_factory.mktemp("data")
    shop_file = folder / "shop.json"
    shop_file.write_text(json.dumps({"currency": "CNY", "products": [CUP]}), "utf-8")
    cache = str(Path("~/.cache/livecue").expanduser())
    server = LiveServer(folder, cache_folder=cache, knowledge_poll_s="3600")
    server.prepare(["r1"], shop_file)
    server.start()
    yield server
    server.end()


@pytest.fixture
async def people(server: LiveServer) -> AsyncIterator[People]:
    address = f"http://127.0.0.1:{server.port}"
    async with httpx.AsyncClient(base_url=address, timeout=60, trust_env=False) as http:
        yield People(server, http)


async def until(socket: ClientConnection, kind: str) -> dict[str, Any]:
    async with asyncio.timeout(20):
        while True:
            frame = json.loads(await socket.recv())
            if frame["type"] == kind:
                data: dict[str, Any] = frame["data"]
                return data


async def test_who_makes_a_room_anew_meets_nobody_and_nothing_of_the_shop_before(
    people: People,
) -> None:
    await people.open_shop("tea", CUP)
    await people.open_shop("wool", SCARF)
    await people.ask("tea", "POST", "rooms", {"id": "studio", "title": "x"})
    before = await people.enter("tea", "studio")
    await people.ask("tea", "DELETE", "rooms/studio")
    await people.ask("wool", "POST", "rooms", {"id": "studio", "title": "y"})
    now = await people.enter("wool", "studio")
    async with asyncio.timeout(20):
        await before.wait_closed()
    assert before.close_code == 4404
    assert await people.title_of("wool", "studio", "CUP-1") == ""
    assert await people.title_of("wool", "studio", "SCARF-1") == "松间围巾"
    await now.close()


async def report_trouble(socket: ClientConnection, name: str) -> str:
    """Report a bad stream until that is an alert; return its headline."""
    for number in range(2):
        data = {"loss": 0.5, "fps": 5}
        await socket.send(json.dumps({"type": "health", "id": f"{name}{number}", "data": data}))
    headline: str = (await until(socket, "suggestion.opened"))["headline"]
    return headline


async def test_a_broadcast_keeps_how_its_room_was_set_up_and_the_next_goes_by_the_change(
    people: People, server: LiveServer
) -> None:
    screen = await people.enter("bench", "r1")
    assert await report_trouble(screen, "a") == "推流不稳"
    await people.ask("bench", "PATCH", "rooms/r1", {"language": "en"})
    server.kill()
    await asyncio.to_thread(server.start)
    screen, welcome = await server.enter("r1", "screen", "host", "ingest", "operations")
    assert [card["headline"] for card in welcome["suggestions"]] == ["推流不稳"]
    session = welcome["state"]["session"]
    await people.ask("bench", "PATCH", "rooms/r1", {"title": "y"})
    await people.ask("bench", "POST", f"rooms/r1/sessions/{session}/end")
    assert await report_trouble(screen, "b") == "Stream is unstable"
    await screen.close()


async def test_a_shop_made_anew_has_nothing_of_the_one_before(people: People) -> None:
    await people.open_shop("twice", CUP)
    await people.ask("twice", "POST", "rooms", {"id": "twice-1", "title": "x"})
    assert await titles(people, "twice") == ["山屿保温杯"]
    await (await people.enter("twice", "twice-1")).close()
    await people.ask("twice", "DELETE", "rooms/twice-1")
    await people.ask("*", "DELETE", "shops/twice")
    await people.open_shop("twice", SCARF)
    await people.ask("twice", "POST", "rooms", {"id": "twice-2", "title": "y"})
    assert await titles(people, "twice") == ["松间围巾"]
    assert await people.title_of("twice", "twice-2", "CUP-1") == ""
    assert await people.title_of("twice", "twice-2", "SCARF-1") == "松间围巾"


async def titles(people: People, shop: str) -> list[str]:
    """Return what the shop's products are called."""
    found = await people.ask(shop, "GET", f"shops/{shop}/products")
    return [product["title"] for product in found["products"]]
