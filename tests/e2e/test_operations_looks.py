"""The operations page at its sizes, in both languages, and in front of hostile texts."""

import re
from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from copilot.suggestions import Slot, Suggestion
from tests.e2e.conftest import WEB, NewPage, Site
from tests.e2e.operations_page import arrive_at_desk, part
from tests.e2e.overlay_page import EVERY_ELEMENT, expect_state, shown_text, take_the_longest_pauses
from tests.e2e.page_words import expect_every_word
from tests.e2e.scripted_room import (
    ScriptedRoom,
    answer,
    asked,
    correction,
    doubt,
    fact,
    room_state,
)
from tests.e2e.test_overlay_hostile_text import PAYLOADS, assert_nothing_ran, count_elements
from tests.e2e.test_overlay_language import CHINESE
from tests.e2e.test_overlay_layout import FINGER_PX, SIZES, TEXTS, WEAK_TEXTS
from tests.e2e.test_overlay_sources import MARKUP_OF_TEXT

pytestmark = pytest.mark.asyncio(loop_scope="session")

SIDEWAYS = (
    f"() => {{ {EVERY_ELEMENT}"
    """
  const root = document.documentElement;
  const out = root.scrollWidth > innerWidth ? [`page is ${root.scrollWidth} wide`] : [];
  for (const each of everyElement()) {
    const box = each.getBoundingClientRect();
    if (!box.width || getComputedStyle(each).display === "inline") continue;
    if (box.left < -0.5 || box.right > innerWidth + 0.5) out.push(each.outerHTML.slice(0, 60));
  }
  return out;
}"""
)


def filled_with(text: str) -> list[Suggestion]:
    """Return a card of each slot, with ``text`` wherever a text may stand."""
    told = replace(fact(text), title=text, source_document=text, source_location=text)
    full = replace(
        answer("s0", headline=text),
        facts=(told, replace(told, id="f2")),
        line=f"{text}。",
        asked=replace(asked(), text=text, names=(text, text, text)),
        product=text,
        said=text,
        truth=text,
        cause=text,
        by="operations",
        pinned=True,
    )
    alert = replace(full, id="a1", kind="alert", slot="next")
    slots: tuple[Slot, ...] = ("now", "next", "later", "held")
    return [alert, *(replace(full, id=slot, slot=slot) for slot in slots)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_sticks_out_sideways(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str, language: str
) -> None:
    page = await new_page(SIZES[size])
    screen = await arrive_at_desk(page, site, room, language=language)
    for name, text in TEXTS.items():
        state = replace(room_state(999_999_999, text), mood="lively", mood_cause=text)
        cards = [replace(each, id=f"{each.id} {name}") for each in filled_with(text)]
        await screen.welcome(*cards, epoch=name, state=state, roles=("operations",))
        await expect(page.locator(f".open-card[data-suggestion$='{name}']")).to_have_count(5)
        await expect(page.locator(".open-card")).to_have_count(len(cards))
        assert await page.evaluate(SIDEWAYS) == [], name


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_pressed_is_large_enough(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str
) -> None:
    page = await new_page(SIZES[size])
    await arrive_at_desk(page, site, room, *filled_with("晨雾316保温杯"))
    for target in await page.locator("button:visible, input, select, textarea").all():
        box = await target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= FINGER_PX


@pytest.mark.parametrize("scheme", ["dark", "light"])
async def test_texts_stand_out_from_what_is_behind_them(
    new_page: NewPage, site: Site, room: ScriptedRoom, scheme: str
) -> None:
    page = await new_page()
    await page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    cards = filled_with("晨雾316保温杯")
    await arrive_at_desk(page, site, room, *cards)
    await expect(page.locator(".open-card")).to_have_count(len(cards))
    await page.locator("#push-headline").fill("太长的标题" * 5)
    assert await page.evaluate(WEAK_TEXTS) == []


async def test_no_payload_runs_in_any_field(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive_at_desk(page, site, room, *filled_with("harmless"))
    elements = None
    for place, payload in enumerate(PAYLOADS, 1):
        cards = filled_with(payload)
        coming = replace(cards[1], ready=False, id=payload, line="", opened_ms=2000)
        state = replace(room_state(title=payload), mood="cooling", mood_cause=payload)
        await screen.welcome(
            *cards[1:], coming, epoch=f"e{place}", state=state, roles=("operations",)
        )
        await screen.word(payload, payload)
        await expect(page.locator("#mood-cause")).to_have_text(payload)
        last = page.locator(".group.now .open-card").last
        await expect(last.locator("[data-part=line]")).to_have_text(payload)
        for name in ("headline", "cause", "title", "swap", "facts", "asked"):
            text = await part(page, "held", name).text_content()
            assert payload in (text or ""), name
        assert payload in (await page.locator("#push-product").text_content() or "")
        count = await count_elements(page)
        elements = elements or count
        assert count == elements, payload
    await assert_nothing_ran(page, site)


async def test_the_english_page_is_english(page: Page, site: Site, room: ScriptedRoom) -> None:
    english = replace(
        correction("c1"),
        headline="500 ml",
        line="It holds half a litre.",
        product="Thermos",
        facts=(replace(fact("Volume: 500 ml"), title="Thermos"),),
        asked=replace(asked(text="how big?"), names=("Lily",)),
    )
    await take_the_longest_pauses(page)
    screen = await arrive_at_desk(
        page, site, room, english, language="en", state=room_state(title="Thermos")
    )
    for state in ("live", "waiting"):
        await expect_state(page, state)
        text = (await shown_text(page)).replace("中文", "")
        assert not CHINESE.search(text), text
        if state == "live":
            await screen.drop(1012)


async def test_both_languages_have_every_word(new_page: NewPage, site: Site) -> None:
    page = await new_page()
    await page.goto(f"{site.address}/operations/")
    await expect_every_word(page, "/operations/words.js", more_than=50)


async def test_switching_the_language_keeps_the_connection_and_the_words_written(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive_at_desk(page, site, room, doubt("a1"))
    await page.locator("#push-headline").fill("加库存了")
    await page.locator("#push-audience").select_option("both")
    await page.locator("#language").click()
    await expect(page.locator(".group.alerts h2")).to_contain_text("Alerts")
    await expect(page.locator("#push-send")).to_have_text("Push to the host")
    await expect(page.locator("#push-headline")).to_have_value("加库存了")
    await expect(page.locator("#push-audience")).to_have_value("both")
    assert page.url.endswith("lang=en")
    assert room.connections == 1


async def test_the_form_is_one_press_away_on_a_phone(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page(SIZES["phone"])
    await arrive_at_desk(page, site, room, *filled_with("晨雾316保温杯"))
    await page.locator("#to-push").click()
    await expect(page.locator("#push-headline")).to_be_focused()
    await expect(page.locator("#push-headline")).to_be_in_viewport()


class TestSources:
    """The files as written: no markup made of text, nothing inline, nothing foreign."""

    async def test_no_module_makes_markup_of_text(self) -> None:
        for path in (WEB / "operations").glob("*.js"):
            assert not MARKUP_OF_TEXT.search(path.read_text("utf-8")), path.name

    async def test_nothing_is_inline_or_from_elsewhere(self) -> None:
        page = (WEB / "operations" / "index.html").read_text("utf-8")
        assert not re.search(r"https?://|style=|<style|\son\w+=|javascript:", page)
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
        for sheet in (WEB / "operations").glob("*.css"):
            assert not re.search(r"url\(|@import", sheet.read_text("utf-8"))
