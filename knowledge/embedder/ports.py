"""The port every embedder fulfils."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]
"""One normalised embedding (``dimensions``) or several (``count × dimensions``), float32."""

Progress = Callable[[str, float], None]
"""Told what is being done and how much of it is done, 0 to 1; called from the working thread."""


def no_progress(step: str, fraction: float) -> None:
    """Ignore progress."""


class Embedder(Protocol):
    """Turns text into normalised vectors; synchronous, called from one thread at a time."""

    @property
    def dimensions(self) -> int:
        """Length of a vector."""

    @property
    def name(self) -> str:
        """Identity including a content hash: vectors of equal names may be compared and kept."""

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question, shape ``(dimensions,)``, length 1."""

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of statements: ``(len(texts), dimensions)``, rows of length 1."""


@dataclass(frozen=True, slots=True)
class SimilarityScale:
    """What similarities of a model mean, measured on sentences written for that.

    Attributes:
        unrelated: mean cosine of a question and a statement on something else.
        answered: mean cosine of a question and the statement that settles it.
    """

    unrelated: float
    answered: float


class CalibratedEmbedder(Embedder, Protocol):
    """An embedder whose similarities can be compared with those of any other."""

    @property
    def scale(self) -> SimilarityScale:
        """What its similarities mean."""
