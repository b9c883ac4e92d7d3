"""Prices of several choices of one product: each, what they come to, by how much they differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, Literal

from knowledge.fact_making import wording_language
from knowledge.language.offers.request import Request, read_request
from knowledge.language.offers.request_patterns import TOGETHER
from knowledge.offer_wording import PART_OF_LABEL, offer_statements
from knowledge.prices.arithmetic import payable, work_out
from knowledge.prices.choices_named import Choices, read_choices
from knowledge.prices.terms import Terms, own_offer, reduces, rules_of_any, terms_of
from knowledge.products import Product, Variant

_DIFFERENCE: Final = re.compile(
    r"差(?:了|个)?(?:多少|几块|几元|好多)钱?|差价|相差多少|价格?(?:上)?相?差"
    r"|(?:贵|便宜)了?(?:多少|几块|几元)"
    r"|\b(?:price difference|difference in (?:the )?price)\b|\bdifference between .* pric"
    r"|\bhow much (?:more|cheaper|less|extra|pricier)\b|\bprice gap\b"
)
_OF_MONEY: Final = re.compile(r"[钱价贵块元]|便宜|\b(?:price|cost|cheaper|much|pricier|expensive)")
_ANOTHER: Final = re.compile(
    r"原价|日常|平时|平常|别家|运费|昨天|上次|之前"
    r"|\b(?:list|usual|regular|original|ship\w*|yesterday|before)\b"
)
_NOTHING_ELSE: Final = re.compile(
    r"\b(?:and|plus|together|both|the|altogether|if i (?:get|buy|take)|pls|please|so)\b|[\s?.!,&+]"
)
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class OfChoices:
    """What several choices cost.

    Attributes:
        asks: whether the sum, each price or the difference is asked.
        titles, pieces, units, prices: of each choice, the price of all its pieces.
        total: what it comes to, or the difference; ``None`` where each price is asked.
        coupon: whether the prices are those after the coupon.
        off: what is taken off the sum, in the shop's words; empty for nothing.
        apart: what the shop says of several pieces that the prices leave out.
    """

    asks: Literal["sum", "each", "difference"]
    titles: tuple[str, ...]
    pieces: tuple[int, ...]
    units: tuple[str, ...]
    prices: tuple[Decimal, ...]
    total: Decimal | None
    terms: Terms
    coupon: bool = False
    off: str = ""
    apart: str = ""


def of_choices(
    text: str, product: Product, chosen: Sequence[Variant], now: datetime
) -> OfChoices | None:
    """Return what the choices that a normalised text names cost; ``None`` where it asks none."""
    read = read_choices(text, chosen) if 1 < len(chosen) <= _MOST else None
    if read is None:
        return None
    each = [terms_of(product, one, now) for one in read.named]
    known = [one for one in each if one is not None and one.when == "holds"]
    if len(known) < len(each) or len({one.currency for one in known}) > 1:
        return None
    if _DIFFERENCE.search(text):
        return _difference(text, read, known)
    request = read_request(read.rest, known[0].currency)
    together = TOGETHER.search(read.rest) is not None
    if request is None:
        plain = (read.counted or together) and not _NOTHING_ELSE.sub("", read.rest)
        return _sum(product, read, known) if plain else None
    if not _is_plain(request):
        return None
    if request.coupon:
        return None if read.counted or together else _each(product, read, known, True)
    if read.counted or together:
        return _sum(product, read, known)
    return _each(product, read, known)


def _is_plain(request: Request) -> bool:
    """Return whether a request names no reduction, figure or count that the choices do not have."""
    more = request.rules or request.figures or request.many or request.per
    return not more and request.pieces is None and request.nth is None and request.money


def _difference(text: str, read: Choices, known: Sequence[Terms]) -> OfChoices | None:
    rest = read.rest
    if len(known) != 2 or _ANOTHER.search(rest) or not _OF_MONEY.search(rest) or read.counted:
        return None
    coupon = "券" in text or "coupon" in text
    prices = [one.coupon_price if coupon else _of_one(one) for one in known]
    if any(price is None for price in prices):
        return None
    dear = sorted(
        zip(read.named, [p for p in prices if p is not None], known, strict=True),
        key=lambda one: -one[1],
    )
    titles = tuple(one.title for one, _, _ in dear)
    costs = tuple(price for _, price, _ in dear)
    apart = costs[0] - costs[1]
    return OfChoices("difference", titles, (1, 1), ("", ""), costs, apart, known[0], coupon)


def _of_one(terms: Terms) -> Decimal | None:
    found = work_out(terms, 1)
    return found.total if found is not None else None


def _each(
    product: Product, read: Choices, known: Sequence[Terms], coupon: bool = False
) -> OfChoices | None:
    prices = [one.coupon_price if coupon else _of_one(one) for one in known]
    stated = tuple(price for price in prices if price is not None)
    if len(stated) < len(prices):
        return None
    titles = tuple(one.title for one in read.named)
    ones, none = (1,) * len(stated), ("",) * len(stated)
    apart = _left_out(product) if read.counted else ""
    return OfChoices("each", titles, ones, none, stated, None, known[0], coupon, apart=apart)


def _sum(product: Product, read: Choices, known: Sequence[Terms]) -> OfChoices | None:
    """Return what the pieces come to; each price, with what is left out, where that is open."""
    pieces = sum(read.pieces)
    limits = {one.limit for one in known if one.limit is not None}
    short = any(
        one.stock is not None and count > one.stock
        for one, count in zip(known, read.pieces, strict=True)
    )
    if short or any(pieces > limit for limit in limits):
        return None
    own = [own_offer(product, one) for one in read.named]
    if all(one is product.offer for one in own):
        return _of_alike(product, read, known, pieces)
    prices = tuple(one.price * n for one, n in zip(known, read.pieces, strict=True))
    total, off = sum(prices, Decimal(0)), ""
    rules = rules_of_any(product)
    if rules is None or any(one is not product.offer and one and reduces(one) for one in own):
        return _each(product, read, known)
    reached = [rule for rule in rules if pieces >= rule.pieces]
    if reached:
        most = max(reached, key=lambda rule: rule.pieces)
        if most.pieces != pieces:
            return _each(product, read, known)  # whether it is taken off once or again
        total, off = total - most.off, most.words
    if total <= 0 or not payable(total, known[0].currency):
        return None
    titles = tuple(one.title for one in read.named)
    return OfChoices("sum", titles, read.pieces, read.units, prices, total, known[0], off=off)


def _of_alike(
    product: Product, read: Choices, known: Sequence[Terms], pieces: int
) -> OfChoices | None:
    """Return the sum of choices that all cost what the product costs: so many pieces of it."""
    found = work_out(known[0], pieces)
    if found is None or found.received != pieces:
        return _each(product, read, known)
    prices = tuple(known[0].price * count for count in read.pieces)
    reached = [one for one in known[0].tiers if one.minimum_quantity <= pieces]
    off = found.rule.words if found.rule else _tiers_of(product) if reached else ""
    titles = tuple(one.title for one in read.named)
    return OfChoices("sum", titles, read.pieces, read.units, prices, found.total, known[0], off=off)


def _tiers_of(product: Product) -> str:
    offer = product.offer
    if offer is None:
        return ""
    said = offer_statements(offer, wording_language(product))
    return next((one.value for one in said if PART_OF_LABEL.get(one.name) == "tiers"), "")


def _left_out(product: Product) -> str:
    """Return what a shop says of several pieces of a product, which prices of one leave out."""
    offer = product.offer
    if offer is None or not reduces(offer):
        return ""
    return offer.promotion.strip() or _tiers_of(product)
