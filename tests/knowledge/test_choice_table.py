"""Whether one choice comes in another is told by the table of choices, never by a near one."""

import json
from collections.abc import Mapping

import pytest

from ingest.documents.shop_file import read_shop_file
from knowledge.fact_making import make_facts
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.search.choice_table import choices_of_named


def _coat(
    names: tuple[str, ...], rows: Mapping[str, tuple[str, ...]], sold_out: str = ""
) -> list[Fact]:
    chinese = names != ("colour", "size")
    variants = [
        {
            "sku": f"C-{number}",
            "title": title,
            "attributes": dict(zip(names, values, strict=True)),
            "price": 299 + number,
            **({"stock": 0} if title == sold_out else {}),
        }
        for number, (title, values) in enumerate(rows.items())
    ]
    title = "短款风衣" if chinese else "short coat"
    shop = {"products": [{"sku": "C", "title": title, "price": 299, "variants": variants}]}
    parsed = read_shop_file(json.dumps(shop).encode(), "shop.json")
    return list(make_facts(Catalogue("shop", 1, parsed.products, (), ())))


_ZH = {
    "雾蓝 S码": ("雾蓝", "S"),
    "雾蓝 L码": ("雾蓝", "L"),
    "焦糖 M码": ("焦糖", "M"),
    "焦糖 2XL码": ("焦糖", "2XL"),
}
_EN = {
    "navy / 38": ("navy", "38"),
    "navy / 40": ("navy", "40"),
    "rust / 42": ("rust", "42"),
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("雾蓝有M吗", "雾蓝 尺码：S、L"),
        ("雾蓝色有没有XL码的", "雾蓝 尺码：S、L"),
        ("雾蓝还有大码吗", "雾蓝 尺码：S、L"),
        ("焦糖有什么码", "焦糖 尺码：M、2XL"),
        ("雾蓝L有吗", "雾蓝 尺码：S、L"),
        ("2XL有雾蓝的吗", "2XL 颜色：焦糖"),
        ("黑色有S码吗", "S 颜色：雾蓝"),
        ("焦糖S和L都有吗", "焦糖 尺码：M、2XL"),
        ("雾蓝M码多少钱", "雾蓝 尺码：S、L"),
    ],
)
def test_lists_what_the_choice_named_comes_in(text: str, told: str) -> None:
    (fact,) = choices_of_named(text, _coat(("颜色", "尺码"), _ZH))
    assert fact.text == told
    assert fact.sku == "C"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("do you have navy in 42?", "navy size: 38, 40"),
        ("is the rust available in 40", "rust size: 42"),
        ("what sizes does navy come in", "navy size: 38, 40"),
    ],
)
def test_does_so_in_english(text: str, told: str) -> None:
    (fact,) = choices_of_named(text, _coat(("colour", "size"), _EN))
    assert fact.text == told


@pytest.mark.parametrize(
    "text",
    [
        "雾蓝L多少钱",
        "雾蓝好看吗",
        "雾蓝有吗",
        "有L吗",
        "雾蓝L能机洗吗",
        "雾蓝和焦糖哪个显白",
        "多少钱",
    ],
)
def test_leaves_any_other_question_alone(text: str) -> None:
    assert choices_of_named(text, _coat(("颜色", "尺码"), _ZH)) == ()


def test_reads_the_table_from_titles_where_no_properties_are_stated() -> None:
    bare: dict[str, tuple[str, ...]] = {"雾蓝/S": (), "雾蓝/L": (), "焦糖/M": ()}
    (fact,) = choices_of_named("雾蓝有M吗", _coat((), bare))
    assert fact.text == "雾蓝 可选：S、L"


def test_says_what_is_left_of_the_very_choice_and_lists_none_sold_out() -> None:
    facts = _coat(("颜色", "尺码"), _ZH, sold_out="雾蓝 L码")
    (stock,) = choices_of_named("雾蓝有L吗", facts)
    assert stock.variant == "雾蓝 L码"
    assert "已售完" in stock.text
    (listed,) = choices_of_named("雾蓝有M吗", facts)
    assert listed.text == "雾蓝 尺码：S"
