"""The JavaScript client in a browser against the whole service: cuts, sleep, clocks, tokens."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route

from app.client import RoomClient, Snapshot
from bench.live_server import LiveServer
from tests.app.client.tcp_proxy import TcpProxy
from tests.app.client.test_client_and_service import PRODUCTS, journalled
from tests.knowledge.embedder.prepared_model import CACHE

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(150)]

SCRIPT = Path(__file__).parent / "javascript_client.js"
ROOMS = ["cut", "away", "slept", "kill", "clock", "busy", "expiry", "wrong", "full", "back"]
EVENTS = 200
FAULT_AT = 40
PATIENCE_S = 60
ITEMS = [{"link": number + 1, "sku": each["sku"]} for number, each in enumerate(PRODUCTS)]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[LiveServer]:
    folder = tmp_path_factory.mktemp("data")
    shop_file = folder / "shop.json"
    shop = {"currency": "CNY", "products": PRODUCTS}
    shop_file.write_text(json.dumps(shop, ensure_ascii=False), "utf-8")
    server = LiveServer(folder, cache_folder=str(CACHE), room_queue_events="16")
    server.prepare(ROOMS, shop_file)
    await asyncio.to_thread(server.start)
    yield server
    server.end()


@pytest_asyncio.fixture(loop_scope="session")
async def proxy(service: LiveServer) -> AsyncIterator[TcpProxy]:
    async with TcpProxy(service.port) as running:
        yield running


class Client:
    """A page with the client in it, all of whose bytes go through the proxy."""

    def __init__(self, page: Page, proxy: TcpProxy) -> None:
        self.page = page
        self._proxy = proxy

    async def begin(self, room: str, token: str, **options: Any) -> None:
        """Load the client and let it connect."""
        origin = f"http://127.0.0.1:{self._proxy.port}"

        async def script(route: Route) -> None:
            await route.fulfill(path=SCRIPT, content_type="text/javascript")

        await self.page.route("**/javascript_client.js", script)
        await self.page.goto(f"{origin}/healthz")
        given = {"url": f"/v1/rooms/{room}", "token": token, "client": "bridge", **options}
        await self.page.evaluate(
            "async (options) => (await import('/javascript_client.js')).begin(options)", given
        )

    async def run(self, expression: str, argument: Any = None) -> Any:
        """Evaluate something about the broadcast ``b`` and its ``room``."""
        wrapped = f"(argument) => {{ const b = broadcast, room = b.room; return {expression}; }}"
        async with asyncio.timeout(PATIENCE_S):
            return await self.page.evaluate(wrapped, argument)

    async def until(self, expression: str) -> None:
        """Wait until something about the broadcast holds."""
        wrapped = f"() => {{ const b = broadcast, room = b.room; return {expression}; }}"
        # Frames are not drawn in a page nobody looks at, so it is asked for regularly.
        await self.page.wait_for_function(wrapped, timeout=PATIENCE_S * 1000, polling=50)


@pytest_asyncio.fixture(loop_scope="session")
async def client(browser: Browser, proxy: TcpProxy) -> AsyncIterator[Client]:
    context = await browser.new_context()
    page = await context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    yield Client(page, proxy)
    await context.close()
    assert problems == []


def position_of(room: RoomClient) -> dict[str, Any]:
    assert room.position is not None
    return {"epoch": room.position.epoch, "offset": room.position.offset}


async def agree(service: LiveServer, room: str, client: Client) -> None:
    """Wait until a client that was never cut is shown what the page shows."""
    url = f"ws://127.0.0.1:{service.port}/v1/rooms/{room}"
    async with RoomClient(url, service.token(room, "host"), client="witness") as witness:
        changes = witness.changes()
        async for change in changes:
            if isinstance(change, Snapshot):
                break
        read = "[room.position, Object.fromEntries(b.shown)]"
        async with asyncio.timeout(PATIENCE_S):
            while (told := await client.run(read))[0] != (here := position_of(witness)):
                if told[0]["offset"] < here["offset"]:
                    await client.run("b.reach(argument)", here["offset"])
                else:
                    await anext(changes)
        assert told[1] == {id: each["version"] for id, each in witness.suggestions.items()}


async def broadcast(
    service: LiveServer, client: Client, room: str, fault: Callable[[], Awaitable[None]]
) -> None:
    """Feed a room with something going wrong in the middle, and check what is left."""
    await client.begin(room, service.token(room, "host", "ingest"), window=8)
    await client.run("b.lineup(argument)", ITEMS)
    await client.run("b.chats(0, argument)", FAULT_AT)
    await client.run("void b.chats(...argument)", [FAULT_AT, EVENTS])
    await fault()
    await client.run("room.drain()")
    assert await client.run("b.problems") == []
    assert await client.run("b.outcomes.length") == EVENTS
    await agree(service, room, client)
    assert journalled(service, room) == [f"m-{number}" for number in range(EVENTS)]


async def test_a_cut_loses_doubles_and_reorders_nothing(
    service: LiveServer, client: Client, proxy: TcpProxy
) -> None:
    async def cut() -> None:
        proxy.cut()

    await broadcast(service, client, "cut", cut)
    assert (await client.run("b.states")).count("live") == 2
    # The second is the broadcast's own beginning: after the cut nothing was shown anew.
    assert await client.run("b.snapshots") == ["first", "gap"]


async def test_a_network_that_is_away_for_a_while_loses_nothing(
    service: LiveServer, client: Client, proxy: TcpProxy
) -> None:
    async def away() -> None:
        proxy.refuse(True)
        before = proxy.connections
        while proxy.connections < before + 3:
            proxy.connected.clear()
            await proxy.connected.wait()
        proxy.refuse(False)

    await broadcast(service, client, "away", away)


async def test_a_phone_that_slept_comes_back_when_it_wakes(
    service: LiveServer, client: Client, proxy: TcpProxy
) -> None:
    async def sleep_and_wake() -> None:
        proxy.stall()  # the socket is dead, and nobody has said so
        await client.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        await client.until("room.status.state !== 'live'")
        proxy.flow()

    loop = asyncio.get_running_loop()
    began = loop.time()
    await broadcast(service, client, "slept", sleep_and_wake)
    assert loop.time() - began < 30, "long before silence alone would tell"


async def test_a_power_cut_loses_doubles_and_reorders_nothing(
    service: LiveServer, client: Client
) -> None:
    async def power_cut() -> None:
        service.kill()
        await asyncio.to_thread(service.start)

    await broadcast(service, client, "kill", power_cut)


async def test_a_clock_an_hour_off_that_jumps_matters_to_nothing(
    service: LiveServer, client: Client
) -> None:
    async def jump() -> None:
        for hours in (1, -2, 3):
            await client.page.evaluate(
                "hours => { const now = Date.now; Date.now = () => now() + hours * 3_600_000 }",
                hours,
            )
            await client.run("room.send('stats', { viewers: argument + 10 })", hours)

    await broadcast(service, client, "clock", jump)
    assert (await client.run("b.states")).count("live") == 1


async def test_overload_loses_and_doubles_nothing(service: LiveServer, client: Client) -> None:
    await client.begin("busy", service.token("busy", "ingest"))
    refused = service.metric("livecue_events_refused_total")
    await client.run("void b.chats(0, 400)")
    await client.run("room.drain()")
    assert service.metric("livecue_events_refused_total") > refused
    assert sorted(journalled(service, "busy")) == sorted(f"m-{number}" for number in range(400))
    assert await client.run("b.problems") == []


async def test_an_expired_token_is_asked_for_again(service: LiveServer, client: Client) -> None:
    token = service.token("expiry", "host", "ingest")
    await client.begin("expiry", token)
    await client.page.evaluate(
        """async (token) => {
            const { RoomClient } = await import("/client/livecue.js");
            const tokens = ["nonsense", token];
            window.asked = 0;
            const getToken = async () => tokens[window.asked++];
            window.other = new RoomClient({ url: "/v1/rooms/expiry", getToken, client: "other" });
        }""",
        token,
    )
    receipt = await client.page.evaluate("other.stats({ viewers: 7 })")
    assert receipt["outcome"] == "accepted"
    assert await client.page.evaluate("window.asked") == 2


async def test_a_refusal_reaches_everybody_who_waits(service: LiveServer, client: Client) -> None:
    await client.begin("wrong", "nonsense")
    told = await client.run("room.stats({ viewers: 1 }).catch((error) => error.code)")
    assert told == "ended"
    assert await client.run("room.space().catch((error) => error.message)") == (
        "ended: the client has ended: invalid_token"
    )
    assert await client.run("[room.status.state, room.status.reason]") == [
        "refused",
        "invalid_token",
    ]


async def test_what_the_room_could_not_answer_is_refused_here(
    service: LiveServer, client: Client
) -> None:
    await client.begin("full", service.token("full", "ingest"), capacity=2)
    code = "catch((error) => `${error.code} ${error.field ?? ''}`.trim())"
    refusals = {
        "room.chat({ text: 'x'.repeat(70_000) })": "too_large",
        "room.send('chat', {}, { id: '' })": "invalid_field",
        "room.chat({ text: 'nobody' })": "missing_field data.user",
        "room.send('sing', {})": "unknown_type type",
        "room.send('quiet', { on: true })": "forbidden_type type",
    }
    for expression, expected in refusals.items():
        assert await client.run(f"{expression}.{code}") == expected
    half = "room.chat({ user: { id: 'u', name: 'n' }, text: '\\ud83d喜欢' })"
    assert (await client.run(half))["outcome"] == "accepted"
    full = f"[1, 2, 3].map((n) => room.stats({{ viewers: n }}).{code})"
    assert (await client.run(f"Promise.all({full})"))[2] == "full"


async def test_closing_gives_up_and_stays_closed(service: LiveServer, client: Client) -> None:
    await client.begin("back", service.token("back", "ingest"))
    await client.until("room.status.state === 'live'")
    await client.run("room.close()")
    await client.page.evaluate("dispatchEvent(new Event('online'))")
    assert await client.run("room.status.state") == "closed"
    assert await client.run("room.stats({ viewers: 1 }).catch((error) => error.code)") == "ended"
