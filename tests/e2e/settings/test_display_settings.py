"""Where a setting comes from, and where a change of it goes."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.async_api import Page

from tests.e2e.settings.conftest import OpenHarness, go

pytestmark = pytest.mark.asyncio(loop_scope="session")

USUAL = {
    "size": "m",
    "far": "0",
    "mirror": "none",
    "theme": "auto",
    "facts": "ask",
    "sound": "off",
    "vibrate": "0",
    "lang": "zh",
}
KEY = "livecue.display.1"


async def values(page: Page) -> dict[str, str]:
    """Return the settings of the page."""
    found: dict[str, str] = await page.evaluate("() => ({ ...harness.settings.values })")
    return found


async def change(page: Page, name: str, value: str) -> None:
    """Choose a value."""
    await page.evaluate("([n, v]) => harness.settings.change(n, v)", [name, value])


def fragment_of(page: Page) -> dict[str, list[str]]:
    """Return what stands in the page's fragment."""
    return parse_qs(urlsplit(page.url).fragment)


async def test_without_a_word_everything_is_as_usual(open_harness: OpenHarness) -> None:
    page = await open_harness()
    assert await values(page) == USUAL


async def test_the_address_says_it(open_harness: OpenHarness) -> None:
    said = {
        "size": "l",
        "far": "1",
        "mirror": "hv",
        "theme": "transparent",
        "facts": "open",
        "sound": "clear",
        "vibrate": "1",
        "lang": "en",
    }
    page = await open_harness("&".join(f"{name}={value}" for name, value in said.items()))
    assert await values(page) == said


@pytest.mark.parametrize(
    "fragment",
    ["size=xl&far=2&mirror=&theme=Dark", "__proto__=1&size", "size=x&size=l", "%E0%A4%A"],
)
async def test_unknown_values_are_ignored(open_harness: OpenHarness, fragment: str) -> None:
    page = await open_harness(fragment)
    found = await values(page)
    assert found["far"] == "0"
    assert found["size"] in ("m", "l")
    assert set(found) == set(USUAL)


async def test_a_change_goes_into_the_address_and_keeps_the_rest(
    open_harness: OpenHarness,
) -> None:
    page = await open_harness("room=r%201&token=a.b-c_d.e&pair=X&future=1&size=s")
    length = await page.evaluate("() => history.length")
    await change(page, "size", "l")
    await change(page, "theme", "light")
    assert fragment_of(page) == {
        "room": ["r 1"],
        "token": ["a.b-c_d.e"],
        "pair": ["X"],
        "future": ["1"],
        "size": ["l"],
        "theme": ["light"],
    }
    assert await page.evaluate("() => history.length") == length
    assert await page.evaluate("() => harness.changes.map((each) => each.size + each.theme)") == [
        "lauto",
        "llight",
    ]


async def test_a_change_is_remembered_and_the_address_has_the_last_word(
    open_harness: OpenHarness, harness: str
) -> None:
    page = await open_harness("size=s")
    await change(page, "size", "l")
    await change(page, "sound", "soft")
    await go(page, harness)
    assert (await values(page))["size"] == "l"
    await go(page, harness, "size=s")
    found = await values(page)
    assert (found["size"], found["sound"]) == ("s", "soft")


async def test_choosing_what_is_there_or_unknown_tells_nobody(open_harness: OpenHarness) -> None:
    page = await open_harness("size=s")
    for name, value in [("size", "s"), ("size", "xxl"), ("token", "x"), ("constructor", "x")]:
        await change(page, name, value)
    assert await page.evaluate("() => harness.changes.length") == 0
    assert fragment_of(page) == {"size": ["s"]}


@pytest.mark.parametrize(
    "kept",
    [
        "{",
        "null",
        "7",
        '"text"',
        "[]",
        '{"values": 3, "learned": "x"}',
        '{"values": {"size": "huge", "far": 1, "room": "x"}, "learned": [null, {"key": 1}]}',
        '{"learned": [{"key": "x", "how": "press", "what": "constructor"}]}',
    ],
)
async def test_a_broken_memory_is_ignored(
    open_harness: OpenHarness, harness: str, kept: str
) -> None:
    page = await open_harness()
    await page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    await go(page, harness)
    assert await values(page) == USUAL
    assert await page.evaluate("() => harness.settings.learned") == []
    await change(page, "size", "l")
    assert (await values(page))["size"] == "l"


async def test_a_browser_that_remembers_nothing_still_changes(open_harness: OpenHarness) -> None:
    page = await open_harness(
        prepare="""Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("denied", "SecurityError"); },
        });"""
    )
    await change(page, "size", "l")
    await change(page, "far", "1")
    found = await values(page)
    assert (found["size"], found["far"]) == ("l", "1")


async def test_an_address_that_may_not_change_still_leaves_the_choice(
    open_harness: OpenHarness,
) -> None:
    page = await open_harness(
        "size=s",
        prepare="""History.prototype.replaceState = () => {
          throw new DOMException("too often", "SecurityError");
        };""",
    )
    await change(page, "size", "l")
    assert (await values(page))["size"] == "l"


async def test_an_edited_address_is_followed(open_harness: OpenHarness) -> None:
    page = await open_harness("room=r&size=l")
    await change(page, "facts", "open")
    await page.evaluate("() => { location.hash = 'room=r&size=s&mirror=h&lang=en' }")
    await page.wait_for_function("() => harness.settings.value('mirror') === 'h'")
    found = await values(page)
    assert (found["size"], found["lang"], found["facts"]) == ("s", "en", "open")
    await page.evaluate("() => { location.hash = 'room=r' }")
    await page.wait_for_function("() => harness.settings.value('mirror') === 'none'")
    assert (await values(page))["size"] == "m"


async def test_two_pages_of_a_browser_do_not_forget_each_other_s_choices(
    open_harness: OpenHarness, harness: str
) -> None:
    page = await open_harness()
    other = await page.context.new_page()
    await go(other, harness)
    await change(page, "size", "l")
    await change(other, "theme", "light")
    await go(page, harness)
    found = await values(page)
    assert (found["size"], found["theme"]) == ("l", "light")


async def test_in_another_s_page_the_address_is_not_ours(open_harness: OpenHarness) -> None:
    page = await open_harness("size=l")
    found = await page.evaluate(
        """() => {
          const settings = new harness.display.DisplaySettings({
            usual: { theme: "light", size: "huge" }, language: "de",
          });
          const first = { ...settings.values };
          settings.change("size", "s");
          settings.offer({ theme: "dark", size: "l" });
          return [first, { ...settings.values }, location.hash];
        }"""
    )
    first, then, fragment = found
    assert first == {**USUAL, "theme": "light", "lang": "en"}
    assert then == {**USUAL, "theme": "dark", "size": "s", "lang": "en"}
    assert fragment == "#size=l"


async def test_who_left_is_told_nothing(open_harness: OpenHarness) -> None:
    page = await open_harness()
    heard = await page.evaluate(
        """() => {
          const heard = [];
          const stop = harness.settings.subscribe((values) => heard.push(values.size));
          harness.settings.change("size", "l");
          stop();
          harness.settings.change("size", "s");
          return heard;
        }"""
    )
    assert heard == ["l"]


async def test_an_address_to_show_opens_nothing(open_harness: OpenHarness) -> None:
    page = await open_harness("room=r&token=secret&pair=code&key=unknown&size=l")
    shown, full = await page.evaluate(
        """() => [
          harness.address.displayAddress("r", harness.settings.values),
          harness.address.accessAddress({ room: "r", token: "secret" }, harness.settings.values),
        ]"""
    )
    assert "secret" not in shown
    expected = {name: [value] for name, value in {**USUAL, "size": "l", "room": "r"}.items()}
    assert parse_qs(urlsplit(shown).fragment) == expected
    assert parse_qs(urlsplit(full).fragment) == {**expected, "token": ["secret"]}
