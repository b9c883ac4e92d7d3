"""Makes a shop of a file of goods that viewers ask about, with the facts each question wants."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.asked_goods import Goods, read_goods
from knowledge.embedder.ports import CalibratedEmbedder
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, FaqEntry, Product, Source
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever

_FAQ = re.compile(r"(?:问|Q)[：:]\s*(.+?)\s*(?:答|A)[：:]\s*(.+)")
_ATTRIBUTE = re.compile(r"([^：:，,。]{1,14})：(.+)|([A-Za-z][^:：.,]{1,34}): ?(.+)")
_SOURCE = Source("asked")


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its product on air, and the facts that answer it: none if none does."""

    text: str
    sku: str
    wanted: frozenset[str]


class AskedShop:
    """The goods of one file as a shop, opened for searching."""

    def __init__(self, path: Path, embedder: CalibratedEmbedder) -> None:
        self._goods = read_goods(path)
        products = tuple(product_of(f"P{n}", one) for n, one in enumerate(self._goods))
        self.lineup = tuple(product.sku for product in products)
        self._facts = make_facts(Catalogue("asked", 1, products, (), ()))
        self.retriever = Retriever(ShopIndex.build("asked", 1, self._facts, embedder), embedder)

    def questions(self) -> Iterator[AskedQuestion]:
        """Yield all questions of the file."""
        for sku, goods in zip(self.lineup, self._goods, strict=True):
            for group in goods.groups:
                wanted = frozenset(
                    fact.id
                    for fact in self._facts
                    if fact.sku == sku
                    and any(states(fact, goods.facts[number]) for number in group.facts)
                )
                if group.facts and not wanted:
                    continue
                yield from (AskedQuestion(text, sku, wanted) for text in group.wordings)


def states(fact: Fact, written: str) -> bool:
    """Return whether ``fact`` was made of what is ``written``, or of a sentence of it."""
    if fact.kind == "description":
        return fact.text in written
    return fact.name in written and written.endswith(fact.value)


def product_of(sku: str, goods: Goods) -> Product:
    """Return the goods as a product: written questions as FAQ, named values as attributes."""
    attributes: list[Attribute] = []
    faq: list[FaqEntry] = []
    sentences: list[str] = []
    for text in goods.facts.values():
        if found := _FAQ.fullmatch(text):
            faq.append(FaqEntry(found[1], found[2], _SOURCE))
        elif found := _ATTRIBUTE.fullmatch(text):
            name, value = found[1] or found[3], found[2] or found[4]
            attributes.append(Attribute(name, value, find_quantities(value), None, _SOURCE))
        else:
            sentences.append(text)
    description = "\n".join(sentences)
    return Product(
        sku, goods.title, (), "", description, tuple(attributes), (), None, tuple(faq), _SOURCE
    )
