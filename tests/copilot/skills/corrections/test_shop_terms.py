"""What a shop's rules allow: from which sum shipping is free, where to, and how to pay."""

import json
from collections.abc import Mapping

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

_ENGLISH = {
    "currency": "GBP",
    "products": [
        {
            "sku": "MUG",
            "title": "Stoneware Mug",
            "price": 18,
            "stock": 40,
            "attributes": {"material": "stoneware"},
            "gifts": ["gift box"],
        }
    ],
    "policies": [
        {"topic": "delivery", "text": "Free delivery on orders over £40, otherwise £3.95."},
        {"topic": "where", "text": "We only ship to the UK and Ireland."},
        {"topic": "payment", "text": "Card and PayPal. No gift cards, no cash on delivery."},
        {"topic": "returns", "text": "30 days, no questions asked."},
    ],
}
_CHINESE = {
    "currency": "CNY",
    "products": [
        {"sku": "BEI", "title": "马克杯", "price": 49, "stock": 40, "attributes": {"材质": "陶瓷"}}
    ],
    "policies": [
        {"topic": "运费", "text": "满99元包邮，不满收8元运费。"},
        {"topic": "支付", "text": "支持微信、支付宝，不支持货到付款。"},
        {"topic": "售后", "text": "不接受到付件退货，七天无理由退换"},
    ],
}


def _judge(shop: Mapping[str, object]) -> ShopJudge:
    read = read_shop_file(json.dumps(shop, ensure_ascii=False).encode())
    catalogue = Catalogue("test", 1, read.products, read.policies, read.faq)
    return ShopJudge.of(catalogue, make_facts(catalogue))


_JUDGES = {"MUG": _judge(_ENGLISH), "BEI": _judge(_CHINESE)}


def wrong(sku: str, text: str) -> list[str]:
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return [v.truth for v in _JUDGES[sku].judge(said).verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    "text",
    [
        "delivery is free over sixty pounds",
        "free delivery on orders over sixty",
        "it ships free once you spend fifty quid",
        "we deliver to Germany as well",
        "we ship worldwide guys",
        "cash on delivery is fine",
        "we also take gift cards",
        "over sixty pounds ships free",
    ],
)
def test_what_an_english_shop_does_not_promise_is_put_right(text: str) -> None:
    assert len(wrong("MUG", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "delivery is free over forty pounds",
        "free delivery from forty",
        "they ship free over sixty at the other place",
        "is delivery free over sixty pounds?",
        "somebody asks is delivery free over sixty",
        "we ship to Ireland too",
        "we ship to the UK",
        "we don't ship to Germany",
        "do we ship to Germany? no",
        "we ship to Germany soon hopefully",
        "we shipped one to Germany for a friend",
        "you can't pay cash on delivery",
        "if you want cash on delivery you can ask the courier",
        "you can return it no questions asked",
        "over sixty orders already and delivery is free",
        "over sixty people bought it and shipping is free over forty",
        "you save sixty pounds and delivery is free",
        "spend sixty pounds and get a mug, delivery is free over forty",
        "we ship to you within a day",
        "we ship all over the country",
        "gift cards are not accepted",
        "you can write a gift card",
        "over sixty of you got free delivery",
        "we send cards to Germany from my mum",
        "we deliver to your door",
        "my sister pays cash on delivery",
        "we don't do cash on delivery",
        "they offer cash on delivery",
        "can you pay cash on delivery",
        "someone says you can pay cash on delivery",
        "we ship to Scotland and London",
        "we ship to Northern Ireland",
        "spend sixty pounds and you get free delivery",
    ],
)
def test_what_holds_or_is_of_others_is_left_alone(text: str) -> None:
    assert wrong("MUG", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "满一百九十九就包邮",
        "咱们直播间满59包邮",
        "可以货到付款的",
        "货到付款也可以",
        "我们支持货到付款",
    ],
)
def test_what_a_chinese_shop_does_not_promise_is_put_right(text: str) -> None:
    assert len(wrong("BEI", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "满九十九包邮",
        "满九十九块就给你包邮",
        "别家满一百九十九才包邮",
        "满一百九十九减二十，满九十九包邮",
        "不支持货到付款",
        "能不能货到付款",
        "可以货到付款吗",
        "货到付款不可以哈",
        "有人问支持货到付款吗，不支持的",
        "满两百送杯垫，还包邮",
        "今天卖了满一百单包邮",
    ],
)
def test_chinese_terms_that_hold_or_are_of_others_are_left_alone(text: str) -> None:
    assert wrong("BEI", text) == []
