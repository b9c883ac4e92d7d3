"""A long day: ten thousand cards, two tabs of one link, and a clock that is put right."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from app.live.schema.encoding import encode_entry
from copilot.suggestions import Closed, Entry, Opened, Told
from tests.e2e.conftest import Site
from tests.e2e.overlay_page import (
    arrive,
    expect_offset,
    expect_queue,
    expect_shown,
    expect_state,
    stop_the_clock,
    take_the_longest_pauses,
    used,
)
from tests.e2e.scripted_room import ScriptedRoom, answer, waiting
from tests.e2e.test_overlay_hostile_text import count_elements

pytestmark = pytest.mark.asyncio(loop_scope="session")

CARDS = 10_000
OPEN_AT_ONCE = 6
KNOWN = """() => {
  const { suggestions, deltas, worded, acts, places } =
    document.querySelector("livecue-overlay").entry.state;
  return [suggestions, deltas, worded, acts].map((each) => each.size).concat(places.length);
}"""


def a_day() -> Iterable[Told]:
    """Return what a room tells in which so many cards come and go, a few open at a time."""
    for number in range(CARDS):
        line = "" if number % 3 else "五百毫升的。"
        made = answer(f"s{number}", rank=number, slot="next" if number % OPEN_AT_ONCE else "now")
        yield Opened(replace(made, line=line, ready=bool(line)))
        if number >= OPEN_AT_ONCE - 1:
            yield Closed(f"s{number - OPEN_AT_ONCE + 1}", "expired")


async def test_ten_thousand_cards_leave_nothing_behind(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    told = list(a_day())
    warm = len(told) // 20
    counted = None
    for offset, each in enumerate(told, 1):
        await screen.send(encode_entry(Entry("e1", offset, each)))
        if offset == warm:
            await expect(page.locator("livecue-overlay")).to_have_attribute(
                "data-offset", str(offset), timeout=60_000
            )
            counted = await dom_nodes(page), await count_elements(page)
    await expect(page.locator("livecue-overlay")).to_have_attribute(
        "data-offset", str(len(told)), timeout=240_000
    )
    assert counted is not None
    sizes = await page.evaluate(KNOWN)
    assert max(sizes) <= OPEN_AT_ONCE
    nodes, elements = counted
    assert abs(await count_elements(page) - elements) < 40
    assert await dom_nodes(page) < nodes * 1.5 + 200


async def dom_nodes(page: Page) -> int:
    """Return how many nodes the browser keeps, in the page or out of it."""
    devtools = await page.context.new_cdp_session(page)
    await devtools.send("HeapProfiler.collectGarbage")
    nodes: int = (await devtools.send("Memory.getDOMCounters"))["nodes"]
    await devtools.detach()
    return nodes


async def test_a_duplicated_tab_is_another_client_and_both_work(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    first = await arrive(page, site, room, answer("s1"))
    async with page.context.expect_page() as opening:
        # A tab opened by script has a copy of what its opener remembers, as a duplicated one has.
        await page.evaluate("() => { window.open(location.href) }")
    twin = await opening.value
    second = await room.joined()
    assert second.hello.data.client != first.hello.data.client
    await second.welcome(answer("s1"))
    await expect_state(twin, "live")
    await used(page).click()
    one = await first.act("used")
    await used(twin).click()
    other = await second.act("used")
    assert one.id != other.id
    for screen, frame in ((first, one), (second, other)):
        await screen.ack(frame.id)
        await screen.close_card(1, "s1")
    for each in (page, twin):
        await expect_shown(each, "")
    # Each keeps its own name over a reload.
    await twin.reload()
    assert (await room.joined()).hello.data.client == second.hello.data.client


async def test_a_clock_put_right_changes_no_countdown(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await take_the_longest_pauses(page)
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    await screen.drop(1012)
    await expect_state(page, "waiting")
    pause = page.locator("#connection-pause")
    before = await seconds(page)
    assert before == 5
    await page.clock.set_system_time(1_760_000_000 - 3600)
    await page.clock.run_for(500)
    assert before - 1 <= await seconds(page) <= before
    await page.clock.set_system_time(1_760_000_000 + 3600)
    await page.clock.run_for(5_000)
    back = await room.joined()
    await back.welcome(recovered=True)
    await expect(pause).to_be_hidden()
    await expect_offset(page, 0)
    await expect_queue(page, ["s2"])


async def seconds(page: Page) -> int:
    """Return how many seconds the page says are left."""
    words = await page.locator("#connection-pause").text_content()
    return int(re.findall(r"\d+", words or "")[0])
