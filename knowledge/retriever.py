"""Finds the facts that answer a question: in the product asked about, the line-up, the shop."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.embedder.ports import CalibratedEmbedder, Vector
from knowledge.exact_match import exact_match
from knowledge.index import ShopIndex
from knowledge.retrieval import Findings, Query, Scope, ScoredFact
from knowledge.scoring import Question, read_question, strengths

STRONG_ENOUGH: dict[Scope, float] = {"focus": 0.75, "lineup": 1.0, "shop": 1.0}
"""Least strength of an answer, in units of the embedder's scale. The more facts compete, the
stronger the best of them is by chance."""

NAMED_SHARE = 0.1
"""Least share of the question's words that only the title explains, for a product that is not
in focus to answer: 保修几年 is about the product on air, whatever other product has a warranty."""

NAMED_AHEAD = 0.2
"""How much stronger such a product must answer than the one in focus, if that answers at all."""

_MOST, _BEHIND = 5, 0.6
"""Facts returned, and how far behind the first a fact is not worth the host's glance."""

_EXCLUDED = 100.0
"""Taken off what may not answer, which keeps its order for those who look at the near misses."""

_SHORTLIST = 40
"""Of many facts, the nearest are ranked, and in a whole shop as many that share most words."""

_SLOPE = 3.0
"""Of the logistic that turns strength into a score: .5 when just enough, .9 when .73 above."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Facts of one scope, the best first, with their strengths."""

    scope: Scope
    rows: list[int]
    strengths: list[float]

    def strong_enough(self) -> bool:
        return bool(self.rows) and self.strengths[0] >= STRONG_ENOUGH[self.scope]


class Retriever:
    """Searches one shop at one version; belongs to the one inference thread.

    Args:
        index: the shop's facts.
        embedder: of the name the index was built with; best behind an ``EmbeddingCache``.

    Raises:
        ValueError: the index was built with another embedder.
    """

    def __init__(self, index: ShopIndex, embedder: CalibratedEmbedder) -> None:
        if index.embedder_name != embedder.name:
            raise ValueError(
                f"the index was built with {index.embedder_name}, the embedder is {embedder.name}"
            )
        self.index = index
        self._embedder = embedder

    def search(self, query: Query) -> Findings:
        """Return the facts that answer ``query``.

        ``vector`` of the findings is signed int8, one byte a dimension, value = byte / 127.
        """
        exact = exact_match(self.index, query)
        if exact:
            scope: Scope = "shop" if exact[0].sku is None else "focus"
            facts = tuple(ScoredFact(fact, 1.0) for fact in exact)
            return Findings(facts, scope, b"", True, self.index.version)
        if not self.index.facts or not query.text.strip():
            return Findings((), None, b"", False, self.index.version)
        vector = self._embedder.embed_query(query.text)
        question = read_question(query.text)
        first: _Ranked | None = None
        for scope, rows in self._scopes(query, vector, question):
            ranked = self._ranked(scope, rows, question, vector, bool(query.focus))
            first = first or ranked
            if ranked.strong_enough() and not self._about_another(ranked, query, vector, question):
                return self._findings(ranked, ranked.scope, vector)
        return self._findings(first, None, vector)

    def _about_another(
        self, ranked: _Ranked, query: Query, vector: Vector, question: Question
    ) -> bool:
        """Return whether the question names a product of the line-up that answers better."""
        if ranked.scope != "focus" or query.named or not query.lineup:
            return False
        rows = self.index.rows_of(query.lineup)
        if not rows:
            return False
        other = self._ranked("lineup", rows, question, vector, True)
        return other.strong_enough() and other.strengths[0] >= ranked.strengths[0] + NAMED_AHEAD

    def rank(self, query: Query) -> list[ScoredFact]:
        """Return every fact of the narrowest scope of ``query``, the best first."""
        vector = self._embedder.embed_query(query.text)
        question = read_question(query.text)
        for scope, rows in self._scopes(query, vector, question):
            return self._scored(self._ranked(scope, rows, question, vector, bool(query.focus)))
        return []

    def _scopes(
        self, query: Query, vector: Vector, question: Question
    ) -> "Sequence[tuple[Scope, list[int]]]":
        wide = self.index.shop_wide_rows()
        scopes: list[tuple[Scope, list[int]]] = []
        if query.focus:
            scopes.append(("focus", self.index.rows_of(query.focus) + wide))
            if query.named:
                return scopes
        if query.lineup:
            scopes.append(("lineup", self.index.rows_of(query.lineup) + wide))
        near = self.index.nearest(vector, _SHORTLIST)
        alike = self.index.lexical.best(question.text, _SHORTLIST)
        scopes.append(("shop", list(dict.fromkeys(near + alike))))
        return [(scope, rows) for scope, rows in scopes if rows]

    def _ranked(
        self, scope: Scope, rows: list[int], question: Question, vector: Vector, focused: bool
    ) -> _Ranked:
        cosines = self.index.similarities(vector, rows)
        if scope == "lineup" and len(rows) > _SHORTLIST:
            kept = np.argsort(-cosines, kind="stable")[:_SHORTLIST]
            rows, cosines = [rows[i] for i in kept], cosines[kept]
        facts = [self.index.facts[row] for row in rows]
        overlap = self.index.lexical.overlap(question.text, rows)
        outside = scope != "focus"
        strong = strengths(question, facts, cosines, overlap, self._embedder.scale, outside)
        if outside and focused:
            named = overlap.title - overlap.text >= NAMED_SHARE
            own = np.array([fact.sku is None for fact in facts])
            strong = np.where(named | own, strong, strong - np.float32(_EXCLUDED))
        order = np.argsort(-strong, kind="stable")
        best: Scope = scope
        if scope == "focus" and facts[order[0]].sku is None:
            best = "shop"
        return _Ranked(best, [rows[i] for i in order], [float(strong[i]) for i in order])

    def _findings(self, ranked: _Ranked | None, scope: Scope | None, vector: Vector) -> Findings:
        scored = self._scored(ranked) if ranked else []
        facts = []
        if ranked:
            least = ranked.strengths[0] - _BEHIND
            facts = [one for one, s in zip(scored, ranked.strengths, strict=True) if s >= least]
        return Findings(tuple(facts[:_MOST]), scope, _quantised(vector), False, self.index.version)

    def _scored(self, ranked: _Ranked) -> list[ScoredFact]:
        enough = STRONG_ENOUGH[ranked.scope]
        return [
            ScoredFact(self.index.facts[row], 1 / (1 + math.exp(_SLOPE * (enough - strength))))
            for row, strength in zip(ranked.rows, ranked.strengths, strict=True)
        ]


def _quantised(vector: Vector) -> bytes:
    return np.rint(np.clip(vector, -1, 1) * 127).astype(np.int8).tobytes()
