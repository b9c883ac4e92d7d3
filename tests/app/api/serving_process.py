"""A service in a process of its own, as ``python -m``: prints its port, then what its drain did."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from app.live.connections import Connections
from app.live.options import LiveOptions
from app.live.router import live_router
from app.logs import configure_logs
from app.server import listen, run
from app.storage.rooms import Shop
from copilot.ports import RoomProfile
from tests.app.api.scripted_services import ScriptedRooms, scripted_services


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def serve(folder: Path, hang: bool) -> int:
    configure_logs("info", "json", strict=True)
    plain = scripted_services(folder, drain_timeout_s=2.0 if hang else 10.0, log_level="info")
    rooms, connections = ScriptedRooms(), Connections()
    plain.shops.create(Shop("north", "North", 1))
    plain.rooms.create(RoomProfile("n1", "north", "N1", "zh", 4000))

    async def shop_of(room: str) -> str | None:
        profile = await asyncio.to_thread(plain.rooms.profile, room)
        return None if profile is None else profile.shop

    async def drain() -> None:
        if hang:
            await asyncio.Event().wait()
        say("journal flushed")
        say(f"left open: {await connections.drain()}")

    @contextlib.asynccontextmanager
    async def running() -> AsyncIterator[None]:
        say("running")
        yield
        say("closed")

    live = live_router(
        rooms,
        plain.access,
        LiveOptions(),
        shop_of=shop_of,
        connections=connections,
        meter=plain.meter,
    )
    plain.meter.watch("connections", lambda: len(connections))
    listener = listen("127.0.0.1", 0)
    say(str(listener.getsockname()[1]))
    return run(replace(plain, live=live, drain=drain, running=running), listener)


if __name__ == "__main__":
    sys.exit(serve(Path(sys.argv[1]), hang="hang" in sys.argv[2:]))
