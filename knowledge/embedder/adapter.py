"""The packaged model's adapter: small matrices that bring questions nearer to what answers them.

The packaged model was made for search in running text. To it any two statements on the same
product are near, and a property asked for without its name (提着累不累 for the weight) is far. The
adapter adds to each of some linear layers a product of two thin matrices (LoRA, Hu et al. 2021,
arXiv 2106.09685), learnt by ``bench.train_adapter`` from questions, facts and look-alikes that
were written for this project. The 4-bit weights stay as they are.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

ADAPTER: Final = Path(__file__).parent / "answering_adapter.npz"

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LowRank:
    """What is added to a linear layer's weights: ``up @ down``.

    Attributes:
        down: ``rank × columns``.
        up: ``rows × rank``.
    """

    down: FloatArray
    up: FloatArray


@dataclass(frozen=True, slots=True)
class Adapter:
    """The additions by the name of their linear layer (``l6.q``), and the identity of them all."""

    layers: Mapping[str, LowRank]
    digest: str


NO_ADAPTER: Final = Adapter({}, "")


@lru_cache(maxsize=1)
def packaged_adapter() -> Adapter:
    """Return the adapter that comes with the embedder."""
    with np.load(ADAPTER, allow_pickle=False) as arrays:
        named = {name: arrays[name].astype(np.float32) for name in arrays.files}
    layers = {
        name.removesuffix(".down"): LowRank(down, named[name.removesuffix("down") + "up"])
        for name, down in named.items()
        if name.endswith(".down")
    }
    return Adapter(layers, hashlib.sha256(ADAPTER.read_bytes()).hexdigest())
