"""Hostile viewers and a hostile spreadsheet before the real service and both pages."""

import asyncio
import contextlib

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import NewPage
from tests.e2e.hostile_texts import PAYLOADS, look, watching
from tests.e2e.live_service import HOSTILE, PATIENCE_S, SOUND, LiveRoom, Network
from tests.e2e.overlay_page import card, dismiss

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTIONS = ("{}号什么材质", "{}号哪里产的", "{}号多重", "{}号有什么颜色", "{}号保修多久")
ROUNDS = 12
EACH_ROUND = -(-len(PAYLOADS) // ROUNDS)


async def ask_round(room: LiveRoom, number: int) -> None:
    """Have viewers ask something new, each with a payload for a name, and write one as well."""
    for place, payload in enumerate(PAYLOADS[number * EACH_ROUND :][:EACH_ROUND]):
        asked = number * EACH_ROUND + place
        question = QUESTIONS[asked // (SOUND + HOSTILE) % len(QUESTIONS)]
        link = asked % (SOUND + HOSTILE) + 1
        await room.ask(question.format(link), name=payload[:200])
        await room.ask(f"{question.format(link)} {payload[:300]}", name=payload[:200])


async def put_away(page: Page, shown: str) -> None:
    """Press "dismiss" until it counts: a card that has just come is guarded against a slip."""
    async with asyncio.timeout(PATIENCE_S):
        while await card(page).get_attribute("data-suggestion") == shown:
            await dismiss(page).click()
            with contextlib.suppress(AssertionError):
                await expect(card(page)).not_to_have_attribute(
                    "data-suggestion", shown, timeout=1_000
                )


async def test_what_viewers_and_the_shop_say_stays_text(
    new_page: NewPage, live_room: LiveRoom, network: Network
) -> None:
    page, desk = await new_page(bypass_csp=True), await new_page(bypass_csp=True)
    with watching(page), watching(desk):
        await page.goto(live_room.link(network.port))
        await desk.goto(live_room.link(network.port, "operations", "operations"))
        arrived: set[str] = set()
        shown = ""
        for number in range(ROUNDS):
            await ask_round(live_room, number)
            for suggestion in (await live_room.snapshot())["suggestions"]:
                arrived.update((suggestion["asked"] or {"names": ()})["names"])
                arrived.add(suggestion["product"])
            # Another one than before has come in front.
            await expect(card(page)).not_to_have_attribute("data-suggestion", shown)
            await expect(page.locator("#card-headline")).not_to_be_empty()
            for each in (page, desk):
                assert not (await look(each)).tags.keys() & {"img", "iframe", "object", "embed"}
            shown = str(await card(page).get_attribute("data-suggestion"))
            await put_away(page, shown)
        # They were not filtered on the way, so it was the pages that withstood them.
        assert len([name for name in arrived if name in PAYLOADS]) >= ROUNDS
        assert [name for name in arrived if "hostile=1" in name and name[-1].isdigit()]
