"""Finds a product by the word of its category where one alone near at hand is so called: 精华."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.answers.around import Around
from copilot.skills.answers.generic_words import EVERYDAY_HAN, GENERIC_HAN
from knowledge.language.normalise import normalise
from knowledge.products import Catalogue, Product

Kind = tuple[int, int, tuple[str, ...]]
"""Start, end, and the SKU meant."""

_LEAF: Final = re.compile(r"[/>|,，、]")
_WORD: Final = re.compile("[一-鿿]{2,5}")
# 洗衣, 收纳 and 护发 are what goods are for: 能洗衣服吗 asks of no 洗衣液.
_DOES: Final = re.compile("[洗护收清保防除修美补驱养祛烘运健办居家个]")
_BEFORE: Final = re.compile(
    r"(?:^|[,。!?~\s那这款瓶盒支个件条包罐双套只台双副袋片的加和跟与买拍要问])$"
)
_NOT_AFTER: Final = re.compile("成分|含量|素|[盒袋套架柜垫里上下味]")


class KindNames:
    """The words of the categories of one catalogue version; immutable."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._owners: dict[str, list[str]] = {}
        self._written: dict[str, str] = {}
        for product in catalogue.products:
            kind = _kind(product)
            if kind:
                self._owners.setdefault(kind, []).append(product.sku)
            self._written[product.sku] = normalise(" | ".join(_texts(product)))

    def find(self, text: str, around: Around) -> Iterator[Kind]:
        """Yield where normalised ``text`` calls the one product of a kind near at hand.

        What the product on air speaks of itself, be it a gift, may be meant of it.
        """
        for kind, owners in self._owners.items():
            start = text.find(kind)
            if start < 0 or not _BEFORE.search(text, 0, start):
                continue
            end = start + len(kind)
            near = around.near(owners)
            here = around.recent[:1]
            spoken = any(kind in self._written.get(sku, "") for sku in here if sku not in near)
            if len(near) == 1 and not spoken and not _NOT_AFTER.match(text, end):
                yield start, end, near


def _kind(product: Product) -> str:
    """Return the word of a category if the product is called so: its names end with it."""
    word = normalise(_LEAF.split(product.category)[-1]).strip()
    if not _WORD.fullmatch(word) or word in GENERIC_HAN or word in EVERYDAY_HAN:
        return ""
    ending = re.compile(rf"{word}[一-鿿]?(?![一-鿿])")
    called = any(ending.search(normalise(name)) for name in (product.title, *product.names))
    return word if called and not _DOES.match(word) else ""


def _texts(product: Product) -> Iterator[str]:
    yield from (product.title, *product.names, product.description)
    for attribute in product.attributes:
        yield from (attribute.name, attribute.value)
    if product.offer is not None:
        yield from product.offer.gifts
