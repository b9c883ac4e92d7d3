"""The rooms page at its sizes, in both languages and schemes, accessible, in front of any text."""

import re

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.e2e.conftest import WEB, NewPage
from tests.e2e.page_words import expect_every_word
from tests.e2e.rooms_page import arrive_at_rooms, detail, open_room, open_tab, part, row
from tests.e2e.rooms_service import RoomsService, live_state, now_ms, room_of, token_entry
from tests.e2e.screen_sizes import SIZES
from tests.e2e.test_overlay_hostile_text import PAYLOADS
from tests.e2e.test_overlay_language import CHINESE
from tests.e2e.test_overlay_sources import MARKUP_OF_TEXT

pytestmark = pytest.mark.asyncio(loop_scope="session")

TEXTS = {
    "usual": "晨雾316保温杯 500ml",
    "500 characters": "超长标题" * 125,
    "500 letters without a space": "W" * 500,
    "Arabic": "كوب حراري من الفولاذ المقاوم للصدأ سعة 500 مل مع غطاء محكم",
    "one emoji": "🫖",
}
FINGER_PX = 44
LOOK_EVERY_MS = 2_000
"""The page asks the service again so often."""

SERIOUS = ("serious", "critical")
PANELS = ("links", "tokens", "buttons")

SIDEWAYS = """() => {
  const root = document.documentElement;
  const out = root.scrollWidth > innerWidth ? [`page is ${root.scrollWidth} wide`] : [];
  for (const each of document.body.querySelectorAll("*")) {
    const box = each.getBoundingClientRect();
    if (!box.width || getComputedStyle(each).display === "inline") continue;
    if (box.left < -0.5 || box.right > innerWidth + 0.5) out.push(each.outerHTML.slice(0, 80));
    // What is cut off within its own line has its dots; what scrolls is an example.
    const flows = getComputedStyle(each).overflowX === "visible" && !(each instanceof SVGElement);
    if (flows && each.clientWidth && each.scrollWidth > each.clientWidth + 1) {
      out.push(`overflows: ${each.outerHTML.slice(0, 80)}`);
    }
  }
  return out.map(each => each.replace(/<!--.*?-->|\\s+/g, " "));
}"""


def fill_with(shop: RoomsService, text: str) -> None:
    """Put ``text`` wherever the service may tell one."""
    figures = {"viewers": 999_999_999, "chat_per_minute": 123_456, "gaps": 999, "dropped": 99_999}
    state = live_state(focus_title=text, mood_cause=text, hearing="never", quiet=True, **figures)
    shop.rooms = [room_of("a" * 64, text, state), room_of("b", text)]
    shop.tokens = [
        token_entry("t1", text, issued_by=text, open=3),
        token_entry("t2", text, issued_by=text, roles=["ingest", "host"], revoked_wall_ms=1),
    ]
    listed = {"id": "b1", "name": text, "issued_wall_ms": now_ms()}
    shop.buttons = [listed | {"last_used_wall_ms": None, "revoked_wall_ms": None}]


async def show_all(page: Page, shop: RoomsService, text: str) -> None:
    """Open the first room with one of each link, a pairing code and a button box."""
    shown = await open_room(page, shop.rooms[0]["id"])
    for role in (0, 2):
        await shown.get_by_role("radio").nth(role).check()
        await part(shown, "client").fill(text[:128])
        await shown.locator("links-panel [data-part=make]").click()
        await expect(shown.locator("made-link")).to_have_count(role // 2 + 1)
    await shown.get_by_role("radio").nth(0).check()
    await part(shown, "pair").click()
    await expect(part(shown, "left")).to_be_visible()
    buttons = await open_tab(shown, "buttons")
    await part(buttons, "name").fill(text[:100])
    await part(buttons, "make").click()
    await expect(part(buttons, "made")).to_be_visible()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_sticks_out_sideways(
    new_page: NewPage, shop: RoomsService, size: str, language: str
) -> None:
    page = await new_page(SIZES[size])
    for name, text in TEXTS.items():
        fill_with(shop, text)
        await page.goto("about:blank")  # nothing of the text before stays
        await arrive_at_rooms(page, shop, language)
        await expect(row(page, "b").locator(".room-title")).to_have_text(text)
        assert await page.evaluate(SIDEWAYS) == [], name
        await show_all(page, shop, text)
        for tab in PANELS:
            panel = await open_tab(detail(page), tab)
            await expect(panel.locator("h3").first).to_be_visible()
            assert await page.evaluate(SIDEWAYS) == [], (name, tab)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_pressed_is_large_enough(
    new_page: NewPage, shop: RoomsService, size: str
) -> None:
    page = await new_page(SIZES[size])
    fill_with(shop, "晨雾316保温杯")
    await arrive_at_rooms(page, shop)
    for target in await page.locator(".bar button, .room").all():
        box = await target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= FINGER_PX
    await show_all(page, shop, "晨雾316保温杯")
    for tab in PANELS:
        await open_tab(detail(page), tab)
        for target in await detail(page).locator("button, input, select").all():
            box = await target.bounding_box()
            assert box is None or min(box["width"], box["height"]) >= FINGER_PX


@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("size", ["desk", "phone"])
async def test_there_is_no_serious_accessibility_finding(
    new_page: NewPage, shop: RoomsService, size: str, scheme: str
) -> None:
    page = await new_page(SIZES[size], bypass_csp=True)
    await page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    fill_with(shop, "晨雾316保温杯")
    await arrive_at_rooms(page, shop)

    async def examine(what: str) -> None:
        found = (await Axe().run(page)).response["violations"]
        told = [
            (each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in SERIOUS
        ]
        assert told == [], what

    await examine("list")
    await show_all(page, shop, "晨雾316保温杯")
    for tab in PANELS:
        await open_tab(detail(page), tab)
        await examine(tab)
    await detail(page).locator("[data-part=revoke]:visible").first.click()
    await examine("confirmation")
    await page.keyboard.press("Escape")
    await part(detail(page), "edit").click()
    await page.locator("#room-title").fill("")
    await page.locator("room-dialog [data-part=save]").click()
    await examine("dialog")


async def test_no_payload_runs_in_any_field(page: Page, shop: RoomsService) -> None:
    elements = None
    fill_with(shop, "harmless")
    await page.clock.install()
    await arrive_at_rooms(page, shop)
    await show_all(page, shop, "harmless")
    for payload in PAYLOADS:
        fill_with(shop, payload)
        shop.shops = [{"id": "s", "name": payload}]
        await page.clock.run_for(LOOK_EVERY_MS)
        await expect(part(detail(page), "title")).to_have_text(payload)
        await expect(row(page, "b").locator(".room-title")).to_have_text(payload)
        tokens = await open_tab(detail(page), "tokens")
        await expect(tokens.locator("[data-token=t1] b")).to_have_text(payload)
        buttons = await open_tab(detail(page), "buttons")
        await expect(buttons.locator("[data-button=b1] b")).to_have_text(payload)
        count = await page.evaluate("document.querySelectorAll('*').length")
        elements = elements or count
        assert count == elements, payload
    assert await page.evaluate("window.ran") is None
    assert page.url.startswith(shop.address)


async def test_the_english_page_is_english(page: Page, shop: RoomsService) -> None:
    fill_with(shop, "Thermos")
    await arrive_at_rooms(page, shop, "en")
    await show_all(page, shop, "Tablet")
    for tab in PANELS:
        await open_tab(detail(page), tab)
        said = await page.locator("body").inner_text()
        assert not CHINESE.search(said.replace("中文", "")), said


async def test_both_languages_have_every_word(page: Page, shop: RoomsService) -> None:
    await arrive_at_rooms(page, shop)
    await expect_every_word(page, "/rooms/words.js", more_than=100)


async def test_switching_the_language_keeps_what_was_typed(page: Page, shop: RoomsService) -> None:
    fill_with(shop, "晨雾")
    await arrive_at_rooms(page, shop)
    shown = await open_room(page, "b")
    await part(shown, "client").fill("主播平板")
    await page.locator("#language").click()
    await expect(page.locator("h1")).to_have_text("Rooms")
    await expect(part(shown, "client")).to_have_value("主播平板")
    await expect(page.locator("html")).to_have_attribute("lang", "en-GB")
    assert "lang=en" in page.url


async def test_on_a_phone_the_room_covers_the_list(new_page: NewPage, shop: RoomsService) -> None:
    page = await new_page(SIZES["phone"])
    shop.rooms = [room_of(f"r{place:02}", f"第 {place} 间") for place in range(30)]
    await arrive_at_rooms(page, shop)
    await row(page, "r20").scroll_into_view_if_needed()
    before = await page.evaluate("scrollY")
    await open_room(page, "r20")
    await expect(page.locator("main")).to_have_attribute("inert", "")
    await part(detail(page), "close").click()
    await expect(row(page, "r20").locator(".open")).to_be_focused()
    assert before > 0
    assert await page.evaluate("scrollY") == before


class TestSources:
    """The files as written: no markup made of text, nothing inline, nothing foreign."""

    async def test_no_module_makes_markup_of_text(self) -> None:
        for path in (WEB / "rooms").glob("*.js"):
            assert not MARKUP_OF_TEXT.search(path.read_text("utf-8")), path.name
            assert "unsafe" not in path.read_text("utf-8")

    async def test_nothing_is_inline_or_from_elsewhere(self) -> None:
        page = (WEB / "rooms" / "index.html").read_text("utf-8")
        assert not re.search(r"https?://|style=|<style|\son\w+=|javascript:", page)
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
        for sheet in (WEB / "rooms").glob("*.css"):
            assert not re.search(r"url\(|@import", sheet.read_text("utf-8"))

    async def test_modules_are_of_a_readable_size(self) -> None:
        for path in (WEB / "rooms").iterdir():
            assert len(path.read_text("utf-8").splitlines()) <= 300, path.name
