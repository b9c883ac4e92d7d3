"""What tells products apart: the first property they state differently, else their prices."""

from dataclasses import replace

import pytest

from knowledge.facts import Fact
from knowledge.retrieval import Query
from knowledge.search.difference import asks_difference, telling_apart
from tests.knowledge.retrieval_shop import shop_facts
from tests.knowledge.test_retriever import retriever as shop


@pytest.mark.parametrize(
    "text",
    [
        "1号和2号有啥区别",
        "这俩差在哪",
        "两款哪里不一样",
        "what's the difference between 3 and 4",
        "how do these two differ",
    ],
)
def test_what_asks_for_the_difference_alone(text: str) -> None:
    assert asks_difference(text)


@pytest.mark.parametrize(
    "text",
    ["容量有什么区别", "有不同的颜色吗", "1号和2号多少钱", "any different colours", "哪个好"],
)
def test_what_asks_for_something_else(text: str) -> None:
    assert not asks_difference(text)


def of(sku: str) -> list[Fact]:
    return [fact for fact in shop_facts() if fact.sku == sku]


def test_the_first_property_that_differs_is_shown_of_each() -> None:
    found = shop().search(Query("5号和2号有啥区别", ("PAN-05", "FAN-02"), True, (), each=True))

    assert [(one.fact.sku, one.fact.name) for one in found.facts] == [
        ("PAN-05", "重量"),
        ("FAN-02", "重量"),
    ]
    assert found.scope == "focus"
    assert found.exact


def test_a_property_that_is_the_same_tells_nothing() -> None:
    pan = of("PAN-05")
    same = [replace(fact, sku="OTHER", value=fact.value) for fact in pan]

    assert telling_apart([pan, same]) == ()


def test_where_nothing_tells_them_apart_each_answers_for_itself() -> None:
    asked = Query("有什么区别", ("CUP-01", "NUT-04"), True, (), each=True)

    assert not shop().search(asked).exact
