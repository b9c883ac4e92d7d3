"""What a choice that is named costs with the coupon, and measures that name a choice."""

import pytest

from tests.copilot.skills.corrections.judge_shop import truths, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "SOFA",
            "title": "懒人沙发",
            "price": 599,
            "coupon_price": 549,
            "coupon": "领50元券",
            "variants": [
                {"sku": "SOFA-12", "title": "1.2米款", "price": 599},
                {"sku": "SOFA-15", "title": "1.5米款", "price": 799},
            ],
        },
        {
            "sku": "RUG",
            "title": "客厅地毯",
            "price": 199,
            "coupon_price": 179,
            "coupon": "领20元券",
            "variants": [
                {"sku": "RUG-S", "title": "小号", "price": 199},
                {"sku": "RUG-L", "title": "大号", "price": 299, "coupon_price": 269},
            ],
        },
        {
            "sku": "PAD",
            "title": "记忆棉床垫",
            "price": 499,
            "coupon_price": 459,
            "coupon": "领40元券",
            "variants": [
                {"sku": "PAD-15", "title": "1.5米床", "price": 499},
                {"sku": "PAD-18", "title": "1.8米床", "price": 599, "coupon_price": 559},
            ],
        },
    ],
}
_JUDGE = written_judge(_SHOP)


def wrong(focus: str, text: str) -> list[str]:
    return truths(_JUDGE, focus, text)


@pytest.mark.parametrize(
    ("focus", "text", "truth"),
    [
        ("RUG", "大号券后一百七十九", "269元"),
        ("RUG", "大号的今天券后只要一百七十九", "269元"),
        ("RUG", "小号的券后两百六十九", "179元"),
        ("PAD", "一米八床的今天券后四百五十九", "559元"),
        ("PAD", "一米八的券后价是四百五十九块", "559元"),
        ("PAD", "一米八床的，领完券券后四百五十九", "559元"),
        ("PAD", "一米五床的券后五百五十九", "459元"),
        ("PAD", "一米八床的五百", "599元"),
    ],
)
def test_the_coupon_price_of_the_choice_named_puts_another_right(
    focus: str, text: str, truth: str
) -> None:
    assert wrong(focus, text) == [truth]


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("RUG", "大号券后两百六十九"),
        ("RUG", "小号券后一百七十九，大号券后两百六十九"),
        ("RUG", "小号大号都有，券后一百七十九起"),
        ("RUG", "大号的两百九十九，小号券后一百七十九"),
        ("RUG", "不要大号的话券后一百七十九"),
        ("PAD", "一米八床的今天券后五百五十九"),
        ("PAD", "一米五床的今天券后四百五十九"),
        ("PAD", "一米八床的要贵一百，券后四百五十九的是一米五床的"),
        ("PAD", "券后四百五十九，一米八床的五百九十九"),
        ("SOFA", "一米五款券后七百四十九"),
        ("SOFA", "一米五的券后七百四十九"),
        ("SOFA", "1.5米款券后749"),
        ("SOFA", "一米二款券后五百四十九"),
    ],
)
def test_a_price_that_holds_for_a_choice_is_left_alone(focus: str, text: str) -> None:
    assert wrong(focus, text) == []
