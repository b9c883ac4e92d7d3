"""Kill the server with SIGKILL at random moments under load; nothing acknowledged may be lost."""

import argparse
import asyncio
import contextlib
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import text
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from app.simulator import Simulator
from app.storage.engine import open_engine
from bench.live_server import LiveServer
from bench.live_shop import make_shop
from bench.live_traffic import LINKS, Viewers
from ingest.live.broadcast_file import RecordedEvent, Recording

ROOM = "crash"


class Screen:
    """A host's screen that reconnects with ``since`` and checks every offset."""

    def __init__(self, server: LiveServer) -> None:
        self._server = server
        self.position: dict[str, Any] | None = None
        self.shown: dict[str, Any] = {}
        self.changed = asyncio.Event()
        self.entries = self.doubled = self.missed = self.snapshots = self.resumes = 0

    async def until_showing(self, cards: int) -> None:
        """Wait until at least ``cards`` are shown."""
        while len(self.shown) < cards:
            self.changed.clear()
            await self.changed.wait()

    async def watch(self) -> None:
        """Display until cancelled."""
        while True:
            with contextlib.suppress(
                ConnectionClosed, InvalidHandshake, OSError, RuntimeError, TimeoutError, EOFError
            ):
                socket, welcome = await self._server.enter(
                    ROOM, "screen", "host", since=self.position
                )
                self._welcome(welcome)
                try:
                    await self._read(socket)
                finally:
                    await socket.close()
            await asyncio.sleep(0.05)

    async def _read(self, socket: ClientConnection) -> None:
        async for message in socket:
            frame = orjson.loads(message)
            if frame["type"] == "welcome":
                self._welcome(frame["data"])
            elif "offset" in frame:
                self._entry(frame)

    def _welcome(self, data: dict[str, Any]) -> None:
        if data["recovered"]:
            self.resumes += 1
        else:
            self.snapshots += 1
            self.shown = {card["id"]: card for card in data["suggestions"]}
        self.position = {"epoch": data["epoch"], "offset": data["offset"]}
        self.changed.set()

    def _entry(self, frame: dict[str, Any]) -> None:
        assert self.position is not None
        step = frame["offset"] - self.position["offset"]
        self.doubled += step <= 0
        self.missed += max(0, step - 1)
        self.entries += 1
        self.position = {"epoch": frame["epoch"], "offset": frame["offset"]}
        if frame["type"] == "suggestion.closed":
            self.shown.pop(frame["data"]["id"], None)
        else:
            self.shown[frame["data"]["id"]] = frame["data"]
        self.changed.set()


def make_recording(rate: float, seconds: float, products: list[dict[str, Any]]) -> Recording:
    """Return a line-up, a focus and a seeded stream of messages."""
    kinds = tuple(product["category"].split("/")[-1] for product in products[:LINKS])
    items = [{"link": i + 1, "sku": p["sku"]} for i, p in enumerate(products[:LINKS])]
    events = [
        RecordedEvent(0.0, 0, "lineup", {"items": items}),
        RecordedEvent(0.0, 1, "focus", {"sku": products[0]["sku"]}),
    ]
    viewers = iter(Viewers(3, kinds))
    for number in range(int(rate * seconds)):
        user = {"id": f"v{number}", "name": f"v{number}"}
        data = {"user": user, "text": next(viewers).text}
        events.append(RecordedEvent(number / rate, number + 2, "chat", data))
    return Recording(tuple(events), 0)


async def run(kills: int, rate: float, every_s: float, products: int, seed: int) -> dict[str, Any]:
    """Play, kill, restart, and compare what was promised with what is there."""
    with tempfile.TemporaryDirectory(prefix="livecue-crash-") as folder:
        server = LiveServer(Path(folder), session_idle_minutes="30")
        document = make_shop(products)
        shop_file = Path(folder) / "shop.json"
        shop_file.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
        server.prepare([ROOM], shop_file)
        server.start()
        screen = Screen(server)
        watching = asyncio.create_task(screen.watch())
        recording = make_recording(rate, kills * (every_s + 4), document["products"])  # type: ignore[arg-type]  # a JSON document
        address = f"ws://127.0.0.1:{server.port}/v1/rooms/{ROOM}"
        simulator = Simulator(address, server.token(ROOM, "simulator"), 1.0)
        playing = asyncio.create_task(simulator.play(recording))
        restarts = await _kill_again_and_again(server, kills, every_s, random.Random(seed))
        report = await playing
        await asyncio.sleep(2.0)  # the last counts are told within half a second
        fresh, welcome = await server.enter(ROOM, "witness", "host")
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        await fresh.close()
        server.stop()
        kept = _ids(Path(folder) / "livecue.sqlite3")
    shown = {card["id"]: card["version"] for card in welcome["suggestions"]}
    promised = report.accepted + report.duplicates
    return {
        "kills": kills,
        "events_sent": report.sent,
        "acknowledged": promised,
        "in_the_journal": kept,
        "acknowledged_but_lost": max(0, promised - kept),
        "never_acknowledged": report.lost,
        "errors": dict(report.errors),
        "screen": _account(screen, shown),
        "restart_s": {"max": round(max(restarts, default=0.0), 2)},
    }


def _account(screen: Screen, open_now: dict[str, int]) -> dict[str, Any]:
    return {
        "entries": screen.entries,
        "doubled": screen.doubled,
        "missed": screen.missed,
        "resumed": screen.resumes,
        "snapshots": screen.snapshots,
        "shows_what_is_open": {k: v["version"] for k, v in screen.shown.items()} == open_now,
        "open_at_the_end": len(open_now),
    }


async def _kill_again_and_again(
    server: LiveServer, kills: int, every_s: float, dice: random.Random
) -> list[float]:
    restarts = []
    for number in range(kills):
        await asyncio.sleep(dice.uniform(0.2, 2 * every_s - 0.2))
        server.kill()
        started = time.monotonic()
        await asyncio.to_thread(server.start)
        restarts.append(time.monotonic() - started)
        print(f"kill {number + 1} of {kills}, back in {restarts[-1]:.1f} s", file=sys.stderr)
    return restarts


def _ids(database: Path) -> int:
    engine = open_engine(f"sqlite:///{database}")
    with engine.connect() as connection:
        count: int = connection.execute(
            text("SELECT count(DISTINCT id) FROM journal WHERE client LIKE 'simulator-%'")
        ).scalar_one()
    engine.dispose()
    return count


def main() -> int:
    """Parse the options, run, print one JSON object; exit 1 when something was lost."""
    parser = argparse.ArgumentParser(prog="bench.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--rate", type=float, default=50.0, help="messages a second")
    parser.add_argument("--every", type=float, default=2.0, help="mean seconds between kills")
    parser.add_argument("--products", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    figures = asyncio.run(
        run(options.kills, options.rate, options.every, options.products, options.seed)
    )
    print(json.dumps(figures, ensure_ascii=False))
    screen = figures["screen"]
    sound = screen["doubled"] == 0 and screen["missed"] == 0 and screen["shows_what_is_open"]
    return 0 if sound and not figures["acknowledged_but_lost"] else 1


if __name__ == "__main__":
    sys.exit(main())
