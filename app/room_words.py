"""What recognisers are told to expect in each room: the words of what is on air."""

import asyncio
from typing import Final, Literal

from copilot.ports import Knowledge
from copilot.rooms import Rooms
from ingest.live.hot_words import hot_words

OTHERS: Final = 20
"""Products of the line-up whose names are told as well."""

Key = tuple[int, str | None, tuple[str, ...]]
"""Catalogue version, SKU on air, and the line-up's: what the words are a function of."""


class KnownWords:
    """Implements ``app.live.hearing.RoomWords`` over the open rooms. Belongs to the event loop."""

    def __init__(self, rooms: Rooms, knowledge: Knowledge) -> None:
        self._rooms = rooms
        self._knowledge = knowledge
        self._known: dict[str, tuple[Key, tuple[str, ...]]] = {}
        rooms.on_gone(lambda room: self._known.pop(room, None))

    def language(self, room: str) -> Literal["zh", "en"]:
        """Return the language that ``room`` was set up with."""
        return self._rooms.profile(room).language

    async def words(self, room: str) -> tuple[str, ...]:
        """Return what is likely to be said in ``room`` now."""
        shop = self._rooms.profile(room).shop
        broadcast = self._rooms.broadcast(room)
        focus = broadcast.state.focus_sku if broadcast else None
        lineup = tuple(item.sku for item in self._rooms.lineup(room)[:OTHERS])
        key = (self._knowledge.catalogue(shop).version, focus, lineup)
        known = self._known.get(room)
        if known is None or known[0] != key:
            product = self._knowledge.product(shop, focus) if focus else None
            others = [found for sku in lineup if (found := self._knowledge.product(shop, sku))]
            # Reading the figures of twenty titles takes some milliseconds.
            known = (key, await asyncio.to_thread(hot_words, product, others))
            self._known[room] = known
        return known[1]
