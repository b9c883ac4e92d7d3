"""An embedder the user names: any sentence-transformers model, by name or by folder."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from knowledge.embedder.errors import EmbedderUnavailable
from knowledge.embedder.ports import Progress, Vector, no_progress

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_QUERY_PROMPTS = ("query",)
_PASSAGE_PROMPTS = ("passage", "document")
_E5_PROMPTS = {"query": "query: ", "passage": "passage: "}
"""The prefixes the E5 authors prescribe; their published folders do not carry them."""


class NamedModel:
    """A sentence-transformers model on the CPU.

    The library is imported here and not before: it and torch take some 9 s to import.

    Args:
        model: name on a model hub, or a folder.
        cache_folder: where a hub's files are kept.
        progress: told what takes time.

    Raises:
        EmbedderUnavailable: the library is not installed or the model cannot be had.
    """

    def __init__(self, model: str, cache_folder: Path, progress: Progress = no_progress) -> None:
        progress("importing sentence-transformers", 0.0)
        try:
            import torch
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise EmbedderUnavailable(
                f"the embedding model {model!r} needs the package sentence-transformers, which "
                "cannot be imported; install it with torch, or set the embedder to 'packaged'"
            ) from error
        # Its threads spin while they wait and would starve the event loop on two cores.
        torch.set_num_threads(1)
        progress(f"loading {model}", 0.5)
        try:
            self._model = SentenceTransformer(
                model, device="cpu", cache_folder=str(cache_folder / "hub")
            )
        except (OSError, ValueError, RuntimeError, ImportError) as error:
            raise EmbedderUnavailable(
                f"cannot load the embedding model {model!r}: {error}; check the name or the "
                "folder and the network, or set the embedder to 'packaged'"
            ) from error
        prompts = _prompts(self._model, model)
        self._query_prompt = _first(prompts, _QUERY_PROMPTS)
        self._passage_prompt = _first(prompts, _PASSAGE_PROMPTS)
        self._dimensions = int(self.embed_query("dimensions").shape[0])
        self._name = f"{model}@{_fingerprint(self._model)}"
        progress(f"loading {model}", 1.0)

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._dimensions

    @property
    def name(self) -> str:
        """The name given and a hash of the weights and prompts."""
        return self._name

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question."""
        vector: Vector = self._encode([text], self._query_prompt)[0]
        return vector

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of statements."""
        if not texts:
            return np.empty((0, self._dimensions), np.float32)
        return self._encode(list(texts), self._passage_prompt)

    def _encode(self, texts: list[str], prompt: str) -> Vector:
        clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        vectors = self._model.encode(
            clean,
            prompt=prompt,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.asarray(vectors, np.float32)


def _prompts(model: "SentenceTransformer", name: str) -> dict[str, str]:
    prompts = {key: text for key, text in model.prompts.items() if text}
    if not prompts and "e5" in Path(name).name.lower().replace("_", "-").split("-"):
        return _E5_PROMPTS
    return prompts


def _first(prompts: dict[str, str], names: Sequence[str]) -> str:
    return next((prompts[name] for name in names if name in prompts), "")


def _fingerprint(model: "SentenceTransformer") -> str:
    """Return a hash of every weight and prompt: a folder may be retrained under its name."""
    digest = hashlib.sha256(repr(sorted(model.prompts.items())).encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.detach().cpu().contiguous().float().numpy().tobytes())
    return digest.hexdigest()[:12]
