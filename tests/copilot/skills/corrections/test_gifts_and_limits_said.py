"""How many of a gift, how big it is, how many one may buy, what a code takes off, when it ends."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "CREAM",
            "title": "保湿精华水",
            "price": 120,
            "coupon_price": 106,
            "promotion": "第二件半价",
            "gifts": ["卸妆油小样10ml", "化妆棉80片", "置物盒"],
            "limit_per_buyer": 2,
            "attributes": {"净含量": "150ml"},
            "ends_at": "2026-12-08T23:59:00+08:00",
        },
        {
            "sku": "RICE",
            "title": "五常大米",
            "price": 70,
            "gifts": ["小米2袋"],
            "limit_per_buyer": 5,
        },
        {
            "sku": "PEN",
            "title": "Fountain pen",
            "currency": "USD",
            "price": 48,
            "coupon_price": 40,
            "coupon": "$8 off with code INKWELL",
            "gifts": ["ink cartridges, 12 pcs", "travel notebook 14 cm"],
            "limit_per_buyer": 3,
            "ends_at": "2026-12-20T23:59:00+00:00",
        },
        {
            "sku": "MAT",
            "title": "Desk mat",
            "currency": "USD",
            "price": 30,
            "coupon": "$4 off when you follow us",
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return {v.attribute for v in mistakes(_JUDGE, focus, text)}


@pytest.mark.parametrize(
    ("focus", "text", "name"),
    [
        ("CREAM", "第二件打七五折", "活动"),
        ("CREAM", "再送化妆棉一百二十片", "赠品"),
        ("CREAM", "送两百片化妆棉", "赠品"),
        ("CREAM", "送的卸妆油是五十毫升的", "赠品"),
        ("CREAM", "今天送正装卸妆油", "赠品"),
        ("CREAM", "拍下送置物篮", "赠品"),
        ("CREAM", "送的是一个挂钩", "赠品"),
        ("CREAM", "一个人可以买四瓶", "限购"),
        ("CREAM", "这个活动十二月十五号结束", "活动结束"),
        ("CREAM", "优惠截止到12月1号", "活动结束"),
        ("RICE", "拍一箱送三袋小米", "赠品"),
        ("RICE", "每人都能拍八袋", "限购"),
        ("PEN", "you get thirty cartridges free", "Gifts"),
        ("PEN", "comes with a full-size notebook", "Gifts"),
        ("PEN", "with the code you get fifteen dollars off", "Coupon"),
        ("PEN", "you can order six", "Limit"),
        ("PEN", "the deal ends on december 31st", "Ends"),
        ("PEN", "this price is good until december fifth", "Ends"),
        ("MAT", "ten dollars off when you follow", "Coupon"),
    ],
)
def test_a_slip_is_told(focus: str, text: str, name: str) -> None:
    assert wrong(focus, text) == {name}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("CREAM", "第二件打五折"),
        ("CREAM", "第二件六十块"),
        ("CREAM", "送八十片化妆棉"),
        ("CREAM", "送十毫升的卸妆油小样"),
        ("CREAM", "正装卸妆油要买的，不送"),
        ("CREAM", "上次送的是正装卸妆油"),
        ("CREAM", "送的卸妆油有零点零一升"),
        ("CREAM", "送置物盒"),
        ("CREAM", "置物盒不是置物篮"),
        ("CREAM", "一个人可以买两瓶"),
        ("CREAM", "每个人可以拍一瓶"),
        ("CREAM", "活动到十二月八号结束"),
        ("CREAM", "双十一活动十一月十一号结束的"),
        ("CREAM", "上次的活动十二月一号结束"),
        ("CREAM", "活动哪天结束，十二月几号啊"),
        ("CREAM", "十二月十五号发货"),
        ("RICE", "拍一箱送两袋小米"),
        ("RICE", "拍两箱送四袋小米"),
        ("RICE", "小米两袋直接送"),
        ("PEN", "you get twelve cartridges free"),
        ("PEN", "you get a travel notebook with it"),
        ("PEN", "with the code you get eight dollars off"),
        ("PEN", "you can order three"),
        ("PEN", "you can order two for your friends"),
        ("PEN", "the deal ends on december 20th"),
        ("PEN", "they say the deal ends december fifth"),
        ("PEN", "it ships by december fifth"),
        ("MAT", "four dollars off when you follow"),
    ],
)
def test_what_is_right_or_of_others_is_left_alone(focus: str, text: str) -> None:
    assert wrong(focus, text) == set()
