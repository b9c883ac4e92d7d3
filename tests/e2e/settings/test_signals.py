"""Which signal tells of which change, how it sounds, and how far signals are apart."""

from typing import Any

import pytest
from playwright.async_api import Page

from tests.e2e.settings.conftest import OpenHarness

pytestmark = pytest.mark.asyncio(loop_scope="session")

GAP_MS = 1500
RECORDED = """
  window.buzzes = [];
  Object.defineProperty(Navigator.prototype, "vibrate", {
    configurable: true, value(pattern) { window.buzzes.push(pattern); return true; },
  });
  Object.defineProperty(Navigator.prototype, "maxTouchPoints", { get: () => 1 });
"""


def card(id: str, kind: str = "answer") -> dict[str, str]:
    """Return a card in front."""
    return {"id": id, "kind": kind}


async def test_each_change_has_its_signal_or_none(open_harness: OpenHarness) -> None:
    page = await open_harness()
    cases: list[tuple[Any, Any, bool, bool, str | None]] = [
        (None, card("a"), False, False, "card"),
        (card("a"), card("b"), False, False, "card"),
        *((None, card("a", kind), False, False, "card") for kind in ("nudge", "cue", "future")),
        (None, card("a", "reminder"), False, False, "card"),
        *((card("z"), card("a", k), False, False, k) for k in ("correction", "warning", "alert")),
        (card("a"), card("a"), False, False, None),
        (card("a"), None, False, False, None),
        (None, None, False, False, None),
        (card("a"), card("b"), True, False, None),
        (card("a"), card("b", "alert"), False, True, None),
    ]
    for before, after, by_host, quiet, expected in cases:
        change = {"before": before, "after": after, "byHost": by_host, "quiet": quiet}
        found = await page.evaluate("change => harness.signals.signalOf(change)", change)
        assert found == expected, change
    at_first = await page.evaluate(
        """after => harness.signals.signalOf(
          { before: undefined, after, byHost: false, quiet: false })""",
        card("a", "alert"),
    )
    assert at_first is None


async def test_signals_keep_their_distance(open_harness: OpenHarness) -> None:
    page = await open_harness()
    for signal, last, now, expected in [
        ("card", None, 0, 0),
        ("card", 1000, 1000 + GAP_MS, 0),
        ("card", 1000, 999 + GAP_MS, None),
        ("alert", 1000, 1400, GAP_MS - 400),
        ("correction", 1000, 1000, GAP_MS),
        ("warning", 0, 60_000, 0),
    ]:
        found = await page.evaluate(
            "([signal, last, now]) => harness.signals.waitOf(signal, last ?? -Infinity, now)",
            [signal, last, now],
        )
        assert found == expected, (signal, last, now)


async def buzzing(open_harness: OpenHarness, fragment: str = "vibrate=1") -> Page:
    """Return a page that was touched once, that vibrates, and whose time stands still."""
    page = await open_harness(fragment, prepare=RECORDED)
    await page.locator("h1").click()
    await page.clock.install(time=1_760_000_000)
    await page.clock.pause_at(1_760_000_001)
    return page


async def change(page: Page, before: Any, after: Any, quiet: bool = False) -> None:
    """Tell the player of a change of the card in front."""
    await page.evaluate(
        "([before, after, quiet]) => harness.sounds.changed({before, after, byHost: false, quiet})",
        [before, after, quiet],
    )


async def buzzes(page: Page) -> list[list[int]]:
    """Return what the device did so far."""
    found: list[list[int]] = await page.evaluate("() => window.buzzes")
    return found


async def test_kinds_are_told_apart_by_touch(open_harness: OpenHarness) -> None:
    page = await buzzing(open_harness)
    for number, kind in enumerate(("answer", "correction", "warning", "alert")):
        await change(page, card("z"), card(f"c{number}", kind))
        await page.clock.fast_forward(GAP_MS)
    found = await buzzes(page)
    assert len(found) == 4
    assert len({tuple(each) for each in found}) == 4
    assert all(sum(each) <= 1_000 for each in found)


async def test_an_urgent_one_waits_for_its_turn_and_a_mild_one_is_dropped(
    open_harness: OpenHarness,
) -> None:
    page = await buzzing(open_harness)
    await change(page, None, card("a"))
    await change(page, card("a"), card("b"))
    assert len(await buzzes(page)) == 1
    await page.clock.fast_forward(500)
    await change(page, card("b"), card("c", "alert"))
    assert len(await buzzes(page)) == 1
    await page.clock.fast_forward(GAP_MS)
    assert len(await buzzes(page)) == 2


@pytest.mark.parametrize("quiet", [False, True])
async def test_one_that_waits_is_given_up_when_its_card_goes_or_it_is_quiet(
    open_harness: OpenHarness, quiet: bool
) -> None:
    page = await buzzing(open_harness)
    await change(page, None, card("a"))
    alert = card("c", "alert")
    await change(page, card("a"), alert)
    await change(page, alert, alert if quiet else None, quiet)
    await page.clock.fast_forward(GAP_MS * 2)
    assert len(await buzzes(page)) == 1


async def test_one_that_waits_outlasts_other_news_of_its_card(open_harness: OpenHarness) -> None:
    page = await buzzing(open_harness)
    await change(page, None, card("a"))
    alert = card("c", "alert")
    await change(page, card("a"), alert)
    await change(page, alert, alert)
    await page.clock.fast_forward(GAP_MS)
    assert len(await buzzes(page)) == 2


async def test_nothing_vibrates_unless_wanted(open_harness: OpenHarness) -> None:
    page = await buzzing(open_harness, "vibrate=0")
    await change(page, None, card("a", "alert"))
    assert await buzzes(page) == []


async def test_sound_is_locked_until_the_first_gesture(open_harness: OpenHarness) -> None:
    page = await open_harness("sound=soft")
    await page.evaluate("() => harness.sounds.start()")
    assert await page.evaluate("() => harness.sounds.sound") == "locked"
    await change(page, None, card("a"))
    await page.locator("h1").click()
    await page.wait_for_function("() => harness.sounds.sound === 'ready'")
    await page.evaluate("() => harness.sounds.stop()")
    assert await page.evaluate("() => harness.sounds.sound") == "locked"


async def test_who_wants_no_sound_opens_no_loudspeaker(open_harness: OpenHarness) -> None:
    page = await open_harness(
        "sound=off",
        prepare="""window.contexts = 0;
        window.AudioContext = class extends AudioContext {
          constructor() { super(); window.contexts += 1; }
        };""",
    )
    await page.evaluate("() => harness.sounds.start()")
    await page.locator("h1").click()
    assert await page.evaluate("() => window.contexts") == 0
    await page.evaluate("() => harness.settings.change('sound', 'soft')")
    await page.locator("h1").click()
    await page.wait_for_function("() => harness.sounds.sound === 'ready'")
    await page.locator("h1").click()
    assert await page.evaluate("() => window.contexts") == 1


async def test_the_tones_are_short_quiet_and_different(open_harness: OpenHarness) -> None:
    page = await open_harness()
    rendered = await page.evaluate(
        """async () => {
          const found = {};
          for (const signal of harness.signals.SIGNALS) {
            const context = new OfflineAudioContext(1, 44100, 44100);
            harness.player.schedule(context, signal, 0.3);
            const wave = (await context.startRendering()).getChannelData(0);
            let [peak, last, step] = [0, 0, 0];
            wave.forEach((value, at) => {
              peak = Math.max(peak, Math.abs(value));
              if (Math.abs(value) > 0.001) last = at / 44100;
              if (at > 0) step = Math.max(step, Math.abs(value - wave[at - 1]));
            });
            found[signal] = { peak, last, step };
          }
          return found;
        }"""
    )
    lengths = set()
    for signal, wave in rendered.items():
        assert 0.2 < wave["peak"] < 0.7, signal
        assert wave["last"] < 0.95, signal
        assert wave["step"] < 0.12, f"{signal} clicks"
        lengths.add(round(wave["last"], 2))
    assert len(lengths) == len(rendered) == 4
