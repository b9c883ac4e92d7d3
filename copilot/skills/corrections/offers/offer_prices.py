"""What one piece, several pieces and each choice of a product cost, by which price it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.offers.piece_totals import totals
from copilot.skills.corrections.product_views import bare_name
from knowledge.language.offers.rule_reading import read_rules
from knowledge.language.offers.rules import Off, Rule
from knowledge.language.quantities import find_quantities
from knowledge.language.script import language_of

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

_MOST_PIECES = 5
_MOST_SHARED = 3  # pieces over which a promotion is told by the piece
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
    """

    part: OfferPart
    amount: Decimal
    known: KnownProperty
    pieces: int = 1
    variant: str = ""


@dataclass(frozen=True, slots=True)
class OfferPrices:
    """All prices of a product.

    Attributes:
        currency: ISO 4217; empty when the shop states no price.
        coupon: what the coupon takes off, where the shop says so.
        derived: sums and differences that follow from the prices; saying them is no mistake.
        alone: those of them that are of one piece, bought by itself.
        flexible: whether a promotion in words that are not understood makes other sums possible.
        rules: what the promotions that are understood do to a price.
        promotion: the first of them.
    """

    currency: str
    prices: tuple[Price, ...]
    coupon: Price | None
    limit: Price | None
    derived: frozenset[Decimal]
    alone: frozenset[Decimal]
    flexible: bool
    rules: tuple[Rule, ...] = ()
    promotion: KnownProperty | None = None

    def totals(self, pieces: int) -> frozenset[Decimal]:
        """Return what ``pieces`` pieces may be said to cost together."""
        left = _rules_left(self.prices, self.rules)
        single = self.of("live", "after", "list")
        return frozenset(
            sum_
            for price in single
            for sum_ in totals(price.amount, pieces, left if price.part == "after" else self.rules)
        )

    def of(self, *parts: OfferPart) -> tuple[Price, ...]:
        """Return the prices of these parts, those for all choices first."""
        found = [price for price in self.prices if price.part in parts and price.pieces == 1]
        return tuple(
            sorted(found, key=lambda price: (bool(price.variant), parts.index(price.part)))
        )

    def differences(self) -> frozenset[Decimal]:
        """Return by how much the prices of one piece differ: what a coupon may be said to save."""
        amounts = {price.amount for price in self.prices if price.pieces == 1}
        return frozenset(one - other for one in amounts for other in amounts if one > other)

    def tier(self, pieces: int) -> Price | None:
        """Return the price of several pieces together."""
        return next((p for p in self.prices if p.part == "tiers" and p.pieces == pieces), None)


def offer_prices(view: ProductView) -> OfferPrices:
    """Collect the prices of a product from its facts."""
    prices: list[Price] = []
    currency = ""
    coupon = limit = None
    flexible = False
    rules: list[Rule] = []
    promotion: KnownProperty | None = None
    for known in view.properties:
        part = _part(known)
        if part is None:
            continue
        if part == "promotion":
            read = read_rules(known.fact.value, currency or "CNY")
            flexible = flexible or not (read.understood or _costs_the_same(known.fact.value))
            rules += read.rules
            promotion = promotion or known
        elif part in ("live", "list", "after"):
            price = _price(part, known)
            if price is not None:
                prices.append(price)
                currency = currency or known.fact.quantities[0].unit
        elif part == "tiers":
            prices += _tiers(known)
        elif part == "coupon":
            coupon = coupon or _single(part, known, "money")
        elif part == "limit":
            limit = limit or _single(part, known, "count", "number")
    derived = frozenset(_derived(prices, coupon, view, tuple(rules), currency))
    alone = frozenset(_alone(prices, coupon, tuple(rules)))
    return OfferPrices(
        currency, tuple(prices), coupon, limit, derived, alone, flexible, tuple(rules), promotion
    )


def _rules_left(prices: Iterable[Price], rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Return what may still be taken off a price after the coupon, which has the coupon's off."""
    single = [price for price in prices if price.pieces == 1 and not price.variant]
    live = {price.amount for price in single if price.part == "live"}
    taken = {one - p.amount for one in live for p in single if p.part == "after"}
    return tuple(rule for rule in rules if not (isinstance(rule, Off) and rule.off in taken))


def _alone(prices: list[Price], coupon: Price | None, rules: tuple[Rule, ...]) -> Iterator[Decimal]:
    left = _rules_left(prices, rules)
    for price in prices:
        if price.pieces == 1 and price.part in ("live", "after"):
            yield from totals(price.amount, 1, left if price.part == "after" else rules)
            if coupon is not None:
                yield price.amount - coupon.amount


def _costs_the_same(promotion: str) -> bool:
    """Tell whether a promotion leaves prices alone: on sending, or on what is paid for breakage."""
    return bool(_SERVICE.search(promotion)) and _REDUCES.search(promotion) is None


_SERVICE: Final = re.compile(
    r"包邮|运费|包赔|包退|包换|无理由|保价|先用后付|免息|free (?:shipping|delivery|returns?)"
    r"|ships? free",
    re.IGNORECASE,
)
_REDUCES: Final = re.compile(r"减|折|送|赠|抵|半价|返|券|\boff\b|half|%|gift|save", re.IGNORECASE)


def _part(known: KnownProperty) -> OfferPart | None:
    name = bare_name(known.fact)
    if known.fact.kind == "offer" or (known.fact.kind == "variant" and known.fact.variant):
        return PART_OF_NAME.get(name)
    if known.fact.kind == "attribute" and _PRICE_NAMES.fullmatch(name):
        if _LIST_NAMES.search(name):
            return "list"
        return "after" if _AFTER_NAMES.search(name) else "live"
    return None


def _price(part: OfferPart, known: KnownProperty) -> Price | None:
    quantities = known.fact.quantities
    if len(quantities) != 1 or quantities[0].low is None or quantities[0].low != quantities[0].high:
        return None
    return Price(part, quantities[0].low, known, 1, known.fact.variant)


def _single(part: OfferPart, known: KnownProperty, *dimensions: str) -> Price | None:
    fitting = [q for q in known.fact.quantities if q.dimension in dimensions]
    amounts = {q.low for q in fitting if q.low is not None and q.low == q.high}
    return Price(part, amounts.pop(), known) if len(amounts) == 1 else None


def _tiers(known: KnownProperty) -> Iterator[Price]:
    quantities = known.fact.quantities
    for pieces, total in zip(quantities, quantities[1:], strict=False):
        if pieces.dimension not in ("count", "number") or total.dimension != "money":
            continue
        if pieces.low is not None and total.low is not None:
            yield Price("tiers", total.low, known, int(pieces.low))


def price_text(price: Price) -> str:
    """Return a price in the shop's words: of several, what stands of those pieces alone."""
    value = price.known.fact.value
    if price.part != "tiers":
        return value
    if _part(price.known) != "tiers":
        return _together_text(price)
    for part in _BETWEEN_TIERS.split(value):
        amounts = {quantity.low for quantity in find_quantities(part)}
        if {price.amount, Decimal(price.pieces)} <= amounts:
            return part.strip()
    return value


def _together_text(price: Price) -> str:
    """Return a sum that the shop does not state itself, in the words of its own for a tier."""
    amount = f"{price.amount:f}"
    amount = amount.rstrip("0").rstrip(".") if "." in amount else amount
    chinese = language_of(price.known.fact.text) == "zh"
    money = _AMOUNT.search(price.known.fact.text)
    sign = (money["sign"] or "") if money else ""
    return f"{price.pieces}件共{amount}元" if chinese else f"{price.pieces} for {sign}{amount}"


_AMOUNT: Final = re.compile(r"(?P<sign>[$€£¥])\d")
_BETWEEN_TIERS: Final = re.compile(r"[;；]")


def _derived(
    prices: list[Price],
    coupon: Price | None,
    view: ProductView,
    rules: tuple[Rule, ...],
    currency: str,
) -> Iterator[Decimal]:
    single = {price.amount for price in prices if price.pieces == 1 and price.part != "list"}
    before_coupon = {price.amount for price in prices if price.part == "live"}
    left = _rules_left(prices, rules)
    for price in prices:
        if price.pieces > 1:
            yield (price.amount / price.pieces).quantize(Decimal("0.01"))
            yield (price.amount / price.pieces).quantize(Decimal("0.1"))
    for amount in single:
        holding = rules if amount in before_coupon else left
        for pieces in range(2, _MOST_PIECES + 1):
            for total in totals(amount, pieces, holding):
                yield total
                if pieces <= _MOST_SHARED:
                    yield (total / pieces).quantize(Decimal("0.01"))
            if coupon is not None and amount in before_coupon:
                yield amount * pieces - coupon.amount
        if coupon is not None and amount in before_coupon:
            yield amount - coupon.amount
        yield from totals(amount, 1, holding)
        yield from _reduced(amount, view, currency)


def _reduced(amount: Decimal, view: ProductView, currency: str) -> Iterator[Decimal]:
    """Yield what coupons, and promotions that are not understood, may make of a price."""
    for known in view.properties:
        part = _part(known)
        if part not in ("promotion", "coupon"):
            continue
        if part == "promotion" and read_rules(known.fact.value, currency).understood:
            continue
        for quantity in find_quantities(known.fact.value):
            value = quantity.low
            if value is None:
                continue
            if quantity.unit == "%":
                for share in (value, 100 - value):
                    yield (amount * share / 100).quantize(Decimal("0.01"))
                    yield (amount + amount * share / 100).quantize(Decimal("0.01"))
            elif part == "promotion":
                for pieces in range(1, _MOST_PIECES + 1):
                    yield amount * pieces - value
