"""A browser, a server for the page, and a scripted room for each test; one event loop for all."""

import asyncio
import contextlib
import itertools
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
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket

import app
from app.middleware import SecurityHeaders
from bench.live_server import LiveServer
from tests.e2e import old_chromium
from tests.e2e.live_service import ROOMS, LiveRoom, Network, prepared, start
from tests.e2e.scripted_room import ScriptedRoom

WEB = Path(app.__file__).parent / "web"
CHROMIUM = Path("/usr/bin/chromium")
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
DESK: ViewportSize = {"width": 1440, "height": 900}


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield  # signals are the test runner's


@dataclass(frozen=True)
class Site:
    """The running server: where it is, and the rooms it knows."""

    address: str
    rooms: dict[str, ScriptedRoom]
    numbers: "itertools.count[int]"

    def new_room(self) -> ScriptedRoom:
        """Return a room of its own for a test."""
        room = ScriptedRoom(f"room-{next(self.numbers)}")
        self.rooms[room.id] = room
        return room

    def link(
        self, room: str, language: str | None = "zh", token: str = TOKEN, page: str = "overlay"
    ) -> str:
        """Return a page's address as it is handed out."""
        fragment = {"room": room, "token": token, **({"lang": language} if language else {})}
        return f"{self.address}/{page}/#{urlencode(fragment)}"


def _application(rooms: dict[str, ScriptedRoom]) -> Starlette:
    async def live(connection: WebSocket) -> None:
        await rooms[connection.path_params["room"]].serve(connection)

    return Starlette(
        routes=[
            WebSocketRoute("/v1/rooms/{room}", live),
            *(
                Mount(f"/{folder.name}", StaticFiles(directory=folder, html=True))
                for folder in sorted(WEB.iterdir())
            ),
        ],
        middleware=[Middleware(SecurityHeaders, frame_ancestors=("'self'",))],
    )


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def site() -> AsyncIterator[Site]:
    """The pages as the service serves them, security headers included."""
    rooms: dict[str, ScriptedRoom] = {}
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(_application(rooms), log_level="warning", ws="websockets-sansio")
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield Site(f"http://127.0.0.1:{listener.getsockname()[1]}", rooms, itertools.count(1))
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
            require_browser(CHROMIUM)
            running = await playwright.chromium.launch(
                executable_path=CHROMIUM, args=list(QUIET_BROWSER)
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
