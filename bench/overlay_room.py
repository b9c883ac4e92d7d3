"""A server of the overlay's page, and a room of it that says what a benchmark tells it."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import uvicorn
from playwright.async_api import Page
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket, WebSocketDisconnect

import app
from app.live.schema.encoding import encode_delta, encode_entry, encode_welcome
from app.middleware import SecurityHeaders
from copilot.suggestions import (
    Asked,
    CardFact,
    Closed,
    Delta,
    Entry,
    Opened,
    Ready,
    RoomState,
    Suggestion,
    Told,
    Welcome,
)

CHROMIUM = Path("/usr/bin/chromium")
WEB = Path(app.__file__).parent / "web"
ROOM = "bench"
EPOCH = "e1"
PATIENCE_S = 60.0

_TEMPLATE = Suggestion(
    id="",
    version=1,
    kind="answer",
    audience="host",
    headline="容量 500ml",
    facts=(CardFact("f1", "CUP-01", "保温杯", "容量：500ml", "商品表.xlsx", "第2行，容量", 1),),
    line="这款是五百毫升的，通勤带一天够喝。",
    asked=Asked("500ml够不够一天喝？", 12, 9, ("小明", "阿花"), 1000, 2000),
    sku="CUP-01",
    product="晨雾316保温杯 500ml",
    link=3,
    rank=1.0,
    slot="now",
)


def card(id: str, **changes: Any) -> Suggestion:
    """Return an answer card, the one big card unless told otherwise."""
    return replace(_TEMPLATE, id=id, **changes)


class ScriptedScreen:
    """One page's connection, which is told whatever the benchmark wants."""

    def __init__(self, connection: WebSocket) -> None:
        self._connection = connection
        self._offset = 0

    async def welcome(self, *suggestions: Suggestion) -> None:
        """Answer the greeting with a snapshot."""
        state = RoomState("b1", "CUP-01", "晨雾316保温杯 500ml", 3, False, 1200, 340, 5, 2, 0)
        told = Welcome(EPOCH, 0, False, suggestions, state)
        await self._connection.send_text(encode_welcome(told, ("host",), 0, shows_log=True))

    async def open(self, suggestion: Suggestion) -> None:
        """Tell of a new card."""
        await self._tell(Opened(suggestion))

    async def word(self, id: str, text: str) -> None:
        """Tell how far a card's line is worded."""
        await self._connection.send_text(encode_delta(Delta(id, 1, text)))

    async def ready(self, suggestion: Suggestion) -> None:
        """Tell that a card's line is complete."""
        await self._tell(Ready(suggestion))

    async def close(self, id: str) -> None:
        """Tell that a card is gone."""
        await self._tell(Closed(id, "used"))

    async def caught_up(self, page: Page) -> None:
        """Wait until the page has taken in all it was told."""
        at = f"[data-offset='{self._offset}']"
        await page.locator(f"livecue-overlay{at}, html{at}").wait_for(
            state="attached", timeout=PATIENCE_S * 1000
        )

    async def _tell(self, told: Told) -> None:
        self._offset += 1
        await self._connection.send_text(encode_entry(Entry(EPOCH, self._offset, told)))


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield  # signals are the benchmark's


class OverlaySite:
    """The overlay as the service serves it, security headers included."""

    def __init__(self) -> None:
        self._greeted: asyncio.Queue[ScriptedScreen] = asyncio.Queue()
        self._origin = ""

    @classmethod
    @asynccontextmanager
    async def serving(cls) -> AsyncIterator["OverlaySite"]:
        """Serve on a free port while the block runs."""
        site = cls()
        listener = socket.create_server(("127.0.0.1", 0))
        site._origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
        config = uvicorn.Config(site._application(), log_level="warning", ws="websockets-sansio")
        server = _Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        yield site
        server.should_exit = True
        await serving

    def link(self) -> str:
        """Return the page's address."""
        return f"{self._origin}/overlay/#room={ROOM}&token=header.payload.signature&lang=zh"

    async def joined(self) -> ScriptedScreen:
        """Wait until a page greets."""
        async with asyncio.timeout(PATIENCE_S):
            return await self._greeted.get()

    def _application(self) -> Starlette:
        folders = [folder for folder in sorted(WEB.iterdir()) if folder.is_dir()]
        return Starlette(
            routes=[
                WebSocketRoute("/v1/rooms/{room}", self._live),
                *(
                    Mount(f"/{folder.name}", StaticFiles(directory=folder, html=True))
                    for folder in folders
                ),
            ],
            middleware=[Middleware(SecurityHeaders, frame_ancestors=("'self'",))],
        )

    async def _live(self, connection: WebSocket) -> None:
        await connection.accept()
        with contextlib.suppress(WebSocketDisconnect):
            await connection.receive_text()
            self._greeted.put_nowait(ScriptedScreen(connection))
            while True:
                await connection.receive_text()
