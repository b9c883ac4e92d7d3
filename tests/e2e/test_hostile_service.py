"""Hostile viewers and a hostile spreadsheet before the real service and both pages."""

import re

import orjson
import pytest
from playwright.async_api import expect

from tests.e2e.conftest import NewPage
from tests.e2e.hostile_texts import GROUPS, PAYLOADS, look, watching
from tests.e2e.live_service import HOSTILE, SOUND, LiveRoom, Network
from tests.e2e.overlay_page import card, dismiss

pytestmark = pytest.mark.asyncio(loop_scope="session")

LOOKED_AT = 25
TOPICS = ("材质", "产地", "重量", "颜色", "保修")
WAIT_MS = 30_000


async def ask_everything(room: LiveRoom) -> None:
    """Have a viewer named by each payload ask, with the payload in the question."""
    for number, payload in enumerate(PAYLOADS):
        link = number % (SOUND + HOSTILE) + 1
        topic = TOPICS[number // (SOUND + HOSTILE) % len(TOPICS)]
        await room.ask(f"{link}号{topic}是什么 {payload[:300]}", name=payload[:200])
        await room.ask(payload[:500], name=payload[:200])


async def test_what_viewers_and_the_shop_say_stays_text(
    new_page: NewPage, live_room: LiveRoom, network: Network
) -> None:
    page, desk = await new_page(bypass_csp=True), await new_page(bypass_csp=True)
    with watching(page), watching(desk):
        await page.goto(live_room.link(network.port))
        await desk.goto(live_room.link(network.port, "operations", "operations"))
        await ask_everything(live_room)
        await live_room.opened(LOOKED_AT)
        before = await look(page)
        seen: set[str] = set()
        for _ in range(LOOKED_AT):
            # Something has come in front, and is another one than before.
            shown = re.compile(f"^(?!({'|'.join(map(re.escape, seen)) or '-'})$).+")
            await expect(card(page)).to_have_attribute("data-suggestion", shown, timeout=WAIT_MS)
            seen.add(str(await card(page).get_attribute("data-suggestion")))
            sight = await look(page)
            assert not {"script", "img", "iframe"} & (sight.tags.keys() - before.tags.keys())
            await look(desk)
            await dismiss(page).click()
        assert await look(page)


async def test_the_payloads_reach_the_cards(live_room: LiveRoom) -> None:
    """Without this, the test above might look at cards from which all was filtered."""
    socket, _ = await live_room.screen()
    for place, payload in enumerate(GROUPS["svg"][:5], 1):
        await live_room.ask(f"{place}号重量是什么 {payload}", name=payload)
    await live_room.opened(5)
    names: set[str] = set()
    while len(names) < 5:
        frame = orjson.loads(await socket.recv())
        if frame["type"].startswith("suggestion.opened"):
            names.update(frame["data"]["asked"]["names"])
    await socket.close()
    assert names == set(GROUPS["svg"][:5])
