"""Reads a statement and what is said of it together, where comparing their words leaves doubt.

The packaged embedder's lower layers read each text by itself; on what they say of both, six upper
layers of this model's own read the two at once (a cross-encoder whose lower half is worked out
once a text: MacAvaney et al. 2020, arXiv 2004.14255). That takes some hundred times as long a
pair as the network of ``network``, so it is asked only of the few pairs that matter. The weights
are made by ``bench.train_cross_encoder``.
"""

from collections import OrderedDict
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from knowledge.embedder.one_thread import one_thread_session
from knowledge.embedder.ports import Vector
from knowledge.language.compared_figures import amounts_of
from knowledge.pair_reading.figures_beside import figures_beside
from knowledge.pair_reading.ports import TokenStates

WEIGHTS: Final = Path(__file__).parent / "cross_encoder.onnx"

TOKENS: Final = 48
"""Of a text that are read: some 70 Chinese characters."""

STATEMENTS_KEPT: Final = 1_024
"""Of the products on air, at some 15 kB each."""


class CrossEncoder:
    """Belongs to the one inference thread; a pair takes some 8 ms.

    Args:
        states: the packaged embedder.
        weights: the graph to read with; by default what comes with the product.

    Raises:
        EmbedderUnavailable: the weights cannot be loaded.
    """

    def __init__(self, states: TokenStates, weights: Path = WEIGHTS) -> None:
        self._session = one_thread_session(weights)
        self._states = states
        self._statements: OrderedDict[str, npt.NDArray[np.float16]] = OrderedDict()

    def scores(self, statement: str, said: str) -> npt.NDArray[np.float32]:
        """Return how ``said`` stands to ``statement``: agrees, contradicts, neither.

        The three are not normalised.
        """
        figures = figures_beside(amounts_of(statement), amounts_of(said))
        feed = {
            "fact": self._of_statement(statement).astype(np.float32)[None],
            "said": lower_states(self._states.token_states(said, asked=True))[None],
            "figures": figures[None],
        }
        scores: npt.NDArray[np.float32] = self._session.run(["scores"], feed)[0][0]
        return scores

    def _of_statement(self, statement: str) -> npt.NDArray[np.float16]:
        known = self._statements.get(statement)
        if known is None:
            states = self._states.token_states(statement, asked=False)
            known = lower_states(states).astype(np.float16)
            self._statements[statement] = known
            if len(self._statements) > STATEMENTS_KEPT:
                self._statements.popitem(last=False)
        self._statements.move_to_end(statement)
        return known


def lower_states(states: Vector) -> npt.NDArray[np.float32]:
    """Return what the model takes of a text's ``tokens × states``: at least one row.

    The first half of each row is from half way up the embedder.
    """
    lower = states[:TOKENS, : states.shape[1] // 2].astype(np.float32)
    return lower if len(lower) else np.zeros((1, lower.shape[1]), np.float32)
