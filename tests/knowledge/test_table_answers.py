"""A question that names a size, a measure of it, or both, is answered by the row of the table."""

from dataclasses import replace

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.table_answers import table_answer
from knowledge.search.table_rows import table_rows
from tests.knowledge.prices.price_terms import offer, product

VEST = {
    "尺码表": "S：胸围82-86cm、衣长50cm；M：胸围86-90cm、衣长52cm；L：胸围90-94cm、衣长54cm",
    "面料": "羊毛",
}
FLAT = {"尺码": "S：胸围84cm；M：胸围88cm；L：胸围92cm"}
SANDALS = {
    "尺码表": "35：脚长22-22.5cm；36：脚长22.6-23cm；37：脚长23.1-23.5cm",
    "选码建议": "偏小，脚宽拍大一码",
}
COVER = {"尺寸表": "1.2米床：床罩120×200cm；1.5米床：床罩150×200cm、枕套48×74cm两只"}
RING = {"Size chart": "S: chest 84-88 cm, length 60 cm; M: chest 89-94 cm, length 62 cm"}


def facts_of(attributes: dict[str, str]) -> tuple[Fact, ...]:
    goods = replace(product(offer(), "山茶", attributes))
    return make_facts(Catalogue("s", 1, (goods,), (), ()))


def answered(text: str, attributes: dict[str, str]) -> list[str]:
    return [fact.text for fact in table_answer(text, facts_of(attributes))]


@pytest.mark.parametrize(
    ("text", "attributes", "rows"),
    [
        ("胸围84呢", VEST, ["尺码表 S：胸围82-86cm"]),
        ("胸围86穿哪个", VEST, ["尺码表 S：胸围82-86cm", "尺码表 M：胸围86-90cm"]),
        ("胸88拍多大", VEST, ["尺码表 M：胸围86-90cm"]),
        ("胸围108能穿吗", VEST, ["尺码表最大：L，胸围90-94cm"]),
        ("脚长22.3穿几码", SANDALS, ["尺码表 35：脚长22-22.5cm"]),
        ("脚长21穿几码", SANDALS, ["尺码表最小：35，脚长22-22.5cm"]),
        ("chest 92?", RING, ["Size chart M: chest 89-94 cm"]),
    ],
)
def test_a_figure_of_a_measure_finds_the_row_that_holds_it(
    text: str, attributes: dict[str, str], rows: list[str]
) -> None:
    assert answered(text, attributes) == rows


def test_between_single_figures_lie_the_two_rows_beside() -> None:
    assert answered("胸围90呢", FLAT) == ["尺码 M：胸围88cm", "尺码 L：胸围92cm"]
    assert answered("胸围88呢", FLAT) == ["尺码 M：胸围88cm"]


@pytest.mark.parametrize(
    ("text", "attributes", "row"),
    [
        ("M衣长多少", VEST, "尺码表 M：衣长52cm"),
        ("L码的胸围是多少", VEST, "尺码表 L：胸围90-94cm"),
        ("36的脚长", SANDALS, "尺码表 36：脚长22.6-23cm"),
        ("1.5的床罩多大", COVER, "尺寸表 1.5米床：床罩150×200cm"),
        ("一米五的枕套多大", COVER, "尺寸表 1.5米床：枕套48×74cm两只"),
        ("1.2米的多大", COVER, "尺寸表 1.2米床：床罩120×200cm"),
        ("M多大", VEST, "尺码表 M：胸围86-90cm、衣长52cm"),
        ("what's the length in M", RING, "Size chart M: length 62 cm"),
    ],
)
def test_a_size_named_is_answered_by_what_is_asked_of_it(
    text: str, attributes: dict[str, str], row: str
) -> None:
    assert answered(text, attributes) == [row]


@pytest.mark.parametrize(
    ("text", "attributes", "row"),
    [
        ("39码有吗", SANDALS, "尺码表最大：37，脚长23.1-23.5cm"),
        ("有34码没有", SANDALS, "尺码表最小：35，脚长22-22.5cm"),
        ("有XL吗", VEST, "尺码表最大：L，胸围90-94cm、衣长54cm"),
        ("两米的床能用吗", COVER, "尺寸表最大：1.5米床，床罩150×200cm、枕套48×74cm两只"),
        ("do you have 2XL", RING, "Size chart's largest: M, chest 89-94 cm, length 62 cm"),
    ],
)
def test_of_a_size_beyond_the_table_its_last_row_is_told(
    text: str, attributes: dict[str, str], row: str
) -> None:
    assert answered(text, attributes) == [row]


def test_a_size_listed_elsewhere_is_not_beyond() -> None:
    assert answered("39码有吗", {**SANDALS, "可选码数": "35-39"}) == []
    assert answered("有XL吗", {**VEST, "尺码可选": "S、M、L、XL"}) == []


def test_a_size_of_the_table_that_is_asked_for_is_its_row_and_the_stock() -> None:
    assert answered("36码有吗", SANDALS)[0] == "尺码表 36：脚长22.6-23cm"
    assert answered("36码还有货吗", SANDALS)[0] == "尺码表 36：脚长22.6-23cm"


def test_beside_the_size_usually_worn_stands_what_the_shop_advises() -> None:
    assert answered("我平时穿36 脚宽 拍多大", SANDALS) == [
        "选码建议：偏小，脚宽拍大一码",
        "尺码表 36：脚长22.6-23cm",
    ]


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("M多少钱", VEST),
        ("M肩宽多少", VEST),
        ("羊毛的吗", VEST),
        ("36天能到吗", SANDALS),
        ("满39元包邮吗", SANDALS),
        ("36块能买吗", SANDALS),
        ("胸围84腰围70", VEST),
        ("2米长的线有吗", COVER),
        ("m能洗吗", VEST),
    ],
)
def test_other_questions_have_no_row(text: str, attributes: dict[str, str]) -> None:
    assert answered(text, attributes) == []


@pytest.mark.parametrize(
    "value",
    [
        "10片；20片；30片",
        "上衣：纯棉；裤子：涤纶",
        "S：胸围82cm；全码有货",
        "净重500g；毛重620g",
        "均码",
    ],
)
def test_other_lists_are_no_tables(value: str) -> None:
    assert table_rows(facts_of({"规格": value})) == ()


@pytest.mark.parametrize(
    ("text", "attributes", "row"),
    [
        ("最大码胸围多少", VEST, "尺码表 L：胸围90-94cm"),
        ("最小的码脚长多少", SANDALS, "尺码表 35：脚长22-22.5cm"),
        ("largest size chest?", RING, "Size chart M: chest 89-94 cm"),
    ],
)
def test_the_largest_size_is_the_row_at_the_end(
    text: str, attributes: dict[str, str], row: str
) -> None:
    assert answered(text, attributes) == [row]


def test_the_largest_size_of_a_table_is_not_told_where_a_larger_one_is_listed() -> None:
    assert answered("最大码胸围多少", {**VEST, "可选尺码": "S、M、L、XL"}) == []
    assert answered("最小码胸围多少", {**VEST, "可选尺码": "S、M、L、XL"}) != []
    assert answered("最大码多少钱", VEST) == []
    assert answered("最大胸围多少", VEST) == []


def test_a_side_of_what_is_sold_is_no_size_of_what_it_is_for() -> None:
    sold = {**COVER, "床罩尺寸": "120×200cm、150×200cm"}
    last = ["尺寸表最大：1.5米床，床罩150×200cm、枕套48×74cm两只"]
    assert answered("2米床能盖吗", sold) == last
    assert answered("2米的有吗", sold) == []
    assert answered("2米床能盖吗", {**COVER, "可选尺寸": "1.2米床、2米床"}) == []
