"""Calibration of a model by language, and the memory of exact texts."""

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge.embedder.cache import EmbeddingCache
from knowledge.embedder.calibration import ANSWERED, CHINESE, ENGLISH
from knowledge.embedder.centring import CentredEmbedder
from knowledge.embedder.ports import SimilarityScale, Vector
from tests.knowledge.embedder.prepared_model import centred, packaged


class SaltyEmbedder:
    """A fake model: a hash of the text, plus a strong part for its language."""

    dimensions = 8
    name = "salty@1"
    scale = SimilarityScale(0.0, 1.0)

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_query(self, text: str) -> Vector:
        self.asked.append(text)
        random = np.random.default_rng(zlib.crc32(text.encode()))
        vector = random.normal(size=8).astype(np.float32)
        vector[0 if text.isascii() else 1] += 6
        return vector / np.linalg.norm(vector).astype(np.float32)

    def embed_passages(self, texts: Sequence[str]) -> Vector:
        return np.stack([self.embed_query(text) for text in texts])


def test_the_sentences_are_many_and_differ() -> None:
    assert len(set(CHINESE)) >= 60
    assert len(set(ENGLISH)) >= 60
    assert len(set(ANSWERED)) >= 30


def test_centring_takes_the_language_out(tmp_path: Path) -> None:
    plain, other = SaltyEmbedder(), CentredEmbedder(SaltyEmbedder(), tmp_path)
    one, two = "与语言无关的一句话", "另外一句"
    assert float(plain.embed_query(one) @ plain.embed_query(two)) > 0.5
    assert float(other.embed_query(one) @ other.embed_query(two)) < 0.5
    mean = np.mean([other.embed_query(text) for text in CHINESE], axis=0)
    assert np.linalg.norm(mean) < 0.2


def test_a_question_finds_the_answer_in_the_other_language() -> None:
    statements = [
        "颜色：蓝色和白色",
        "Waterproof rating: IPX7",
        "保修：两年",
        "Weight: 300 g",
        "水洗：不可机洗",
    ]
    question = "这个防水吗"
    passages = centred().embed_passages(statements)
    assert int(np.argmax(passages @ centred().embed_query(question))) == 1


def test_means_are_kept_and_read_again(tmp_path: Path) -> None:
    first, second = SaltyEmbedder(), SaltyEmbedder()
    kept = CentredEmbedder(first, tmp_path)
    again = CentredEmbedder(second, tmp_path)
    assert first.asked
    assert not second.asked
    assert again.name == kept.name
    assert again.scale == kept.scale
    assert np.allclose(again.embed_query("一样"), kept.embed_query("一样"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"\x00" * 100])
def test_damaged_means_are_measured_again(tmp_path: Path, content: bytes) -> None:
    CentredEmbedder(SaltyEmbedder(), tmp_path)
    (file,) = tmp_path.glob("centring-*")
    file.write_bytes(content)
    measured = SaltyEmbedder()
    CentredEmbedder(measured, tmp_path)
    assert measured.asked


def test_the_packaged_model_tells_answers_from_the_rest() -> None:
    scale = centred().scale
    assert scale.answered - scale.unrelated > 0.15


def test_other_languages_are_centred_too() -> None:
    vector = centred().embed_query("กระเป๋าใบนี้กันน้ำไหม")
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
    assert centred().name != packaged().name


def test_an_exact_text_is_embedded_once() -> None:
    model = SaltyEmbedder()
    cache = EmbeddingCache(model, capacity=2)
    first = cache.embed_query("多少钱")
    assert cache.embed_query("多少钱") is first
    assert (cache.hits, cache.misses) == (1, 1)
    assert model.asked == ["多少钱"]
    assert cache.name == model.name


def test_the_text_used_longest_ago_is_forgotten() -> None:
    model = SaltyEmbedder()
    cache = EmbeddingCache(model, capacity=2)
    for text in ("a", "b", "a", "c", "a", "b"):
        cache.embed_query(text)
    assert model.asked == ["a", "b", "c", "b"]


def test_a_kept_vector_cannot_be_changed() -> None:
    vector = EmbeddingCache(SaltyEmbedder()).embed_query("多少钱")
    with pytest.raises(ValueError, match="read-only"):
        vector[0] = 1


def test_a_cache_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        EmbeddingCache(SaltyEmbedder(), capacity=0)
