"""Adds up what several products cost together, where that is certain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from knowledge.language.offers.request import Request, read_request
from knowledge.language.offers.rules import Bundle
from knowledge.language.units import canonical_unit
from knowledge.prices.arithmetic import work_out
from knowledge.prices.basket import Basket
from knowledge.prices.packs import Pack, kept
from knowledge.prices.terms import Terms, one_price, terms_of
from knowledge.products import Product, Source


@dataclass(frozen=True, slots=True)
class Part:
    """One product of a sum: so many pieces of it, and what they cost."""

    title: str
    pieces: int
    unit: str
    total: Decimal


@dataclass(frozen=True, slots=True)
class AddedUp:
    """What a basket comes to; without parts where what it asks for is clear and the sum is not."""

    parts: tuple[Part, ...]
    currency: str
    source: Source


def add_up(basket: Basket, products: Sequence[Product], now: datetime) -> AddedUp | None:
    """Return what ``products`` come to; ``None`` where no sum of them is asked for."""
    parts: list[Part] = []
    first: Terms | None = None
    certain = True
    for product, pieces, unit in zip(products, basket.pieces, basket.units, strict=True):
        terms = terms_of(product, None, now) if one_price(product) else None
        request = read_request(basket.rest, terms.currency) if terms else None
        if terms is None or request is None or not _asks_to_add(request, basket):
            return None
        first = first or terms
        of_pack = unit and kept(canonical_unit(unit) or unit) in Pack(product, None).units
        known = terms.currency == first.currency and not of_pack
        total = _total(terms, pieces) if known else None
        certain = certain and total is not None
        parts.append(Part(product.title, pieces, unit, total or Decimal(0)))
    if first is None:
        return None
    return AddedUp(tuple(parts) if certain else (), first.currency, first.source)


def _asks_to_add(request: Request, basket: Basket) -> bool:
    plain = not (request.rules or request.figures or request.many or request.per or request.coupon)
    asked = request.pieces is None and request.nth is None and request.money
    return plain and asked and (request.together or basket.counted)


def _total(terms: Terms, pieces: int) -> Decimal | None:
    """Return what pieces of one product cost beside others: only a price for so many is its own."""
    rules, known = terms.promotion.rules, terms.promotion.understood
    if terms.when != "holds" or not known or not all(isinstance(r, Bundle) for r in rules):
        return None
    if any(most is not None and pieces > most for most in (terms.limit, terms.stock)):
        return None
    if pieces == 1 and not terms.whole:
        return None
    found = work_out(terms, pieces)
    return found.total if found else None
