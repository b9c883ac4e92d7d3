"""The display settings: text sizes, two metres away, mirrored, and the themes."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, ViewportSize, expect

from copilot.suggestions import Suggestion
from tests.e2e.conftest import NewPage, Site
from tests.e2e.overlay_page import (
    EVERY_ELEMENT,
    arrive,
    card,
    expect_more,
    expect_shown,
    headline,
    place_of,
)
from tests.e2e.screen_sizes import TABLET
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
from tests.e2e.test_overlay_layout import SIZES, TEXTS, WEAK_TEXTS, filled_with, outside

pytestmark = pytest.mark.asyncio(loop_scope="session")

SCREENS: dict[str, ViewportSize] = {
    **SIZES,
    "tablet": TABLET,
    "on its side": {"width": 844, "height": 390},
}
FAR = {"far": "1"}
SHOWN: dict[str, list[Suggestion]] = {
    "nothing": [],
    "answer": [answer(), waiting("n1")],
    "correction": [correction()],
    "nudge": [nudge(), doubt("a1", slot="next")],
    "cue": [cue()],
}
LONGEST = "内胆外壳都是不锈钢材质的"


async def type_of(page: Page, part: str) -> float:
    size: float = await page.locator(part).evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    return size


@pytest.mark.parametrize("screen", SCREENS)
async def test_three_sizes_of_text(
    new_page: NewPage, site: Site, room: ScriptedRoom, screen: str
) -> None:
    page = await new_page(SCREENS[screen])
    await arrive(page, site, room, answer("s1"), settings={"size": "s"})
    parts = ("#card-headline", "#card-line", "#card-question")
    sizes = []
    for size in ("s", "m", "l"):
        overlay = page.locator("livecue-overlay")
        await overlay.evaluate("(each, size) => each.settings.change('size', size)", size)
        await expect(overlay).to_have_attribute("size", size)
        sizes.append([await type_of(page, part) for part in parts])
    for small, usual, large in zip(*sizes, strict=True):
        assert small * 1.1 < usual < large / 1.1


@pytest.mark.parametrize("settings", [{"size": "l"}, {"far": "1"}, {"size": "l", "far": "1"}])
@pytest.mark.parametrize("screen", SCREENS)
async def test_nothing_sticks_out_however_large(
    new_page: NewPage, site: Site, room: ScriptedRoom, screen: str, settings: dict[str, str]
) -> None:
    page = await new_page(SCREENS[screen])
    told = await arrive(page, site, room, settings=settings)
    for name in ("usual", "500 letters without a space", "Arabic", "joined emoji"):
        text = TEXTS[name]
        state = replace(room_state(999_999_999, text), mood="cooling", mood_cause=text)
        await told.welcome(*filled_with(text, f"{name} "), epoch=name, state=state)
        await expect_shown(page, f"{name} 0")
        await expect_more(page, 2)
        assert await outside(page) == [], name


@pytest.mark.parametrize("screen", SCREENS)
async def test_two_metres_away_the_headline_is_as_large_as_it_fits(
    new_page: NewPage, site: Site, room: ScriptedRoom, screen: str
) -> None:
    page = await new_page(SCREENS[screen])
    told = await arrive(page, site, room)
    overlay = page.locator("livecue-overlay")
    for text in ("容量 500ml", LONGEST, "Warm for a whole long day", "W" * 80):
        await told.welcome(answer(text, headline=text), epoch=text)
        await expect_shown(page, text)
        await expect(page.locator("#acts")).to_be_visible()
        usual = await type_of(page, "#card-headline")
        await overlay.evaluate("each => each.settings.change('far', '1')")
        await expect(page.locator("#acts")).to_be_hidden()
        if text != "W" * 80:
            assert await type_of(page, "#card-headline") > usual, text
        body = page.locator("#card-body")
        assert await body.evaluate("each => each.scrollHeight <= each.clientHeight"), text
        _, card_top, _, card_height = await place_of(card(page))
        for part in (headline(page), page.locator("#card-line")):
            _, top, _, height = await place_of(part)
            assert card_top <= top, text
            assert top + height <= card_top + card_height, text
        await overlay.evaluate("each => each.settings.change('far', '0')")


async def test_two_metres_away_only_what_matters_is_shown(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    state = replace(room_state(), hearing="hearing")
    behind = [waiting(f"n{rank}", rank=rank) for rank in range(5)]
    screen = await arrive(page, site, room, answer("s1"), *behind, state=state, settings=FAR)
    for part in ("#card-headline", "#card-line", "#card-kind", "#card-count", "#connection"):
        await expect(page.locator(part)).to_be_visible()
    await expect(page.locator("#hearing")).to_have_text("正在听你")
    await expect(page.locator("#queue-label")).to_have_text("排队 3")
    await expect_more(page, 2)
    for part in ("#acts", "#card-facts", "#card-asked", "#queue-list", "#figures", "#mood"):
        await expect(page.locator(part)).to_be_hidden()
    assert await type_of(page, "#card-headline") > 200
    # A pedal works as ever.
    await page.keyboard.press("u")
    await screen.act("used")


async def test_two_metres_away_a_correction_s_truth_is_the_largest(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, correction(), settings=FAR)
    assert await type_of(page, "#card-truth") > 150
    for part in ("#card-headline", "#card-said", "#card-line"):
        assert await type_of(page, part) < await type_of(page, "#card-truth")
    await screen.welcome(answer("s2"), epoch="e2")
    await expect_shown(page, "s2")
    assert await type_of(page, "#card-headline") > 200


async def test_two_metres_away_a_line_that_comes_moves_nothing(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await arrive(page, site, room, replace(answer(), line="", ready=False), settings=FAR)
    parts = (headline(page), page.locator("#card-line"))
    before = [await place_of(part) for part in parts]
    for text in ("五百", "五百毫升，" * 12):
        await screen.word("s1", text)
        await expect(page.locator("#card-line")).to_have_text(text)
        assert [
            await place_of(headline(page)),
            await place_of(page.locator("#card-line")),
        ] == before


@pytest.mark.parametrize(
    ("mirror", "matrix"),
    [
        ("none", "none"),
        ("h", "matrix(-1, 0, 0, 1, 0, 0)"),
        ("v", "matrix(1, 0, 0, -1, 0, 0)"),
        ("hv", "matrix(-1, 0, 0, -1, 0, 0)"),
    ],
)
async def test_mirrored_for_the_glass_of_a_teleprompter(
    page: Page, site: Site, room: ScriptedRoom, mirror: str, matrix: str
) -> None:
    screen = await arrive(page, site, room, answer(), settings={"mirror": mirror})
    found = await page.locator("#screen").evaluate("each => getComputedStyle(each).transform")
    assert found == matrix
    assert await outside(page) == []
    await page.locator("#used").click()
    await screen.act("used")
    left, top, width, height = await place_of(headline(page))
    assert (left > 300) is mirror.startswith("h")
    assert (top + height > 700) is mirror.endswith("v")
    await page.keyboard.press("?")
    dialog = page.locator("livecue-shortcuts dialog")
    await expect(dialog).to_be_visible()
    assert await dialog.evaluate("each => getComputedStyle(each).transform") == matrix


@pytest.mark.parametrize("system", ["dark", "light"])
@pytest.mark.parametrize("theme", ["auto", "dark", "light"])
async def test_a_theme_goes_before_the_system_s(
    page: Page, site: Site, room: ScriptedRoom, theme: str, system: str
) -> None:
    await page.emulate_media(color_scheme="light" if system == "light" else "dark")
    cards = filled_with("晨雾316保温杯")
    await arrive(page, site, room, *cards, settings={"theme": theme, "facts": "open"})
    await expect_more(page, 2)
    channels = await card(page).evaluate("e => getComputedStyle(e).backgroundColor.match(/\\d+/g)")
    wanted = system if theme == "auto" else theme
    assert (int(channels[0]) > 128) is (wanted == "light")
    assert await page.evaluate(WEAK_TEXTS) == []


@pytest.mark.parametrize("kind", SHOWN)
async def test_over_a_video_there_is_no_ground_and_every_text_is_legible(
    page: Page, site: Site, room: ScriptedRoom, kind: str
) -> None:
    state = replace(room_state(), mood="cooling", mood_cause="弹幕 84 条/分", hearing="silent")
    await arrive(page, site, room, *SHOWN[kind], state=state, settings={"theme": "transparent"})
    grounds = await page.evaluate(
        """() => ["html", "body", "livecue-overlay"].map(
          (name) => getComputedStyle(document.querySelector(name)).backgroundColor)"""
    )
    assert grounds == ["rgba(0, 0, 0, 0)"] * 3
    for behind in ("white", "black", "rgb(255, 120, 0)"):
        await page.locator("html").evaluate("(e, color) => { e.style.background = color }", behind)
        assert await page.evaluate(WEAK_OVER_VIDEO) == [], behind


# As WEAK_TEXTS, where what is behind a text is half transparent itself.
WEAK_OVER_VIDEO = (
    f"() => {{ {EVERY_ELEMENT}"
    """
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = (rgb) => {
    const [x, y, z] = rgb.map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const over = ([r, g, b, a = 1], below) => [r, g, b].map((v, i) => v * a + below[i] * (1 - a));
  const behind = (each) => {
    if (!each) return [255, 255, 255];
    const above = each.assignedSlot ?? each.parentElement ?? each.getRootNode().host;
    return over(channels(getComputedStyle(each).backgroundColor), behind(above));
  };
  const weak = [];
  for (const each of everyElement()) {
    const own = [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || each.getClientRects().length === 0 || each.closest("#announcement")) continue;
    const [one, other] = [channels(getComputedStyle(each).color).slice(0, 3), behind(each)];
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) weak.push(`${each.tagName}#${each.id}.${each.className} ${contrast}`);
  }
  return weak;
}"""
)
