"""The panel: everything by hand, by key and by ear, and nothing secret in sight."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.e2e.screen_sizes import SIZES
from tests.e2e.settings.conftest import OpenHarness

pytestmark = pytest.mark.asyncio(loop_scope="session")

FINGER_PX = 44  # WCAG 2.2, 2.5.5
TOKEN = "header.payload.signature"


async def opened(open_harness: OpenHarness, fragment: str = "", **more: Any) -> Page:
    """Return a page with the panel open."""
    page = await open_harness(fragment, **more)
    await page.evaluate("() => harness.panel.show()")
    await expect(page.locator("livecue-settings dialog")).to_be_visible()
    return page


def radio(page: Page, name: str, value: str) -> Any:
    """Return one choice."""
    return page.locator(f"input[name={name}][value={value}]")


async def sticking_out(page: Page, tag: str) -> list[str]:
    """Return what is cut off, sticks out of the window, or is too small for a finger."""
    found: list[str] = await page.evaluate(
        """([tag, finger]) => {
          const out = [];
          const root = document.querySelector(tag).shadowRoot;
          const content = root.querySelector(".content");
          if (content.scrollWidth > content.clientWidth) out.push("it scrolls sideways");
          for (const each of root.querySelectorAll("dialog *")) {
            const box = each.getBoundingClientRect();
            if (box.width === 0) continue;
            const name = `${each.tagName}.${each.className}#${each.id}`;
            if (box.left < -0.5 || box.right > innerWidth + 0.5) out.push(`${name} sticks out`);
            if (each.matches("button, .choice, .switch, #address")
                && (box.height < finger || box.width < finger)) {
              out.push(`${name} is ${box.width} by ${box.height}`);
            }
            if (each.matches("span, button, p, kbd") && each.scrollWidth > each.clientWidth + 1
                && getComputedStyle(each).display !== "inline") out.push(`${name} overflows`);
          }
          return out;
        }""",
        [tag, FINGER_PX],
    )
    return found


async def findings(page: Page) -> list[str]:
    """Return what an accessibility check finds to be serious."""
    results = await Axe().run(page)
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:120]}"
        for each in results.response["violations"]
        if each["impact"] in ("serious", "critical")
        and any("livecue" in str(node["target"]) for node in each["nodes"])
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_everything_fits_and_can_be_hit(
    open_harness: OpenHarness, size: str, language: str
) -> None:
    fragment = f"lang={language}&room=r&token={TOKEN}&sound=soft"
    page = await opened(open_harness, fragment, viewport=SIZES[size])
    assert await sticking_out(page, "livecue-settings") == []


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_it_has_no_serious_barrier(open_harness: OpenHarness, language: str) -> None:
    page = await opened(open_harness, f"lang={language}&room=r&token={TOKEN}")
    assert await findings(page) == []


async def test_each_choice_takes_effect_at_once_and_is_told(open_harness: OpenHarness) -> None:
    page = await opened(open_harness)
    chosen = [("size", "l"), ("theme", "light"), ("mirror", "h"), ("facts", "open")]
    for name, value in [*chosen, ("sound", "clear"), ("lang", "en")]:
        await radio(page, name, value).check()
        assert await page.evaluate("name => harness.settings.value(name)", name) == value
    for name in ("far", "vibrate"):
        await page.locator(f"input[name={name}]").check()
        assert await page.evaluate("name => harness.settings.value(name)", name) == "1"
    events = await page.evaluate("() => harness.events")
    assert events[0] == {"name": "size", "value": "l"}
    assert [each["name"] for each in events[-3:]] == ["lang", "far", "vibrate"]
    await expect(page.get_by_role("heading", name="Display settings")).to_be_visible()
    assert "size=l" in page.url


async def test_it_shows_what_was_changed_elsewhere(open_harness: OpenHarness) -> None:
    page = await opened(open_harness, "size=s")
    await expect(radio(page, "size", "s")).to_be_checked()
    await page.evaluate("() => { location.hash = 'size=l&far=1' }")
    await expect(radio(page, "size", "l")).to_be_checked()
    await expect(page.locator("input[name=far]")).to_be_checked()


async def test_it_is_worked_by_keys_alone(open_harness: OpenHarness) -> None:
    page = await open_harness("lang=en")
    await page.evaluate("() => harness.listen(false)")
    await page.locator("#button").focus()
    await page.keyboard.press("s")
    await expect(page.get_by_role("dialog", name="Display settings")).to_be_visible()
    for key in ("Tab", "Tab", "Tab", "ArrowRight", "Tab", "Space"):  # close, language, size, far
        await page.keyboard.press(key)
    assert (
        await page.evaluate("() => harness.settings.value('size') + harness.settings.value('far')")
        == "l1"
    )
    await page.keyboard.press("Escape")
    await expect(page.locator("livecue-settings dialog")).to_be_hidden()
    assert await page.evaluate("() => document.activeElement.id") == "button"
    assert await page.evaluate("() => harness.asked") == ["settings"]


async def test_the_key_that_opened_it_closes_it(open_harness: OpenHarness) -> None:
    page = await open_harness("lang=en")
    await page.evaluate("() => harness.listen(false)")
    for _ in range(2):
        await page.keyboard.press("s")
        await expect(page.locator("livecue-settings dialog")).to_be_visible()
        await page.keyboard.press("u")  # no other key goes through
        await page.keyboard.press("s")
        await expect(page.locator("livecue-settings dialog")).to_be_hidden()
    assert await page.evaluate("() => harness.asked") == ["settings"] * 4


async def test_a_press_inside_does_not_let_keys_through_and_one_beside_closes(
    open_harness: OpenHarness,
) -> None:
    page = await opened(open_harness)
    await page.evaluate("() => harness.listen(false)")
    await page.locator("livecue-settings h2").click()
    await page.locator("#try-vibration").scroll_into_view_if_needed()
    await page.locator("livecue-settings h3").first.click()
    await page.keyboard.press("u")
    assert await page.evaluate("() => harness.asked") == []
    await page.mouse.click(20, 400)
    await expect(page.locator("livecue-settings dialog")).to_be_hidden()
    await page.keyboard.press("u")
    assert await page.evaluate("() => harness.asked") == ["used"]


async def test_roles_and_names_for_who_cannot_see(open_harness: OpenHarness) -> None:
    page = await opened(open_harness, "lang=en")
    for group, choice in [("Text size", "Large"), ("Mirrored", "Sideways"), ("Colours", "Dark")]:
        target = page.get_by_role("group", name=group).get_by_role("radio", name=choice)
        await expect(target).to_have_count(1)
    await expect(page.get_by_role("switch", name="Two metres away")).not_to_be_checked()
    await expect(page.locator("livecue-settings dialog")).to_have_attribute("lang", "en")


async def test_sound_says_that_it_waits_for_a_tap_and_trying_it_is_one(
    open_harness: OpenHarness,
) -> None:
    page = await opened(open_harness, "lang=en&sound=soft")
    state = page.locator("#sound-state")
    await expect(state).to_contain_text("one tap")
    await page.locator(".try[data-signal=alert]").click()
    await expect(state).to_be_empty()
    assert await page.evaluate("() => harness.sounds.sound") == "ready"
    await radio(page, "sound", "off").check()
    await expect(page.locator(".try[data-signal=alert]")).to_be_disabled()


async def test_it_says_what_the_device_cannot_do(open_harness: OpenHarness) -> None:
    page = await opened(
        open_harness,
        "lang=en&sound=soft",
        prepare="""
          Object.defineProperty(Navigator.prototype, "wakeLock", { get: () => undefined });
          Object.defineProperty(window, "isSecureContext", { get: () => false });
          delete window.AudioContext;
        """,
    )
    await page.evaluate("() => harness.screen.start()")
    await expect(page.locator("#awake-state")).to_contain_text("https")
    await expect(page.locator("#sound-state")).to_contain_text("cannot play")
    await expect(page.locator("#vibrate-state")).to_contain_text("cannot vibrate")
    await expect(page.locator("#try-vibration")).to_be_disabled()


async def test_a_device_that_vibrates_lets_the_host_feel_it(open_harness: OpenHarness) -> None:
    page = await opened(
        open_harness,
        prepare="""
          window.buzzes = [];
          Navigator.prototype.vibrate = (pattern) => window.buzzes.push(pattern);
          Object.defineProperty(Navigator.prototype, "maxTouchPoints", { get: () => 5 });
        """,
    )
    await expect(page.locator("#vibrate-state")).to_have_count(0)
    await page.locator("#try-vibration").click()
    assert await page.evaluate("() => window.buzzes") == [[60]]


COPIED = """
  window.copies = [];
  document.addEventListener("copy", () => {
    let field = document.activeElement;
    while (field.shadowRoot) field = field.shadowRoot.activeElement;
    window.copies.push(field.value);
  });
"""


@pytest.mark.parametrize("secure", [True, False])
async def test_the_address_to_show_has_no_token_and_the_other_is_copied_only_when_asked(
    open_harness: OpenHarness, secure: bool
) -> None:
    clipboard = "{ async writeText(text) { window.copies.push(text); } }" if secure else "undefined"
    page = await opened(
        open_harness,
        f"lang=en&room=r&token={TOKEN}&pair=ABC",
        prepare=f"""{COPIED}
          Object.defineProperty(Navigator.prototype, "clipboard", {{ get: () => ({clipboard}) }});
        """,
    )
    await radio(page, "mirror", "h").check()
    shown = await page.locator("#address").input_value()
    values = parse_qs(urlsplit(shown).fragment)
    assert (values["room"], values["mirror"], values["lang"]) == (["r"], ["h"], ["en"])
    html = await page.evaluate("() => harness.panel.shadowRoot.innerHTML")
    assert TOKEN not in shown + html
    await page.locator("#copy-address").click()
    await expect(page.locator("#copied")).to_have_text("Copied.")
    await page.locator("#copy-access").click()
    await page.wait_for_function("() => window.copies.length === 2")
    plain, full = await page.evaluate("() => window.copies")
    assert plain == shown
    assert parse_qs(urlsplit(full).fragment) == {**values, "token": [TOKEN]}
    assert await page.locator("livecue-settings textarea").count() == 0


async def test_without_a_token_there_is_no_link_with_access(open_harness: OpenHarness) -> None:
    page = await opened(open_harness, "room=r")
    await expect(page.locator("#copy-access")).to_be_hidden()
    await page.evaluate("() => { harness.panel.access = { room: 'other', token: 't' } }")
    await expect(page.locator("#copy-access")).to_be_visible()
    await expect(page.locator("#address")).to_have_value(
        await page.evaluate(
            "() => harness.address.displayAddress('other', harness.settings.values)"
        )
    )


async def test_it_can_leave_the_page_and_come_back(open_harness: OpenHarness) -> None:
    page = await opened(open_harness, "size=s")
    await page.evaluate(
        """() => {
          const { panel, settings } = harness;
          panel.remove();
          settings.change("size", "l");
          document.body.append(panel);
          return panel.show();
        }"""
    )
    await expect(radio(page, "size", "l")).to_be_checked()
    await page.evaluate("() => harness.settings.change('size', 'm')")
    await expect(radio(page, "size", "m")).to_be_checked()


async def test_both_languages_have_every_word(open_harness: OpenHarness) -> None:
    page = await open_harness()
    chinese, english = await page.evaluate(
        """() => {
          const shape = (value, path) => typeof value === "object"
            ? Object.entries(value).flatMap(([key, each]) => shape(each, `${path}.${key}`))
            : [`${path}: ${typeof value}`];
          return ["zh", "en"].map((language) => shape(harness.wordsOf(language), "").sort());
        }"""
    )
    assert chinese == english
    assert len(chinese) > 80
