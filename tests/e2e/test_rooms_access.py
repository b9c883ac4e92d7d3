"""Rooms made and changed, and access handed out and taken back, from the rooms page."""

import asyncio
import json
import re
import sys
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from app.errors import Problem
from tests.e2e.conftest import NewPage
from tests.e2e.rooms_page import arrive_at_rooms, detail, open_room, open_tab, part, row
from tests.e2e.rooms_service import RoomsService, live_state, now_ms, room_of, token_entry

pytestmark = pytest.mark.asyncio(loop_scope="session")

REFUSED = "Failed to load resource"
TOKENS = "/v1/rooms/a/tokens"
SOON_MS = 15_000


@pytest.fixture
def rooms(shop: RoomsService) -> RoomsService:
    """Two rooms, one of them live."""
    shop.rooms = [room_of("a", "早场", live_state()), room_of("b", "晚场")]
    return shop


async def test_a_room_is_made(page: Page, shop: RoomsService) -> None:
    await arrive_at_rooms(page, shop)
    await page.locator("#new-room").click()
    await page.locator("#room-title").fill(" 新的直播间 ")
    await page.locator("#room-language").select_option("en")
    await page.locator("#room-stage").select_option("head")
    await page.locator("#room-delay").fill("2.5")
    await page.keyboard.press("Enter")
    await expect(part(detail(page), "title")).to_have_text("新的直播间")
    assert shop.body("POST", "/v1/rooms") == {
        "title": "新的直播间",
        "language": "en",
        "host_stage": "head",
        "stream_delay_ms": 2500,
    }
    await page.locator("#new-room").click()
    await expect(page.locator("#room-title")).to_have_value("")


async def test_what_cannot_be_used_is_told_before_it_is_sent(
    page: Page, shop: RoomsService
) -> None:
    await arrive_at_rooms(page, shop, "en")
    await page.locator("#new-room").click()
    save = page.locator("room-dialog [data-part=save]")
    await save.click()
    await expect(page.locator("#room-title-hint")).to_have_text(
        "Give a title of at most 128 characters."
    )
    await expect(page.locator("#room-title")).to_be_focused()
    await page.locator("#room-title").fill("x")
    await page.locator("#room-delay").fill("61")
    await save.click()
    await expect(page.locator("#room-delay")).to_be_focused()
    await expect(page.locator("#room-delay")).to_have_attribute("aria-invalid", "true")
    assert shop.count("POST", "/v1/rooms") == 0


async def test_a_refusal_stands_beside_what_was_tried_and_nothing_typed_is_lost(
    new_page: NewPage, shop: RoomsService
) -> None:
    page = await new_page(expected=REFUSED)
    errors = ({"where": "body.title", "detail": "<img src=x onerror=alert(1)>"},)
    await arrive_at_rooms(page, shop)
    await page.locator("#new-room").click()
    await page.locator("#room-title").fill("新的")
    shop.refusals["POST", "/v1/rooms"] = [
        Problem(422, "invalid_request", "See errors.", errors),
        Problem(503, "busy", "Busy.", retry_after_s=1),
    ]
    save, problem = page.locator("room-dialog [data-part=save]"), page.locator("dialog .problem")
    await save.click()
    await expect(problem).to_contain_text("没有建成：有的内容不能用。")
    await expect(problem).to_contain_text("body.title – <img src=x onerror=alert(1)>")
    await page.keyboard.press("Escape")
    await expect(page.locator("dialog[open]")).to_have_count(0)
    await page.locator("#new-room").click()
    await expect(page.locator("#room-title")).to_have_value("新的")
    await save.click()
    await expect(problem).to_contain_text("别人正在改")
    await save.click()
    await expect(part(detail(page), "title")).to_have_text("新的")


async def test_a_room_is_renamed(page: Page, rooms: RoomsService) -> None:
    await arrive_at_rooms(page, rooms)
    await part(await open_room(page, "a"), "edit").click()
    await expect(page.locator("room-dialog")).to_contain_text("从下一场起生效")
    await page.locator("#room-title").fill("改过的名字")
    await page.locator("room-dialog [data-part=save]").click()
    await expect(row(page, "a").locator(".room-title")).to_have_text("改过的名字")
    await expect(part(detail(page), "title")).to_have_text("改过的名字")
    assert rooms.body("PATCH", "/v1/rooms/a") == {
        "title": "改过的名字",
        "language": "zh",
        "host_stage": "growing",
        "stream_delay_ms": 4000,
    }


async def test_a_hosts_link_is_made_shown_and_copied(page: Page, rooms: RoomsService) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await arrive_at_rooms(page, rooms)
    links = (await open_room(page, "a")).locator("links-panel")
    await part(links, "make").click()
    await expect(part(links, "client")).to_be_focused()
    await expect(links).to_contain_text("请填写名字")
    await part(links, "client").fill("主播平板")
    await part(links, "lifetime").select_option("12")
    await part(links, "make").click()
    await expect(part(links, "made")).to_be_focused()
    await expect(part(links, "made")).to_have_text("主播的链接：主播平板")
    address = part(links, "address")
    shown = await address.locator("input").input_value()
    assert re.fullmatch(r"http://\S+/overlay/#room=a&token=secret\.token\.t-1", shown)
    await address.locator("button").click()
    await expect(address.locator("button")).to_have_text("已复制")
    assert await page.evaluate("navigator.clipboard.readText()") == shown
    asked = {"roles": ["host"], "client": "主播平板", "lifetime_hours": 12}
    assert rooms.body("POST", TOKENS) == asked
    await rooms.polled(2)
    await expect(part(links, "made")).to_be_visible()
    await part(links, "done").click()
    assert "secret.token" not in await page.content()


async def test_copying_works_where_the_clipboard_is_closed(page: Page, rooms: RoomsService) -> None:
    await page.add_init_script("delete Navigator.prototype.clipboard")
    await arrive_at_rooms(page, rooms)
    links = (await open_room(page, "a")).locator("links-panel")
    await part(links, "client").fill("x")
    await part(links, "make").click()
    await part(links, "address").locator("button").click()
    await expect(part(links, "address").locator("button")).to_have_text("已复制")
    shown = await part(links, "address").locator("input").input_value()
    await part(links, "client").focus()
    await page.keyboard.press("Control+v")
    await expect(part(links, "client")).to_have_value(shown[:128])


async def test_a_link_that_is_refused_keeps_the_form(
    new_page: NewPage, rooms: RoomsService
) -> None:
    page = await new_page(expected=REFUSED)
    await arrive_at_rooms(page, rooms, "en")
    links = (await open_room(page, "a")).locator("links-panel")
    await part(links, "client").fill("Tablet")
    await part(links, "lifetime").select_option("720")
    detail_said = "More than 168 hours need an administrator's token."
    rooms.refusals["POST", TOKENS] = [Problem(403, "forbidden", detail_said)]
    await part(links, "make").click()
    problem = part(links, "problem").first
    await expect(problem).to_contain_text("No link was made: This link may not do that.")
    await expect(problem).to_contain_text(detail_said)
    await expect(part(links, "client")).to_have_value("Tablet")
    await expect(part(links, "lifetime")).to_have_value("720")


async def test_what_was_typed_and_made_survives_a_look_at_another_room(
    page: Page, rooms: RoomsService
) -> None:
    await arrive_at_rooms(page, rooms)
    links = (await open_room(page, "a")).locator("links-panel")
    await part(links, "client").fill("主播平板")
    await part(links, "make").click()
    await part(links, "client").fill("第二个")
    await open_room(page, "b")
    await expect(part(detail(page), "client")).to_have_value("")
    await open_room(page, "a")
    await expect(part(detail(page), "client")).to_have_value("第二个")
    await expect(part(detail(page), "made")).to_be_visible()


async def test_a_name_typed_while_a_link_is_made_is_kept_and_so_is_the_place(
    page: Page, rooms: RoomsService
) -> None:
    made = rooms.held["POST", "/v1/rooms/a/tokens"] = asyncio.Event()
    await arrive_at_rooms(page, rooms)
    links = (await open_room(page, "a")).locator("links-panel")
    await part(links, "client").fill("主播平板")
    await part(links, "make").click()
    await part(links, "client").fill("第二个")
    made.set()
    await expect(part(links, "made")).to_contain_text("主播平板")
    await expect(part(links, "client")).to_have_value("第二个")
    await expect(part(links, "client")).to_be_focused()


async def test_ingest_gets_an_address_and_examples_with_the_token_hidden(
    page: Page, rooms: RoomsService
) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await arrive_at_rooms(page, rooms)
    links = (await open_room(page, "a")).locator("links-panel")
    await links.get_by_role("radio", name="平台接入").check()
    await part(links, "client").fill('弹幕"桥')
    await part(links, "make").click()
    socket = await part(links, "socket").locator("input").input_value()
    assert socket == f"{rooms.address.replace('http', 'ws')}/v1/rooms/a"
    example = part(links, "example")
    await expect(example).to_contain_text("Bearer ••••")
    await expect(example).not_to_contain_text("secret.token")
    await part(links, "reveal").click()
    await expect(example).to_contain_text("Authorization: Bearer secret.token.t-1")
    await part(links, "reveal").click()
    await links.get_by_role("button", name="Python").click()
    await expect(example).not_to_contain_text("secret.token")
    await part(links, "copy-example").click()
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert "secret.token.t-1" in copied
    assert len(copied.strip().splitlines()) == 5
    compile(copied, "example", "exec")


async def test_the_curl_example_posts_what_it_says(
    page: Page, rooms: RoomsService, tmp_path: Path
) -> None:
    """Whatever the shell makes of the example is one request with the token and one event."""
    await arrive_at_rooms(page, rooms)
    links = (await open_room(page, "a")).locator("links-panel")
    await links.get_by_role("radio", name="平台接入").check()
    await part(links, "client").fill("x")
    await part(links, "make").click()
    await part(links, "reveal").click()
    example = await part(links, "example").text_content() or ""
    curl = tmp_path / "curl"
    curl.write_text(f"#!{sys.executable}\nimport json, sys\njson.dump(sys.argv[1:], sys.stdout)\n")
    curl.chmod(0o755)
    shell = await asyncio.create_subprocess_exec(
        *("/bin/sh", "-c", example), env={"PATH": str(tmp_path)}, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await shell.communicate()
    address, *options, body = json.loads(said)
    assert address == f"{rooms.address}/v1/rooms/a/events"
    assert "Authorization: Bearer secret.token.t-1" in options
    assert json.loads(body)["events"][0]["type"] == "chat"


async def test_a_phone_is_paired(page: Page, rooms: RoomsService) -> None:
    rooms.tokens = [token_entry("old", "旧平板")]
    await arrive_at_rooms(page, rooms)
    pairing = (await open_room(page, "a")).locator("pairing-code")
    await part(pairing, "pair").click()
    await expect(pairing.locator("img")).to_have_attribute("src", rooms.pairing_qr)
    await expect(part(pairing, "left")).to_have_text(re.compile(r"^[45]:\d\d 后失效$"))
    address = part(pairing, "pair-address").locator("input")
    await expect(address).to_have_value(f"{rooms.address}/overlay/#pair=code-1")
    await part(pairing, "pair").click()
    await expect(address).to_have_value(f"{rooms.address}/overlay/#pair=code-2")
    rooms.tokens.insert(0, token_entry("new", "主播手机", issued_wall_ms=now_ms()))
    await expect(part(pairing, "claimed")).to_contain_text("已配对：主播手机", timeout=SOON_MS)
    await expect(pairing.locator("img")).to_have_count(0)
    assert rooms.body("POST", "/v1/rooms/a/pairings") == {"roles": ["host"]}


async def test_a_code_counts_down_and_expires(page: Page, rooms: RoomsService) -> None:
    await page.clock.install()
    await arrive_at_rooms(page, rooms, "en")
    pairing = (await open_room(page, "a")).locator("pairing-code")
    await part(pairing, "pair").click()
    await expect(part(pairing, "left")).to_contain_text("Valid for")
    await page.clock.run_for(301_000)
    await expect(part(pairing, "expired")).to_have_text("This code has expired.")
    await expect(pairing.locator("img")).to_have_count(0)
    await part(pairing, "pair").click()
    await expect(pairing.locator("img")).to_be_visible()


async def test_only_a_drawing_becomes_a_picture(page: Page, rooms: RoomsService) -> None:
    rooms.pairing_qr = "https://evil.example/x.svg"
    await arrive_at_rooms(page, rooms)
    pairing = (await open_room(page, "a")).locator("pairing-code")
    await part(pairing, "pair").click()
    await expect(part(pairing, "left")).to_be_visible()
    await expect(pairing.locator("img")).to_have_count(0)


async def test_a_token_is_revoked_and_its_sockets_are_seen_to_close(
    page: Page, rooms: RoomsService
) -> None:
    rooms.tokens = [
        token_entry("t1", "主播平板", open=2),
        token_entry("t2", "旧手机", revoked_wall_ms=now_ms()),
        token_entry("t3", "昨天的", expires_wall_ms=now_ms() - 1000),
    ]
    await arrive_at_rooms(page, rooms)
    tokens = await open_tab(await open_room(page, "a"), "tokens")
    first = tokens.locator("[data-token=t1]")
    await expect(first).to_contain_text("2 个连接")
    await expect(tokens.locator("[data-part=revoke]")).to_have_count(1)
    await expect(tokens.locator("[data-token=t3]")).to_contain_text("已到期")
    await part(first, "revoke").click()
    asking = page.locator("dialog.confirm")
    await expect(asking).to_contain_text("主播平板")
    await expect(part(asking, "cancel")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(asking).to_be_hidden()
    assert rooms.count("DELETE", f"{TOKENS}/t1") == 0
    await expect(part(first, "revoke")).to_be_focused()
    await part(first, "revoke").click()
    await part(asking, "confirm").click()
    await expect(part(first, "open")).to_have_text("已收回，正在断开 2 个连接…")
    rooms.tokens[0]["open"] = 0
    await expect(part(first, "open")).to_have_text("已收回，连接都断开了。")
    await expect(part(first, "revoke")).to_have_count(0)
    await expect(part(tokens, "heading")).to_be_focused()


async def test_a_revocation_that_failed_says_so_where_it_was_confirmed(
    new_page: NewPage, rooms: RoomsService
) -> None:
    page = await new_page(expected=REFUSED)
    rooms.tokens = [token_entry("t1", "主播平板")]
    rooms.refusals["DELETE", f"{TOKENS}/t1"] = [Problem(503, "storage_unavailable", "No.")]
    await arrive_at_rooms(page, rooms)
    tokens = await open_tab(await open_room(page, "a"), "tokens")
    await part(tokens, "revoke").click()
    asking = page.locator("dialog.confirm")
    await part(asking, "confirm").click()
    await expect(part(asking, "problem")).to_contain_text("没有收回：数据库没有回应")
    await part(asking, "confirm").click()
    await expect(asking).to_be_hidden()
    await expect(tokens.locator("[data-token=t1]")).to_have_attribute("data-over", "")


async def test_a_button_box_is_made_and_revoked(page: Page, rooms: RoomsService) -> None:
    await arrive_at_rooms(page, rooms, "en")
    buttons = await open_tab(await open_room(page, "a"), "buttons")
    await expect(buttons).to_contain_text("No button boxes yet.")
    await part(buttons, "name").fill("Stream Deck")
    await part(buttons, "make").click()
    await expect(part(buttons, "made")).to_be_focused()
    addresses = buttons.locator(".made copy-field")
    await expect(addresses).to_have_count(5)
    used = buttons.locator("[data-action=used] input")
    await expect(used).to_have_value(re.compile(r"/v1/buttons/key-1/used$"))
    entry = buttons.locator("li[data-button]")
    await expect(entry).to_contain_text("never pressed")
    rooms.buttons[0]["last_used_wall_ms"] = now_ms()
    await expect(entry).to_contain_text("last pressed", timeout=SOON_MS)
    await part(entry, "revoke").click()
    await page.locator("dialog.confirm [data-part=confirm]").click()
    await expect(entry).to_contain_text("Revoked")
    await expect(addresses).to_have_count(0)
    assert rooms.count("DELETE", "/v1/rooms/a/buttons/b-key-1") == 1


async def test_the_whole_way_by_keyboard(page: Page, rooms: RoomsService) -> None:
    await arrive_at_rooms(page, rooms)
    await row(page, "a").locator(".open").focus()
    await page.keyboard.press("Enter")
    shown = detail(page)
    await expect(part(shown, "title")).to_be_focused()
    await part(shown, "tab-links").focus()
    await page.keyboard.press("ArrowRight")
    await expect(part(shown, "tab-tokens")).to_be_focused()
    await expect(shown.locator("[data-panel=tokens]")).to_be_visible()
    await page.keyboard.press("ArrowLeft")
    await expect(shown.locator("[data-panel=links]")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(detail(page)).to_have_count(0)
    await expect(row(page, "a").locator(".open")).to_be_focused()
