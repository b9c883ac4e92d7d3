"""The lore of the shops whose rooms run here, learnt once for all of a shop's rooms."""

import asyncio

from copilot.locks import Locks
from copilot.made_to_last import made_to_last
from copilot.ports import Knowledge
from copilot.shop_lore import ShopLore


class ShopLores:
    """Lore by shop. Belongs to the event loop."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._known: dict[str, ShopLore] = {}
        self._learning = Locks()

    def of(self, shop: str) -> ShopLore:
        """Return the lore of a shop that is ready."""
        return self._known[shop]

    async def ready(self, shop: str) -> None:
        """Learn what the shop's knowledge in use holds, unless that was done.

        Of twenty rooms that open at once one does the seconds of work, for all.
        """
        async with self._learning[shop]:
            if shop not in self._known:
                await self._learn(shop)

    async def renew(self, shop: str) -> None:
        """Learn the shop's knowledge in use, if any of its rooms ever needed it."""
        async with self._learning[shop]:
            if shop in self._known:
                await self._learn(shop)

    async def forget(self, shop: str) -> None:
        """Forget the lore of a shop that is no more."""
        async with self._learning[shop]:
            self._known.pop(shop, None)

    async def _learn(self, shop: str) -> None:
        catalogue, facts = self._knowledge.catalogue(shop), self._knowledge.facts(shop)
        with made_to_last():
            self._known[shop] = await asyncio.to_thread(ShopLore, catalogue, facts)
