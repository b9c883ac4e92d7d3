"""A coupon on top of a sum: used where the shop's words leave no doubt, else said to be open."""

from dataclasses import replace
from decimal import Decimal

from knowledge.language.offers.rules import Off, OffFromAmount, Rule, ShareFromPieces
from knowledge.prices.arithmetic import Step, Sum, figure, payable, work_out
from knowledge.prices.terms import Terms


def work_out_with_coupon(terms: Terms, pieces: int) -> Sum | None:
    """Return what ``pieces`` pieces cost with one coupon.

    Where it can not be told whether the coupon goes with the sum's other reductions, the sum
    stands without it and says so. ``None`` where nothing is certain, or there is no coupon.
    """
    bare = work_out(terms, pieces)
    if bare is None or not has_coupon(terms):
        return None
    rule = coupon_rule(terms)
    if rule is None:
        return replace(bare, coupon="open")
    if bare.reduced:
        return _beside_reduction(terms, bare, rule)
    return _used(terms, bare, rule)


def has_coupon(terms: Terms) -> bool:
    """Return whether the offer has a coupon."""
    return terms.coupon_price is not None or bool(terms.coupon.rules) or not terms.coupon.understood


def coupon_rule(terms: Terms) -> Rule | None:
    """Return what the coupon does; ``None`` where its words or its price leave that open."""
    if not terms.coupon.understood or len(terms.coupon.rules) != 1:
        return None
    rule = terms.coupon.rules[0]
    if not isinstance(rule, Off | OffFromAmount | ShareFromPieces):
        return None
    if isinstance(rule, ShareFromPieces) and (rule.pieces > 1 or not rule.onwards):
        return None
    return rule if _agrees(terms, rule) else None


def _agrees(terms: Terms, rule: Rule) -> bool:
    """Return whether the price after the coupon that the shop states is what the words come to."""
    if terms.coupon_price is None:
        return True
    one = work_out(terms, 1)
    if one is None or one.reduced:
        return False
    taken = _amount_off(rule, one)
    return taken is not None and terms.price - taken == terms.coupon_price


def _amount_off(rule: Rule, bare: Sum) -> Decimal | None:
    """Return what the coupon takes off; ``None`` where the sum does not reach what it asks."""
    match rule:
        case Off(off, each):
            return off * bare.pieces if each else off
        case OffFromAmount(amount, off, each, above):
            reached = bare.total > amount if above else bare.total >= amount
            return off if reached and not each else None
        case ShareFromPieces(_, share):
            return bare.total * (1 - share)
        case _:
            return None


def _beside_reduction(terms: Terms, bare: Sum, rule: Rule) -> Sum | None:
    said = {terms.promotion.stacks, terms.coupon.stacks} - {None}
    if len(said) != 1:
        return replace(bare, coupon="open")
    if said == {False}:
        return replace(bare, coupon="excluded")
    before = Sum(bare.pieces, bare.received, terms.price * bare.pieces, ())
    if isinstance(rule, OffFromAmount):
        now, full = _amount_off(rule, bare), _amount_off(rule, before)
        if (now is None) != (full is None):
            return replace(bare, coupon="open")  # reached before the reduction, not after it
    if isinstance(rule, ShareFromPieces):
        return replace(bare, coupon="open")  # of the full or of the reduced price
    return _used(terms, bare, rule)


def _used(terms: Terms, bare: Sum, rule: Rule) -> Sum | None:
    if isinstance(rule, OffFromAmount) and (
        rule.each or (rule.above and bare.total == rule.amount)
    ):
        return replace(bare, coupon="open")
    off = _amount_off(rule, bare)
    if off is None:
        return replace(bare, coupon="not_reached", rule=rule if bare.rule is None else bare.rule)
    total = bare.total - off
    if total <= 0 or not payable(total, terms.currency):
        return replace(bare, coupon="open")
    words = rule.words
    if isinstance(rule, ShareFromPieces):
        step = Step(f"× {figure(rule.share)}", words)
    else:
        step = Step(f"− {figure(off)}", words)
    return replace(bare, total=total, steps=(*bare.steps, step), coupon="used")
