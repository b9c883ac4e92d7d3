"""The knowledge store: each shop's published catalogue and all its earlier versions."""

import time
from collections.abc import Callable, Iterable

from sqlalchemy import Engine, delete, select

from knowledge.products import Catalogue, Product
from knowledge.store.changes import (
    CataloguePatch,
    Change,
    Difference,
    Named,
    Published,
    Row,
    State,
    VersionNote,
    after,
    patched,
    replaced,
)
from knowledge.store.codec import (
    EntryKind,
    name_in,
    skus_in,
    to_activity,
    to_faq,
    to_policy,
    to_product,
)
from knowledge.store.errors import SkuConflict, StoreBusy, UnknownProduct, UnknownVersion
from knowledge.store.keys import entry_key
from knowledge.store.rows import read_state, reading, write_difference, writing
from knowledge.store.tables import catalogue_entries as entries
from knowledge.store.tables import catalogue_heads as heads
from knowledge.store.tables import catalogue_versions as versions

# Two people rarely publish in one shop within the same milliseconds; more often is a storm.
_ATTEMPTS = 5


class KnowledgeStore:
    """Catalogues by shop; a version, once published, never changes. All methods block."""

    def __init__(
        self, engine: Engine, now_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000
    ) -> None:
        self._engine = engine
        self._now_ms = now_ms

    def latest_version(self, shop: str) -> int:
        """Return the published version, 0 for a shop without one; one look-up by primary key."""
        with reading(self._engine) as connection:
            query = select(heads.c.version).where(heads.c.shop == shop)
            return connection.execute(query).scalar() or 0

    def published(self, shop: str) -> Published:
        """Return which version is published, and when it was; two look-ups by primary key."""
        same = (versions.c.shop == heads.c.shop) & (versions.c.version == heads.c.version)
        query = select(heads.c.version, versions.c.created_ms).join(versions, same)
        with reading(self._engine) as connection:
            row = connection.execute(query.where(heads.c.shop == shop)).first()
        return Published() if row is None else Published(*row)

    def catalogue(self, shop: str, version: int | None = None) -> Catalogue:
        """Return the published catalogue, or an older one; empty for a new shop.

        Raises ``UnknownVersion``, ``UnreadableDocument``.
        """
        latest = self.latest_version(shop)
        wanted = latest if version is None else version
        if not 0 <= wanted <= latest:
            raise UnknownVersion(shop, wanted)
        rows = sorted(read_state(self._engine, shop, wanted).values(), key=lambda row: row.position)

        def documents(kind: EntryKind) -> Iterable[str]:
            return (row.document for row in rows if row.address[0] == kind)

        return Catalogue(
            shop=shop,
            version=wanted,
            products=tuple(to_product(document) for document in documents("product")),
            policies=tuple(to_policy(document) for document in documents("policy")),
            faq=tuple(to_faq(document) for document in documents("faq")),
            playbook=tuple(to_activity(document) for document in documents("activity")),
        )

    def upsert(self, shop: str, patch: CataloguePatch, source: str, note: str = "") -> Change:
        """Publish ``patch`` as the next version, in one transaction.

        When it changes nothing, no version is made. Raises ``SkuConflict``, ``StoreBusy``,
        ``StoreError``; then nothing was written.
        """
        return self._publish(shop, lambda current: patched(current, patch), source, note)

    def amend_product(
        self, shop: str, sku: str, amend: Callable[[Product], Product], source: str, note: str = ""
    ) -> Change:
        """Publish a product as ``amend`` makes it of the one that holds by then.

        ``amend`` is called again when others published meanwhile, so that nothing of theirs is
        lost. Raises ``UnknownProduct``, and as ``upsert``.
        """

        def differ(current: State) -> Difference:
            row = current.get(("product", entry_key(sku)))
            if row is None:
                raise UnknownProduct(shop, sku)
            return patched(current, CataloguePatch(products=(amend(to_product(row.document)),)))

        return self._publish(shop, differ, source, note)

    def publish_older(self, shop: str, version: int, note: str = "") -> Change:
        """Publish what ``version`` held as a new version (a roll back). Raises as ``upsert``."""
        if not 0 <= version <= self.latest_version(shop):
            raise UnknownVersion(shop, version)
        wanted = read_state(self._engine, shop, version)
        return self._publish(
            shop, lambda current: replaced(current, wanted), f"version {version}", note
        )

    def versions(self, shop: str, limit: int = 100) -> list[VersionNote]:
        """Return the shop's versions, the newest first."""
        columns = [column for column in versions.c if column.name != "shop"]
        query = (
            select(*columns)
            .where(versions.c.shop == shop)
            .order_by(versions.c.version.desc())
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [VersionNote(*row) for row in connection.execute(query)]

    def forget_shop(self, shop: str) -> None:
        """Delete all that is known of ``shop``, its history too."""
        with writing(self._engine) as connection:
            for table in (heads, versions, entries):
                connection.execute(delete(table).where(table.c.shop == shop))

    def _publish(
        self, shop: str, differ: Callable[[State], Difference], source: str, note: str
    ) -> Change:
        # The difference is computed outside of the transaction and holds only if nobody published
        # meanwhile: the write lock, which rooms need for their journal, is held for moments.
        for _ in range(_ATTEMPTS):
            version = self.latest_version(shop)
            current = read_state(self._engine, shop, version)
            difference = differ(current)
            if not difference:
                return _change(version, difference, current)
            _check_skus(after(current, difference))
            if self._write(shop, version, difference, source, note):
                return _change(version + 1, difference, current)
        raise StoreBusy(f"others are publishing in shop {shop!r}; try again")

    def _write(
        self, shop: str, version: int, difference: Difference, source: str, note: str
    ) -> bool:
        """Write the difference unless ``version`` is no longer the published one."""
        described = {
            "created_ms": self._now_ms(),
            "source": source.replace("\0", ""),
            "note": note.replace("\0", ""),
        }
        with writing(self._engine) as connection:
            return write_difference(connection, shop, version, difference, described)


def _change(version: int, difference: Difference, current: State) -> Change:
    def named(rows: Iterable[Row]) -> tuple[Named, ...]:
        return tuple(Named(row.address[0], name_in(row.address[0], row.document)) for row in rows)

    return Change(
        version=version,
        added=named(difference.added),
        updated=named(difference.updated),
        unchanged=named(current[address] for address in difference.unchanged),
        removed=named(difference.removed),
    )


def _check_skus(rows: Iterable[Row]) -> None:
    """Refuse a state where one SKU stands for two things, be it a product or a variant."""
    owners: dict[str, str] = {}
    for row in rows:
        if row.address[0] != "product":
            continue
        product, *variants = skus_in(row.document)
        for sku in (product, *variants):
            key = entry_key(sku)
            if key in owners:
                raise SkuConflict(sku, owners[key], product)
            owners[key] = product
