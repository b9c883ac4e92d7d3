"""Finds the matters' centres for :mod:`knowledge.search.meant_matters` from the words of matters.

The directions in which wordings of one matter differ are shrunk (linear discriminant analysis),
those in which matters differ are kept. The same words and embedder give the same weights.
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.kept_vectors import KeptVectors
from knowledge.embedder.choice import open_embedder
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import CalibratedEmbedder
from knowledge.language.matter_lexicon import Entry, read_entries
from knowledge.search.meant_matters import WEIGHTS, unit

Matrix = npt.NDArray[np.float64]

DIMENSIONS = 128  # fewer blur matters, more fit the wordings at hand
SHRINKAGE = 0.3  # of the within-matter spread towards the same in all directions
_STEPS = 127


def wordings() -> list[tuple[str, str]]:
    """Return matter and wording of all phrases that say enough by themselves."""
    return [
        (entry.key, text)
        for entry in read_entries()
        if len(text := _spoken(entry)) > 1 or entry.language == "en"
    ]


def _spoken(entry: Entry) -> str:
    number = "几" if entry.language == "zh" else "how many"
    return entry.phrase.replace("~", "").replace("#", number).strip()


def train(embedder: CalibratedEmbedder) -> dict[str, npt.NDArray[np.generic]]:
    """Return the arrays of the weights' file."""
    pairs = wordings()
    vectors = np.array([embedder.embed_query(text) for _, text in pairs], dtype=np.float64)
    keys, rows = np.unique([key for key, _ in pairs], return_inverse=True)
    centres = np.zeros((len(keys), vectors.shape[1]))
    np.add.at(centres, rows, vectors)
    centres /= np.bincount(rows)[:, None]
    projection = _projection(vectors - centres[rows], centres)
    mean = vectors.mean(axis=0)
    placed = unit(((centres - mean) @ projection).astype(np.float32))
    return {
        "embedder": np.array(embedder.name),
        "keys": keys,
        "mean": mean.astype(np.float16),
        "projection": _bytes(projection),
        "centres": _bytes(placed),
    }


def _bytes(values: npt.NDArray[np.floating]) -> npt.NDArray[np.int8]:
    """Return ``values`` in signed bytes; their scale is of no account where lengths are."""
    return np.asarray(np.rint(values / np.abs(values).max() * _STEPS), dtype=np.int8)


def _projection(within: Matrix, centres: Matrix) -> Matrix:
    size = within.shape[1]
    spread = within.T @ within / len(within)
    spread += SHRINKAGE * np.trace(spread) / size * np.eye(size)
    values, directions = np.linalg.eigh(spread)
    whitening = directions / np.sqrt(values)
    between = (centres - centres.mean(axis=0)) @ whitening
    _, _, kept = np.linalg.svd(between, full_matrices=False)
    return np.asarray(whitening @ kept[:DIMENSIONS].T)


def main() -> int:
    """Run the training as a command; 0 unless it could not run."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_matters", description=__doc__)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    options = parser.parse_args()
    try:
        kept = KeptVectors(open_embedder("packaged", options.cache), options.cache / "bench")
        arrays = train(kept)
        kept.save()
        np.savez_compressed(options.out, allow_pickle=False, **arrays)
    except (OSError, EmbedderUnavailable) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(f"{len(arrays['keys'])} matters, {options.out.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
