"""Lines worded not long ago, each shop's own, so that the same facts are not worded twice."""

from collections import OrderedDict
from collections.abc import Callable, Hashable

KEPT_S = 300.0
LINES_PER_SHOP = 64
SHOPS = 256


class RecentLines:
    """Finished lines by the work they came from; bounded, forgotten after some minutes.

    Args:
        clock: seconds, never decreasing.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        kept_s: float = KEPT_S,
        per_shop: int = LINES_PER_SHOP,
        shops: int = SHOPS,
    ) -> None:
        self._clock = clock
        self._kept_s = kept_s
        self._per_shop = per_shop
        self._most_shops = shops
        self._shops: OrderedDict[str, OrderedDict[Hashable, tuple[float, str]]] = OrderedDict()

    def get(self, shop: str, work: Hashable) -> str | None:
        """Return the line of this very work in this very shop, if it is fresh."""
        kept = self._shops[shop].get(work) if shop in self._shops else None
        if kept is None or self._clock() - kept[0] > self._kept_s:
            return None
        return kept[1]

    def put(self, shop: str, work: Hashable, line: str) -> None:
        """Keep a line; the oldest of the shop, and the shop longest without a new one, give way."""
        lines = self._shops.setdefault(shop, OrderedDict())
        self._shops.move_to_end(shop)
        lines[work] = (self._clock(), line)
        lines.move_to_end(work)
        if len(lines) > self._per_shop:
            lines.popitem(last=False)
        if len(self._shops) > self._most_shops:
            self._shops.popitem(last=False)
