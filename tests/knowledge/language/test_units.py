"""Unit words, dimensions, exact conversion, and comparison of amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.quantities import find_quantities
from knowledge.language.unit_table import UNITS
from knowledge.language.units import canonical_unit, convert, dimension_of, same_amount


@pytest.mark.parametrize(
    ("word", "symbol"),
    [
        ("毫升", "ml"),
        ("ML", "ml"),
        ("升", "L"),
        ("l", "L"),
        ("公斤", "kg"),
        ("KG", "kg"),
        ("千克", "kg"),
        ("斤", "斤"),
        ("两", "两"),
        ("兩", "两"),
        ("厘米", "cm"),
        ("CM", "cm"),
        ("寸", "in"),
        ("inches", "in"),
        ("毫安", "mAh"),
        ("毫安时", "mAh"),
        ("mAh", "mAh"),
        ("MB", "MB"),
        ("Mb", "Mb"),
        ("瓦", "W"),
        ("kw", "kW"),
        ("小时", "h"),
        ("hours", "h"),
        ("个月", "month"),
        ("years", "year"),
        ("元", "CNY"),
        ("块", "CNY"),
        ("dollars", "USD"),
        ("℃", "°C"),
        ("°F", "°F"),
        ("个", "个"),
        ("pcs", "pcs"),
        ("boxes", "盒"),
        ("fl oz", "fl oz"),
        ("平方米", "m²"),
        ("square metres", "m²"),
        ("%", "%"),
    ],
)
def test_unit_words_lead_to_one_symbol(word: str, symbol: str) -> None:
    assert canonical_unit(word) == symbol


@pytest.mark.parametrize("word", ["", "好看", "xyz", "一", "5"])
def test_other_words_are_no_units(word: str) -> None:
    assert canonical_unit(word) is None


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        ("1", "斤", "g", "500"),
        ("1.5", "斤", "kg", "0.75"),
        ("1", "lb", "g", "453.59237"),
        ("2", "L", "ml", "2000"),
        ("1", "in", "cm", "2.54"),
        ("100", "°C", "°F", "212"),
        ("98.6", "°F", "°C", "37"),
        ("1.5", "year", "month", "18"),
        ("90", "min", "h", "1.5"),
        ("1", "TB", "GB", "1024"),
        ("20000", "mAh", "Ah", "20"),
        ("0.5", "‰", "%", "0.05"),
        ("3", "个", "pcs", "3"),
    ],
)
def test_converts_exactly(value: str, unit: str, to: str, expected: str) -> None:
    assert convert(Decimal(value), unit, to) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "to"),
    [("g", "ml"), ("d", "month"), ("USD", "CNY"), ("盒", "瓶"), ("kg", "nonsense"), ("", "g")],
)
def test_what_has_no_exact_factor_does_not_convert(unit: str, to: str) -> None:
    assert convert(Decimal(1), unit, to) is None


@given(
    st.sampled_from(sorted(UNITS)),
    st.sampled_from(sorted(UNITS)),
    st.decimals(min_value=1, max_value=10**6, places=2, allow_nan=False),
)
def test_conversion_there_and_back_is_the_same(one: str, other: str, value: Decimal) -> None:
    there = convert(value, one, other)
    if there is None:
        assert UNITS[one].family != UNITS[other].family or dimension_of(one) != dimension_of(other)
        return
    back = convert(there, other, one)
    assert back is not None
    assert abs(back - value) <= Decimal("1e-9")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("500ml", "0.5升", True),
        ("一斤", "500g", True),
        ("2 lb", "907.18474 g", True),
        ("一年半", "18个月", True),
        ("24小时内", "24小时", True),
        ("59.9元", "五十九块九", True),
        ("24-26℃", "24~26度", True),
        ("5 pcs", "五个", True),
        ("500ml", "500g", False),
        ("500ml", "600ml", False),
        ("24-26℃", "24-27℃", False),
        ("5美元", "5元", False),
        ("三百元以上", "三百元以内", False),
        ("30天", "一个月", False),
    ],
)
def test_compares_amounts_across_units(left: str, right: str, same: bool) -> None:
    (a,), (b,) = find_quantities(left), find_quantities(right)
    assert same_amount(a, b) is same
    assert same_amount(b, a) is same


def test_dimension_of_unknown_units_is_number() -> None:
    assert dimension_of("ml") == "volume"
    assert dimension_of("毫升") == "volume"
    assert dimension_of("") == "number"
    assert dimension_of("nonsense") == "number"
