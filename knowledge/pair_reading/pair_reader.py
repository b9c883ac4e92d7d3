"""Tells how an utterance stands to facts, and whether two questions are one."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from threadpoolctl import threadpool_limits

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.pair_reading.network import Array, Network, Side, packaged_network
from knowledge.retrieval import FactStand, Stand

_STAND, _SAME, _ANSWERS = slice(0, 3), 3, 4  # of the scores

FACTS_KEPT = 3_072
"""Of the products on air, at some 15 kB each."""

SAID_KEPT = 512
"""Utterances and questions, which come and go."""


class TokenStates(Protocol):
    """What reads texts token by token."""

    def token_states(self, text: str, *, asked: bool) -> Vector:
        """Return ``tokens × states`` of what people say (``asked``), or of a statement."""


class PairReader:
    """Holds texts against each other; belongs to the one inference thread.

    A text is read once (some 6 ms, nothing when it was just embedded); a pair takes .1 ms.
    """

    def __init__(self, states: TokenStates, network: Network | None = None) -> None:
        # Its spinning threads wait for one another: 36 ms a pair on two busy cores, .1 with one.
        threadpool_limits(limits=1, user_api="blas")
        self._states = states
        self._network = network or packaged_network()
        self._facts: OrderedDict[str, Side] = OrderedDict()
        self._said: OrderedDict[str, Side] = OrderedDict()

    def unread(self, facts: Sequence[Fact]) -> list[Fact]:
        """Return those of ``facts`` that have to be read before anything is held against them.

        The others count as used just now, so that reading these pushes none of them out.
        """
        new = set(self.unread_statements([fact.text for fact in facts]))
        return [fact for fact in facts if fact.text in new]

    def unread_statements(self, statements: Sequence[str]) -> list[str]:
        """Return those of ``statements`` that have to be read first, as ``unread`` does."""
        unread: list[str] = []
        for one in statements:
            if one in self._facts:
                self._facts.move_to_end(one)
            else:
                unread.append(one)
        return unread

    def read(self, facts: Sequence[Fact]) -> None:
        """Read ``facts``, so that holding something against them takes little."""
        for fact in facts:
            self.read_statement(fact.text)

    def read_statement(self, statement: str) -> None:
        """Read a statement that need be no fact."""
        self._side(statement, asked=False)

    def stands(self, facts: Sequence[Fact], utterance: str) -> tuple[FactStand, ...]:
        """Return how ``utterance`` stands to each of ``facts``."""
        compared = self.compare([fact.text for fact in facts], utterance)
        return tuple(
            FactStand(fact, stand.agrees, stand.contradicts)
            for fact, stand in zip(facts, compared, strict=True)
        )

    def compare(self, statements: Sequence[str], utterance: str) -> tuple[Stand, ...]:
        """Return how ``utterance`` stands to each of ``statements``."""
        said = self._side(utterance, asked=True)
        return tuple(
            _stand(self._network.scores(self._side(one, asked=False), said)[_STAND])
            for one in statements
        )

    def same_question(self, one: str, other: str) -> float:
        """Return how likely one answer serves both questions, whichever comes first."""
        a, b = self._side(one, asked=True), self._side(other, asked=True)
        both = self._network.scores(a, b)[_SAME] + self._network.scores(b, a)[_SAME]
        return _share(float(both) / 2)

    def answers(self, facts: Sequence[Fact], question: str) -> list[float]:
        """Return how likely each of ``facts`` answers ``question``."""
        asked = self._side(question, asked=True)
        return [
            _share(float(self._network.scores(self._side(fact.text, asked=False), asked)[_ANSWERS]))
            for fact in facts
        ]

    def _side(self, text: str, *, asked: bool) -> Side:
        kept, most = (self._said, SAID_KEPT) if asked else (self._facts, FACTS_KEPT)
        side = kept.get(text)
        if side is None:
            side = self._network.side(text, self._states.token_states(text, asked=asked))
            kept[text] = side
            if len(kept) > most:
                kept.popitem(last=False)
        kept.move_to_end(text)
        return side


def _stand(scores: Array) -> Stand:
    shares = np.exp(scores - scores.max())
    agrees, contradicts, _ = (shares / shares.sum()).tolist()
    return Stand(agrees, contradicts)


def _share(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))
