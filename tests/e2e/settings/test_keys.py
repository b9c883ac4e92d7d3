"""Which key asks for what, of which device, and when a key is somebody else's."""

import pytest
from playwright.async_api import Page

from tests.e2e.settings.conftest import OpenHarness

pytestmark = pytest.mark.asyncio(loop_scope="session")

HOLD_MS = 600
PRESSED = {
    "Enter": "used",
    "u": "used",
    "U": "used",
    "d": "dismissed",
    "Escape": "dismissed",
    "Delete": "dismissed",
    "p": "pinned",
    "w": "reworded",
    "+": "good",
    "=": "good",
    "-": "bad",
    "f": "facts",
    "q": "quiet",
    "s": "settings",
    "?": "shortcuts",
    "ArrowDown": "next",
    "ArrowRight": "next",
    "ArrowUp": "previous",
    "ArrowLeft": "previous",
    "3": "place 3",
    "PageDown": "used",
    "PageUp": "dismissed",
    "F5": "pinned",
    "Shift+F5": "pinned",
    ".": "quiet",
    "b": "quiet",
    "Space": "used",
    "F13": "used",
    "F14": "dismissed",
    "F15": "pinned",
    "F16": "reworded",
    "F17": "facts",
    "F18": "quiet",
    "F19": "next",
    "F20": "previous",
    "MediaPlayPause": "used",
    "MediaTrackNext": "used",
    "MediaTrackPrevious": "dismissed",
}
HELD = {
    "PageDown": "pinned",
    "PageUp": "reworded",
    "Space": "dismissed",
    "MediaPlayPause": "dismissed",
}
FIELDS = ["#input", "#textarea", "#select", "#editable", "#hidden-input", "#own-input"]


async def listening(open_harness: OpenHarness, embedded: bool = False) -> Page:
    """Return a page that listens to its keys, its time standing still."""
    page = await open_harness()
    await page.clock.install(time=1_760_000_000)
    await page.clock.pause_at(1_760_000_001)
    await page.evaluate("embedded => { harness.stop = harness.listen(embedded) }", embedded)
    return page


async def press(page: Page, key: str) -> None:
    """Press and release a key; those a browser's own machinery has no name for are dispatched."""
    if key.startswith(("Media", "F1", "F2")) and key not in ("F1", "F2"):
        await dispatch(page, "keydown", key)
        await dispatch(page, "keyup", key)
    else:
        await page.keyboard.press(key)


async def dispatch(page: Page, kind: str, key: str, code: str = "", shift: bool = False) -> None:
    """Let a key event happen where the focus is."""
    await page.evaluate(
        "([kind, key, code, shiftKey]) => document.activeElement.dispatchEvent(new KeyboardEvent("
        "kind, { key, code, shiftKey, bubbles: true, composed: true, cancelable: true }))",
        [kind, key, code, shift],
    )


async def asked(page: Page) -> list[str]:
    """Return what has been asked for, and forget it."""
    found: list[str] = await page.evaluate("() => harness.asked.splice(0)")
    return found


async def test_each_key_asks_for_one_thing(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    for key, what in PRESSED.items():
        # A clicker's start button is two keys in turn, and has a test of its own.
        await press(page, key)
        assert await asked(page) == [what], key
        if what in ("settings", "shortcuts"):
            await page.locator("dialog[open]").wait_for()
            await page.keyboard.press("Escape")
            await page.locator("dialog[open]").wait_for(state="detached")
    assert await page.evaluate("() => window.harness !== undefined"), "F5 loaded the page anew"


async def test_a_key_held_down_asks_for_another_once(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    for key, what in HELD.items():
        await dispatch(page, "keydown", key, key)
        assert await asked(page) == []
        await page.clock.fast_forward(HOLD_MS - 1)
        assert await asked(page) == []
        await page.clock.fast_forward(1)
        assert await asked(page) == [what]
        await page.clock.fast_forward(5_000)
        await dispatch(page, "keyup", key, key)
        assert await asked(page) == []


async def test_a_repeating_key_counts_once_but_the_arrows_go_on(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    for key, expected in [("u", 1), ("PageDown", 1), ("ArrowDown", 4), ("q", 1)]:
        for _ in range(4):
            await page.keyboard.down(key)
        await page.keyboard.up(key)
        assert len(await asked(page)) == expected, key


async def test_a_hold_ends_when_the_window_loses_the_keys(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    await page.keyboard.down("PageDown")
    await page.evaluate("() => window.dispatchEvent(new Event('blur'))")
    await page.clock.fast_forward(HOLD_MS * 2)
    await page.keyboard.up("PageDown")
    assert await asked(page) == []


async def test_a_clicker_s_start_button_means_the_same_each_time(
    open_harness: OpenHarness,
) -> None:
    page = await listening(open_harness)
    for key in ("F5", "Escape", "F5", "PageDown", "Escape", "Escape"):
        await page.keyboard.press(key)
    assert await asked(page) == ["pinned", "pinned", "pinned", "used", "pinned", "dismissed"]


@pytest.mark.parametrize("embedded", [False, True])
async def test_what_is_typed_is_never_taken(open_harness: OpenHarness, embedded: bool) -> None:
    page = await listening(open_harness, embedded)
    for field in FIELDS:
        await page.locator(field).focus()
        for key in ("u", "PageDown", "Enter", "Space", "?", "1", "b", "Escape", "Delete"):
            await page.keyboard.press(key)
        assert await asked(page) == [], field
    assert await page.locator("#input").input_value() == "u ?1b"
    assert await page.locator("#hidden-input").input_value() == "u ?1b"


async def test_a_button_in_focus_is_pressed_by_its_keys(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    for target in ("#button", "#overlay-button", "#anchor"):
        await page.locator(target).focus()
        await page.keyboard.press("Enter")
        assert await asked(page) == [], target
        await page.keyboard.press("PageDown")
        await page.keyboard.press("d")
        assert await asked(page) == ["used", "dismissed"], target


async def test_after_a_press_with_the_pointer_enter_means_used(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    for button in ("#button", "#overlay-button"):
        await page.locator(button).click()
        await page.keyboard.press("Enter")
        assert await asked(page) == ["used"], button


async def test_in_another_s_page_keys_of_its_own_parts_stay_its_own(
    open_harness: OpenHarness,
) -> None:
    page = await listening(open_harness, embedded=True)
    for theirs in ("#button", "#anchor", "#shadowed-button"):
        await page.locator(theirs).focus()
        await page.keyboard.press("d")
        assert await asked(page) == [], theirs
    await page.locator("#overlay-button").focus()
    await page.keyboard.press("d")
    await page.evaluate("() => document.activeElement.blur()")
    await page.keyboard.press("u")
    assert await asked(page) == ["dismissed", "used"]


async def test_in_another_s_page_a_press_leaves_the_focus_of_its_buttons(
    open_harness: OpenHarness,
) -> None:
    page = await listening(open_harness, embedded=True)
    await page.locator("#button").click()
    assert await page.evaluate("() => document.activeElement.id") == "button"


async def test_loading_another_s_page_anew_is_theirs(open_harness: OpenHarness) -> None:
    page = await listening(open_harness, embedded=True)
    await dispatch(page, "keydown", "F5")
    assert await asked(page) == []


async def test_what_another_listener_took_is_taken(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    await page.evaluate(
        "() => document.body.addEventListener('keydown', (event) => event.preventDefault())"
    )
    await page.keyboard.press("u")
    assert await asked(page) == []


async def test_modified_keys_are_the_browser_s(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    for keys in ("Control+u", "Alt+d", "Meta+Enter"):
        await page.keyboard.press(keys)
    assert await asked(page) == []


@pytest.mark.parametrize(
    ("key", "code", "shift", "what"),
    [
        ("Process", "KeyD", False, "dismissed"),
        ("Process", "Digit2", False, "place 2"),
        ("Process", "Slash", True, "shortcuts"),
        ("Process", "Period", False, "quiet"),
        ("？", "Slash", True, "shortcuts"),
        ("。", "Period", False, "quiet"),
        ("　", "Space", False, "used"),
        ("U", "KeyU", True, "used"),
    ],
)
async def test_an_input_method_hides_no_key(
    open_harness: OpenHarness, key: str, code: str, shift: bool, what: str
) -> None:
    page = await listening(open_harness)
    await dispatch(page, "keydown", key, code, shift)
    await dispatch(page, "keyup", key, code, shift)
    assert await asked(page) == [what]


async def test_while_words_are_composed_keys_are_the_input_method_s(
    open_harness: OpenHarness,
) -> None:
    page = await listening(open_harness)
    await page.evaluate(
        "() => document.body.dispatchEvent(new KeyboardEvent('keydown', "
        "{ key: 'Enter', isComposing: true, bubbles: true }))"
    )
    assert await asked(page) == []


async def test_what_the_host_taught_goes_before_what_is_usual(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    await page.evaluate(
        """() => harness.settings.teach([
          { key: "b", how: "press", what: "used" },
          { key: "b", how: "hold", what: "dismissed" },
          { key: "ArrowRight", how: "press", what: "pinned" },
        ])"""
    )
    for key in ("b", "ArrowRight", "ArrowLeft", "."):
        await page.keyboard.press(key)
    assert await asked(page) == ["used", "pinned", "previous", "quiet"]
    await page.keyboard.down("b")
    await page.clock.fast_forward(HOLD_MS)
    await page.keyboard.up("b")
    assert await asked(page) == ["dismissed"]


async def test_who_stopped_listening_is_asked_nothing(open_harness: OpenHarness) -> None:
    page = await listening(open_harness)
    await page.keyboard.down("PageDown")
    await page.evaluate("() => harness.stop()")
    await page.clock.fast_forward(HOLD_MS)
    await page.keyboard.up("PageDown")
    await page.keyboard.press("u")
    assert await asked(page) == []
