"""The overlay and the whole service together, over a broadcast, an act and a violent restart."""

import asyncio
import contextlib
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.overlay_page import card, expect_state, screen_of, used

pytestmark = pytest.mark.asyncio(loop_scope="session")

START_S = 120  # the first start on a machine prepares the model
PAGE = re.compile(r"http://\S+/overlay/#\S+")
LISTENING = re.compile(r"listening on (\S+)")


@contextlib.asynccontextmanager
async def service(
    folder: Path, port: int, *options: str
) -> AsyncIterator[tuple[asyncio.subprocess.Process, asyncio.StreamReader]]:
    """Run ``livecue serve`` on its own data; what is left of it is killed in the end."""
    environment = {
        **os.environ,
        "LIVECUE_DATA_FOLDER": str(folder),
        "LIVECUE_PORT": str(port),
        "LIVECUE_LOG_LEVEL": "warning",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app.cli", "serve", *options),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def said(output: asyncio.StreamReader, wanted: re.Pattern[str]) -> str:
    """Wait until the service says what is wanted, and return it."""
    async with asyncio.timeout(START_S):
        heard = ""
        while line := (await output.readline()).decode():
            heard += line
            if found := wanted.search(line):
                return found.group(0)
    raise AssertionError(f"the service ended without a word of {wanted.pattern}: {heard}")


def free_port() -> int:
    """Return a port that was free a moment ago; a restart must find the same address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


async def test_a_card_is_used_and_the_page_survives_the_service_being_killed(
    page: Page, tmp_path: Path
) -> None:
    port = free_port()
    async with service(tmp_path, port, "--demo", "--speed", "8") as (process, output):
        address = await said(output, PAGE)
        await page.goto(f"{address}&facts=open")
        await expect_state(page, "live")
        source = page.locator(".fact .source").first
        await expect(source).to_contain_text("商品资料", timeout=60_000)
        suggestion = await card(page).get_attribute("data-suggestion")
        assert suggestion
        await used(page).click()
        await expect(card(page)).not_to_have_attribute(
            "data-suggestion", suggestion, timeout=15_000
        )
        process.send_signal(signal.SIGKILL)
        await process.wait()
        await expect(screen_of(page)).not_to_have_attribute("data-state", "live")
        reached = int(await screen_of(page).get_attribute("data-offset") or 0)
        assert reached > 0
    async with service(tmp_path, port) as (_, output):
        await said(output, LISTENING)
        await expect(screen_of(page)).to_have_attribute("data-state", "live", timeout=60_000)
        assert int(await screen_of(page).get_attribute("data-offset") or 0) >= reached
        await expect(page.locator(f"[data-suggestion='{suggestion}']")).to_have_count(0)
