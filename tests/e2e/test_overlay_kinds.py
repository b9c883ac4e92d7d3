"""What the kinds of cards show of their own: corrections, nudges, cues, doubts, pushed cards."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import NewPage, Site
from tests.e2e.overlay_page import arrive, card, containing, dismiss, headline, place_of, used
from tests.e2e.screen_sizes import PHONE
from tests.e2e.scripted_room import (
    ScriptedRoom,
    answer,
    correction,
    cue,
    doubt,
    nudge,
    room_state,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def size_of(page: Page, part: str) -> float:
    size: float = await page.locator(part).evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    return size


async def test_of_a_correction_the_truth_is_the_largest(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, correction(), settings={"facts": "open"})
    await expect(page.locator("#card-said-label")).to_have_text("你说")
    await expect(page.locator("#card-said")).to_have_text("800ml")
    await expect(page.locator("#card-truth-label")).to_have_text("实际")
    await expect(page.locator("#card-truth")).to_have_text("500ml")
    truth = await size_of(page, "#card-truth")
    assert truth >= 60
    for part in ("#card-said", "#card-headline", "#card-line", ".fact .text"):
        assert await size_of(page, part) < truth


async def test_a_correction_of_few_words_has_no_empty_parts(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, replace(correction("c1"), said=""))
    await expect(page.locator("#card-truth")).to_have_text("500ml")
    await expect(page.locator("#card-said-row")).to_be_hidden()
    await screen.welcome(replace(correction("c2"), said="", truth=""), epoch="e2")
    await expect(card(page)).to_have_attribute("data-suggestion", "c2")
    await expect(page.locator("#card-swap")).to_be_hidden()
    await expect(headline(page)).to_have_text("容量 500ml")


async def test_a_nudge_says_its_cause_small_and_its_line_large(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, nudge())
    await expect(page.locator("#card-cause")).to_have_text("弹幕 84 条/分，十分钟前 150")
    await expect(page.locator("#card-line")).to_have_text("点点关注，马上发一波福袋。")
    assert await size_of(page, "#card-cause") < await size_of(page, "#card-line")


async def test_an_answer_has_no_cause(page: Page, site: Site, room: ScriptedRoom) -> None:
    await arrive(page, site, room, answer())
    await expect(page.locator("#card-cause")).to_be_hidden()
    await expect(page.locator("#card-swap")).to_be_hidden()


@pytest.mark.parametrize("points", [3, 5])
async def test_a_cue_is_a_short_list_seen_at_once(
    page: Page, site: Site, room: ScriptedRoom, points: int
) -> None:
    await arrive(page, site, room, cue(points=points))
    texts = page.locator(".fact .text")
    await expect(texts).to_have_count(points)
    await expect(page.locator("#card-facts-label")).to_have_text("可以讲")
    bottom = (await place_of(page.locator("#acts")))[1]
    for place in range(points):
        _, top, _, height = await place_of(texts.nth(place))
        assert top + height <= bottom
    line_top = (await place_of(page.locator("#card-say")))[1]
    assert line_top >= sum((await place_of(texts.last))[1::2]) - 1


async def test_on_a_phone_three_points_are_seen_without_scrolling(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page(PHONE)
    await arrive(page, site, room, cue(points=3), nudge("n1", slot="next"))
    bottom = (await place_of(page.locator("#acts")))[1]
    _, top, _, height = await place_of(page.locator(".fact .text").nth(2))
    assert top + height <= bottom


@pytest.mark.parametrize(
    ("language", "yes", "no"), [("zh", "换了", "没换"), ("en", "Switched", "Not yet")]
)
async def test_a_doubt_asks_and_its_buttons_answer(
    page: Page, site: Site, room: ScriptedRoom, language: str, yes: str, no: str
) -> None:
    screen = await arrive(page, site, room, doubt(), language=language)
    await expect(headline(page)).to_have_text("还在讲3号？")
    await expect(used(page)).to_have_text(containing(yes))
    await expect(dismiss(page)).to_have_text(containing(no))
    await used(page).click()
    assert (await screen.act("used")).data.suggestion == "a1"


async def test_trouble_for_both_has_the_usual_buttons(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, replace(doubt(), sku=None, headline="推流不稳"))
    await expect(used(page)).to_have_text(containing("用了"))


async def test_a_card_of_operations_says_so(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, replace(answer("s1"), by="operations"))
    await expect(page.locator("#card-by")).to_have_text("运营")
    await expect(page.locator("#reword")).to_be_hidden()
    await screen.welcome(answer("s2"), epoch="e2")
    await expect(page.locator("#card-by")).to_be_hidden()


async def test_the_mood_is_told_with_its_cause(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, answer())
    await expect(page.locator("#mood")).to_be_hidden()
    words, shapes = set(), set()
    for mood in ("steady", "lively", "cooling"):
        cause = f"{mood} 弹幕 84 条/分"
        await screen.state(replace(room_state(), mood=mood, mood_cause=cause))
        await expect(page.locator("#mood-cause")).to_have_text(cause)
        words.add(await page.locator("#mood-kind").inner_text())
        shapes.add(await page.locator("#mood-kind path").get_attribute("d"))
    assert len(words) == len(shapes) == 3


@pytest.mark.parametrize("width", [1440, 390])
async def test_a_change_of_mood_moves_no_card(
    new_page: NewPage, site: Site, room: ScriptedRoom, width: int
) -> None:
    page = await new_page({"width": width, "height": 844})
    screen = await arrive(page, site, room, answer())
    before = await place_of(card(page))
    cause = "弹幕 84 条/分，十分钟前 150，下单 0 单/分，十分钟前 6 单/分"
    await screen.state(replace(room_state(), mood="cooling", mood_cause=cause))
    await expect(page.locator("#mood-kind")).to_be_visible()
    assert await place_of(card(page)) == before
