"""The layout at the three sizes it is used in: nothing sticks out, nothing is too small to hit."""

from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from copilot.suggestions import Suggestion
from tests.e2e.conftest import NewPage, Site
from tests.e2e.overlay_page import (
    EVERY_ELEMENT,
    arrive,
    dismiss,
    expect_more,
    expect_offset,
    expect_queue,
    expect_shown,
    expect_state,
    headline,
    place_of,
    used,
)
from tests.e2e.screen_sizes import DESK, DOCK, PHONE
from tests.e2e.scripted_room import (
    ScriptedRoom,
    answer,
    asked,
    correction,
    doubt,
    fact,
    room_state,
    waiting,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

SIZES = {"desk": DESK, "phone": PHONE, "dock": DOCK}
TEXTS = {
    "usual": "晨雾316保温杯 500ml",
    "500 characters": "超长标题" * 125,
    "500 letters without a space": "W" * 500,
    "Arabic": "كوب حراري من الفولاذ المقاوم للصدأ سعة 500 مل مع غطاء محكم",
    "one emoji": "🫖",
    "joined emoji": "👩‍👩‍👧‍👦" * 60,
    "nothing": "",
}
FADE_PX = 18  # of a card's lower edge, less the room beneath the last letters of a line
FINGER_PX = 44  # WCAG 2.2, 2.5.5: 44 by 44 CSS pixels


def filled_with(text: str, name: str = "s") -> list[Suggestion]:
    """Return cards that have ``text`` wherever a text may stand; their ids begin with ``name``."""
    told = replace(fact(text), title=text, source_document=text, source_location=text)
    question = replace(asked(), text=text, names=(text, text, text))
    cards = []
    for place in range(6):
        about = replace(told, sku=None) if place % 2 else told
        full = replace(
            answer(
                f"{name}{place}", headline=text, rank=9 - place, slot="next" if place else "now"
            ),
            facts=(told, about),
            line=text,
            asked=question,
            product=text,
        )
        cards.append(full)
    return cards


async def outside(page: Page) -> list[str]:
    """Return what sticks out of the window sideways, or makes the page scroll."""
    found: list[str] = await page.evaluate(
        f"() => {{ {EVERY_ELEMENT}"
        """
          const out = [];
          const root = document.documentElement;
          if (root.scrollWidth > innerWidth) out.push(`page is ${root.scrollWidth} wide`);
          if (root.scrollHeight > innerHeight) out.push(`page is ${root.scrollHeight} high`);
          for (const each of everyElement()) {
            const box = each.getBoundingClientRect();
            if (box.width === 0 || box.height === 0) continue;
            // A text may be longer than its line, which is then cut with an ellipsis.
            if (getComputedStyle(each).display === "inline") continue;
            if (box.left < -0.5 || box.right > innerWidth + 0.5) {
              out.push(`${each.tagName}#${each.id}.${each.className} ${box.left} ${box.right}`);
            }
            const scrolls = getComputedStyle(each).overflowX;
            if (scrolls === "visible" && each.scrollWidth > each.clientWidth + 1
                && each.clientWidth > 0 && !(each instanceof SVGElement)) {
              out.push(`${each.tagName}#${each.id}.${each.className} overflows`);
            }
            if (each.id === "card-body" && each.scrollWidth > each.clientWidth) {
              out.push("the card scrolls sideways");
            }
          }
          return out;
        }"""
    )
    return found


async def can_be_hit(page: Page, id: str) -> bool:
    """Return whether a finger in the middle of the element reaches it."""
    hit: bool = await page.locator(f"#{id}").evaluate(
        """target => {
          const box = target.getBoundingClientRect();
          const found = target.getRootNode()
            .elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return target.contains(found);
        }"""
    )
    return hit


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_sticks_out(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str, language: str
) -> None:
    page = await new_page(SIZES[size])
    screen = await arrive(page, site, room, language=language, settings={"facts": "open"})
    for name, text in TEXTS.items():
        state = room_state(999_999_999, text)
        await screen.welcome(*filled_with(text, f"{name} "), epoch=name, state=state)
        await expect_shown(page, f"{name} 0")
        await expect_queue(page, [f"{name} {place}" for place in (1, 2, 3)])
        await expect_more(page, 2)
        assert await outside(page) == [], name
        for button in ("used", "dismiss", "pin", "quiet", "language", "settings", "shortcuts"):
            assert await can_be_hit(page, button), (name, button)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_sticks_out_while_empty_dropped_refused_or_asked_for_keys(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str, language: str
) -> None:
    page = await new_page(SIZES[size])
    screen = await arrive(page, site, room, language=language)
    assert await outside(page) == []
    await screen.open(1, answer())
    await expect_offset(page, 1)
    await page.keyboard.press("?")
    assert await outside(page) == []
    await page.keyboard.press("?")
    await screen.drop()
    await expect_state(page, "waiting")
    assert await outside(page) == []
    await (await room.joined()).drop(4410)
    await expect_state(page, "refused")
    assert await outside(page) == []


@pytest.mark.parametrize("size", SIZES)
async def test_the_buttons_are_large_and_the_queue_can_be_hit(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str
) -> None:
    page = await new_page(SIZES[size])
    await arrive(page, site, room, answer("s1"), waiting("s2"))
    rows = page.locator("#queue-list button")
    for target in (used(page), dismiss(page), rows.first, page.locator("#language")):
        _, _, width, height = await place_of(target)
        assert width >= FINGER_PX
        assert height >= (40 if target is not rows.first and size == "dock" else FINGER_PX)


async def test_a_headline_of_twelve_characters_stays_on_one_line_and_is_large(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await arrive(page, site, room, answer(headline="内胆外壳都是不锈钢材质的"))
    _, _, _, height = await place_of(headline(page))
    size = await headline(page).evaluate("each => parseFloat(getComputedStyle(each).fontSize)")
    # At two metres 20 arc minutes are 12 mm, some 44 CSS pixels of a usual desktop monitor.
    assert size >= 60
    assert height < 2 * size


@pytest.mark.parametrize("size", ["phone", "dock"])
async def test_on_a_small_screen_facts_are_seen_without_scrolling(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str
) -> None:
    page = await new_page(SIZES[size])
    cards = answer("s1"), waiting("s2"), waiting("s3")
    await arrive(page, site, room, *cards, settings={"facts": "open"})
    for part in (".fact .text", ".fact .source", "#used", "#dismiss"):
        _, top, _, height = await place_of(page.locator(part))
        _, card_top, _, card_height = await place_of(page.locator("#card"))
        assert card_top < top
        assert top + height < card_top + card_height
    fact_bottom = sum((await place_of(page.locator(".fact .source")))[1::2])
    assert fact_bottom <= (await place_of(page.locator("#acts")))[1]


async def test_a_text_longer_than_the_card_scrolls_and_the_next_card_begins_at_its_top(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    long = replace(answer("s1"), line="很长的一句话。" * 200)
    screen = await arrive(page, site, room, long, replace(long, id="s2", slot="next"))
    body = page.locator("#card-body")
    await body.evaluate("each => { each.scrollTop = 300 }")
    await screen.revise(1, replace(long, version=2, asked=asked(77)))
    await expect(page.locator("#card-count")).to_have_text("×77")
    assert await body.evaluate("each => each.scrollTop") == 300
    await screen.close_card(2, "s1")
    await screen.promote(3, replace(long, id="s2"))
    await expect(page.locator("#card")).to_have_attribute("data-suggestion", "s2")
    assert await body.evaluate("each => each.scrollTop") == 0


@pytest.mark.parametrize("scheme", ["dark", "light"])
async def test_texts_stand_out_from_what_is_behind_them(
    new_page: NewPage, site: Site, room: ScriptedRoom, scheme: str
) -> None:
    page = await new_page()
    await page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    cards = filled_with("晨雾316保温杯")
    await arrive(page, site, room, *cards, settings={"facts": "open"})
    await expect_queue(page, ["s1", "s2", "s3"])
    await expect_more(page, 2)
    await expect(page.locator(".fact .source")).to_have_count(2)
    weak: list[str] = await page.evaluate(WEAK_TEXTS)
    assert weak == []


async def test_nothing_moves_by_itself(page: Page, site: Site, room: ScriptedRoom) -> None:
    await page.emulate_media(reduced_motion="reduce")
    screen = await arrive(page, site, room)
    await screen.open(1, answer())
    await expect_offset(page, 1)
    assert await page.evaluate("() => document.getAnimations().length") == 0


async def test_a_card_is_announced_once_and_politely(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    coming = replace(answer(), line="", ready=False)
    screen = await arrive(page, site, room, coming)
    announcement = page.locator("#announcement")
    await expect(announcement).to_have_attribute("aria-live", "polite")
    await expect(announcement).to_have_text("回答：容量 500ml")
    await announcement.evaluate(
        """each => {
          window.announced = [];
          new MutationObserver(() => window.announced.push(each.textContent.trim()))
            .observe(each, { characterData: true, childList: true, subtree: true });
        }"""
    )
    for text in ("五百", "五百毫升", "五百毫升的。"):
        await screen.word("s1", text)
        await expect(page.locator("#card-line")).to_have_text(text)
    await screen.revise(1, replace(coming, version=2, asked=asked(30)))
    await expect(page.locator("#card-count")).to_have_text("×30")
    assert await page.evaluate("() => window.announced") == []
    await screen.welcome(answer("s2", headline="材质 316"), epoch="e2")
    await expect(announcement).to_have_text("回答：材质 316")
    assert await page.evaluate("() => window.announced") == ["回答：材质 316"]
    live = page.locator("[aria-live], [role=status], [role=alert]")
    assert await live.filter(has=page.locator("#card-line, #card-headline")).count() == 0


async def test_the_parts_have_roles_and_names(page: Page, site: Site, room: ScriptedRoom) -> None:
    await arrive(page, site, room, answer())
    for name in ("用了", "略过", "固定", "安静", "设置", "快捷键", "资料"):
        await expect(page.get_by_role("button", name=name)).to_be_visible()
    await expect(page.get_by_role("heading", level=1)).to_have_text("容量 500ml")
    await expect(page.get_by_role("main")).to_be_visible()
    await expect(page.get_by_role("complementary")).to_be_visible()


# Contrast after WCAG 2.2, 1.4.3: at least 4.5 for every text on its nearest painted background.
WEAK_TEXTS = (
    f"() => {{ {EVERY_ELEMENT}"
    """
  const channels = color => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = each => {
    for (let at = each; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const each of everyElement()) {
    const own = [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || each.getClientRects().length === 0) continue;
    const style = getComputedStyle(each);
    const back = behind(each);
    const share = Number(style.opacity);
    const front = channels(style.color).slice(0, 3)
      .map((v, i) => v * share + back[i] * (1 - share));
    const [high, low] = [light(front), light(back)].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) weak.push(`${each.tagName}#${each.id}.${each.className} ${contrast}`);
  }
  return weak;
}"""
)


@pytest.mark.parametrize("size", ["phone", "dock"])
async def test_the_line_of_a_long_correction_is_whole_above_the_buttons(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str
) -> None:
    page = await new_page(SIZES[size])
    long = replace(
        correction(),
        headline="Electronics come with a 2…",
        said="it has a three year…",
        truth="Electronics come with a…",
        line="Sorry, slip of the tongue: electronics come with a 2 year warranty, and everything"
        " else in the shop can be returned within thirty days.",
    )
    await arrive(page, site, room, long)
    await expect(page.locator("#card-line")).to_be_visible()
    _, top, _, height = await place_of(page.locator("#card-line"))
    _, body, _, whole = await place_of(page.locator("#card-body"))
    assert top + height <= body + whole - FADE_PX


@pytest.mark.parametrize("size", ["phone", "dock"])
async def test_a_narrow_row_shows_whose_it_is_when_that_is_not_on_air(
    new_page: NewPage, site: Site, room: ScriptedRoom, size: str
) -> None:
    page = await new_page(SIZES[size])
    other = replace(waiting("n1"), sku="FAN-02", product="清晨桌面小风扇", link=12)
    unlisted = replace(waiting("n3"), sku="PAN-05", product="铁匠家精铁炒锅", link=None)
    shown = (answer("s1"), other, waiting("n2"), unlisted)
    await arrive(page, site, room, *shown, state=room_state())
    row = page.locator("li[data-suggestion=n1] .row-product")
    await expect(row.locator(".link-number")).to_be_visible()
    await expect(row.locator(".title")).to_be_hidden()
    await expect(page.locator("li[data-suggestion=n2] .row-product")).to_be_hidden()
    await expect(page.locator("li[data-suggestion=n3] .row-product .title")).to_be_visible()


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_low_dock_shows_a_correction_s_sentence_whole(
    new_page: NewPage, site: Site, room: ScriptedRoom, language: str
) -> None:
    page = await new_page({"width": 360, "height": 600})
    line = {
        "zh": "刚才口误，续航是六十分钟哈",
        "en": "Let me put that right: the battery life is 60 minutes.",
    }[language]
    card = replace(correction(), cause="第2次" if language == "zh" else "2nd time", line=line)
    await arrive(page, site, room, card, language=language)
    ends = []
    for part in ("#card-truth", "#card-line", ".body"):
        _, top, _, height = await place_of(page.locator(part))
        ends.append(top + height)
    assert ends == sorted(ends)
    assert ends[1] <= ends[2] - FADE_PX


@pytest.mark.parametrize(
    ("language", "questions"),
    [
        ("zh", ("改讲4号了？", "改讲128号了？", "换产品了？")),
        ("en", ("On to link 4?", "On to link 128?", "Another product now?")),
    ],
)
async def test_a_low_dock_shows_a_question_about_the_product_on_air_whole_with_its_key(
    new_page: NewPage, site: Site, room: ScriptedRoom, language: str, questions: tuple[str, ...]
) -> None:
    page = await new_page({"width": 360, "height": 600})
    asking = [
        replace(doubt(f"a{place}", slot="next"), headline=text, link=link, rank=9 - place)
        for place, (text, link) in enumerate(zip(questions, (4, 128, None), strict=True))
    ]
    await arrive(page, site, room, answer("s1"), *asking, language=language)
    await expect_queue(page, ["a0", "a1", "a2"])
    for place, text in enumerate(questions):
        row = page.locator(f"li[data-suggestion=a{place}] .row")
        shown = row.locator(".row-headline")
        await expect(shown).to_have_text(text)
        # Glyphs reach a little beyond their line; another line would be longer than one by itself.
        assert await shown.evaluate(
            """e => e.scrollWidth <= e.clientWidth && e.scrollHeight - e.clientHeight
              < 0.6 * parseFloat(getComputedStyle(e).fontSize)"""
        ), text
        _, top, _, height = await place_of(row)
        _, text_top, _, text_height = await place_of(shown)
        assert top <= text_top, text
        assert text_top + text_height <= top + height, text
        await expect(row.locator(".key")).to_be_visible()
        await expect(row.locator(".key")).to_have_text(str(place + 1))
