"""Figures in the reference units of their families, and whether a text repeats another's."""

import pytest

from knowledge.language.compared_figures import (
    ALONE,
    DIFFERENT,
    EQUAL,
    NEAR,
    amounts_of,
    apart,
    repeats,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1.5kg", "三斤", EQUAL),
        ("72°F", "22.2℃", EQUAL),
        ("2-4小时", "2到4小时", EQUAL),
        ("2-4小时", "三到五小时", NEAR),
        ("500ml", "450ml", NEAR),
        ("六岁以上", "12岁以上", DIFFERENT),
        ("不超过8公斤", "不超过12公斤", DIFFERENT),
        ("SPF50", "SPF30", DIFFERENT),
        ("500ml", "500g", ALONE),
        ("两个", "2米", EQUAL),
        ("三个", "2米", ALONE),
    ],
)
def test_two_amounts_are_compared_in_one_unit(one: str, other: str, expected: int) -> None:
    (first,), (second,) = amounts_of(one), amounts_of(other)
    assert apart(first, second) == apart(second, first) == expected


@pytest.mark.parametrize(
    ("said", "stated", "repeated"),
    [
        ("三斤重的", "净重：1.5kg", True),
        ("三斤重, 两米长", "净重：1.5kg, 线长2米, 3档", True),
        ("三斤重, 三米长", "净重：1.5kg, 线长2米", False),
        ("四斤重", "净重：1.5kg", False),
        ("很重", "净重：1.5kg", False),
        ("三斤重", "净重：看款式", False),
    ],
)
def test_what_is_said_may_repeat_the_figures_stated(said: str, stated: str, repeated: bool) -> None:
    assert repeats(amounts_of(said), amounts_of(stated)) is repeated
