"""How many one buyer may order, and how many of a gift written as a product of sizes there are."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def wrong(text: str, sku: str) -> list[str]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("一个人最多拍三条", "PANTS", "限购"),
        ("每个账号最多只能买五条", "PANTS", "限购"),
        ("最多拍六盒啊家人们", "TEA", "限购"),
        ("送五包试饮装", "TEA", "赠品"),
    ],
)
def test_another_number_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("一个人最多拍两条", "PANTS"),
        ("每个人最多四盒", "TEA"),
        ("昨天一个人最多拍六盒", "TEA"),
        ("一个人最多领五张券", "TEA"),
        ("送三包试饮装", "TEA"),
        ("送一个茶漏和试饮装", "TEA"),
        ("拍两盒送六包试饮装", "TEA"),
        ("一共送四样东西", "TEA"),
    ],
)
def test_the_right_number_or_one_of_something_else_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
