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
from knowledge.prices.choice_figures import without_choices
from knowledge.prices.packs import Pack, kept
from knowledge.prices.terms import Terms, one_price, terms_of
from knowledge.products import Product, Source, Variant


@dataclass(frozen=True, slots=True)
class Part:
    """One product of a sum: so many pieces of it, or of one choice, and what they cost."""

    title: str
    pieces: int
    unit: str
    total: Decimal
    choice: str = ""


@dataclass(frozen=True, slots=True)
class AddedUp:
    """What a basket comes to; without parts where what it asks for is clear and the sum is not.

    ``least`` tells that a product has prices by choice and none is named: its cheapest is counted.
    """

    parts: tuple[Part, ...]
    currency: str
    source: Source
    least: bool = False


def add_up(
    basket: Basket,
    products: Sequence[Product],
    now: datetime,
    chosen: Sequence[Variant | None] = (),
) -> AddedUp | None:
    """Return what ``products`` come to; ``None`` where no sum of them is asked for.

    ``chosen`` are the choices named, one a product.
    """
    parts: list[Part] = []
    first: Terms | None = None
    certain, least = True, False
    named = chosen or (None,) * len(products)
    rest = without_choices(basket.rest, products, named)
    for product, pieces, unit, choice in zip(
        products, basket.pieces, basket.units, named, strict=True
    ):
        cheapest = choice is None and not one_price(product)
        choices: tuple[Variant | None, ...] = product.variants if cheapest else (choice,)
        each = [terms_of(product, one, now) for one in choices]
        terms = next(iter(each), None)
        request = read_request(rest, terms.currency) if terms else None
        if terms is None or request is None or not _asks_to_add(request, basket):
            return None
        first, least = first or terms, least or cheapest
        of_pack = unit and kept(canonical_unit(unit) or unit) in Pack(product, choice).units
        known = not of_pack and all(one and one.currency == first.currency for one in each)
        totals = [_total(one, pieces, product) for one in each if one] if known else []
        best, total = _least(choices, totals)
        certain = certain and total is not None
        called = best.title if best is not None else ""
        parts.append(Part(product.title, pieces, unit, total or Decimal(0), called))
    if first is None:
        return None
    return AddedUp(tuple(parts) if certain else (), first.currency, first.source, least)


def _least(
    choices: Sequence[Variant | None], totals: Sequence[Decimal | None]
) -> tuple[Variant | None, Decimal | None]:
    """Return the cheapest of some choices and what it costs; nothing where one is not known."""
    if not totals or len(totals) < len(choices) or None in totals:
        return None, None
    priced = [(total, n) for n, total in enumerate(totals) if total is not None]
    total, place = min(priced)
    return choices[place], total


def _asks_to_add(request: Request, basket: Basket) -> bool:
    plain = not (request.rules or request.figures or request.many or request.per or request.coupon)
    asked = request.pieces is None and request.nth is None and request.money
    return plain and asked and (request.together or basket.counted)


def _total(terms: Terms, pieces: int, product: Product) -> Decimal | None:
    """Return what pieces of one product cost beside others: only a price for so many is its own."""
    rules, known = terms.promotion.rules, terms.promotion.understood
    if terms.when != "holds" or not known or not all(isinstance(r, Bundle) for r in rules):
        return None
    if any(most is not None and pieces > most for most in (terms.limit, terms.stock)):
        return None
    shared = product.offer
    if pieces == 1 and not terms.whole and (shared is None or shared.promotion.strip()):
        return None  # prices for several of the product leave that of one choice alone
    found = work_out(terms, pieces)
    return found.total if found else None
