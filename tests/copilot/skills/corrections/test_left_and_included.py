"""What is left, what is not included, and the code of a coupon."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_SHOP: dict[str, object] = {
    "currency": "USD",
    "products": [
        {
            "sku": "LAMP",
            "title": "Reading Lamp",
            "price": 30,
            "list_price": 45,
            "coupon_price": 25,
            "coupon": "Code LEAF5 takes $5 off",
            "stock": 30,
            "attributes": {"power": "USB-C cable, wall plug not included", "light": "400 lm"},
        },
        {
            "sku": "VASE",
            "title": "Glass Vase",
            "price": 20,
            "stock": 0,
            "attributes": {"height": "30 cm", "stand": "wooden stand sold separately"},
        },
        {
            "sku": "CHU",
            "title": "挂烫机",
            "currency": "CNY",
            "price": 199,
            "stock": 50,
            "attributes": {"电源": "USB线，不含充电头", "重量": "1.2kg"},
        },
        {
            "sku": "GUA",
            "title": "花瓶",
            "currency": "CNY",
            "price": 39,
            "stock": 0,
            "attributes": {"材质": "玻璃"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(sku: str, text: str) -> list[str]:
    return truths(_JUDGE, sku, text)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("LAMP", "we still have two hundred of these left"),
        ("LAMP", "there's about eighty left guys"),
        ("LAMP", "we've got ninety left in stock"),
        ("LAMP", "the wall plug is in the box"),
        ("LAMP", "it also comes with a plug"),
        ("LAMP", "use code LEAF15 at checkout"),
        ("LAMP", "code leaf ten gets you the discount"),
        ("LAMP", "it's thirty dollars, down from sixty"),
        ("VASE", "these are all in stock right now"),
        ("VASE", "it's in stock guys"),
        ("VASE", "the stand is included"),
        ("CHU", "还剩一百二十件"),
        ("CHU", "就剩最后两百台了"),
        ("CHU", "带充电头的"),
        ("CHU", "送一个原装充电头"),
        ("GUA", "这个都是现货"),
        ("GUA", "有现货的家人们"),
    ],
)
def test_more_than_there_is_is_put_right(sku: str, text: str) -> None:
    assert len(wrong(sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("LAMP", "we have twelve of these left"),
        ("LAMP", "there are thirty left"),
        ("LAMP", "we've sold two hundred of these"),
        ("LAMP", "two hundred of you left a comment"),
        ("LAMP", "we had two hundred left this morning"),
        ("LAMP", "there are two hundred seconds left on the coupon"),
        ("LAMP", "only ninety coupons left"),
        ("LAMP", "ninety percent left"),
        ("LAMP", "two hundred orders left to pack"),
        ("LAMP", "someone asks is the plug in the box"),
        ("LAMP", "the plug isn't in the box"),
        ("LAMP", "is the plug included?"),
        ("LAMP", "you need to buy a plug"),
        ("LAMP", "the cable is in the box"),
        ("LAMP", "plug it in and it works"),
        ("LAMP", "use code LEAF5"),
        ("LAMP", "code leaf five"),
        ("LAMP", "code LEAF5 takes five off"),
        ("LAMP", "leaf fifteen percent off was yesterday's"),
        ("LAMP", "the code LEAF10 was last week"),
        ("LAMP", "it's thirty dollars, down from forty five"),
        ("LAMP", "the light goes down from four hundred to fifty"),
        ("LAMP", "they have two hundred left at the other store"),
        ("VASE", "it's not in stock"),
        ("VASE", "are they in stock?"),
        ("VASE", "it'll be back in stock on Friday"),
        ("VASE", "when it is in stock again I tell you"),
        ("VASE", "everything else is in stock"),
        ("VASE", "somebody asks whether it's in stock"),
        ("VASE", "the stand is sold separately"),
        ("CHU", "还剩四十件"),
        ("CHU", "还剩一百二十秒"),
        ("CHU", "已经卖了一百二十件"),
        ("CHU", "券还剩一百二十张"),
        ("CHU", "昨天还剩一百二十件"),
        ("CHU", "一号链接还剩一百二十件"),
        ("CHU", "充电头要自己买"),
        ("CHU", "不带充电头"),
        ("CHU", "带不带充电头"),
        ("GUA", "没有现货了"),
        ("GUA", "等补货就有现货"),
        ("GUA", "其他颜色有现货"),
        ("GUA", "有没有现货"),
        ("CHU", "带充电头的那款要贵二十"),
        ("CHU", "加二十块送充电头"),
    ],
)
def test_what_holds_and_what_is_of_others_is_left_alone(sku: str, text: str) -> None:
    assert wrong(sku, text) == []
