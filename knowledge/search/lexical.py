"""How well a question and a fact agree in their words, numbers of models and properties asked.

But for the words that frame an English sentence, no dictionary is used: see ``terms``. A term
weighs its rarity among the shop's facts (the idf of BM25, Robertson & Zaragoza 2009), so that what
every product has in common says nothing.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.facts import Fact
from knowledge.language.plain_words import PLAIN_WORDS_EN
from knowledge.language.terms import terms, words
from knowledge.search.qualifiers import WHO_TERMS

Scores = npt.NDArray[np.float32]

_CHARACTER, _GRAM = 0.4, 0.3
"""Weight of a single Han character and of a three-letter gram, which often agree by accident,
against 1 for a pair or a word."""


_FRAMING = frozenset(one for word in PLAIN_WORDS_EN.split() for one in words(word))
"""English words that agree with no fact, as the *is* of a question would with *is stain resistant*.
They keep their weight beside the others, so that a share means what it did when bars were found."""

_MEASURING = frozenset("大小长短高矮低宽窄厚薄深浅多少轻重冷热快慢新旧老双单")
"""Characters that say what any thing is like: 多大 names no 大豆 quilt."""

_UNKNOWN = 0.5
"""Of the rarity of a term no fact has: in Chinese mostly the seam between two words (锅能)."""


NAMED_SHARE = 0.1
"""Least share of the question's words that only the title explains, for a product that is not
in focus to answer: 保修几年 is about the product on air, whatever other product has a warranty.
With nothing in focus the title has to have as many: 多少钱 alone is the price of none."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shares of the question's weight found in facts, 0 to 1 each, one value a fact.

    Attributes:
        name: found in the attribute's name, the FAQ's question or the policy's topic.
        text: found in the name or the value.
        title: found in the name, the value or the product's title.
        product: found in the product's title, whatever else has it.

    What only says who uses a thing, or alone what it is like, is in no title.
    """

    name: Scores
    text: Scores
    title: Scores
    product: Scores

    def named(self) -> npt.NDArray[np.bool_]:
        """Return which facts' products are named by words that only the title has."""
        return self.title - self.text >= NAMED_SHARE


class LexicalIndex:
    """The terms of a shop's facts, immutable; positions are those of the facts given."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._count = len(facts)
        self._names = [terms(fact.name) for fact in facts]
        self._texts = [terms(fact.name) | terms(fact.value) for fact in facts]
        self._titles = [terms(fact.title) - WHO_TERMS - _MEASURING for fact in facts]
        found: dict[str, list[int]] = {}
        for position, (text, title) in enumerate(zip(self._texts, self._titles, strict=True)):
            for term in text | title:
                found.setdefault(term, []).append(position)
        self._postings = {term: np.array(rows, np.int32) for term, rows in found.items()}

    def overlap(self, question: str, rows: Sequence[int]) -> Overlap:
        """Return the overlap of ``question`` with the facts at ``rows``, in their order."""
        weights = self._weights(terms(question))
        total = sum(weights.values()) or 1.0
        asked = frozenset(weights) - _FRAMING

        def share(found: Collection[str]) -> float:
            return sum(weights[term] for term in asked.intersection(found)) / total

        result = np.empty((4, len(rows)), np.float32)
        for column, row in enumerate(rows):
            text = self._texts[row]
            result[0, column] = share(self._names[row])
            result[1, column] = share(text)
            result[2, column] = share(text | self._titles[row])
            result[3, column] = share(self._titles[row])
        return Overlap(*result)

    def best(self, question: str, count: int) -> list[int]:
        """Return the positions of the ``count`` facts of the shop that share most, best first."""
        totals = np.zeros(self._count, np.float32)
        for term, weight in self._weights(terms(question) - _FRAMING).items():
            rows = self._postings.get(term)
            if rows is not None:
                totals[rows] += np.float32(weight)
        if count < self._count:
            chosen = np.argpartition(-totals, count)[:count]
        else:
            chosen = np.arange(self._count)
        chosen = chosen[np.argsort(-totals[chosen], kind="stable")]
        return [int(row) for row in chosen if totals[row] > 0]

    def _weights(self, asked: frozenset[str]) -> dict[str, float]:
        return {term: _kind_weight(term) * self._rarity(term) for term in asked}

    def _rarity(self, term: str) -> float:
        rows = self._postings.get(term)
        if rows is None:
            return _UNKNOWN * math.log1p(2 * self._count + 1)
        return math.log1p((self._count - len(rows) + 0.5) / (len(rows) + 0.5))


def _kind_weight(term: str) -> float:
    if term.startswith("#"):
        return _GRAM
    return _CHARACTER if len(term) == 1 else 1.0
