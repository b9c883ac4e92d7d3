"""Matters by a question's embedding: told for new wordings, nothing of another embedder."""

import pytest

from knowledge.embedder.ports import CalibratedEmbedder
from knowledge.search.meant_matters import LEAST_SHARE, MOST, MeantMatters, meant_matters
from tests.knowledge.embedder.prepared_model import centred


@pytest.fixture(scope="module")
def embedder() -> CalibratedEmbedder:
    return centred()


@pytest.fixture(scope="module")
def matters(embedder: CalibratedEmbedder) -> MeantMatters:
    found = meant_matters(embedder.name)
    assert found is not None, "the weights belong to another embedder: bench.train_matters"
    return found


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("隔壁会不会听见它在响", "noise"),
        ("cost of getting it delivered to me", "shipping_fee"),
        ("睡觉的时候能监测吗", "sleep_tracking"),
    ],
)
def test_wordings_that_are_not_listed_are_told(
    matters: MeantMatters, embedder: CalibratedEmbedder, text: str, matter: str
) -> None:
    assert matter in dict(matters.of(embedder.embed_query(text)))


def test_shares_are_few_and_add_up_to_no_more_than_all(
    matters: MeantMatters, embedder: CalibratedEmbedder
) -> None:
    shares = [share for _, share in matters.of(embedder.embed_query("能机洗吗"))]
    assert shares == sorted(shares, reverse=True)
    assert len(shares) <= MOST
    assert all(share >= LEAST_SHARE for share in shares)
    assert sum(shares) <= 1.001


def test_nothing_is_known_of_another_embedder() -> None:
    assert meant_matters("some other model") is None
