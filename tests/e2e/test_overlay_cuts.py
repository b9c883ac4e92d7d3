"""The real service behind a network that fails: afterwards the page shows what the room says."""

import asyncio
import time

import pytest
from playwright.async_api import Locator, Page, expect

from bench.live_server import LiveServer
from tests.e2e.conftest import NewPage
from tests.e2e.live_service import LiveRoom, Network, start
from tests.e2e.overlay_page import PLACES, card

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTIONS = ["{}号多重", "{}号有什么颜色", "{}号哪里产的", "{}号什么材质", "{}号保修多久"]
WAIT_MS = 30_000
# Every change of the offset, as it happens: it must only ever grow, without a jump.
FOLLOW = """() => {
  const carrier = document.querySelector("livecue-overlay") ?? document.documentElement;
  window.offsets = [Number(carrier.dataset.offset)];
  const note = offset => { if (window.offsets.at(-1) !== offset) window.offsets.push(offset); };
  new MutationObserver(() => note(Number(carrier.dataset.offset))).observe(
    carrier, { attributes: true, attributeFilter: ["data-offset"] });
}"""


def screen(page: Page) -> Locator:
    """Return what carries the state of the connection."""
    return page.locator("livecue-overlay[data-state], html[data-state]")


async def expect_state(page: Page, state: str) -> None:
    await expect(screen(page)).to_have_attribute("data-state", state, timeout=WAIT_MS)


async def enter(page: Page, room: LiveRoom, network: Network) -> None:
    """Open the overlay on a card or more, with the page's time in the test's hands."""
    await page.clock.install(time=time.time())
    await ask(room, 2)
    await page.goto(room.link(network.port))
    await expect_state(page, "live")
    await page.evaluate(FOLLOW)
    await page.clock.pause_at(time.time() + 60)
    await expect_equal(page, room)


async def ask(room: LiveRoom, count: int, first: int = 0) -> None:
    """Have viewers ask questions that have not been asked yet, and wait for the cards."""
    for number in range(first, first + count):
        await room.ask(QUESTIONS[number % len(QUESTIONS)].format(number // len(QUESTIONS) + 1))
    await room.opened(first + count)


async def pass_time(page: Page, seconds: int) -> None:
    """Let the page live through so many seconds; what its network says comes in between."""
    steps = min(seconds, 60)
    for _ in range(steps):
        await page.clock.run_for(seconds * 1000 // steps)


async def come_back(page: Page) -> None:
    """Let the page's time pass, pauses between attempts only, until it is connected again."""
    async with asyncio.timeout(WAIT_MS / 1000):
        while (state := await screen(page).get_attribute("data-state")) != "live":
            if state == "connecting":  # then it is the service's turn, which lives in our time
                turn = expect(screen(page))
                await turn.not_to_have_attribute("data-state", "connecting", timeout=WAIT_MS)
            else:
                await page.clock.run_for(500)


async def expect_equal(page: Page, room: LiveRoom) -> None:
    """Wait until the page shows just what a screen that comes now is told."""
    told = await room.snapshot()
    await expect(screen(page)).to_have_attribute("data-offset", str(told["offset"]))
    mine = [each for each in told["suggestions"] if each["audience"] != "operations"]
    big = [each["id"] for each in mine if each["slot"] == "now"]
    await expect(card(page)).to_have_attribute("data-suggestion", big[0] if big else "")
    rows = page.locator("#queue-list > li[data-suggestion]")
    shown = {await row.get_attribute("data-suggestion") for row in await rows.all()} - {""}
    beside = {each["id"] for each in mine if each["slot"] == "next"}
    assert shown == beside if len(beside) <= PLACES else shown <= beside
    await expect(page.locator("#card-headline")).to_have_text(
        next((each["headline"] for each in mine if each["slot"] == "now"), "")
    )


async def expect_unbroken(page: Page) -> None:
    """The page's position in the log only ever grew."""
    offsets: list[int] = await page.evaluate("() => window.offsets")
    assert offsets == sorted(set(offsets))


@pytest.mark.parametrize("seconds", [1, 30, 600])
async def test_after_a_cut_it_shows_what_the_room_says(
    page: Page, live_room: LiveRoom, network: Network, seconds: int
) -> None:
    await enter(page, live_room, network)
    await network.cut()
    await expect(screen(page)).not_to_have_attribute("data-state", "live")
    await ask(live_room, 4, first=2)
    await pass_time(page, seconds)
    await network.mend()
    await come_back(page)
    await expect_equal(page, live_room)
    await expect_unbroken(page)


async def test_what_is_done_during_a_cut_is_done_once(
    page: Page, live_room: LiveRoom, network: Network
) -> None:
    await enter(page, live_room, network)
    done = await card(page).get_attribute("data-suggestion")
    network.go_silent()  # what is sent now may or may not arrive: the page cannot know
    await page.locator("#used").click()
    await network.cut()
    await expect(screen(page)).not_to_have_attribute("data-state", "live")
    await network.mend()
    await come_back(page)
    await expect(page.locator(f"[data-suggestion='{done}']")).to_have_count(0, timeout=WAIT_MS)
    await expect_equal(page, live_room)
    await expect_unbroken(page)


async def test_a_network_that_only_falls_silent_is_noticed(
    page: Page, live_room: LiveRoom, network: Network
) -> None:
    await enter(page, live_room, network)
    network.go_silent()
    await ask(live_room, 2, first=2)
    await pass_time(page, 50)
    await expect(screen(page)).not_to_have_attribute("data-state", "live")
    await network.cut()
    await network.mend()
    await come_back(page)
    await expect_equal(page, live_room)
    await expect_unbroken(page)


async def test_a_phone_that_slept_shows_what_the_room_says(
    page: Page, live_room: LiveRoom, network: Network
) -> None:
    await enter(page, live_room, network)
    session = await page.context.new_cdp_session(page)
    await session.send("Page.setWebLifecycleState", {"state": "frozen"})
    network.go_silent()
    await ask(live_room, 4, first=2)
    await network.cut()  # the phone's radio was off: its socket is dead, and it does not know yet
    await network.mend()
    await session.send("Page.setWebLifecycleState", {"state": "active"})
    await page.clock.fast_forward(20 * 60 * 1000)
    await come_back(page)
    await expect_equal(page, live_room)
    await expect_unbroken(page)


async def test_a_service_that_was_killed_is_found_again(
    page: Page, live_room: LiveRoom, live_server: LiveServer, network: Network
) -> None:
    await enter(page, live_room, network)
    await live_room.close()
    live_server.kill()
    await expect(screen(page)).not_to_have_attribute("data-state", "live")
    await start(live_server)
    await ask(live_room, 2, first=2)
    await come_back(page)
    await expect_equal(page, live_room)


@pytest.mark.parametrize("jump_s", [3600, -3600])
async def test_a_clock_that_is_an_hour_off_and_jumps_loses_nothing(
    page: Page, live_room: LiveRoom, network: Network, jump_s: int
) -> None:
    await enter(page, live_room, network)
    await page.clock.set_system_time(time.time() + jump_s)
    await pass_time(page, 20)
    await ask(live_room, 2, first=2)
    await come_back(page)
    await expect_equal(page, live_room)
    network.go_silent()
    await ask(live_room, 2, first=4)
    await pass_time(page, 50)
    await expect(screen(page)).not_to_have_attribute("data-state", "live")
    await network.cut()
    await network.mend()
    await come_back(page)
    await expect_equal(page, live_room)
    await expect_unbroken(page)


async def test_a_page_opened_twice_is_two_screens_of_one_room(
    page: Page, new_page: NewPage, live_room: LiveRoom, network: Network
) -> None:
    await enter(page, live_room, network)
    other = await page.context.new_page()
    await other.goto(live_room.link(network.port))
    await expect_state(other, "live")
    await expect_equal(other, live_room)
    await page.clock.run_for(5_000)  # of both: a card that has just come may be guarded
    done = await card(page).get_attribute("data-suggestion")
    await other.locator("#used").click()
    for each in (page, other):
        await expect(each.locator(f"[data-suggestion='{done}']")).to_have_count(0, timeout=WAIT_MS)
        await expect_equal(each, live_room)
    await expect_unbroken(page)
