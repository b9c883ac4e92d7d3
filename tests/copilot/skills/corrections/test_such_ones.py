"""What is told of those that have a property is told of no product; a figure that is fine is none.

A shop's codes, angles, memory and limits are held however hosts write and say them.
"""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "FAN",
                "title": "清野落地扇",
                "names": ["落地扇", "风扇"],
                "list_price": 259,
                "price": 179,
                "coupon": "下单输入优惠码FENG15减15元",
                "coupon_price": 164,
                "limit_per_buyer": 4,
                "attributes": {
                    "功率": "45W",
                    "电机": "直流无刷电机",
                    "摇头角度": "90°",
                    "香薰": "不含香精",
                    "遥控器": "无",
                },
            },
            {
                "sku": "STOOL",
                "title": "折叠凳",
                "price": 39,
                "attributes": {"承重": "120kg", "自重": "1.8kg", "坐高": "40cm", "质保": "2年"},
            },
            {
                "sku": "PAD",
                "title": "学习平板",
                "price": 1299,
                "gifts": ["32GB存储卡"],
                "attributes": {"最大支持存储卡": "128GB", "摄像头广角": "110°", "电池": "7000mAh"},
            },
            {
                "sku": "SEAT",
                "title": "宝宝餐椅",
                "price": 299,
                "coupon": "下单输入口令BY20",
                "gifts": ["磨牙棒"],
                "coupon_price": 279,
                "attributes": {"适合体重": "9-18kg", "净重": "5kg"},
            },
            {
                "sku": "CRISP",
                "title": "海苔脆片",
                "price": 19,
                "attributes": {"口味": "原味、藤椒"},
            },
            {
                "sku": "CHAIR",
                "title": "Camp chair",
                "names": ["chair"],
                "currency": "USD",
                "price": 45,
                "coupon": "code PINE5 for $5 off",
                "gifts": ["cup holder"],
                "attributes": {
                    "feet": "brass, 1 inch across",
                    "weight": "7 lb",
                    "max load": "275 lb",
                    "seat angle": "100°-130°",
                },
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("FAN", "六十瓦的吹得猛但是费电"),
        ("FAN", "带遥控的贵五十"),
        ("FAN", "加了香精的会头晕"),
        ("FAN", "一百瓦的基本都是工业用的"),
        ("FAN", "两千瓦那是取暖器"),
        ("STOOL", "站一个九十公斤的大哥上去"),
        ("STOOL", "一百公斤没问题的"),
        ("CHAIR", "two fifty pounds is totally fine"),
        ("CHAIR", "two hundred pounds no problem"),
        ("CHAIR", "it'll take two hundred pounds easy"),
        ("CHAIR", "it takes three minutes to fold"),
        ("CHAIR", "the feet are brass"),
        ("STOOL", "能坐一百公斤"),
        ("STOOL", "我们保两年 坏了给你换"),
        ("STOOL", "确保五年内不涨价"),
        ("CRISP", "好的，对啊口味原味、藤椒"),
        ("SEAT", "我家娃体重二十五斤 坐着刚好"),
        ("SEAT", "我体重一百二"),
        ("SEAT", "赠品是跟餐椅一起寄的"),
        ("SEAT", "赠品是没有运费的"),
        ("SEAT", "赠品有三样"),
        ("SEAT", "赠品有限先到先得"),
        ("SEAT", "赠品送磨牙棒"),
        ("SEAT", "赠品就是那个磨牙棒"),
        ("SEAT", "适合体重二十斤到三十斤的"),
        ("SEAT", "口令输BY二十"),
        ("FAN", "优惠码FENG十五"),
        ("FAN", "原价259的"),
        ("FAN", "一个账号只能拍四台"),
        ("FAN", "限购四"),
        ("FAN", "摇头九十度"),
        ("PAD", "摄像头是110度的广角"),
        ("PAD", "卡最大能支持128个G"),
        ("PAD", "今天再送一张32G的存储卡"),
        ("CHAIR", "you get a cup holder free in the box"),
        ("CHAIR", "at checkout put PINE five"),
        ("CHAIR", "leans back to one hundred thirty degrees"),
    ],
)
def test_such_ones_and_what_holds_are_left_alone(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("FAN", "我们这款是六十瓦的"),
        ("FAN", "功率六十瓦"),
        ("FAN", "它是带遥控器的"),
        ("STOOL", "承重九十公斤"),
        ("STOOL", "承重能到一百五十公斤没问题的"),
        ("CHAIR", "it weighs ten pounds"),
        ("CHAIR", "it'll take three hundred fifty pounds"),
        ("CHAIR", "the most it takes is two hundred pounds"),
        ("CHAIR", "the feet are plastic"),
        ("STOOL", "能坐一百五十公斤"),
        ("STOOL", "我们保五年 坏了给你换"),
        ("CRISP", "口味是芥末味的"),
        ("SEAT", "适合体重十斤到十六斤的宝宝"),
        ("SEAT", "适合体重五公斤"),
        ("SEAT", "赠品是一双牙刷"),
        ("SEAT", "赠品是玩具车"),
        ("SEAT", "下单口令输BY三零"),
        ("FAN", "优惠码是FENG50啊"),
        ("FAN", "优惠码填FENG二十"),
        ("FAN", "原价是329的啊"),
        ("FAN", "一个账号只能拍两台"),
        ("FAN", "限购二"),
        ("FAN", "摇头一百二十度"),
        ("PAD", "摄像头是150度的超大广角"),
        ("PAD", "存储卡最大支持512个G"),
        ("PAD", "今天再送一张64G的存储卡"),
        ("CHAIR", "and you'll get a carry strap for free"),
        ("CHAIR", "at checkout put PINE fifteen in the box"),
    ],
)
def test_the_same_told_of_the_product_is_held(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1
