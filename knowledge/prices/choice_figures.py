"""Tells figures that only say which choice is meant from how many pieces are wanted: the 30 cm."""

import re
from collections.abc import Sequence
from typing import Final

from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.products import Product, Variant
from knowledge.search.named_variants import named_variants

_LETTERS: Final = re.compile(r"(?P<size>(?:[2-6]?x{0,4}[sl]|m))(?:码| size)?")
"""Titles of sizes, of which an L after a number would be litres."""


def without_choices(
    text: str, products: Sequence[Product], chosen: Sequence[Variant | None]
) -> str:
    """Return a normalised text without the figures that name the choices ``chosen``.

    ``chosen`` has one choice, or none, of each of ``products``. Of a choice of 30 cm, 30 alone is a
    name only where nothing else names it: in "30 of the blue" it is how many.
    """
    for product, choice in zip(products, chosen, strict=True):
        for own in find_quantities(choice.title) if choice is not None else ():
            for one in reversed(_naming(text, product, choice, own)):
                text = _blank(text, one)
        letters = _LETTERS.fullmatch(normalise(choice.title)) if choice is not None else None
        if letters is not None:
            text = re.sub(rf"(?<![a-z0-9'’]){letters['size']}(?![a-z0-9'’])", _spaces, text)
    return text


def _spaces(match: "re.Match[str]") -> str:
    return " " * len(match[0])


def _naming(
    text: str, product: Product, choice: Variant | None, own: Quantity
) -> tuple[Quantity, ...]:
    # 9斤多少 asks what the 9斤 cost, and of no 9斤多.
    said = find_quantities(text.replace("多少", "，，"))
    same = [one for one in said if (one.low, one.high) == (own.low, own.high)]
    measured = tuple(one for one in same if one.unit == own.unit)
    bare = [one for one in same if not one.unit]
    if measured or not bare or choice is None:
        return measured
    titles = [variant.title for variant in product.variants]
    if len(titles) > 1 and named_variants(_blank(text, bare[-1]), titles) == {choice.title}:
        return ()
    return (bare[-1],)


def _blank(text: str, one: Quantity) -> str:
    return text[: one.start] + " " * (one.end - one.start) + text[one.end :]
