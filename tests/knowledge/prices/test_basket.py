"""Pieces of several products put together in one question: each counted, none left out."""

import dataclasses
from decimal import Decimal

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.prices.basket import read_basket
from knowledge.prices.desk import PriceDesk
from knowledge.products import Catalogue, Offer, Product
from knowledge.retrieval import Query
from tests.knowledge.prices.price_terms import NOW, offer, product, variant


def goods(sku: str, title: str, name: str, own: Offer, **attributes: str) -> Product:
    made = product(own, title, attributes, sku=sku)
    return dataclasses.replace(made, names=(name,))


TEA = goods("T", "云雾绿茶", "绿茶", offer("60", tiers=((2, "110"),)))
BISCUIT = goods("B", "海盐苏打饼干", "饼干", offer("25"), 规格="20g×12包")
JAM = goods("J", "野莓果酱", "果酱", offer("30", promotion="满100减10"))


def answer(text: str, *products: Product) -> tuple[Fact, ...]:
    every = make_facts(Catalogue("s", 1, products, (), ()))
    desk = PriceDesk(products, 1, lambda: NOW)
    skus = tuple(one.sku for one in products)
    query = Query(text, skus, True, skus, each=True)
    return desk.answer(query, lambda sku: [fact for fact in every if fact.sku == sku])


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("两罐绿茶加一盒饼干多少钱", (2, 1)),
        ("绿茶两罐饼干三盒一共多少", (2, 3)),
        ("买两罐跟那个饼干一盒一共多少", (2, 1)),
        ("再加三盒饼干总共多少钱", (1, 3)),
        ("绿茶和饼干各两盒一共多少", (2, 2)),
        ("绿茶跟饼干一起多少钱", (1, 1)),
    ],
)
def test_each_count_is_of_the_product_beside_it(text: str, pieces: tuple[int, ...]) -> None:
    assert read_basket(text, (TEA, BISCUIT)).pieces == pieces


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("两罐绿茶加一盒饼干多少钱", "135"),
        ("买两罐跟那个饼干一盒一共多少", "135"),
        ("绿茶一罐饼干三盒加起来多少", "135"),
        ("绿茶和饼干各两盒一共多少", "160"),
        ("绿茶跟饼干一起多少钱", "85"),
    ],
)
def test_the_sum_counts_each_by_its_own_offer(text: str, total: str) -> None:
    found = answer(text, TEA, BISCUIT)
    assert found[0].kind == "sum"
    assert [one.low for one in found[0].quantities] == [Decimal(total)]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("三罐绿茶加一盒饼干多少钱", BISCUIT),  # between tiers
        ("两罐绿茶加两瓶果酱一共多少", JAM),  # 满100减10 may hold for the order
        ("两罐绿茶加一包饼干一共多少", BISCUIT),  # one of the twelve in a box?
    ],
)
def test_what_is_not_certain_is_answered_by_the_price_of_each(text: str, other: Product) -> None:
    found = answer(text, TEA, other)
    assert [fact.sku for fact in found] == ["T", other.sku]
    assert {fact.kind for fact in found} == {"offer"}


RUG = dataclasses.replace(
    goods("R", "羊羔绒地毯", "地毯", offer("199")),
    variants=(variant("1.2米款", offer("199")), variant("1.6米款", offer("269"))),
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("地毯和饼干一起多少钱", "224元起"),
        ("1.6米的地毯跟饼干一共多少", "294元"),
        ("1米2的地毯加一盒饼干多少钱", "224元"),
    ],
)
def test_a_choice_left_open_counts_from_the_cheapest(text: str, value: str) -> None:
    found = answer(text, RUG, BISCUIT)
    assert (found[0].kind, found[0].value) == ("sum", value)
    assert "地毯（1." in found[0].text


def test_beside_the_sum_stands_the_price_of_the_choice_named() -> None:
    assert answer("1.6米的地毯跟饼干一共多少", RUG, BISCUIT)[1].text == "1.6米款 直播价：269元"


def test_a_choice_with_its_own_price_adds_to_others_where_only_several_cost_less() -> None:
    grey = variant("灰色", offer("72"))
    mat = dataclasses.replace(
        goods("M", "瑜伽垫", "垫子", offer("66", tiers=((2, "120"),))), variants=(grey,)
    )
    assert answer("瑜伽垫和饼干一起多少钱", mat, BISCUIT)[0].value == "97元起"
    reduced = dataclasses.replace(mat, offer=offer("66", promotion="满60减5"))
    assert all(fact.kind != "sum" for fact in answer("瑜伽垫和饼干一起多少钱", reduced, BISCUIT))
