"""The facts of one scope by their strength, and how strong the best must be to answer."""

import math
from dataclasses import dataclass
from typing import Final

from knowledge.language.script import language_of
from knowledge.retrieval import Scope
from knowledge.search.sureness import Standing, log_odds

NEEDED: Final[dict[Scope, float]] = {"focus": 0.4, "lineup": 0.8, "shop": 0.8}
"""Least log odds of an answer: six in ten in focus, where it is known what the question is about,
seven where the product is guessed too."""

STRONG_ENOUGH: Final[dict[Scope, float]] = {"focus": 0.9, "lineup": 1.15, "shop": 1.15}
"""A strength that answers however close the next fact is: words, names and fit for a body all speak
for it. The more facts compete, the stronger the best of them is by chance."""

LEAST_STRENGTH: Final = 0.2
"""Below it nothing answers, however far it is ahead: it does not fit, or is on something else."""

_SLOPE: Final = 3.0
"""Of the logistic that turns strength into a score: .5 when just enough, .9 when .73 above."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """Facts of one scope, the best first, with their strengths.

    Attributes:
        enough: the least strength of an answer.
        standing: how the best stands among them.
    """

    scope: Scope
    rows: list[int]
    strengths: list[float]
    enough: float
    standing: Standing

    def strong_enough(self) -> bool:
        """Tell whether the best of them answers."""
        return bool(self.rows) and self.strengths[0] >= self.enough


def enough_of(scope: Scope, question: str, best: float, found: Standing) -> float:
    """Return the strength that the best fact, of strength ``best``, would need to answer."""
    language = language_of(question)
    over = log_odds(language, found) - NEEDED[scope]
    sure = max(LEAST_STRENGTH, best - over / _SLOPE)
    # Words of other languages are not known well enough to speak for a fact.
    return sure if language == "other" else min(STRONG_ENOUGH[scope], sure)


def score_of(strength: float, enough: float) -> float:
    """Return a strength as a share of one: half where it is just enough."""
    return 1 / (1 + math.exp(_SLOPE * (enough - strength)))
