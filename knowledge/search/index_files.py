"""Keeps vectors on disk by the words they were made from, checked against damage and mix-ups."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.search.embedded_text import name_text, statement_text

FORM = 2
"""Raised whenever what is embedded of a fact or how it is kept changes."""

_VECTORS, _MANIFEST = "vectors.f32", "vectors.json"


class IndexUnusable(ValueError):
    """What is kept on disk cannot serve these facts; the message says why. Build it anew."""


def vector_key(fact: Fact) -> str:
    """Return the key of what is embedded of ``fact``; equal keys have equal vectors."""
    text = f"{FORM}\x1f{name_text(fact)}\x1f{statement_text(fact)}"
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def write_vectors(folder: Path, embedder_name: str, vectors: Mapping[str, Vector]) -> None:
    """Write vectors by key; a process that dies half-way leaves the old or nothing usable.

    Raises:
        OSError: the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    matrix = np.stack(list(vectors.values())) if vectors else np.empty((0, 0), np.float32)
    content = matrix.astype(np.float32).tobytes()
    manifest = {
        "form": FORM,
        "embedder": embedder_name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "shape": list(matrix.shape),
        "keys": list(vectors),
    }
    # Vectors first: a manifest never describes vectors that are not there yet, and its hash
    # tells an old manifest from new vectors.
    _replace(folder / _VECTORS, content)
    _replace(folder / _MANIFEST, json.dumps(manifest).encode())


def read_vectors(folder: Path, embedder_name: str) -> dict[str, Vector]:
    """Return the vectors kept, by key.

    Raises:
        IndexUnusable: nothing kept, damaged, or made by another model.
    """
    try:
        manifest = json.loads((folder / _MANIFEST).read_bytes())
        content = (folder / _VECTORS).read_bytes()
        if manifest["form"] != FORM or manifest["embedder"] != embedder_name:
            raise IndexUnusable(f"{folder} was made by {manifest['embedder']}, not {embedder_name}")
        if hashlib.sha256(content).hexdigest() != manifest["sha256"]:
            raise IndexUnusable(f"{folder} is damaged")
        matrix = np.frombuffer(content, np.float32).reshape(manifest["shape"])
        return dict(zip(manifest["keys"], matrix, strict=True))
    except FileNotFoundError as error:
        raise IndexUnusable(f"{folder} holds no vectors") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexUnusable(f"{folder} cannot be read: {error}") from error


def _replace(path: Path, content: bytes) -> None:
    handle, working = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        os.replace(working, path)
    except OSError:
        Path(working).unlink(missing_ok=True)
        raise
