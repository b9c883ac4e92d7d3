"""A price is asked of the choice that a question measures, and of no other."""

import json

import pytest

from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.choice_meant import with_choice_named


def _facts(title: str, choices: dict[str, dict[str, str]], **stated: object) -> list[Fact]:
    variants = [
        {"sku": f"X-{n}", "title": name, "price": 50 + n, "attributes": own}
        for n, (name, own) in enumerate(choices.items())
    ]
    shop = {"products": [{"sku": "X", "title": title, "price": 50, "variants": variants, **stated}]}
    parsed = read_shop_file(json.dumps(shop).encode(), "shop.json")
    return list(make_facts(Catalogue("shop", 1, parsed.products, (), ())))


_RUG = _facts(
    "短绒地毯",
    {
        "床边款": {"尺寸": "60×120cm", "厚度": "12mm"},
        "客厅款": {"尺寸": "160×230cm", "厚度": "20mm"},
    },
)
_BOARD = _facts(
    "beech cutting board",
    {"20 mm": {"thickness": "20 mm"}, "35 mm": {"thickness": "35 mm"}},
    attributes={"size": "30 x 40 cm"},
)
_RICE = _facts("东北大米", {"2.5kg装": {"净含量": "2.5kg"}, "10kg装": {"净含量": "10kg"}})
_TEA = _facts("桂花乌龙", {"一盒": {}, "三盒": {}})


@pytest.mark.parametrize(
    ("facts", "text", "named"),
    [
        (_RUG, "60x120的多少钱", "床边款 的多少钱"),
        (_RUG, "230*160cm什么价", "客厅款 什么价"),
        (_RUG, "要160×230用码后多少", "要 客厅款 用码后多少钱"),
        (_RUG, "厚的多少钱", "客厅款 多少钱"),
        (_RUG, "薄一点的怎么卖", "床边款 怎么卖"),
        (_BOARD, "price of the thick one", "price of 35 mm"),
        (_BOARD, "how much is the thinnest", "how much is 20 mm"),
        (_RICE, "10公斤的多少", "10公斤的多少钱"),
        (_RICE, "2.5kg多少", "2.5kg多少钱"),
        (_RUG, "客厅款的多少", "客厅款的多少钱"),
        (_RICE, "大袋多少钱", "10kg装 多少钱"),
        (_RICE, "小包的券后多少", "2.5kg装 券后多少钱"),
    ],
)
def test_the_choice_measured_is_named(facts: list[Fact], text: str, named: str) -> None:
    assert with_choice_named(text, facts) == named


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (_RUG, "60x120有吗"),
        (_RUG, "80x120的多少钱"),
        (_RUG, "60x120和160x230的多少钱"),
        (_RUG, "这个多少钱"),
        (_RUG, "厚的话多少钱"),
        (_RUG, "长的多少钱"),
        (_BOARD, "how much is the 30 x 40"),
        (_BOARD, "is it thick enough for the price"),
        (_BOARD, "how much is the long one"),
        (_RICE, "10公斤的多少克"),
        (_RICE, "10公斤的蛋白质多少"),
        (_TEA, "一盒多少"),
        (_TEA, "大盒多少钱"),
        (_RICE, "大袋没拆能退吗"),
        (_RICE, "大袋子多少钱"),
        (_RICE, "独立小包装多少钱"),
        (_RICE, "每小袋多少钱"),
        (_RICE, "大袋和小袋多少钱"),
        (_RICE, "5公斤的多少"),
    ],
)
def test_what_measures_no_choice_stays(facts: list[Fact], text: str) -> None:
    assert with_choice_named(text, facts) == text
