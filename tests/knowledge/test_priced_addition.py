"""What a thing sold beside the product costs is told by what the shop says of that thing."""

import json

import pytest

from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.priced_addition import priced_addition


def _facts(title: str, **stated: object) -> list[Fact]:
    shop = {"products": [{"sku": "X", "title": title, "price": 50, **stated}]}
    parsed = read_shop_file(json.dumps(shop).encode(), "shop.json")
    return list(make_facts(Catalogue("shop", 1, parsed.products, (), ())))


_POT = _facts(
    "cast iron pot",
    currency="USD",
    attributes={
        "lid": "lid sold separately, glass lid 9 dollars extra",
        "handle": "wooden handle, 2 year warranty",
    },
    faq=[{"question": "does it come with a trivet", "answer": "No, the trivet is $12."}],
)
_LAMP = _facts(
    "护眼台灯",
    attributes={"配件": "原装的遥控器另加25元", "活动": "直播价99元", "灯泡": "可换灯泡"},
)

_MOP = _facts("平板拖把", attributes={"专柜": "专柜价格199元", "替换布": "三片装15元，一套29元"})
_SOAP = _facts(
    "olive soap",
    currency="USD",
    attributes={
        "store": "the price is 12 dollars, each one is $4",
        "gift": "box is 3 dollars extra",
    },
)


@pytest.mark.parametrize(
    ("facts", "text", "told"),
    [
        (_POT, "how much is the glass lid", "9 dollars"),
        (_POT, "trivet price?", "$12"),
        (_LAMP, "遥控器多少钱", "25元"),
        (_LAMP, "那个遥控器怎么卖", "25元"),
    ],
)
def test_what_is_sold_beside_has_a_price_of_its_own(
    facts: list[Fact], text: str, told: str
) -> None:
    found = priced_addition(text, facts)
    assert len(found) == 1
    assert told in found[0].value


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (_POT, "how much is it"),
        (_POT, "how much is the pot"),
        (_POT, "how much is the one with a wooden handle"),
        (_POT, "does it come with a trivet"),
        (_LAMP, "台灯多少钱"),
        (_LAMP, "灯泡多少钱"),
        (_LAMP, "有遥控器吗"),
        (_LAMP, "温控器多少钱"),
        (_LAMP, "直播多少钱"),
        (_MOP, "价格多少"),
        (_MOP, "一套多少钱"),
        (_MOP, "三片装多少钱"),
        (_SOAP, "what is the price"),
        (_SOAP, "how much is this one"),
        (_SOAP, "how much is a box"),
    ],
)
def test_no_other_price_is_told(facts: list[Fact], text: str) -> None:
    assert priced_addition(text, facts) == ()
