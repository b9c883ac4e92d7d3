"""What a stand-in does wrong on demand, so that a client's answer to it can be seen."""

import asyncio
import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

from app.live.schema.codes import Close

CLOSE_CODES: Final[Mapping[int, Close]] = {
    int(each): each
    for each in (
        Close.INTERNAL,
        Close.RESTART,
        Close.RESUME,
        Close.TOKEN_EXPIRED,
        Close.TOKEN_REVOKED,
    )
}
"""Codes a stand-in can be told to close with."""


@dataclass(frozen=True, slots=True)
class Mischief:
    """What goes wrong, and how often; 0 is never.

    Attributes:
        drop_every_s: all connections are cut without a word.
        close_every_s, close_code: all connections are closed with the code.
        new_epoch_every_s: the log is lost, a new epoch begins.
        overload_every: each so-many-th event is refused as ``overloaded``.
        retry_after_ms: when such an event may come again.
        duplicates: each line of the log is sent twice.
        ack_delay_s: acks come so much later.
    """

    drop_every_s: float = 0.0
    close_every_s: float = 0.0
    close_code: int = int(Close.RESTART)
    new_epoch_every_s: float = 0.0
    overload_every: int = 0
    retry_after_ms: int = 500
    duplicates: bool = False
    ack_delay_s: float = 0.0

    @property
    def touches_frames(self) -> bool:
        """Whether what goes out has to be looked at."""
        return self.duplicates or self.ack_delay_s > 0


@dataclass(slots=True)
class FrameMischief:
    """Sends one connection's frames on, some twice, some late.

    Late frames are this object's own tasks; ``close`` ends them.
    """

    mischief: Mischief
    send: Any
    late: set[asyncio.Task[None]] = field(default_factory=set)

    async def __call__(self, message: Mapping[str, Any]) -> None:
        """Send one message of the application's on."""
        frame = orjson.loads(message["text"]) if message.get("text") else {}
        if frame.get("type") == "ack" and self.mischief.ack_delay_s:
            task = asyncio.create_task(self._send_late(message))
            self.late.add(task)
            task.add_done_callback(self.late.discard)
            return
        await self.send(message)
        if self.mischief.duplicates and "offset" in frame:
            await self.send(message)

    def close(self) -> None:
        """Forget what is late."""
        for task in self.late:
            task.cancel()

    async def _send_late(self, message: Mapping[str, Any]) -> None:
        await asyncio.sleep(self.mischief.ack_delay_s)
        await self.send(message)


class Refusals:
    """Says of which events the stand-in pretends to be overloaded; the same one comes through."""

    def __init__(self, every: int) -> None:
        self._every = every
        self._numbers = itertools.count(1)

    def next_is_refused(self) -> bool:
        """Return whether the next event is refused."""
        return self._every > 0 and next(self._numbers) % self._every == 0
