"""Catalogues by shop and version: published as a whole, never mixed, always to be had back."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from knowledge.products import FaqEntry, Offer, Policy, Product, Source, Variant
from knowledge.store.changes import CataloguePatch, Named, Published
from knowledge.store.errors import SkuConflict, StoreUnavailable, UnknownProduct, UnknownVersion
from knowledge.store.keys import entry_key
from knowledge.store.store import KnowledgeStore
from tests.databases import DATABASES, empty_storage


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = empty_storage(request.param, tmp_path / "knowledge.sqlite3")
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine: Engine) -> KnowledgeStore:
    return KnowledgeStore(engine, now_ms=lambda: 42)


def product(sku: str, price: str = "89", variants: tuple[str, ...] = ()) -> Product:
    source = Source("shop.csv", "row 2")
    offer = Offer("CNY", None, Decimal(price), None, "", (), (), "", None, None, None, None, source)
    inner = tuple(Variant(name, name, (), None) for name in variants)
    return Product(sku, f"杯 {sku}", (), "", "", (), inner, offer, (), source)


def products(*skus: str) -> CataloguePatch:
    return CataloguePatch(products=tuple(product(sku) for sku in skus))


def skus(store: KnowledgeStore, shop: str = "s", version: int | None = None) -> list[str]:
    return [p.sku for p in store.catalogue(shop, version).products]


def test_a_new_shop_is_empty_at_version_zero(store: KnowledgeStore) -> None:
    catalogue = store.catalogue("s")
    assert (catalogue.version, catalogue.products, store.latest_version("s")) == (0, (), 0)
    assert store.versions("s") == []


def test_an_import_is_a_version_with_what_it_changed(store: KnowledgeStore) -> None:
    first = store.upsert("s", products("B", "A"), source="shop.csv", note="first")
    assert (first.version, [n.name for n in first.added]) == (1, ["B", "A"])
    cheaper = CataloguePatch(products=(product("a", "79"), product("C"), product("B")))
    second = store.upsert("s", cheaper, source="fix.csv")
    assert second.version == store.latest_version("s") == 2
    assert second.added == (Named("product", "C"),)
    assert second.updated == (Named("product", "a"),)
    assert second.unchanged == (Named("product", "B"),)
    assert skus(store) == ["B", "a", "C"]
    newest, oldest = store.versions("s")
    assert (newest.source, newest.added, newest.updated, newest.created_ms) == ("fix.csv", 1, 1, 42)
    assert (oldest.version, oldest.note, oldest.added) == (1, "first", 2)


def test_the_same_again_makes_no_version(store: KnowledgeStore) -> None:
    store.upsert("s", products("A"), source="x")
    moved = replace(product("A"), source=Source("other.csv", "row 9"))
    again = store.upsert("s", CataloguePatch(products=(moved,)), source="y")
    assert (again.version, again.unchanged) == (1, (Named("product", "A"),))
    assert len(store.versions("s")) == 1


def test_policies_and_answers_are_kept_by_topic_and_question(store: KnowledgeStore) -> None:
    here = Source("f")
    patch = CataloguePatch(
        policies=(Policy("发货", "48小时", here),), faq=(FaqEntry("能退吗 ", "能", here),)
    )
    store.upsert("s", patch, source="x")
    other = CataloguePatch(
        policies=(Policy("发货", "24小时", here), Policy("退货", "7天", here)),
        faq=(FaqEntry("能退吗", "7天内能", here), FaqEntry("长" * 5000, "是", here)),
    )
    store.upsert("s", other, source="y")
    catalogue = store.catalogue("s")
    assert [p.text for p in catalogue.policies] == ["24小时", "7天"]
    assert [f.answer for f in catalogue.faq] == ["7天内能", "是"]


def test_removing_takes_away_and_may_name_what_is_not_there(store: KnowledgeStore) -> None:
    store.upsert("s", products("A", "B"), source="x")
    change = store.upsert("s", CataloguePatch(remove_products=("a", "nosuch")), source="x")
    assert change.removed == (Named("product", "A"),)
    assert skus(store) == ["B"]
    assert store.versions("s")[0].removed == 1


def test_older_versions_stay_readable_and_can_be_published_again(store: KnowledgeStore) -> None:
    store.upsert("s", products("A", "B"), source="x")
    store.upsert("s", CataloguePatch(products=(product("A", "1"),)), source="y")
    patch = CataloguePatch(products=(product("C"),), remove_products=("B",))
    store.upsert("s", patch, source="z")
    assert skus(store, version=1) == ["A", "B"]
    assert skus(store, version=0) == []
    change = store.publish_older("s", 1)
    assert change.version == 4
    assert [n.name for n in change.removed] == ["C"]
    assert [n.name for n in change.added] == ["B"]
    back, old = store.catalogue("s"), store.catalogue("s", 1)
    assert (back.version, back.products) == (4, old.products)
    assert skus(store, version=3) == ["A", "C"]
    assert store.publish_older("s", 4).version == 4
    for version in (5, -1):
        with pytest.raises(UnknownVersion):
            store.catalogue("s", version)
        with pytest.raises(UnknownVersion):
            store.publish_older("s", version)


def test_nothing_crosses_shops(store: KnowledgeStore) -> None:
    store.upsert("s", products("A"), source="x")
    store.upsert("t", products("A", "B"), source="x")
    store.upsert("t", CataloguePatch(remove_products=("A",)), source="x")
    assert (skus(store, "s"), skus(store, "t")) == (["A"], ["B"])
    store.forget_shop("t")
    assert (skus(store, "s"), skus(store, "t"), store.versions("t")) == (["A"], [], [])


def test_a_shop_made_anew_has_published_something_else(engine: Engine) -> None:
    store = KnowledgeStore(engine, now_ms=count(1).__next__)
    assert store.published("s") == Published()
    store.upsert("s", products("A"), "test")
    store.upsert("t", products("A"), "test")
    first = store.published("s")
    assert first == Published(1, 1)
    store.forget_shop("s")
    assert store.published("s") == Published()
    store.upsert("s", products("B"), "test")
    assert store.published("s") == Published(1, 3)
    store.upsert("s", products("C"), "test")
    assert store.published("s") == Published(2, 4)


@pytest.mark.parametrize(
    "patch",
    [
        CataloguePatch(products=(product("X"), product("x"))),
        CataloguePatch(products=(product("X", variants=("A-1",)),)),
        CataloguePatch(products=(product("A-1"),)),
        CataloguePatch(products=(product("X", variants=("Y", "y")),)),
    ],
)
def test_one_sku_never_stands_for_two_things(store: KnowledgeStore, patch: CataloguePatch) -> None:
    store.upsert("s", CataloguePatch(products=(product("A", variants=("A-1",)),)), source="x")
    with pytest.raises(SkuConflict):
        store.upsert("s", patch, source="y")
    assert (store.latest_version("s"), skus(store)) == (1, ["A"])


def test_a_variant_may_move_to_another_product(store: KnowledgeStore) -> None:
    store.upsert("s", CataloguePatch(products=(product("A", variants=("V",)),)), source="x")
    patch = CataloguePatch(products=(product("A"), product("B", variants=("V",))))
    assert store.upsert("s", patch, source="y").version == 2


def test_people_publishing_at_once_all_come_through(store: KnowledgeStore) -> None:
    threads = [
        threading.Thread(target=store.upsert, args=("s", products(f"P{n}"), "x")) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.latest_version("s") == 4
    assert sorted(skus(store)) == ["P0", "P1", "P2", "P3"]
    positions = [skus(store, version=n) for n in range(5)]
    assert [len(p) for p in positions] == [0, 1, 2, 3, 4]


def test_amending_a_product_keeps_what_others_published_meanwhile(store: KnowledgeStore) -> None:
    store.upsert("s", products("A"), source="x")
    entry = FaqEntry("能机洗吗", "可以", Source("运营", "q1"))
    prices = iter(("79", "69"))

    def amend(now: Product) -> Product:
        price = next(prices, None)
        if price is not None:  # another upload lands between reading and writing, twice
            store.upsert("s", CataloguePatch(products=(product("A", price),)), source="y")
        return replace(now, faq=(*now.faq, entry))

    change = store.amend_product("s", "a", amend, source="z")
    (kept,) = store.catalogue("s").products
    assert kept == replace(product("A", "69"), faq=(entry,))
    assert change.version == 4


def test_a_product_that_is_not_there_is_not_amended(store: KnowledgeStore) -> None:
    store.upsert("s", products("A"), source="x")
    with pytest.raises(UnknownProduct, match="'B'"):
        store.amend_product("s", "B", lambda now: now, source="z")
    assert store.latest_version("s") == 1


def test_a_database_that_fails_is_a_store_error(engine: Engine, store: KnowledgeStore) -> None:
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE catalogue_heads RENAME TO elsewhere"))
    try:
        for act in (
            lambda: store.latest_version("s"),
            lambda: store.catalogue("s"),
            lambda: store.upsert("s", products("A"), source="x"),
            lambda: store.forget_shop("s"),
        ):
            with pytest.raises(StoreUnavailable, match="catalogue_heads"):
                act()
    finally:
        with engine.begin() as connection:
            connection.execute(text("ALTER TABLE elsewhere RENAME TO catalogue_heads"))


def test_two_spellings_of_one_name_have_one_key() -> None:
    assert entry_key(" ＣＵＰ-01\u200b ") == entry_key("cup-01")
    assert entry_key("a\tb  c") == "a b c"
    assert entry_key("x" * 999) != entry_key("x" * 998)
    assert len(entry_key("长" * 999)) <= 200
