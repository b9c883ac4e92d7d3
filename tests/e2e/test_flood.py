"""The real service under a flood: questions come through, losses are counted, none believed."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bench.flood import ROOM, Room
from bench.live_server import LiveServer
from bench.live_shop import make_shop
from tests.e2e.conftest import NewPage
from tests.e2e.live_service import LiveRoom, start
from tests.e2e.overlay_page import expect_state

pytestmark = pytest.mark.asyncio(loop_scope="session")

PRODUCTS = 40
ALLOWED_PER_S = 120
RATE, SECONDS = 500.0, 4.0


@pytest_asyncio.fixture(loop_scope="session")
async def flooded(tmp_path: Path) -> AsyncIterator[tuple[LiveServer, Room]]:
    """A service whose platform may send less than it does, and its room."""
    shop = make_shop(PRODUCTS)
    shop_file = tmp_path / "shop.json"
    shop_file.write_text(json.dumps(shop, ensure_ascii=False), "utf-8")
    server = LiveServer(tmp_path, ingest_events_per_s=str(ALLOWED_PER_S))
    server.prepare([ROOM], shop_file)
    await start(server)
    products: list[dict[str, Any]] = shop["products"]  # type: ignore[assignment]  # JSON
    room = Room(server, products, seed=2)
    await room.enter()
    yield server, room
    await room.leave()
    server.end()


async def expect_losses(page: Page, losses: int) -> None:
    """Wait until a page shows how much was lost, and says what the figure is."""
    figure = page.locator("[data-figure=dropped]")
    await expect(figure).to_be_visible()
    await expect(figure).to_contain_text(f"{losses:,}", timeout=15_000)


async def test_losses_are_counted_on_both_pages_and_no_viewer_is_believed(
    new_page: NewPage, flooded: tuple[LiveServer, Room]
) -> None:
    server, room = flooded
    host, desk = await new_page(), await new_page()
    links = LiveRoom(server, ROOM)
    await host.goto(links.link(server.port))
    await desk.goto(links.link(server.port, "operations", "operations"))
    await expect_state(host, "live")
    await room.pour(RATE, SECONDS)
    await room.answers.until(lambda: not room.counts.unacknowledged, 30)
    refused = room.counts.errors["overloaded"]
    assert refused > RATE * SECONDS / 2
    assert room.counts.messages - refused == len(room.counts.ack_latencies)
    assert room.counts.latencies, "questions among the flood were answered"
    assert room.untrue == []
    await expect_losses(host, refused)
    await expect_losses(desk, refused)
