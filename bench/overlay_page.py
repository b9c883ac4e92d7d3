"""The overlay in a slowed browser while cards stream: frames, main thread, memory, download."""

import argparse
import asyncio
import gzip
import json
import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from playwright.async_api import CDPSession, Page, async_playwright

from bench.overlay_room import CHROMIUM, OverlaySite, ScriptedScreen, card

SLOWDOWN: Final = 4  # of the processor: a laptop's core made a cheap phone's
DELTAS_PER_S: Final = 20
LINE: Final = (
    "三一六不锈钢内胆，五百毫升，保温十二个小时，早上装的热水到晚上还是烫的，"
    "通勤带一天够喝，今天到手只要六十九块，喜欢的宝宝可以拍三号链接。"
)
LONG_FRAME_MS: Final = 50
# Frames by their times, those at which another card had come, and all that moved, by its time.
_OBSERVE: Final = """() => {
  const find = (root, selector) => root.querySelector(selector) ?? [...root.querySelectorAll("*")]
    .filter(each => each.shadowRoot).map(each => find(each.shadowRoot, selector)).find(Boolean);
  const bench = window.bench = { frames: [], changes: [], shifts: [], longTasks: 0 };
  const card = find(document, "#card");
  let shown = null;
  const frame = at => {
    bench.frames.push(at);
    if (card.dataset.suggestion !== shown) bench.changes.push(at);
    shown = card.dataset.suggestion;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver(list => {
    for (const each of list.getEntries()) bench.shifts.push([each.startTime, each.value]);
  }).observe({ type: "layout-shift", buffered: false });
  new PerformanceObserver(list => { bench.longTasks += list.getEntries().length; })
    .observe({ type: "longtask", buffered: false });
}"""
_NUMBERS: Final = ("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration")


async def metrics(session: CDPSession) -> dict[str, float]:
    """Return what the browser counts of the page, seconds and bytes."""
    told = await session.send("Performance.getMetrics")
    return {each["name"]: each["value"] for each in told["metrics"]}


async def heap_mb(session: CDPSession) -> float:
    """Return the page's live JavaScript memory."""
    await session.send("HeapProfiler.collectGarbage")
    return (await metrics(session))["JSHeapUsedSize"] / 1e6


async def stream(screen: ScriptedScreen, cards_per_minute: float, seconds: float) -> int:
    """Open, word and close cards at that rate; return how many."""
    loop = asyncio.get_running_loop()
    ends = loop.time() + seconds
    every = 60 / cards_per_minute
    number = 0
    while (began := loop.time()) < ends:
        number += 1
        id = f"c{number}"
        coming = card(id, line="", ready=False)
        await screen.open(coming)
        # For half of the card's time its line is being worded, then it stands to be read.
        pieces = max(1, int(every / 2 * DELTAS_PER_S))
        for piece in range(1, pieces + 1):
            await screen.word(id, LINE[: len(LINE) * piece // pieces])
            await asyncio.sleep(max(0.0, began + piece / DELTAS_PER_S - loop.time()))
        await screen.ready(replace(coming, line=LINE, ready=True, version=2))
        await asyncio.sleep(max(0.0, began + every - loop.time()))
        await screen.close(id)
    return number


def frame_figures(times: Sequence[float]) -> dict[str, object]:
    """Return frames a second and how many frames took long, from their times in ms."""
    lengths = sorted(after - before for before, after in zip(times, times[1:], strict=False))
    if not lengths:
        return {"fps": {"p50": None, "p5": None}, "long_frames": None}
    slow = lengths[int(len(lengths) * 0.95)]
    return {
        "fps": {"p50": round(1000 / lengths[len(lengths) // 2], 1), "p5": round(1000 / slow, 1)},
        "longest_frame_ms": round(lengths[-1], 1),
        "long_frames": sum(length > LONG_FRAME_MS for length in lengths),
        "frames": len(lengths),
    }


def shift_while_reading(seen: dict[str, Any]) -> float:
    """Return the layout shift of all frames but those in which another card came."""
    starts = [*seen["frames"], float("inf")]
    another = [bisect_right(starts, at) - 1 for at in seen["changes"]]
    total = 0.0
    for at, value in seen["shifts"]:
        frame = bisect_right(starts, at) - 1
        # The browser dates a shift at its frame's end, which may already be the next one's begin.
        if frame not in another and frame - 1 not in another:
            total += value
    return round(total, 4)


class Download:
    """What the page asked for and what it weighed."""

    def __init__(self, page: Page) -> None:
        self._bodies: dict[str, asyncio.Task[bytes]] = {}
        page.on("response", self._note)

    def _note(self, response: Any) -> None:
        self._bodies[response.url] = asyncio.create_task(response.body())

    async def figures(self) -> dict[str, object]:
        """Return requests and kilobytes, as they are and as gzip would send them."""
        bodies = {url: await body for url, body in self._bodies.items()}
        return {
            "requests": len(bodies),
            "raw_kb": round(sum(map(len, bodies.values())) / 1000, 1),
            "compressed_kb": round(
                sum(len(gzip.compress(b, 6)) for b in bodies.values()) / 1000, 1
            ),
        }


async def measure(page: Page, site: OverlaySite, options: argparse.Namespace) -> dict[str, object]:
    """Load the page, stream at it slowed down, then send it very many cards."""
    download = Download(page)
    session = await page.context.new_cdp_session(page)
    await session.send("Performance.enable")
    await page.goto(site.link())
    screen = await site.joined()
    await screen.welcome(*(card(f"w{number}", slot="next") for number in range(3)))
    await page.locator("livecue-overlay[data-state=live], html[data-state=live]").wait_for()
    downloaded = await download.figures()
    print(f"streaming for {options.seconds:.0f} s", file=sys.stderr)
    await session.send("Emulation.setCPUThrottlingRate", {"rate": options.slowdown})
    await page.evaluate(_OBSERVE)
    before = await metrics(session)
    shown = await stream(screen, options.cards_per_minute, options.seconds)
    after = await metrics(session)
    seen = await page.evaluate("() => window.bench")
    await page.evaluate("() => { window.bench.frames = [] }")
    await session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    busy = {name: (after[name] - before[name]) * 60 / options.seconds for name in _NUMBERS}
    return {
        "cards": shown,
        **frame_figures(seen["frames"]),
        "layout_shift_while_reading": shift_while_reading(seen),
        "long_tasks": seen["longTasks"],
        "main_thread_s_per_minute": {name: round(value, 2) for name, value in busy.items()},
        "download": downloaded,
        "heap_mb": await _many(session, page, screen, options.many),
    }


async def _many(
    session: CDPSession, page: Page, screen: ScriptedScreen, many: int
) -> dict[str, object]:
    print(f"showing {many:,} cards", file=sys.stderr)
    await session.send("Performance.enable")
    before = await heap_mb(session)
    half = before
    for number in range(many):
        await screen.open(card(f"m{number}", line=LINE))
        await screen.close(f"m{number}")
        if number == many // 2:
            await screen.caught_up(page)
            half = await heap_mb(session)
    await screen.caught_up(page)
    after = await metrics(session)
    return {
        "before": round(before, 2),
        "halfway": round(half, 2),
        "after": round(await heap_mb(session), 2),
        "elements": int(after["Nodes"]),
        "listeners": int(after["JSEventListeners"]),
    }


async def run(options: argparse.Namespace) -> dict[str, object]:
    """Start server and browser, measure, stop both."""
    async with OverlaySite.serving() as site, async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--enable-precise-memory-info"]
        )
        context = await browser.new_context(viewport={"width": 1440, "height": 900})
        figures = await measure(await context.new_page(), site, options)
        await browser.close()
        return figures


def main() -> int:
    """Parse the options, run, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.overlay_page", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--cards-per-minute", type=float, default=50.0)
    parser.add_argument("--slowdown", type=float, default=SLOWDOWN, help="of the processor")
    parser.add_argument("--many", type=int, default=10_000, help="cards for the memory's sake")
    print(json.dumps(asyncio.run(run(parser.parse_args())), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
