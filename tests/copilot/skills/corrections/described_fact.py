"""A fact from a description, for tests of corrections."""

from dataclasses import replace

from copilot.skills.corrections.claim import KnownProperty
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue
from tests.knowledge.prices.price_terms import product


def described(text: str) -> KnownProperty:
    """Return the one sentence of a product that is described by ``text`` alone."""
    goods = replace(product(None, "山岚冲锋衣"), description=text)
    (fact,) = make_facts(Catalogue("s", 1, (goods,), (), ()))
    return KnownProperty(fact, frozenset())
