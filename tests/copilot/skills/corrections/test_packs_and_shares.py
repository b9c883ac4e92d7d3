"""What one of a pack costs or weighs, what several packs hold, and whose truth a slip is shown."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "TEA",
            "title": "冷泡乌龙茶",
            "price": 48,
            "promotion": "买一送一",
            "tiers": [{"quantity": 2, "total": 90}],
            "attributes": {"规格": "24包装", "热量": "每包5千卡", "茶包数": "24包"},
        },
        {
            "sku": "MASK",
            "title": "保湿面膜",
            "price": 60,
            "attributes": {"规格": "20片装", "单片重量": "25g"},
        },
        {
            "sku": "COAT",
            "title": "羊羔毛外套",
            "list_price": 699,
            "price": 399,
            "attributes": {
                "面料": "涤纶",
                "里料": "锦纶",
                "尺码表": "M：体重90-110斤；L：体重110-130斤；XL：体重130-150斤",
            },
        },
        {
            "sku": "COFFEE",
            "title": "Harbour roast coffee",
            "currency": "USD",
            "list_price": 45,
            "price": 30,
            "coupon_price": 25,
            "coupon": "$5 off with code ROAST5",
            "tiers": [{"quantity": 2, "total": 54}],
            "attributes": {
                "pack": "6 pouches of 200 g",
                "net weight": "1.2 kg",
                "cups": "90 cups",
                "suits": "espresso, moka pot, french press",
                "skin types": "dry, normal, sensitive",
            },
        },
        {
            "sku": "BRICKS",
            "title": "Marble run",
            "currency": "USD",
            "price": 40,
            "promotion": "buy one get one free",
            "attributes": {"pieces": "75 pieces"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return set(truths(_JUDGE, focus, text))


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("COFFEE", "that comes to five dollars a pouch"),
        ("COFFEE", "five bucks per pouch"),
        ("COFFEE", "two boxes is twelve pouches, four fifty a pouch"),
        ("COFFEE", "two boxes is twelve pouches"),
        ("COFFEE", "two packs is a hundred and eighty cups"),
        ("COFFEE", "two for fifty four, that's a hundred and eighty cups"),
        ("COFFEE", "each pouch is two hundred grams"),
        ("COFFEE", "two pouches is four hundred grams"),
        ("COFFEE", "it's just twenty five dollars with the code"),
        ("COFFEE", "with code ROAST5 it's only twenty five"),
        ("COFFEE", "it's just thirty dollars, and less with the code"),
        ("BRICKS", "buy one get one free, that's a hundred and fifty pieces"),
        ("BRICKS", "only forty dollars a piece"),
        ("TEA", "一包才两块钱"),
        ("MASK", "一片才三块钱"),
        ("MASK", "八十片四盒，一片三块"),
        ("TEA", "买一盒送一盒，到手四十八包"),
        ("TEA", "一包五大卡，两包十大卡"),
        ("TEA", "一盒一百二十大卡，两盒二百四"),
        ("COFFEE", "take two for fifty four, then use the code, forty four dollars"),
        ("MASK", "两盒一百二十块,再减十块,一百一十块"),
        ("COAT", "平时要卖六百九十九"),
        ("COAT", "一百四十斤穿XL码"),
        ("COAT", "里子是锦纶的"),
    ],
)
def test_right_arithmetic_is_no_mistake(focus: str, text: str) -> None:
    assert wrong(focus, text) == set()


@pytest.mark.parametrize(
    ("focus", "text", "truth"),
    [
        ("COFFEE", "three dollars a pouch", "$30, $5 a pouch"),
        ("COFFEE", "forty dollars for the box of coffee, price is forty dollars", "$30"),
        ("COFFEE", "each pouch is three hundred grams", "6 pouches of 200 g"),
        ("COFFEE", "half a kilo is the net weight", "1.2 kg"),
        ("COFFEE", "two packs is two hundred cups", "180 cups in two packs"),
        ("COFFEE", "a hundred cups in here", "90 cups"),
        ("COFFEE", "it's just twenty dollars with the code", "$25"),
        ("COFFEE", "with code ROAST5 it's only twenty", "$25"),
        ("COFFEE", "it's great for oily skin", "dry, normal, sensitive"),
        (
            "BRICKS",
            "buy one get one free, that's a hundred and thirty pieces",
            "150 pieces in all 2",
        ),
        ("MASK", "一片才一块五", "60元，每片3元"),
        ("TEA", "拍一发二，一共四十包", "拍一发二共48包"),
        ("COAT", "平时要卖八百九十九", "699元"),
        ("COAT", "一百四十斤穿L码", "XL：体重130-150斤"),
        ("COAT", "L码穿到一百六十斤", "L：体重110-130斤"),
    ],
)
def test_a_slip_is_put_right_with_what_it_is_about(focus: str, text: str, truth: str) -> None:
    assert wrong(focus, text) == {truth}
