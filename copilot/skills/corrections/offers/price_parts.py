"""One price of a product, which part of an offer it is, and how it is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from copilot.skills.corrections.claim import KnownProperty
from copilot.skills.corrections.product_views import bare_name
from knowledge.language.quantities import find_quantities
from knowledge.language.script import language_of
from knowledge.prices.wording import amount_said

OfferPart = Literal["live", "list", "after", "coupon", "tiers", "promotion", "limit"]
PART_OF_NAME: Final[Mapping[str, OfferPart]] = {
    "直播价": "live",
    "Price": "live",
    "原价": "list",
    "List price": "list",
    "券后价": "after",
    "Price after coupon": "after",
    "优惠券": "coupon",
    "Coupon": "coupon",
    "多件价": "tiers",
    "Price for several": "tiers",
    "活动": "promotion",
    "Promotion": "promotion",
    "限购": "limit",
    "Limit": "limit",
}
"""Which part of an offer a fact of that name states, in both languages facts are worded in."""

_PRICE_NAMES = re.compile(r"(?:.{0,4}价格?|售价|.*\bprice)", re.IGNORECASE)
_LIST_NAMES = re.compile(
    r"原价|吊牌|市场|划线|日常|建议零售|list|retail|regular|msrp|rrp", re.IGNORECASE
)
_AFTER_NAMES = re.compile(r"券后|到手|coupon", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Price:
    """One price that holds.

    Attributes:
        pieces: how many it is for.
        variant: the choice it is for; empty when for all.
        with_coupon: whether it is what is paid with a coupon.
        currency: ISO 4217, of a sum that the shop does not write itself.
    """

    part: OfferPart
    amount: Decimal
    known: KnownProperty
    pieces: int = 1
    variant: str = ""
    with_coupon: bool = False
    currency: str = ""


def part_of(known: KnownProperty) -> OfferPart | None:
    """Return which part of an offer a property states; ``None`` for none."""
    name = bare_name(known.fact)
    if known.fact.kind == "offer" or (known.fact.kind == "variant" and known.fact.variant):
        return PART_OF_NAME.get(name)
    if known.fact.kind == "attribute" and _PRICE_NAMES.fullmatch(name):
        if _LIST_NAMES.search(name):
            return "list"
        return "after" if _AFTER_NAMES.search(name) else "live"
    return None


def price_text(price: Price) -> str:
    """Return a price in the shop's words: of several, what stands of those pieces alone."""
    value = price.known.fact.value
    if price.part != "tiers":
        return value
    for part in () if part_of(price.known) != "tiers" else _BETWEEN_TIERS.split(value):
        amounts = {quantity.low for quantity in find_quantities(part)}
        if {price.amount, Decimal(price.pieces)} <= amounts:
            return part.strip()
    return _together_text(price)


def _together_text(price: Price) -> str:
    """Return a sum that the shop does not state itself, in the words of its own for a tier."""
    chinese = language_of(price.known.fact.text) == "zh"
    amount = amount_said(price.amount, price.currency, chinese)
    if chinese:
        return f"{price.pieces}件{'用券' if price.with_coupon else ''}共{amount}"
    return f"{price.pieces} for {amount}{' with coupon' if price.with_coupon else ''}"


_BETWEEN_TIERS: Final = re.compile(r"[;；]")
