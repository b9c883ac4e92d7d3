"""Reading numbers in figures and words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.numbers import parse_number
from knowledge.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", "0"),
        ("1,299.00", "1299"),
        (".5", "0.5"),
        ("-3", "-3"),
        ("+3", "3"),
        ("３．５万", "35000"),
        ("1.2k", "1200"),
        ("3w", "30000"),
        ("5 million", "5000000"),
        ("1/2", "0.5"),
        ("两千零五", "2005"),
        ("一百二", "120"),
        ("一百零二", "102"),
        ("一万八", "18000"),
        ("三千五百二", "3520"),
        ("十二", "12"),
        ("二十", "20"),
        ("二百五十六万七千八百九十", "2567890"),
        ("三亿五千万", "350000000"),
        ("一万亿", "1000000000000"),
        ("壹仟贰佰", "1200"),
        ("幺七零二", "1702"),
        ("二零二四", "2024"),
        ("零点零五", "0.05"),
        ("负三点一四", "-3.14"),
        ("1万600", "10600"),
        ("3千5", "3500"),
        ("兩萬", "20000"),
        ("廿二", "22"),
        ("百万", "1000000"),
        ("半", "0.5"),
        ("三分之二", "0.6666666666666666666666666667"),
        ("two hundred and five", "205"),
        ("one hundred twenty-three thousand four hundred and fifty-six", "123456"),
        ("twenty one hundred", "2100"),
        ("a hundred", "100"),
        ("one point two five", "1.25"),
        ("minus forty", "-40"),
        ("two and a half", "2.5"),
        ("three dozen", "36"),
        ("a couple of hundred and fifty", "250"),
        ("one forty-nine", "149"),
        ("nineteen seventy three", "1973"),
    ],
)
def test_parses_a_whole_number(text: str, expected: str) -> None:
    assert parse_number(text) == Decimal(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "abc",
        "三块",
        "30%",
        "几百",
        "三五",
        "十几",
        "half",
        "一起",
        "two bananas",
        "1.2.3",
        "-",
        "点五五点",
    ],
)
def test_what_is_not_one_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=3, allow_nan=False))
def test_plain_figures_parse_to_themselves(value: Decimal) -> None:
    assert parse_number(f"{value:f}") == value
    assert parse_number(f"{value:,f}") == value


@given(st.text(max_size=40))
def test_any_text_parses_or_is_none(text: str) -> None:
    parse_number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [("a couple of hundred", 200), ("a couple thousand", 2000), ("a couple of pages", 2)],
)
def test_a_couple_is_about_two(text: str, value: int) -> None:
    (found,) = find_quantities(text)
    assert found.low == value
    assert found.approximate
