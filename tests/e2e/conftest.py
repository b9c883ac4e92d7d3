"""A browser, a server for the page, and a scripted room for each test; one event loop for all."""

import asyncio
import contextlib
import itertools
import shutil
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest
import pytest_asyncio
import uvicorn
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize, async_playwright
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket

import app
from app.middleware import SecurityHeaders
from app.pages import Pages, page_folders
from bench.live_server import LiveServer
from tests.e2e import old_chromium
from tests.e2e.live_service import ROOMS, LiveRoom, Network, prepared, start
from tests.e2e.rooms_service import RoomsService, RoomsSite, rooms_server
from tests.e2e.screen_sizes import DESK
from tests.e2e.scripted_room import ScriptedRoom

WEB = Path(app.__file__).parent / "web"
CHROMIUM = Path("/usr/bin/chromium")
# The same Chromium without the windows and tabs around a page, which cost three times the page.
# Where it is not installed, the whole one does the same, slower.
HEADLESS = Path(shutil.which("chromium-headless-shell") or CHROMIUM)
TOKEN = "header.payload.signature"
QUIET_BROWSER = (
    "--no-sandbox",  # tests often run as root, where Chromium has no sandbox of its own
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--metrics-recording-only",
    "--no-first-run",
)


class QuietServer(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield  # signals are the test runner's


@dataclass(frozen=True)
class Site:
    """The running server: where it is, and the rooms it knows."""

    address: str
    rooms: dict[str, ScriptedRoom]
    pairings: dict[str, str]
    pages: dict[str, str]
    numbers: "itertools.count[int]"

    def new_room(self) -> ScriptedRoom:
        """Return a room of its own for a test."""
        room = ScriptedRoom(f"room-{next(self.numbers)}")
        self.rooms[room.id] = room
        return room

    def foreign(self, html: str) -> str:
        """Return the address of somebody else's page."""
        name = f"page-{next(self.numbers)}"
        self.pages[name] = html
        return f"{self.address}/foreign/{name}"

    def pairing(self, room: str) -> str:
        """Return a code that opens a room once."""
        code = f"code-{next(self.numbers)}"
        self.pairings[code] = room
        return code

    def link(
        self,
        room: str,
        language: str | None = "zh",
        token: str = TOKEN,
        page: str = "overlay",
        **settings: str,
    ) -> str:
        """Return a page's address as it is handed out, with display settings."""
        spoken = {"lang": language} if language else {}
        fragment = {"room": room, "token": token, **spoken, **settings}
        return f"{self.address}/{page}/#{urlencode(fragment)}"


def _application(
    rooms: dict[str, ScriptedRoom], pairings: dict[str, str], pages: dict[str, str]
) -> Starlette:
    async def live(connection: WebSocket) -> None:
        await rooms[connection.path_params["room"]].serve(connection)

    async def claim(request: Request) -> JSONResponse:
        room = pairings.pop((await request.json())["code"], None)
        if room is None:
            problem = {"code": "unknown_pairing", "title": "Pairing unknown", "status": 404}
            return JSONResponse(problem, 404, media_type="application/problem+json")
        return JSONResponse({"room": room, "token": TOKEN, "roles": ["host"], "expires_in_s": 60})

    async def foreign(request: Request) -> HTMLResponse:
        return HTMLResponse(pages[request.path_params["page"]])

    return Starlette(
        routes=[
            WebSocketRoute("/v1/rooms/{room}", live),
            Route("/v1/pairings/claim", claim, methods=["POST"]),
            Route("/foreign/{page}", foreign),
            *(Mount(f"/{folder.name}", Pages(folder)) for folder in page_folders()),
        ],
        middleware=[Middleware(SecurityHeaders, frame_ancestors=("'self'",))],
    )


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def site() -> AsyncIterator[Site]:
    """The pages as the service serves them, security headers included."""
    rooms: dict[str, ScriptedRoom] = {}
    pairings: dict[str, str] = {}
    pages: dict[str, str] = {}
    listener = socket.create_server(("127.0.0.1", 0))
    application = _application(rooms, pairings, pages)
    config = uvicorn.Config(application, log_level="warning", ws="websockets-sansio")
    server = QuietServer(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    yield Site(address, rooms, pairings, pages, itertools.count(1))
    server.should_exit = True
    await serving


def require_browser(path: Path) -> None:
    """Fail the test when there is no browser; what is not tested must never look tested."""
    if not path.exists():
        pytest.fail(f"there is no browser at {path}: run .ci/install-browser", pytrace=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium; without it these tests fail, they are never skipped.

    ``.ci/check-old-chromium`` names another one, already running, by its debugging address.
    """
    async with async_playwright() as playwright:
        if old_chromium.ADDRESS:
            running = await old_chromium.connect(playwright, old_chromium.ADDRESS)
        else:
            require_browser(HEADLESS)
            running = await playwright.chromium.launch(
                executable_path=HEADLESS, args=list(QUIET_BROWSER)
            )
        yield running
        await running.close()


@pytest.fixture
def room(site: Site) -> Iterator[ScriptedRoom]:
    """A room that does what the test tells it, and that must be sent frames of the wire only."""
    room = site.new_room()
    yield room
    assert room.failures == []


NewPage = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def new_page(browser: Browser) -> AsyncIterator[NewPage]:
    """Make pages that must end without any error, except one whose ``expected`` start is told."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def note(said: str, expected: str | None) -> None:
        # A socket that is refused or dropped is what many tests are about.
        if not said.startswith(("WebSocket connection to", expected or "WebSocket")):
            problems.append(said)

    async def make(
        viewport: ViewportSize = DESK, bypass_csp: bool = False, expected: str | None = None
    ) -> Page:
        context = await browser.new_context(
            viewport=viewport, locale="zh-CN", color_scheme="dark", bypass_csp=bypass_csp
        )
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: note(said.text, expected))
        return page

    yield make
    for context in contexts:
        await context.close()
    assert problems == []


@pytest_asyncio.fixture(loop_scope="session")
async def page(new_page: NewPage) -> Page:
    """A desktop page that has not gone anywhere yet."""
    return await new_page()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def live_server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[LiveServer]:
    """The real service with a shop and rooms, in a process of its own."""
    server = prepared(tmp_path_factory.mktemp("live"))
    await start(server)
    yield server
    server.end()


@pytest.fixture(scope="session")
def live_room_names() -> Iterator[str]:
    """The rooms of the real service that no test has used yet."""
    return iter(ROOMS)


@pytest_asyncio.fixture(loop_scope="session")
async def live_room(
    live_server: LiveServer, live_room_names: Iterator[str]
) -> AsyncIterator[LiveRoom]:
    """A room of the real service for one test, on air."""
    room = LiveRoom(live_server, next(live_room_names))
    await room.begin()
    yield room
    await room.close()


@pytest_asyncio.fixture(loop_scope="session")
async def network(live_server: LiveServer) -> AsyncIterator[Network]:
    """A network to the real service, whole at first."""
    network = Network(live_server.port)
    await network.mend()
    yield network
    await network.cut()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def rooms_site() -> AsyncIterator[RoomsSite]:
    """The rooms page and what it talks to; it outlives each test's page, which asks to the end."""
    async with rooms_server() as site:
        yield site


@pytest.fixture
def shop(rooms_site: RoomsSite) -> RoomsService:
    """What the rooms page talks to, as the test scripts it."""
    return rooms_site.anew()
