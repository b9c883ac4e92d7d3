"""Where cards stand: the room's slots decide, and nothing moves while it is being read."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from app.live.schema.acts import RewordedFrame
from copilot.suggestions import Kind, Slot
from tests.e2e.conftest import Site
from tests.e2e.overlay_page import (
    arrive,
    card,
    expect_more,
    expect_offset,
    expect_queue,
    expect_shown,
    place_of,
)
from tests.e2e.scripted_room import ScriptedRoom, answer, correction, doubt, waiting

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_each_slot_has_its_place(page: Page, site: Site, room: ScriptedRoom) -> None:
    cards = [waiting(f"n{rank}", rank=rank) for rank in (3, 2, 1)]
    behind = [answer(f"l{place}", slot="later") for place in range(4)]
    held = answer("h1", slot="held")
    theirs = replace(answer("o1", rank=99), audience="operations")
    both = replace(answer("s1"), audience="both")
    await arrive(page, site, room, theirs, held, *behind, *cards, both)
    await expect_shown(page, "s1")
    await expect_queue(page, ["n3", "n2", "n1"])
    await expect_more(page, 4)
    await expect(page.locator("[data-suggestion=h1], [data-suggestion=o1]")).to_have_count(0)


async def test_nothing_in_front_is_nothing_big(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(page, site, room, waiting("n1"), answer("l1", slot="later"))
    await expect_shown(page, "")
    await expect_queue(page, ["n1"])
    await expect_more(page, 1)
    await screen.promote(1, answer("l1"))
    await expect_shown(page, "l1")
    await expect_more(page, 0)


async def test_a_card_beside_keeps_its_place_until_it_is_gone(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    first = [waiting(f"n{rank}", rank=rank) for rank in (3, 2, 1)]
    screen = await arrive(page, site, room, answer("s1"), *first)
    before = await place_of(page.locator("#queue-list li:nth-child(3)"))
    await screen.revise(1, replace(waiting("n1", rank=50), version=2))
    await screen.close_card(2, "n3")
    await expect_queue(page, ["", "n2", "n1"])
    assert await place_of(page.locator("li[data-suggestion=n1]")) == before
    await screen.open(3, waiting("n4", rank=0.1))
    await expect_queue(page, ["n4", "n2", "n1"])
    await screen.open(4, waiting("n5", rank=60))
    await expect_more(page, 1)
    await expect_queue(page, ["n4", "n2", "n1"])


@pytest.mark.parametrize("slot", ["later", "held"])
async def test_a_card_leaves_its_place_when_its_slot_changes(
    page: Page, site: Site, room: ScriptedRoom, slot: Slot
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("n1"))
    await screen.revise(1, replace(answer("s1"), slot=slot, version=2))
    await expect_shown(page, "")
    await screen.revise(2, replace(waiting("n1"), slot=slot, version=2))
    await expect_queue(page, [])
    await expect_more(page, 2 if slot == "later" else 0)


async def test_a_card_brought_forward_takes_the_big_place(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("n1"), waiting("n2"))
    await screen.promote(1, waiting("n1"))
    await expect_offset(page, 1)
    await expect_shown(page, "s1")
    await screen.revise(2, replace(answer("s1"), slot="next", version=2))
    await expect_shown(page, "n1")
    await expect_queue(page, ["s1", "n2"])


async def test_what_the_host_picked_stays_unless_it_cannot_wait(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("n1"))
    await page.keyboard.press("1")
    await expect_shown(page, "n1")
    await screen.close_card(1, "s1")
    await screen.open(2, answer("s2"))
    await expect_queue(page, ["s2"])
    await expect_shown(page, "n1")
    await screen.revise(3, replace(waiting("s2"), version=2))
    await screen.open(4, correction("c1"))
    await expect_shown(page, "c1")
    await expect_queue(page, ["s2", "n1"])


async def test_slots_survive_a_drop(page: Page, site: Site, room: ScriptedRoom) -> None:
    cards = [waiting(f"n{rank}", rank=rank) for rank in (3, 2, 1)]
    screen = await arrive(page, site, room, answer("s1"), *cards, offset=4)
    await screen.close_card(5, "n3")
    await expect_queue(page, ["", "n2", "n1"])
    await screen.drop()
    back = await room.joined()
    assert back.since is not None
    assert back.since.offset == 5
    await back.welcome(offset=5, recovered=True)
    await back.revise(6, replace(answer("s1"), slot="later", version=2))
    await back.promote(7, waiting("n1"))
    await back.open(8, waiting("n9"))
    await expect_shown(page, "n1")
    await expect_queue(page, ["n9", "n2"])
    await expect_more(page, 1)


@pytest.mark.parametrize(("answered", "kind"), [("yes", "used"), ("no", "dismissed")])
async def test_a_doubt_beside_is_answered_where_it_stands(
    page: Page, site: Site, room: ScriptedRoom, answered: str, kind: str
) -> None:
    screen = await arrive(page, site, room, answer("s1"), doubt("a1", slot="next"))
    await page.locator(f"li[data-suggestion=a1] .answer.{answered}").click()
    frame = await screen.act()
    assert frame.type == f"suggestion.{kind}"
    assert frame.data.suggestion == "a1"
    await expect(page.locator("li[data-suggestion=a1] .answer.yes")).to_be_disabled()
    await expect_shown(page, "s1")


async def test_only_a_question_has_answers(page: Page, site: Site, room: ScriptedRoom) -> None:
    trouble = replace(doubt("a1", slot="next"), sku=None)
    await arrive(page, site, room, answer("s1"), waiting("n1"), trouble)
    for place in range(2):
        await expect(page.locator("#queue-list .answers").nth(place)).to_be_hidden()


@pytest.mark.parametrize("kind", ["answer", "cue"])
async def test_another_wording_is_asked_for(
    page: Page, site: Site, room: ScriptedRoom, kind: Kind
) -> None:
    coming = replace(answer("s1"), kind=kind, ready=False, line="", wordings=("warmer",))
    screen = await arrive(page, site, room, coming)
    reword = page.locator("#reword")
    await expect(reword).to_be_disabled()
    await screen.ready(1, replace(coming, ready=True, version=2, line="五百毫升的。"))
    await expect(reword).to_be_enabled()
    await page.keyboard.press("w")
    first = await screen.act("reworded")
    assert first.data.suggestion == "s1"
    await expect(reword).to_be_disabled()
    await screen.ack(first.id)
    await screen.revise(2, replace(coming, version=3, line="五百毫升的。"))
    await expect_offset(page, 2)
    await page.keyboard.press("w")  # while one is coming another is not asked for
    await page.keyboard.press("u")
    await screen.act("used")


@pytest.mark.parametrize(
    ("language", "labels"),
    [("zh", ("说短一点", "说亲切点")), ("en", ("Shorter", "Warmer"))],
)
async def test_the_button_names_the_wording_that_comes_next(
    page: Page, site: Site, room: ScriptedRoom, language: str, labels: tuple[str, str]
) -> None:
    offering = replace(answer("s1"), wordings=("shorter", "warmer"))
    screen = await arrive(page, site, room, offering, language=language)
    await expect(page.locator("#reword span")).to_have_text(labels[0])
    await page.keyboard.press("w")
    first = await screen.act("reworded")
    assert isinstance(first, RewordedFrame)
    assert first.data.wording == "shorter"
    await screen.ack(first.id)
    shorter = replace(offering, version=2, line="五百毫升。", wording="shorter")
    await screen.revise(1, replace(shorter, wordings=("warmer",)))
    await expect(page.locator("#reword span")).to_have_text(labels[1])
    await page.locator("#reword").click()
    second = await screen.act("reworded")
    assert isinstance(second, RewordedFrame)
    assert second.data.wording == "warmer"


async def test_a_card_without_other_words_offers_none(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    await expect(page.locator("#reword")).to_be_hidden()
    await page.keyboard.press("w")
    await page.keyboard.press("d")
    await screen.act("dismissed")


async def test_wording_does_not_keep_the_host_from_using_a_card(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, replace(answer("s1"), wordings=("shorter",)))
    await page.keyboard.press("w")
    await screen.act("reworded")
    await page.keyboard.press("u")
    await screen.act("used")
    await expect(card(page)).to_have_attribute("data-act", "sending")


@pytest.mark.parametrize("kind", ["correction", "nudge", "warning", "reminder", "alert"])
async def test_only_what_a_model_words_is_reworded(
    page: Page, site: Site, room: ScriptedRoom, kind: Kind
) -> None:
    screen = await arrive(page, site, room, replace(answer("s1"), kind=kind))
    await expect(page.locator("#reword")).to_be_hidden()
    await page.keyboard.press("w")
    await page.keyboard.press("d")
    await screen.act("dismissed")
