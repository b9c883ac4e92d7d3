"""A code is the coupon it gives; what is asked without one is asked at the live price."""

from collections.abc import Sequence

import pytest

from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.code_meant import code_meant, names_unknown_code
from tests.knowledge.prices.price_terms import offer, product


def facts_of(coupon: str) -> Sequence[Fact]:
    goods = product(offer("89", coupon=coupon, coupon_price="77"))
    return make_facts(Catalogue("s", 4, (goods,), (), ()))


CHINESE = facts_of("填春风码 CF12 减12元")
ENGLISH = facts_of("code BREEZE takes 12 off")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("三盒用春风码一共多少钱", "三盒用券一共多少钱"),
        ("三盒输CF12多少钱", "三盒用券多少钱"),
        ("填口令两盒多少", "用券两盒多少"),
        ("用了优惠码多少钱", "用券多少钱"),
        ("减完12多少钱", "用券多少钱"),
        ("不用券多少钱", "直播价多少钱"),
        ("没有口令的话多少钱", "直播价多少钱"),
    ],
)
def test_a_code_of_the_shop_is_its_coupon(text: str, meant: str) -> None:
    assert code_meant(text, CHINESE) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("how much for 3 with BREEZE", "how much for 3 with the coupon"),
        ("total w/ the promo code", "total with the coupon"),
        ("price using code BREEZE", "price with the coupon"),
        ("how much without the code", "how much  price "),
    ],
)
def test_so_it_is_in_english(text: str, meant: str) -> None:
    assert code_meant(text, ENGLISH) == meant


@pytest.mark.parametrize(
    "text",
    [
        "口令是多少",
        "两件用大码多少钱",
        "穿M码的多少钱",
        "减完30多少钱",
        "春风码怎么用",
        "领不领券多少钱",
        "码数多少",
        "三盒用CF99多少钱",
    ],
)
def test_a_size_or_a_question_on_the_code_is_none(text: str) -> None:
    assert code_meant(text, CHINESE) == text


def test_a_code_of_no_offer_is_unknown() -> None:
    assert names_unknown_code("3 with SPRING20 how much", ENGLISH)
    assert names_unknown_code("两件用CF99多少钱", CHINESE)
    assert not names_unknown_code("3 with BREEZE how much", ENGLISH)
    assert not names_unknown_code("两件用CF12多少钱", CHINESE)
    assert not names_unknown_code("3 with the coupon how much", ENGLISH)
