"""The words a recogniser should expect: what the product on air is called and made of.

Never its figures: a recogniser that expects 20000 hears it when the host says 30000, and the slip
that matters most would be heard as right.
"""

import re
from collections.abc import Iterable
from typing import Final

from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Product

MOST_WORDS: Final = 60
LONGEST_WORD: Final = 16
"""Characters; what is longer is a sentence, and nobody says it word for word."""

SHORTEST_WORD: Final = 2

# Lists within a value, and brackets around remarks.
_BREAKS: Final = re.compile(r"[\s,，、;；/|:：()（）\[\]【】「」《》<>。.!！?？+*·\"'“”]+")
_FIGURE: Final = re.compile(r"\d")
# Between two Latin words a blank joins, between Chinese ones it separates.
_LATIN: Final = re.compile(r"[A-Za-z][A-Za-z' -]*[A-Za-z]")


def hot_words(product: Product | None, others: Iterable[Product] = ()) -> tuple[str, ...]:
    """Return at most ``MOST_WORDS`` for ``product``, the most helpful first.

    ``others`` are those of the line-up, of which only the names are told.
    """
    if product is None:
        return _several([word for other in others for word in _names(other)])
    words = [*_names(product)]
    words += [word for variant in product.variants for word in _pieces(variant.title)]
    attributes = [*product.attributes, *(a for v in product.variants for a in v.attributes)]
    words += [word for each in attributes for word in _of(each)]
    if product.offer is not None:
        words += [word for gift in product.offer.gifts for word in _pieces(gift)]
    words += [word for other in others if other.sku != product.sku for word in _names(other)]
    return _several(words)


def _names(product: Product) -> list[str]:
    return [word for name in (product.title, *product.names) for word in _pieces(name)]


def _of(attribute: Attribute) -> list[str]:
    value = () if attribute.quantities else _pieces(attribute.value)
    return [*_pieces(attribute.name), *value]


def _pieces(text: str) -> list[str]:
    """Return the words of a name or value, without any that has a figure in it."""
    for quantity in reversed(find_quantities(text)):
        text = f"{text[: quantity.start]},{text[quantity.end :]}"
    latin = [match.group().strip() for match in _LATIN.finditer(text)]
    rest = _BREAKS.split(_LATIN.sub(",", text))
    return [word for word in (*rest, *latin) if _is_word(word)]


def _is_word(word: str) -> bool:
    return SHORTEST_WORD <= len(word) <= LONGEST_WORD * 2 and not _FIGURE.search(word)


def _several(words: list[str]) -> tuple[str, ...]:
    fitting = (word for word in words if len(word) <= LONGEST_WORD or word.isascii())
    return tuple(dict.fromkeys(fitting))[:MOST_WORDS]
