"""What several pieces may be said to cost together, by the rules a shop's promotion states."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_FLOOR, Decimal
from typing import Final

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

_CENT: Final = Decimal("0.01")


def totals(price: Decimal, pieces: int, rules: Iterable[Rule]) -> frozenset[Decimal]:
    """Return every sum that ``pieces`` pieces at ``price`` may be said to cost.

    Generous where a promotion leaves something open: with it once or as often as it fits, or not
    used at all. What is said and is none of these is a mistake.
    """
    plain = price * pieces
    found = {plain}
    for rule in rules:
        found.update(_with_rule(rule, price, pieces, plain))
    return frozenset(amount.quantize(_CENT).normalize() for amount in found if amount > 0)


def _with_rule(rule: Rule, price: Decimal, pieces: int, plain: Decimal) -> Iterator[Decimal]:
    match rule:
        case NthPiece():
            saved = _saved_on_nth(rule, price)
            yield from (plain - saved * n for n in range(1, pieces // rule.place + 1))
        case FreePieces():
            free = rule.free * (pieces // (rule.paid + rule.free))
            yield price * (pieces - free)
        case OffFromPieces() if pieces >= rule.pieces:
            yield plain - rule.off
            yield plain - rule.off * (pieces // rule.pieces)
        case OffFromAmount() if plain >= rule.amount:
            yield plain - rule.off
            yield plain - rule.off * (plain / rule.amount).to_integral_value(ROUND_FLOOR)
        case ShareFromPieces() if pieces >= rule.pieces:
            yield plain * rule.share
            rest = pieces - rule.pieces
            yield price * rule.pieces * rule.share + price * rest
        case Bundle():
            bundles, rest = divmod(pieces, rule.pieces)
            if bundles:
                yield rule.total * bundles + price * rest
        case Off():
            yield plain - rule.off
            yield plain - rule.off * pieces
        case _:
            return


def _saved_on_nth(rule: NthPiece, price: Decimal) -> Decimal:
    if rule.share is not None:
        return price * (1 - rule.share)
    if rule.price is not None:
        return price - rule.price
    return rule.off or Decimal(0)
