"""The weights by which a message's pieces and features tell its intent, read from their file.

The file ``intent_weights.bin`` is written by ``bench.train_intent``: one line of JSON, one line per
piece, then one signed byte per piece and kind.
"""

import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FEATURE = "@"
"""Begins the pieces that are names of features, which no piece of a text does."""

ASKED: Final = "asked"
"""What viewers ask of goods on air, in whatever words; beside the intents, see :mod:`.intent`."""

TALK: Final = "talk"
"""What is asked and said in any live chat, beside the intents, too."""

_FIELD_BITS = 24
_FIELD_BYTES = _FIELD_BITS // 8
_FIELD_MASK = (1 << _FIELD_BITS) - 1
_ZERO = 128  # a weight is kept as one byte from 0 on, so that no sum of a field borrows


@dataclass(frozen=True, slots=True)
class IntentModel:
    """A multinomial logistic model over the pieces of a message.

    Attributes:
        kinds: the order of the scores: the intents, then ``ASKED`` and ``TALK``.
        bias: the scores of an empty message.
        scale: what one step of a weight is worth.
        rows: piece -> its weights, all kinds' packed into one number, so that adding two numbers
            adds all their weights at once: that makes scoring cheap enough for every message.
    """

    kinds: tuple[str, ...]
    bias: tuple[float, ...]
    scale: float
    rows: dict[str, int]

    @classmethod
    def read(cls, path: Path) -> "IntentModel":
        """Read the file that ``packed`` made; ``ValueError`` if it is something else."""
        head, _, rest = path.read_bytes().partition(b"\n")
        told = json.loads(head)
        count, columns = told["pieces"], len(told["kinds"])
        names, _, weights = rest.partition(b"\n\n")
        pieces = names.decode("utf-8").split("\n")
        if len(pieces) != count or len(weights) != count * columns:
            raise ValueError(f"{path.name}: expected {count} pieces of {columns} weights")
        spread = bytearray(len(weights) * _FIELD_BYTES)
        spread[::_FIELD_BYTES] = weights
        width = columns * _FIELD_BYTES
        rows = {
            piece: int.from_bytes(spread[at : at + width], "little")
            for piece, at in zip(pieces, range(0, len(spread), width), strict=True)
        }
        return cls(tuple(told["kinds"]), tuple(told["bias"]), told["scale"], rows)

    def steps_of(self, piece: str) -> list[int]:
        """Return a known piece's weights by kind, in steps of ``scale``."""
        row = self.rows[piece]
        fields = (row >> (_FIELD_BITS * column) for column in range(len(self.kinds)))
        return [(field & _FIELD_MASK) - _ZERO for field in fields]

    def scores(self, pieces: Iterable[str]) -> list[float]:
        """Return one score per kind for a message of ``pieces``, repeats not counted.

        The sum is divided by the root of how many of them are known: a long message is not surer
        than a short one.
        """
        get = self.rows.get
        known = [row for piece in set(pieces) if (row := get(piece)) is not None]
        if not known:
            return list(self.bias)
        total, count = sum(known), len(known)
        scale, zero = self.scale / math.sqrt(count), _ZERO * count
        scores = []
        for bias in self.bias:
            scores.append(bias + ((total & _FIELD_MASK) - zero) * scale)
            total >>= _FIELD_BITS
        return scores


def packed(
    kinds: Sequence[str], bias: list[float], scale: float, rows: dict[str, list[int]]
) -> bytes:
    """Return the bytes of a model's file; ``rows`` has steps from -127 to 127 by piece."""
    told = {"kinds": kinds, "bias": bias, "scale": scale, "pieces": len(rows)}
    weights = bytes(step + _ZERO for row in rows.values() for step in row)
    names = "\n".join(rows).encode("utf-8")
    return json.dumps(told).encode("ascii") + b"\n" + names + b"\n\n" + weights
