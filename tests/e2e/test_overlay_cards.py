"""The host's cards: what they show, which one is big, and what the two buttons do."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from app.live.schema.codes import FrameRefused
from copilot.suggestions import Kind, Opened, Ready
from tests.e2e.conftest import Site
from tests.e2e.overlay_page import (
    arrive,
    card,
    containing,
    dismiss,
    expect_offset,
    expect_queue,
    expect_shown,
    headline,
    place_of,
    stop_the_clock,
    used,
)
from tests.e2e.scripted_room import (
    ScriptedRoom,
    answer,
    asked,
    fact,
    room_state,
    waiting,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_card_shows_all_it_rests_on(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, settings={"facts": "open"})
    await expect(headline(page)).to_have_text("准备好了")
    await screen.open(1, answer())
    await expect_shown(page, "s1")
    await expect(headline(page)).to_have_text("容量 500ml")
    await expect(page.locator("#card-line")).to_have_text("这款是五百毫升的，通勤带一天够喝。")
    await expect(page.locator(".fact .text")).to_have_text("容量：500ml")
    await expect(page.locator(".fact .source")).to_have_text("商品表.xlsx · 第2行，容量")
    await expect(page.locator("#card-count")).to_have_text("×12")
    await expect(page.locator("#card-asked-label")).to_have_text("9 人在问")
    await expect(page.locator("#card-question")).to_have_text("500ml够不够一天喝？")
    await expect(page.locator("#card-names")).to_have_text("小明、阿花、Lily 等")
    await expect(page.locator("#card-link")).to_have_text("3号")
    await expect(page.locator("#card-title")).to_have_text("晨雾316保温杯 500ml")
    await expect(page.locator("#card-kind")).to_have_text("回答")


async def test_the_bar_shows_the_room_at_a_glance(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await expect(page.locator("#on-air")).to_have_text(containing("晨雾316保温杯 500ml"))
    figures = page.locator("#figures dd")
    await expect(figures.nth(0)).to_have_text("12,345")
    await expect(figures.nth(1)).to_have_text("340")
    await expect(figures.nth(2)).to_have_text("5")
    await expect(figures.nth(3)).to_have_text("2")
    await expect(page.locator("[data-figure=dropped]")).to_be_hidden()
    await expect(page.locator("[data-figure=lastMessage] dd")).to_have_text(containing(":"))
    nothing = replace(
        room_state(viewers=None), focus_sku=None, focus_title="", focus_link=None, dropped=7
    )
    await screen.drop()
    await (await room.joined()).welcome(state=nothing)
    await expect(page.locator("#on-air")).to_have_text(containing("还没有在播商品"))
    await expect(figures.nth(0)).to_have_text("–")
    await expect(page.locator("[data-figure=dropped]")).to_be_visible()


async def test_a_higher_count_leaves_the_headline_where_it_is(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer(count=9))
    await expect(page.locator("#card-count")).to_have_text("×9")
    before = await place_of(headline(page))
    await screen.revise(1, replace(answer(count=10_234), version=2, asked=asked(10_234, 8_765)))
    await expect(page.locator("#card-count")).to_have_text("×10234")
    await expect(page.locator("#card-asked-label")).to_have_text("8765 人在问")
    assert await place_of(headline(page)) == before


async def test_the_big_card_stays_while_others_come(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await screen.open(1, answer("s1", rank=1))
    await expect_shown(page, "s1")
    before = await place_of(headline(page))
    await screen.open(2, waiting("s2", rank=9))
    await screen.open(3, waiting("s3", rank=5))
    await screen.revise(4, replace(waiting("s3", rank=20), version=2))
    await expect_queue(page, ["s2", "s3"])
    await expect_shown(page, "s1")
    assert await place_of(headline(page)) == before
    await screen.close_card(5, "s1", "expired")
    await expect_shown(page, "")
    await screen.promote(6, waiting("s3"))
    await expect_shown(page, "s3")
    await expect_queue(page, ["s2"])


async def test_the_host_picks_from_the_queue(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, answer("s1", rank=3), waiting("s2", rank=2))
    await expect_shown(page, "s1")
    await page.locator("#queue-list li[data-suggestion=s2] button.row").click()
    await expect_shown(page, "s2")
    await expect_queue(page, ["s1"])
    await screen.open(1, waiting("s3", rank=9))
    await expect_queue(page, ["s1", "s3"])
    await expect_shown(page, "s2")


async def test_a_queue_row_keeps_the_focus_while_others_move(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("s2", rank=2))
    row = page.locator("#queue-list li[data-suggestion=s2] button.row")
    await row.focus()
    await screen.open(1, waiting("s3", rank=1))
    await screen.open(2, waiting("s4", rank=5))
    await expect_queue(page, ["s2", "s3", "s4"])
    await expect(row).to_be_focused()


async def test_a_pinned_card_says_so_and_goes_first_beside(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    pinned = replace(waiting("s2", rank=1), pinned=True)
    shown = replace(answer("s1", rank=5), pinned=True)
    await arrive(page, site, room, waiting("s3", rank=9), shown, pinned)
    await expect_shown(page, "s1")
    await expect(page.locator("#pin")).to_have_text("已固定")
    await expect(page.locator("#pin")).to_have_attribute("aria-pressed", "true")
    await expect_queue(page, ["s2", "s3"])


async def test_a_fact_about_another_product_says_so(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    other = replace(fact("容量：380ml", sku="CUP-02"), title="晨雾陶瓷涂层咖啡杯 380ml")
    both = replace(answer(), facts=(fact(), other))
    await arrive(page, site, room, both, settings={"facts": "open"})
    told = page.locator(".fact")
    await expect(told).to_have_count(2)
    await expect(told.nth(0).locator(".about")).to_be_hidden()
    await expect(told.nth(1).locator(".about")).to_have_text("晨雾陶瓷涂层咖啡杯 380ml")


async def test_a_card_of_little_shows_no_empty_parts(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    bare = replace(answer(), facts=(), line="", asked=None, product="", link=None, sku=None)
    await arrive(page, site, room, bare)
    await expect(headline(page)).to_have_text("容量 500ml")
    for part in ("#card-say", "#card-facts", "#card-asked", "#card-link"):
        await expect(page.locator(part)).to_be_hidden()


async def test_a_fact_that_is_the_line_itself_is_not_said_twice(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    same = replace(answer(), line="容量：500ml")
    await arrive(page, site, room, same, settings={"facts": "open"})
    await expect(page.locator("#card-line")).to_have_text("容量：500ml")
    await expect(page.locator(".fact .text")).to_be_hidden()
    await expect(page.locator(".fact .source")).to_have_text("商品表.xlsx · 第2行，容量")


async def test_a_line_that_is_still_coming_is_told(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await screen.tell(1, Opened(replace(answer(), line="", ready=False)))
    await expect(page.locator("#card-say-label")).to_have_text("话术整理中…")
    await screen.tell(2, Ready(replace(answer(), version=2)))
    await expect(page.locator("#card-say-label")).to_have_text("可以这样说")


async def test_each_kind_has_its_own_word_and_shape(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    kinds: tuple[Kind, ...] = (
        "answer",
        "correction",
        "nudge",
        "cue",
        "warning",
        "reminder",
        "alert",
    )
    seen = set()
    screen = await arrive(page, site, room)
    for kind in kinds:
        big, small = (replace(each, kind=kind) for each in (answer("s1"), waiting("s2")))
        await screen.welcome(big, small, epoch=kind)
        await expect(card(page)).to_have_attribute("data-kind", kind)
        labels = page.locator("#card-kind .label, #queue-list li:first-child .kind .label")
        await expect(labels).to_have_count(2)
        words = await labels.all_inner_texts()
        shapes = await labels.locator("path").evaluate_all("all => all.map(p => p.outerHTML)")
        assert len(set(words)) == len(set(shapes)) == 1
        seen.add((words[0], shapes[0]))
    assert len({word for word, _ in seen}) == len({drawn for _, drawn in seen}) == len(kinds)


@pytest.mark.parametrize(("button", "kind"), [("#used", "used"), ("#dismiss", "dismissed")])
async def test_a_button_sends_its_act_and_the_card_leaves_when_the_room_says_so(
    page: Page, site: Site, room: ScriptedRoom, button: str, kind: str
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    await page.locator(button).click()
    frame = await screen.act()
    assert frame.type == f"suggestion.{kind}"
    assert frame.data.suggestion == "s1"
    assert frame.ts is not None
    await expect(page.locator(button)).to_have_text(containing("发送中…"))
    await expect(used(page)).to_be_disabled()
    await expect(dismiss(page)).to_be_disabled()
    await expect_shown(page, "s1")
    await screen.ack(frame.id)
    await screen.close_card(1, "s1", "used" if kind == "used" else "dismissed")
    await screen.promote(2, waiting("s2"))
    await expect_shown(page, "s2")
    await expect(used(page)).to_be_enabled()


async def test_two_acts_have_two_ids(page: Page, site: Site, room: ScriptedRoom) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    await used(page).click()
    first = await screen.act("used")
    await page.keyboard.press("1")
    await expect_shown(page, "s2")
    await page.clock.fast_forward(1_000)
    await dismiss(page).click()
    second = await screen.act("dismissed")
    assert first.id != second.id
    assert second.data.suggestion == "s2"


async def test_an_act_that_is_not_taken_is_told_and_may_be_tried_again(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    await used(page).click()
    frame = await screen.act("used")
    await screen.ack(skipped=[(frame.id, "unknown_suggestion")])
    await expect(page.locator("#notice")).to_have_text(containing("没有被采纳"))
    await expect(used(page)).to_be_enabled()
    await used(page).click()
    again = await screen.act("used")
    assert again.id != frame.id
    await screen.refuse(FrameRefused("forbidden_type", "needs the role host", id=again.id))
    await expect(page.locator("#notice")).to_have_text(containing("只能看"))


async def test_an_overloaded_room_is_asked_again_with_the_same_id(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    await used(page).click()
    frame = await screen.act("used")
    await screen.refuse(FrameRefused("overloaded", "busy", id=frame.id, retry_after_ms=20))
    again = await screen.act("used")
    assert again.id == frame.id
    await screen.ack(duplicates=[again.id])
    await expect(used(page)).to_have_text(containing("已送达"))


async def test_a_link_that_may_only_look_has_no_working_buttons(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await page.goto(site.link(room.id))
    await (await room.joined()).welcome(answer(), roles=("operations",))
    await expect(used(page)).to_be_disabled()
    await expect(used(page)).to_have_text(containing("只看"))
    await page.keyboard.press("u")
    await expect(card(page)).not_to_have_attribute("data-act", "sending")


async def test_unknown_frames_and_fields_change_nothing(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    for text in ('{"type":"suggestion.told","data":{"text":"x"}}', "not json", "[]", "null", "3"):
        await screen.send(text)
    await screen.send('{"type":"weather","offset":9,"epoch":"e1","data":{}}')
    await screen.open(1, waiting("s2"))
    await expect_offset(page, 1)
    await expect_shown(page, "s1")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("products[0].attributes.衣长", "商品资料 · 衣长"),
        ("products[3].variants[1].attributes.USB 3.0", "商品资料 · USB 3.0"),
        ("products[2].faq[0]", "商品资料"),
        ("第 12 行“材质”列", "shop.json · 第 12 行“材质”列"),
    ],
)
async def test_a_host_is_told_the_property_and_no_path_into_a_file(
    page: Page, site: Site, room: ScriptedRoom, place: str, shown: str
) -> None:
    told = replace(fact(), source_document="shop.json", source_location=place)
    card = replace(answer(), facts=(told,))
    await arrive(page, site, room, card, settings={"facts": "open"})
    await expect(page.locator(".fact .source")).to_have_text(shown)
