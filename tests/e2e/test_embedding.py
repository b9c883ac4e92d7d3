"""Another site's page with our screen in it, as docs/EMBEDDING.md writes it, in a real browser."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from app.client import RoomClient
from bench.live_server import LiveServer, free_port
from tests.docs.embedding_page import setting, snippet
from tests.e2e.conftest import QuietServer, Site
from tests.knowledge.embedder.prepared_model import CACHE

pytestmark = pytest.mark.asyncio(loop_scope="session")

ROOM = "myroom"
PATIENCE_MS = 30_000
SHOP = {
    "currency": "CNY",
    "products": [{"sku": "CUP-1", "title": "保温杯", "price": 89, "attributes": {"容量": "500ml"}}],
}


@dataclass
class ShopSite:
    """The platform's own site: a page, its script, and where the script gets a token."""

    port: int = field(default_factory=free_port)
    page: str = ""
    script: str = ""
    policy: str = ""
    token: str = ""

    @property
    def origin(self) -> str:
        """Another host than the service's, so that nothing here is of the same site."""
        return f"http://localhost:{self.port}"

    def application(self) -> Starlette:
        async def page(_request: Request) -> Response:
            name, value = self.policy.strip().split(": ", 1)
            return HTMLResponse(f"<!doctype html>{self.page}", headers={name: value})

        async def script(_request: Request) -> Response:
            return Response(self.script, media_type="text/javascript")

        async def token(_request: Request) -> Response:
            return JSONResponse({"token": self.token})

        return Starlette(
            routes=[
                Route("/", page),
                Route("/favicon.ico", lambda _request: Response(status_code=204)),
                Route("/embed.js", script),
                Route("/livecue-token", token, methods=["POST"]),
            ]
        )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def shop_site() -> AsyncIterator[ShopSite]:
    site = ShopSite()
    listener = socket.create_server(("127.0.0.1", site.port))
    server = QuietServer(uvicorn.Config(site.application(), log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield site
    server.should_exit = True
    await serving


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(
    shop_site: ShopSite, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[LiveServer]:
    folder = tmp_path_factory.mktemp("data")
    shop_file = folder / "shop.json"
    shop_file.write_text(json.dumps(SHOP, ensure_ascii=False), "utf-8")
    server = LiveServer(
        folder,
        cache_folder=str(CACHE),
        frame_ancestors=setting("iframe settings", "LIVECUE_FRAME_ANCESTORS", shop_site.origin),
        allowed_origins=setting("component settings", "LIVECUE_ALLOWED_ORIGINS", shop_site.origin),
    )
    server.prepare([ROOM], shop_file)
    await asyncio.to_thread(server.start)
    url = f"ws://127.0.0.1:{server.port}/v1/rooms/{ROOM}"
    async with RoomClient(url, server.token(ROOM, "ingest"), client="bridge") as bridge:
        await bridge.send("lineup", {"items": [{"link": 3, "sku": "CUP-1"}]})
        await bridge.send("chat", {"user": {"id": "u1", "name": "小红"}, "text": "3号多大容量"})
    yield server
    server.end()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser) -> AsyncIterator[Page]:
    """A page of a viewer of the platform's site, which must end without an error."""
    problems: list[str] = []
    context = await browser.new_context(locale="zh-CN")
    page = await context.new_page()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda said: problems.extend([said.text] if said.type == "error" else []))
    yield page
    await context.close()
    assert problems == []


def prepare(site: ShopSite, service: LiveServer, way: str) -> None:
    """Put a way's snippets on the platform's site."""
    site.page = snippet(f"{way} page", service.port)
    site.script = snippet(f"{way} script", service.port)
    site.policy = snippet(f"{way} policy", service.port)
    site.token = service.token(ROOM, "host")


async def test_the_screen_in_a_frame(visit: Page, shop_site: ShopSite, service: LiveServer) -> None:
    prepare(shop_site, service, "iframe")
    await visit.goto(f"{shop_site.origin}/")
    frame = visit.frame_locator("#livecue")
    await expect(frame.locator("#card-headline")).to_have_text("容量 500ml", timeout=PATIENCE_MS)


async def test_the_screen_as_a_component(
    visit: Page, shop_site: ShopSite, service: LiveServer
) -> None:
    prepare(shop_site, service, "component")
    await visit.goto(f"{shop_site.origin}/")
    headline = visit.locator("livecue-overlay #card-headline")
    await expect(headline).to_have_text("容量 500ml", timeout=PATIENCE_MS)


async def test_the_client_in_a_page(visit: Page, shop_site: ShopSite, service: LiveServer) -> None:
    prepare(shop_site, service, "component")
    shop_site.page = '<script type="module" src="/embed.js"></script>'
    shop_site.script = snippet("javascript", service.port)
    shop_site.token = service.token(ROOM, "host", "ingest")
    said: list[str] = []
    visit.on("console", lambda message: said.append(message.text))
    async with visit.expect_console_message(lambda message: message.text == "accepted"):
        await visit.goto(f"{shop_site.origin}/")
    assert said[-1] == "accepted"


async def test_a_page_of_a_site_that_is_not_named_gets_nothing(
    browser: Browser, site: Site, service: LiveServer
) -> None:
    page = await browser.new_page()
    await page.goto(f"{site.address}/overlay/#lang=zh")
    origin = f"http://127.0.0.1:{service.port}"
    imported = await page.evaluate(
        "url => import(url).then(() => 'loaded', () => 'refused')", f"{origin}/client/livecue.js"
    )
    await page.close()
    assert imported == "refused"


async def test_a_page_that_isolates_itself_may_load_what_it_was_named_for(
    visit: Page, shop_site: ShopSite, service: LiveServer
) -> None:
    prepare(shop_site, service, "component")
    shop_site.page = "<title>shop</title>"
    shop_site.policy = "Cross-Origin-Embedder-Policy: require-corp"
    await visit.goto(f"{shop_site.origin}/")
    image = f"http://127.0.0.1:{service.port}/overlay/icon.svg"
    loaded = await visit.evaluate(
        """url => new Promise((done) => {
            const image = new Image();
            image.onload = () => done("loaded");
            image.onerror = () => done("refused");
            image.src = url;
        })""",
        image,
    )
    assert loaded == "loaded"
