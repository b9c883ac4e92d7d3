"""Periods of the calendar in English: what is found, how wide it is, what lies outside."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.periods import find_periods, years_after


@pytest.mark.parametrize(
    ("text", "first", "last", "grain"),
    [
        ("6 october 1852", "1852-10-06", "1852-10-06", "day"),
        ("october 7th, 2014", "2014-10-07", "2014-10-07", "day"),
        ("the 3rd of may 1999", "1999-05-03", "1999-05-03", "day"),
        ("2019-02-28", "2019-02-28", "2019-02-28", "day"),
        ("february 2020", "2020-02-01", "2020-02-29", "month"),
        ("sept. 2010", "2010-09-01", "2010-09-30", "month"),
        ("in the spring of 1900", "1900-03-01", "1900-06-23", "season"),
        ("fall 2016", "2016-09-01", "2016-12-23", "season"),
        ("in 1977", "1977-01-01", "1977-12-31", "year"),
        ("late 2016", "2016-07-01", "2016-12-31", "season"),
        ("the 1980's", "1980-01-01", "1989-12-31", "decade"),
        ("the '60s", "1960-01-01", "1969-12-31", "decade"),
        ("the early nineties", "1990-01-01", "1994-12-31", "decade"),
        ("the late 70s", "1975-01-01", "1979-12-31", "decade"),
        ("the 1600s", "1600-01-01", "1699-12-31", "century"),
        ("the mid 1600s", "1620-01-01", "1679-12-31", "century"),
        ("the mid 2000s", "2002-01-01", "2079-12-31", "century"),
        ("the 19th century", "1800-01-01", "1900-12-31", "century"),
        ("the late eighteenth century", "1750-01-01", "1800-12-31", "century"),
        ("late in the 19th century", "1850-01-01", "1900-12-31", "century"),
        ("the turn of the 20th century", "1895-01-01", "1905-12-31", "decade"),
    ],
)
def test_a_period_is_read(text: str, first: str, last: str, grain: str) -> None:
    (period,) = find_periods(text)

    found = (period.first.isoformat(), period.last.isoformat(), period.grain)
    assert found == (first, last, grain)


@pytest.mark.parametrize(
    "text",
    [
        "1,700 lbs", "$1990", "no. 2009876", "2000 mah", "1500 watts", "2000 years ago", "in 950",
        "31 june 2010 pieces"[:12], "1.1990", "version 2010.5", "may i ask", "in the fall",
    ],
)  # fmt: skip
def test_no_period_is_read(text: str) -> None:
    assert find_periods(text) == ()


def test_a_winter_is_at_either_end_of_its_year() -> None:
    (winter,) = find_periods("winter of 1985")

    for day in (date(1985, 1, 5), date(1985, 12, 20), date(1986, 2, 1)):
        assert winter.touches(day, day)
    for day in (date(1985, 5, 13), date(1985, 10, 1), date(1987, 1, 1)):
        assert not winter.touches(day, day)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_day_written_out_is_that_day(day: date) -> None:
    forms = (
        day.isoformat(),
        f"{day.day} {day:%B} {day.year:04}",
        f"{day:%B} {day.day}, {day.year:04}",
        f"{day:%b} {day.day} {day.year:04}",
    )
    for form in forms:
        (period,) = find_periods(f"released {form.lower()} in berlin")
        assert (period.first, period.last) == (day, day)


@given(st.dates(date(1100, 1, 1), date(1899, 12, 31)))
def test_a_day_lies_in_its_year_decade_and_century(day: date) -> None:
    names = (
        f"in {day.year}",
        f"the {day.year // 10 * 10}s",
        f"the {day.year // 100 * 100}s",
        f"the {day.year // 100 + 1}th century",
    )
    for name in names:
        if name.endswith("00s") and day.year // 10 % 10 == 0:
            continue
        (period,) = find_periods(name)
        assert period.touches(day, day), name


def test_years_after_stays_in_the_calendar() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert years_after(date(5, 1, 1), -100) == date(1, 1, 1)
