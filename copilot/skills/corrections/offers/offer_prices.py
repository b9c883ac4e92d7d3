"""What one piece, several pieces and each choice of a product cost, by which price it is."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.offers.piece_sums import MOST_PIECES, PieceSums, wall_clock
from copilot.skills.corrections.offers.piece_totals import totals
from copilot.skills.corrections.offers.price_parts import OfferPart, Price, part_of
from knowledge.language.offers.rule_reading import read_rules
from knowledge.language.offers.rules import Off, Rule
from knowledge.language.quantities import find_quantities
from knowledge.prices.arithmetic import Sum

_MOST_PIECES = 5
_MOST_SHARED = 3  # pieces over which a promotion is told by the piece


@dataclass(frozen=True, slots=True)
class OfferPrices:
    """All prices of a product.

    Attributes:
        currency: ISO 4217; empty when the shop states no price.
        coupon: what the coupon takes off, where the shop says so.
        followed: sums and differences that follow from the prices; saying them is no mistake.
        alone: those of them that are of one piece, bought by itself.
        flexible: whether a promotion in words that are not understood makes other sums possible.
        rules: what the promotions that are understood do to a price.
        promotion: the first of them.
        sums: what several pieces cost by the price desk.
    """

    currency: str
    prices: tuple[Price, ...]
    coupon: Price | None
    limit: Price | None
    followed: frozenset[Decimal]
    alone: frozenset[Decimal]
    flexible: bool
    rules: tuple[Rule, ...] = ()
    promotion: KnownProperty | None = None
    sums: PieceSums = PieceSums()

    @property
    def choices(self) -> tuple[str, ...]:
        """The titles of the product's choices."""
        product = self.sums.product
        return tuple(one.title for one in product.variants) if product else ()

    @property
    def derived(self) -> frozenset[Decimal]:
        """What follows from the prices, sums of a few pieces as the desk makes them included."""
        few = range(2, _MOST_PIECES + 1)
        return self.followed.union(*map(self.sums.possible, few))

    def totals(self, pieces: int, coupon: bool = False) -> frozenset[Decimal]:
        """Return what ``pieces`` pieces may be said to cost together, with a coupon or not."""
        left = _rules_left(self.prices, self.rules)
        single = self.of("live", "after", "list")
        return self.sums.possible(pieces, coupon).union(
            sum_
            for price in single
            for sum_ in totals(price.amount, pieces, left if price.part == "after" else self.rules)
        )

    def together(self, pieces: int, choice: str = "", coupon: bool = False) -> Price | None:
        """Return what several pieces certainly cost together, as a price.

        That is the price desk's sum, else what is written for so many; ``None`` where it is open.
        ``choice`` is the title of the choice they are of.
        """
        if pieces > MOST_PIECES:
            return None
        found = None if self.flexible else self.sums.certain(pieces, choice, coupon)
        if found is None:
            return None if coupon else self.tier(pieces)
        known = self._known_of(found, choice)
        used = found.coupon == "used"
        if known is None:
            return None
        return Price("tiers", found.total, known, pieces, choice, used, self.currency)

    def _known_of(self, found: Sum, choice: str) -> KnownProperty | None:
        """Return the statement that a sum follows from."""
        tiers = [price.known for price in self.prices if price.part == "tiers"]
        if found.reduced and (self.promotion if found.rule else tiers):
            return self.promotion if found.rule else tiers[0]
        single = self.of("live", "list")
        own = [price.known for price in single if price.variant == choice]
        return next(iter((*own, *(price.known for price in single))), None)

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


def offer_prices(view: ProductView, now: Callable[[], datetime] = wall_clock) -> OfferPrices:
    """Collect the prices of a product from its facts; ``now`` decides which offers hold."""
    prices: list[Price] = []
    currency = ""
    coupon = limit = None
    flexible = False
    rules: list[Rule] = []
    promotion: KnownProperty | None = None
    for known in view.properties:
        part = part_of(known)
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
    followed = frozenset(_derived(prices, coupon, view, tuple(rules), currency))
    return OfferPrices(
        currency,
        tuple(prices),
        coupon,
        limit,
        followed,
        frozenset(_alone(prices, coupon, tuple(rules))),
        flexible,
        tuple(rules),
        promotion,
        PieceSums(view.product, now),
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
    """Tell whether a promotion leaves prices alone: on sending, breakage, how long it lasts."""
    return bool(_SERVICE.search(promotion)) and _REDUCES.search(promotion) is None


_SERVICE: Final = re.compile(
    r"包邮|运费|包赔|包退|包换|无理由|保价|先用后付|免息|free (?:shipping|delivery|returns?)"
    r"|ships? free|限时|限量|限今|先到先得|limited[- ]time|today only|tonight only|while (?:stocks?"
    r"|supplies) lasts?",
    re.IGNORECASE,
)
_REDUCES: Final = re.compile(r"减|折|送|赠|抵|半价|返|券|\boff\b|half|%|gift|save", re.IGNORECASE)


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
        part = part_of(known)
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
