"""The keyboard: a host with a clicker or one free hand."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import Site
from tests.e2e.overlay_page import (
    arrive,
    card,
    dismiss,
    expect_queue,
    expect_shown,
    stop_the_clock,
    used,
)
from tests.e2e.scripted_room import ScriptedRoom, answer, waiting

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    ("key", "act"),
    [
        ("Enter", "used"),
        ("u", "used"),
        ("U", "used"),
        ("d", "dismissed"),
        ("D", "dismissed"),
        ("Escape", "dismissed"),
        ("Delete", "dismissed"),
    ],
)
async def test_a_key_uses_or_dismisses(
    page: Page, site: Site, room: ScriptedRoom, key: str, act: str
) -> None:
    screen = await arrive(page, site, room, answer())
    await page.keyboard.press(key)
    assert (await screen.act()).type == f"suggestion.{act}"


async def test_keys_work_behind_an_input_method(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, answer())
    await page.evaluate(
        "() => document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'Process', code: 'KeyD', bubbles: true}))"
    )
    await screen.act("dismissed")


async def test_arrows_and_numbers_pick(page: Page, site: Site, room: ScriptedRoom) -> None:
    cards = [waiting(f"s{rank}", rank=rank) for rank in (3, 2, 1)]
    await arrive(page, site, room, *cards, answer("s4"))
    await expect_shown(page, "s4")
    for key, shown in [
        ("ArrowDown", "s3"),
        ("ArrowRight", "s2"),
        ("ArrowUp", "s3"),
        ("ArrowLeft", "s4"),
        ("ArrowUp", "s4"),
        ("3", "s1"),
        ("ArrowDown", "s1"),
        ("3", "s4"),
        ("9", "s4"),
    ]:
        await page.keyboard.press(key)
        await expect_shown(page, shown)
    await expect_queue(page, ["s3", "s2", "s1"])


async def test_a_double_press_does_not_take_the_next_card_unread(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    await page.keyboard.press("Enter")
    frame = await screen.act("used")
    await screen.ack(frame.id)
    await screen.close_card(1, "s1")
    await screen.promote(2, waiting("s2"))
    await expect_shown(page, "s2")
    await page.keyboard.press("Enter")
    await expect(used(page)).to_be_enabled()
    await page.clock.fast_forward(600)
    await page.keyboard.press("Enter")
    assert (await screen.act("used")).data.suggestion == "s2"


async def test_a_key_held_down_counts_once(page: Page, site: Site, room: ScriptedRoom) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    await page.keyboard.down("u")
    frame = await screen.act("used")
    await screen.ack(frame.id)
    await screen.close_card(1, "s1")
    await screen.promote(2, waiting("s2"))
    await expect_shown(page, "s2")
    await page.clock.fast_forward(5_000)
    await page.keyboard.down("u")
    await expect(used(page)).to_be_enabled()
    await page.keyboard.up("u")


async def test_modified_keys_are_the_browser_s(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, answer())
    for keys in ("Control+u", "Alt+d", "Meta+Enter"):
        await page.keyboard.press(keys)
    await expect(card(page)).not_to_have_attribute("data-act", "sending")
    await page.keyboard.press("d")
    await screen.act("dismissed")


async def test_a_focused_button_does_what_it_says(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    await dismiss(page).focus()
    await page.keyboard.press("Enter")
    await screen.act("dismissed")


@pytest.mark.parametrize("button", ["#language", "#queue-list li:first-child button.row"])
async def test_after_a_click_enter_still_means_used(
    page: Page, site: Site, room: ScriptedRoom, button: str
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    await page.locator(button).click()
    await page.keyboard.press("Enter")
    await screen.act("used")


async def test_the_page_of_keys_opens_and_closes_without_touching_a_card(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, answer())
    shortcuts = page.locator("livecue-shortcuts dialog")
    await page.keyboard.press("?")
    await expect(shortcuts).to_be_visible()
    await page.keyboard.press("u")
    await page.keyboard.press("Escape")
    await expect(shortcuts).to_be_hidden()
    await page.keyboard.press("?")
    await expect(shortcuts).to_be_visible()
    await page.keyboard.press("?")
    await expect(shortcuts).to_be_hidden()
    await expect(used(page)).to_be_enabled()


async def test_keys_without_a_card_do_nothing(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room)
    for key in ("Enter", "d", "1", "ArrowDown", "ArrowUp"):
        await page.keyboard.press(key)
    await screen.open(1, answer())
    await expect(used(page)).to_be_enabled()
