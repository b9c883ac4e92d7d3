"""The real service learns what a host puts away; the panel tells it in words and forgets it."""

import asyncio
import json
import re
import urllib.request

import pytest
from playwright.async_api import Page, expect

from tests.e2e.live_service import LiveRoom, Network
from tests.e2e.overlay_page import expect_state
from tests.e2e.test_hostile_service import put_away

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTIONS = ("{}号多重", "{}号有什么颜色")
CARDS = 4
TOLD = {
    "zh": re.compile(r"最近 4 张“商品参数”的卡，你放下了 4 张，它们排后一些。"),
    "en": re.compile(r"Answers on product details come later because you put 4 of the last 4 away"),
}


async def habits(room: LiveRoom, network: Network) -> list[dict[str, object]]:
    """Return what the service says it learnt, by topic."""
    token = room.link(network.port).split("token=")[1].split("&")[0]
    request = urllib.request.Request(
        f"http://127.0.0.1:{network.port}/v1/rooms/{room.id}/learnt",
        headers={"Authorization": f"Bearer {token}"},
    )
    body = await asyncio.to_thread(lambda: urllib.request.urlopen(request, timeout=10).read())
    answer: list[dict[str, object]] = json.loads(body)["habits"]
    return answer


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_panel_tells_what_was_learnt_and_forgets_it(
    page: Page, live_room: LiveRoom, network: Network, language: str
) -> None:
    for number in range(CARDS):
        await live_room.ask(QUESTIONS[number % 2].format(number // 2 + 1))
    await live_room.opened(CARDS + 1)
    await page.goto(live_room.link(network.port).replace("lang=zh", f"lang={language}"))
    await expect_state(page, "live")
    for _ in range(CARDS + 1):  # the cue of what is on air as well, of which nothing is learnt
        shown = page.locator("#card")
        await expect(shown).to_have_attribute("data-kind", re.compile("answer|cue"))
        suggestion = await shown.get_attribute("data-suggestion")
        assert suggestion
        await put_away(page, suggestion)
    await page.keyboard.press("s")
    await expect(page.locator("#learnt li")).to_have_text([TOLD[language]])
    habit = {"topic": "property", "decided": 4, "liked": 0, "shift": -0.75}
    assert await habits(live_room, network) == [habit]
    await page.locator("#forget-learnt").click()
    await expect(page.locator("#learnt-said")).not_to_be_empty()
    await expect(page.locator("#learnt")).to_be_hidden()
    await expect(page.locator("#forget-learnt")).to_be_disabled()
    assert await habits(live_room, network) == []


async def test_a_wording_chosen_and_used_is_the_next_card_s(
    page: Page, live_room: LiveRoom, network: Network
) -> None:
    await live_room.opened(1)
    await page.goto(live_room.link(network.port))
    await expect_state(page, "live")
    line, offered = page.locator("#card-line"), page.locator("#reword span")
    whole = await line.inner_text()
    await expect(offered).to_have_text("说短一点")
    await page.keyboard.press("w")
    await expect(offered).to_have_text("说平实点")
    shorter = await line.inner_text()
    assert 0 < len(shorter) < len(whole)
    assert shorter in whole, "no model is there: nothing but the facts' own words"
    await page.keyboard.press("u")
    await live_room.ask("2号多重")
    await live_room.opened(2)
    await expect(page.locator("#card")).to_have_attribute("data-kind", "answer")
    await expect(offered).to_have_text("说平实点")
    await page.keyboard.press("s")
    await expect(page.locator("#learnt li")).to_contain_text(["短一点"])
