"""Units asked for and amounts stated in questions."""

import pytest

from knowledge.language.amounts import states_same, within
from knowledge.language.quantities import find_quantities
from knowledge.search.question_figures import (
    asked_units,
    carries,
    container,
    contradicts,
    stated_figures,
    without_link_numbers,
)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("一盒几斤", ("mass", "斤")),
        ("多少ml的", ("volume", "ml")),
        ("里面几包", ("count", "包")),
        ("能撑几个小时", ("duration", "h")),
        ("how many hours", ("duration", "h")),
        ("多少瓦", ("power", "W")),
    ],
)
def test_reads_the_unit_asked_for(text: str, unit: tuple[str, str]) -> None:
    assert asked_units(text) == {unit}


@pytest.mark.parametrize("text", ["多少钱", "几", "多少", "浓度多少", "这个怎么样", "how many"])
def test_reads_no_unit_where_none_is_named(text: str) -> None:
    assert asked_units(text) == frozenset()


@pytest.mark.parametrize(
    ("value", "question", "answers"),
    [
        ("750g", "一盒几斤", True),
        ("30包", "一盒几斤", False),
        ("30包", "里面几包", True),
        ("12支", "里面几包", False),
        ("30包", "里面几个", True),
    ],
)
def test_a_measure_in_another_unit_answers_and_another_count_does_not(
    value: str, question: str, answers: bool
) -> None:
    assert carries(find_quantities(value), asked_units(question)) is answers


def test_one_of_what_is_meant() -> None:
    assert container("每包重量") == "包"
    assert container("一盒多重") == "盒"
    assert container("重量") == ""


def test_link_numbers_are_no_amounts() -> None:
    assert stated_figures("3号链接多少钱") == ()
    assert stated_figures("link 12 price") == ()
    assert without_link_numbers("七号能用吗").strip() == "能用吗"
    assert "七号电池" in without_link_numbers("用七号电池吗")


def test_amounts_agree_contradict_and_fall_into_ranges() -> None:
    weight = stated_figures("我135斤穿啥")
    assert within(weight, find_quantities("130-145斤"))
    assert not within(weight, find_quantities("100-115斤"))
    assert not within(weight, find_quantities("100-115斤、130-145斤"))
    assert contradicts(weight, find_quantities("120斤穿什么码"))
    assert not contradicts(weight, find_quantities("穿什么码"))
    assert states_same(stated_figures("1米5的床"), find_quantities("1.5m"))
    assert within(stated_figures("170"), find_quantities("170-178 cm"))
    assert within(stated_figures("六口之家"), find_quantities("4-6人"))
