"""What one piece comes to among several, and what a choice called by its measure costs."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "DISK",
            "title": "移动硬盘",
            "price": 399,
            "promotion": "限时两天",
            "variants": [
                {"sku": "D1", "title": "512GB", "price": 399},
                {"sku": "D2", "title": "1TB", "price": 569},
            ],
        },
        {
            "sku": "SOAP",
            "title": "沐浴露",
            "price": 29,
            "variants": [
                {"sku": "S1", "title": "300ml", "price": 29},
                {"sku": "S2", "title": "750ml", "price": 49},
            ],
        },
        {
            "sku": "CUP",
            "title": "Travel tumbler",
            "currency": "USD",
            "price": 20,
            "variants": [
                {"sku": "C1", "title": "teal", "price": 20},
                {"sku": "C2", "title": "chrome", "price": 26},
            ],
        },
        {
            "sku": "OATS",
            "title": "即食燕麦",
            "price": 60,
            "tiers": [{"quantity": 2, "total": 100}, {"quantity": 3, "total": 135}],
            "attributes": {"规格": "20袋装"},
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> set[str]:
    return set(truths(_JUDGE, focus, text))


@pytest.mark.parametrize(
    ("focus", "text", "truth"),
    [
        ("DISK", "五百一十二G的今天五百六十九", "399元"),
        ("DISK", "512G只要569", "399元"),
        ("DISK", "两个容量都是三百九十九", "569元"),
        ("SOAP", "七百五十毫升的才二十九", "49元"),
        ("SOAP", "300毫升装今天是四十九块", "29元"),
        ("CUP", "both colors are twenty dollars", "$26"),
        ("OATS", "平均一包才一块五", "60元，每包3元"),
        ("OATS", "一块五一小袋", "60元，每袋3元"),
        ("OATS", "三箱下来一箱三十五", "每箱45元"),
        ("OATS", "买两箱的话一箱四十", "每箱50元"),
        ("OATS", "拍三箱打完折一箱五十五", "每箱45元"),
    ],
)
def test_a_slip_is_shown_the_price_of_what_was_named(focus: str, text: str, truth: str) -> None:
    assert wrong(focus, text) == {truth}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("DISK", "五百一十二G的三百九十九"),
        ("DISK", "512G的399，1T的569"),
        ("DISK", "512G的比1T便宜一百七"),
        ("DISK", "别家512G的要569"),
        ("DISK", "两个容量都是固态的"),
        ("SOAP", "七百五十毫升的四十九"),
        ("SOAP", "一次按两毫升，二十九块能用三个月"),
        ("CUP", "both colors are in stock"),
        ("CUP", "the teal is twenty and chrome is twenty six"),
        ("OATS", "一包才三块"),
        ("OATS", "一袋两块多"),
        ("OATS", "三箱下来一箱四十五"),
        ("OATS", "三箱合一箱不到五十"),
        ("OATS", "买两箱的话一箱五十"),
        ("OATS", "买两箱的话一箱给老人一箱给孩子"),
        ("OATS", "两块钱一包的燕麦外面多的是"),
    ],
)
def test_what_is_right_or_of_others_is_left_alone(focus: str, text: str) -> None:
    assert wrong(focus, text) == set()
