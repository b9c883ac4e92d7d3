"""The facts of a product's offer, by which part of it each tells."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from knowledge.facts import Fact
from knowledge.offer_wording import OfferPart
from knowledge.prices.terms import window
from knowledge.products import Product
from knowledge.search.price_questions import offer_part

_MOST_TOGETHER: Final = 3


def parts_of(facts: Sequence[Fact], *parts: OfferPart) -> tuple[Fact, ...]:
    """Return the facts that tell of these parts of an offer, in the order of the parts."""
    return tuple(fact for part in parts for fact in facts if offer_part(fact) == part)


def whether_sold(product: Product, facts: Sequence[Fact], now: datetime) -> tuple[Fact, ...]:
    """Return what is left of a product and its price; before and after its offer, the offer's time.

    Of a product that its choices alone are stocked of, each choice that says so.
    """
    if product.offer is not None and window(product.offer, None, now) != "holds":
        return parts_of(facts, "starts", "ends")
    whole = [fact for fact in facts if not fact.variant]
    stock = parts_of(whole, "stock") or parts_of(facts, "stock")
    prices = parts_of(whole, "live", "after") or parts_of(facts, "live")
    return (*stock, *prices)[:_MOST_TOGETHER]
