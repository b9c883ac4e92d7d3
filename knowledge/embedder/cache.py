"""Remembers the vectors of exact texts, so that a repeated question costs nothing."""

from collections import OrderedDict
from collections.abc import Sequence

from knowledge.embedder.ports import CalibratedEmbedder, SimilarityScale, Vector

CAPACITY = 4_096
"""Texts kept: 6 MB at 384 dimensions, some minutes of questions of 20 busy rooms."""


class EmbeddingCache:
    """An embedder with the latest questions' vectors kept; passages pass through.

    Not for several threads at once: it belongs to the one inference thread.

    Args:
        embedder: who embeds what is not kept.
        capacity: texts kept; the one used longest ago goes first.
    """

    def __init__(self, embedder: CalibratedEmbedder, capacity: int = CAPACITY) -> None:
        if capacity < 1:
            raise ValueError(f"capacity must be at least 1, got {capacity}")
        self._embedder = embedder
        self._capacity = capacity
        self._kept: OrderedDict[str, Vector] = OrderedDict()
        self.hits = 0
        self.misses = 0

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
        """Return the vector of a question; shared between callers, so read-only."""
        kept = self._kept.get(text)
        if kept is not None:
            self.hits += 1
            self._kept.move_to_end(text)
            return kept
        self.misses += 1
        vector = self._embedder.embed_query(text)
        vector.flags.writeable = False
        self._kept[text] = vector
        if len(self._kept) > self._capacity:
            self._kept.popitem(last=False)
        return vector

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of statements, not kept: each fact is embedded once."""
        return self._embedder.embed_passages(texts)
