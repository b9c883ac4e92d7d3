"""No serious finding of axe on either page, whatever they show."""

from dataclasses import replace

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page

from copilot.suggestions import Suggestion
from tests.e2e.conftest import NewPage, Site
from tests.e2e.operations_page import arrive_at_desk
from tests.e2e.overlay_page import arrive, expect_shown, expect_state, take_the_longest_pauses
from tests.e2e.scripted_room import (
    ScriptedRoom,
    answer,
    correction,
    cue,
    doubt,
    nudge,
    room_state,
    waiting,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

GRAVE = ("serious", "critical")
QUEUE = tuple(waiting(f"w{number}") for number in range(5))
CARDS: dict[str, tuple[Suggestion, ...]] = {
    "nothing": (),
    "answer": (answer(),),
    "answer being worded": (replace(answer(), line="", ready=False),),
    "correction": (correction(),),
    "nudge": (nudge(),),
    "cue": (cue(),),
    "warning": (replace(nudge(), kind="warning", headline="别说最好用"),),
    "reminder": (replace(nudge(), kind="reminder", headline="该抽奖了"),),
    "alert": (doubt(),),
    "pinned, by operations": (replace(answer(), pinned=True, by="operations"),),
    "a full queue": (answer(), *QUEUE),
}
THEMES = ("dark", "light")


async def expect_accessible(page: Page, shown: str = "") -> None:
    """Both in the dark and in the light, axe finds nothing grave."""
    found = []
    for theme in THEMES:
        await page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]  # of THEMES
        for one in (await Axe().run(page)).response["violations"]:
            places = [(node["target"], node["failureSummary"]) for node in one["nodes"][:3]]
            if one["impact"] in GRAVE:
                found.append((theme, one["id"], places))
    assert found == [], shown


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_overlay_is_accessible(
    page: Page, site: Site, room: ScriptedRoom, language: str
) -> None:
    state = replace(room_state(), mood="cooling", mood_cause="弹幕 84 条/分，十分钟前 150")
    screen = await arrive(page, site, room, state=state, language=language)
    for name, cards in CARDS.items():
        named = [replace(each, id=f"{name} {each.id}") for each in cards]
        await screen.welcome(*named, epoch=name, state=state)
        await expect_shown(page, named[0].id if named else "")
        await expect_accessible(page, name)


async def test_the_overlay_is_accessible_while_disconnected_and_when_refused(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await take_the_longest_pauses(page)
    screen = await arrive(page, site, room, answer(), *QUEUE)
    await page.clock.install()
    await screen.drop(1012)
    await expect_state(page, "waiting")
    await expect_accessible(page)
    await page.clock.run_for(10_000)
    await (await room.joined()).drop(4410)
    await expect_state(page, "refused")
    await expect_accessible(page)


async def test_the_overlay_is_accessible_while_its_help_is_open(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, answer())
    await page.keyboard.press("?")
    await expect_accessible(page)


@pytest.mark.parametrize("width", [390, 768])
async def test_the_overlay_is_accessible_when_small(
    new_page: NewPage, site: Site, room: ScriptedRoom, width: int
) -> None:
    page = await new_page({"width": width, "height": 844})
    await arrive(page, site, room, answer(), *QUEUE)
    await expect_accessible(page)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_operations_page_is_accessible(
    page: Page, site: Site, room: ScriptedRoom, language: str
) -> None:
    held = replace(answer("h1"), slot="held")
    cards = [nudge("o1", slot="next"), cue("o2", slot="next")]
    screen = await arrive_at_desk(
        page, site, room, answer(), correction(slot="next"), doubt(), held, *cards,
        language=language,
    )  # fmt: skip
    await expect_accessible(page)
    await screen.drop(4410)
    await expect_state(page, "refused")
    await expect_accessible(page)
