"""Decides which facts after the best one are worth a host's glance: usually none."""

from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.language.at_odds import stated_otherwise
from knowledge.language.cared_for import asks_of_care, names_part, tells_care
from knowledge.search.question_figures import container
from knowledge.search.scoring import Question

MOST = 3
"""Facts shown at once."""

BEHIND, BEHIND_SAME = 0.15, 0.35
"""How far behind the best a fact may be that is as likely the answer, and one that states the same
property, such as a price of another choice or a weight with the box."""

NEAR_MISSES = 0.6
"""… and how far when none is strong enough, for those who look at what was nearly found."""


def shown(
    question: Question, facts: Sequence[Fact], strengths: Sequence[float], enough: float
) -> list[int]:
    """Return the positions of the facts to show, the best first; ``facts`` are in that order.

    What follows the best answer must itself be strong enough, and about the property asked when
    one is recognised.
    """
    if strengths[0] < enough:
        return [n for n, s in enumerate(strengths[:MOST]) if s >= strengths[0] - NEAR_MISSES]
    odd = [n for n, fact in enumerate(facts) if are_at_odds(facts[0], fact)]
    if odd:
        return [0, odd[0]]  # which of two amounts is right, no other fact tells
    part = _other_part(question, facts, strengths)
    if part is not None:
        return [0, part]
    kept = [0]
    for place in range(1, len(facts)):
        behind = strengths[0] - strengths[place]
        if len(kept) == MOST or behind > BEHIND_SAME or strengths[place] < enough:
            break
        if _helps(question, facts[0], facts[place], behind):
            kept.append(place)
    return kept


def _other_part(
    question: Question, facts: Sequence[Fact], strengths: Sequence[float]
) -> int | None:
    """Return the place of the fact on how another part of the product is washed, if there is one.

    Only where the best is on one part too, and the question names none: what holds for the cover
    alone is no answer without it.
    """
    best = facts[0]
    if best.sku is None or not asks_of_care(question.text) or not _of_a_part(best):
        return None
    if names_part(question.text, best.name):
        return None
    others = (n for n in range(1, len(facts)) if strengths[n] > 0 and facts[n].sku == best.sku)
    return next((n for n in others if _of_a_part(facts[n])), None)


def _of_a_part(fact: Fact) -> bool:
    return fact.kind == "attribute" and not fact.variant and tells_care(fact.name, fact.value)


def are_at_odds(one: Fact, other: Fact) -> bool:
    """Return whether a property and a sentence of the same product state two amounts of it."""
    if one.sku is None or one.sku != other.sku or one.variant or other.variant:
        return False
    if one.kind == "description":
        one, other = other, one
    if one.kind != "attribute" or other.kind != "description":
        return False
    return bool(stated_otherwise(one.name, one.value, other.value))


def _helps(question: Question, best: Fact, other: Fact, behind: float) -> bool:
    own, named = _properties(best), _properties(other)
    if container(other.name) not in (container(best.name), question.particulars.container):
        return False
    if best.variant and best.name == other.name:
        return True
    if own & named:
        return not question.attributes or bool(question.attributes & named)
    if named and (own or question.attributes):
        return False
    return behind <= BEHIND and not question.attributes & own


def _properties(fact: Fact) -> frozenset[str]:
    return asked_attributes(fact.name) if fact.kind == "faq" else named_attributes(fact.name)
