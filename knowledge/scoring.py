"""How strongly a fact answers a question: meaning, words and the property asked, in one figure.

Strengths are in units of the embedder's own scale: 0 is a statement on something else, 1 one that
settles the question, as measured by :class:`SimilarityScale`. So the weights and thresholds here
hold for any model.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.asked import asked_attributes, asked_dimensions, named_attributes, rest_of_question
from knowledge.embedder.ports import SimilarityScale, Vector
from knowledge.facts import Fact
from knowledge.lexical import Overlap

NAME_WORDS, TEXT_WORDS, TITLE_WORDS = 0.35, 0.2, 0.35
"""Weights of the shares of the question's words found in the name, in name or value, and only in
the title: enough to settle near ties of meaning, too little to overrule it. The value weighs less
because a long one shares words by chance."""

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
    frozenset({"battery", "battery_life", "charging"}),
    frozenset({"material", "ingredients", "lining", "filling"}),
)
"""Properties that shops state together or under one another's name."""

ABSENT = 0.17
"""Taken off all facts when a known property is asked and none is named after it …"""

ABSENT_BARE = 0.35
"""… and taken off further when the question asks for nothing else."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, read once for all scopes."""

    text: str
    attributes: frozenset[str]
    dimensions: frozenset[str]
    bare: bool


def read_question(text: str) -> Question:
    """Return what ``text`` asks for."""
    return Question(
        text, asked_attributes(text), asked_dimensions(text), not rest_of_question(text)
    )


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
    result = (cosines - scale.unrelated) / np.float32(scale.answered - scale.unrelated)
    result = result + np.float32(NAME_WORDS) * overlap.name + np.float32(TEXT_WORDS) * overlap.text
    if titled:
        result = result + np.float32(TITLE_WORDS) * (overlap.title - overlap.text)
    about = np.array([_about(fact, question.attributes) for fact in facts], np.float32)
    if question.attributes:
        result = result + np.float32(PROPERTY) * about
        if not about.any():
            result = result - np.float32(ABSENT + (ABSENT_BARE if question.bare else 0.0))
    figure = np.array([_carries(fact, question.dimensions) for fact in facts])
    weight = TIE if question.attributes else PROPERTY
    result = result + np.float32(weight) * figure
    strong: Vector = result.astype(np.float32)
    return strong


def _about(fact: Fact, asked: frozenset[str]) -> float:
    named = named_attributes(fact.name)
    if asked & named:
        return 1.0
    return RELATED if any(asked & family and named & family for family in _FAMILIES) else 0.0


def _carries(fact: Fact, dimensions: frozenset[str]) -> bool:
    return any(quantity.dimension in dimensions for quantity in fact.quantities)
