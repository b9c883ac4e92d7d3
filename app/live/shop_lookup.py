"""Whose a room is, asked of the store once for all connections that come meanwhile."""

import asyncio
from collections.abc import Callable, Mapping, Sequence

ShopsOf = Callable[[Sequence[str]], Mapping[str, str]]
"""Reads the shops of rooms, by room, without those that are not there. May block."""


class ShopLookup:
    """Implements ``gate.ShopOf``; belongs to the event loop.

    A thousand screens that reconnect at once would each send a thread to the store, which takes as
    much of the processor as all the rest of their greeting. While one question is under way, those
    that come are gathered for the next; an answer is never older than its question.
    """

    def __init__(self, shops_of: ShopsOf) -> None:
        self._shops_of = shops_of
        self._wanted: dict[str, asyncio.Future[str | None]] = {}
        self._asking: asyncio.Task[None] | None = None

    async def __call__(self, room: str) -> str | None:
        """Return the shop that owns ``room``, or ``None`` when there is no such room."""
        answer = self._wanted.get(room)
        if answer is None:
            answer = self._wanted[room] = asyncio.get_running_loop().create_future()
        if self._asking is None:
            self._asking = asyncio.create_task(self._ask(), name="shops of rooms")
        # One of those who wait may leave without taking the answer from the others.
        return await asyncio.shield(answer)

    async def _ask(self) -> None:
        try:
            while self._wanted:
                wanted, self._wanted = self._wanted, {}
                await self._answer(wanted)
        finally:
            self._asking = None

    async def _answer(self, wanted: Mapping[str, "asyncio.Future[str | None]"]) -> None:
        try:
            shops = await asyncio.to_thread(self._shops_of, tuple(wanted))
        except Exception as failure:  # noqa: BLE001 - whoever asked is told, and the next may ask
            for answer in wanted.values():
                answer.set_exception(failure)
                answer.exception()  # those who asked may all have left
            return
        for room, answer in wanted.items():
            answer.set_result(shops.get(room))
