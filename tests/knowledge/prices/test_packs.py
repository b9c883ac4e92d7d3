"""How much one piece holds: read where it is written once and in one way, else not at all."""

from decimal import Decimal as D

import pytest

from knowledge.prices.packs import Pack
from tests.knowledge.prices.price_terms import offer, product, variant


@pytest.mark.parametrize(
    ("attributes", "unit", "amount"),
    [
        ({"规格": "30片"}, "片", 30),
        ({"规格": "10片×3板"}, "片", 30),
        ({"规格": "25g×30包"}, "包", 30),
        ({"规格": "25g×30包"}, "g", 750),
        ({"规格": "25g×30包"}, "斤", D("1.5")),
        ({"规格": "10片/盒"}, "片", 10),
        ({"数量": "60粒"}, "颗", 60),
        ({"净含量": "500ml"}, "ml", 500),
        ({"Pack size": "30 tablets"}, "片", 30),
        ({"规格": "约30片"}, "片", None),
        ({"规格": "10片/板，3板"}, "片", None),
        ({"Pack size": "2 x 30 tablets"}, "片", None),
        ({"口袋数量": "4个"}, "个", None),
        ({"规格": "30片", "数量": "28片"}, "片", None),
        ({"规格": "30片"}, "颗", None),
        ({"净含量": "200g", "数量": "3袋"}, "g", None),
        ({}, "片", None),
    ],
)
def test_attributes(attributes: dict[str, str], unit: str, amount: D | int | None) -> None:
    pack = Pack(product(offer(), attributes=attributes), None)
    assert pack.amount(unit) == amount


def test_a_title_tells_it_too_but_never_against_an_attribute() -> None:
    assert Pack(product(offer(), "棉袜 5双装"), None).amount("双") == 5
    assert Pack(product(offer(), "棉袜 5双装", {"数量": "6双"}), None).amount("双") is None
    assert Pack(product(offer(), "维生素 3盒装", {"规格": "10片/盒"}), None).amount("片") is None


def test_choices_hold_what_they_say_and_none_is_known_before_one_is_named() -> None:
    small, large = variant("小盒", None, 规格="30片"), variant("大盒", None, 规格="60片")
    goods = product(offer(), variants=(small, large))
    assert Pack(goods, large).amount("片") == 60
    assert Pack(goods, None).amount("片") is None
