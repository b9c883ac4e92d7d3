"""The operations page: what is open where, and what operations do with it."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from app.live.schema.acts import QuietFrame
from app.live.schema.codes import FrameRefused
from app.live.schema.direction import HoldFrame, PushFrame, ReleaseFrame
from tests.e2e.conftest import Site
from tests.e2e.operations_page import (
    arrive_at_desk,
    button,
    expect_group,
    open_card,
    part,
    write_card,
)
from tests.e2e.overlay_page import containing, expect_offset, expect_state, stop_the_clock
from tests.e2e.scripted_room import (
    ScriptedRoom,
    answer,
    asked,
    correction,
    doubt,
    nudge,
    room_state,
    waiting,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_open_cards_stand_in_their_slots_and_alerts_on_top(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    theirs = replace(doubt("a2", slot="later"), audience="operations", sku=None)
    note = replace(answer("o1", slot="later"), audience="operations")
    await arrive_at_desk(
        page,
        site,
        room,
        answer("h1", slot="held"),
        waiting("n1"),
        answer("l1", slot="later"),
        correction("c1"),
        doubt("a1", slot="next"),
        theirs,
        note,
    )
    for group, cards in {
        "alerts": ["a1", "a2"],
        "now": ["c1"],
        "next": ["n1"],
        "later": ["l1"],
        "operations": ["o1"],
        "held": ["h1"],
    }.items():
        await expect_group(page, group, cards)
    tops = [
        box["y"]
        for group in ("alerts", "now", "next", "later", "operations", "held")
        if (box := await page.locator(f".group.{group}").bounding_box())
    ]
    assert tops == sorted(tops)


async def test_a_card_shows_what_operations_decide_by(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive_at_desk(page, site, room, answer("s1"), correction("c1", slot="next"), nudge("n1"))
    for name, text in {
        "kind": "回答",
        "headline": "容量 500ml",
        "line": "这款是五百毫升的，通勤带一天够喝。",
        "facts": "容量：500ml",
        "asked": "9 人问了 12 次（小明、阿花、Lily 等）：500ml够不够一天喝？",
        "link-number": "3号",
        "title": "晨雾316保温杯 500ml",
    }.items():
        await expect(part(page, "s1", name)).to_have_text(text)
    await expect(part(page, "c1", "swap")).to_have_text("主播说：800ml → 实际：500ml")
    await expect(part(page, "n1", "cause")).to_have_text("原因：弹幕 84 条/分，十分钟前 150")
    await expect(part(page, "s1", "swap")).to_be_hidden()
    await expect(part(page, "s1", "by")).to_be_hidden()


async def test_the_room_is_seen_at_a_glance(page: Page, site: Site, room: ScriptedRoom) -> None:
    cause = "弹幕 84 条/分，十分钟前 150"
    state = replace(
        room_state(), mood="cooling", mood_cause=cause, orders_per_minute=7, dropped=4, gaps=3
    )
    screen = await arrive_at_desk(page, site, room, state=state)
    await expect(page.locator("#on-air")).to_have_text(containing("晨雾316保温杯 500ml"))
    await expect(page.locator("#mood-kind")).to_have_text("冷下来")
    await expect(page.locator("#mood-cause")).to_have_text(cause)
    for name, value in {
        "viewers": "12,345",
        "chatPerMinute": "340",
        "ordersPerMinute": "7",
        "questionsWaiting": "5",
        "gaps": "3",
        "dropped": "4",
    }.items():
        await expect(page.locator(f"[data-figure={name}] dd")).to_have_text(value)
    await expect(page.locator("#unknown")).to_be_hidden()
    await screen.state(replace(state, unknown_skus=("NOPE", "<b>X</b>")))
    await expect(page.locator("#unknown")).to_contain_text("NOPE")
    await expect(page.locator("#unknown")).to_contain_text("<b>X</b>")
    await screen.state(replace(state, orders_per_minute=8))
    await expect(page.locator("#unknown")).to_be_hidden()
    await expect(page.locator("[data-figure=ordersPerMinute] dd")).to_have_text("8")


@pytest.mark.parametrize(
    ("ask", "frame", "suggestion"),
    [("hold", HoldFrame, "s1"), ("release", ReleaseFrame, "h1"), ("forward", PushFrame, "n1")],
)
async def test_a_button_sends_its_wish_once(
    page: Page,
    site: Site,
    room: ScriptedRoom,
    ask: str,
    frame: type[PushFrame],
    suggestion: str,
) -> None:
    cards = (answer("s1"), waiting("n1"), answer("h1", slot="held"))
    screen = await arrive_at_desk(page, site, room, *cards)
    target = button(page, suggestion, ask)
    await target.click()
    sent = await screen.direction(frame)
    assert sent.data.suggestion == suggestion
    assert sent.ts is not None
    await expect(target).to_be_disabled()
    await screen.ack(sent.id)
    await expect(target).to_be_enabled()


async def test_a_card_moves_when_the_room_says_so(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive_at_desk(page, site, room, answer("s1"), waiting("n1"))
    await button(page, "s1", "hold").click()
    sent = await screen.direction(HoldFrame)
    await screen.ack(sent.id)
    await expect_group(page, "now", ["s1"])
    await screen.revise(1, replace(answer("s1"), slot="held", version=2))
    await expect_group(page, "held", ["s1"])
    await screen.promote(2, waiting("n1"))
    await expect_group(page, "now", ["n1"])
    await expect(button(page, "n1", "forward")).to_be_hidden()
    await expect(button(page, "s1", "release")).to_be_visible()
    await expect(button(page, "s1", "hold")).to_be_hidden()
    await screen.close_card(3, "s1", "expired")
    await expect_group(page, "held", [])


async def test_what_only_operations_see_cannot_be_held_from_the_host(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    trouble = replace(doubt("a1", slot="later"), audience="operations", sku=None)
    await arrive_at_desk(page, site, room, trouble, doubt("a2", slot="next"))
    for ask in ("hold", "forward", "release"):
        await expect(button(page, "a1", ask)).to_be_hidden()
    await expect(button(page, "a2", "hold")).to_be_visible()


async def test_a_card_of_their_own_is_pushed(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive_at_desk(page, site, room, replace(waiting("n1"), sku="CUP-02"))
    await expect(page.locator("#push-send")).to_be_disabled()
    await write_card(page, " 三号加库存了 ", "刚加了两百单，\n没拍到的可以去拍。")
    await page.locator("#push-product").select_option("CUP-01")
    await page.locator("#push-audience").select_option("both")
    await page.locator("#push-send").click()
    sent = await screen.direction(PushFrame)
    data = sent.data
    assert data.suggestion is None
    assert data.headline == "三号加库存了"
    assert data.line == "刚加了两百单， 没拍到的可以去拍。"
    assert (data.sku, data.audience) == ("CUP-01", "both")
    await expect(page.locator("#push-send")).to_be_disabled()
    await screen.ack(sent.id)
    await expect(page.locator("#push-result")).to_have_text("已送达。")
    await expect(page.locator("#push-headline")).to_have_value("")
    await expect(page.locator("#push-line")).to_have_value("")
    pushed = replace(answer("o1", slot="next"), by="operations", kind="reminder")
    await screen.open(1, pushed)
    await expect(part(page, "o1", "by")).to_have_text("运营")


async def test_enter_in_the_headline_pushes_once(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive_at_desk(page, site, room)
    await write_card(page, "加库存了")
    await page.locator("#push-headline").press("Enter")
    await page.locator("#push-headline").press("Enter")
    sent = await screen.direction(PushFrame)
    assert (sent.data.headline, sent.data.line) == ("加库存了", "")
    assert (sent.data.sku, sent.data.audience) == (None, "host")
    await screen.ack(sent.id)
    await expect(page.locator("#push-headline")).to_have_value("")
    assert screen.directions.empty()


@pytest.mark.parametrize(
    ("headline", "count", "fits"),
    [
        ("", "0 / 12", False),
        ("   ", "0 / 12", False),
        ("三号加库存了大家快去拍", "11 / 12", True),
        ("三号加库存了大家快去拍吧", "12 / 12", True),
        ("三号加库存了大家快去拍吧呀", "13 / 12", False),
        ("Stock is back on link three", "6 / 6", True),
        ("Stock is back on link number three", "7 / 6", False),
        ("W" * 37, "1 / 6", False),
        ("500ml 到货", "8 / 12", True),
    ],
)
async def test_a_headline_is_measured_as_the_room_measures_it(
    page: Page, site: Site, room: ScriptedRoom, headline: str, count: str, fits: bool
) -> None:
    screen = await arrive_at_desk(page, site, room)
    await write_card(page, headline)
    await expect(page.locator("#push-headline-count")).to_have_text(count)
    send = page.locator("#push-send")
    await (expect(send).to_be_enabled() if fits else expect(send).to_be_disabled())
    await page.locator("#push-headline").press("Enter")
    if fits:
        # Parsed by the wire's own rule: a headline it refuses would fail the test.
        assert (await screen.direction(PushFrame)).data.headline == headline
    elif headline.strip():
        await expect(page.locator("#push-headline-hint")).to_have_text(containing("标题太长"))
        await expect(page.locator("#push-headline")).to_have_attribute("aria-invalid", "true")


async def test_a_push_that_is_refused_keeps_its_words(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive_at_desk(page, site, room)
    await write_card(page, "加库存了", "快去拍")
    await page.locator("#push-send").click()
    sent = await screen.direction(PushFrame)
    await screen.refuse(FrameRefused("invalid_field", "no", id=sent.id, field="data.headline"))
    await expect(page.locator("#push-result")).to_have_text(containing("被拒绝"))
    await expect(page.locator("#push-headline")).to_have_value("加库存了")
    await page.locator("#push-send").click()
    again = await screen.direction(PushFrame)
    assert again.id != sent.id


async def test_a_wish_that_is_not_taken_is_told(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive_at_desk(page, site, room, answer("s1"))
    await button(page, "s1", "hold").click()
    sent = await screen.direction(HoldFrame)
    await screen.ack(skipped=[(sent.id, "unknown_suggestion")])
    await expect(page.locator("#notice")).to_have_text(containing("没有被采纳"))
    await expect(button(page, "s1", "hold")).to_be_enabled()


async def test_quiet_is_asked_for_and_follows_the_room(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive_at_desk(page, site, room)
    quiet = page.locator("#quiet")
    await expect(quiet).to_have_attribute("aria-pressed", "false")
    await quiet.click()
    sent = await screen.direction(QuietFrame)
    assert sent.data.on is True
    await expect(quiet).to_be_disabled()
    await screen.ack(sent.id)
    await expect(quiet).to_have_attribute("aria-pressed", "false")
    await screen.state(replace(room_state(), quiet=True))
    await expect(quiet).to_have_attribute("aria-pressed", "true")
    await quiet.click()
    assert (await screen.direction(QuietFrame)).data.on is False


async def test_it_resumes_and_sends_again_what_was_not_confirmed(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive_at_desk(page, site, room, answer("s1"), waiting("n1"), offset=3)
    await button(page, "s1", "hold").click()
    sent = await screen.direction(HoldFrame)
    await screen.drop()
    back = await room.joined()
    assert back.since is not None
    assert (back.since.epoch, back.since.offset) == ("e1", 3)
    assert back.hello.data.client == screen.hello.data.client
    await back.welcome(offset=3, recovered=True, roles=("operations",))
    again = await back.direction(HoldFrame)
    assert (again.id, again.ts) == (sent.id, sent.ts)
    await back.ack(duplicates=[again.id])
    await back.revise(4, replace(answer("s1"), slot="held", version=2))
    await back.open(5, answer("l1", slot="later"))
    await expect_group(page, "held", ["s1"])
    await expect_group(page, "next", ["n1"])
    await expect_group(page, "later", ["l1"])


async def test_nothing_can_be_asked_for_while_disconnected(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    screen = await arrive_at_desk(page, site, room, answer("s1"))
    await write_card(page, "加库存了")
    await screen.drop()
    await expect_state(page, "waiting")
    await expect(page.locator("#banner")).to_have_text(containing("连接断开"))
    for target in (button(page, "s1", "hold"), page.locator("#push-send"), page.locator("#quiet")):
        await expect(target).to_be_disabled()
    await page.locator("#push-headline").press("Enter")
    await page.clock.fast_forward(10_000)
    back = await room.joined()
    await back.welcome(recovered=True, roles=("operations",))
    await expect(page.locator("#push-send")).to_be_enabled()
    await expect(page.locator("#push-headline")).to_have_value("加库存了")
    assert back.directions.empty()


async def test_a_link_of_the_host_may_only_look(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive_at_desk(page, site, room, answer("s1"), roles=("host",))
    await expect(page.locator("#banner")).to_have_text(containing("没有运营权限"))
    await write_card(page, "加库存了")
    await page.locator("#push-headline").press("Enter")
    for target in (button(page, "s1", "hold"), page.locator("#push-send"), page.locator("#quiet")):
        await expect(target).to_be_disabled()
    assert screen.directions.empty()


async def test_an_incomplete_link_says_so(page: Page, site: Site) -> None:
    await page.goto(f"{site.address}/operations/#lang=zh")
    await expect_state(page, "refused")
    await expect(page.locator("#banner")).to_have_text(containing("链接不完整"))


async def test_ages_are_told_by_the_room_s_clock_as_far_as_it_is_known(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    old = replace(answer("s1"), opened_ms=10_000, asked=None)
    new = replace(waiting("n1"), opened_ms=40_000, asked=replace(asked(), last_ms=55_000))
    screen = await arrive_at_desk(page, site, room, old, new)
    await expect(part(page, "s1", "age")).to_have_text("45 秒前")
    await expect(part(page, "n1", "age")).to_have_text("15 秒前")
    await page.clock.run_for(20_000)
    await expect(part(page, "s1", "age")).to_have_text("1 分钟前")
    await screen.open(1, replace(waiting("n2"), opened_ms=400_000, asked=None))
    await expect(part(page, "n2", "age")).to_have_text("0 秒前")
    await expect(part(page, "s1", "age")).to_have_text("6 分钟前")


async def test_a_line_being_worded_is_seen_as_it_comes(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer("s1"), line="", ready=False)
    screen = await arrive_at_desk(page, site, room, coming)
    await expect(part(page, "s1", "line")).to_have_text("话术整理中…")
    await screen.word("s1", "五百毫升，")
    await expect(part(page, "s1", "line")).to_have_text("五百毫升，")
    await screen.ready(1, replace(coming, line="五百毫升的。", ready=True, version=2))
    await expect(part(page, "s1", "line")).to_have_text("五百毫升的。")


async def test_a_card_keeps_the_focus_while_others_come_and_go(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive_at_desk(page, site, room, waiting("n1"), waiting("n2"))
    target = button(page, "n2", "hold")
    await target.focus()
    await screen.open(1, replace(waiting("n3"), opened_ms=1))
    await screen.revise(2, replace(waiting("n2", rank=9), version=2))
    await screen.close_card(3, "n1")
    await expect_offset(page, 3)
    await expect_group(page, "next", ["n3", "n2"])
    await expect(target).to_be_focused()
    await expect(open_card(page, "n1")).to_have_count(0)
