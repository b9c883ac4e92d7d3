"""Whether a product is to be had at all: asked in many forms, and told from what only looks so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from knowledge.fact_making import make_facts
from knowledge.prices.desk import PriceDesk
from knowledge.prices.on_sale import goods_asked_for, is_called
from knowledge.products import Catalogue, Product
from knowledge.retrieval import Query
from tests.knowledge.prices.price_terms import NOW, offer, product, variant

FOOD = replace(
    product(offer("128", stock=300), "喵享全价猫粮", sku="CAT"),
    names=("喵享",),
    category="宠物/主粮",
)
BOOTS = replace(
    product(offer("64.50", currency="USD", stock=80), "Cobble trail boots", sku="BOOT"),
    names=("walkers",),
    category="Shoes",
)


def asks_whether_sold(text: str, goods: Product) -> bool:
    return is_called(goods, goods_asked_for(text))


@pytest.mark.parametrize(
    "text",
    [
        "有猫粮吗今天",
        "今天有猫粮没",
        "有没有猫粮",
        "猫粮还有吗？",
        "猫粮卖吗",
        "没有猫粮吗",
        "你们有喵享嘛",
        "今晚还有全价猫粮么",
    ],
)
def test_knows_that_the_goods_themselves_are_asked_for(text: str) -> None:
    assert asks_whether_sold(text, FOOD)


@pytest.mark.parametrize(
    "text", ["any boots today?", "do you have trail boots", "u got boot left", "any shoes in stock"]
)
def test_knows_it_in_english(text: str) -> None:
    assert asks_whether_sold(text, BOOTS)


@pytest.mark.parametrize(
    "text",
    [
        "猫粮有保质期吗",
        "有不含谷物的猫粮吗",
        "有狗粮吗今天",
        "猫粮有赠品吗",
        "有没有味道",
        "今天猫粮有优惠吗",
        "有粮吗",
        "do you have boots for kids",
        "any laces with the boots",
        "got sandals today",
        "",
    ],
)
def test_leaves_other_questions_alone(text: str) -> None:
    assert not asks_whether_sold(text, FOOD)
    assert not asks_whether_sold(text, BOOTS)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("晨雾保温杯 带杯盖", "有杯盖吗"),
        ("小火电饭煲 5L 送蒸笼", "有蒸笼吗今天"),
        ("Steel mug with lid", "any lid today"),
        ("Trail boots, laces", "got laces"),
    ],
)
def test_what_goes_with_the_goods_is_not_the_goods(title: str, text: str) -> None:
    assert not asks_whether_sold(text, product(offer(), title))


def answers(goods: tuple[Product, ...], text: str, focus: str, named: bool) -> list[str]:
    facts = make_facts(Catalogue("s", 4, goods, (), ()))
    query = Query(text, (focus,), named, tuple(one.sku for one in goods))
    desk = PriceDesk(goods, 4, lambda: NOW)
    return [one.text for one in desk.answer(query, lambda sku: [f for f in facts if f.sku == sku])]


def test_answers_with_what_is_left_and_its_price() -> None:
    assert answers((FOOD,), "有猫粮吗今天", "CAT", True) == [
        "库存：300件",
        "直播价：128元（原价129元）",
    ]


def test_finds_it_in_the_line_up_while_another_product_is_on_air() -> None:
    assert answers((BOOTS, FOOD), "有猫粮吗今天", "BOOT", False)[0] == "库存：300件"
    assert answers((BOOTS, FOOD), "有猫粮吗今天", "BOOT", True) == []


def test_says_nothing_where_two_products_are_called_so() -> None:
    other = replace(FOOD, sku="CAT-2")
    assert answers((BOOTS, FOOD, other), "有猫粮吗今天", "BOOT", False) == []


def test_tells_the_time_of_an_offer_that_does_not_hold() -> None:
    later = product(offer(starts=NOW + timedelta(days=1)), "喵享猫粮", sku="CAT")
    (said,) = answers((later,), "有猫粮吗", "CAT", True)
    assert said.startswith("活动开始：")


def test_tells_what_is_left_of_each_choice_where_the_product_says_nothing() -> None:
    choices = (variant("两公斤", offer(stock=0)), variant("十公斤", offer(stock=7)))
    food = product(None, "喵享猫粮", variants=choices, sku="CAT")
    found = answers((food,), "有猫粮吗", "CAT", True)
    assert found[:2] == ["两公斤 库存：已售完", "十公斤 库存：7件"]
