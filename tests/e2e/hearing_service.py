"""The real service with a recogniser's stand-in behind it, and browsers with a microphone."""

import json
import wave
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlencode

from playwright.async_api import Browser, Playwright

from bench.live_server import LiveServer
from tests.e2e.conftest import CHROMIUM, QUIET_BROWSER
from tests.e2e.live_service import start
from tests.ingest.live.sounds import hush, voice

ROOMS = tuple(f"mic{number}" for number in range(20))
SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "CUP-1",
            "title": "晨雾保温杯",
            "price": 89,
            "attributes": {"容量": "500ml", "内胆材质": "不锈钢"},
        }
    ],
}
# A name that no browser takes for this machine: what a page on plain HTTP in a studio is.
ELSEWHERE = "studio.test"


@asynccontextmanager
async def hearing_server(folder: Path, **settings: str) -> AsyncIterator[LiveServer]:
    """Start the service with ``ROOMS``."""
    shop = folder / "shop.json"
    shop.write_text(json.dumps(SHOP), "utf-8")
    server = LiveServer(folder, **settings)
    server.prepare(list(ROOMS), shop)
    await start(server)
    try:
        yield server
    finally:
        server.end()


def link(server: LiveServer, room: str, language: str = "zh", host: str = "127.0.0.1") -> str:
    """Return the address of a room's screen."""
    token = server.token(room, "host")
    fragment = urlencode({"room": room, "token": token, "lang": language})
    return f"http://{host}:{server.port}/overlay/#{fragment}"


@asynccontextmanager
async def browser_with_microphone(playwright: Playwright, folder: Path) -> AsyncIterator[Browser]:
    """Start a browser whose microphone says the same sentence again and again."""
    file = folder / "microphone.wav"
    with wave.open(str(file), "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(16_000)
        writer.writeframes(voice(2000) + hush(2500))
    browser = await playwright.chromium.launch(
        executable_path=CHROMIUM,
        args=[
            *QUIET_BROWSER,
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-audio-capture={file}",
            f"--host-resolver-rules=MAP {ELSEWHERE} 127.0.0.1",
        ],
    )
    try:
        yield browser
    finally:
        await browser.close()
