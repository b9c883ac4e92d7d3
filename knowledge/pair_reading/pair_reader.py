"""Tells how an utterance stands to facts, and whether two questions are one."""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from knowledge.facts import Fact
from knowledge.pair_reading.cross_encoder import CrossEncoder
from knowledge.pair_reading.network import Network, packaged_network
from knowledge.pair_reading.ports import ReadsTogether, TokenStates
from knowledge.pair_reading.sides import Array, Side
from knowledge.retrieval import FactStand, Stand

_STAND, _SAME, _ANSWERS, _SCORES = slice(0, 3), 3, 4, 5  # of the scores, and how many

FACTS_KEPT = 3_072
"""Of the products on air, at some 15 kB each."""

SAID_KEPT = 512
"""Utterances and questions, which come and go."""


class PairReader:
    """Holds texts against each other; belongs to the one inference thread.

    A text is read once (some 6 ms, nothing when it was just embedded); many pairs of one text take
    .05 ms each, and reading two together some 5 ms.

    Args:
        states: the packaged embedder.
        network: what compares words; by default what comes with the product.
        cross_encoder: what reads two texts together, where anybody does.
    """

    def __init__(
        self,
        states: TokenStates,
        network: Network | None = None,
        cross_encoder: ReadsTogether | None = None,
    ) -> None:
        # Its spinning threads wait for one another: 36 ms a pair on two busy cores, .1 with one.
        threadpool_limits(limits=1, user_api="blas")
        self._states = states
        self._network = network or packaged_network()
        self._cross_encoder = cross_encoder
        self._facts: OrderedDict[str, Side] = OrderedDict()
        self._said: OrderedDict[str, Side] = OrderedDict()

    @classmethod
    def packaged(cls, states: TokenStates) -> "PairReader":
        """Return the reader that comes with the product, which reads texts together as well."""
        return cls(states, packaged_network(), CrossEncoder(states))

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
        scores = self._of_statements(statements, utterance)
        return tuple(_stand(one) for one in scores[:, _STAND])

    @property
    def reads_together(self) -> bool:
        """Whether a statement and what is said of it can be read together."""
        return self._cross_encoder is not None

    def together(self, statement: str, utterance: str) -> Stand:
        """Return how ``utterance`` stands to ``statement``, both read together.

        Raises:
            RuntimeError: nothing here reads texts together.
        """
        if self._cross_encoder is None:
            raise RuntimeError("no cross-encoder was given")
        return _stand(self._cross_encoder.scores(statement, utterance))

    def same_question(self, one: str, other: str) -> float:
        """Return how likely one answer serves both questions, whichever comes first."""
        return self.same_questions(one, [other])[0]

    def same_questions(
        self, one: str, others: Sequence[str], most_read: int | None = None
    ) -> list[float]:
        """Return how likely one answer serves ``one`` and each of ``others``.

        Args:
            one: a question.
            others: those it may be the same as.
            most_read: how many of the others, at least one, may be read for it where not all are
                kept: from the first that would be one too many on, they are left for another time.
        """
        others = others[: self._within(others, most_read)]
        if not others:
            return []
        asked = self._side(one, asked=True)
        sides = [self._side(other, asked=True) for other in others]
        forth, back = self._network.forth_and_back(asked, sides)
        return _shares((forth[:, _SAME] + back[:, _SAME]) / 2)

    def _within(self, questions: Sequence[str], most_read: int | None) -> int:
        """Return how many of ``questions``, from the first on, need at most ``most_read`` read."""
        new = [place for place, text in enumerate(questions) if text not in self._said]
        return len(questions) if most_read is None or len(new) <= most_read else new[most_read]

    def answers(self, facts: Sequence[Fact], question: str) -> list[float]:
        """Return how likely each of ``facts`` answers ``question``."""
        return _shares(self._of_statements([fact.text for fact in facts], question)[:, _ANSWERS])

    def _of_statements(self, statements: Sequence[str], said: str) -> Array:
        """Return the scores of each statement with what is said, ``statements × scores``."""
        if not statements:
            return np.empty((0, _SCORES), np.float32)
        sides = [self._side(statement, asked=False) for statement in statements]
        return self._network.forth_and_back(self._side(said, asked=True), sides)[1]

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


def _shares(logits: npt.NDArray[np.floating]) -> list[float]:
    shares: list[float] = (1 / (1 + np.exp(-logits))).tolist()
    return shares
