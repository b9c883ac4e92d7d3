"""What the host asks for besides using a card: pinning it, quiet, and its facts."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from app.live.schema.acts import PinnedFrame, QuietFrame, RatedFrame
from copilot.suggestions import Hearing
from tests.e2e.conftest import Site
from tests.e2e.overlay_page import arrive, card, containing, expect_shown, hearing, place_of
from tests.e2e.scripted_room import ScriptedRoom, answer, cue, room_state, waiting

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize("way", ["click", "key"])
async def test_a_card_is_pinned_and_let_go(
    page: Page, site: Site, room: ScriptedRoom, way: str
) -> None:
    screen = await arrive(page, site, room, answer("s1"), waiting("s2"))
    pin = page.locator("#pin")
    before = await place_of(pin)
    for version, on in ((2, True), (3, False)):
        await (pin.click() if way == "click" else page.keyboard.press("p"))
        frame = await screen.act("pinned")
        assert isinstance(frame, PinnedFrame)
        assert (frame.data.suggestion, frame.data.on) == ("s1", on)
        # Before the room has said so.
        await expect(pin).to_have_attribute("aria-pressed", "true" if on else "false")
        await screen.ack(frame.id)
        await screen.revise(version - 1, replace(answer("s1"), version=version, pinned=on))
        await expect(pin).to_have_text("已固定" if on else "固定")
        # The next press counts once this one is settled, which the page knew before the revision.
        await expect(card(page)).to_have_attribute("data-version", str(version))
    assert await place_of(pin) == before


async def test_a_pin_that_is_not_taken_is_taken_back(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    await page.keyboard.press("p")
    frame = await screen.act("pinned")
    await expect(page.locator("#pin")).to_have_attribute("aria-pressed", "true")
    await screen.ack(skipped=[(frame.id, "unknown_suggestion")])
    await expect(page.locator("#pin")).to_have_attribute("aria-pressed", "false")
    await expect(page.locator("#notice")).to_have_text(containing("没有被采纳"))


async def test_a_pin_accepted_before_a_drop_is_told_by_the_snapshot(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    await page.keyboard.press("p")
    await screen.ack((await screen.act("pinned")).id)
    await screen.drop()
    back = await room.joined()
    await back.welcome(answer("s1"), epoch="e2")
    await expect(page.locator("#pin")).to_have_attribute("aria-pressed", "false")


async def test_pinning_keeps_no_one_from_using_a_card(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    await page.keyboard.press("p")
    await screen.act("pinned")
    await page.keyboard.press("u")
    assert (await screen.act("used")).data.suggestion == "s1"


@pytest.mark.parametrize(
    ("language", "off", "on", "idle"),
    [("zh", "安静", "安静中", "暂不打扰"), ("en", "Quiet", "Quiet on", "nothing interrupts")],
)
async def test_quiet_is_asked_for_and_ended(
    page: Page, site: Site, room: ScriptedRoom, language: str, off: str, on: str, idle: str
) -> None:
    screen = await arrive(page, site, room, language=language)
    quiet = page.locator("#quiet")
    await expect(quiet).to_have_text(off)
    await page.keyboard.press("q")
    frame = await screen.direction(QuietFrame)
    assert frame.data.on is True
    await expect(quiet).to_have_attribute("aria-pressed", "true")
    await expect(page.locator("#card-more")).to_have_text(containing(idle))
    await screen.ack(frame.id)
    await screen.state(replace(room_state(), quiet=True))
    await expect(quiet).to_have_text(on)
    await quiet.click()
    assert (await screen.direction(QuietFrame)).data.on is False
    await expect(quiet).to_have_attribute("aria-pressed", "false")


@pytest.mark.parametrize(("language", "said"), [("zh", "安静中"), ("en", "Quiet")])
async def test_an_empty_screen_says_that_it_is_quiet(
    page: Page, site: Site, room: ScriptedRoom, language: str, said: str
) -> None:
    screen = await arrive(page, site, room, language=language)
    await screen.state(replace(room_state(), quiet=True))
    await expect(page.locator("#card-headline")).to_have_text(said)
    await screen.state(room_state())
    await expect(page.locator("#card-headline")).not_to_have_text(said)


async def test_quiet_that_operations_set_is_shown_and_theirs_counts(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room)
    await page.keyboard.press("q")
    await screen.ack((await screen.direction(QuietFrame)).id)
    await screen.state(room_state())  # ended again before the host saw it begin
    await expect(page.locator("#quiet")).to_have_attribute("aria-pressed", "false")
    await screen.state(replace(room_state(), quiet=True))
    await expect(page.locator("#quiet")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("way", ["click", "key"])
async def test_facts_come_with_their_source_when_they_are_asked_for(
    page: Page, site: Site, room: ScriptedRoom, way: str
) -> None:
    screen = await arrive(page, site, room, answer("s1"))
    facts = page.locator("#facts")
    line = await place_of(page.locator("#card-line"))
    await expect(page.locator(".fact")).to_have_count(0)
    await expect(facts).to_have_attribute("aria-expanded", "false")
    await (facts.click() if way == "click" else page.keyboard.press("f"))
    await expect(page.locator(".fact .text")).to_have_text("容量：500ml")
    await expect(page.locator(".fact .source")).to_have_text("商品表.xlsx · 第2行，容量")
    await expect(facts).to_have_attribute("aria-expanded", "true")
    assert await place_of(page.locator("#card-line")) == line
    # The next card begins as usual.
    await screen.welcome(answer("s2"), epoch="e2")
    await expect_shown(page, "s2")
    await expect(page.locator(".fact")).to_have_count(0)


async def test_facts_are_open_from_the_start_where_that_is_set(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, answer("s1"), settings={"facts": "open"})
    await expect(page.locator(".fact .source")).to_be_visible()
    await page.keyboard.press("f")
    await expect(page.locator(".fact")).to_have_count(0)


async def test_without_a_line_the_facts_are_what_is_read(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, replace(answer("s1"), line="", ready=False))
    text = page.locator(".fact .text")
    await expect(text).to_have_text("容量：500ml")
    await expect(page.locator(".fact .source")).to_have_count(0)
    before = await place_of(text)
    await screen.word("s1", "五百毫升的。")
    await expect(page.locator("#card-line")).to_have_text("五百毫升的。")
    assert await place_of(text) == before
    await page.keyboard.press("f")
    await expect(page.locator(".fact .source")).to_be_visible()


async def test_points_to_make_are_there_and_their_sources_asked_for(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, cue(points=3))
    await expect(page.locator(".fact .text")).to_have_count(3)
    await expect(page.locator(".fact .source")).to_have_count(0)
    await page.keyboard.press("f")
    await expect(page.locator(".fact .source")).to_have_count(3)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", {"never": "还没有声音", "hearing": "正在听你", "silent": "没听到你"}),
        ("en", {"never": "No sound yet", "hearing": "Hearing you", "silent": "Not hearing you"}),
    ],
)
@pytest.mark.parametrize("width", [1440, 768, 390])
async def test_whether_the_host_is_heard_is_always_to_be_seen(
    page: Page, site: Site, room: ScriptedRoom, language: str, told: dict[Hearing, str], width: int
) -> None:
    await page.set_viewport_size({"width": width, "height": 844})
    screen = await arrive(page, site, room, answer(), language=language)
    drawings = set()
    for state, words in told.items():
        await screen.state(replace(room_state(), hearing=state))
        await expect(hearing(page)).to_have_text(words)
        await expect(hearing(page)).to_be_in_viewport()
        await expect(page.locator("#connection")).to_be_in_viewport()
        drawings.add(await hearing(page).locator("path").get_attribute("d"))
    assert len(drawings) == len(told)
    # What was so before a drop is not known to be so now.
    await screen.drop(1012)
    await expect(hearing(page)).to_have_text("声音未知" if language == "zh" else "Sound unknown")


@pytest.mark.parametrize(
    ("language", "words"), [("zh", ("评：好", "评：不好")), ("en", ("Rated good", "Rated bad"))]
)
async def test_a_card_is_rated_at_one_key_and_that_is_taken_back_by_the_same(
    page: Page, site: Site, room: ScriptedRoom, language: str, words: tuple[str, str]
) -> None:
    screen = await arrive(page, site, room, answer("s1"), language=language)
    rated, given = page.locator("#card-rated"), []
    await expect(rated).to_be_hidden()
    for version, key, shown in ((2, "+", words[0]), (3, "-", words[1]), (4, "-", None)):
        await page.keyboard.press(key)
        act = await screen.act("rated")
        assert isinstance(act, RatedFrame)
        given.append(act.data.rating)
        await screen.ack(act.id)
        await screen.revise(version - 1, replace(answer("s1"), version=version))
        await expect(card(page)).to_have_attribute("data-version", str(version))
        if shown is None:
            await expect(rated).to_be_hidden()
        else:
            await expect(rated).to_have_text(shown)
    assert given == [1, -1, 0]
    await page.keyboard.press("u")
    assert (await screen.act("used")).data.suggestion == "s1", "a rating puts no card away"
