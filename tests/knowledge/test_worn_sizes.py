"""A body's height and weight, however short they are said, find their row of a size table."""

from dataclasses import replace

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.language.body_measures import read_body
from knowledge.products import Catalogue
from knowledge.search.worn_sizes import worn_size
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


def test_a_body_between_rows_or_beyond_both_ends_has_no_answer() -> None:
    assert answered("178/96", ONE_VALUE) == []
    assert answered("195/230能穿吗", ONE_VALUE) == []
    assert answered("150cm 95公斤穿什么码", ONE_VALUE) == []


@pytest.mark.parametrize(
    "text", ["满180/160能用券吗", "180/88A有吗", "拍了180 160积分", "2/3", "订单180/160到哪了"]
)
def test_other_figures_tell_of_no_body(text: str) -> None:
    assert not read_body(text)


BY_WEIGHT = {"尺码参考": "S：75-88斤；M：88-100斤；L：100-118斤", "克重": "约260克"}
SHOES = {"sizes": "S: EU 34-36; M: EU 37-39; L: EU 40-42"}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1米62，95斤", ["尺码参考 M：88-100斤"]),
        ("96斤 160", ["尺码参考 M：88-100斤"]),
        ("身高158体重80拍啥码", ["尺码参考 S：75-88斤"]),
        ("92，穿M行不行", ["尺码参考 M：88-100斤"]),
        ("165 115斤拍哪个", ["尺码参考 L：100-118斤"]),
        ("100斤拍M还是L", ["尺码参考 M：88-100斤", "尺码参考 L：100-118斤"]),
        ("52公斤选哪个", ["尺码参考 L：100-118斤"]),
    ],
)
def test_a_table_of_weights_alone_answers_by_the_weight(text: str, rows: list[str]) -> None:
    assert answered(text, BY_WEIGHT) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("im a 38 which size", ["size M: EU 37-39"]),
        ("i wear 41 which size", ["size L: EU 40-42"]),
        ("what size for EU 35", ["size S: EU 34-36"]),
        ("38码穿哪个", ["size M: EU 37-39"]),
        ("uk 5 what size", []),
        ("im 25 which size", []),
    ],
)
def test_a_shoes_number_finds_its_row_in_the_same_system(text: str, rows: list[str]) -> None:
    assert answered(text, SHOES) == rows


@pytest.mark.parametrize(
    ("text", "attributes", "rows"),
    [
        ("128斤有码吗", BY_WEIGHT, ["尺码参考最大：L，100-118斤"]),
        ("66斤能穿吗", BY_WEIGHT, ["尺码参考最小：S，75-88斤"]),
        ("size 44?", SHOES, ["size table's largest: L, EU 40-42"]),
    ],
)
def test_a_body_beyond_the_table_is_told_where_the_table_ends(
    text: str, attributes: dict[str, str], rows: list[str]
) -> None:
    assert answered(text, attributes) == rows


def test_a_number_that_may_be_two_things_has_no_answer() -> None:
    assert (
        answered("165穿M行不行", {"尺码": "M：160-168cm/150-162斤；L：168-175cm/162-175斤"}) == []
    )


GOWN = {"尺码": "S：身高150-158cm、体重80-95斤；M：身高158-166cm、体重95-110斤", "衣长": "108cm"}


@pytest.mark.parametrize("text", ["一米五五 92斤会不会长", "一米五五92斤 会不会太长啊"])
def test_a_whole_body_asks_how_a_garment_sits(text: str) -> None:
    row = "尺码 S：身高150-158cm、体重80-95斤"
    assert answered(text, GOWN) == [row, "衣长：108cm"]


def test_a_height_alone_does_not_ask_for_a_row_by_being_long() -> None:
    assert answered("一米五五会不会长", GOWN) == []


@pytest.mark.parametrize("text", ["我平时穿38", "平时穿的是 37 脚背高", "i wear a 38 what size"])
def test_nobody_wears_their_weight(text: str) -> None:
    assert answered(text, A_SIZE_EACH) == []
