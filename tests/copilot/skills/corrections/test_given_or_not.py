"""Gifts denied or made up, steel of another grade, vessels in the dishwasher, places covered."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def wrong(text: str, sku: str) -> list[str]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("不送线的啊", "FAN", "赠品"),
        ("没有送贴纸", "FAN", "赠品"),
        ("这个不送茶漏", "TEA", "赠品"),
        ("it doesn't come with a cotton pouch", "PAN", "Gifts"),
        ("今天送一个遥控器", "FAN", "赠品"),
        ("送一把雨伞啊", "TEA", "赠品"),
        ("this is three sixteen stainless steel", "PAN", "Material"),
        ("it's two oh one stainless steel", "PAN", "Material"),
        ("it's four ten stainless steel", "PAN", "Material"),
        ("the whole pan is three twenty-one stainless", "PAN", "Material"),
        ("this is three one six L stainless steel", "PAN", "Material"),
        ("this is grade four thirty-nine steel", "PAN", "Material"),
        ("this is 347 stainless steel", "PAN", "Material"),
        ("it's dishwasher safe", "PAN", "Care"),
        ("全国包邮，内蒙也包", "FAN", "发货"),
        ("包邮的哈，新疆都包的", "FAN", "发货"),
    ],
)
def test_what_is_denied_or_made_up_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("不送遥控器", "FAN"),
        ("不是不送线", "FAN"),
        ("怎么会不送线呢", "FAN"),
        ("不送线上课程", "FAN"),
        ("单买不送贴纸", "FAN"),
        ("送一根充电线", "FAN"),
        ("给主播送一个灯牌", "FAN"),
        ("送一个小心心", "FAN"),
        ("送你一个好东西", "FAN"),
        ("送一个给闺蜜", "FAN"),
        ("送一台给爸妈用", "FAN"),
        ("it doesn't come with a lid", "PAN"),
        ("three oh four stainless steel", "PAN"),
        ("it's three zero four stainless", "PAN"),
        ("here is the three thirty stainless one", "PAN"),
        ("this is the two fifty stainless steel pan", "PAN"),
        ("1,410 stainless steel pans went out", "PAN"),
        ("four ten people asked for steel", "PAN"),
        ("it's not three sixteen stainless steel", "PAN"),
        ("three sixteen people bought the steel pan", "PAN"),
        ("it's not dishwasher safe", "PAN"),
        ("the lid is dishwasher safe", "PAN"),
        ("内蒙不包", "FAN"),
        ("包邮，内蒙除外", "FAN"),
        ("七天包退，内蒙也包", "FAN"),
        ("江浙沪包邮，广东也包", "FAN"),
        ("内蒙也包装得好好的", "FAN"),
    ],
)
def test_what_is_so_or_said_of_something_else_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
