"""What reading texts beside each other needs from outside."""

from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.embedder.ports import Vector


class TokenStates(Protocol):
    """What reads texts token by token."""

    def token_states(self, text: str, *, asked: bool) -> Vector:
        """Return ``tokens × states`` of what people say (``asked``), or of a statement."""


class ReadsTogether(Protocol):
    """What reads two texts together."""

    def scores(self, statement: str, said: str) -> npt.NDArray[np.float32]:
        """Return how ``said`` stands to ``statement``: agrees, contradicts, neither.

        The three are not normalised.
        """
