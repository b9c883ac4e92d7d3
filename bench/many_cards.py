"""Very many cards in one session, over the real wire: memory of the service and of the overlay."""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Final

import orjson
from playwright.async_api import CDPSession, Page, async_playwright
from rich.console import Console
from rich.progress import Progress
from websockets.asyncio.client import ClientConnection

from bench.live_server import LiveServer
from bench.live_shop import write_shop
from bench.overlay_page import heap_mb
from bench.overlay_room import CHROMIUM

ROOM: Final = "many"
PRODUCTS: Final = 8
OPEN_AT_ONCE: Final = 20  # pushed and not yet closed; a room's own limit on open cards is higher
PATIENCE_S: Final = 120.0


class Session:
    """Operations push cards as fast as the host puts them away."""

    def __init__(self, desk: ClientConnection, screen: ClientConnection) -> None:
        self._desk = desk
        self._screen = screen
        self._slots = asyncio.Semaphore(OPEN_AT_ONCE)
        self.offset = 0
        self.opened = self.closed = self.missed = 0
        self.errors: list[str] = []

    async def push(self, first: int, last: int) -> None:
        """Push cards number ``first`` to ``last``, then wait until all are closed."""
        for number in range(first, last):
            await self._slots.acquire()
            card = {"headline": f"第{number}张卡片", "line": f"这是第{number}张卡片。"}
            await _send(self._desk, "suggestion.push", f"p{number}", card)
        for _ in range(OPEN_AT_ONCE):
            await self._slots.acquire()
        for _ in range(OPEN_AT_ONCE):
            self._slots.release()

    async def read_desk(self) -> None:
        """Read what operations are told, so that it does not pile up."""
        async for text in self._desk:
            frame = orjson.loads(text)
            if frame["type"] == "error":
                self.errors.append(frame["data"]["detail"])

    async def read_screen(self) -> None:
        """Put away every card that comes."""
        async for text in self._screen:
            frame = orjson.loads(text)
            if frame["type"] == "welcome":
                self.offset = frame["data"]["offset"]
            if "offset" in frame:
                self.missed += frame["offset"] - self.offset - 1
                self.offset = frame["offset"]
            if frame["type"] == "suggestion.opened":
                self.opened += 1
                id = frame["data"]["id"]
                await _send(self._screen, "suggestion.dismissed", f"d-{id}", {"suggestion": id})
            elif frame["type"] == "suggestion.closed":
                self.closed += 1
                self._slots.release()


async def _send(socket: ClientConnection, kind: str, id: str, data: dict[str, Any]) -> None:
    frame = {"type": kind, "id": id, "ts": None, "data": data}
    await socket.send(orjson.dumps(frame), text=True)


async def _settled(page: Page, session: Session) -> None:
    at = f"[data-offset='{session.offset}']"
    carrier = page.locator(f"livecue-overlay{at}, html{at}")
    await carrier.wait_for(state="attached", timeout=PATIENCE_S * 1000)


async def _sample(
    server: LiveServer, page: Page, browser: CDPSession, session: Session
) -> dict[str, float]:
    await _settled(page, session)
    return {
        "cards": session.closed,
        "server_rss_mb": round(server.usage()[0], 1),
        "overlay_heap_mb": round(await heap_mb(browser), 2),
    }


async def measure(server: LiveServer, cards: int) -> dict[str, object]:
    """Run the session in four parts, looking at the memory after each."""
    desk, _ = await server.enter(ROOM, "desk", "operations")
    screen, welcome = await server.enter(ROOM, "screen", "host")
    session = Session(desk, screen)
    session.offset = int(welcome["offset"])
    readers = [asyncio.create_task(session.read_desk()), asyncio.create_task(session.read_screen())]
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = await chromium.new_page()
        browser = await page.context.new_cdp_session(page)
        await browser.send("Performance.enable")
        fragment = f"room={ROOM}&token={server.token(ROOM, 'host')}&lang=zh"
        await page.goto(f"http://127.0.0.1:{server.port}/overlay/#{fragment}")
        await session.push(0, OPEN_AT_ONCE)
        samples = [await _sample(server, page, browser, session)]
        started = time.perf_counter()
        with Progress(console=Console(stderr=True)) as bars:
            bar = bars.add_task("cards", total=4)
            for part in range(4):
                bounds = [OPEN_AT_ONCE + cards * each // 4 for each in (part, part + 1)]
                await session.push(*bounds)
                samples.append(await _sample(server, page, browser, session))
                bars.update(bar, completed=part + 1)
        seconds = time.perf_counter() - started
        await chromium.close()
    for reader in readers:
        reader.cancel()
    await asyncio.gather(*readers, return_exceptions=True)
    return {
        "opened": session.opened,
        "closed": session.closed,
        "missed": session.missed,
        "errors": len(session.errors),
        "cards_per_s": round(cards / seconds, 1),
        "samples": samples,
        # The first quarter still fills buffers and the log of the session.
        "server_kb_per_card": _growth(samples, "server_rss_mb", cards),
        "overlay_kb_per_card": _growth(samples, "overlay_heap_mb", cards),
    }


def _growth(samples: list[dict[str, float]], name: str, cards: int) -> float:
    return round((samples[-1][name] - samples[1][name]) * 1000 / (cards * 3 / 4), 3)


async def run(cards: int) -> dict[str, object]:
    """Set up, measure, tear down."""
    with tempfile.TemporaryDirectory(prefix="livecue-bench-") as folder:
        server = LiveServer(Path(folder))
        shop_file = Path(folder) / "shop.json"
        write_shop(shop_file, PRODUCTS)
        server.prepare([ROOM], shop_file)
        try:
            server.start()
            server.stop()  # started again, so that making the index does not count as its memory
            server.start()
            return await measure(server, cards)
        finally:
            server.end()


def main() -> int:
    """Parse the options, run, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.many_cards", description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    print(json.dumps(asyncio.run(run(parser.parse_args().cards)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
