"""What the tests read off the overlay, and how they wait for it."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from playwright.async_api import Locator, Page, expect

from copilot.suggestions import RoomState, Suggestion
from tests.e2e.conftest import Site
from tests.e2e.scripted_room import Screen, ScriptedRoom

PLACES = 3  # beside the big card
NOON_MS = 1_760_000_000_000
_BEFORE_NOON_MS = NOON_MS - 60_000


async def stop_the_clock(page: Page) -> None:
    """Let the page's time stand still, so that nothing that waits for a timer can happen."""
    await page.clock.install(time=_BEFORE_NOON_MS / 1000)
    await page.clock.pause_at(NOON_MS / 1000)


async def take_the_longest_pauses(page: Page) -> None:
    """Draw every pause before coming back at its longest, for what looks at the page in it."""
    await page.add_init_script("Math.random = () => 0.9999")


async def arrive(
    page: Page,
    site: Site,
    room: ScriptedRoom,
    *suggestions: Suggestion,
    language: str | None = "zh",
    state: RoomState | None = None,
    offset: int = 0,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> Screen:
    """Open the overlay in a room that shows ``suggestions``, and wait until it is live."""
    await page.goto(site.link(room.id, language, **settings))
    screen = await room.joined()
    await screen.welcome(*suggestions, state=state, offset=offset)
    await expect_state(page, "live")
    return screen


def screen_of(page: Page) -> Locator:
    """Return the element that carries a screen's state: the overlay's, or the operations page."""
    return page.locator("livecue-overlay, html[data-state]")


async def expect_state(page: Page, state: str) -> None:
    """Wait until the page says that its connection is in ``state``.

    A service that has just begun may take a while to let the first screen in.
    """
    await expect(screen_of(page)).to_have_attribute("data-state", state, timeout=15_000)


async def expect_offset(page: Page, offset: int) -> None:
    """Wait until the page has taken in the log up to ``offset``."""
    await expect(screen_of(page)).to_have_attribute("data-offset", str(offset))


async def expect_shown(page: Page, suggestion: str) -> None:
    """Wait until ``suggestion`` is the big card; an empty text stands for none."""
    await expect(card(page)).to_have_attribute("data-suggestion", suggestion)


async def expect_queue(page: Page, suggestions: Sequence[str]) -> None:
    """Wait until these stand in the places beside the big card; an empty text is an empty one."""
    rows = page.locator("#queue-list > li")
    await expect(rows).to_have_count(PLACES)
    for place in range(PLACES):
        expected = suggestions[place] if place < len(suggestions) else ""
        await expect(rows.nth(place)).to_have_attribute("data-suggestion", expected)


async def expect_more(page: Page, count: int) -> None:
    """Wait until the page says that so many more are open."""
    target = page.locator("#queue-more")
    await (expect(target).to_have_text(f"+{count}") if count else expect(target).to_be_hidden())


def card(page: Page) -> Locator:
    """Return the big card."""
    return page.locator("#card")


def headline(page: Page) -> Locator:
    """Return the big card's headline."""
    return page.locator("#card-headline")


def used(page: Page) -> Locator:
    """Return the button that says the card was used."""
    return page.locator("#used")


def dismiss(page: Page) -> Locator:
    """Return the button that puts the card away."""
    return page.locator("#dismiss")


def hearing(page: Page) -> Locator:
    """Return what says whether the host is heard."""
    return page.locator("#hearing")


# Every element of a page, those in the open shadow roots of its components too.
EVERY_ELEMENT = """function everyElement(root = document) {
  return [...root.querySelectorAll("*")]
    .flatMap((each) => [each, ...(each.shadowRoot ? everyElement(each.shadowRoot) : [])]);
}"""


async def shown_text(page: Page) -> str:
    """Return every text that is shown, also within components."""
    text: str = await page.evaluate(
        f"""() => {{
          {EVERY_ELEMENT}
          const own = (each) => [...each.childNodes].filter((node) => node.nodeType === 3);
          return everyElement(document.body.getRootNode())
            .filter((each) => each.getClientRects().length > 0 && each.tagName !== "STYLE")
            .flatMap((each) => own(each).map((node) => node.data.trim()))
            .filter(Boolean)
            .join(" | ");
        }}"""
    )
    return text


async def place_of(target: Locator) -> tuple[float, float, float, float]:
    """Return where ``target`` stands: left, top, width, height in CSS pixels."""
    box = await target.bounding_box()
    assert box is not None, "it is not displayed"
    return box["x"], box["y"], box["width"], box["height"]


def containing(text: str) -> re.Pattern[str]:
    """Return a pattern for a text that contains ``text``."""
    return re.compile(re.escape(text))
