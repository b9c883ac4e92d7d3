"""The facts of one scope in the order in which they answer a question."""

from dataclasses import dataclass, replace

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.retrieval import Scope
from knowledge.search.enough import enough_for
from knowledge.search.lexical import Overlap
from knowledge.search.scoring import Question, in_shop_order
from knowledge.search.sureness import Standing, standing


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
        """Return whether the best fact answers."""
        return bool(self.rows) and self.strengths[0] >= self.enough


@dataclass(frozen=True, slots=True)
class Weighed:
    """Facts of one scope in the shop's order, with what is known of each."""

    scope: Scope
    rows: list[int]
    facts: list[Fact]
    near: Vector
    overlap: Overlap

    def ranked(self, question: Question, strong: Vector, read: Vector | None) -> Ranked:
        """Return them by their strengths, and by what they read as, if they were read."""
        if self.scope == "focus":
            strong = in_shop_order(question, self.facts, strong)
        order = np.argsort(-strong, kind="stable")
        first = int(order[0])
        best: Scope = self.scope
        if best == "focus" and self.facts[first].sku is None:
            best = "shop"
        shared = float(max(self.overlap.name[first], self.overlap.text[first]))
        found = standing(self.facts, strong, self.near, shared, first)
        if read is not None:
            found = replace(found, read=float(read[first]))
        values = [float(strong[i]) for i in order]
        enough = enough_for(best, question.text, values[0], found)
        return Ranked(best, [self.rows[i] for i in order], values, enough, found)
