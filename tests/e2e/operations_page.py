"""What the tests read off the operations page, and how they wait for it."""

from collections.abc import Sequence

from playwright.async_api import Locator, Page, expect

from app.access import AccessRole
from copilot.suggestions import RoomState, Suggestion
from tests.e2e.conftest import Site
from tests.e2e.overlay_page import expect_state
from tests.e2e.scripted_room import Screen, ScriptedRoom

GROUPS = ("alerts", "now", "next", "later", "operations", "held")


async def arrive_at_desk(
    page: Page,
    site: Site,
    room: ScriptedRoom,
    *suggestions: Suggestion,
    language: str = "zh",
    state: RoomState | None = None,
    offset: int = 0,
    roles: Sequence[AccessRole] = ("operations",),
) -> Screen:
    """Open the operations page in a room with these open suggestions; wait until it is live."""
    await page.goto(site.link(room.id, language, page="operations"))
    screen = await room.joined()
    await screen.welcome(*suggestions, state=state, offset=offset, roles=roles)
    await expect_state(page, "live")
    return screen


async def expect_group(page: Page, group: str, suggestions: Sequence[str]) -> None:
    """Wait until a group holds exactly these, in this order."""
    cards = page.locator(f".group.{group} .open-card")
    await expect(cards).to_have_count(len(suggestions))
    for place, suggestion in enumerate(suggestions):
        await expect(cards.nth(place)).to_have_attribute("data-suggestion", suggestion)


def open_card(page: Page, suggestion: str) -> Locator:
    """Return the card of a suggestion."""
    return page.locator(f".open-card[data-suggestion='{suggestion}']")


def part(page: Page, suggestion: str, name: str) -> Locator:
    """Return a part of a suggestion's card: ``headline``, ``line``, ``age`` …"""
    return open_card(page, suggestion).locator(f"[data-part={name}]")


def button(page: Page, suggestion: str, ask: str) -> Locator:
    """Return the button of a card that asks for ``forward``, ``hold`` or ``release``."""
    return open_card(page, suggestion).locator(f"[data-ask={ask}]")


async def write_card(page: Page, headline: str, line: str = "") -> None:
    """Fill in the form."""
    await page.locator("#push-headline").fill(headline)
    await page.locator("#push-line").fill(line)
