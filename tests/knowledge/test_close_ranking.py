"""The best facts read beside the question: what the reader says decides among what is near."""

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.embedder.cache import EmbeddingCache
from knowledge.facts import Fact
from knowledge.retrieval import Query
from knowledge.search.close_ranking import READ, WEIGHT, read_best
from knowledge.search.index import ShopIndex
from knowledge.search.retriever import Retriever
from knowledge.search.sureness import Standing, log_odds
from tests.knowledge.embedder.prepared_model import centred
from tests.knowledge.retrieval_shop import make_fact

FACTS = [
    make_fact("P", "宽松长袖 T恤", name, value)
    for name, value in (
        ("面料", "棉"),
        ("里料", "涤纶"),
        ("颜色", "米白"),
        ("领型", "圆领"),
        ("版型", "宽松"),
    )
]


class ScriptedReader:
    """Says of each fact what it was told to, else that it answers nothing; notes what it read."""

    def __init__(self, shares: dict[str, float]) -> None:
        self._shares = shares
        self.read: list[list[str]] = []

    def answers(self, facts: Sequence[Fact], question: str) -> list[float]:
        self.read.append([fact.name for fact in facts])
        return [self._shares.get(fact.name, 0.01) for fact in facts]


def strengths(*values: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.array(values, np.float32)


def test_only_the_best_are_read_and_the_rest_count_as_the_least_likely() -> None:
    reader = ScriptedReader({"里料": 0.9})
    strong, read = read_best(reader, "里面那层是什么", FACTS, strengths(0.9, 0.8, 0.1, 0.2, 0.3))
    assert reader.read == [["面料", "里料", "版型", "领型"]] and len(reader.read[0]) == READ
    assert read is not None
    assert int(strong.argmax()) == 1
    assert read[2] == read.min() == read[0]
    assert strong[2] == pytest.approx(0.1 + WEIGHT * float(read[2]))


def test_a_share_of_nought_or_one_is_no_infinity() -> None:
    reader = ScriptedReader({"面料": 1.0, "里料": 0.0})
    _, read = read_best(reader, "什么料子", FACTS[:2], strengths(0.5, 0.5))
    assert read is not None
    assert read.tolist() == [5.0, -5.0]


@pytest.mark.parametrize("question", ["сколько стоит", "ราคาเท่าไหร่"])
def test_a_language_it_was_not_taught_is_not_read(question: str) -> None:
    reader = ScriptedReader({})
    strong, read = read_best(reader, question, FACTS[:2], strengths(0.5, 0.4))
    assert read is None and reader.read == []
    assert strong.tolist() == strengths(0.5, 0.4).tolist()


def test_without_a_reader_the_vectors_decide() -> None:
    assert read_best(None, "什么料子", FACTS[:2], strengths(0.5, 0.4))[1] is None


def test_reading_weighs_in_how_sure_an_answer_is() -> None:
    near = Standing(0.1, 0.6, 0.1, 0.2)
    odds = [
        log_odds("zh", Standing(near.lead, near.nearness, near.near_lead, near.shared, read))
        for read in (-4.0, 0.0, 4.0)
    ]
    assert odds == sorted(odds) and odds[2] - odds[0] > 1


def test_a_search_answers_with_what_reads_as_the_answer_or_not_at_all() -> None:
    embedder = EmbeddingCache(centred())
    index = ShopIndex.build("s", 1, FACTS, embedder)

    def found(reader: ScriptedReader | None) -> list[str]:
        query = Query("内层是啥做的呀", ("P",), False, ("P",))
        findings = Retriever(index, embedder, reader=reader).search(query)
        return [one.fact.name for one in findings.facts] if findings.scope else []

    assert found(ScriptedReader({"里料": 0.99}))[0] == "里料"
    assert found(ScriptedReader({})) == []
