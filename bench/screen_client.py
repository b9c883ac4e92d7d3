"""Many hosts' screens in one process: each resumes as the protocol says and checks every offset."""

import asyncio
import re
import socket as sockets
import struct
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Final

import orjson
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

FIRST_PAUSE_S: Final = 0.5  # the pauses of the project's own clients
LONGEST_PAUSE_S: Final = 10.0
WELCOME_S: Final = 12.0
# How a log entry's frame begins; reading no more is what lets one core hold 1,000 screens.
_ENTRY: Final = re.compile(
    rb'\{"type":"suggestion\.(opened|revised|ready|closed)","epoch":"([^"]+)","offset":(\d+),'
    rb'"data":\{"id":"([^"]+)"'
)
_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)

Pause = Callable[[int, Random], float]
"""Seconds before the attempt of this number, 0 being the first after a cut."""


def documented_pause(attempt: int, random: Random) -> float:
    """Return the pause of the project's own clients: doubling, with jitter of half of it."""
    longest = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2.0**attempt)
    return longest * (0.5 + random.random() / 2)


def no_pause(attempt: int, random: Random) -> float:
    """Return the pause of the worst client there is: none, then only enough not to spin."""
    return 0.0 if attempt == 0 else 0.05


@dataclass(slots=True)
class Faults:
    """What must not happen, counted."""

    lost: int = 0
    duplicated: int = 0
    reordered: int = 0
    snapshots: int = 0  # resumes answered by a whole snapshot: correct, but not cheap
    attempts: int = 0


@dataclass(slots=True)
class RoomSight:
    """What all screens of a room saw: when each entry came first, and when to each."""

    first: dict[int, float] = field(default_factory=dict)
    last: dict[int, float] = field(default_factory=dict)
    latencies: list[float] = field(default_factory=list)  # of opened cards, at every screen, ms
    sent_at: dict[str, float] = field(default_factory=dict)  # by viewer
    _raised_by: dict[int, float] = field(default_factory=dict)  # entry → sending of its message
    timed: bool = False  # entries caught up on after a cut are late on purpose
    deliveries: int = 0

    def see(self, offset: int, kind: bytes, raw: bytes, now: float) -> None:
        """Note that a screen received an entry."""
        if not self.timed:
            return
        if offset not in self.first:
            self.first[offset] = now
            if kind == b"opened":
                self._find_message(offset, raw)
        self.last[offset] = now
        sent = self._raised_by.get(offset)
        if sent is not None:
            self.latencies.append((now - sent) * 1000)

    def spreads(self) -> list[float]:
        """Return the milliseconds between the first and the last screen, of each entry."""
        return [(self.last[offset] - first) * 1000 for offset, first in self.first.items()]

    def _find_message(self, offset: int, raw: bytes) -> None:
        asked = orjson.loads(raw)["data"].get("asked") or {}
        names = asked.get("names") or [""]
        # Asked by one only: the card was raised by that viewer's only message.
        if asked.get("count") == 1 and names[0] in self.sent_at:
            self._raised_by[offset] = self.sent_at[names[0]]


class Screen:
    """One host's screen, which comes back after every cut until it is cancelled."""

    def __init__(self, url: str, token: str, client: str, sight: RoomSight) -> None:
        self._url = url
        self._greeting = {"token": token, "client": client}
        self._sight = sight
        self._random = Random(client)
        self._socket: ClientConnection | None = None
        self.pause: Pause = documented_pause
        self.epoch = ""
        self.offset = 0
        self.shown: set[str] = set()
        self.faults = Faults()
        self.welcomed = asyncio.Event()
        self.welcomed_at = 0.0

    async def live(self) -> None:
        """Connect, display, come back."""
        attempt = -1  # the first connection of all waits for nothing
        while True:
            await asyncio.sleep(self.pause(attempt, self._random) if attempt >= 0 else 0)
            attempt += 1
            self.faults.attempts += 1
            try:
                async with asyncio.timeout(WELCOME_S):
                    self._socket = await self._enter()
            except (ConnectionClosed, InvalidHandshake, OSError, TimeoutError, EOFError):
                continue
            attempt = 0
            try:
                while True:
                    self.read(await self._socket.recv(decode=False))
            except ConnectionClosed:
                self.welcomed.clear()

    def cut(self) -> None:
        """Reset the connection, as a network does that goes away: nobody says goodbye."""
        self.welcomed.clear()
        if self._socket is not None:
            raw = self._socket.transport.get_extra_info("socket")
            raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_LINGER, _RESET_ON_CLOSE)
            self._socket.transport.abort()

    async def _enter(self) -> ClientConnection:
        socket = await connect(
            self._url, compression=None, max_queue=None, ping_interval=None, open_timeout=None
        )
        since = {"epoch": self.epoch, "offset": self.offset}
        data = self._greeting | ({"since": since} if self.epoch else {})
        await socket.send(orjson.dumps({"type": "hello", "data": data}), text=True)
        frame = orjson.loads(await socket.recv(decode=False))
        if frame["type"] != "welcome":
            raise EOFError(f"no welcome but {frame}")
        self._take_over(frame["data"])
        self.welcomed_at = time.perf_counter()
        self.welcomed.set()
        return socket

    def _take_over(self, welcome: dict[str, object]) -> None:
        if not welcome["recovered"]:
            self.faults.snapshots += 1
            self.shown = {card["id"] for card in welcome["suggestions"]}  # type: ignore[attr-defined]  # JSON
        self.epoch, self.offset = str(welcome["epoch"]), int(welcome["offset"])  # type: ignore[call-overload]  # JSON

    def read(self, raw: bytes) -> None:
        """Take in a frame."""
        now = time.perf_counter()
        self._sight.deliveries += 1
        found = _ENTRY.match(raw)
        if found is None:
            if raw.startswith(b'{"type":"welcome"'):
                self._take_over(orjson.loads(raw)["data"])
            return
        kind, offset, card = found[1], int(found[3]), found[4].decode()
        step = offset - self.offset
        self.faults.duplicated += step == 0
        self.faults.reordered += step < 0
        self.faults.lost += max(0, step - 1)
        self.offset = offset
        if kind == b"closed":
            self.shown.discard(card)
        else:
            self.shown.add(card)
        self._sight.see(offset, kind, raw, now)


async def all_welcomed(screens: Iterable[Screen]) -> None:
    """Wait until every screen is connected."""
    await asyncio.gather(*(screen.welcomed.wait() for screen in screens))
