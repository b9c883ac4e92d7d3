"""Lines worded ahead, shared by a shop's rooms: the same facts are not worded twice."""

import asyncio
from collections import OrderedDict
from weakref import WeakValueDictionary

from copilot.effects import Evidence, Prepared
from copilot.evidence import unversioned
from copilot.wordings import Wording

LINES_PER_SHOP = 512
SHOPS = 256

_Key = tuple[Wording, tuple[Evidence, ...]]


class LinesAhead:
    """What became of the lines that were worded ahead, each shop's own; bounded.

    A line is found again by what it was worded from, be that of another catalogue version.
    """

    def __init__(self, per_shop: int = LINES_PER_SHOP, shops: int = SHOPS) -> None:
        self._per_shop = per_shop
        self._most_shops = shops
        self._shops: OrderedDict[str, OrderedDict[_Key, Prepared]] = OrderedDict()
        self._turns: WeakValueDictionary[tuple[str, str, Wording], asyncio.Lock] = (
            WeakValueDictionary()
        )

    def turn(self, shop: str, sku: str, wording: Wording) -> asyncio.Lock:
        """Return what one room holds while it prepares, so that the next finds its lines."""
        return self._turns.setdefault((shop, sku, wording), asyncio.Lock())

    def get(self, shop: str, wording: Wording, evidence: tuple[Evidence, ...]) -> Prepared | None:
        """Return what was worded from what ``evidence`` says, for the facts as they are now."""
        lines = self._shops.get(shop)
        kept = lines.get((wording, _said(evidence))) if lines is not None else None
        if kept is None:
            return None
        return Prepared(
            kept.sku, kept.question, kept.key, evidence, kept.vector, wording, kept.line
        )

    def forget(self, shop: str) -> None:
        """Forget the lines of a shop that is no more."""
        self._shops.pop(shop, None)

    def put(self, shop: str, prepared: Prepared) -> None:
        """Keep a line; the oldest of the shop, and the shop longest without one, give way."""
        lines = self._shops.setdefault(shop, OrderedDict())
        self._shops.move_to_end(shop)
        lines[prepared.wording, _said(prepared.evidence)] = prepared
        if len(lines) > self._per_shop:
            lines.popitem(last=False)
        if len(self._shops) > self._most_shops:
            self._shops.popitem(last=False)


def _said(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(map(unversioned, evidence))
