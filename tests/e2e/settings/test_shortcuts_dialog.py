"""The page of keys: it lists those that work, and learns those of the host's own device."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.screen_sizes import SIZES
from tests.e2e.settings.conftest import OpenHarness, go
from tests.e2e.settings.test_settings_panel import findings, sticking_out

pytestmark = pytest.mark.asyncio(loop_scope="session")

HOLD_MS = 600
CHINESE = re.compile("[\u4e00-\u9fff]")


async def opened(open_harness: OpenHarness, fragment: str = "lang=en") -> Page:
    """Return a page that listens to its keys, with the page of keys open."""
    page = await open_harness(fragment)
    await page.evaluate("() => harness.listen(false)")
    await page.keyboard.press("?")
    await expect(page.locator("livecue-shortcuts dialog")).to_be_visible()
    await page.evaluate("() => harness.asked.splice(0)")
    return page


def learn(page: Page, what: str) -> Locator:
    """Return the button that teaches a key."""
    return page.locator(f"[data-what={what}] .learn")


async def learned(page: Page) -> list[list[str]]:
    """Return the keys that were taught."""
    found: list[list[str]] = await page.evaluate(
        "() => harness.settings.learned.map(({ key, how, what }) => [key, how, what])"
    )
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_everything_fits_and_can_be_hit(
    open_harness: OpenHarness, size: str, language: str
) -> None:
    page = await opened(open_harness, f"lang={language}")
    await page.set_viewport_size(SIZES[size])
    await page.evaluate(
        """() => harness.settings.teach(["F21", "MediaTrackPrevious", "b"].flatMap((key) =>
          ["press", "hold"].map((how) => ({ key, how, what: "dismissed" }))))"""
    )
    await expect(page.locator("[data-what=dismissed] .forget")).to_have_count(6)
    assert await sticking_out(page, "livecue-shortcuts") == []


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_it_has_no_serious_barrier(open_harness: OpenHarness, language: str) -> None:
    page = await opened(open_harness, f"lang={language}")
    assert await findings(page) == []


async def test_every_key_that_works_is_listed(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    rows = await page.evaluate("() => Object.values(harness.bindings.GROUPS).flat().length")
    await expect(page.locator("livecue-shortcuts dt")).to_have_count(rows)
    clicker = page.locator("[data-group=clicker]")
    await expect(clicker).to_contain_text("Hold Right PgDn")
    text = await page.locator("livecue-shortcuts .content").inner_text()
    assert not CHINESE.search(text)


async def test_it_opens_and_closes_by_its_key_without_touching_a_card(
    open_harness: OpenHarness,
) -> None:
    page = await opened(open_harness)
    dialog = page.locator("livecue-shortcuts dialog")
    await page.keyboard.press("u")
    await page.keyboard.press("?")
    await expect(dialog).to_be_hidden()
    assert await page.evaluate("() => harness.asked") == ["shortcuts"]


async def test_a_pedal_is_taught_by_pressing_it(open_harness: OpenHarness, harness: str) -> None:
    page = await opened(open_harness)
    await learn(page, "used").click()
    await expect(learn(page, "used")).to_have_attribute("aria-pressed", "true")
    await page.keyboard.press("b")
    assert await learned(page) == [["b", "press", "used"]]
    await expect(page.locator(".said")).to_contain_text("B")
    await expect(page.locator("[data-what=used] .forget")).to_have_text("B ×")
    await page.keyboard.press("Escape")
    await page.keyboard.press("b")
    assert await page.evaluate("() => harness.asked") == ["used"]
    await go(page, harness)
    assert await learned(page) == [["b", "press", "used"]]


async def test_a_pedal_held_down_is_taught_as_that(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    await page.clock.install(time=1_760_000_000)
    await page.clock.pause_at(1_760_000_001)
    await learn(page, "pinned").click()
    await page.keyboard.down("c")
    await page.clock.fast_forward(HOLD_MS)
    await page.keyboard.up("c")
    assert await learned(page) == [["c", "hold", "pinned"]]


async def test_enter_teaches_by_keys_alone_and_may_be_taught(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    await learn(page, "dismissed").focus()
    await page.keyboard.press("Enter")
    await expect(learn(page, "dismissed")).to_have_attribute("aria-pressed", "true")
    await page.keyboard.press("Enter")
    assert await learned(page) == [["Enter", "press", "dismissed"]]
    await expect(learn(page, "dismissed")).to_have_attribute("aria-pressed", "false")


async def test_a_key_taught_anew_forgets_what_it_asked_for(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    for what in ("used", "dismissed"):
        await learn(page, what).click()
        await page.keyboard.press("F5")
    assert await learned(page) == [["F5", "press", "dismissed"]]
    await page.locator("[data-what=dismissed] .forget").click()
    assert await learned(page) == []
    await expect(learn(page, "dismissed")).to_be_focused()


@pytest.mark.parametrize("key", ["Escape", "Tab", "Control+k", "Alt+k"])
async def test_some_keys_cannot_be_taught(open_harness: OpenHarness, key: str) -> None:
    page = await opened(open_harness)
    await learn(page, "used").click()
    await page.keyboard.press(key)
    assert await learned(page) == []
    if "+" in key:
        await expect(page.locator(".said")).to_contain_text("cannot be taught")
    else:
        await expect(learn(page, "used")).to_have_attribute("aria-pressed", "false")
    await expect(page.locator("livecue-shortcuts dialog")).to_be_visible()


async def test_the_question_mark_stays_what_it_is(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    await learn(page, "used").click()
    await page.keyboard.press("?")
    assert await learned(page) == []
    await expect(page.locator(".said")).to_contain_text("cannot be taught")
    await expect(page.locator("livecue-shortcuts dialog")).to_be_visible()


async def test_closing_it_ends_the_teaching(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    await learn(page, "used").click()
    await page.evaluate("() => harness.shortcuts.close()")
    await page.keyboard.press("w")
    assert await learned(page) == []
    assert await page.evaluate("() => harness.asked") == ["reworded"]
