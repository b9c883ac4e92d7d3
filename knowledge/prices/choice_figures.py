"""Tells figures that only say which choice is meant from how many pieces are wanted: the 30 cm."""

from collections.abc import Sequence

from knowledge.language.quantities import Quantity, find_quantities
from knowledge.products import Product, Variant
from knowledge.search.named_variants import named_variants


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
    return text


def _naming(
    text: str, product: Product, choice: Variant | None, own: Quantity
) -> tuple[Quantity, ...]:
    same = [one for one in find_quantities(text) if (one.low, one.high) == (own.low, own.high)]
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
