"""Units that speech leaves open, and words after a figure that change what it says."""

import pytest

from copilot.skills.corrections.judge import ShopJudge
from copilot.skills.corrections.judgement import Said
from knowledge.fact_making import make_facts
from knowledge.language.quantities import find_quantities
from knowledge.products import Attribute, Catalogue, Product, Source

SOURCE = Source("shop.json", "products[0]")


def wrong(name: str, value: str, text: str) -> list[str]:
    """Return what is held against a product of one attribute."""
    sheet = (Attribute(name, value, find_quantities(value), None, SOURCE),)
    product = Product("P", "样品", (), "", "", sheet, (), None, (), SOURCE)
    shop = Catalogue("shop", 1, (product,), (), ())
    judge = ShopJudge.of(shop, make_facts(shop))
    said = Said("s", 1, text, True, "host", (), "P", None, ("P",), ((1, "P"),))
    return [v.said for v in judge.judge(said).verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("高度四寸", []), ("高度八寸", ["8in"]), ("高度四英寸", ["4in"])],
)
def test_an_inch_may_be_a_chinese_one_unless_it_is_called_english(
    text: str, said: list[str]
) -> None:
    assert wrong("高度", "13.5cm", text) == said


@pytest.mark.parametrize(
    ("name", "value", "text", "said"),
    [
        ("重量", "150克", "重量半斤都没有的", []),
        ("噪音", "45dB", "噪音压到三十个分贝", ["30分贝"]),
        ("噪音", "45dB", "噪音也就四十五个分贝", []),
        ("亮度", "800lm", "亮度给到一千二百个流明", ["1200lm"]),
        ("电池容量", "2500mAh", "电池容量三千个毫安", ["3000mAh"]),
        ("重量", "150克", "重量半斤", ["0.5斤"]),
        ("dough ball", "40 g", "the dough ball is an ounce and a half roughly", []),
        ("dough ball", "40 g", "the dough ball is three ounces roughly", ["3oz"]),
        ("电池容量", "2500mAh", "四块凑一块电池容量也就一万毫安", []),
        ("电池容量", "2500mAh", "电池容量一万毫安", ["10000mAh"]),
    ],
)
def test_what_follows_or_joins_a_figure_may_make_it_right(
    name: str, value: str, text: str, said: list[str]
) -> None:
    assert wrong(name, value, text) == said


def test_milliamps_are_short_for_the_milliamp_hours_a_battery_is_sold_by() -> None:
    assert wrong("battery", "4000 mAh", "it has a four thousand milliamp battery in it") == []
    assert wrong("battery", "4000 mAh", "it's a six thousand milliamp battery") == ["6000mAh"]
