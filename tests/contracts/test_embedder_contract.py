"""What every embedder must do, run on the packaged model and on one named by the user."""

import warnings
from collections.abc import Iterator

import numpy as np
import pytest

from knowledge.embedder.centring import CentredEmbedder
from knowledge.embedder.named_model import NamedModel
from knowledge.embedder.ports import Embedder
from tests.knowledge.embedder.prepared_model import packaged, write_tiny_model


@pytest.fixture(scope="module", params=["packaged", "named", "centred"])
def embedder(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Embedder]:
    if request.param == "packaged":
        yield packaged()
    elif request.param == "centred":
        yield CentredEmbedder(packaged(), tmp_path_factory.mktemp("centring"))
    else:
        with warnings.catch_warnings():
            # torch and transformers deprecate their own parts as they import each other.
            warnings.simplefilter("ignore")
            folder = tmp_path_factory.mktemp("tiny")
            yield NamedModel(str(write_tiny_model(folder)), folder)


def test_vectors_have_the_stated_length_and_are_normalised(embedder: Embedder) -> None:
    query = embedder.embed_query("这个杯子多大容量")
    passages = embedder.embed_passages(["容量：500ml", "Material: steel"])
    assert query.shape == (embedder.dimensions,)
    assert passages.shape == (2, embedder.dimensions)
    assert query.dtype == passages.dtype == np.float32
    assert np.linalg.norm(query) == pytest.approx(1, abs=1e-4)
    assert np.linalg.norm(passages, axis=1) == pytest.approx([1, 1], abs=1e-4)


def test_the_same_text_gives_the_same_vector_alone_or_among_others(embedder: Embedder) -> None:
    alone = embedder.embed_passages(["容量：500ml"])[0]
    among = embedder.embed_passages(["Material: steel", "容量：500ml", "a"])[1]
    assert np.allclose(alone, among, atol=1e-4)
    assert np.array_equal(embedder.embed_query("多大"), embedder.embed_query("多大"))


def test_a_question_and_a_statement_of_the_same_words_differ(embedder: Embedder) -> None:
    question, statement = embedder.embed_query("容量"), embedder.embed_passages(["容量"])[0]
    assert float(question @ statement) < 0.9999


def test_no_passages_give_no_rows(embedder: Embedder) -> None:
    assert embedder.embed_passages([]).shape == (0, embedder.dimensions)


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "\ud800 lone", "😀" * 40, "ไทย", "长" * 20_000, "a" * 50_000]
)
def test_hostile_text_gives_a_vector(embedder: Embedder, text: str) -> None:
    for vector in (embedder.embed_query(text), embedder.embed_passages([text])[0]):
        assert vector.shape == (embedder.dimensions,)
        assert np.isfinite(vector).all()


def test_the_name_carries_a_hash(embedder: Embedder) -> None:
    assert "@" in embedder.name
    assert embedder.name == embedder.name.strip()
