"""What several pieces cost by the price desk's arithmetic, and what they may be said to cost.

The co-pilot's own answers are worked out by it, so that a host who reads one aloud is right.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Final

from knowledge.language.offers.rules import Off, OffFromAmount, ShareFromPieces
from knowledge.prices.arithmetic import Sum, work_out
from knowledge.prices.coupons import coupon_rule, has_coupon, work_out_with_coupon
from knowledge.prices.terms import Terms, one_price, own_offer, terms_of
from knowledge.products import Product, Variant

MOST_PIECES: Final = 20
"""Pieces up to which speech is taken to count pieces of the product, and not what is in them."""

_CENT: Final = Decimal("0.01")


def wall_clock() -> datetime:
    """Return the time that decides which offers hold."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class PieceSums:
    """The sums of one product; none of a product without an offer."""

    product: Product | None = None
    now: Callable[[], datetime] = wall_clock

    @property
    def priced(self) -> bool:
        """Whether the shop states a structured offer."""
        return self.product is not None and any(self._offered())

    def certain(self, pieces: int, choice: str = "", coupon: bool = False) -> Sum | None:
        """Return what ``pieces`` pieces cost; ``None`` where the shop leaves it open.

        ``choice`` is the title of the choice they are of; ``coupon`` tells that one is used.
        """
        terms = self._terms_of(choice)
        if terms is None or not 1 <= pieces <= MOST_PIECES:
            return None
        if any(most is not None and pieces > most for most in (terms.limit, terms.stock)):
            return None
        if not coupon:
            return work_out(terms, pieces)
        found = work_out_with_coupon(terms, pieces) if has_coupon(terms) else None
        return found if found is not None and found.coupon != "open" else None

    def possible(self, pieces: int, coupon: bool = False) -> frozenset[Decimal]:
        """Return every sum that pieces of any choice may come to, tiers put together as they may.

        ``coupon`` tells that one is spoken of, which may go with what else reduces the sum. Of more
        pieces than ``MOST_PIECES`` only what is certain.
        """
        if self.product is None or pieces < 1:
            return frozenset()
        each = (terms_of(self.product, choice, self.now()) for choice in self._offered())
        return frozenset().union(*(_possible(terms, pieces, coupon) for terms in each if terms))

    def _offered(self) -> Iterator[Variant | None]:
        """Yield the choices with an offer of their own, and ``None`` for the product's."""
        if self.product is None:
            return
        if self.product.offer is not None:
            yield None
        for one in self.product.variants:
            if own_offer(self.product, one) is not None:
                yield one

    def _terms_of(self, choice: str) -> Terms | None:
        """Return what holds of a choice, or of all where they cost the same."""
        if self.product is None:
            return None
        named = next((one for one in self.product.variants if one.title == choice), None)
        if named is None and not one_price(self.product):
            return None
        alone = self.product.offer is None and bool(self.product.variants)
        offered = named or (self.product.variants[0] if alone else None)
        return terms_of(self.product, offered, self.now())


@lru_cache(maxsize=4096)
def _possible(terms: Terms, pieces: int, coupon: bool) -> frozenset[Decimal]:
    certain = (work_out(terms, pieces), work_out_with_coupon(terms, pieces))
    found = {one.total for one in certain if one is not None}
    if pieces <= MOST_PIECES:
        found |= _put_together(terms, pieces)
    if coupon and pieces <= MOST_PIECES:
        found |= {total for sum_ in found for total in _with_coupon(terms, sum_)}
    return frozenset(amount.quantize(_CENT).normalize() for amount in found if amount > 0)


def _put_together(terms: Terms, pieces: int) -> frozenset[Decimal]:
    """Return what tiers and single pieces, with the coupon or without, make of so many.

    Between two tiers every piece may cost the lower tier's share as well.
    """
    blocks = {(tier.minimum_quantity, tier.total) for tier in terms.tiers}
    blocks |= {(1, one) for one in (terms.price, terms.coupon_price) if one is not None}
    sums: list[frozenset[Decimal]] = [frozenset([Decimal(0)])]
    for count in range(1, pieces + 1):
        ways = (
            {total + rest for rest in sums[count - size]}
            for size, total in blocks
            if 0 < size <= count
        )
        sums.append(frozenset().union(*ways))
    shares = {total / size * pieces for size, total in blocks if 0 < size <= pieces}
    return sums[pieces] | shares


def _with_coupon(terms: Terms, total: Decimal) -> Iterator[Decimal]:
    """Yield what the coupon leaves of a sum."""
    match coupon_rule(terms):
        case Off(off):
            yield total - off
        case OffFromAmount(amount, off) if total >= amount:
            yield total - off
        case ShareFromPieces(_, share):
            yield total * share
        case _:
            return
