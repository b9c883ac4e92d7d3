"""The overlay in Firefox: it shows a card, lets it stream, acts, and comes back after a drop."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

import pytest
import pytest_asyncio

from tests.e2e.conftest import Site, require_browser
from tests.e2e.firefox import FIREFOX, PATIENCE_S, Tab, firefox
from tests.e2e.hostile_texts import PAYLOADS
from tests.e2e.scripted_room import ActFrame, Screen, ScriptedRoom, answer, correction, waiting

pytestmark = pytest.mark.asyncio(loop_scope="session")

CARRIER = "livecue-overlay[data-state], html[data-state]"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def tab(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Tab]:
    """Debian's Firefox; without it these tests fail, they are never skipped."""
    require_browser(FIREFOX)
    async with firefox(tmp_path_factory.mktemp("firefox")) as running:
        await running.resize(1440, 900)
        yield running


async def until(read: Callable[[], Awaitable[object]], expected: object) -> None:
    """Wait until what is read is what is expected."""
    found: object = None
    try:
        async with asyncio.timeout(PATIENCE_S):
            while (found := await read()) != expected:  # noqa: ASYNC110 - a page has no such event
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"expected {expected!r}, found {found!r}") from None


async def arrive(tab: Tab, site: Site, room: ScriptedRoom) -> Screen:
    """Open the overlay in Firefox with a card and one beside it."""
    await tab.go("about:blank")
    tab.errors.clear()
    await tab.go(site.link(room.id))
    screen = await room.joined()
    await screen.welcome(answer("s1"), waiting("s2"))
    await until(lambda: tab.attribute(CARRIER, "data-state"), "live")
    await until(lambda: tab.attribute("#card", "data-suggestion"), "s1")
    return screen


async def use(tab: Tab, screen: Screen) -> ActFrame:
    """Press "used" until it counts: a card that has just come is guarded against a slip."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            await tab.click("#used")
            with contextlib.suppress(TimeoutError):
                return await asyncio.wait_for(screen.act("used"), 0.5)


async def test_it_shows_a_card_and_its_queue(tab: Tab, site: Site, room: ScriptedRoom) -> None:
    await arrive(tab, site, room)
    assert await tab.text("#card-headline") == "容量 500ml"
    assert await tab.text("#card-line") == "这款是五百毫升的，通勤带一天够喝。"
    await until(lambda: tab.attribute("#queue-list > li", "data-suggestion"), "s2")
    assert (await tab.picture()).startswith(b"\x89PNG")
    assert tab.errors == []


async def test_a_line_streams_without_moving_what_stands_above(
    tab: Tab, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(tab, site, room)
    await screen.revise(1, replace(answer("s1"), line="", ready=False, version=2))
    await until(lambda: tab.text("#card-line"), "")
    before = await tab.place("#card-headline")
    for text in ("三一六", "三一六不锈钢内胆，", "三一六不锈钢内胆，五百毫升，保温十二个小时。"):
        await screen.word("s1", text, version=2)
        await until(lambda text=text: tab.text("#card-line"), text)  # type: ignore[misc]  # bound at once
        assert await tab.place("#card-headline") == before
    await screen.ready(2, replace(answer("s1"), line="五百毫升。", version=3))
    await until(lambda: tab.text("#card-line"), "五百毫升。")
    assert tab.errors == []


async def test_it_acts_and_comes_back_after_a_drop(
    tab: Tab, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(tab, site, room)
    act = await use(tab, screen)
    await screen.drop()
    back = await room.joined()
    assert back.since is not None
    await back.welcome(recovered=True)
    assert (await back.act("used")).id == act.id
    await back.ack(act.id)
    await back.close_card(1, "s1")
    await back.open(2, correction("s3"))
    await until(lambda: tab.attribute("#card", "data-suggestion"), "s3")
    await until(lambda: tab.attribute(CARRIER, "data-offset"), "2")


async def test_no_hostile_text_runs(tab: Tab, site: Site, room: ScriptedRoom) -> None:
    screen = await arrive(tab, site, room)
    for offset, payload in enumerate(PAYLOADS[::4], 1):
        await screen.revise(
            offset,
            replace(answer("s1"), version=offset + 1, headline=payload, line=payload),
        )
        await until(lambda: tab.attribute(CARRIER, "data-offset"), str(offset))
    assert await tab.evaluate("window.wrappedJSObject?.hostile ?? window.hostile ?? null") is None
    assert await tab.text("#card-headline") is not None
    assert [said for said in tab.errors if "canary" in said] == []
