"""Tells whether every figure of a question is accounted for: what is not may change the sum."""

from collections.abc import Iterable

from knowledge.language.amounts import same_quantity
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.products import Offer, Product, Variant


def all_explained(
    figures: Iterable[Quantity], product: Product, variant: Variant | None, offer: Offer
) -> bool:
    """Return whether each figure is the price of the offer or stands in what is asked about.

    500ml的两瓶多少钱 speaks of a size, 89的两件多少 of a price; 满300的两件多少 of neither.
    """
    return all(_price(one, offer) or _written(one, product, variant) for one in figures)


def _price(one: Quantity, offer: Offer) -> bool:
    if one.dimension not in ("money", "number"):
        return False
    return (
        one.low is not None
        and one.low == one.high
        and one.low
        in (
            offer.live_price,
            offer.list_price,
            offer.coupon_price,
        )
    )


def _written(one: Quantity, product: Product, variant: Variant | None) -> bool:
    attributes = product.attributes + (variant.attributes if variant else ())
    texts = [product.title, *product.names, variant.title if variant else ""]
    written = [q for text in texts for q in find_quantities(text)]
    written += [q for attribute in attributes for q in attribute.quantities]
    return one.dimension != "money" and any(same_quantity(one, other) for other in written)
