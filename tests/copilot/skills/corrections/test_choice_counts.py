"""How many there are to choose, told against a list of that many values."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_JUDGE = written_judge(
    {
        "currency": "CNY",
        "products": [
            {
                "sku": "MUG",
                "title": "焖烧杯",
                "price": 59,
                "attributes": {"颜色": "墨绿、奶白、黑色", "口味": "原味"},
            },
            {
                "sku": "FAN",
                "title": "循环扇",
                "price": 199,
                "attributes": {
                    "风量档位": "微风、自然风、强风",
                    "模式": "直吹、睡眠",
                    "保修": "1年",
                },
                "faq": [{"question": "加热档有几个", "answer": "没有加热"}],
            },
            {
                "sku": "TEE",
                "title": "Boxy tee",
                "price": 19,
                "attributes": {"sizes": "S, M, L, XL", "colors": "white, navy, rust"},
            },
            {
                "sku": "MIX",
                "title": "Stand mixer",
                "price": 99,
                "attributes": {"speeds": "single speed", "bowl": "4 L"},
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("MUG", "颜色一共有五个"),
        ("MUG", "四种颜色任你选"),
        ("MUG", "总共就两个颜色"),
        ("FAN", "它有八个档位"),
        ("FAN", "一共五种模式"),
        ("TEE", "it comes in five different colors"),
        ("TEE", "we've got six sizes"),
        ("MIX", "it has three speeds"),
    ],
)
def test_another_number_is_put_right(sku: str, text: str) -> None:
    assert len(truths(_JUDGE, sku, text)) == 1


@pytest.mark.parametrize(
    ("sku", "text"),
    [
        ("MUG", "三个颜色都有货"),
        ("MUG", "这两个颜色卖得最好"),
        ("MUG", "我自己买了四个颜色"),
        ("MUG", "黑色卖完了，就两个颜色了"),
        ("MUG", "下周再上两个颜色，那就五个颜色了"),
        ("MUG", "你们猜有几个颜色，五个颜色还是六个颜色？"),
        ("MUG", "别家有八个颜色"),
        ("MUG", "第四个颜色还没做"),
        ("MUG", "拍四个颜色给你们看"),
        ("FAN", "三个档位，两种模式"),
        ("FAN", "有两个档位我最常用"),
        ("TEE", "three colors, four sizes"),
        ("TEE", "I own five colors of my old tee"),
        ("TEE", "two colors are nearly gone"),
        ("TEE", "do you do five colors?"),
        ("TEE", "next month we'll have six colors"),
        ("MIX", "just the one speed"),
    ],
)
def test_the_right_number_or_some_of_them_is_left_alone(sku: str, text: str) -> None:
    assert truths(_JUDGE, sku, text) == []
