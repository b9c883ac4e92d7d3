"""What idle sockets and rooms cost: resident memory before, with them, and after they left."""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection

from bench.live_server import LiveServer
from bench.live_shop import write_shop

AT_ONCE = 50  # handshakes under way together


async def run(sockets: int, rooms: int, hold_s: float) -> dict[str, Any]:
    """Open ``sockets`` screens spread over ``rooms`` rooms, hold them, close them."""
    names = [f"idle{number:03d}" for number in range(rooms)]
    with tempfile.TemporaryDirectory(prefix="livecue-idle-") as folder:
        server = LiveServer(Path(folder))
        shop_file = Path(folder) / "shop.json"
        write_shop(shop_file, 50)
        server.prepare(names, shop_file)
        server.start()
        try:
            return await _measure(server, names, sockets, hold_s)
        finally:
            server.stop()


async def _measure(
    server: LiveServer, names: list[str], sockets: int, hold_s: float
) -> dict[str, Any]:
    empty_mb = server.usage()[0]
    ingests = [(await server.enter(name, "ingest", "ingest"))[0] for name in names]
    for number, socket in enumerate(ingests):
        await socket.send(
            json.dumps({"type": "focus", "id": f"f{number}", "data": {"sku": "LOAD-00001"}})
        )
    await asyncio.sleep(1.0)
    rooms_mb = server.usage()[0]
    started = time.monotonic()
    screens = await _open(server, names, sockets)
    opened_s = time.monotonic() - started
    cpu = server.usage()[1]
    await asyncio.sleep(hold_s)
    held_mb, cpu_after = server.usage()
    alive = sum(socket.close_code is None for socket in screens)
    await asyncio.gather(*(socket.close() for socket in screens))
    await asyncio.sleep(1.0)
    return {
        "sockets": sockets,
        "rooms": len(names),
        "rss_mb": {
            "empty": round(empty_mb, 1),
            "with_rooms": round(rooms_mb, 1),
            "with_sockets": round(held_mb, 1),
            "after": round(server.usage()[0], 1),
        },
        "kb_per_room": round((rooms_mb - empty_mb) * 1000 / len(names), 1),
        "kb_per_socket": round((held_mb - rooms_mb) * 1000 / sockets, 1),
        "seconds_to_open": round(opened_s, 2),
        "idle_cpu_share": round((cpu_after - cpu) / hold_s, 4),
        "still_open": alive,
    }


async def _open(server: LiveServer, names: list[str], sockets: int) -> list[ClientConnection]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(number: int) -> ClientConnection:
        async with gate:
            room = names[number % len(names)]
            socket, _ = await server.enter(room, f"screen-{number}", "host")
            return socket

    return await asyncio.gather(*(one(number) for number in range(sockets)))


def main() -> int:
    """Parse the options, run, print one JSON object."""
    parser = argparse.ArgumentParser(prog="bench.idle", description=__doc__)
    parser.add_argument("--sockets", type=int, default=1000)
    parser.add_argument("--rooms", type=int, default=50)
    parser.add_argument("--hold", type=float, default=30.0, help="seconds")
    options = parser.parse_args()
    print(json.dumps(asyncio.run(run(options.sockets, options.rooms, options.hold))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
