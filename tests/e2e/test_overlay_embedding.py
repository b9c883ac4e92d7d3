"""The screen in somebody else's page: nothing comes in, and it tells what happens."""

from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.e2e.conftest import TOKEN, NewPage, Site
from tests.e2e.overlay_page import EVERY_ELEMENT, expect_shown, expect_state
from tests.e2e.scripted_room import Screen, ScriptedRoom, answer, doubt, waiting

pytestmark = pytest.mark.asyncio(loop_scope="session")

PLACED = "livecue-overlay { width: 900px; height: 600px }"
HOSTILE = """
  * { display: block !important; color: red; margin: 9px !important; box-sizing: content-box;
      font-family: monospace; letter-spacing: 9px; text-transform: uppercase; direction: rtl;
      text-align: right; line-height: 3; visibility: inherit; cursor: wait }
  p { font-size: 50px } h1 { font-size: 8px } li { float: right }
  button { background: lime; transform: rotate(9deg); border: 9px solid red }
  [hidden] { display: block !important } dialog { display: block !important }
  .card, .bar, .queue, .screen { display: none !important; padding: 99px }
"""
FOREIGN = """<!doctype html><html lang="fr"><head><meta charset="utf-8">
<link rel="icon" href="data:,"><style>{style}</style></head>
<body><input id="search"><livecue-overlay room="{room}" token="{token}" lang="zh"></livecue-overlay>
<script type="module">
  import "{server}/components/overlay.js";
</script>
<script>
  window.heard = [];
  for (const name of ["livecue-status", "livecue-shown", "livecue-act", "livecue-setting"]) {{
    document.addEventListener(name, ({{ detail }}) => window.heard.push([name, detail]));
  }}
</script></body></html>"""
# After a frame, before which the sizes of elements are not looked at.
LOOKS = f"""async () => {{
  {EVERY_ELEMENT}
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const root = document.querySelector("livecue-overlay");
  const from = root.getBoundingClientRect();
  const shown = (each) => each.getClientRects().length > 0;
  return everyElement(root.shadowRoot).filter(shown).map((each) => {{
    const {{ x, y, width, height }} = each.getBoundingClientRect();
    const {{ color, fontSize, fontFamily, display, backgroundColor }} = getComputedStyle(each);
    const where = [x - from.x, y - from.y, width, height].map(Math.round);
    return [each.tagName, each.id, ...where, color, fontSize, fontFamily, display, backgroundColor];
  }});
}}"""


@pytest_asyncio.fixture(loop_scope="session")
async def page(new_page: NewPage) -> Page:
    """A page that may have styles and scripts of its own, as others' pages have."""
    return await new_page(bypass_csp=True)


async def embed(page: Page, site: Site, room: ScriptedRoom, style: str) -> Screen:
    """Open a page that has the screen in it, and welcome that with two cards."""
    html = FOREIGN.format(style=style, room=room.id, token=TOKEN, server=site.address)
    await page.goto(site.foreign(html))
    screen = await room.joined()
    await screen.welcome(answer("s1"), waiting("s2"), doubt("a1", slot="next"))
    await expect_state(page, "live")
    await expect_shown(page, "s1")
    return screen


async def looks(page: Page) -> list[list[Any]]:
    found: list[list[Any]] = await page.evaluate(LOOKS)
    return found


async def test_a_hostile_style_changes_nothing(page: Page, site: Site, room: ScriptedRoom) -> None:
    await embed(page, site, room, PLACED)
    wanted = await looks(page)
    assert len(wanted) > 100
    await embed(page, site, room, PLACED + HOSTILE)
    assert await looks(page) == wanted


async def test_its_shape_is_that_of_its_place_not_of_the_window(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await embed(page, site, room, PLACED)
    await expect(page.locator("#screen[data-narrow]")).to_have_count(0)
    await page.locator("livecue-overlay").evaluate("each => { each.style.width = '400px' }")
    await expect(page.locator("#screen[data-narrow]")).to_have_count(1)
    box = await page.locator("#used").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] < 420


async def test_the_page_around_it_is_told(page: Page, site: Site, room: ScriptedRoom) -> None:
    screen = await embed(page, site, room, PLACED)
    await page.locator("#used").click()
    await screen.act("used")
    await page.locator("#language").click()
    await screen.close_card(1, "s1")
    await expect_shown(page, "")
    await screen.drop(4411)
    await expect_state(page, "refused")
    heard = await page.evaluate("() => window.heard")
    shown = {"suggestion": "s1", "kind": "answer", "headline": "容量 500ml"}
    for told in (
        ["livecue-status", {"state": "live"}],
        ["livecue-shown", shown],
        ["livecue-act", {"type": "suggestion.used", "suggestion": "s1"}],
        ["livecue-setting", {"name": "lang", "value": "en"}],
        ["livecue-shown", {"suggestion": None, "kind": None, "headline": None}],
        ["livecue-status", {"state": "refused", "reason": "token_revoked"}],
    ):
        assert told in heard


async def test_keys_of_the_page_around_it_stay_that_page_s(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await embed(page, site, room, PLACED)
    await page.locator("#search").focus()
    await page.keyboard.type("used")
    await expect(page.locator("#search")).to_have_value("used")
    await page.locator("#search").evaluate("each => each.blur()")
    await page.keyboard.press("d")
    assert (await screen.act("dismissed")).data.suggestion == "s1"


async def test_taken_out_of_the_page_it_leaves_and_put_back_it_returns(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await embed(page, site, room, PLACED)
    await page.evaluate(
        """() => {
          window.screenElement = document.querySelector("livecue-overlay");
          window.screenElement.remove();
        }"""
    )
    await screen.left()
    await page.keyboard.press("u")
    await page.evaluate("() => document.body.append(window.screenElement)")
    back = await room.joined()
    await back.welcome(answer("s5"))
    await expect_shown(page, "s5")
    await page.keyboard.press("u")
    assert (await back.act("used")).data.suggestion == "s5"


async def test_its_attributes_may_change_at_any_time(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    screen = await embed(page, site, room, PLACED)
    overlay = page.locator("livecue-overlay")
    await overlay.evaluate(
        "each => { each.setAttribute('size', 'l'); each.setAttribute('far', '1') }"
    )
    await expect(page.locator("#acts")).to_be_hidden()
    await overlay.evaluate("each => { each.removeAttribute('far'); each.lang = 'en-GB' }")
    await expect(page.locator("#card-say-label")).to_have_text("You could say")
    other = site.new_room()
    await overlay.evaluate("(each, room) => { each.room = room }", other.id)
    await (await other.joined()).welcome(answer("s9"))
    await expect_shown(page, "s9")
    await screen.left()


async def test_a_server_of_its_own_or_none_at_all(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await embed(page, site, room, PLACED)
    overlay = page.locator("livecue-overlay")
    await overlay.evaluate("each => { each.server = 'http://' }")
    await expect_state(page, "refused")
    await expect(page.locator("#card-headline")).to_have_text("链接不完整")
    await overlay.evaluate("(each, address) => { each.server = address }", site.address)
    await (await room.joined()).welcome(answer("s4"))
    await expect_shown(page, "s4")


async def test_it_is_part_of_a_page_not_its_main_part(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await embed(page, site, room, PLACED)
    await expect(page.get_by_role("main")).to_have_count(0)
    await expect(page.get_by_role("banner")).to_have_count(0)


async def test_taken_out_before_it_was_drawn_it_never_connects(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    await embed(page, site, room, PLACED)
    other = site.new_room()
    await page.evaluate(
        """async (room) => {
          const made = document.createElement("livecue-overlay");
          Object.assign(made, { room, token: "a.b.c" });
          document.body.append(made);
          made.remove();
          await made.updateComplete;
          await new Promise(requestAnimationFrame);
          window.made = made;
        }""",
        other.id,
    )
    assert other.connections == 0
    await page.evaluate("() => document.body.append(window.made)")
    await (await other.joined()).welcome()


async def test_it_fills_the_box_it_is_given_and_waits_for_its_token(
    page: Page, site: Site, room: ScriptedRoom
) -> None:
    html = f"""<!doctype html><link rel="icon" href="data:,">
      <div id="box"><livecue-overlay room="{room.id}" lang="zh"></livecue-overlay></div>
      <style>#box {{ width: 700px; height: 500px }}</style>
      <script type="module" src="{site.address}/components/overlay.js"></script>"""
    await page.goto(site.foreign(html))
    await expect_state(page, "connecting")
    await expect(page.locator("#card-headline")).to_have_text("等待连接…")
    screen = page.locator("#screen")
    box = await screen.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (700, 500)
    await page.evaluate(
        "token => { document.querySelector('livecue-overlay').token = token }", TOKEN
    )
    await (await room.joined()).welcome(answer("s1"))
    await expect_shown(page, "s1")
