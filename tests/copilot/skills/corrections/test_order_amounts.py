"""How much one order holds, told against an amount and its times."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "FLOUR",
                "title": "高筋面粉",
                "price": 39,
                "attributes": {"净含量": "1kg×5袋", "保质期": "12个月"},
            },
            {
                "sku": "MILK",
                "title": "纯牛奶",
                "price": 59,
                "attributes": {"规格": "250ml×16盒"},
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("FLOUR", "一单直接给你发八公斤"),
        ("FLOUR", "一份到手就是十五斤"),
        ("MILK", "一箱里面足足六升"),
    ],
)
def test_another_amount_is_put_right(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("FLOUR", "一单直接给你发十斤"),
        ("FLOUR", "一单五公斤，一袋两斤"),
        ("FLOUR", "拍两单就是二十斤"),
        ("FLOUR", "一份面团用三斤水"),
        ("FLOUR", "人家一箱才六斤"),
        ("FLOUR", "一箱发八公斤的有没有？"),
        ("MILK", "一箱四升"),
        ("MILK", "一盒二百五十毫升"),
        ("MILK", "我们一家人一箱喝三升就过期了"),
    ],
)
def test_the_whole_or_a_part_is_left_alone(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []
