"""Keeping the screen awake, with a scripted browser that grants, refuses and takes back."""

import pytest
from playwright.async_api import Page

from tests.e2e.settings.conftest import OpenHarness

pytestmark = pytest.mark.asyncio(loop_scope="session")

SCRIPTED = """
  window.locks = [];
  window.refuses = false;
  const wakeLock = {
    async request() {
      if (window.refuses) throw new DOMException("low battery", "NotAllowedError");
      const lock = Object.assign(new EventTarget(), {
        released: false,
        async release() {
          if (lock.released) return;
          lock.released = true;
          lock.dispatchEvent(new Event("release"));
        },
      });
      window.locks.push(lock);
      return lock;
    },
  };
  Object.defineProperty(Navigator.prototype, "wakeLock", { get: () => wakeLock });
  window.visibility = "visible";
  Object.defineProperty(Document.prototype, "visibilityState", { get: () => window.visibility });
"""
MISSING = """
  Object.defineProperty(Navigator.prototype, "wakeLock", { get: () => undefined });
  Object.defineProperty(window, "isSecureContext", { get: () => false });
"""


async def started(open_harness: OpenHarness, prepare: str = SCRIPTED) -> Page:
    """Return a page that wants its screen awake."""
    page = await open_harness(prepare=prepare)
    await page.evaluate("() => harness.screen.start()")
    return page


async def expect_screen(page: Page, state: str, held: int) -> None:
    """Wait until it stands so, and check how many locks are held."""
    await page.wait_for_function("state => harness.screen.state === state", arg=state)
    found = await page.evaluate("() => window.locks.filter((each) => !each.released).length")
    assert found == held


async def look(page: Page, visibility: str) -> None:
    """Hide or show the page; a browser takes every lock of a hidden one."""
    await page.evaluate(
        """visibility => {
          window.visibility = visibility;
          if (visibility === "hidden") for (const lock of window.locks) lock.release();
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        visibility,
    )


async def test_it_is_held_and_taken_again_after_the_page_was_hidden(
    open_harness: OpenHarness,
) -> None:
    page = await started(open_harness)
    await expect_screen(page, "held", 1)
    await look(page, "hidden")
    await expect_screen(page, "held", 0)
    await look(page, "visible")
    await page.wait_for_function("() => window.locks.length === 2")
    await expect_screen(page, "held", 1)
    await page.locator("h1").click()
    await expect_screen(page, "held", 1)


async def test_a_refusal_is_told_and_the_next_press_asks_again(open_harness: OpenHarness) -> None:
    page = await open_harness(prepare=SCRIPTED)
    await page.evaluate("() => { window.refuses = true; harness.screen.start() }")
    await expect_screen(page, "refused", 0)
    await page.evaluate("() => { window.refuses = false }")
    await page.locator("h1").click()
    await expect_screen(page, "held", 1)


async def test_a_lock_taken_from_a_page_in_sight_is_told(open_harness: OpenHarness) -> None:
    page = await started(open_harness)
    await expect_screen(page, "held", 1)
    await page.evaluate("() => window.locks[0].release()")
    await expect_screen(page, "refused", 0)


async def test_a_page_that_is_left_lets_go(open_harness: OpenHarness) -> None:
    page = await started(open_harness)
    await expect_screen(page, "held", 1)
    await page.evaluate("() => window.dispatchEvent(new Event('pagehide'))")
    assert await page.evaluate("() => window.locks[0].released")
    await page.evaluate("() => window.dispatchEvent(new Event('pageshow'))")
    await page.wait_for_function("() => window.locks.length === 2")
    await expect_screen(page, "held", 1)


async def test_a_lock_that_comes_too_late_is_given_back(open_harness: OpenHarness) -> None:
    page = await open_harness(prepare=SCRIPTED)
    await page.evaluate("() => { harness.screen.start(); harness.screen.stop() }")
    await page.wait_for_function("() => window.locks[0]?.released")
    await expect_screen(page, "idle", 0)


async def test_a_browser_without_it_says_whether_the_address_is_to_blame(
    open_harness: OpenHarness,
) -> None:
    page = await started(open_harness, MISSING)
    assert await page.evaluate("() => [harness.screen.state, harness.screen.reason]") == [
        "unavailable",
        "insecure",
    ]


async def test_the_real_browser_answers(open_harness: OpenHarness) -> None:
    page = await started(open_harness, "")
    await page.wait_for_function("() => ['held', 'refused'].includes(harness.screen.state)")
