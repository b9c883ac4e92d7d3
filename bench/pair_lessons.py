"""What the pair reader learns from: pairs of texts with how they stand to each other."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from bench.asked_goods import Goods, asked_files, read_goods
from bench.said_goods import SAID, SAME, Alike, files_of, read_alike, read_said
from knowledge.embedder.ports import Embedder, Vector
from knowledge.language.compared_figures import amounts_of
from knowledge.language.script import language_of
from knowledge.pair_reading.figures_beside import Told, figures_beside
from knowledge.pair_reading.network import read_states
from knowledge.pair_reading.ports import TokenStates
from knowledge.pair_reading.sides import Array
from knowledge.search.embedded_text import cut_title

_FRAMES: Final = {
    "zh": ("{}？", "{}啊", "主播 {}", "请问{}", "{} 谢谢", "想问下{}", "{}{}", "这个{}", "{}呀姐"),
    "en": ("{}?", "{} pls", "hey {}", "{} thanks", "um {}", "question, {}", "{} {}", "so {}"),
}
"""What people put around a question that leaves it the same."""

_SWAPS: Final = (
    *(("能", "可以"), ("吗", "不"), ("吗", "么"), ("多少", "几多"), ("can you", "can i")),
    *(("is it", "is this"), ("does it", "does this"), ("what's", "what is"), ("do you", "do u")),
)

Task = Literal["stand", "same", "answers"]

STANDS: Final = ("agrees", "contradicts", "neither")

_UNFRAMED = 0.3  # of the questions beside themselves

_NEAR: Final = 6
"""Nearest facts, one of which a text is held against beside its own: hard to tell from it."""

_ANY: Final = 0.5
"""How often it is held against any other fact as well, as in use it meets all of the product."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and what is right of them.

    Attributes:
        first: a fact, or a question for the task ``same``.
        right: the place in ``STANDS`` for the task ``stand``, else 1 or 0.
    """

    task: Task
    first: str
    second: str
    right: int

    @property
    def length(self) -> int:
        """Characters of both."""
        return len(self.first) + len(self.second)

    def turned(self) -> "Pair":
        """Return it with the second question first, where both are questions."""
        if self.task != "same":
            return self
        return replace(self, first=self.second, second=self.first)

    def figures(self) -> Told:
        """Return how the figures of both compare."""
        return figures_beside(_amounts(self.first), _amounts(self.second))


_amounts = lru_cache(maxsize=None)(amounts_of)


class States:
    """What the network takes of every text met, the tokens in half precision."""

    def __init__(self, reading: TokenStates) -> None:
        self._reading = reading
        self._known: dict[tuple[str, bool], tuple[npt.NDArray[np.float16], Array]] = {}

    def of(self, text: str, *, asked: bool) -> tuple[npt.NDArray[np.float16], Array]:
        """Return the tokens of a text and their means, as ``read_states`` gives them."""
        key = (text, asked)
        if key not in self._known:
            read = read_states(self._reading.token_states(text, asked=asked))
            self._known[key] = read.tokens.astype(np.float16), read.means
        return self._known[key]


class Lessons:
    """Makes pairs; what is near, and so hard to tell apart, is found by ``embedder``.

    Args:
        embedder: of the texts.
        seed: of what is drawn.
        any_other: how often a text is held against any other fact of the product as well.
    """

    def __init__(self, embedder: Embedder, seed: int = 5, any_other: float = _ANY) -> None:
        self._embedder = embedder
        self._any_other = any_other
        self._chance = random.Random(seed)
        self._vectors: dict[str, Vector] = {}
        self._nearest: dict[tuple[str, str], list[int]] = {}

    def all(self, trained: bool) -> Iterator[Pair]:
        """Yield the pairs of all tasks, of the files to train on or of those that are not.

        What a text is held against beside its own is drawn anew each time.
        """
        yield from self.of_speech(trained)
        yield from self.of_questions(trained)
        yield from self.of_answers(trained)

    def of_speech(self, trained: bool) -> Iterator[Pair]:
        """Yield utterances beside their own facts and beside others of the product."""
        for path in files_of(SAID, trained):
            for one in read_said(path):
                facts = one.goods.facts
                for number in one.facts:
                    yield Pair("stand", facts[number], one.text, STANDS.index(one.relation))
                for number in self._others(one.goods, one.text, one.facts):
                    yield Pair("stand", facts[number], one.text, STANDS.index("neither"))

    def of_questions(self, trained: bool) -> Iterator[Pair]:
        """Yield questions that are the same, look-alikes, and others on the product."""
        for path in files_of(SAME, trained):
            all_alike = list(read_alike(path))
            for one in all_alike:
                yield from self._alike(one, [a for a in all_alike if a.title == one.title])

    def of_answers(self, trained: bool) -> Iterator[Pair]:
        """Yield questions beside the facts that answer them, and beside others."""
        for goods in (goods for path in asked_files(trained) for goods in read_goods(path)):
            asked = [(group.facts, text) for group in goods.groups for text in group.wordings]
            for facts, text in asked + [((), text) for text in goods.remarks]:
                for number in facts:
                    yield Pair("answers", goods.facts[number], text, 1)
                for number in self._others(goods, text, facts):
                    yield Pair("answers", goods.facts[number], text, 0)

    def _reframed(self, text: str) -> str:
        """Return the same question with hardly another word."""
        language = "zh" if language_of(text) == "zh" else "en"
        old, new = self._chance.choice(_SWAPS)
        if old in text:
            text = text.replace(old, new, 1)
        kind = self._chance.random()
        frame = self._chance.choice(_FRAMES[language])
        return text if kind < _UNFRAMED else frame.replace("{}", text)

    def _alike(self, one: Alike, of_product: Sequence[Alike]) -> Iterator[Pair]:
        pick = self._chance.choice
        for first, second in combinations(one.same, 2):
            yield Pair("same", first, second, 1)
        for text in (*one.same[:2], self._chance.choice(one.others)):
            yield Pair("same", text, self._reframed(text), 1)
        for other in one.others:
            yield Pair("same", one.same[0], other, 0)
            yield Pair("same", pick(one.same[1:]), other, 0)
        if len(one.others) > 1:
            first, second = self._chance.sample(one.others, 2)
            yield Pair("same", first, second, 0)
        elsewhere = [text for other in of_product if other is not one for text in other.same]
        for text in self._chance.sample(elsewhere, min(2, len(elsewhere))):
            yield Pair("same", pick(one.same), text, 0)

    def _others(self, goods: Goods, text: str, own: Sequence[int]) -> list[int]:
        """Return some facts that ``text`` is not about."""
        others = [number for number in self._near(goods, text) if number not in own]
        drawn = self._chance.sample(others[:_NEAR], min(1, len(others)))
        further = [number for number in others if number not in drawn]
        if further and self._chance.random() < self._any_other:
            drawn.append(self._chance.choice(further))
        return drawn

    def _near(self, goods: Goods, text: str) -> list[int]:
        """Return the facts of ``goods``, the nearest to ``text`` first."""
        if (goods.title, text) not in self._nearest:
            numbers = list(goods.facts)
            facts = [f"{cut_title(goods.title)}：{goods.facts[number]}" for number in numbers]
            for fact in facts:
                if fact not in self._vectors:
                    self._vectors[fact] = self._embedder.embed_passages([fact])[0]
            vectors = np.stack([self._vectors[fact] for fact in facts])
            near = vectors @ self._embedder.embed_query(text)
            self._nearest[goods.title, text] = [numbers[row] for row in np.argsort(-near)]
        return self._nearest[goods.title, text]
