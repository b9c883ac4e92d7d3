"""The best few facts, read word by word beside the question.

A vector says what a text is about as a whole; which of two facts on one thing answers, and whether
any does, often hangs on a word. So the facts that rank best are read beside the question by a
network that was taught what answers what, and what it says counts among the rest.
"""

import math
from collections.abc import Sequence
from typing import Final, Protocol

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.language.script import language_of

READ: Final = 4
"""Facts that are read: one not met before takes as long as embedding it."""

WEIGHT: Final = 0.1
"""Of the log odds in a fact's strength."""

_MOST: Final = 5.0
"""Log odds beyond which nothing is told: seven in a thousand are wrong."""


class AnswerReader(Protocol):
    """What reads a question beside facts."""

    def answers(self, facts: Sequence[Fact], question: str) -> Sequence[float]:
        """Return how likely each of ``facts`` answers ``question``, 0 to 1."""


def read_best(
    reader: AnswerReader | None, question: str, facts: Sequence[Fact], strong: Vector
) -> tuple[Vector, Vector | None]:
    """Return the strengths with what reading adds, and the log odds of each fact.

    Facts that were not read count as the least likely that was. Nothing is read of a language that
    the reader was not taught: then there are no log odds.
    """
    if reader is None or language_of(question) == "other":
        return strong, None
    best = np.argsort(-strong, kind="stable")[:READ]
    odds = [_log_odds(one) for one in reader.answers([facts[row] for row in best], question)]
    read = np.full(len(facts), min(odds), np.float32)
    read[best] = odds
    return strong + np.float32(WEIGHT) * read, read


def _log_odds(share: float) -> float:
    return max(-_MOST, min(_MOST, math.log(max(share, 1e-9) / max(1 - share, 1e-9))))
