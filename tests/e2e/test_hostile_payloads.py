"""Texts that want to be more than text, in every field of the wire, on both pages."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from app.live.schema.codes import FrameRefused
from app.live.schema.encoding import encode_delta, encode_entry, encode_error, encode_welcome
from copilot.suggestions import Delta, Entry, Opened, Suggestion, Welcome
from tests.e2e.conftest import NewPage, Site
from tests.e2e.hostile_texts import GROUPS, PAYLOADS, look, poisoned, watching
from tests.e2e.operations_page import arrive_at_desk
from tests.e2e.overlay_page import arrive, card, dismiss, expect_shown, used
from tests.e2e.scripted_room import (
    SERVER_MS,
    Screen,
    ScriptedRoom,
    answer,
    correction,
    cue,
    doubt,
    nudge,
    room_state,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

CARDS: dict[str, Callable[..., Suggestion]] = {
    "answer": answer,
    "correction": correction,
    "nudge": nudge,
    "cue": cue,
    "alert": doubt,
}
# Of how many fields at least the big card must show the text, whatever its design.
SHOWN = {"answer": 3, "correction": 4, "nudge": 3, "cue": 3, "alert": 2}


def welcome(epoch: str, payload: str, *suggestions: Suggestion, role: str = "host") -> str:
    """Return a whole snapshot in which every text is ``payload``."""
    state = replace(room_state(), mood="cooling", mood_cause="弹幕少了")
    told = Welcome(epoch, 0, False, suggestions, state)
    frame = json.loads(encode_welcome(told, (role,), SERVER_MS, shows_log=True))  # type: ignore[arg-type]  # a role
    return json.dumps(poisoned(frame, payload))


def entry(epoch: str, offset: int, payload: str, suggestion: Suggestion) -> str:
    """Return a line of the log in which every text is ``payload``."""
    told = json.loads(encode_entry(Entry(epoch, offset, Opened(suggestion))))
    return json.dumps(poisoned(told, payload))


async def show_all(
    page: Page, screen: Screen, kind: str, payloads: Sequence[str], most: int
) -> None:
    """Show each payload in a card of ``kind`` and others beside it; look at the page each time."""
    elements: dict[str, int] = {}
    for place, payload in enumerate(["harmless", *payloads]):
        big = CARDS[kind](f"b{place}")
        beside = [nudge(f"n{place}", slot="next"), correction(f"c{place}", slot="next")]
        await screen.send(welcome(f"e{place}", payload, big, *beside))
        await expect_shown(page, f"{payload}b{place}")
        sight = await look(page)
        elements = elements or sight.tags
        assert sight.tags == elements, payload
        assert sight.count(payload) >= most, payload


@pytest.mark.parametrize("kind", CARDS)
async def test_no_text_of_a_card_runs(
    new_page: NewPage, site: Site, room: ScriptedRoom, kind: str
) -> None:
    page = await new_page(bypass_csp=True)  # the pages must hold without their last line of defence
    with watching(page):
        screen = await arrive(page, site, room)
        # Answers show every payload, the others share them: what differs is where the texts stand.
        share = PAYLOADS if kind == "answer" else PAYLOADS[list(CARDS).index(kind) :: 4]
        await show_all(page, screen, kind, share, SHOWN[kind])


async def test_no_text_of_a_card_runs_or_is_refused_by_the_policy(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    with watching(page):
        screen = await arrive(page, site, room)
        await show_all(page, screen, "answer", PAYLOADS[::3], SHOWN["answer"])


async def test_no_line_being_worded_runs(new_page: NewPage, site: Site, room: ScriptedRoom) -> None:
    page = await new_page(bypass_csp=True)
    with watching(page):
        screen = await arrive(page, site, room, replace(answer(), line="", ready=False))
        elements: dict[str, int] = {}
        for payload in PAYLOADS:
            await screen.send(encode_delta(Delta("s1", 1, f"一{payload}二")))
            line = page.locator("#card-line")
            await expect(line).to_contain_text("二")
            await screen.send(encode_delta(Delta("s1", 1, "好")))
            await expect(line).to_have_text("好")
            sight = await look(page)
            elements = elements or sight.tags
            assert sight.tags == elements, payload


async def test_no_word_of_the_protocol_that_is_none_runs(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page(bypass_csp=True)
    with watching(page):
        screen = await arrive(page, site, room, answer())
        for offset, payload in enumerate(PAYLOADS, 1):
            told = json.loads(entry("e1", offset, payload, answer(f"s{offset}", slot="later")))
            told["data"] |= {"kind": payload, "by": payload, "audience": payload}
            await screen.send(json.dumps(told))
            await screen.send(json.dumps({"type": payload, "data": {payload: payload}}))
            await screen.send(payload)
        await expect_shown(page, "s1")
        await look(page)


async def refuse(page: Page, screen: Screen, payload: str, act: str) -> None:
    """Refuse what the host did, with ``payload`` for a reason."""
    refusal = json.loads(encode_error(FrameRefused("refused", "not now", id=act)))
    refusal["data"] = refusal["data"] | {"title": payload, "detail": payload, "field": payload}
    await screen.send(json.dumps(refusal))
    await expect(dismiss(page)).to_be_enabled()


@pytest.mark.parametrize("group", GROUPS)
async def test_no_detail_of_an_error_runs(
    new_page: NewPage, site: Site, room: ScriptedRoom, group: str
) -> None:
    page = await new_page(bypass_csp=True)
    with watching(page):
        screen = await arrive(page, site, room, answer())
        before = await look(page)
        for payload in GROUPS[group][:4]:
            await used(page).click()
            await refuse(page, screen, payload, (await screen.act("used")).id)
            await screen.send(json.dumps({"type": "error", "data": {"code": payload}}))
        assert (await look(page)).tags.keys() <= before.tags.keys()


async def test_no_text_runs_before_operations(
    new_page: NewPage, site: Site, room: ScriptedRoom
) -> None:
    page = await new_page(bypass_csp=True)
    with watching(page):
        screen = await arrive_at_desk(page, site, room)
        elements: dict[str, int] = {}
        for place, payload in enumerate(["harmless", *PAYLOADS]):
            cards = [make(f"{name}{place}") for name, make in CARDS.items()]
            cards = [replace(each, slot="next") for each in cards]
            await screen.send(welcome(f"e{place}", payload, *cards, role="operations"))
            newest = page.locator(f".open-card[data-suggestion$='alert{place}']")
            await expect(newest).to_have_count(1)
            sight = await look(page)
            elements = elements or sight.tags
            assert sight.tags == elements, payload
            assert sight.count(payload) >= sum(SHOWN.values()), payload


async def test_no_link_runs(page: Page, site: Site) -> None:
    with watching(page):
        for payload in [each for group in GROUPS.values() for each in group[:2]]:
            await page.goto("about:blank")  # another fragment alone loads nothing anew
            await page.goto(site.link(payload, token=payload))
            await expect(card(page)).to_be_attached()
            await look(page)
