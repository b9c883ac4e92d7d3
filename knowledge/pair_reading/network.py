"""The network that compares two texts word by word, and its weights.

Every word of one text is compared with what it stands opposite to in the other (decomposable
attention, Parikh et al. 2016, arXiv 1606.01933; the comparison by difference and product is that
of Chen et al. 2017, arXiv 1609.06038), over the token states of the packaged embedder, which stay
as they are. So a text is read once, however many facts it is held against. Beside the words it is
told how the figures of both compare. The weights are made by ``bench.train_pairs``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from knowledge.language.compared_figures import amounts_of
from knowledge.pair_reading.figures_beside import TURNED, figures_beside
from knowledge.pair_reading.sides import Array, Side, compared, side_by_side, unit

WEIGHTS: Final = Path(__file__).parent / "pair_weights.npz"

TOKENS: Final = 48
"""Of a text that are read: some 70 Chinese characters. Comparing takes the product of both."""


@dataclass(frozen=True, slots=True)
class ReadStates:
    """What the network takes of a text's token states.

    Attributes:
        tokens: at most ``TOKENS × states``, each of mean 0 and variance 1; one of zeros for a text
            without any.
        means: of the tokens, two vectors of length 1, ``2 × states / 2``: the embedder's last
            layer and the one before it stand side by side.
    """

    tokens: Array
    means: Array


def read_states(states: Array) -> ReadStates:
    """Return what the network takes of ``tokens × states``."""
    states = states[:TOKENS].astype(np.float32)
    if not len(states):
        states = np.zeros((1, states.shape[1]), np.float32)
    centred = states - states.mean(1, keepdims=True)
    spread = np.sqrt((centred**2).mean(1, keepdims=True) + 1e-5)
    return ReadStates(centred / spread, unit(states.mean(0).reshape(2, -1)))


@dataclass(frozen=True, slots=True)
class Network:
    """The weights, as the file names them; matrices are ``to × from``.

    Attributes:
        sharpness: by how much directions are multiplied before the softmax.
    """

    proj_w: Array
    proj_b: Array
    compare_w: Array
    compare_b: Array
    middle_w: Array
    middle_b: Array
    out_w: Array
    out_b: Array
    sharpness: float

    def side(self, text: str, states: Array) -> Side:
        """Return the side of ``text``, whose token states (``tokens × states``) are given."""
        read = read_states(states)
        words = np.maximum(read.tokens @ self.proj_w.T + self.proj_b, 0)
        this, that, difference, _ = self._comparing()
        own = words @ (this + difference).T + self.compare_b
        opposite = words @ (that - difference).T
        half_words, half_own, half_opposite = (
            part.astype(np.float16) for part in (words, own, opposite)
        )
        return Side(half_words, half_own, half_opposite, read.means, amounts_of(text))

    def scores(self, one: Side, other: Side) -> Array:
        """Return the scores of the pair, in the order of ``out_b``; not normalised."""
        scores: Array = self.forth_and_back(one, [other])[0][0]
        return scores

    def forth_and_back(self, one: Side, others: Sequence[Side]) -> tuple[Array, Array]:
        """Return the scores of ``one`` with each of ``others``, and of each of them with ``one``.

        Both are ``others × scores``, and share all that takes long. There is at least one other.
        """
        this, those = side_by_side([one]), side_by_side(others)
        *_, product = self._comparing()
        of_one, of_others = compared(this, those, product, self.sharpness)
        means = (this.means * those.means).sum(2)
        figures = np.stack([figures_beside(one.amounts, amounts) for amounts in those.amounts])
        forth = np.concatenate([of_one, of_others, means, figures], 1)
        back = np.concatenate([of_others, of_one, means, figures[:, TURNED]], 1)
        return self._scored(forth), self._scored(back)

    def _scored(self, pooled: Array) -> Array:
        middle = np.maximum(pooled @ self.middle_w.T + self.middle_b, 0)
        scores: Array = middle @ self.out_w.T + self.out_b
        return scores

    def _comparing(self) -> list[Array]:
        """Return the comparison's weights of word, opposite, difference and product."""
        return np.split(self.compare_w, 4, axis=1)


@lru_cache(maxsize=1)
def packaged_network() -> Network:
    """Return the network that comes with the product."""
    return read_network(WEIGHTS)


def read_network(path: Path) -> Network:
    """Return the network whose weights ``bench.train_pairs`` wrote to ``path``."""
    with np.load(path, allow_pickle=False) as arrays:
        named = {name: arrays[name].astype(np.float32) for name in arrays.files}
    sharpness = float(named.pop("sharpness"))
    return Network(**named, sharpness=sharpness)
