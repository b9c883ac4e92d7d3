"""What a host misstates again and again: learnt, told in the panel, reminded of, forgotten."""

import asyncio
import contextlib
import json
from typing import Any

import pytest
from playwright.async_api import Page, Route, expect

from tests.e2e.conftest import NewPage, Site
from tests.e2e.hostile_texts import PAYLOADS, look, watching
from tests.e2e.live_service import PATIENCE_S, LiveRoom, Network, shop
from tests.e2e.overlay_page import arrive, card, expect_shown, expect_state, used
from tests.e2e.screen_sizes import SIZES
from tests.e2e.scripted_room import ScriptedRoom
from tests.e2e.test_hostile_service import put_away
from tests.e2e.test_overlay_layout import outside

pytestmark = pytest.mark.asyncio(loop_scope="session")

DAY_MS = 86_400_000


async def correction(page: Page) -> str:
    """Wait for a correction in front of the host and return its id."""
    await expect(card(page)).to_have_attribute("data-kind", "correction", timeout=20_000)
    shown = await card(page).get_attribute("data-suggestion")
    assert shown
    return shown


async def use(page: Page, shown: str) -> None:
    """Press "used" until it counts: a card that has just come is guarded against a slip."""
    async with asyncio.timeout(PATIENCE_S):
        while await card(page).get_attribute("data-suggestion") == shown:
            await used(page).click()
            with contextlib.suppress(AssertionError):
                await expect(card(page)).not_to_have_attribute(
                    "data-suggestion", shown, timeout=1_000
                )


async def test_a_slip_made_twice_is_told_reminded_of_and_forgotten(
    page: Page, live_room: LiveRoom, network: Network
) -> None:
    first, second = shop()["products"][:2]
    grams = int(first["attributes"]["重量"].removesuffix("g"))
    await page.goto(live_room.link(network.port))
    await expect_state(page, "live")
    for number, more in enumerate((700, 900)):
        said = {"text": f"这款的重量是{grams + more}克", "final": True, "segment": f"slip{number}"}
        await live_room.send("speech", said)
        await use(page, await correction(page))
    for sku in (second["sku"], first["sku"]):
        await live_room.send("focus", {"sku": sku})
    cause = page.locator("#card-cause")
    reminder = f"上次把“重量”说成了“{grams + 900}g”，应是“{grams}g”"
    while await cause.count() == 0:  # behind the facts of the product
        shown = await card(page).get_attribute("data-suggestion")
        if shown:
            await put_away(page, shown)
    await expect(cause).to_have_text(reminder)
    await expect(card(page)).to_have_attribute("data-kind", "cue")
    await page.keyboard.press("s")
    row = page.locator("#slips li")
    await expect(row).to_have_count(1)
    await expect(row).to_contain_text(
        f"{first['title']}：“重量”说成“{grams + 900}g”，应是“{grams}g”"
    )
    await expect(row).to_contain_text("2 次 · ")
    await row.get_by_role("button").click()
    await expect(row).to_have_count(0)
    await expect(page.locator("#learnt-said")).to_have_text("这一处忘掉了。")
    await expect(cause).to_have_count(0)  # what is forgotten is not reminded of either


def slip(number: int, **values: Any) -> dict[str, Any]:
    first_ms = 1_792_000_000_000 + number * DAY_MS
    return {
        "id": f"{number:016x}",
        "sku": f"S{number}",
        "product": "轻舟充电宝 20000mAh 双向快充",
        "name": "容量",
        "said": "30000mAh",
        "truth": "20000mAh",
        "times": number + 1,
        "first_wall_ms": first_ms,
        "last_wall_ms": first_ms + number * 9 * DAY_MS,
    } | values


SLIPS = [
    slip(0, product="晨雾保温杯", said="316", truth="304", name="内胆材质"),
    slip(1),
    slip(2, product="Harbor power bank", name="Charging", said="wireless", truth="magnetic"),
    slip(3, product="W" * 90, name="超长" * 20, said="1" * 60, truth="2" * 60),
]


class Service:
    """What the page asks about the host, answered as the service does."""

    def __init__(self, slips: list[dict[str, Any]]) -> None:
        self.slips = slips
        self.asked: list[tuple[str, str]] = []

    async def answer(self, route: Route) -> None:
        """Tell what is learnt, or forget it."""
        method, path = route.request.method, route.request.url.split("/learnt")[1]
        self.asked.append((method, path))
        if method == "DELETE":
            kept = [s for s in self.slips if path and not path.endswith(s["id"])]
            self.slips = kept
            await route.fulfill(status=204)
            return
        habits = [{"topic": "price", "decided": 8, "liked": 2, "shift": -0.5}]
        told = {"wording": "plain", "habits": habits, "counts_from": 4}
        body = json.dumps(told | {"slips": self.slips, "reminds_from": 2})
        await route.fulfill(status=200, body=body, content_type="application/json")


async def open_panel(
    page: Page, site: Site, room: ScriptedRoom, slips: list[dict[str, Any]], language: str
) -> Service:
    service = Service(slips)
    await page.route("**/v1/rooms/*/learnt**", service.answer)
    await arrive(page, site, room, language=language)
    await expect_shown(page, "")
    await page.keyboard.press("s")
    await expect(page.locator("#slips li")).to_have_count(len(slips))
    return service


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_slips_are_legible_at_every_size(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str, language: str
) -> None:
    page = await new_page(SIZES[size])
    await open_panel(page, site, room, list(SLIPS), language)
    rows = page.locator("#slips li")
    for row in await rows.all():
        await row.scroll_into_view_if_needed()
        button = await row.get_by_role("button").bounding_box()
        text = await row.locator("span").first.bounding_box()
        assert button is not None
        assert text is not None
        assert min(button["width"], button["height"]) >= 44
        assert text["x"] + text["width"] <= button["x"], "side by side"
        assert button["x"] + button["width"] <= SIZES[size]["width"]
    assert await outside(page) == []


@pytest.mark.parametrize(
    ("language", "often", "told"),
    [
        ("zh", "3 次 · ", "Harbor power bank：“Charging”说成“wireless”，应是“magnetic”"),
        (
            "en",
            "3 times · ",
            "Harbor power bank: you said “wireless” for Charging; it is “magnetic”",
        ),
    ],
)
async def test_each_has_its_own_button_and_the_focus_stays(
    page: Page, site: Site, room: ScriptedRoom, language: str, often: str, told: str
) -> None:
    service = await open_panel(page, site, room, list(SLIPS), language)
    row = page.locator(f"[data-slip='{SLIPS[2]['id']}']")
    await expect(row).to_contain_text(told)
    await expect(row).to_contain_text(often)
    await row.get_by_role("button").press("Enter")
    await expect(page.locator("#slips li")).to_have_count(3)
    assert ("DELETE", f"/slips/{SLIPS[2]['id']}") in service.asked
    await expect(page.locator("#slips button").first).to_be_focused()
    await page.locator("#forget-learnt").click()
    await expect(page.locator("#slips")).to_be_hidden()
    assert service.asked[-2:] == [("DELETE", ""), ("GET", "")]


async def test_what_a_slip_says_stays_text(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page()
    slips = [
        slip(n, product=each[:200], name=each[:80], said=each[:80], truth=each[:80])
        for n, each in enumerate(PAYLOADS[:20])
    ]
    with watching(page):
        await open_panel(page, site, room, slips, "zh")
        await look(page)
    assert await page.locator("#slips li *:not(span, button)").count() == 0
