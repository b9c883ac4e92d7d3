"""One client process of ``bench.screens``: some of the rooms, each with its writer and screens."""

import asyncio
import contextlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from random import Random
from typing import Any

import orjson
from websockets.asyncio.client import ClientConnection, connect

from bench.live_traffic import Viewers
from bench.screen_client import (
    RoomSight,
    Screen,
    all_welcomed,
    documented_pause,
    no_pause,
)

ACKNOWLEDGED_S = 5.0  # after the last message; an ack takes some 20 ms
PAUSES = {"back_off": documented_pause, "at_once": no_pause}


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """What a client process is told of a room: where it is, who may enter, what is sold there."""

    url: str
    ingest: str
    screens: tuple[str, ...]
    lineup: tuple[Mapping[str, Any], ...]
    seed: int
    rate: float


class Room:
    """A room's writer and its screens."""

    def __init__(self, plan: RoomPlan) -> None:
        self._plan = plan
        self.sight = RoomSight()
        self.screens = [
            Screen(plan.url, token, f"screen-{number}", self.sight)
            for number, token in enumerate(plan.screens)
        ]
        self.sent = 0
        self.unacknowledged: set[str] = set()
        self._all_acknowledged = asyncio.Event()

    async def write(self) -> None:
        """Set the scene, then send messages with exponential gaps until cancelled."""
        plan = self._plan
        random = Random(plan.seed)
        viewers = iter(Viewers(plan.seed, tuple(item["kind"] for item in plan.lineup)))
        async with connect(plan.url, compression=None, max_queue=None, ping_interval=None) as ws:
            hello = {"type": "hello", "data": {"token": plan.ingest, "client": "ingest"}}
            await ws.send(orjson.dumps(hello), text=True)
            acknowledging = asyncio.create_task(self._read_acks(ws))
            items = [{"link": i + 1, "sku": item["sku"]} for i, item in enumerate(plan.lineup)]
            await self._send(ws, "lineup", "lineup", {"items": items})
            await self._send(ws, "focus", "focus", {"sku": plan.lineup[0]["sku"]})
            try:
                while True:
                    await asyncio.sleep(random.expovariate(plan.rate))
                    self.sent += 1
                    name = f"v{self.sent}"
                    self.sight.sent_at[name] = time.perf_counter()
                    data = {"user": {"id": name, "name": name}, "text": next(viewers).text}
                    await self._send(ws, "chat", f"m{self.sent}", data)
            except asyncio.CancelledError:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(ACKNOWLEDGED_S):
                        await self._all_acknowledged.wait()
                raise
            finally:
                acknowledging.cancel()

    async def _send(
        self, ws: ClientConnection, kind: str, name: str, data: Mapping[str, object]
    ) -> None:
        self.unacknowledged.add(name)
        self._all_acknowledged.clear()
        frame = {"type": kind, "id": name, "ts": None, "data": data}
        await ws.send(orjson.dumps(frame), text=True)

    async def _read_acks(self, ws: ClientConnection) -> None:
        async for text in ws:
            frame = orjson.loads(text)
            if frame["type"] == "ack":
                self.unacknowledged.difference_update(frame["data"]["accepted"])
                if not self.unacknowledged:
                    self._all_acknowledged.set()

    async def differing(self) -> int:
        """Return how many screens show something else than one that has just come."""
        fresh = Screen(self._plan.url, self._plan.screens[0], "fresh", RoomSight())
        looking = asyncio.create_task(fresh.live())
        await fresh.welcomed.wait()
        await asyncio.sleep(0.5)  # what was under way when it came
        differing = sum(
            (each.epoch, each.offset, each.shown) != (fresh.epoch, fresh.offset, fresh.shown)
            for each in self.screens
        )
        looking.cancel()
        return differing


class Group:
    """All rooms of this process, led through the phases from the other end of a pipe."""

    def __init__(self, plans: Sequence[RoomPlan]) -> None:
        self.rooms = [Room(plan) for plan in plans]
        self.screens = [screen for room in self.rooms for screen in room.screens]
        self._tasks: list[asyncio.Task[None]] = []
        self._writers: list[asyncio.Task[None]] = []

    async def enter(self) -> dict[str, Any]:
        """Bring all screens in, then start to write."""
        started = time.perf_counter()
        self._tasks = [asyncio.create_task(screen.live()) for screen in self.screens]
        await all_welcomed(self.screens)
        took = time.perf_counter() - started
        self._writers = [asyncio.create_task(room.write()) for room in self.rooms]
        return {"entered_s": took}

    async def watch(self, seconds: float) -> dict[str, Any]:
        """Time deliveries for so long."""
        before = sum(room.sight.deliveries for room in self.rooms)
        sent = sum(room.sent for room in self.rooms)
        for room in self.rooms:
            room.sight.timed = True
        await asyncio.sleep(seconds)
        for room in self.rooms:
            room.sight.timed = False
        return {
            "latencies": [each for room in self.rooms for each in room.sight.latencies],
            "spreads": [each for room in self.rooms for each in room.sight.spreads()],
            "deliveries": sum(room.sight.deliveries for room in self.rooms) - before,
            "messages": sum(room.sent for room in self.rooms) - sent,
        }

    async def cut(self, pause: str) -> dict[str, Any]:
        """Reset every connection at once and time the way back; messages go on meanwhile."""
        before = self._tried()
        for screen in self.screens:
            screen.pause = PAUSES[pause]
        started = time.perf_counter()
        for screen in self.screens:
            screen.cut()
        await all_welcomed(self.screens)
        after = self._tried()
        return {
            "back": [(screen.welcomed_at - started) * 1000 for screen in self.screens],
            "attempts": after[0] - before[0],
            "snapshots": after[1] - before[1],
        }

    def _tried(self) -> tuple[int, int]:
        faults = [screen.faults for screen in self.screens]
        return sum(each.attempts for each in faults), sum(each.snapshots for each in faults)

    async def finish(self, settle_s: float) -> dict[str, Any]:
        """Stop writing and compare what each screen has with what the room says."""
        for writer in self._writers:
            writer.cancel()
        failed = await asyncio.gather(*self._writers, return_exceptions=True)
        await asyncio.sleep(settle_s)
        faults = [screen.faults for screen in self.screens]
        differing = sum([await room.differing() for room in self.rooms])
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        return {
            "lost": sum(each.lost for each in faults),
            "duplicated": sum(each.duplicated for each in faults),
            "reordered": sum(each.reordered for each in faults),
            "differing": differing,
            "entries": sum(room.screens[0].offset for room in self.rooms),
            "unacknowledged": sum(len(room.unacknowledged) for room in self.rooms),
            "writers_failed": sum(not isinstance(each, asyncio.CancelledError) for each in failed),
        }


def run_group(plans: Sequence[RoomPlan], pipe: Connection) -> None:
    """Do what comes over ``pipe`` as ``(name, arguments)`` and send back what came of it."""
    asyncio.run(_obey(Group(plans), pipe))


async def _obey(group: Group, pipe: Connection) -> None:
    while True:
        name, arguments = await asyncio.to_thread(pipe.recv)
        pipe.send(await getattr(group, name)(*arguments))
        if name == "finish":
            return
