"""A phone is let in by a code: once, and it stays in."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import TOKEN, NewPage, Site
from tests.e2e.overlay_page import containing, expect_shown, expect_state, headline
from tests.e2e.scripted_room import ScriptedRoom, answer

pytestmark = pytest.mark.asyncio(loop_scope="session")

NOT_FOUND = "Failed to load resource"


async def test_a_code_is_exchanged_for_the_room_and_leaves_the_address(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    code = site.pairing(room.id)
    await page.goto(f"{site.address}/overlay/#pair={code}&lang=zh&size=l")
    screen = await room.joined()
    assert screen.hello.data.token == TOKEN
    await screen.welcome(answer())
    await expect_shown(page, "s1")
    assert "pair=" not in page.url
    for part in (f"room={room.id}", "token=", "lang=zh", "size=l"):
        assert part in page.url
    await expect(page.locator("livecue-overlay")).to_have_attribute("size", "l")


@pytest.mark.parametrize("again", ["reload", "code", "nothing"])
async def test_a_phone_stays_in(page: Page, site: Site, room: ScriptedRoom, again: str) -> None:
    code = site.pairing(room.id)
    await page.goto(f"{site.address}/overlay/#pair={code}")
    await (await room.joined()).welcome()
    await expect_state(page, "live")
    if again == "reload":
        await page.reload()
    else:
        await page.goto("about:blank")
        await page.goto(f"{site.address}/overlay/" + (f"#pair={code}" if again == "code" else ""))
    await (await room.joined()).welcome(answer())
    await expect_shown(page, "s1")


async def test_a_new_code_goes_before_what_is_remembered(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await page.goto(f"{site.address}/overlay/#pair={site.pairing(room.id)}")
    await (await room.joined()).welcome()
    await expect_state(page, "live")
    other = site.new_room()
    await page.goto("about:blank")
    await page.goto(f"{site.address}/overlay/#pair={site.pairing(other.id)}")
    await (await other.joined()).welcome(answer("s7"))
    await expect_shown(page, "s7")


@pytest.mark.parametrize(
    ("language", "title", "more"),
    [("zh", "配对码无效", "再出一个二维码"), ("en", "Code not valid", "new QR code")],
)
async def test_a_code_that_was_used_is_told_in_a_sentence(
    new_page: NewPage, site: Site, language: str, title: str, more: str
) -> None:
    page = await new_page(expected=NOT_FOUND)
    await page.goto(f"{site.address}/overlay/#pair=used-before&lang={language}")
    await expect_state(page, "refused")
    await expect(headline(page)).to_have_text(title)
    await expect(page.locator("#card-more")).to_have_text(containing(more))


@pytest.mark.parametrize(("language", "title"), [("zh", "配对没有成功"), ("en", "Pairing failed")])
async def test_a_server_that_does_not_answer_is_told_in_a_sentence(
    new_page: NewPage, site: Site, language: str, title: str
) -> None:
    page = await new_page(expected=NOT_FOUND)
    await page.route("**/v1/pairings/claim", lambda route: route.abort())
    await page.goto(f"{site.address}/overlay/#pair=any&lang={language}")
    await expect(headline(page)).to_have_text(title)


@pytest.mark.parametrize(
    ("language", "words"), [("zh", "运营停用了这个链接"), ("en", "switched this link off")]
)
async def test_a_token_that_is_withdrawn_is_told_in_a_sentence(
    page: Page, site: Site, room: ScriptedRoom, language: str, words: str
) -> None:
    await page.goto(site.link(room.id, language))
    screen = await room.joined()
    await screen.welcome()
    await screen.drop(4411)
    await expect_state(page, "refused")
    await expect(page.locator("#card-more")).to_have_text(containing(words))
