"""What a slip is put right with: the price, the tier or the sum that the host spoke of."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bench.correction_products import catalogue_of, product_of
from bench.correction_stage import Segment, Stage
from knowledge.products import PriceTier

KETTLE = product_of(
    {
        "sku": "KETTLE",
        "title": "Loop kettle",
        "price": 189,
        "list_price": 259,
        "coupon_price": 169,
        "currency": "USD",
        "attributes": {"capacity": "750 ml", "material": "316 stainless steel"},
    }
)
NUTS = product_of(
    {
        "sku": "NUTS",
        "title": "坚果礼盒",
        "price": 129,
        "coupon_price": 119,
        "attributes": {
            "保存方法": "开封后密封、30天内吃完",
            "适用年龄": "2个月以上",
            "片数": "24片",
        },
    }
)
assert NUTS.offer is not None
NUTS = replace(
    NUTS,
    offer=replace(NUTS.offer, tiers=(PriceTier(2, Decimal(229)), PriceTier(3, Decimal(319)))),
)
SHOP = catalogue_of((KETTLE, NUTS))
STAGE = Stage()


def shown(sku: str, text: str) -> list[str]:
    """Return the truths of the corrections that come up."""
    return [one.truth for one in STAGE.play(SHOP, sku, [Segment(text, 1_200)])]


@pytest.mark.parametrize(
    ("sku", "text", "truth"),
    [
        ("KETTLE", "with the code you pay just 149", "169"),
        ("KETTLE", "it's only 149 today", "189"),
        ("NUTS", "领完券到手只要九十九", "119"),
        ("NUTS", "现在只要九十九块", "129"),
        ("NUTS", "三件的话三百块钱", "3件共319元"),
        ("NUTS", "两件只要二百块钱", "2件共229元"),
        ("NUTS", "三盒六十片", "3盒共72片"),
        ("KETTLE", "it's 304 stainless steel", "316"),
        ("KETTLE", "it's three oh four stainless steel inside", "316"),
        ("KETTLE", "holds a full litre", "750"),
        ("NUTS", "一个月以上就能吃", "2个月以上"),
        ("NUTS", "开封后三个月吃完", "30天"),
    ],
)
def test_it_states_what_was_spoken_of(sku: str, text: str, truth: str) -> None:
    truths = shown(sku, text)

    assert len(truths) == 1
    assert truth in truths[0]
    assert "229" not in truths[0] or truth == "2件共229元"


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("KETTLE", "with the code you pay just 169"),
        ("KETTLE", "use the coupon and it's just 189 today"),
        ("NUTS", "不用券只要一百二十九"),
        ("NUTS", "领完券到手只要一百一十九"),
        ("NUTS", "三件的话三百一十九"),
        ("NUTS", "三盒七十二片"),
        ("KETTLE", "it's 316 stainless steel"),
        ("NUTS", "两个月以上就能吃"),
        ("NUTS", "开封后一个月吃完"),
    ],
)
def test_what_is_right_stays_silent(sku: str, text: str) -> None:
    assert shown(sku, text) == []
