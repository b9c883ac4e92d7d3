"""Holds the reductions that a viewer names against those that an offer has."""

from collections.abc import Iterable

from knowledge.language.offers.request import Request
from knowledge.language.offers.rules import Bundle, OffFromAmount, OffFromPieces, Rule
from knowledge.prices.terms import Terms


def stated_hold(request: Request, terms: Terms) -> bool:
    """Return whether every reduction that the viewer names is one of the offer's."""
    return len(as_stated(request.rules, terms)) == len(request.rules)


def as_stated(stated: Iterable[Rule], terms: Terms) -> list[Rule]:
    """Return the rules of an offer that a viewer names; what the offer does not have is none."""
    found = []
    for rule in stated:
        for own in (*terms.promotion.rules, *terms.coupon.rules):
            if own == rule or _same_amounts(own, rule):
                found.append(own)
                break
        else:
            tiers = {(tier.minimum_quantity, tier.total) for tier in terms.tiers}
            if isinstance(rule, Bundle) and (rule.pieces, rule.total) in tiers:
                found.append(rule)
    return found


def _same_amounts(own: Rule, stated: Rule) -> bool:
    """Return whether two rules name the same figures: viewers leave out 每满 and over."""
    if isinstance(own, OffFromAmount) and isinstance(stated, OffFromAmount):
        return (own.amount, own.off) == (stated.amount, stated.off)
    if isinstance(own, OffFromPieces) and isinstance(stated, OffFromPieces):
        return (own.pieces, own.off) == (stated.pieces, stated.off)
    return False
