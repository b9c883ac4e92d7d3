"""What the tests read off the rooms page, and how they open it."""

from playwright.async_api import Locator, Page, expect

from tests.e2e.rooms_service import RoomsService


async def arrive_at_rooms(page: Page, shop: RoomsService, language: str = "zh") -> None:
    """Open the page and wait until it is up to date."""
    await page.goto(shop.link(language))
    await expect_state(page, "live")


async def expect_state(page: Page, state: str) -> None:
    """Wait until the page tells this of its connection."""
    await expect(page.locator("html")).to_have_attribute("data-state", state, timeout=20_000)


def row(page: Page, room: str) -> Locator:
    """Return a room's row in the list."""
    return page.locator(f".room[data-room='{room}']")


def figure(place: Locator, name: str) -> Locator:
    """Return a figure's value in a row or in the detail."""
    return place.locator(f"[data-figure={name}] dd")


async def expect_order(page: Page, group: str, rooms: list[str]) -> None:
    """Wait until a group holds exactly these rooms, in this order."""
    rows = page.locator(f".group[data-group={group}] .room")
    await expect(rows).to_have_count(len(rooms))
    for place, room in enumerate(rooms):
        await expect(rows.nth(place)).to_have_attribute("data-room", room)


async def open_room(page: Page, room: str) -> Locator:
    """Open a room from the list and return its detail."""
    await row(page, room).locator(".open").click()
    found = detail(page)
    await expect(found.locator("[data-part=title]")).to_be_focused()
    return found


def detail(page: Page) -> Locator:
    """Return the detail shown."""
    return page.locator(".room-detail:not([hidden])")


def part(place: Locator, name: str) -> Locator:
    """Return the part that carries this name."""
    return place.locator(f"[data-part={name}]")


async def open_tab(place: Locator, name: str) -> Locator:
    """Show a tab of the detail and return its panel."""
    await part(place, f"tab-{name}").click()
    return place.locator(f"[data-panel={name}]")
