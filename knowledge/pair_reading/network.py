"""The network that compares two texts word by word, and its weights.

Every word of one text is compared with what it stands opposite to in the other (decomposable
attention, Parikh et al. 2016, arXiv 1606.01933; the comparison by difference and product is that
of Chen et al. 2017, arXiv 1609.06038), over the token states of the packaged embedder, which stay
as they are. So a text is read once, however many facts it is held against. Beside the words it is
told how the figures of both compare. The weights are made by ``bench.train_pairs``.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge.language.compared_figures import Amount, amounts_of
from knowledge.pair_reading.figures_beside import figures_beside

WEIGHTS: Final = Path(__file__).parent / "pair_weights.npz"

TOKENS: Final = 48
"""Of a text that are read: some 70 Chinese characters. Comparing takes the product of both."""

_TINY = 1e-8

Array = npt.NDArray[np.float32]
Half = npt.NDArray[np.float16]


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
    return ReadStates(centred / spread, _unit(states.mean(0).reshape(2, -1)))


@dataclass(frozen=True, slots=True)
class Side:
    """One text, ready to be compared.

    Kept in half precision, as those of all facts on air are.

    Attributes:
        words: ``tokens × width``, what is compared.
        own, opposite: what the words add to a comparison by themselves, as those compared and as
            those they stand opposite to; so that only products are left to work out a pair.
        means: those of the states read.
        amounts: its figures.
    """

    words: Half
    own: Half
    opposite: Half
    means: Array
    amounts: tuple[Amount, ...]


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
        words, others = one.words.astype(np.float32), other.words.astype(np.float32)
        near = _unit(words) @ _unit(others).T * self.sharpness
        pooled = [
            *self._compared(words, others, one.own, other.opposite, _softmax(near, 1)),
            *self._compared(others, words, other.own, one.opposite, _softmax(near, 0).T),
            (one.means * other.means).sum(1),
            figures_beside(one.amounts, other.amounts),
        ]
        middle = np.maximum(self.middle_w @ np.concatenate(pooled) + self.middle_b, 0)
        scores: Array = self.out_w @ middle + self.out_b
        return scores

    def _compared(
        self, words: Array, others: Array, own: Half, opposite: Half, shares: Array
    ) -> tuple[Array, Array]:
        """Return the greatest and the mean of what the words' comparisons show.

        Compared are a word, what stands opposite to it (``shares`` of the others), their difference
        and their product.
        """
        *_, product = self._comparing()
        together = (words * (shares @ others)) @ product.T
        shown = np.maximum(own + shares @ opposite.astype(np.float32) + together, 0)
        return shown.max(0), shown.mean(0)

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


def _unit(vectors: Array) -> Array:
    unit: Array = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), _TINY)
    return unit


def _softmax(values: Array, axis: int) -> Array:
    shares = np.exp(values - values.max(axis, keepdims=True))
    softmax: Array = shares / shares.sum(axis, keepdims=True)
    return softmax
