"""The demo minute by minute: the overlay shows what the service has open, and holds still."""

import asyncio
import json
from pathlib import Path
from typing import Any

import orjson
import pytest
from playwright.async_api import Page, expect
from websockets.asyncio.client import connect

from ingest.live.broadcast_file import read_recording
from tests.e2e.overlay_page import PLACES, card
from tests.e2e.test_overlay_service import PAGE, free_port, said, service

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(240)]

SPEED = 20
DEMO = Path(__file__).parents[2] / "app" / "demo" / "broadcast.jsonl"
# Kinds that stand in front for long; a cue or a nudge does for a second of it at this speed, and a
# reminder waits behind the answers.
WANTED = {"answer", "correction"}
# Of every frame as it is painted: where the card's parts stand, as long as it is the same card with
# the same headline, which changes with the facts; and every offset the page takes over. The page
# sets its type when it is told its size, which comes after the animation frame's own callbacks: a
# probe that changes its size in each frame is told its own after that, and looks then.
WATCH = """() => {
  const find = (root, selector) => all(root, selector)[0];
  const seen = window.seen = { moved: [], shown: [], offsets: [] };
  const all = (root, selector) => [...root.querySelectorAll(selector),
    ...[...root.querySelectorAll("*")].filter(each => each.shadowRoot)
      .flatMap(each => all(each.shadowRoot, selector))];
  let before = null;
  const look = () => {
    const carrier = find(document, "livecue-overlay") ?? document.documentElement;
    const offset = Number(carrier.dataset.offset);
    if (seen.offsets.at(-1) !== offset) seen.offsets.push(offset);
    const card = find(document, "#card");
    const { suggestion } = card.dataset;
    const beside = all(document, "#queue-list > li[data-suggestion]");
    for (const id of [suggestion, ...beside.map(each => each.dataset.suggestion)]) {
      if (id && !seen.shown.includes(id)) seen.shown.push(id);
    }
    if (suggestion) {
      const boxes = ["#card", "#card-headline", "#used", "#dismiss"].map(selector => {
        const { x, y, width, height } = find(document, selector).getBoundingClientRect();
        return [selector, x, y, width, height].join(" ");
      });
      const { textContent: text } = find(document, "#card-headline");
      const now = { suggestion, text, boxes };
      const same = before?.suggestion === suggestion && before.text === text;
      if (same && before.boxes.join() !== boxes.join()) {
        seen.moved.push([suggestion, before.boxes, boxes]);
      }
      before = now;
    } else before = null;
  };
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.cssText = "position: fixed; inset: auto auto 0 0; height: 1px; visibility: hidden";
  new ResizeObserver(look).observe(probe);
  const turn = frame => {
    probe.style.width = `${1 + frame % 2}px`;
    requestAnimationFrame(() => turn(frame + 1));
  };
  turn(0);
}"""


class Watcher:
    """A screen of the room beside the page's, with every entry of the log in order."""

    def __init__(self) -> None:
        self.offset = 0
        self.open: dict[str, dict[str, Any]] = {}
        self.kinds: dict[str, str] = {}  # of every card there ever was
        self.entries = 0
        self.past: dict[int, dict[str, dict[str, Any]]] = {}  # what was open, by offset
        self._moved = asyncio.Event()

    async def watch(self, address: str, token: str) -> None:
        """Take everything in until cancelled."""
        async with connect(address, max_queue=None) as socket:
            hello = {"token": token, "client": "watcher"}
            await socket.send(json.dumps({"type": "hello", "data": hello}))
            async for text in socket:
                self._take(orjson.loads(text))

    def _take(self, frame: dict[str, Any]) -> None:
        data = frame["data"]
        if frame["type"] == "welcome":
            self.offset = data["offset"]
            self.open = {each["id"]: each for each in data["suggestions"]}
            self.kinds |= {each["id"]: each["kind"] for each in data["suggestions"]}
            self._keep()
        elif "offset" in frame:
            assert frame["offset"] == self.offset + 1
            self.offset = frame["offset"]
            self.entries += 1
            if frame["type"] == "suggestion.closed":
                self.open.pop(data["id"], None)
            else:
                self.open[data["id"]] = data
                self.kinds[data["id"]] = data["kind"]
            self._keep()

    def _keep(self) -> None:
        self.past[self.offset] = dict(self.open)
        self._moved.set()

    async def reached(self, offset: int) -> None:
        """Wait until the log was taken in as far as ``offset``."""
        while self.offset < offset:
            self._moved.clear()
            await self._moved.wait()

    def of_host(self, slot: str, offset: int) -> set[str]:
        """Return what the host's screen had in a slot at a place in the log."""
        return {
            id
            for id, each in self.past[offset].items()
            if each["slot"] == slot and each["audience"] != "operations"
        }


async def compare(page: Page, watcher: Watcher) -> None:
    """The page shows what the service has open, at one and the same place in the log."""
    read = """() => {
      const find = (root, selector) => [...root.querySelectorAll(selector),
        ...[...root.querySelectorAll("*")].filter(each => each.shadowRoot)
          .flatMap(each => find(each.shadowRoot, selector))];
      const carrier = find(document, "livecue-overlay")[0] ?? document.documentElement;
      return {
        offset: Number(carrier.dataset.offset),
        card: find(document, "#card")[0].dataset.suggestion ?? "",
        queue: find(document, "#queue-list > li[data-suggestion]")
          .map(each => each.dataset.suggestion).filter(Boolean),
      };
    }"""
    # The log moves on while the page is read: what counts is what was open where the page was.
    async with asyncio.timeout(15):
        shown = await page.evaluate(read)
        await watcher.reached(shown["offset"])
    offset = shown["offset"]
    now, beside = watcher.of_host("now", offset), watcher.of_host("next", offset)
    assert shown["card"] in now if now else shown["card"] in beside | {""}
    assert len(set(shown["queue"])) == len(shown["queue"])
    rest = (now | beside) - {shown["card"]}
    assert set(shown["queue"]) <= rest
    assert len(shown["queue"]) == min(PLACES, len(rest))


async def test_the_demo_minute_by_minute(page: Page, tmp_path: Path) -> None:
    duration_s = read_recording(DEMO).duration_s
    async with service(tmp_path, free_port(), "--demo", "--speed", str(SPEED)) as (_, output):
        address = await said(output, PAGE)
        draining = asyncio.create_task(output.read())
        origin, token = address.split("/overlay/")[0], address.split("token=")[1].split("&")[0]
        watcher = Watcher()
        room = f"{origin.replace('http', 'ws')}/v1/rooms/demo"
        watching = asyncio.create_task(watcher.watch(room, token))
        await page.goto(address)
        carrier = page.locator("livecue-overlay[data-state], html[data-state]")
        await expect(carrier).to_have_attribute("data-state", "live")
        await expect(card(page)).to_be_attached()
        await page.evaluate(WATCH)
        for _ in range(int(duration_s // 60) + 1):
            await asyncio.sleep(60 / SPEED)  # a minute of the broadcast, which plays by itself
            await compare(page, watcher)
        seen = await page.evaluate("() => window.seen")
        watching.cancel()
        draining.cancel()
    assert seen["offsets"] == sorted(set(seen["offsets"]))
    assert watcher.entries > 50
    assert {watcher.kinds[id] for id in seen["shown"]} >= WANTED
    assert seen["moved"] == []
