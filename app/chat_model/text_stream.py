"""Pieces of text on their way from the task that reads them to the one that uses them."""

import asyncio
from collections.abc import AsyncIterator

from app.chat_model.deadlines import Deadlines
from copilot.phrasing.ports import ModelFailed

WAITING_PIECES = 16  # the reader waits beyond this, so a flood of tokens never holds the loop


class TextStream(AsyncIterator[str]):
    """A bounded queue that keeps the deadlines of a completion on the side that waits.

    Iterating raises ``ModelFailed``: ``slow`` when a deadline passes, ``too_long`` beyond
    ``most_characters``, ``empty`` at the end of nothing, or what the reader ended it with.
    Only pieces with text count; a trickle of bytes without any buys no time.
    """

    def __init__(self, deadlines: Deadlines, most_characters: int) -> None:
        self._deadlines = deadlines
        self._most_characters = most_characters
        self._queue: asyncio.Queue[str | ModelFailed | None] = asyncio.Queue(WAITING_PIECES)
        self._loop = asyncio.get_running_loop()
        self._started = self._loop.time()
        self._characters = 0
        self._over = False
        self.complete = False

    async def put(self, text: str) -> None:
        """Add a piece, waiting while too many are not taken yet."""
        await self._queue.put(text)

    async def end(self, failure: ModelFailed | None) -> None:
        """End the text, or cut it off with a fault."""
        await self._queue.put(failure)

    def __aiter__(self) -> "TextStream":
        return self

    async def __anext__(self) -> str:
        if self._over:
            raise StopAsyncIteration
        try:
            async with asyncio.timeout_at(self._next_deadline()):
                piece = await self._queue.get()
        except TimeoutError:
            self._over = True
            raise ModelFailed("slow", self._phase()) from None
        if isinstance(piece, str):
            return self._counted(piece)
        self._over = True
        if piece is not None:
            raise piece
        self.complete = True
        if not self._characters:
            raise ModelFailed("empty")
        raise StopAsyncIteration

    def _next_deadline(self) -> float:
        whole = self._started + self._deadlines.whole_s
        if not self._characters:
            return min(whole, self._started + self._deadlines.first_token_s)
        return min(whole, self._loop.time() + self._deadlines.gap_s)

    def _phase(self) -> str:
        if not self._characters:
            return "no first token"
        late = self._loop.time() >= self._started + self._deadlines.whole_s
        return "not done in time" if late else "silent in between"

    def _counted(self, piece: str) -> str:
        self._characters += len(piece)
        if self._characters > self._most_characters:
            self._over = True
            raise ModelFailed("too_long")
        return piece
