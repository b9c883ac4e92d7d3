"""Promises to who is allergic, held against what the shop says is in the product."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Outcome, Said
from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.products import Catalogue

_SHOP = """
{"currency": "CNY", "products": [
 {"sku": "BAR", "title": "能量棒", "price": 39,
  "attributes": {"过敏原提示": "含腰果、牛奶；可能含小麦", "配料": "燕麦、腰果、椰枣，不含鸡蛋"}},
 {"sku": "SPREAD", "title": "Sesame Spread", "price": 8,
  "attributes": {"Ingredients": "sesame, soy lecithin, salt, no dairy"}}
]}
"""
_READ = read_shop_file(_SHOP.encode())
_CATALOGUE = Catalogue("test", 1, _READ.products, _READ.policies, _READ.faq)
_JUDGE = ShopJudge.of(_CATALOGUE, make_facts(_CATALOGUE))


def judged(focus: str, text: str, *before: str) -> list[Outcome]:
    said = Said("s", 1, text, True, "host", before, focus, None, ("BAR", "SPREAD"), ())
    verdicts = _JUDGE.judge(said).verdicts
    assert all(v.weight == "safety" for v in verdicts if v.outcome == "wrong")
    return [v.outcome for v in verdicts]


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("BAR", "坚果过敏的也能吃"),
        ("BAR", "牛奶过敏的宝宝也可以放心吃"),
        ("BAR", "对小麦过敏的没事 照样吃"),
        ("SPREAD", "it's fine if you have a soy allergy"),
        ("SPREAD", "anyone allergic to sesame can still have this"),
    ],
)
def test_who_may_not_is_told_so(focus: str, text: str) -> None:
    assert judged(focus, text) == ["wrong"]


def test_the_promise_may_come_in_a_breath_of_its_own() -> None:
    assert judged("BAR", "也都放心吃", "对牛奶过敏的姐妹") == ["wrong"]


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("BAR", "腰果过敏的不能吃"),
        ("BAR", "牛奶过敏的别拍"),
        ("BAR", "鸡蛋过敏的可以吃"),
        ("BAR", "除了坚果过敏的 都能吃"),
        ("BAR", "牛奶过敏的能吃吗"),
        ("BAR", "我自己坚果过敏 没事也吃了"),
        ("SPREAD", "unless you have a sesame allergy you're fine"),
        ("SPREAD", "not safe with a soy allergy"),
        ("SPREAD", "fine with a dairy allergy"),
        ("SPREAD", "can someone with a sesame allergy eat it?"),
    ],
)
def test_warnings_questions_and_others_are_no_slip(focus: str, text: str) -> None:
    assert "wrong" not in judged(focus, text)
