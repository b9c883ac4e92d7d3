"""A line that comes piece by piece: it fills the place kept for it and moves nothing."""

from dataclasses import replace
from typing import Any

import pytest
from playwright.async_api import Page, expect

from copilot.suggestions import Kind, Suggestion
from tests.e2e.conftest import NewPage, Site
from tests.e2e.overlay_page import EVERY_ELEMENT, arrive, expect_offset, expect_shown
from tests.e2e.scripted_room import Screen, ScriptedRoom, answer, asked, cue, fact, waiting
from tests.e2e.test_overlay_hostile_text import PAYLOADS, assert_nothing_ran, count_elements
from tests.e2e.test_overlay_layout import SIZES

pytestmark = pytest.mark.asyncio(loop_scope="session")

LINE = (
    "三一六不锈钢内胆，五百毫升，保温十二个小时，早上装的热水到晚上还是烫的，"
    "通勤带一天够喝，今天到手只要六十九块，喜欢的宝宝可以拍三号链接。"
)
# Type is set when the page is told its size, which comes after an animation frame's callbacks: what
# was told before the second frame begins has been set then.
BOXES = f"""async () => {{
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  {EVERY_ELEMENT}
  return everyElement()
    .filter(each => each.getClientRects().length > 0 && each.tagName !== "SPAN")
    .map(each => {{
      const {{ x, y, width, height }} = each.getBoundingClientRect();
      return [`${{each.tagName}}#${{each.id}}.${{each.className}}`, x, y, width, height];
    }});
}}"""


def line(page: Page) -> Any:
    return page.locator("#card-line")


async def boxes(page: Page) -> list[list[Any]]:
    found: list[list[Any]] = await page.evaluate(BOXES)
    return found


async def stream(page: Page, screen: Screen, id: str = "s1") -> None:
    """Send a long line piece by piece, and look after each piece whether anything moved."""
    before = await boxes(page)
    for length in (3, 20, 40, len(LINE)):
        await screen.word(id, LINE[:length])
        await expect(line(page)).to_have_text(LINE[:length])
        assert await boxes(page) == before, length


@pytest.mark.parametrize("kind", ["answer", "cue"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_line_that_comes_moves_nothing(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str, kind: Kind
) -> None:
    page = await new_page(SIZES[size])
    whole = answer("s1") if kind == "answer" else cue("s1")
    coming = replace(whole, line="", ready=False)
    screen = await arrive(page, site, room, coming, waiting("n1"), waiting("n2"))
    await expect(page.locator("#card-say-label")).to_have_text("话术整理中…")
    await stream(page, screen)
    before = await boxes(page)
    await screen.ready(1, replace(coming, line=LINE, ready=True, version=2))
    await expect(page.locator("#card-say-label")).to_have_text("可以这样说")
    after = await boxes(page)
    assert len(before) > 40, "the boxes of the components are not looked at"
    label = "H2#card-say-label."
    assert [box for box in after if box[0] != label] == [box for box in before if box[0] != label]


async def test_the_facts_to_read_meanwhile_are_replaced_in_place(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer("s1"), line="容量：500ml", ready=False)
    screen = await arrive(page, site, room, coming, settings={"facts": "open"})
    await expect(line(page)).to_have_text("容量：500ml")
    await expect(page.locator(".fact .text")).to_be_visible()
    await stream(page, screen)


async def test_other_words_asked_for_move_nothing_once_they_come(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer("s1"), line="五百毫升的。", ready=False)
    done = replace(coming, ready=True, version=2)
    screen = await arrive(page, site, room, coming)
    await screen.ready(1, done)
    await screen.revise(2, replace(done, ready=False, version=3))
    await expect_offset(page, 2)
    await stream(page, screen)


async def test_a_higher_count_meanwhile_keeps_what_has_come(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer("s1"), line="", ready=False)
    screen = await arrive(page, site, room, coming)
    await screen.word("s1", "五百毫升，")
    await screen.revise(1, replace(coming, version=2, asked=asked(99)))
    await expect(page.locator("#card-count")).to_have_text("×99")
    await expect(line(page)).to_have_text("五百毫升，")


async def test_other_facts_end_what_was_being_worded(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer("s1"), line="", ready=False)
    screen = await arrive(page, site, room, coming)
    await screen.word("s1", "五百毫升，")
    await expect(line(page)).to_have_text("五百毫升，")
    await screen.revise(1, replace(coming, version=2, facts=(fact("容量：480ml"),)))
    await expect(line(page)).to_have_text("")


async def test_a_line_comes_to_a_card_beside_and_is_there_when_it_is_picked(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(waiting("n1"), line="", ready=False)
    screen = await arrive(page, site, room, answer("s1"), coming)
    before = await boxes(page)
    await screen.word("n1", "五百毫升，")
    await screen.revise(1, replace(answer("s1"), version=2))
    await expect_offset(page, 1)
    assert await boxes(page) == before
    await page.keyboard.press("1")
    await expect_shown(page, "n1")
    await expect(line(page)).to_have_text("五百毫升，")


async def test_after_a_drop_the_next_piece_or_the_line_itself_makes_up(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer("s1"), line="", ready=False)
    screen = await arrive(page, site, room, coming, offset=1)
    await screen.word("s1", "五百")
    await screen.drop()
    back = await room.joined()
    await back.welcome(offset=1, recovered=True)
    await expect(line(page)).to_have_text("五百")
    await back.word("s1", "五百毫升，够喝")
    await expect(line(page)).to_have_text("五百毫升，够喝")
    await back.drop()
    third = await room.joined()
    done = replace(coming, line="五百毫升，够喝一天。", ready=True, version=2)
    await third.welcome(done, epoch="e2", offset=2)
    await expect(line(page)).to_have_text("五百毫升，够喝一天。")


async def test_a_piece_for_a_card_that_is_gone_does_nothing(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    await screen.word("s9", "没有这张")
    await screen.word("s1", "已经好了")
    await screen.open(1, waiting("n1"))
    await expect_offset(page, 1)
    await expect(line(page)).to_have_text("这款是五百毫升的，通勤带一天够喝。")


async def test_no_payload_in_a_piece_runs(page: Page, site: Site, room: ScriptedRoom) -> None:
    coming: Suggestion = replace(answer("s1"), line="", ready=False)
    screen = await arrive(page, site, room, coming)
    await screen.word("s1", "harmless")
    await expect(line(page)).to_have_text("harmless")
    elements = await count_elements(page)
    for payload in PAYLOADS:
        await screen.word("s1", payload)
        await expect(line(page)).to_have_text(payload)
        assert await count_elements(page) == elements, payload
    await assert_nothing_ran(page, site)
