"""How the figures of two texts stand to each other: what no comparison of words tells.

To the embedder 三米 and 两米 are nearly one word, and 1500 克 and 三斤 are two. So the network is
told beside the words what arithmetic knows: which of the figures are equal, near or different in
one unit, and which have nothing to do with any of the other text.
"""

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge.language.compared_figures import ALONE, Amount, apart

FIGURES_TOLD: Final = 10
"""Numbers in what ``figures_beside`` returns."""

TURNED: Final = (1, 0, 6, 7, 8, 9, 2, 3, 4, 5)
"""Where they stand once the two texts change places."""

Told = npt.NDArray[np.float32]


def figures_beside(one: Iterable[Amount], other: Iterable[Amount]) -> Told:
    """Return ``FIGURES_TOLD`` numbers from 0 to 1 on the figures of two texts.

    In order: whether each text has any; of the first text's figures, then of the second's, the
    shares that the other text has equal, near, only different in a like unit, and not at all.
    """
    ones, others = tuple(one), tuple(other)
    told = [float(bool(ones)), float(bool(others)), *_shares(ones, others), *_shares(others, ones)]
    return np.array(told, np.float32)


def _shares(ones: tuple[Amount, ...], others: tuple[Amount, ...]) -> list[float]:
    shares = [0.0, 0.0, 0.0, 0.0]
    for one in ones:
        shares[min((apart(one, other) for other in others), default=ALONE)] += 1 / len(ones)
    return shares
