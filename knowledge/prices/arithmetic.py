"""The arithmetic of offers, in exact decimals: what is certain is worked out, nothing else.

Where a shop's words leave open what a number of pieces costs (does 满199减20 hold twice at 400?
does a coupon go with 第二件半价?), there is no sum.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.offers.rules import (
    Bundle,
    FreePieces,
    NthPiece,
    Off,
    OffFromAmount,
    OffFromPieces,
    Rule,
    ShareFromPieces,
)
from knowledge.prices.terms import Terms

_WHOLE_UNITS: Final = frozenset({"JPY", "KRW", "VND", "IDR", "CLP"})
"""Currencies without a smaller coin."""

MOST_PIECES: Final = 999
CouponUse = Literal["unasked", "used", "not_reached", "excluded", "open"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a sum as it is written, and the shop's words it follows."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """What a number of pieces costs.

    Attributes:
        pieces: pieces paid.
        received: pieces that come, free ones of the same included.
        total: the amount, exact.
        steps: how it came about, in order.
        rule: the reduction in it; ``None`` for none.
        coupon: what became of the coupon.
    """

    pieces: int
    received: int
    total: Decimal
    steps: tuple[Step, ...]
    rule: Rule | None = None
    reduced: bool = False
    coupon: CouponUse = "unasked"


def work_out(terms: Terms, pieces: int) -> Sum | None:
    """Return what ``pieces`` pieces cost before coupons, ``None`` where that is not certain."""
    if not 1 <= pieces <= MOST_PIECES:
        return None
    promotion = terms.promotion
    if pieces > 1 and not (terms.whole and promotion.understood):
        return None
    if not promotion.understood and promotion.rules:
        return None
    plain = _plain(terms, pieces)
    tiered = _tiered(terms, pieces)
    if tiered == "open":
        return None
    sums = [tiered] if tiered else []
    for rule in _ladder(promotion.rules, plain):
        applied = _apply(rule, terms, plain)
        if applied == "open":
            return None
        if applied is not None:
            sums.append(applied)
    if len(sums) > 1:
        return None  # which of them holds, or both, the shop does not say
    result = sums[0] if sums else plain
    return result if result.total > 0 and payable(result.total, terms.currency) else None


def payable(amount: Decimal, currency: str) -> bool:
    """Return whether ``amount`` can be paid in coins: 44.995 leaves the rounding open."""
    return amount * (1 if currency in _WHOLE_UNITS else 100) % 1 == 0


def figure(amount: Decimal) -> str:
    """Return an amount in plain figures without needless zeros."""
    digits = format(amount, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _plain(terms: Terms, pieces: int) -> Sum:
    text = figure(terms.price) if pieces == 1 else f"{figure(terms.price)} × {pieces}"
    return Sum(pieces, pieces, terms.price * pieces, (Step(text),))


def _tiered(terms: Terms, pieces: int) -> Sum | Literal["open"] | None:
    """Return the price of a tier, or of a tier several times.

    Between tiers it is open whether the rest costs the tier's share or the full price.
    """
    reached = [tier for tier in terms.tiers if tier.minimum_quantity <= pieces]
    if not reached:
        return None
    tier = max(reached, key=lambda one: one.minimum_quantity)
    times, rest = divmod(pieces, max(1, tier.minimum_quantity))
    if rest or sum(one.minimum_quantity == tier.minimum_quantity for one in reached) > 1:
        return "open"
    text = figure(tier.total) if times == 1 else f"{figure(tier.total)} × {times}"
    steps = (Step(text, f"{tier.minimum_quantity}"),)
    return Sum(pieces, pieces, tier.total * times, steps, reduced=True)


def _ladder(rules: tuple[Rule, ...], plain: Sum) -> tuple[Rule, ...]:
    """Return the rules with only the highest step reached of each ladder."""
    amounts = [r for r in rules if isinstance(r, OffFromAmount) and plain.total >= r.amount]
    pieces = [r for r in rules if isinstance(r, OffFromPieces) and plain.pieces >= r.pieces]
    shares = [r for r in rules if isinstance(r, ShareFromPieces) and plain.pieces >= r.pieces]
    bundles = [r for r in rules if isinstance(r, Bundle) and plain.pieces >= r.pieces]
    others = [r for r in rules if isinstance(r, NthPiece | FreePieces | Off)]
    kept: list[Rule] = list(others)
    if amounts:
        kept.append(max(amounts, key=lambda r: r.amount))
    if pieces:
        kept.append(max(pieces, key=lambda r: r.pieces))
    if shares:
        kept.append(max(shares, key=lambda r: r.pieces))
    if bundles:
        kept.append(max(bundles, key=lambda r: r.pieces))
    return tuple(kept)


def _apply(rule: Rule, terms: Terms, plain: Sum) -> Sum | Literal["open"] | None:
    repeats = terms.promotion.repeats
    match rule:
        case NthPiece():
            return _nth(rule, terms, plain, repeats)
        case FreePieces():
            return _free(rule, plain, repeats)
        case OffFromAmount(amount, off, each, above):
            if above and plain.total == amount:
                return "open"
            return _off_again(rule, plain, int(plain.total // amount), off, each, repeats)
        case OffFromPieces(pieces, off, each):
            return _off_again(rule, plain, plain.pieces // pieces, off, each, repeats)
        case ShareFromPieces():
            return _shared(rule, plain)
        case Bundle(pieces, total):
            steps = (Step(figure(total), rule.words),)
            bundle = replace(plain, total=total, steps=steps, rule=rule, reduced=True)
            return bundle if plain.pieces == pieces else "open"
        case Off():
            return "open"  # whether the live price is after it already, nobody says


def _shared(rule: ShareFromPieces, plain: Sum) -> Sum | Literal["open"]:
    if rule.pieces == 1 or (plain.pieces != rule.pieces and not rule.onwards):
        return "open"  # of one piece: the live price may be after it already
    steps = (Step(f"{plain.steps[0].text} × {figure(rule.share)}", rule.words),)
    return replace(plain, total=plain.total * rule.share, steps=steps, rule=rule, reduced=True)


def _nth(
    rule: NthPiece, terms: Terms, plain: Sum, repeats: bool | None
) -> Sum | Literal["open"] | None:
    times = plain.pieces // rule.place
    if not times:
        return None
    if times > 1:
        if repeats is None:
            return "open"
        times = times if repeats else 1
    one = price_of_nth(rule, terms.price)
    if one is None or not payable(one, terms.currency):
        return "open"
    before = rule.place - 1
    full = figure(terms.price) if before == 1 else f"{figure(terms.price)} × {before}"
    steps = [Step(full), Step(f"+ {figure(one)}", rule.words)]
    rest = plain.pieces - rule.place * times
    if times > 1:
        steps = [Step(f"({full} + {figure(one)}) × {times}", rule.words)]
    if rest:
        again = figure(terms.price) if rest == 1 else f"{figure(terms.price)} × {rest}"
        steps.append(Step(f"+ {again}"))
    total = terms.price * (plain.pieces - times) + one * times
    return replace(plain, total=total, steps=tuple(steps), rule=rule, reduced=True)


def price_of_nth(rule: NthPiece, price: Decimal) -> Decimal | None:
    """Return what the piece the rule speaks of costs; ``None`` where it would cost more."""
    if rule.share is not None:
        one = price * rule.share
    elif rule.price is not None:
        one = rule.price
    else:
        one = price - (rule.off or Decimal(0))
    return one if 0 <= one <= price else None


def _free(rule: FreePieces, plain: Sum, repeats: bool | None) -> Sum | Literal["open"] | None:
    """Return the sum of as many as are paid for at once, or of as many as come.

    买二送一: two are paid and three come, whether one asks for two or for three. Four may bring
    one or two more, unless the shop says so.
    """
    if plain.pieces < rule.paid:
        return None
    group = rule.paid + rule.free
    if plain.pieces in (rule.paid, group):
        times = 1
    elif repeats and plain.pieces % rule.paid == 0 and plain.pieces % group:
        times = plain.pieces // rule.paid
    else:
        return "open"
    paid = rule.paid * times
    price = plain.total / plain.pieces
    text = figure(price) if paid == 1 else f"{figure(price)} × {paid}"
    return Sum(paid, group * times, price * paid, (Step(text, rule.words),), rule, True)


def _off_again(
    rule: Rule, plain: Sum, times: int, off: Decimal, each: bool, repeats: bool | None
) -> Sum | Literal["open"] | None:
    if times == 0:
        return None
    if times > 1 and not each and repeats is None:
        return "open"
    return _taken_off(rule, plain, off * (times if each or repeats else 1))


def _taken_off(rule: Rule, plain: Sum, off: Decimal) -> Sum:
    steps = (*plain.steps, Step(f"− {figure(off)}", rule.words))
    return replace(plain, total=plain.total - off, steps=steps, rule=rule, reduced=True)
