"""Chinese and English: which one a page starts in, and the switch."""

import re
from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from copilot.suggestions import CardFact
from tests.e2e.conftest import NewPage, Site
from tests.e2e.overlay_page import (
    arrive,
    containing,
    dismiss,
    expect_state,
    headline,
    shown_text,
    take_the_longest_pauses,
    used,
)
from tests.e2e.page_words import expect_every_word
from tests.e2e.scripted_room import ScriptedRoom, answer, asked, room_state

pytestmark = pytest.mark.asyncio(loop_scope="session")

CHINESE = re.compile("[\u4e00-\u9fff]")


async def test_the_link_says_which_language(page: Page, site: Site, room: ScriptedRoom) -> None:
    await arrive(page, site, room, language="en")
    await expect(headline(page)).to_have_text("Ready")
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_without_a_word_it_is_the_browser_s_language(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, language=None)
    await expect(headline(page)).to_have_text("准备好了")


async def test_the_switch_is_remembered_in_the_link_and_the_browser(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, answer())
    await expect(used(page)).to_have_text(containing("用了"))
    await page.locator("#language").click()
    await expect(used(page)).to_have_text(containing("Used"))
    await expect(dismiss(page)).to_have_text(containing("Dismiss"))
    assert page.url.endswith("lang=en")
    assert f"room={room.id}" in page.url
    await page.reload()
    await (await room.joined()).welcome()
    await expect(headline(page)).to_have_text("Ready")
    other = site.new_room()
    await page.goto("about:blank")
    await page.goto(site.link(other.id, language=None))
    await (await other.joined()).welcome()
    await expect(headline(page)).to_have_text("Ready")


async def test_switching_keeps_the_connection(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, answer())
    await page.locator("#language").click()
    await page.evaluate("() => { location.hash = location.hash.replace('lang=en', 'lang=zh') }")
    await expect(used(page)).to_have_text(containing("用了"))
    await used(page).click()
    await screen.act("used")
    assert room.connections == 1


async def test_the_english_page_is_english(page: Page, site: Site, room: ScriptedRoom) -> None:
    fact = CardFact("f", "C", "Thermos", "Hot for 12 hours", "catalogue.xlsx", "row 2", 1)
    suggestion = replace(
        answer(headline="Hot for 12 hours"),
        facts=(fact,),
        line="It stays hot for twelve hours.",
        asked=asked(text="how long hot?"),
        product="Thermos",
    )
    await take_the_longest_pauses(page)
    screen = await arrive(
        page, site, room, suggestion, language="en", state=room_state(title="Thermos")
    )
    await page.keyboard.press("?")
    for state in ("live", "waiting"):
        await expect_state(page, state)
        text = (await shown_text(page)).replace("中文", "").replace("小明, 阿花", "")
        assert "It stays hot for twelve hours." in text
        assert not CHINESE.search(text), text
        if state == "live":
            await screen.drop(1012)


async def test_both_languages_have_every_word(new_page: NewPage, site: Site) -> None:
    page = await new_page()
    await page.goto(f"{site.address}/overlay/")
    await expect_every_word(page, "/components/words.js", more_than=50)
