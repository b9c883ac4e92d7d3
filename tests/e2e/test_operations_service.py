"""The operations page, the host's screen and the whole service together, over a broadcast."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.conftest import NewPage
from tests.e2e.operations_page import open_card, write_card
from tests.e2e.overlay_page import expect_state
from tests.e2e.test_overlay_service import PAGE, free_port, said, service

pytestmark = pytest.mark.asyncio(loop_scope="session")

DESK_PAGE = re.compile(r"http://\S+/operations/#\S+")
SOON_MS = 20_000


def in_group(page: Page, group: str, suggestion: str) -> Locator:
    return page.locator(f".group.{group} .open-card[data-suggestion='{suggestion}']")


def on_screen(page: Page, suggestion: str) -> Locator:
    """Return where the host sees a suggestion: as the big card, or in a place beside it."""
    return page.locator(
        f"#card[data-suggestion='{suggestion}'], li[data-suggestion='{suggestion}']"
    )


async def test_operations_push_hold_and_release_a_card_of_their_own(
    new_page: NewPage, tmp_path: Path
) -> None:
    async with service(tmp_path, free_port(), "--demo", "--speed", "1") as (_, output):
        host, desk = await new_page(), await new_page()
        await host.goto(await said(output, PAGE))
        await desk.goto(await said(output, DESK_PAGE))
        await expect_state(host, "live")
        await expect_state(desk, "live")
        await expect(desk.locator("#on-air")).not_to_have_attribute(
            "data-empty", "", timeout=60_000
        )

        await write_card(desk, "加库存了", "刚刚又加了两百单。")
        await desk.locator("#push-send").click()
        await expect(desk.locator("#push-result")).to_have_text("已送达。", timeout=SOON_MS)
        pushed = desk.locator(".open-card", has_text="加库存了")
        await expect(pushed).to_have_count(1, timeout=SOON_MS)
        suggestion = await pushed.get_attribute("data-suggestion") or ""
        await expect(on_screen(host, suggestion)).to_contain_text("加库存了", timeout=SOON_MS)

        await open_card(desk, suggestion).locator("[data-ask=hold]").click()
        await expect(in_group(desk, "held", suggestion)).to_be_visible(timeout=SOON_MS)
        await expect(on_screen(host, suggestion)).to_have_count(0)

        await open_card(desk, suggestion).locator("[data-ask=release]").click()
        await expect(in_group(desk, "held", suggestion)).to_have_count(0, timeout=SOON_MS)
        await expect(on_screen(host, suggestion)).to_contain_text("加库存了", timeout=SOON_MS)
        await desk.close()  # before the service goes that it keeps asking


async def test_operations_bring_a_card_forward_and_ask_for_quiet(
    new_page: NewPage, tmp_path: Path
) -> None:
    async with service(tmp_path, free_port(), "--demo", "--speed", "4") as (_, output):
        host, desk = await new_page(), await new_page()
        await host.goto(await said(output, PAGE))
        await desk.goto(await said(output, DESK_PAGE))
        await expect_state(desk, "live")
        beside = desk.locator(".group.next .open-card [data-ask=forward]").first
        await beside.click(timeout=90_000)
        await expect(desk.locator("#notice")).to_be_hidden()
        front = desk.locator(".group.now .open-card").first
        await expect(front).to_be_visible(timeout=SOON_MS)

        quiet = desk.locator("#quiet")
        await quiet.click()
        await expect(quiet).to_have_attribute("aria-pressed", "true", timeout=SOON_MS)
        await quiet.click()
        await expect(quiet).to_have_attribute("aria-pressed", "false", timeout=SOON_MS)
        await desk.close()  # before the service goes that it keeps asking
