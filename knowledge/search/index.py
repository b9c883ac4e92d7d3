"""The vectors of a shop's facts at one version: built once, searched, kept on disk, never changed.

A fact's vector is that of ``title：statement`` plus a share of its name's, normalised. The title
finds the product (recall at 1 over a whole shop .80 against .53 without), the name weighs more
than a long value (mean average precision inside a product .94 against .925).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from knowledge.embedder.ports import Embedder, Progress, Vector, no_progress
from knowledge.facts import Fact
from knowledge.search.embedded_text import name_text, statement_text
from knowledge.search.index_files import IndexUnusable, read_vectors, vector_key, write_vectors
from knowledge.search.lexical import LexicalIndex

NAME_SHARE = 0.3
"""Weight of the name's vector beside the statement's; measured flat between .2 and .6."""

_REPORT_EVERY = 16

__all__ = ["IndexUnusable", "ShopIndex", "open_index"]


class ShopIndex:
    """A shop's facts, ready to be searched; safe to share between threads once built.

    Attributes:
        shop: whose facts.
        version: the catalogue's version.
        facts: in the catalogue's order; positions below are into it.
        embedder_name: by which model the vectors were made.
        lexical: the terms of the same facts.
    """

    def __init__(
        self, shop: str, version: int, facts: Sequence[Fact], vectors: Vector, embedder_name: str
    ) -> None:
        self.shop = shop
        self.version = version
        self.facts = tuple(facts)
        self.embedder_name = embedder_name
        self.lexical = LexicalIndex(self.facts)
        self._vectors = np.ascontiguousarray(vectors, np.float32)
        self._flat = faiss.IndexFlatIP(vectors.shape[1])
        self._flat.add(self._vectors)
        # FAISS has copied them: read its copy, so that the shop is held once.
        memory = faiss.rev_swig_ptr(self._flat.get_xb(), self._vectors.size)
        self._vectors = memory.reshape(self._vectors.shape)
        self._rows: dict[str | None, list[int]] = {}
        for row, fact in enumerate(self.facts):
            self._rows.setdefault(_key(fact.sku), []).append(row)

    @classmethod
    def build(
        cls,
        shop: str,
        version: int,
        facts: Sequence[Fact],
        embedder: Embedder,
        previous: "ShopIndex | None" = None,
        progress: Progress = no_progress,
    ) -> "ShopIndex":
        """Embed the facts that ``previous`` does not hold in the same words, and return the index.

        Some 150 facts a second; ``progress`` is told every few of them.
        """
        known: Mapping[str, Vector] = {}
        if previous is not None and previous.embedder_name == embedder.name:
            known = previous.vectors_by_key()
        vectors = _embed(facts, embedder, known, progress)
        return cls(shop, version, facts, vectors, embedder.name)

    def vectors_by_key(self) -> dict[str, Vector]:
        """Return the vectors by the key of what was embedded."""
        keys = map(vector_key, self.facts)
        return dict(zip(keys, self._vectors, strict=True))

    def rows_of(self, skus: Iterable[str]) -> list[int]:
        """Return the positions of the products' facts, product by product."""
        keys = dict.fromkeys(map(_key, skus))
        return [row for key in keys for row in self._rows.get(key, ())]

    def shop_wide_rows(self) -> list[int]:
        """Return the positions of the facts that are about no product, such as policies."""
        return list(self._rows.get(None, ()))

    def similarities(self, vector: Vector, rows: Sequence[int]) -> Vector:
        """Return the cosine of ``vector`` and each fact at ``rows``."""
        chosen: Vector = self._vectors[np.asarray(rows, np.intp)]
        return chosen @ vector

    def nearest(self, vector: Vector, count: int) -> list[int]:
        """Return the positions of the ``count`` nearest facts of the shop, nearest first."""
        count = min(count, len(self.facts))
        if not count:
            return []
        # A property of the calling thread; FAISS's own threads would starve the event loop.
        faiss.omp_set_num_threads(1)
        _, found = self._flat.search(vector.reshape(1, -1), count)
        return [int(row) for row in found[0]]

    def search(
        self, vector: Vector, skus: Sequence[str] | None, count: int
    ) -> list[tuple[Fact, float]]:
        """Return the ``count`` nearest facts with their cosine, nearest first.

        Args:
            vector: a normalised embedding.
            skus: the products to look in; ``None`` for the whole shop.
            count: how many at most.
        """
        rows = self.nearest(vector, count) if skus is None else self.rows_of(skus)
        if not rows:
            return []
        cosines = self.similarities(vector, rows)
        order = np.argsort(-cosines, kind="stable")[:count]
        return [(self.facts[rows[i]], float(cosines[i])) for i in order]

    def save(self, folder: Path) -> None:
        """Write the vectors into ``folder``, replacing what is there.

        Raises:
            OSError: the folder cannot be written.
        """
        write_vectors(folder, self.embedder_name, self.vectors_by_key())

    @classmethod
    def load(
        cls, folder: Path, shop: str, version: int, facts: Sequence[Fact], embedder_name: str
    ) -> "ShopIndex":
        """Return the index of ``facts`` from the vectors kept in ``folder``.

        Raises:
            IndexUnusable: nothing kept, damaged, of another model, or not of all these facts.
        """
        kept = read_vectors(folder, embedder_name)
        try:
            rows = [kept[vector_key(fact)] for fact in facts]
        except KeyError as error:
            raise IndexUnusable(f"{folder} lacks vectors of some of the facts") from error
        if not rows:
            raise IndexUnusable(f"{folder} is not needed: there are no facts")
        return cls(shop, version, facts, np.stack(rows), embedder_name)


def open_index(
    folder: Path,
    shop: str,
    version: int,
    facts: Sequence[Fact],
    embedder: Embedder,
    progress: Progress = no_progress,
    previous: ShopIndex | None = None,
    not_kept: Callable[[OSError], None] | None = None,
) -> ShopIndex:
    """Return the index of ``facts``, embedding what neither ``folder`` nor ``previous`` has.

    What the folder lacks is written back; ``not_kept`` is told when that fails, and the index
    serves all the same.

    Raises:
        OSError: the folder cannot be written, and there is no ``not_kept`` to tell.
    """
    try:
        known = read_vectors(folder, embedder.name)
    except IndexUnusable:
        known = {}
    missing = any(vector_key(fact) not in known for fact in facts)
    if missing and previous is not None and previous.embedder_name == embedder.name:
        known = {**previous.vectors_by_key(), **known}
    vectors = _embed(facts, embedder, known, progress)
    index = ShopIndex(shop, version, facts, vectors, embedder.name)
    if missing:
        try:
            index.save(folder)
        except OSError as error:
            if not_kept is None:
                raise
            not_kept(error)
    return index


def _embed(
    facts: Sequence[Fact],
    embedder: Embedder,
    known: Mapping[str, npt.NDArray[np.float32]],
    progress: Progress,
) -> Vector:
    vectors = np.empty((len(facts), embedder.dimensions), np.float32)
    name_vector = _remembering(embedder)
    made = 0
    for row, fact in enumerate(facts):
        kept = known.get(vector_key(fact))
        if kept is not None:
            vectors[row] = kept
            continue
        vector = embedder.embed_passages([statement_text(fact)])[0]
        name = name_text(fact)
        if name:
            vector = vector + np.float32(NAME_SHARE) * name_vector(name)
            vector = vector / np.float32(np.linalg.norm(vector))
        vectors[row] = vector
        made += 1
        if made % _REPORT_EVERY == 1:
            progress("embedding facts", row / len(facts))
    if made:
        progress("embedding facts", 1.0)
    return vectors


def _remembering(embedder: Embedder) -> Callable[[str], Vector]:
    """Return a function that embeds each name once: a shop uses few names on many products."""
    vectors: dict[str, Vector] = {}

    def vector_of(name: str) -> Vector:
        if name not in vectors:
            vectors[name] = embedder.embed_passages([name])[0]
        return vectors[name]

    return vector_of


def _key(sku: str | None) -> str | None:
    return None if sku is None else sku.casefold()
