"""Operations read what the material does not hold, and answer it from their page."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import NewPage
from tests.e2e.overlay_page import expect_state
from tests.e2e.test_overlay_service import PAGE, free_port, said, service

pytestmark = pytest.mark.asyncio(loop_scope="session")

DESK_PAGE = re.compile(r"http://\S+/operations/#\S+")
SOON_MS = 30_000
GAP_MS = 180_000  # the demo's first question without an answer, on a busy machine
SIZES = {"desk": (1440, 900), "tablet": (768, 1024), "phone": (390, 844), "slim": (400, 700)}


async def test_a_gap_is_answered_and_leaves_the_list(new_page: NewPage, tmp_path: Path) -> None:
    async with service(tmp_path, free_port(), "--demo", "--speed", "4") as (_, output):
        host, desk = await new_page(), await new_page()
        await host.goto(await said(output, PAGE))
        await desk.goto(await said(output, DESK_PAGE))
        await expect_state(desk, "live")
        await expect(desk.locator("#gaps")).to_be_visible(timeout=GAP_MS)
        await desk.locator("#gaps-open").click()
        row = desk.locator("#gaps-list .gap").first
        await expect(row).to_be_visible(timeout=SOON_MS)
        question = await row.get_attribute("data-question")
        await row.locator("button").click()  # nothing written: nothing sent
        await expect(row.locator("textarea")).to_be_focused()
        await row.locator("textarea").fill("有的，<b>每批</b>都有")
        for width, height in SIZES.values():
            await desk.set_viewport_size({"width": width, "height": height})
            wide = await desk.evaluate("document.documentElement.scrollWidth")
            assert wide <= width
        await row.locator("button").click()
        await expect(desk.locator(f".gap[data-question='{question}']")).to_have_count(
            0, timeout=SOON_MS
        )
        await expect(desk.locator("#gaps-result")).to_have_text("已存进资料，主播马上能看到。")
        await expect(desk.locator("b")).to_have_count(0)
        await desk.locator("#language").click()
        await expect(desk.locator("#gaps-open")).to_have_text("Close")
        await desk.close()  # before the service goes that it keeps asking
