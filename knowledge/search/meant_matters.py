"""Tells from a question's embedding which matters it is likely on, be its words known or not.

The embedding alone cannot tell one question from another (能机洗吗 is nearer to 能干洗吗 than to
most of its rewordings), but it can tell which matters' known wordings it is like, once the
directions are left out in which wordings of one matter differ. ``bench.train_matters`` finds these
from the words of matters and writes ``matter_weights.npz``, for the packaged embedder.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge.embedder.ports import Vector

WEIGHTS: Final = Path(__file__).parent / "matter_weights.npz"

SHARPNESS: Final = 25.0
"""What a cosine is multiplied by before the softmax over all matters."""

MOST: Final = 4
LEAST_SHARE: Final = 0.05
"""Matters that are kept of a question; the rest of the shares is noise."""


class MeantMatters:
    """The matters' centres in the space where wordings of one matter lie close."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[np.generic]]) -> None:
        self._keys = [str(key) for key in arrays["keys"]]
        self._mean = arrays["mean"].astype(np.float32)
        self._projection = arrays["projection"].astype(np.float32)
        self._centres = unit(arrays["centres"].astype(np.float32))

    def of(self, vector: Vector) -> tuple[tuple[str, float], ...]:
        """Return the likeliest matters of an embedding with their shares of 1, best first."""
        placed = unit(np.asarray((vector - self._mean) @ self._projection, dtype=np.float32))
        likeness = np.exp(SHARPNESS * (self._centres @ placed - 1.0))
        shares = likeness / likeness.sum()
        best = np.argsort(-shares, kind="stable")[:MOST]
        return tuple(
            (self._keys[row], round(float(shares[row]), 3))
            for row in best
            if shares[row] >= LEAST_SHARE
        )


@lru_cache(maxsize=4)
def meant_matters(embedder: str) -> MeantMatters | None:
    """Return the matters by the embeddings of ``embedder``; ``None`` if it is not known."""
    with np.load(WEIGHTS, allow_pickle=False) as arrays:
        return MeantMatters(arrays) if str(arrays["embedder"]) == embedder else None


def unit(rows: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return vectors at length 1."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)
