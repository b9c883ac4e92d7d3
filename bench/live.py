"""The whole service under a room's load: real server, real sockets, client on the same cores."""

import argparse
import asyncio
import contextlib
import json
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import orjson
from rich.console import Console
from rich.progress import Progress
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from bench.live_counts import Counts, quantiles
from bench.live_lines import LineWatch, ModelStub, line_figures
from bench.live_server import LiveServer
from bench.live_shop import write_shop
from bench.live_speech import EVERY_S, Host, speech_figures
from bench.live_traffic import LINKS, Viewers

SETTLE_S = 3.0  # after the last message: what has not come by then is lost


class RoomLoad:
    """One room's clients: an ingest socket that writes, the host's screen, further screens."""

    def __init__(
        self,
        server: LiveServer,
        room: str,
        seed: int,
        lineup: list[dict[str, Any]],
        lines: LineWatch | None = None,
    ) -> None:
        self._server = server
        self._room = room
        self._lineup = lineup
        self._random = Random(seed)
        kinds = tuple(item["kind"] for item in lineup)
        self._viewers = iter(Viewers(seed, kinds))
        self._sockets: list[ClientConnection] = []
        self._readers: list[asyncio.Task[None]] = []
        self.counts = Counts()
        self.lines = lines
        self.host = Host({item["sku"]: item["weight"] for item in lineup if item["weight"]})

    async def enter(self, screens: int) -> None:
        """Open all sockets and set the scene."""
        self._ingest, _ = await self._server.enter(self._room, "ingest", "ingest")
        self._readers.append(asyncio.create_task(self._read_acks(self._ingest)))
        for number in range(1 + screens):
            socket, welcome = await self._server.enter(self._room, f"screen-{number}", "host")
            self._sockets.append(socket)
            reader = self._read_screen(socket, int(welcome["offset"]), number == 0)
            self._readers.append(asyncio.create_task(reader))
        items = [{"link": i + 1, "sku": item["sku"]} for i, item in enumerate(self._lineup)]
        await self._send("lineup", "lineup", {"items": items})
        await self._send("focus", "focus", {"sku": self._lineup[0]["sku"]})

    async def write(self, rate: float, seconds: float, started: float) -> None:
        """Send messages at ``rate`` a second with exponential gaps, on schedule."""
        at = started
        number = 0
        while True:
            at += self._random.expovariate(rate)
            if at > started + seconds:
                return
            await asyncio.sleep(max(0.0, at - time.perf_counter()))
            line = next(self._viewers)
            number += 1
            user = f"v{number}"
            identity = f"m{number}"
            self.counts.sent(identity, user, line.question)
            data = {"user": {"id": user, "name": user}, "text": line.text}
            await self._send("chat", identity, data)

    async def speak(self, seconds: float) -> None:
        """Have the host misstate something every few seconds."""
        ends = time.perf_counter() + seconds
        await asyncio.sleep(self._random.uniform(0, EVERY_S))  # hosts do not speak in chorus
        while self.host.weights and time.perf_counter() < ends:
            await asyncio.sleep(EVERY_S)
            data = self.host.next(time.perf_counter())
            await self._send("speech", f"s{self.host.number}", data)

    async def leave(self) -> None:
        """Close everything."""
        for reader in self._readers:
            reader.cancel()
        await asyncio.gather(*self._readers, return_exceptions=True)
        for socket in [self._ingest, *self._sockets]:
            await socket.close()

    async def _send(self, kind: str, identity: str, data: Mapping[str, object]) -> None:
        frame = {"type": kind, "id": identity, "ts": None, "data": data}
        await self._ingest.send(orjson.dumps(frame), text=True)

    async def _read_acks(self, socket: ClientConnection) -> None:
        async for text in socket:
            frame = orjson.loads(text)
            if frame["type"] == "ack":
                self.counts.acknowledged(frame["data"])
                if self.lines is not None:
                    self.lines.accepted(frame["data"].get("accepted", ()))
            elif frame["type"] == "error":
                self.counts.errors[frame["data"]["code"]] += 1

    async def _read_screen(self, socket: ClientConnection, offset: int, first: bool) -> None:
        async for text in socket:
            now = time.perf_counter()
            self.counts.deliveries += 1
            if not first:
                continue
            frame = orjson.loads(text)
            if frame["type"] == "welcome":
                offset = frame["data"]["offset"]
            if "offset" in frame:
                self.counts.in_order(offset, frame["offset"])
                offset = frame["offset"]
            if frame["type"] == "suggestion.opened":
                self.counts.opened(frame["data"], now)
                self.host.opened(frame["data"], now)
            if self.lines is not None:
                self.lines.see(frame, lambda kind, card: self._act(socket, kind, card))

    async def _act(self, socket: ClientConnection, kind: str, card: str) -> None:
        data = {"suggestion": card}
        frame = {"type": kind, "id": f"{kind}-{card}", "ts": None, "data": data}
        with contextlib.suppress(ConnectionClosed):
            await socket.send(orjson.dumps(frame), text=True)


async def measure(
    server: LiveServer, rooms: Sequence[RoomLoad], options: argparse.Namespace
) -> dict[str, object]:
    """Drive all rooms for the time given and return the figures."""
    await asyncio.gather(*(room.enter(options.viewers) for room in rooms))
    await asyncio.sleep(1.0)
    cpu_before = server.usage()[1]
    started = time.perf_counter()
    writers = [
        asyncio.create_task(room.write(options.rate, options.seconds, started)) for room in rooms
    ]
    writers += [asyncio.create_task(room.speak(options.seconds - EVERY_S)) for room in rooms]
    with Progress(console=Console(stderr=True)) as bars:
        bar = bars.add_task("live", total=options.seconds)
        while not all(writer.done() for writer in writers):
            await asyncio.sleep(0.5)
            bars.update(bar, completed=time.perf_counter() - started)
    elapsed = time.perf_counter() - started
    await asyncio.gather(*writers)
    await asyncio.sleep(SETTLE_S)
    rss_mb, cpu_s = server.usage()
    total = Counts.sum(room.counts for room in rooms)
    for room in rooms:
        await room.leave()
    usage = {"rss_mb": round(rss_mb, 1), "cpu_s": round(cpu_s - cpu_before, 2)}
    speech = speech_figures([room.host for room in rooms])
    return _figures(total, elapsed) | speech | usage | _metrics(server, total)


def _figures(total: Counts, elapsed: float) -> dict[str, object]:
    return {
        "chat_to_opened_ms": quantiles(total.latencies),
        "overhead_to_first_delta_ms": None,
        "cancel_to_closed_ms": None,
        "messages_per_s": round(total.messages / elapsed, 1),
        "deliveries_per_s": round(total.deliveries / elapsed, 1),
        "lost": total.lost,
        "duplicated": total.duplicated,
        "reordered": total.reordered,
        "questions": total.questions,
        "opened": len(total.latencies),
        "ack_ms": quantiles(total.ack_latencies),
        "errors": dict(total.errors),
    }


def _metrics(server: LiveServer, total: Counts) -> dict[str, object]:
    embedded = server.metric("livecue_searches_embedded_total")
    return {
        "stall_ms": {
            "p999": round(server.metric("livecue_loop_lag_p999_seconds") * 1000, 1),
            "max": round(server.metric("livecue_loop_lag_max_seconds") * 1000, 1),
        },
        "embedded_share": round(embedded / max(1, total.messages), 4),
    }


async def run(options: argparse.Namespace) -> dict[str, object]:
    """Set up server and rooms, measure, tear down."""
    names = [f"room{number:03d}" for number in range(options.rooms)]
    with contextlib.ExitStack() as held:
        folder = held.enter_context(tempfile.TemporaryDirectory(prefix="livecue-bench-"))
        stub = held.enter_context(ModelStub(options.model_ttft)) if options.model_ttft else None
        server = LiveServer(Path(folder), **(stub.settings if stub else {}))
        shop_file = Path(options.shop) if options.shop else Path(folder) / "shop.json"
        if not options.shop:
            write_shop(shop_file, options.products)
        server.prepare(names, shop_file)
        print("starting the server (a first index takes minutes)", file=sys.stderr)
        first_start_s = server.start()
        server.stop()
        start_s = server.start()
        products = _products(json.loads(shop_file.read_text("utf-8")))
        loads = []
        for number, name in enumerate(names):
            lineup = Random(number).sample(products, min(LINKS, len(products)))
            watch = LineWatch(options.model_ttft / 2000) if stub else None
            loads.append(RoomLoad(server, name, number, lineup, watch))
        try:
            figures = await measure(server, loads, options)
        finally:
            server.stop()
        if stub is not None:
            watches = [load.lines for load in loads if load.lines is not None]
            figures |= line_figures(watches, stub.streams())
        return figures | {"start_s": round(start_s, 2), "first_start_s": round(first_start_s, 2)}


def _grams(attributes: object) -> int:
    """Return the weight as the made shop writes it; 0 where a shop of one's own does not."""
    weight = attributes.get("重量", "") if isinstance(attributes, dict) else ""
    return int(weight[:-1]) if weight.endswith("g") and weight[:-1].isdigit() else 0


def _products(shop: dict[str, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return SKU, kind and weight of each; questions ask for the attribute their kind has."""
    known = {product["sku"]: product for product in shop["products"]}
    return [
        {
            "sku": sku,
            "kind": product.get("category", "").split("/")[-1] or "台灯",
            "weight": _grams(product.get("attributes", {})),
        }
        for sku, product in known.items()
    ]


def main() -> int:
    """Parse the options, run, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.live", description=__doc__)
    parser.add_argument("--rooms", type=int, default=20)
    parser.add_argument("--rate", type=float, default=20.0, help="messages a second and room")
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--viewers", type=int, default=0, help="further screens a room")
    parser.add_argument("--model-ttft", type=int, default=0, help="first token of a stub model, ms")
    parser.add_argument("--shop", default="", help="a shop file; without one, a made one")
    parser.add_argument("--products", type=int, default=1000, help="size of the made shop")
    options = parser.parse_args()
    print(json.dumps(asyncio.run(run(options)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
