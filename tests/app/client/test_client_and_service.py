"""The client against the whole service in a process of its own: kills, cuts, stalls, overload.

Whatever happens on the way, the journal holds every event once and in the order in which it was
sent, and the screen ends up with exactly what is open.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import text

from app.client import (
    Change,
    ClientOptions,
    Closed,
    Opened,
    Ready,
    Revised,
    RoomClient,
    RoomClientError,
    Snapshot,
)
from app.storage.engine import open_engine
from bench.changes import Changes
from bench.live_server import LiveServer
from tests.app.client.tcp_proxy import TcpProxy
from tests.knowledge.embedder.prepared_model import CACHE

PRODUCTS = [
    {
        "sku": f"CUP-{number}",
        "title": f"保温杯{number}号",
        "price": 80 + number,
        "attributes": {"容量": f"{number}00ml", "产地": "浙江", "材质": "316不锈钢"},
    }
    for number in range(1, 9)
]
QUESTIONS = ("{}号多大容量", "{}号哪里产的", "{}号什么材质", "{}号多少钱", "来了", "666")
ROOMS = ["cut", "away", "stall", "kill", "busy", "orderly"]
QUEUE = 16  # events a room keeps waiting; more than the window of the clients below
EVENTS = 240
FAULT_AT = 60
PATIENCE_S = 90
OPTIONS = ClientOptions(
    ping_s=0.5, first_pause_s=0.1, longest_pause_s=0.5, restart_spread_s=0.5, window=8
)

pytestmark = pytest.mark.timeout(150)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    tmp_path = tmp_path_factory.mktemp("service")
    shop_file = tmp_path / "shop.json"
    shop = {"currency": "CNY", "products": PRODUCTS}
    shop_file.write_text(json.dumps(shop, ensure_ascii=False), "utf-8")
    folder = tmp_path / "data"
    folder.mkdir()
    server = LiveServer(
        folder, cache_folder=str(CACHE), room_queue_events=str(QUEUE), client_queue_messages="16"
    )
    server.prepare(ROOMS, shop_file)
    server.start()
    yield server
    server.end()


class Screen:
    """A host's screen that notices what would be shown twice, or go back."""

    def __init__(self, room: RoomClient, changes: Changes | None = None) -> None:
        self.room = room
        self.changes = changes or Changes()
        self.shown: dict[str, int] = {}
        self.told = 0

    async def watch(self, changes: AsyncIterator[Change]) -> None:
        async for change in changes:
            self._take(change)
            self.changes.tell()

    def _take(self, change: Change) -> None:
        self.told += 1
        match change:
            case Snapshot(reason=reason, suggestions=suggestions):
                assert reason != "lagged", "this reader is not slow"
                self.shown = {each["id"]: each["version"] for each in suggestions}
            case Opened(suggestion=suggestion):
                assert suggestion["id"] not in self.shown, "opened twice"
                self.shown[suggestion["id"]] = suggestion["version"]
            case Revised(suggestion=suggestion) | Ready(suggestion=suggestion):
                assert suggestion["version"] > self.shown[suggestion["id"]], "an older one came"
                self.shown[suggestion["id"]] = suggestion["version"]
            case Closed(id=id):
                del self.shown[id]


def chat(number: int) -> dict[str, Any]:
    question = QUESTIONS[number % len(QUESTIONS)].format(number % 8 + 1)
    user = {"id": f"u{number}", "name": f"观众{number}"}
    return {"user": user, "text": question}


def journalled(server: LiveServer, room: str) -> list[str]:
    engine = open_engine(f"sqlite:///{server.folder / 'livecue.sqlite3'}")
    with engine.connect() as connection:
        query = "SELECT id FROM journal WHERE room = :room AND id LIKE 'm-%' ORDER BY seq"
        found = list(connection.execute(text(query), {"room": room}).scalars())
    engine.dispose()
    return found


async def agree(server: LiveServer, room: str, screen: Screen) -> None:
    """Wait until a client that was never cut is shown what the screen shows."""
    url = f"ws://127.0.0.1:{server.port}/v1/rooms/{room}"
    token = server.token(room, "host")
    async with RoomClient(url, token, client="witness") as witness:
        beside = Screen(witness, screen.changes)  # either may be the one behind
        watching = asyncio.create_task(beside.watch(witness.changes()))
        with contextlib.suppress(TimeoutError):
            await screen.changes.until(
                lambda: screen.room.position == witness.position and screen.shown == beside.shown,
                PATIENCE_S,
            )
        assert (screen.room.position, screen.shown) == (witness.position, beside.shown)
        watching.cancel()


async def broadcast(
    server: LiveServer, room: str, proxy: TcpProxy, fault: Callable[[], Awaitable[None]]
) -> tuple[Screen, RoomClient, RoomClient]:
    """Play through the proxy, with something going wrong in the middle, and check what is left."""
    url = f"ws://127.0.0.1:{proxy.port}/v1/rooms/{room}"
    async with (
        RoomClient(url, server.token(room, "ingest"), client="bridge", options=OPTIONS) as bridge,
        RoomClient(url, server.token(room, "host"), client="screen", options=OPTIONS) as shown,
    ):
        screen = Screen(shown)
        watching = asyncio.create_task(screen.watch(shown.changes()))
        items = [{"link": n + 1, "sku": p["sku"]} for n, p in enumerate(PRODUCTS)]
        await bridge.send("lineup", {"items": items}, id="lineup")
        faulty: asyncio.Task[None] | None = None
        for number in range(EVENTS):
            settled = bridge.post("chat", chat(number), id=f"m-{number}")
            if number == FAULT_AT:
                faulty = asyncio.ensure_future(fault())
            elif number % 20 == 0 and faulty is None:
                await settled
        assert faulty is not None
        await faulty
        assert await bridge.drain(PATIENCE_S)
        await agree(server, room, screen)
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        assert watching.cancelled() or watching.exception() is None
        assert screen.told > 10
    assert journalled(server, room) == [f"m-{number}" for number in range(EVENTS)]
    return screen, bridge, shown


async def test_nothing_is_lost_doubled_or_reordered_by_a_cut(server: LiveServer) -> None:
    async with TcpProxy(server.port) as proxy:

        async def cut() -> None:
            proxy.cut()

        _, bridge, shown = await broadcast(server, "cut", proxy, cut)
        assert (bridge.connections, shown.connections) == (2, 2)


async def test_nothing_is_lost_while_the_network_is_away(server: LiveServer) -> None:
    async with TcpProxy(server.port) as proxy:

        async def away() -> None:
            proxy.refuse(True)
            before = proxy.connections
            while proxy.connections < before + 6:
                proxy.connected.clear()
                await proxy.connected.wait()
            proxy.refuse(False)

        _, bridge, _ = await broadcast(server, "away", proxy, away)
        assert bridge.connections == 2


async def test_a_network_that_swallows_everything_is_noticed(server: LiveServer) -> None:
    async with TcpProxy(server.port) as proxy:

        async def stall() -> None:
            proxy.stall()
            before = proxy.connections
            while proxy.connections < before + 2:
                proxy.connected.clear()
                await proxy.connected.wait()
            proxy.flow()

        _, bridge, shown = await broadcast(server, "stall", proxy, stall)
        assert bridge.connections >= 2
        assert shown.connections >= 2


async def test_nothing_is_lost_doubled_or_reordered_by_a_power_cut(server: LiveServer) -> None:
    async with TcpProxy(server.port) as proxy:

        async def power_cut() -> None:
            server.kill()
            await asyncio.to_thread(server.start)

        _, bridge, _ = await broadcast(server, "kill", proxy, power_cut)
        assert bridge.connections >= 2


@pytest.mark.parametrize(("room", "window"), [("busy", 400), ("orderly", 1)])
async def test_overload_loses_and_doubles_nothing(
    server: LiveServer, room: str, window: int
) -> None:
    url = f"ws://127.0.0.1:{server.port}/v1/rooms/{room}"
    token, options = server.token(room, "ingest"), ClientOptions(window=window)
    refused = server.metric("livecue_events_refused_total")
    async with RoomClient(url, token, client="bridge", options=options) as bridge:
        for number in range(400):
            bridge.post("chat", chat(number), id=f"m-{number}")
        assert await bridge.drain(PATIENCE_S)
    kept, sent = journalled(server, room), [f"m-{number}" for number in range(400)]
    assert sorted(kept) == sorted(sent)
    if window == 1:
        assert kept == sent, "with one event on the way, nothing can overtake"
    else:
        assert server.metric("livecue_events_refused_total") > refused


async def test_a_refusal_says_why_over_the_real_wire(server: LiveServer) -> None:
    url = f"ws://127.0.0.1:{server.port}/v1/rooms/elsewhere"
    async with RoomClient(url, server.token("cut", "host"), client="c") as room:
        with pytest.raises(RoomClientError, match="4403 forbidden_room"):
            await room.send("chat", chat(1))
