"""Published catalogues kept for reading: one shop's is read from the database once a version."""

import threading
from collections import OrderedDict

from knowledge.products import Catalogue
from knowledge.store.changes import Published
from knowledge.store.store import KnowledgeStore

# A page of products would otherwise read the whole catalogue: 0.15 s for 1,000 products.
SHOPS_KEPT = 8


class PublishedCatalogues:
    """Gives each shop's published catalogue, always the newest. Blocking; any thread may ask."""

    def __init__(self, store: KnowledgeStore) -> None:
        self._store = store
        self._kept: OrderedDict[str, tuple[Published, Catalogue]] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, shop: str) -> Catalogue:
        """Return the published catalogue of ``shop``."""
        published = self._store.published(shop)
        with self._lock:
            kept = self._kept.get(shop)
        if kept is None or kept[0] != published:
            kept = published, self._store.catalogue(shop, published.version)
        with self._lock:
            self._kept[shop] = kept
            self._kept.move_to_end(shop)
            while len(self._kept) > SHOPS_KEPT:
                self._kept.popitem(last=False)
        return kept[1]
