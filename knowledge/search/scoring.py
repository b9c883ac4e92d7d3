"""How strongly a fact answers a question: meaning, words and the property asked, in one figure.

Strengths are in units of the embedder's own scale: 0 is a statement on something else, 1 one that
settles the question, as measured by :class:`SimilarityScale`. So the weights and thresholds here
hold for any model.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedder.ports import SimilarityScale, Vector
from knowledge.facts import Fact
from knowledge.language.amounts import states_same
from knowledge.language.asked import (
    asked_attributes,
    asked_dimensions,
    named_attributes,
    rest_of_question,
)
from knowledge.language.cared_for import tells_care
from knowledge.search.content import head_noun
from knowledge.search.fitting import Particulars, fits, read_particulars
from knowledge.search.lexical import Overlap
from knowledge.search.named_parts import for_what_is_named
from knowledge.search.on_matter import on_matter, without_charge
from knowledge.search.parcels import asks_of_parcel, measures_parcel
from knowledge.search.price_questions import speaks_of_money, states_price
from knowledge.search.question_figures import Unit, asked_units, carries, container

NAME_WORDS, TEXT_WORDS, TITLE_WORDS = 0.25, 0.45, 0.35
"""Weights of the shares of the question's words found in the name, in name or value, and only in
the title: enough to settle near ties of meaning, too little to overrule it."""

ALONE = 0.3
"""For the share of the question's words that one fact has more than any other: who names a thing,
or a part of its name, says what the others have not."""

PROPERTY = 0.35
"""For a fact named after the property asked, or, when no property is recognised in the question,
carrying the unit asked for."""

TIE = 0.1
"""For carrying the unit asked for when the property is known: only decides between equals."""

RELATED = 0.5
"""How much of ``PROPERTY`` a fact on a related property gets."""

_FAMILIES = (
    frozenset({"delivery_time", "shipping_fee", "ship_from", "courier"}),
    frozenset({"size", "length", "width", "height"}),
    frozenset({"net_content", "quantity", "capacity"}),
    frozenset({"net_content", "weight"}),
    frozenset({"battery", "battery_life"}),
    frozenset({"material", "ingredients", "lining", "filling"}),
)
"""Properties that shops state together or under one another's name."""

_TOLD_IN_PASSING = frozenset({"fading", "return_insurance", "shipping_fee"})
"""Properties that shops often give no name of their own, but speak of where they tell how to wash,
how to send back or where they send to."""

TOLD = 1.25
"""How much of ``PROPERTY`` a fact gets that speaks of such a property in so many words."""

_TOLD_BY = {"voltage": "voltage", "battery": "charge"}
"""Properties that a figure of theirs tells under whatever name: power: 900 W, 110 V."""

OF_A_PART = 0.9
"""The same for a fact that says how a part may be washed, behind one on the whole, and for one
that has the figure of such a property beside others."""

ABSENT = 0.17
"""Taken off all facts when a known property is asked and none is named after it …"""

ABSENT_BARE, ABSENT_OTHER = 0.35, 0.7
"""… and taken off further when the question asks for nothing else: more where the fact is named
after another property (保修期 is no answer to 保质期多久) than where its name is not known."""

OTHER_UNIT = 0.3
"""Taken off a fact with figures of other kinds only, when a unit is asked for: 30包 to 一盒几斤."""

HEAD = 0.3
"""For a fact that names the very thing a message names without asking anything of it: 袋 for
防臭脚袋子, whatever the fact says of smelling feet."""

UNPRICED = 0.5
"""Off a price when the question has no word of money and does not state that very sum: it is near
any short question that names the product, whatever it asks (新茶不)."""

ALIKE = 0.35
"""How far behind the best of the facts named after the very property asked another such fact may
be for the shop's own order to decide between them: what it lists first is what it is known for."""


PARCEL = 0.15
"""Off a figure of the parcel (毛重, package dimensions) for a question that does not speak of one:
who asks how heavy a thing is means the thing."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, read once for all scopes."""

    text: str
    attributes: frozenset[str]
    dimensions: frozenset[str]
    units: frozenset[Unit]
    bare: bool
    particulars: Particulars
    head: str = ""


def read_question(text: str) -> Question:
    """Return what ``text`` asks for."""
    asked = asked_attributes(text)
    plain = without_charge(text) if asked >= _BATTERY_LIFE else text
    return Question(
        text,
        asked,
        asked_dimensions(text),
        asked_units(text),
        not rest_of_question(plain),
        read_particulars(text),
        head_noun(text),
    )


def asks_known_property(question: Question) -> bool:
    """Return whether it is known which property ``question`` asks for."""
    return bool(question.attributes or question.particulars.price)


_BATTERY_LIFE = frozenset({"battery_life"})
_FEE = frozenset({"shipping_fee"})


def offers_asked(question: Question, fact: Fact) -> bool:
    """Return whether ``fact`` is the part of an offer that is asked for by name, or of postage."""
    asked = question.attributes & named_attributes(fact.name)
    return bool(asked) and (fact.kind == "offer" or (fact.kind == "policy" and asked == _FEE))


def strengths(
    question: Question,
    facts: Sequence[Fact],
    cosines: Vector,
    overlap: Overlap,
    scale: SimilarityScale,
    titled: bool,
) -> Vector:
    """Return how strongly each fact answers, in units of ``scale``.

    Args:
        question: what is asked.
        facts: the candidates.
        cosines: of the question's vector and each fact's.
        overlap: of the question's words with each fact.
        scale: of the embedder that made the vectors.
        titled: whether the product is still to be found, so that words of its title count.
    """
    result = nearness(question, facts, cosines, scale)
    result = result + np.float32(NAME_WORDS) * overlap.name + np.float32(TEXT_WORDS) * overlap.text
    result = result + np.float32(ALONE) * _alone(overlap.text)
    if titled:
        result = result + np.float32(TITLE_WORDS) * (overlap.title - overlap.text)
    about = np.array([_about(fact, question) for fact in facts], np.float32)
    known = asks_known_property(question)
    if known:
        result = result + np.float32(PROPERTY) * about
        result = result + for_what_is_named(question.text, question.attributes, facts)
    figure = np.array([_carries(fact, question) for fact in facts], np.float32)
    result = result + np.float32(TIE if known else PROPERTY) * figure
    other = np.array([_measures_other(fact, question) for fact in facts])
    result = result - np.float32(OTHER_UNIT) * other
    if not asks_of_parcel(question.text):
        parcel = np.array([measures_parcel(fact) for fact in facts])
        result = result - np.float32(PARCEL) * parcel
    if question.head and not known:
        carries_head = np.array([question.head in fact.text for fact in facts])
        result = result + np.float32(HEAD) * carries_head
    if question.particulars.price is None and not speaks_of_money(question.text):
        stated = question.particulars.stated
        priced = np.array(
            [states_price(fact) and not states_same(stated, fact.quantities) for fact in facts]
        )
        result = result - np.float32(UNPRICED) * priced
    result = result + fits(question.particulars, facts) + on_matter(question.text, facts)
    strong: Vector = result.astype(np.float32)
    return strong


def nearness(
    question: Question, facts: Sequence[Fact], cosines: Vector, scale: SimilarityScale
) -> Vector:
    """Return how near facts are in units of ``scale``, less what an absent property takes off."""
    near: Vector = (cosines - scale.unrelated) / np.float32(scale.answered - scale.unrelated)
    if asks_known_property(question) and not any(_about(fact, question) > 0 for fact in facts):
        near = near - np.float32(ABSENT) - _absent_bare(question, facts)
    return near


def in_shop_order(question: Question, facts: Sequence[Fact], strong: Vector) -> Vector:
    """Return ``strong`` with equal values where a bare question has several facts of its name.

    ``facts`` are in the shop's order, which a stable sort then keeps: 内胆材质 before 杯盖材质.
    """
    if not question.bare or not question.attributes:
        return strong
    alike = np.array([_names_it(fact, question) for fact in facts])
    if alike.sum() < 2:
        return strong
    best = strong[alike].max()
    return np.where(alike & (strong >= best - np.float32(ALIKE)), best, strong)


def _alone(shares: Vector) -> Vector:
    """Return how far the greatest share is ahead of the next; 0 for all others."""
    if len(shares) < 2:
        return np.zeros_like(shares)
    ahead: Vector = np.maximum(shares - np.partition(shares, -2)[-2], 0)
    return ahead


def _names_it(fact: Fact, question: Question) -> bool:
    if fact.kind not in ("attribute", "variant") or fact.variant:
        return False
    one_of = container(fact.name)
    if one_of and one_of != question.particulars.container:
        return False
    return bool(question.attributes & named_attributes(fact.name))


def _absent_bare(question: Question, facts: Sequence[Fact]) -> Vector:
    """Return what is taken off when the property asked, and nothing else, is no fact's name."""
    if not question.bare:
        return np.zeros(len(facts), np.float32)
    others = [bool(named_attributes(fact.name)) for fact in facts]
    return np.where(others, ABSENT_OTHER, ABSENT_BARE).astype(np.float32)


def _about(fact: Fact, question: Question) -> float:
    asked, named = question.attributes, named_attributes(fact.name)
    if question.particulars.price and states_price(fact):
        return 1.0
    if asked & named:
        return 1.0
    if asked & _TOLD_IN_PASSING & named_attributes(fact.value):
        return TOLD
    if any(_measures(fact, _TOLD_BY.get(one, "")) for one in asked):
        return OF_A_PART
    if "care" in asked and fact.kind == "attribute" and tells_care(fact.name, fact.value):
        return OF_A_PART
    if asked == {"fading"} and named == {"colour"}:
        return -1.0  # what colours there are, near as it is, says nothing of whether they last
    return RELATED if any(asked & family and named & family for family in _FAMILIES) else 0.0


def _measures(fact: Fact, dimension: str) -> bool:
    return fact.kind == "attribute" and any(one.dimension == dimension for one in fact.quantities)


def _carries(fact: Fact, question: Question) -> bool:
    if question.units:
        return carries(fact.quantities, question.units)
    return any(quantity.dimension in question.dimensions for quantity in fact.quantities)


def _measures_other(fact: Fact, question: Question) -> bool:
    """Return whether a unit is asked for and the fact has figures, none of them of its kind."""
    if not question.units or not fact.quantities:
        return False
    asked = {dimension for dimension, _ in question.units}
    return not any(quantity.dimension in asked for quantity in fact.quantities)
