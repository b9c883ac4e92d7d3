"""A body's height and weight, however short they are said, find their row of a size table."""

from dataclasses import replace

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.worn_sizes import body_measures, worn_size
from tests.knowledge.prices.price_terms import offer, product

ONE_VALUE = {
    "尺码": "S（155-162cm/42-50kg）、M（162-169cm/50-60kg）、L（169-176cm/60-71kg）、"
    "XL（176-184cm/71-84kg）",
    "材质": "棉",
}
A_SIZE_EACH = {"S": "85-100斤", "M": "100-115斤", "L": "115-130斤", "面料": "亚麻"}
NO_TABLE = {"重量": "200g", "长度": "150-180cm"}
HELMET = {"头围": "M 54-58cm，L 58-62cm"}


def facts_of(attributes: dict[str, str]) -> tuple[Fact, ...]:
    goods = replace(product(offer(), "山茶衬衫", attributes))
    return make_facts(Catalogue("s", 1, (goods,), (), ()))


def answered(text: str, attributes: dict[str, str]) -> list[str]:
    return [fact.text for fact in worn_size(text, facts_of(attributes))]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("178/150能穿吗", "尺码 XL：176-184cm/71-84kg"),
        ("178/150", "尺码 XL：176-184cm/71-84kg"),
        ("172 130穿多大", "尺码 L：169-176cm/60-71kg"),
        ("172/65kg", "尺码 L：169-176cm/60-71kg"),
        ("172/65", "尺码 L：169-176cm/60-71kg"),
        ("165 110斤选什么码", "尺码 M：162-169cm/50-60kg"),
        ("身高160体重90斤穿啥码", "尺码 S：155-162cm/42-50kg"),
        ("180/78 what size", "尺码 XL：176-184cm/71-84kg"),
    ],
)
def test_the_row_that_holds_height_and_weight_answers_alone(text: str, row: str) -> None:
    assert answered(text, ONE_VALUE) == [row]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("165/90", ["S：85-100斤"]),
        ("120斤穿什么码", ["L：115-130斤"]),
        ("115斤能穿吗", ["M：100-115斤", "L：115-130斤"]),
    ],
)
def test_a_table_with_an_attribute_a_size_is_one_too(text: str, rows: list[str]) -> None:
    assert answered(text, A_SIZE_EACH) == rows


@pytest.mark.parametrize("attributes", [NO_TABLE, HELMET])
@pytest.mark.parametrize("text", ["180/160", "178/150能穿吗", "165 110斤穿啥码"])
def test_nothing_answers_without_a_table_of_bodies(text: str, attributes: dict[str, str]) -> None:
    assert answered(text, attributes) == []


def test_a_body_that_no_row_holds_has_no_answer() -> None:
    assert answered("195/230能穿吗", ONE_VALUE) == []
    assert answered("178/96", ONE_VALUE) == []


@pytest.mark.parametrize(
    "text", ["满180/160能用券吗", "180/88A有吗", "拍了180 160积分", "2/3", "订单180/160到哪了"]
)
def test_other_figures_tell_of_no_body(text: str) -> None:
    assert body_measures(text) == ()
