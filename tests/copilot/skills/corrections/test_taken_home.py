"""Prices told as what one takes a thing home for, what a pack holds, and what a thing sells for."""

import pytest

from tests.copilot.skills.corrections.judge_shop import mistakes, written_judge

_SHOP = {
    "currency": "CNY",
    "products": [
        {
            "sku": "FLOUR",
            "title": "高筋面粉",
            "price": 45.9,
            "list_price": 69,
            "promotion": "满120减20",
            "attributes": {"净含量": "1kg×3袋"},
        },
        {"sku": "POT", "title": "珐琅锅", "price": 299, "list_price": 459},
        {
            "sku": "FAN",
            "title": "Gale tower fan",
            "currency": "USD",
            "price": 84.95,
            "list_price": 119,
        },
    ],
}
_JUDGE = written_judge(_SHOP)
_PRICES = {"直播价", "原价", "Price", "List price"}


def wrong(focus: str, text: str) -> set[str]:
    return {v.attribute for v in mistakes(_JUDGE, focus, text)} & _PRICES


@pytest.mark.parametrize(
    ("focus", "text", "name"),
    [
        ("FLOUR", "三十五块九三袋带回家", "直播价"),
        ("FLOUR", "今天三袋只要三十五块九", "直播价"),
        ("POT", "二百一十九拿走", "直播价"),
        ("POT", "二百一十九块钱你就能把它带走", "直播价"),
        ("POT", "原价六百九十九的一口", "原价"),
        ("POT", "平时六百九的一个", "原价"),
        ("FAN", "sixty-four ninety-five and it's yours", "Price"),
        ("FAN", "sixty-nine ninety-five takes it home tonight", "Price"),
        ("FAN", "it usually sells for one eighty-nine", "List price"),
        ("FAN", "this usually goes for two hundred", "List price"),
    ],
)
def test_another_price_is_told(focus: str, text: str, name: str) -> None:
    assert wrong(focus, text) == {name}


@pytest.mark.parametrize(
    ("focus", "text"),
    [
        ("FLOUR", "四十五块九三袋带回家"),
        ("FLOUR", "六袋九十一块八"),
        ("FLOUR", "十五块三一袋"),
        ("POT", "二百九十九拿走"),
        ("POT", "两口五百九十八拿走"),
        ("POT", "第二口二百一十九拿走"),
        ("POT", "加二百一十九带走蒸笼"),
        ("POT", "旁边的锅铲三十八带走"),
        ("POT", "隔壁二百一十九拿走"),
        ("POT", "外面卖六百九十九的一口"),
        ("FAN", "eighty-four ninety-five and it's yours"),
        ("FAN", "under eighty-five and it's yours"),
        ("FAN", "another sixty-four and it's yours"),
        ("FAN", "it usually sells out in an hour"),
        ("FAN", "it usually sells for one nineteen"),
        ("FAN", "a fan like this usually sells for two hundred"),
    ],
)
def test_right_prices_and_others_are_left_alone(focus: str, text: str) -> None:
    assert not wrong(focus, text)
