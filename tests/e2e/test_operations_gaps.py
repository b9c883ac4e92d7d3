"""Operations read what the material does not hold, and answer it from their page."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import Page, Route, expect

from tests.e2e.conftest import NewPage, Site
from tests.e2e.operations_page import arrive_at_desk
from tests.e2e.overlay_page import expect_state
from tests.e2e.scripted_room import ScriptedRoom, room_state
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


def listed(*questions: str) -> dict[str, object]:
    """Return a list of gaps as the service gives it, in this order."""
    shared = {"sku": None, "title": "", "count": 1, "answered_wall_ms": None}
    return {"gaps": [{"question": one, "text": f"问 {one}", **shared} for one in questions]}


async def expect_rows(page: Page, *questions: str) -> None:
    rows = page.locator("#gaps-list .gap")
    await expect(rows).to_have_count(len(questions), timeout=SOON_MS)
    for place, question in enumerate(questions):
        await expect(rows.nth(place)).to_have_attribute("data-question", question, timeout=SOON_MS)


async def test_what_is_being_written_stays_with_its_question(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    now = listed("a", "b")

    async def give(route: Route) -> None:
        await route.fulfill(json=now)

    await page.route("**/gaps?*", give)
    screen = await arrive_at_desk(page, site, room, state=replace(room_state(), gaps=5))
    await page.locator("#gaps-open").click()
    await expect_rows(page, "a", "b")
    await expect(page.locator("#gaps-title")).to_have_text("资料里没有的问题（2）")
    writing = page.locator(".gap[data-question='b'] textarea")
    await writing.fill("有的")

    now = listed("new", "c", "a")  # b fell off the list; others came before it
    await screen.state(replace(room_state(), gaps=6))
    await expect_rows(page, "a", "b", "new", "c")
    await expect(writing).to_have_value("有的")
    await expect(page.locator("#gaps-title")).to_have_text("资料里没有的问题（3）")

    await writing.fill("")
    await writing.blur()
    await screen.state(replace(room_state(), gaps=7))
    await expect_rows(page, "new", "c", "a")
