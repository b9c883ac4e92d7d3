"""What one client still has to be sent, and the one task that sends it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

from app.live.schema.encoding import encode_ack
from copilot.ports import Outcome

# At 128 characters an id this keeps an ack below 256 KB, which every client library takes.
IDS_PER_ACK: Final = 500


class Acknowledgements:
    """Events submitted and not yet acknowledged to the client.

    They are counted until their ``ack`` was sent, so that a client which does not read its acks
    runs into the limit on pending events rather than into our memory.
    """

    def __init__(self) -> None:
        self.pending = 0
        self._settled: deque[tuple[str, Outcome, tuple[str, ...]]] = deque()

    def expect(self) -> None:
        """Count an event about to be submitted."""
        self.pending += 1

    def forget(self) -> None:
        """Uncount an event that was refused, or whose acknowledgement was sent."""
        self.pending -= 1

    def settle(self, id: str, outcome: Outcome, unknown: tuple[str, ...] = ()) -> None:
        """Note what became of an event, and what it names that is not there."""
        self._settled.append((id, outcome, unknown))

    def take(self) -> tuple[str, int] | None:
        """Return the next ``ack`` frame and how many events it speaks of; ``None`` if none."""
        if not self._settled:
            return None
        accepted: list[str] = []
        duplicates: list[str] = []
        skipped: list[tuple[str, str]] = []
        unknown: list[tuple[str, tuple[str, ...]]] = []
        taken = min(len(self._settled), IDS_PER_ACK)
        for _ in range(taken):
            name, outcome, names = self._settled.popleft()
            if outcome == "accepted":
                accepted.append(name)
                unknown += [(name, names)] if names else []
            elif outcome == "duplicate":
                duplicates.append(name)
            else:
                skipped.append((name, outcome))
        return encode_ack(accepted, duplicates, skipped, unknown), taken


class Outbox:
    """Frames in the order they go out: acknowledgements, the queue, lines being worded, the state.

    Of the room's state and of each line being worded only the newest is kept, so that they take no
    room in the queue however slowly the client reads.

    ``send`` raises ``Closing`` when the connection is over. The writer runs in the loop turn after
    a frame was put, so everything that one group commit settles goes into one ``ack``.
    """

    def __init__(self, send: Callable[[str], Awaitable[None]], limit: int) -> None:
        self.acknowledgements = Acknowledgements()
        self._send = send
        self._limit = limit
        self._frames: deque[str] = deque()
        self._state: str | None = None
        self._deltas: dict[str, str] = {}  # by suggestion, the longest waiting first
        # Taken from above and not sent yet; kept, so that a cancelled send loses nothing.
        self._current: tuple[str, int] | None = None
        self._work = asyncio.Event()
        self._space = asyncio.Event()

    def put(self, text: str) -> None:
        """Queue a frame; whoever puts waits for ``space`` first, or puts one frame per read."""
        self._frames.append(text)
        self._work.set()

    def put_state(self, text: str) -> None:
        """Send this room state when there is nothing else to send, unless a later one comes."""
        self._state = text
        self._work.set()

    def put_delta(self, suggestion: str, text: str) -> None:
        """Send this much of a suggestion's line when the queue is empty, unless more of it comes.

        Bounded by the room's open suggestions, since ``put_entry`` takes each away in the end.
        """
        self._deltas[suggestion] = text
        self._work.set()

    def put_entry(self, suggestion: str, text: str) -> None:
        """Queue a line of the log; what waits of that suggestion's wording is older than it."""
        self._deltas.pop(suggestion, None)
        self.put(text)

    def put_anew(self, text: str) -> None:
        """Queue a frame that makes the state and deltas waiting to be sent things of the past."""
        self._state = None
        self._deltas.clear()
        self.put(text)

    def settle(self, id: str, outcome: Outcome, unknown: tuple[str, ...] = ()) -> None:
        """Acknowledge an event with the next ``ack``."""
        self.acknowledgements.settle(id, outcome, unknown)
        self._work.set()

    async def space(self) -> None:
        """Wait until the queue takes another frame."""
        while len(self._frames) >= self._limit:
            self._space.clear()
            await self._space.wait()

    async def run(self) -> None:
        """Send what there is, until cancelled or until ``Closing``."""
        while True:
            while await self._send_next():
                pass
            self._work.clear()
            await self._work.wait()

    async def flush(self) -> None:
        """Send what is left, with the writer stopped; ends at ``Closing``."""
        self._state = None
        self._deltas.clear()
        while await self._send_next():
            pass

    async def _send_next(self) -> bool:
        current = self._current = self._current or self._take()
        if current is None:
            return False
        text, acknowledged = current
        await self._send(text)
        self._current = None
        for _ in range(acknowledged):
            self.acknowledgements.forget()
        return True

    def _take(self) -> tuple[str, int] | None:
        acknowledgement = self.acknowledgements.take()
        if acknowledgement is not None:
            return acknowledgement
        if self._frames:
            text = self._frames.popleft()
            self._space.set()
            return text, 0
        if self._deltas:
            return self._deltas.pop(next(iter(self._deltas))), 0
        state, self._state = self._state, None
        return None if state is None else (state, 0)
