"""A room on a real port that follows a script: what each connection does, and what it was sent."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

Script = Callable[["Visit"], Awaitable[None]]
"""What the room does on one connection after the welcome; the connection then stays open."""


WELCOME = {"epoch": "e1", "offset": 0, "recovered": False, "suggestions": [], "state": None}


@dataclass
class Visit:
    """One connection of the simulator."""

    socket: ServerConnection
    hello: dict[str, Any] = field(default_factory=dict)
    clocks: list[float] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)

    async def greet(self) -> None:
        """Read the hello and welcome the client."""
        self.hello = json.loads(await self.socket.recv())
        await self.send("welcome", WELCOME)

    async def event(self) -> dict[str, Any]:
        """Return the next event, noting clock frames on the way."""
        while True:
            frame: dict[str, Any] = json.loads(await self.socket.recv())
            if frame["type"] != "clock":
                self.events.append(frame)
                return frame
            self.clocks.append(frame["data"]["speed"])
            await self.accept(frame["id"])

    async def ids(self, count: int) -> list[str]:
        """Read ``count`` events and return their ids."""
        return [(await self.event())["id"] for _ in range(count)]

    async def send(self, kind: str, data: dict[str, Any]) -> None:
        """Send a frame."""
        await self.socket.send(json.dumps({"type": kind, "data": data}))

    async def accept(self, *ids: str) -> None:
        """Acknowledge events."""
        await self.send("ack", {"accepted": list(ids)})

    async def accept_all(self) -> None:
        """Acknowledge each event as it comes, until the client leaves."""
        while True:
            await self.accept((await self.event())["id"])


class ScriptedRoom:
    """A server whose connections follow ``scripts`` one after the other; the last one repeats."""

    def __init__(self, *scripts: Script, port: int = 0) -> None:
        self._scripts = scripts
        self._port = port
        self._server: Server | None = None
        self.visits: list[Visit] = []
        self.failures: list[Exception] = []

    async def __aenter__(self) -> "ScriptedRoom":
        self._server = await serve(self._serve, "127.0.0.1", self._port, compression=None)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        """The room's address."""
        assert self._server is not None
        port = next(iter(self._server.sockets)).getsockname()[1]
        return f"ws://127.0.0.1:{port}/v1/rooms/r1"

    @property
    def ids(self) -> list[list[str]]:
        """The ids of the events of each connection."""
        return [[event["id"] for event in visit.events] for visit in self.visits]

    async def _serve(self, socket: ServerConnection) -> None:
        visit = Visit(socket)
        script = self._scripts[min(len(self.visits), len(self._scripts) - 1)]
        self.visits.append(visit)
        try:
            await script(visit)
            await socket.wait_closed()
        except ConnectionClosed:
            pass
        except Exception as error:  # noqa: BLE001  # shown to the test, which asserts there is none
            self.failures.append(error)


async def welcoming(visit: Visit) -> None:
    """Welcome the client and accept all it sends."""
    await visit.greet()
    await visit.accept_all()


async def quickly(work: Awaitable[Any], seconds: float = 10.0) -> Any:
    """Return what ``work`` returns, or fail when it hangs."""
    return await asyncio.wait_for(work, seconds)
