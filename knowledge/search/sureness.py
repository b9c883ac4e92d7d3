"""How sure it is that the best fact answers a question, from how it stands among the others.

How near a fact is says little by itself: any two statements on one product are near. What tells is
how far it is ahead of the next fact on something else, in all and by meaning alone, beside its
nearness and the words it shares with the question. The weights are a logistic regression's, made by
``bench.train_sureness`` on questions to goods that neither the embedder's adapter nor anything else
was trained on; all figures are in units of the embedder's scale, so they hold for any model.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.script import Language

WEIGHTS: Final = Path(__file__).parent / "sureness_weights.json"

MOST_LEAD: Final = 0.6
"""Beyond it a lead tells no more; also the lead of a fact that has no other beside it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the best fact stands.

    Attributes:
        lead: how much stronger it is than the next fact on something else.
        nearness: of its meaning, less what is taken off where the property asked has no fact.
        near_lead: how much nearer it is than the nearest other fact on something else.
        shared: share of the question's words in it, 0 to 1.
    """

    lead: float
    nearness: float
    near_lead: float
    shared: float


def standing(
    facts: Sequence[Fact],
    strengths: Vector,
    nearness: Vector,
    shared: float,
    best: int,
) -> Standing:
    """Return how ``facts[best]`` stands; ``nearness`` is without words and names."""
    others = [
        row for row, fact in enumerate(facts) if row != best and not _states_same(facts[best], fact)
    ]
    lead = near_lead = MOST_LEAD
    if others:
        lead = min(lead, float(strengths[best] - strengths[others].max()))
        near_lead = min(near_lead, float(nearness[best] - nearness[others].max()))
    return Standing(lead, float(nearness[best]), near_lead, shared)


def _states_same(best: Fact, other: Fact) -> bool:
    """Return whether ``other`` is on the same property, as another choice's or with the box."""
    if "description" in (best.kind, other.kind):
        return False
    return best.name == other.name or bool(
        named_attributes(best.name) & named_attributes(other.name)
    )


def log_odds(language: Language, found: Standing) -> float:
    """Return how sure it is that the best fact answers: 0 is as likely as not.

    A language that is neither Chinese nor English is judged as English is.
    """
    bias, *weights = _weights()["zh" if language == "zh" else "en"]
    values: tuple[float, ...] = astuple(found)
    return bias + sum(weight * value for weight, value in zip(weights, values, strict=True))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, list[float]]:
    read: dict[str, list[float]] = json.loads(WEIGHTS.read_text("utf-8"))
    return read
