"""Contradictions: what cannot both be right is reported once; what can be is not."""

from dataclasses import replace

import pytest

from copilot.attention import Attention
from copilot.contradictions import Contradictions, contradict
from copilot.effects import Evidence
from copilot.limits import RoomLimits
from copilot.suggestions import CardFact

LIMITS = RoomLimits()


def stated(name: str, value: str, document: str = "a.csv", sku: str | None = "A") -> Evidence:
    fact = CardFact(f"{document}:{name}", sku, "保温杯", f"{name}：{value}", document, "第2行", 1)
    return Evidence(fact, "attribute", name, value)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (stated("容量", "500ml"), stated("容量", "450ml", "b.docx"), True),
        (stated("容量", "500ml"), stated("容量", "0.5L", "b.docx"), False),
        (stated("容量", "500ml"), stated("净重", "450g", "b.docx"), False),
        (stated("容量", "500ml"), stated("容量", "450ml", "b.docx", "B"), False),
        (stated("颜色", "红"), stated("颜色", "蓝", "b.docx"), False),
        (stated("容量", "500ml和350ml"), stated("容量", "350ml", "b.docx"), False),
    ],
)
def test_only_other_amounts_of_one_attribute_of_one_product_contradict(
    one: Evidence, other: Evidence, expected: bool
) -> None:
    assert contradict(one, other) is expected
    assert contradict(other, one) is expected


def test_a_choice_s_own_amount_contradicts_nothing() -> None:
    choice = replace(stated("容量", "450ml", "b.docx"), kind="variant")
    assert not contradict(stated("容量", "500ml"), choice)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_pair_is_reported_once_to_operations_with_both_sources(language: str) -> None:
    attention = Attention(LIMITS)
    watch = Contradictions("s1", language, LIMITS, attention)
    one, other = stated("容量", "500ml"), stated("容量", "450ml", "b.docx")
    for now in (1_000, 2_000):
        watch.found((one, other), now)
        watch.found((other, one), now)
    (card,) = attention.all()
    assert (card.kind, card.audience, card.facts) == ("alert", "operations", (one.fact, other.fact))
    for part in ("500ml", "450ml", "a.csv", "b.docx", "保温杯"):
        assert part in card.cause
