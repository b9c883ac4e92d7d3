"""Imports a shop file into the knowledge store and reports what that changed."""

from dataclasses import dataclass
from pathlib import Path

from ingest.documents.problems import Problem
from ingest.documents.shop_file import ParsedShop, ReadingOptions, read_shop_file
from knowledge.products import Catalogue
from knowledge.store.changes import CataloguePatch, Change
from knowledge.store.keys import entry_key
from knowledge.store.store import KnowledgeStore


@dataclass(frozen=True, slots=True)
class LostAttributes:
    """A product that no longer has attributes it had, because the new file does not give them."""

    sku: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        document: the file's name.
        change: what was added, updated, left unchanged; its ``version`` now holds.
        lost: attributes that updated products had before and have no more.
        problems: the file's warnings.
    """

    document: str
    change: Change
    lost: tuple[LostAttributes, ...]
    problems: tuple[Problem, ...]


def import_file(
    store: KnowledgeStore,
    shop: str,
    file: Path | bytes,
    name: str | None = None,
    options: ReadingOptions | None = None,
) -> ImportReport:
    """Read a shop file and publish it: products by SKU, policies by topic, answers by question,
    activities of the playbook by id.

    All or nothing. Raises ``ShopFileError`` for what is in the file, ``StoreError`` when it does
    not fit the shop's other products or the database refuses. Blocking.
    """
    return publish(store, shop, read_shop_file(file, name, options))


def publish(store: KnowledgeStore, shop: str, parsed: ParsedShop) -> ImportReport:
    """Publish a file that was read before; the second half of ``import_file``."""
    before = store.catalogue(shop)
    patch = CataloguePatch(parsed.products, parsed.policies, parsed.faq, parsed.playbook)
    change = store.upsert(shop, patch, source=parsed.name)
    return ImportReport(parsed.name, change, tuple(_lost(before, parsed)), parsed.problems)


def _lost(before: Catalogue, parsed: ParsedShop) -> list[LostAttributes]:
    """Return what goes missing when a product is replaced by one that says less."""
    old = {entry_key(product.sku): product for product in before.products}
    lost = []
    for product in parsed.products:
        earlier = old.get(entry_key(product.sku))
        if earlier is None:
            continue
        kept = {entry_key(attribute.name) for attribute in product.attributes}
        gone = (a.name for a in earlier.attributes if entry_key(a.name) not in kept)
        if names := tuple(dict.fromkeys(gone)):
            lost.append(LostAttributes(product.sku, names))
    return lost
