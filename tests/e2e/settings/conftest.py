"""A page with everything of the settings on it, served as the service serves its pages."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from pathlib import Path

import pytest_asyncio
import uvicorn
from playwright.async_api import Page, ViewportSize
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from app.middleware import SecurityHeaders
from tests.e2e.conftest import WEB, NewPage
from tests.e2e.screen_sizes import DESK

HARNESS = Path(__file__).parent / "harness"


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield  # signals are the test runner's


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def harness() -> AsyncIterator[str]:
    """The address of the page, with the security headers of the service."""
    folders = {"harness": HARNESS, **{each.name: each for each in sorted(WEB.iterdir())}}
    application = Starlette(
        routes=[
            Mount(f"/{name}", StaticFiles(directory=folder, html=True))
            for name, folder in folders.items()
        ],
        middleware=[Middleware(SecurityHeaders, frame_ancestors=("'self'",))],
    )
    listener = socket.create_server(("127.0.0.1", 0))
    server = _Server(uvicorn.Config(application, log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    yield f"http://127.0.0.1:{listener.getsockname()[1]}/harness/"
    server.should_exit = True
    await serving


OpenHarness = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def open_harness(new_page: NewPage, harness: str) -> OpenHarness:
    """Open the page with a fragment; ``prepare`` is a script that runs before the page's own."""

    async def make(fragment: str = "", viewport: ViewportSize = DESK, prepare: str = "") -> Page:
        page = await new_page(viewport)
        if prepare:
            await page.add_init_script(prepare)
        await go(page, harness, fragment)
        return page

    return make


async def go(page: Page, harness: str, fragment: str = "") -> None:
    """Load the page anew with a fragment, and wait until everything is on it."""
    await page.goto("about:blank")
    await page.goto(f"{harness}#{fragment}")
    await page.wait_for_function("() => window.harness !== undefined")
