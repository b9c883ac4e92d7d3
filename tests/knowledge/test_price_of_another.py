"""A price is told of the goods asked about or named, never of others that share a counting word."""

from knowledge.fact_making import make_facts
from knowledge.products import Catalogue
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.prices.price_terms import offer, product


def test_what_is_counted_in_boxes_is_not_priced_as_boxes() -> None:
    tea = product(
        offer("14", currency="USD", tiers=((3, "39"),)), "Marsh green tea", {"taste": "mild"}
    )
    boxes = product(
        offer("25", currency="USD", tiers=((2, "46"),)), "Larch pantry boxes", sku="P-2"
    )
    facts = make_facts(Catalogue("s", 1, (tea, boxes), (), ()))
    embedder = centred()
    shop = Retriever(ShopIndex.build("s", 1, facts, embedder), embedder)
    for text in ("2 boxes how much", "price for 2 boxes", "how much is a box"):
        found = shop.search(Query(text, ("P-1",), False, ("P-1", "P-2")))
        assert found.scope is None or found.facts[0].fact.sku == "P-1", text
    named = shop.search(Query("what do the pantry boxes cost", ("P-1",), False, ("P-1", "P-2")))
    assert named.facts[0].fact.sku == "P-2"
