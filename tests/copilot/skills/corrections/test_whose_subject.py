"""Whose a sentence is: what is told of another brand, another thing or another size is not ours."""

import pytest

from copilot.skills.corrections.judgement import Said
from tests.copilot.skills.corrections.judge_shop import written_judge

_SHOP: dict[str, object] = {
    "products": [
        {
            "sku": "KETTLE",
            "title": "山泉电热水壶",
            "names": ["水壶", "电水壶"],
            "currency": "CNY",
            "price": 129,
            "attributes": {
                "容量": "1.7升",
                "内胆材质": "304不锈钢",
                "保修": "整机3年",
                "APP": "不支持APP",
                "底座": "底座另售",
            },
        },
        {
            "sku": "SCARF",
            "title": "青禾羊绒围巾",
            "names": ["围巾"],
            "currency": "CNY",
            "price": 239,
            "attributes": {"面料": "70%羊毛、30%羊绒", "长度": "180厘米"},
        },
        {
            "sku": "PUZZLE",
            "title": "星岛拼图",
            "names": ["拼图"],
            "currency": "CNY",
            "price": 59,
            "attributes": {"片数": "1000片", "规格": "一盒1幅"},
        },
        {
            "sku": "BAG",
            "title": "Fernway Daypack",
            "names": ["backpack", "daypack"],
            "currency": "USD",
            "price": 59,
            "attributes": {
                "capacity": "24 litres",
                "weight": "780 g",
                "pockets": "6 pockets",
                "fabric": "recycled nylon",
                "warranty": "5 years",
                "frame": "aluminium",
            },
        },
        {
            "sku": "GRANOLA",
            "title": "Hearth Granola",
            "names": ["granola"],
            "currency": "USD",
            "price": 9,
            "attributes": {"protein": "8 g a serving", "sugar": "5 g a serving"},
        },
        {
            "sku": "LAMP",
            "title": "Lumo Desk Lamp",
            "names": ["lamp", "desk lamp"],
            "currency": "USD",
            "price": 49,
            "attributes": {
                "battery life": "20 hours",
                "brightness levels": "5 levels",
                "warranty": "2 years",
                "charging time": "4 hours",
            },
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def _wrong(sku: str, text: str) -> list[str]:
    said = Said("s", 1, text, True, "host", (), sku, None, (sku,), ((1, sku),))
    return [v.truth for v in _JUDGE.judge(said).verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("KETTLE", "美的的质保才两年"),
        ("KETTLE", "格力保修一年"),
        ("KETTLE", "苏泊尔那款带APP"),
        ("KETTLE", "华为的能连APP"),
        ("KETTLE", "小熊的只有一升"),
        ("SCARF", "恒源祥百分百羊绒一千二"),
        ("PUZZLE", "雷诺瓦一盒两幅"),
        ("BAG", "osprey has a ten year warranty"),
        ("BAG", "target sells it for seventy nine"),
        ("BAG", "you can buy this at target for seventy nine"),
        ("BAG", "theirs has nine pockets"),
        ("BAG", "their frame is steel"),
        ("LAMP", "ikea makes one with three levels"),
        ("LAMP", "the dyson lasts forty hours"),
        ("LAMP", "their warranty is one year"),
        ("GRANOLA", "kashi granola has eleven grams of protein"),
    ],
)
def test_what_another_brand_or_shop_has_is_no_slip(sku: str, text: str) -> None:
    assert _wrong(sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("GRANOLA", "a banana has fourteen grams of sugar"),
        ("GRANOLA", "you need thirty grams of protein a day"),
        ("GRANOLA", "breakfast cost me fourteen dollars yesterday"),
        ("BAG", "mine at home has four pockets"),
        ("BAG", "plastic frames snap"),
        ("BAG", "steel frames are heavy"),
        ("BAG", "the hoodie is one hundred percent cotton"),
        ("KETTLE", "带APP的都卖三百"),
        ("SCARF", "我身上这件毛衣百分之五十羊毛的不卖"),
        ("SCARF", "百分之百羊绒的都要一千多"),
    ],
)
def test_what_other_things_are_like_is_no_slip(sku: str, text: str) -> None:
    assert _wrong(sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("BAG", "we also do a forty litre"),
        ("BAG", "the forty litre one is coming in march"),
        ("BAG", "the thirty litre backpack is ninety nine"),
        ("BAG", "the water bottle weighs two hundred grams"),
        ("LAMP", "the mini version lasts six hours"),
        ("LAMP", "the floor lamp has eight levels"),
        ("PUZZLE", "积木三百片"),
        ("PUZZLE", "跟两千片的比 这个刚好"),
        ("PUZZLE", "我们还有一个地球仪是三百片的 八十九"),
        ("KETTLE", "底座我们店里有 三十九一个"),
    ],
)
def test_what_another_of_our_goods_is_like_is_no_slip(sku: str, text: str) -> None:
    assert _wrong(sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text", "truth"),
    [
        ("KETTLE", "我们的质保才两年", "整机3年"),
        ("KETTLE", "整机质保一年", "整机3年"),
        ("KETTLE", "里面的容量两升", "1.7升"),
        ("KETTLE", "水壶容量两升", "1.7升"),
        ("SCARF", "围巾是百分之百羊毛", "羊毛"),
        ("PUZZLE", "一共两千片", "1000片"),
        ("BAG", "the backpack has nine pockets", "6"),
        ("BAG", "the whole thing weighs six hundred grams", "780"),
        ("BAG", "the frame is steel", "aluminium"),
        ("BAG", "the thirty litre capacity is great", "24"),
        ("LAMP", "one charge lasts forty hours", "20"),
        ("LAMP", "this lamp has eight levels", "5"),
        ("LAMP", "the dyson lasts ten hours, this lasts forty hours", "20"),
        ("GRANOLA", "a bowl has twelve grams of protein", "8"),
    ],
)
def test_slips_about_what_is_on_air_are_caught(sku: str, text: str, truth: str) -> None:
    found = _wrong(sku, text)
    assert found
    assert all(truth in one for one in found)
