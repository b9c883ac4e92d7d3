"""One text compared with many, word by word, in one go.

Each word is compared with what it stands opposite to in the other text (see ``network``). Taken
pair by pair the many small steps in numpy cost four times as much as the arithmetic, so the words
of all other texts stand in one matrix, without padding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.language.compared_figures import Amount

Array = npt.NDArray[np.float32]
Half = npt.NDArray[np.float16]

_TINY = 1e-8


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
class Sides:
    """Several texts, the words of all below each other, in the order of the texts.

    Attributes:
        words, own, opposite: as those of a ``Side``, ``all tokens × width``.
        starts: by text, the row of its first word.
        lengths: by text, its words.
        means: by text.
        amounts: by text.
    """

    words: Array
    own: Array
    opposite: Array
    starts: npt.NDArray[np.intp]
    lengths: npt.NDArray[np.intp]
    means: Array
    amounts: tuple[tuple[Amount, ...], ...]


def side_by_side(sides: Sequence[Side]) -> Sides:
    """Return ``sides``, of which there is at least one, ready to be compared with another text."""
    lengths = np.array([len(side.words) for side in sides], np.intp)
    return Sides(
        np.concatenate([side.words for side in sides], dtype=np.float32),
        np.concatenate([side.own for side in sides], dtype=np.float32),
        np.concatenate([side.opposite for side in sides], dtype=np.float32),
        np.cumsum(lengths) - lengths,
        lengths,
        np.stack([side.means for side in sides]),
        tuple(side.amounts for side in sides),
    )


def compared(one: Sides, others: Sides, product: Array, sharpness: float) -> tuple[Array, Array]:
    """Return what the comparisons show of the words of ``one`` and of those of each of ``others``.

    Compared are a word, what stands opposite to it, their difference and their product; shown are
    the greatest and the mean of a text, side by side.

    Args:
        one: a single text.
        others: those it is compared with.
        product: the comparison's weights of the product, ``width × width``.
        sharpness: by how much directions are multiplied before the softmax.

    Returns:
        Twice ``others × 2 width``.
    """
    near = unit(one.words) @ unit(others.words).T * sharpness
    # Directions differ by twice the sharpness at most, which leaves no share too small for a float.
    shares = np.exp(near - near.max())
    of_one = _of_one(one, others, shares, product)
    back = (shares / shares.sum(0)).T
    shown = _shown(others.words, others.own, back @ one.words, back @ one.opposite, product)
    greatest = np.maximum.reduceat(shown, others.starts)
    mean = np.add.reduceat(shown, others.starts) / others.lengths[:, None]
    return of_one, np.concatenate([greatest, mean], 1, dtype=np.float32)


def unit(vectors: Array) -> Array:
    """Return ``vectors`` of length 1, along the last axis."""
    lengths = np.sqrt(np.einsum("...i,...i->...", vectors, vectors))
    of_length_1: Array = vectors / np.maximum(lengths, _TINY)[..., None]
    return of_length_1


def _of_one(one: Sides, others: Sides, shares: Array, product: Array) -> Array:
    """Return what is shown of the words of ``one``, ``others × 2 width``."""
    width = one.words.shape[1]
    shares = shares / np.repeat(np.add.reduceat(shares, others.starts, 1), others.lengths, 1)
    both = np.concatenate([others.words, others.opposite], 1)
    bounds = zip(others.starts, others.starts + others.lengths, strict=True)
    opposite = np.stack([shares[:, start:end] @ both[start:end] for start, end in bounds])
    shown = _shown(one.words, one.own, opposite[..., :width], opposite[..., width:], product)
    return np.concatenate([shown.max(1), shown.mean(1)], 1)


def _shown(words: Array, own: Array, opposite: Array, opposite_own: Array, product: Array) -> Array:
    """Return what the comparison of each word with its opposite shows."""
    shown = (words * opposite) @ product.T
    shown += own
    shown += opposite_own
    return np.maximum(shown, 0, out=shown)
