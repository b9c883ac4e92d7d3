"""Sums taken off, shares of several pieces, prices after a coupon, and sums that are no price."""

import pytest

from tests.copilot.skills.corrections.judge_shop import TOLD_SHOP, ask


def wrong(text: str, sku: str, before: tuple[str, ...] = ()) -> list[str]:
    verdicts = ask(text, sku, before, shop_file=TOLD_SHOP).verdicts
    return [v.attribute for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("现在下单立减四十五", "MAT", "活动"),
        ("拍下直接立减九十", "JADE", "活动"),
        ("领个券立减五十", "SPRAY", "活动"),
        ("两条一起立减一百", "SCARF", "活动"),
        ("两箱再减十五块", "TISSUE", "活动"),
        ("三箱，打六折", "WIPES", "活动"),
        ("两个一起打七折", "SATCHEL", "活动"),
        ("券后五百九十九", "COAT", "券后价"),
        ("用完券六百九十九", "COAT", "券后价"),
    ],
)
def test_another_sum_is_told(text: str, sku: str, name: str) -> None:
    assert wrong(text, sku) == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("现在下单立减二十", "MAT"),
        ("今天下单立减七十", "MAT"),  # what it costs less than on the tag
        ("平时下单立减十块", "MAT"),
        ("昨天下单立减四十五", "MAT"),
        ("平台的券再减四十", "MAT"),
        ("满一百立减十块", "MAT"),
        ("叠券再减二十", "SPRAY"),
        ("两串一起拍，立减一百", "JADE"),
        ("拍两串直接立减一百", "JADE"),
        ("第二个立减十块", "JADE"),
        ("两条立减六十", "SCARF"),
        ("三箱立减十五", "TISSUE"),
        ("三箱，打八折", "WIPES"),
        ("券后七百九十九", "COAT"),
        ("两件原价三千一百九十八", "COAT"),
        ("妈妈一条你一条，一共才七百三十八", "SCARF"),
        ("外头两千块钱一件貂皮衣都有人买", "SCARF"),
        ("八百块钱一件羊毛衫，上哪找", "SCARF"),
    ],
)
def test_what_holds_or_is_no_offer_of_ours_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
