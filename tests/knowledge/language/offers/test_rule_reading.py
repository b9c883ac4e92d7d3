"""Promotions and coupons as shops write them, and words that must not pass for one."""

from decimal import Decimal as D

import pytest

from knowledge.language.offers.rule_reading import read_rules, stated_rules
from knowledge.language.offers.rules import (
    Bundle,
    FreePieces,
    NthPiece,
    Off,
    OffFromAmount,
    OffFromPieces,
    Rule,
    Rules,
    ShareFromPieces,
)

HALF = NthPiece(2, share=D("0.5"))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("第二件半价", HALF),
        ("第2件5折", HALF),
        ("第二件9.9元", NthPiece(2, price=D("9.9"))),
        ("第二件立减20", NthPiece(2, off=D(20))),
        ("第三件免费", NthPiece(3, share=D(0))),
        ("今晚第二件半价", HALF),
        ("买二送一", FreePieces(2, 1)),
        ("买2盒送1盒", FreePieces(2, 1)),
        ("拍2发3", FreePieces(2, 1)),
        ("满199减20", OffFromAmount(D(199), D(20))),
        ("每满100元减10元", OffFromAmount(D(100), D(10), each=True)),
        ("满3件减10元", OffFromPieces(3, D(10))),
        ("满2件打85折", ShareFromPieces(2, D("0.85"), onwards=True)),
        ("2件8折", ShareFromPieces(2, D("0.8"))),
        ("3件99元", Bundle(3, D(99))),
        ("直播间领10元券", Off(D(10))),
        ("店铺满200减20券", OffFromAmount(D(200), D(20))),
    ],
)
def test_chinese_rules(text: str, rule: Rule) -> None:
    read = read_rules(text, "CNY")
    assert (read.rules, read.understood) == ((rule,), True)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("second one half price", HALF),
        ("2nd item 50% off", HALF),
        ("buy one get one half price", HALF),
        ("Buy 2, get 1 free", FreePieces(2, 1)),
        ("$20 off orders over $100", OffFromAmount(D(100), D(20), above=True)),
        ("spend $100, save $10", OffFromAmount(D(100), D(10))),
        ("Buy 3, save $10", OffFromPieces(3, D(10))),
        ("20% off 2 or more", ShareFromPieces(2, D("0.8"), onwards=True)),
        ("any 3 for $99.50", Bundle(3, D("99.5"))),
        ("$5 shop coupon", Off(D(5))),
    ],
)
def test_english_rules(text: str, rule: Rule) -> None:
    read = read_rules(text, "USD")
    assert (read.rules, read.understood) == ((rule,), True)


@pytest.mark.parametrize(
    ("text", "stacks"),
    [
        ("第二件半价，可与优惠券叠加", True),
        ("第二件半价，不与优惠券同享", False),
        ("第二件半价", None),
        ("second one half price; cannot be combined with coupons", False),
        ("second one half price; can be combined with the coupon", True),
    ],
)
def test_whether_it_stacks(text: str, stacks: bool | None) -> None:
    read = read_rules(text, "CNY")
    assert (read.rules, read.stacks, read.understood) == ((HALF,), stacks, True)


def test_a_ladder_is_several_rules() -> None:
    steps = (OffFromAmount(D(199), D(20)), OffFromAmount(D(399), D(50)))
    assert read_rules("满199减20，满399减50", "CNY").rules == steps


@pytest.mark.parametrize(
    "text",
    [
        "第二件半价，仅限会员",
        "老粉另有惊喜价",
        "买一送一送杯刷",
        "满20减199",
        "买2盒送1片",
        "$10 off",
    ],
)
def test_what_is_not_understood_is_said_to_be_so(text: str) -> None:
    assert not read_rules(text, "CNY").understood


def test_a_gift_of_other_goods_changes_no_price() -> None:
    read = read_rules("前100名送杯刷1个", "CNY")
    assert (read.rules, read.understood, read.gives) == ((), True, True)
    assert not read_rules("满2件送1件", "CNY").understood


@pytest.mark.parametrize(
    ("question", "rule"),
    [
        ("第二件半价那两件多少", HALF),
        ("买二送一一共几颗", FreePieces(2, 1)),
        ("199减20吗到手", OffFromAmount(D(199), D(20))),
    ],
)
def test_rules_that_viewers_name(question: str, rule: Rule) -> None:
    assert [found for found, _ in stated_rules(question, "CNY")] == [rule]


@pytest.mark.parametrize("question", ["买两盒多少钱", "8折吗", "10元券怎么领"])
def test_viewers_words_that_name_no_rule(question: str) -> None:
    assert list(stated_rules(question, "CNY")) == []


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("满129元包邮", "CNY"),
        ("全国包邮，新疆西藏除外", "CNY"),
        ("破损包赔", "CNY"),
        ("free shipping over $60", "USD"),
        ("Free UK delivery on orders over £25", "GBP"),
    ],
)
def test_services_change_no_price(text: str, currency: str) -> None:
    assert read_rules(text, currency) == Rules()


@pytest.mark.parametrize("text", ["129元包邮", "2件129元包邮", "满129减10包邮"])
def test_a_price_that_includes_sending_is_no_service(text: str) -> None:
    assert not read_rules(text, "CNY").understood
