"""Figures said against figures known: units, rounding, hedges, bounds, sizes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.skills.corrections.figures.comparison import compare, significant_digits
from copilot.skills.corrections.figures.figures import find_figures
from knowledge.language.quantities import find_quantities


def match(said: str, known: str) -> str:
    return compare(find_figures(said)[0], find_figures(known)[0].sides)


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("五百毫升", "500ml"),
        ("半升", "500ml"),
        ("一斤", "500g"),
        ("一年半", "18个月"),
        ("六十个月", "5年"),
        ("两个月", "60天"),
        ("五分钟", "5到8分钟"),
        ("两百克左右", "210g"),
        ("两百多克", "218g"),
        ("不到三百克", "285g"),
        ("四十八乘七十四厘米", "48×74cm"),
        ("两米二乘两米四", "220×240cm"),
        ("百分之三以内", "3%以内"),
        ("about five hundred ml", "520 ml"),
        ("up to 45 decibels", "up to 45 dB"),
        ("三十个", "30包"),
    ],
)
def test_equal(said: str, known: str) -> None:
    assert match(said, known) == "equal"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("六百毫升", "500ml"),
        ("三百克", "280g"),
        ("四公分", "4.6cm"),
        ("十五斤", "8公斤"),
        ("两百二十二伏", "220V"),
        ("三千五百零二瓦", "3500W"),
        ("九分钟", "5到8分钟"),
        ("百分之五以内", "3%以内"),
        ("二十四小时内", "48小时内"),
        ("四十八乘七十厘米", "48×74cm"),
        ("一年", "9个月"),
        ("三百多克", "218g"),
        ("up to 50 decibels", "up to 45 dB"),
    ],
)
def test_different(said: str, known: str) -> None:
    assert match(said, known) == "different"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("两百八十克", "285g"),
        ("三百块", "299元"),
        ("四公分", "4.2cm"),
        ("十五斤", "7.8公斤"),
        ("四十分贝", "up to 45 dB"),
        ("六个月以上", "3个月以上"),
    ],
)
def test_neither_right_nor_wrong(said: str, known: str) -> None:
    assert match(said, known) == "near"


@pytest.mark.parametrize(("said", "known"), [("五百毫升", "500g"), ("三瓦", "3V"), ("两瓶", "2层")])
def test_not_comparable(said: str, known: str) -> None:
    assert match(said, known) == "other"


@given(st.integers(1, 99_999))
def test_a_figure_agrees_with_itself(value: int) -> None:
    figure = find_figures(f"{value}克")[0]
    assert compare(figure, find_quantities(f"{value}g")) == "equal"


@given(st.integers(20, 9_999), st.integers(2, 10))
def test_twice_or_more_is_never_right(value: int, times: int) -> None:
    figure = find_figures(f"{value * times}克")[0]
    assert compare(figure, find_quantities(f"{value}g")) == "different"


def test_significant_digits() -> None:
    assert significant_digits(Decimal(300)) == 1
    assert significant_digits(Decimal("285")) == 3
    assert significant_digits(Decimal("0.90")) == 1
