"""Keeps the vectors of a benchmark's texts on disk, so that a second run only measures."""

import os
import tempfile
import zipfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np

from knowledge.embedder.ports import CalibratedEmbedder, SimilarityScale, Vector


class KeptVectors:
    """An embedder that remembers every text it ever saw, in one file a model.

    For measuring only: it grows with the texts, which a room's questions would never let it stop.

    Args:
        embedder: who embeds what is not kept.
        folder: where the file is kept; made when it is missing.
    """

    def __init__(self, embedder: CalibratedEmbedder, folder: Path) -> None:
        self._embedder = embedder
        name = sha256(embedder.name.encode()).hexdigest()[:16]
        self._file = folder / f"vectors-{name}.npz"
        self._vectors = _read(self._file, embedder.dimensions)
        self._before = len(self._vectors)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._embedder.dimensions

    @property
    def name(self) -> str:
        """The name of the embedder behind."""
        return self._embedder.name

    @property
    def scale(self) -> SimilarityScale:
        """The scale of the embedder behind."""
        return self._embedder.scale

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question."""
        key = _key("query", text)
        if key not in self._vectors:
            self._vectors[key] = self._embedder.embed_query(text)
        return self._vectors[key]

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of statements."""
        keys = [_key("passage", text) for text in texts]
        new = [n for n, key in enumerate(keys) if key not in self._vectors]
        if new:
            vectors = self._embedder.embed_passages([texts[n] for n in new])
            for n, vector in zip(new, vectors, strict=True):
                self._vectors[keys[n]] = vector
        return np.stack([self._vectors[key] for key in keys])

    def save(self) -> None:
        """Write what is new; several runs at once lose no more than each other's new texts."""
        if len(self._vectors) == self._before:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        handle, working = tempfile.mkstemp(dir=self._file.parent, suffix=".npz")
        with os.fdopen(handle, "wb") as stream:
            keys = np.array(list(self._vectors), dtype="S16")
            np.savez(
                stream, allow_pickle=False, keys=keys, vectors=np.stack([*self._vectors.values()])
            )
        os.replace(working, self._file)
        self._before = len(self._vectors)


def _key(kind: str, text: str) -> bytes:
    # No byte of a hexadecimal digest is zero, which numpy would cut off the end of a key.
    return sha256(f"{kind}\n{text}".encode()).hexdigest()[:16].encode()


def _read(file: Path, dimensions: int) -> dict[bytes, Vector]:
    """Return the vectors kept; none when there is no whole file of them."""
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as kept:
            keys, vectors = kept["keys"], np.asarray(kept["vectors"], np.float32)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return {}
    if vectors.ndim != 2 or vectors.shape != (len(keys), dimensions):
        return {}
    return dict(zip(keys.tolist(), vectors, strict=True))
