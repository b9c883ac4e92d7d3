"""How far what a reader finds contradicted stands out among all facts of the product."""

from collections.abc import Sequence
from typing import Final

from knowledge.retrieval import FactStand

AGAINST: Final = 0.5
"""What an agreement with another fact counts against a contradiction: 两天之内就发走 is of sending,
however unlike 保鲜期 it is. The fact's own agreement is in the probability already."""


class StandingOut:
    """Weighs the contradictions of one piece of speech."""

    def __init__(self, stands: Sequence[FactStand]) -> None:
        ranked = sorted(stands, key=lambda stand: stand.agrees, reverse=True)[:2]
        self._best = [(stand.agrees, stand.fact.id) for stand in ranked]

    def less(self, contradicts: float, *own: str) -> float:
        """Return a probability of contradicting facts, less what agrees with any other.

        ``own`` are the ids of what is contradicted.
        """
        others = (agrees for agrees, fact in self._best if fact not in own)
        return contradicts - AGAINST * max(others, default=0.0)
