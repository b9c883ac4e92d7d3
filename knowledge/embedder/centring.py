"""Calibrates a model: takes the language out of its vectors and measures its similarities.

A multilingual model puts texts of one language near each other whatever they say, so a Chinese
question prefers Chinese facts to the English fact that answers it. With the mean of each
language taken away, cross-language recall at 1 rose from .05 to .62 in our measurement.
"""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from knowledge.embedder.calibration import ANSWERED, CHINESE, ENGLISH
from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import Embedder, Progress, SimilarityScale, Vector, no_progress
from knowledge.language.script import language_of

_SENTENCES: Mapping[str, tuple[str, ...]] = {"zh": CHINESE, "en": ENGLISH}
_KINDS = ("query", "passage")


class CentredEmbedder:
    """Another embedder, its vectors centred by language.

    A text neither Chinese nor English is centred by the mean of both, which is what all
    languages of the model share.

    Args:
        embedder: the model.
        cache_folder: the means are kept in it by the model's name.
        progress: told about a first calibration (some 240 short texts).

    Raises:
        EmbedderUnavailable: the means cannot be written.
    """

    def __init__(
        self, embedder: Embedder, cache_folder: Path, progress: Progress = no_progress
    ) -> None:
        self._embedder = embedder
        texts = repr((CHINESE, ENGLISH, ANSWERED))
        self._name = f"{embedder.name}+centred.{hashlib.sha256(texts.encode()).hexdigest()[:8]}"
        file = cache_folder / (
            f"centring-{hashlib.sha256(self._name.encode()).hexdigest()[:16]}.npz"
        )
        kept = _load(file, embedder.dimensions)
        if kept is not None:
            self._means = kept
        else:
            self._means = _calibrate(embedder, progress)
            self._means["scale"] = self._measured_scale()
            _save(file, self._means)
        unrelated, answered = self._means["scale"].tolist()
        self._scale = SimilarityScale(unrelated, answered)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._embedder.dimensions

    @property
    def name(self) -> str:
        """The model's name and a hash of the calibration sentences."""
        return self._name

    @property
    def scale(self) -> SimilarityScale:
        """What cosines of the centred vectors mean."""
        return self._scale

    def embed_query(self, text: str) -> Vector:
        """Return the centred vector of a question."""
        return self._centre("query", text, self._embedder.embed_query(text))

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the centred vectors of statements."""
        vectors = self._embedder.embed_passages(texts)
        for row, text in enumerate(texts):
            vectors[row] = self._centre("passage", text, vectors[row])
        return vectors

    def _centre(self, kind: str, text: str, vector: Vector) -> Vector:
        return _normalised(vector - self._means[f"{kind}_{language_of(text)}"])

    def _measured_scale(self) -> Vector:
        queries = np.stack([self.embed_query(question) for question, _ in ANSWERED])
        cosines = queries @ self.embed_passages([statement for _, statement in ANSWERED]).T
        count = len(ANSWERED)
        answered = float(np.trace(cosines)) / count
        unrelated = (float(cosines.sum()) - answered * count) / (count * (count - 1))
        # A model that tells nothing apart still needs a scale one can divide by.
        return np.array([unrelated, max(answered, unrelated + 0.01)], np.float32)


def _calibrate(embedder: Embedder, progress: Progress) -> dict[str, Vector]:
    means: dict[str, Vector] = {}
    step = "calibrating the embedding model"
    for number, (language, sentences) in enumerate(_SENTENCES.items()):
        progress(step, number / len(_SENTENCES))
        queries = np.stack([embedder.embed_query(text) for text in sentences])
        passages = embedder.embed_passages(sentences)
        means[f"query_{language}"] = queries.mean(axis=0, dtype=np.float32)
        means[f"passage_{language}"] = passages.mean(axis=0, dtype=np.float32)
    for kind in _KINDS:
        means[f"{kind}_other"] = (means[f"{kind}_zh"] + means[f"{kind}_en"]) * np.float32(0.5)
    progress(step, 1.0)
    return means


def _load(file: Path, dimensions: int) -> dict[str, Vector] | None:
    """Return the means kept, or ``None`` when there are none, or not whole ones."""
    names = [f"{kind}_{language}" for kind in _KINDS for language in ("zh", "en", "other")]
    try:
        # numpy leaves a file open that it opened itself and found to be no archive.
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as kept:
            means = {name: np.asarray(kept[name], np.float32) for name in [*names, "scale"]}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    shapes = {name: (dimensions,) for name in names} | {"scale": (2,)}
    whole = all(means[name].shape == shape for name, shape in shapes.items())
    return means if whole and all(np.isfinite(mean).all() for mean in means.values()) else None


def _save(file: Path, means: Mapping[str, Vector]) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, working = tempfile.mkstemp(dir=file.parent, suffix=".npz")
        with os.fdopen(handle, "wb") as stream:
            np.savez(stream, allow_pickle=False, **means)
        os.replace(working, file)
    except OSError as error:
        raise EmbedderUnavailable(
            f"cannot keep the embedder's calibration in {file.parent}: {error}; "
            "choose a writable cache folder"
        ) from error


def _normalised(vector: Vector) -> Vector:
    length = float(np.linalg.norm(vector))
    # A text that is nothing but its language's mean has no direction left.
    return vector / np.float32(length) if length > 1e-6 else vector
