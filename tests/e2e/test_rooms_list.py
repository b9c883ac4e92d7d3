"""The list of rooms: what it shows, how it is kept up to date, and that it holds still."""

import pytest
from playwright.async_api import Page, expect

from app.errors import Problem
from tests.e2e.conftest import NewPage
from tests.e2e.overlay_page import take_the_longest_pauses
from tests.e2e.rooms_page import (
    arrive_at_rooms,
    detail,
    expect_order,
    expect_state,
    figure,
    open_room,
    part,
    row,
)
from tests.e2e.rooms_service import RoomsService, live_state, now_ms, room_of, token_with

pytestmark = pytest.mark.asyncio(loop_scope="session")

REFUSED = "Failed to load resource"
HIDE = """hidden => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}"""


async def test_live_rooms_come_first_with_all_that_is_known(page: Page, shop: RoomsService) -> None:
    started = now_ms() - 83 * 60_000
    clients = {"host": 2, "operations": 1, "ingest": 0}
    shop.rooms = [
        room_of("a", "早场"),
        room_of("b", "晚场", live_state(started_wall_ms=started), clients=clients),
    ]
    await arrive_at_rooms(page, shop)
    await expect_order(page, "live", ["b"])
    await expect_order(page, "idle", ["a"])
    live = row(page, "b")
    await expect(part(live, "mood")).to_have_text("冷下来 弹幕 84 条/分，十分钟前 150")
    await expect(part(live, "on-air")).to_have_text("3号 清透防晒霜 50ml")
    await expect(part(live, "lasting")).to_have_text("已播 1 小时 23 分")
    shown = {"viewers": "1,250", "chat": "84", "questions": "2", "gaps": "1", "hearing": "听得到"}
    for name, value in shown.items():
        await expect(figure(live, name)).to_have_text(value)
    await expect(figure(live, "screens")).to_have_text("主播 2 运营 1 平台 0")
    await expect(figure(row(page, "a"), "viewers")).to_have_count(0)
    await expect(page.locator("[data-part=totals]")).to_have_text("1 间在播 · 共 2 间")


async def test_the_list_follows_the_rooms(page: Page, shop: RoomsService) -> None:
    shop.rooms = [room_of("a", "早场", live_state())]
    await arrive_at_rooms(page, shop)
    changed = live_state(viewers=7, hearing="silent", mood="lively", mood_cause="下单变多")
    shop.rooms = [room_of("a", "早场二", changed), room_of("b", "新来的")]
    await expect(figure(row(page, "a"), "viewers")).to_have_text("7")
    await expect(figure(row(page, "a"), "hearing")).to_have_text("没在说话")
    await expect(row(page, "a").locator(".room-title")).to_have_text("早场二")
    await expect_order(page, "idle", ["b"])
    assert shop.bearers == {f"Bearer {token_with()}"}


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (live_state(hearing="never"), "没声音"),
        ({key: value for key, value in live_state().items() if key != "hearing"}, "–"),
    ],
)
async def test_what_is_heard_may_be_nothing_or_unknown(
    page: Page, shop: RoomsService, state: dict[str, object], text: str
) -> None:
    shop.rooms = [room_of("a", "早场", state)]
    await arrive_at_rooms(page, shop)
    await expect(figure(row(page, "a"), "hearing")).to_have_text(text)


async def test_no_room_moves_while_the_list_is_used(page: Page, shop: RoomsService) -> None:
    early, late = live_state(started_wall_ms=1000), live_state(started_wall_ms=2000)
    shop.rooms = [room_of("a", "一", early), room_of("b", "二", late), room_of("c", "三")]
    await arrive_at_rooms(page, shop)
    await row(page, "c").locator(".open").focus()
    before = await row(page, "b").bounding_box()
    # One goes off the air, one on, one is new: none of it may shift a row under a hand.
    shop.rooms = [
        room_of("a", "一"),
        room_of("b", "二", late | {"mood": "unknown", "mood_cause": "", "viewers": 123_456}),
        room_of("c", "三", live_state(started_wall_ms=3000)),
        room_of("d", "四"),
    ]
    await expect(row(page, "d")).to_be_visible()
    assert await row(page, "b").bounding_box() == before
    await expect_order(page, "live", ["a", "b"])
    await expect_order(page, "idle", ["c", "d"])
    await expect(row(page, "c")).to_have_attribute("data-live", "")
    await expect(row(page, "c").locator(".open")).to_be_focused()
    await page.locator("#sort").click()
    await expect_order(page, "live", ["b", "c"])
    await expect_order(page, "idle", ["d", "a"])


async def test_rows_keep_their_height_whatever_is_known(page: Page, shop: RoomsService) -> None:
    bare = live_state(focus_sku="", focus_title="", focus_link=None, viewers=None, mood="unknown")
    full = live_state(focus_title="很长的商品名" * 80, mood_cause="原因" * 100, viewers=10**9)
    shop.rooms = [room_of("a", "一", bare), room_of("b", "二" * 250, full)]
    await arrive_at_rooms(page, shop)
    heights = await page.locator(".room").evaluate_all(
        "rows => rows.map(row => row.getBoundingClientRect().height)"
    )
    assert heights[0] == heights[1]


async def test_the_order_settles_once_nobody_uses_the_list(page: Page, shop: RoomsService) -> None:
    shop.rooms = [room_of("a", "一"), room_of("b", "二")]
    await arrive_at_rooms(page, shop)
    await expect_order(page, "idle", ["b", "a"])  # by pronunciation: èr, yī
    shop.rooms = [room_of("a", "一", live_state()), room_of("b", "二")]
    await expect_order(page, "live", ["a"])
    await expect(page.locator("#sort")).to_have_count(0)


async def test_search_comes_with_more_than_a_dozen(page: Page, shop: RoomsService) -> None:
    shop.rooms = [room_of(f"room-{place}", f"第 {place} 间") for place in range(12)]
    await arrive_at_rooms(page, shop)
    await expect(page.locator("#search")).to_have_count(0)
    shop.rooms += [room_of("tea", "ＴＥＡ House", live_state(focus_title="龙井"))]
    search = page.locator("#search")
    await search.fill("tea h")
    await expect_order(page, "live", ["tea"])
    await expect_order(page, "idle", [])
    await expect(page.locator(".search [role=status]")).to_have_text("找到 1 间")
    await search.fill("龙井")
    await expect_order(page, "live", ["tea"])
    await shop.polled(2)
    await expect(search).to_have_value("龙井")
    await expect(search).to_be_focused()
    await search.fill("没有这样的")
    await expect(page.locator("room-list .none")).to_have_text("没有符合的直播间。")
    await search.fill("")
    await expect(page.locator(".room")).to_have_count(13)


async def test_nothing_is_asked_while_nobody_sees_the_page(page: Page, shop: RoomsService) -> None:
    shop.rooms = [room_of("a", "一")]
    await page.clock.install()
    await arrive_at_rooms(page, shop)
    await page.evaluate(HIDE, True)
    asked = shop.count("GET", "/v1/rooms")
    await page.clock.run_for(60_000)
    assert shop.count("GET", "/v1/rooms") == asked
    await page.evaluate(HIDE, False)
    await shop.polled()


async def test_trouble_is_seen_and_ends(new_page: NewPage, shop: RoomsService) -> None:
    page = await new_page(expected=REFUSED)
    shop.rooms = [room_of("a", "一", live_state())]
    await arrive_at_rooms(page, shop)
    shop.refuse_all = Problem(503, "storage_unavailable", "The database does not answer.")
    await expect_state(page, "waiting")
    await expect(page.locator("#banner")).to_have_text(
        "数据库没有回应，请稍等再试。 暂时取不到最新状态，下面是断开前的样子。"
    )
    await expect(page.locator("#connection-pause")).to_contain_text("已断开")
    await expect(row(page, "a")).to_be_visible()
    shop.refuse_all = None
    await expect_state(page, "live")
    await expect(page.locator("#banner")).to_have_count(0)


async def test_pauses_grow_and_retry_after_is_honoured(
    new_page: NewPage, shop: RoomsService
) -> None:
    page = await new_page(expected=REFUSED)
    await take_the_longest_pauses(page)
    await page.clock.install()
    await arrive_at_rooms(page, shop)
    shop.refuse_all = Problem(429, "too_many_requests", "Too many.", retry_after_s=45)
    await page.clock.pause_at(await page.evaluate("Date.now() + 2500"))
    for pause_s in (45, 4, 8, 16, 30, 30):
        await expect(page.locator("#connection-pause")).to_have_text(f"已断开，{pause_s} 秒后再试")
        asked = shop.count("GET", "/v1/rooms")
        await page.clock.run_for(pause_s * 1000 - 100)
        assert shop.count("GET", "/v1/rooms") == asked
        shop.refuse_all = Problem(503, "busy", "Busy.")
        async with page.expect_response("**/v1/rooms?*"):
            await page.clock.run_for(200)
        assert shop.count("GET", "/v1/rooms") == asked + 1


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("token_expired", "口令已过期"),
        ("token_revoked", "口令已被收回"),
        ("invalid_token", "口令无效"),
        ("forbidden", "没有权限"),
    ],
)
async def test_a_token_that_opens_nothing_is_told_plainly(
    new_page: NewPage, shop: RoomsService, code: str, title: str
) -> None:
    page = await new_page(expected=REFUSED)
    status = 403 if code == "forbidden" else 401
    shop.refuse_all = Problem(status, code, "No.")
    await page.goto(shop.link(token="not.readable.here"))
    await expect_state(page, "refused")
    await expect(page.locator("#banner b")).to_have_text(title)
    await expect(page.locator("#new-room")).to_have_count(0)
    assert shop.count("GET", "/v1/rooms") == 1


async def test_a_link_without_a_token_or_for_a_host_asks_nothing(
    page: Page, shop: RoomsService
) -> None:
    await page.goto(f"{shop.address}/rooms/#lang=en")
    await expect(page.locator("#banner")).to_contain_text("There is no token in this link.")
    await page.goto("about:blank")
    await page.goto(shop.link(token=token_with(roles=["host"])))
    await expect(page.locator("#banner b")).to_have_text("没有权限")
    assert shop.asked == []


async def test_no_room_yet(page: Page, shop: RoomsService) -> None:
    await arrive_at_rooms(page, shop, "en")
    await expect(part(page.locator("main"), "empty")).to_contain_text("No rooms yet")


async def test_a_token_for_named_rooms_makes_none(page: Page, shop: RoomsService) -> None:
    shop.rooms = [room_of("a", "一")]
    await page.goto(shop.link(token=token_with(rooms=["a"])))
    await expect(row(page, "a")).to_be_visible()
    await expect(page.locator("#new-room")).to_have_count(0)


async def test_back_and_reload_keep_the_place(page: Page, shop: RoomsService) -> None:
    shop.rooms = [room_of("a", "一"), room_of("b", "二")]
    await arrive_at_rooms(page, shop)
    await open_room(page, "a")
    await page.reload()
    await expect(part(detail(page), "title")).to_have_text("一")
    await page.go_back()
    await expect(detail(page)).to_have_count(0)
    await expect(row(page, "a").locator(".open")).to_be_focused()
    await page.goto(shop.link(room="gone"))
    await expect(page.locator(".gone")).to_contain_text("已经不在了")


async def test_an_administrator_of_all_shops_sees_whose_each_is(
    page: Page, shop: RoomsService
) -> None:
    shop.shops = [{"id": "s", "name": "晨雾家居"}, {"id": "t", "name": "山野"}]
    shop.rooms = [room_of("a", "一"), room_of("b", "二", shop="t")]
    await page.goto(shop.link(token=token_with(["admin"], shop="*")))
    await expect(row(page, "b").locator(".shop")).to_have_text("山野")
    await page.locator("#new-room").click()
    await page.locator("#room-title").fill("新的")
    await page.locator("#room-shop").select_option("t")
    await page.locator("room-dialog [data-part=save]").click()
    await expect(part(detail(page), "title")).to_have_text("新的")
    assert shop.body("POST", "/v1/rooms")["shop"] == "t"
