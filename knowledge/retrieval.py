"""What retrieval is asked and what it answers: plain types, importable without FAISS."""

from dataclasses import dataclass
from typing import Literal

from knowledge.facts import Fact

Scope = Literal["focus", "lineup", "shop"]


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the shop's knowledge.

    Attributes:
        text: the viewer's question, masked.
        focus: SKUs the question is about for certain or by default, the best first; may be empty.
        named: whether the viewer named ``focus`` (then no other product may answer).
        lineup: SKUs of the session's line-up.
        each: whether each product of ``focus`` is to answer for itself.
        choice: title of the choice of the one product in ``focus`` that is meant, where the
            sender's words alone may not tell; empty for none.
        doubtful: whether the text may be no question to the shop at all: then a fact must answer
            it for certain.
        likely: whether, though doubtful, it asks as viewers ask of goods, so that a fact of the
            product's own need be only half as much surer.
    """

    text: str
    focus: tuple[str, ...]
    named: bool
    lineup: tuple[str, ...]
    each: bool = False
    choice: str = ""
    doubtful: bool = False
    likely: bool = False


@dataclass(frozen=True, slots=True)
class ScoredFact:
    """A fact and how well it fits, 0 to 1; comparable within one ``Findings`` only."""

    fact: Fact
    score: float


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found.

    Attributes:
        facts: the best first, at most a handful; empty when nothing in scope was worth ranking.
        scope: the narrowest scope whose best fact was strong enough; ``None`` = not in the
            material.
        vector: the question's embedding, centred and normalised, int8-quantised (one byte a
            dimension, value = byte / 127); ``b""`` when the text was not embedded.
        exact: whether an attribute's name or a quantity asked for decided it, without embedding.
        version: catalogue version searched.
        meant: keys of the matters its embedding is likeliest to be on, with their shares of 1, best
            first; empty when it was not embedded or nothing is known of the embedder.
    """

    facts: tuple[ScoredFact, ...]
    scope: Scope | None
    vector: bytes
    exact: bool
    version: int
    meant: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class FactStand:
    """How an utterance stands to a fact; what is missing to 1 is neither.

    Attributes:
        agrees: probability that it says what the fact says, or a part of it.
        contradicts: probability that both cannot be true.
    """

    fact: Fact
    agrees: float
    contradicts: float


@dataclass(frozen=True, slots=True)
class Stand:
    """How an utterance stands to a statement that need be no fact, as ``FactStand`` says it."""

    agrees: float
    contradicts: float
