"""Drops and resuming: nothing lost, nothing twice, and honest about the state of things."""

import re
from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from copilot.suggestions import Opened
from tests.e2e.conftest import TOKEN, Site
from tests.e2e.overlay_page import (
    NOON_MS,
    arrive,
    card,
    containing,
    dismiss,
    expect_offset,
    expect_queue,
    expect_shown,
    expect_state,
    headline,
    place_of,
    stop_the_clock,
    used,
)
from tests.e2e.scripted_room import ScriptedRoom, answer, waiting

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_greeting_names_the_token_and_a_client_that_lasts(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    first = await arrive(page, site, room)
    assert first.hello.data.token == TOKEN
    assert first.since is None
    assert TOKEN not in first.hello.data.client
    await page.reload()
    second = await room.joined()
    assert second.hello.data.client == first.hello.data.client
    assert second.since is None


async def test_after_a_drop_it_resumes_where_it_was(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await screen.open(1, answer("s1"))
    await screen.open(2, waiting("s2"))
    await expect_offset(page, 2)
    await screen.drop()
    back = await room.joined()
    assert back.since is not None
    assert (back.since.epoch, back.since.offset) == ("e1", 2)
    await expect_shown(page, "s1")
    await back.welcome(offset=2, recovered=True)
    await back.close_card(3, "s1", "answered")
    await back.open(4, waiting("s3"))
    await expect_queue(page, ["s2", "s3"])
    await back.promote(5, waiting("s2"))
    await expect_shown(page, "s2")
    await expect_queue(page, ["", "s3"])
    await expect_offset(page, 5)


async def test_what_comes_twice_is_shown_once(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room)
    await screen.open(1, answer("s1", count=1))
    await screen.revise(2, replace(answer("s1", count=2), version=2))
    await screen.close_card(3, "s1")
    await screen.open(4, answer("s2"))
    for offset in (1, 2, 3):
        await screen.open(offset, answer("s1"))
    await screen.open(5, waiting("s3"))
    await expect_offset(page, 5)
    await expect_shown(page, "s2")
    await expect_queue(page, ["s3"])


async def test_a_missing_offset_makes_it_ask_for_what_it_missed(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await screen.open(1, answer("s1"))
    await screen.open(3, waiting("s3", rank=0.1))
    await screen.left()
    back = await room.joined()
    assert back.since is not None
    assert back.since.offset == 1
    await back.welcome(offset=1, recovered=True)
    await back.open(2, waiting("s2", rank=0.2))
    await back.open(3, waiting("s3", rank=0.1))
    await expect_queue(page, ["s2", "s3"])


async def test_a_gap_that_is_there_again_does_not_go_round_for_ever(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await screen.open(2, answer("s2"))
    back = await room.joined()
    await back.welcome(offset=0, recovered=True)
    await back.open(2, answer("s2"))
    await expect_shown(page, "s2")
    assert room.connections == 2


async def test_a_whole_snapshot_replaces_all(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"), offset=7)
    await expect_offset(page, 7)
    await screen.drop()
    back = await room.joined()
    await back.welcome(answer("s9"), epoch="e2", offset=40)
    await expect_shown(page, "s9")
    await expect_queue(page, [])
    await back.tell(41, Opened(waiting("s10")), "e2")
    await expect_queue(page, ["s10"])


async def test_the_card_being_read_survives_a_snapshot_that_still_has_it(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1", rank=1))
    await screen.drop()
    back = await room.joined()
    await back.welcome(waiting("s5", rank=9), answer("s1"), epoch="e2", offset=3)
    await expect_queue(page, ["s5"])
    await expect_shown(page, "s1")


async def test_a_new_log_begun_under_an_open_socket_replaces_all(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    await screen.welcome(epoch="e2")
    await expect_shown(page, "")
    await screen.tell(1, Opened(answer("s2")), "e2")
    await expect_shown(page, "s2")
    assert room.connections == 1


async def test_an_act_is_sent_again_until_it_is_acknowledged(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    await used(page).click()
    first = await screen.act("used")
    await screen.drop()
    back = await room.joined()
    await back.welcome(recovered=True)
    second = await back.act("used")
    assert (second.id, second.ts) == (first.id, first.ts)
    await back.ack(second.id)
    await back.close_card(1, "s1")
    await expect_shown(page, "")
    await back.drop()
    third = await room.joined()
    await third.welcome(offset=1, recovered=True)
    await third.open(2, answer("s2"))
    await dismiss(page).click()
    assert (await third.act()).type == "suggestion.dismissed"


async def test_an_act_done_while_disconnected_goes_out_on_return(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer())
    await screen.drop()
    await expect_state(page, "waiting")
    await expect(page.locator("#banner")).to_have_text("连接断开，卡片是断开前的")
    await dismiss(page).click()
    await expect(dismiss(page)).to_have_text(containing("连上就发"))
    await page.clock.fast_forward(10_000)
    back = await room.joined()
    await back.welcome(recovered=True)
    assert (await back.act("dismissed")).data.suggestion == "s1"
    await expect(page.locator("#banner")).to_be_hidden()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (4401, "口令无效"),
        (4410, "口令已过期"),
        (4403, "没有权限"),
        (4404, "没有这个直播间"),
        (4400, "页面版本不对"),
        (4429, "页面版本不对"),
    ],
)
async def test_a_refusal_is_final_and_says_what_to_do(
    page: Page, site: Site, room: ScriptedRoom, code: int, words: str
) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room)
    await screen.drop(code)
    await expect_state(page, "refused")
    await expect(page.locator("#connection")).to_have_text(containing(words))
    await expect(headline(page)).to_have_text(words)
    await page.clock.run_for(120_000)
    await page.evaluate("() => window.dispatchEvent(new Event('online'))")
    await expect_state(page, "refused")
    assert room.connections == 1


async def test_a_refusal_keeps_the_cards_but_not_the_buttons(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    before = await place_of(headline(page))
    await screen.drop(4410)
    await expect(page.locator("#banner")).to_have_text(containing("口令已过期"))
    await expect(headline(page)).to_have_text("容量 500ml")
    assert await place_of(headline(page)) == before
    await expect(used(page)).to_be_disabled()


async def test_told_to_resume_it_comes_back_at_once(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer())
    await screen.drop(4409)
    back = await room.joined()
    assert back.since is not None
    # Asked the same again straight away, it takes a breath first.
    await back.welcome(recovered=True)
    await expect_state(page, "live")
    await back.drop(4409)
    await expect_state(page, "waiting")


@pytest.mark.parametrize(
    "happening",
    [
        "() => window.dispatchEvent(new Event('online'))",
        "() => document.dispatchEvent(new Event('visibilitychange'))",
        "() => window.dispatchEvent(new Event('pageshow'))",
    ],
)
async def test_it_comes_back_at_once_with_the_network_or_the_page(
    page: Page, site: Site, room: ScriptedRoom, happening: str
) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room)
    await screen.drop(1012)
    await expect_state(page, "waiting")
    await page.evaluate(happening)
    await room.joined()


async def test_without_a_network_it_says_so(page: Page, site: Site, room: ScriptedRoom) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room)
    await page.context.set_offline(True)
    await screen.drop()
    await expect_state(page, "offline")
    await expect(page.locator("#connection")).to_have_text(containing("没有网络"))
    await page.context.set_offline(False)
    await room.joined()


async def test_the_pauses_grow_to_ten_seconds(page: Page, site: Site, room: ScriptedRoom) -> None:
    await stop_the_clock(page)
    await page.goto(site.link(room.id))
    shown = []
    for _ in range(7):
        screen = await room.joined()
        await screen.drop()
        await expect_state(page, "waiting")
        words = await page.locator("#connection-pause").inner_text()
        shown.append(int(re.findall(r"\d+", words)[0]))
        await page.clock.fast_forward(10_000)
    assert shown[0] == 1
    assert shown[:3] == sorted(shown[:3])
    assert all(5 <= pause <= 10 for pause in shown[5:])


async def test_it_pings_and_leaves_a_socket_that_is_silent(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    screen = await arrive(page, site, room, answer())
    await page.clock.fast_forward(14_000)
    await page.clock.fast_forward(6_000)
    ping = await screen.ping()
    assert ping.ts == NOON_MS + 20_000
    await screen.pong(ping)
    last = page.locator("[data-figure=lastMessage] dd")
    await expect(last).to_have_text(await page.evaluate(CLOCK_TEXT))
    await page.clock.run_for(36_000)  # every timer in turn: the page is awake
    await expect_state(page, "live")
    await page.clock.run_for(9_000)
    await screen.left()
    await page.clock.fast_forward(1_000)
    back = await room.joined()
    assert back.since is not None


async def test_a_room_that_does_not_welcome_is_tried_again(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await stop_the_clock(page)
    await page.goto(site.link(room.id))
    screen = await room.joined()
    await expect(headline(page)).to_have_text("等待连接…")
    await page.clock.fast_forward(13_000)
    await screen.left()
    await expect_state(page, "waiting")


async def test_a_link_without_room_or_token_says_what_is_missing(page: Page, site: Site) -> None:
    await page.goto(f"{site.address}/overlay/#lang=zh")
    await expect_state(page, "refused")
    await expect(headline(page)).to_have_text("链接不完整")


async def test_another_room_in_the_address_is_followed(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer())
    other = site.new_room()
    await page.evaluate("address => { location.href = address }", site.link(other.id))
    await (await other.joined()).welcome(answer("s7"))
    await expect_shown(page, "s7")
    await screen.left()
    await expect(card(page)).to_be_visible()


CLOCK_TEXT = """() => {
  const two = value => String(value).padStart(2, "0");
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(":");
}"""
