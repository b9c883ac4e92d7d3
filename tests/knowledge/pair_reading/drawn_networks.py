"""Networks whose weights are drawn at random, and states in place of an embedder's."""

import zlib

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.pair_reading.figures_beside import FIGURES_TOLD
from knowledge.pair_reading.network import Network
from knowledge.pair_reading.sides import Array

STATES, WIDTH, SCORES = 16, 6, 5
WIDE_STATES = 768  # the packaged embedder's


def drawn(seed: int, *shape: int) -> Array:
    """Return normally distributed numbers, the same for the same seed."""
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def drawn_network(seed: int = 1, states: int = STATES, width: int = WIDTH) -> Network:
    """Return a network whose scores depend on every part of it."""
    shapes = {
        "proj_w": (width, states),
        "proj_b": (width,),
        "compare_w": (width, 4 * width),
        "compare_b": (width,),
        "middle_w": (width, 4 * width + 2 + FIGURES_TOLD),
        "middle_b": (width,),
        "out_w": (SCORES, width),
        "out_b": (SCORES,),
    }
    arrays: dict[str, Array] = {
        name: drawn(seed + number, *shape) * np.float32(0.5)
        for number, (name, shape) in enumerate(shapes.items())
    }
    return Network(**arrays, sharpness=3.0)


class DrawnStates:
    """A row of states for each character, the same wherever it stands; notes what it is asked."""

    width = STATES

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def token_states(self, text: str, *, asked: bool) -> Vector:
        """Return ``characters × width``."""
        self.asked.append((text, asked))
        rows = [drawn(zlib.crc32(sign.encode()) + asked, self.width) for sign in text]
        return np.stack(rows) if rows else np.empty((0, self.width), np.float32)


class WideStates(DrawnStates):
    """The same, as wide as the packaged embedder's."""

    width = WIDE_STATES
