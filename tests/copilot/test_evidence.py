"""From findings to what a card holds: the strong ones, the best first, with their source."""

from dataclasses import replace

import pytest

from copilot.effects import Evidence, Found
from copilot.evidence import MAX_FACTS, evidence_of, found_from, say_the_same
from copilot.suggestions import CardFact
from knowledge.facts import Fact
from knowledge.products import Source
from knowledge.retrieval import Findings, Scope, ScoredFact


def findings(count: int, scope: Scope | None, vector: bytes = b"\x7f") -> Findings:
    facts = tuple(
        ScoredFact(
            Fact(
                f"f{n}",
                "A",
                "保温杯",
                "attribute",
                "容量",
                f"容量：{n}ml",
                f"{n}ml",
                (),
                Source("shop.json", f"products[{n}]"),
                7,
            ),
            1.0 - n / 10,
        )
        for n in range(count)
    )
    return Findings(facts, scope, vector, False, 7)


def test_a_fact_keeps_its_words_its_source_and_its_version() -> None:
    card = CardFact("f0", "A", "保温杯", "容量：0ml", "shop.json", "products[0]", 7)
    expected = Evidence(card, "attribute", "容量", "0ml")
    assert found_from(3, findings(1, "focus")) == Found(3, (expected,), b"\x7f")


def test_no_more_than_a_card_holds_and_the_best_first() -> None:
    evidence = found_from(1, findings(MAX_FACTS + 2, "shop")).evidence
    assert [each.fact.id for each in evidence] == ["f0", "f1", "f2"]


def test_near_misses_are_no_evidence_but_the_embedding_is_kept() -> None:
    assert found_from(1, findings(4, None)) == Found(1, (), b"\x7f")


def told(count: int) -> list[Evidence]:
    return [evidence_of(scored.fact) for scored in findings(count, "shop").facts]


def test_another_version_of_the_catalogue_may_say_the_same() -> None:
    newer = [replace(each, fact=replace(each.fact, version=8)) for each in told(2)]
    assert say_the_same(told(2), newer)
    assert say_the_same([], [])
    assert not say_the_same(told(2), newer[:1])
    assert not say_the_same(told(2), newer[::-1]), "the first is the headline"


@pytest.mark.parametrize(
    "other",
    [
        replace(told(1)[0], value="1ml"),
        replace(told(1)[0], name="净容量"),
        replace(told(1)[0], kind="offer"),
        replace(told(1)[0], fact=replace(told(1)[0].fact, text="容量：1ml")),
        replace(told(1)[0], fact=replace(told(1)[0].fact, source_location="products[9]")),
    ],
    ids=["value", "name", "kind", "text", "source"],
)
def test_any_other_difference_says_something_else(other: Evidence) -> None:
    assert not say_the_same(told(1), [other])
