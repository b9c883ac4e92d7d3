"""Times said to be all that cooking or steeping takes; habits and other steps are left alone."""

import pytest

from tests.copilot.skills.corrections.judge_shop import PLAIN_SHOP, ask


def wrong(text: str, sku: str) -> list[tuple[str, str]]:
    verdicts = ask(text, sku, shop_file=PLAIN_SHOP).verdicts
    return [(v.attribute, v.said) for v in verdicts if v.outcome == "wrong"]


@pytest.mark.parametrize(
    ("text", "sku", "name"),
    [
        ("泡一分钟就能喝", "TEA", "冲泡时间"),
        ("冲十分钟就可以喝了", "TEA", "冲泡时间"),
        ("蒸三分钟就能吃", "DUMP", "蒸制时间"),
        ("蒸十五分钟就能吃", "DUMP", "蒸制时间"),
        ("cook it for five minutes and it's done", "SPAG", "Cooking time"),
    ],
)
def test_another_time_is_told(text: str, sku: str, name: str) -> None:
    assert [attribute for attribute, _ in wrong(text, sku)] == [name]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("泡四分钟就能喝", "TEA"),
        ("喜欢淡的泡一分钟就可以", "TEA"),
        ("先泡一分钟再倒掉", "TEA"),
        ("我泡十分钟就喝", "TEA"),
        ("泡脚十分钟就睡", "TEA"),
        ("蒸八分钟就能吃", "DUMP"),
        ("煮五分钟就能吃", "DUMP"),
        ("再蒸三分钟就好了", "DUMP"),
        ("三分钟就抢完", "DUMP"),
        ("五分钟就卖完了", "DUMP"),
        ("cook it for eleven minutes and it's done", "SPAG"),
        ("i cook mine for five minutes and it's done", "SPAG"),
    ],
)
def test_the_right_time_or_another_step_is_left_alone(text: str, sku: str) -> None:
    assert wrong(text, sku) == []
