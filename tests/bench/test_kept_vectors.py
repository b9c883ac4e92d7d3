"""Vectors kept between runs of a benchmark: the same as made anew, and none from a broken file."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench.kept_vectors import KeptVectors
from knowledge.embedder.ports import CalibratedEmbedder, SimilarityScale, Vector
from tests.knowledge.embedder.prepared_model import centred


class Counted:
    """The packaged embedder, counting what it is asked."""

    def __init__(self) -> None:
        self.behind: CalibratedEmbedder = centred()
        self.asked = 0

    @property
    def dimensions(self) -> int:
        return self.behind.dimensions

    @property
    def name(self) -> str:
        return self.behind.name

    @property
    def scale(self) -> SimilarityScale:
        return self.behind.scale

    def embed_query(self, text: str) -> Vector:
        self.asked += 1
        return self.behind.embed_query(text)

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        self.asked += len(texts)
        return self.behind.embed_passages(texts)


def test_a_second_run_asks_for_nothing(tmp_path: Path) -> None:
    first = Counted()
    kept = KeptVectors(first, tmp_path)
    query, passages = kept.embed_query("多重"), kept.embed_passages(["多重", "净重：1kg"])
    kept.save()
    second = Counted()
    again = KeptVectors(second, tmp_path)
    assert np.array_equal(again.embed_query("多重"), query)
    assert np.array_equal(again.embed_passages(["多重", "净重：1kg"]), passages)
    assert (first.asked, second.asked) == (3, 0)
    again.embed_passages(["净重：1kg", "容量：1L"])
    assert second.asked == 1


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    kept = KeptVectors(Counted(), tmp_path)
    kept.embed_query("多重")
    kept.save()
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:100])
    counted = Counted()
    KeptVectors(counted, tmp_path).embed_query("多重")
    assert counted.asked == 1
