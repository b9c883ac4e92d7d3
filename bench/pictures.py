"""Takes the README's pictures: the real pages, while the demo plays into its room."""

import argparse
import asyncio
import contextlib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright

from bench.live_server import free_port

CHROMIUM = "/usr/bin/chromium"
START_DEADLINE_S = 180.0
# Long enough for each kind of card to have come to the front of the demo at this speed.
CARD_DEADLINE_MS = 240_000
SPEED = "5"
_ASKED_OFTEN = re.compile("×([4-9]|[1-9][0-9])")
_BUSY = re.compile("[0-9]号")
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/(overlay|operations|rooms)/#\S+")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the page, its size in CSS pixels, and the card that must be in front."""

    name: str
    page: str
    width: int
    height: int
    fragment: str
    kind: str = ""


PICTURES = (
    Picture("host-correction", "overlay", 1280, 800, "&lang=zh&theme=dark", "correction"),
    Picture("host-answer-en", "overlay", 1280, 800, "&lang=en&theme=light", "answer"),
    Picture("host-far", "overlay", 1280, 800, "&lang=zh&theme=dark&far=1", "answer"),
    Picture("host-phone", "overlay", 390, 844, "&lang=zh&theme=dark", "answer"),
    Picture("operations", "operations", 1280, 800, "&lang=zh"),
    Picture("rooms", "rooms", 1280, 800, "&lang=zh"),
)


@contextlib.contextmanager
def demo() -> Iterator[dict[str, str]]:
    """Run the demo in a folder of its own and give its pages' addresses, by page."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "LIVECUE_DATA_FOLDER": folder,
            "LIVECUE_PORT": str(free_port()),
            "PYTHONUNBUFFERED": "1",
        }
        command = [sys.executable, "-m", "app.cli", "serve", "--demo", "--speed", SPEED]
        log = Path(folder) / "serve.log"
        with log.open("wb") as written:
            process = subprocess.Popen(command, env=environment, stdout=written)
        try:
            yield _addresses(process, log)
        finally:
            process.terminate()
            process.wait(30)


def _addresses(process: "subprocess.Popen[bytes]", log: Path) -> dict[str, str]:
    for _ in range(round(START_DEADLINE_S * 10)):
        found = {match[1]: match[0] for match in _ADDRESS.finditer(log.read_text("utf-8"))}
        if len(found) == 3:
            return found
        with contextlib.suppress(subprocess.TimeoutExpired):
            raise SystemExit(f"the demo ended with {process.wait(0.1)}:\n{log.read_text('utf-8')}")
    raise SystemExit("the demo printed no addresses")


@contextlib.asynccontextmanager
async def _browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        yield browser
        await browser.close()


async def _take(browser: Browser, picture: Picture, address: str, folder: Path) -> None:
    page = await browser.new_page(
        viewport={"width": picture.width, "height": picture.height}, color_scheme="dark"
    )
    await page.goto(address + picture.fragment)
    await _wait_for(page, picture)
    await page.screenshot(path=folder / f"{picture.name}.png")
    await page.close()
    print(f"took {picture.name}", file=sys.stderr)


async def _wait_for(page: Page, picture: Picture) -> None:
    """Wait for the room to be in full swing, and for the card in front that is wanted."""
    if picture.page == "rooms":
        wanted = page.locator("li.room[data-live]", has_text=_BUSY)
    elif picture.page == "operations":
        wanted = page.locator(".group.now .open-card", has_text=_ASKED_OFTEN)
    elif picture.kind == "answer":
        wanted = page.locator('#card[data-kind="answer"]', has_text=_ASKED_OFTEN)
    else:
        wanted = page.locator(f'#card[data-kind="{picture.kind}"]')
    await wanted.first.wait_for(timeout=CARD_DEADLINE_MS)


async def take_all(addresses: dict[str, str], folder: Path) -> None:
    """Take every picture into ``folder``, all pages open at once."""
    async with _browser() as browser, asyncio.TaskGroup() as tasks:
        for picture in PICTURES:
            tasks.create_task(_take(browser, picture, addresses[picture.page], folder))


def main() -> None:
    """Take the pictures into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("docs/pictures"))
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with demo() as addresses:
        asyncio.run(take_all(addresses, folder))


if __name__ == "__main__":
    main()
