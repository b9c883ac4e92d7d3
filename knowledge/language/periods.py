"""Days, months, seasons, years, decades and centuries named in English text, as ranges of days.

Seasons are those of the northern half of the earth. A part of a longer stretch (late
1980s, mid 19th century) is taken widely, as people use it: what lies outside is surely outside.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal

from knowledge.language.periods_words import (
    CENTURY_NAMES,
    DECADE_NAMES,
    MONTHS,
    PARTS,
    PERIOD,
    SEASONS,
)

Grain = Literal["day", "month", "season", "year", "decade", "century"]

_EARLIEST_DECADE: Final = 20  # '20s to '90s are of the twentieth century
_LATEST_HUNDRED: Final = 1900  # the 1600s are a century, the 1900s and 2000s may be ten years
_LAST_YEAR: Final = 2999


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar that a text names.

    Attributes:
        first, last: its first and last day.
        grain: what it was named by; a part of a year (late 2016) is of the grain ``season``.
        vague: whether its ends are not sharp (early, around the turn of, about).
        start, end: character span in the text.
        without: a stretch inside that is not meant: what lies between a year's two winters.
    """

    first: date
    last: date
    grain: Grain
    vague: bool
    start: int
    end: int
    without: tuple[date, date] | None = None

    def touches(self, first: date, last: date) -> bool:
        """Tell whether it has a day in common with the days from ``first`` to ``last``."""
        if self.without is not None and self.without[0] <= first and last <= self.without[1]:
            return False
        return self.first <= last and first <= self.last


@lru_cache(maxsize=4096)
def find_periods(text: str) -> tuple[Period, ...]:
    """Return the periods named in an aligned (lower case) English text, in order.

    A bare number of four digits is taken for a year when it may be one (1000 to 2999) and no unit,
    sign of money or decimal stands beside it.
    """
    found = (_read(match) for match in PERIOD.finditer(text))
    return tuple(period for period in found if period is not None)


def years_after(day: date, years: int) -> date:
    """Return the same day ``years`` later (earlier when negative), within the calendar."""
    year = min(max(day.year + years, date.min.year), date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _read(match: re.Match[str]) -> Period | None:
    try:
        first, last, grain, vague = _reading(match)
    except ValueError:  # 31 June
        return None
    without = None
    if match["season"] == "winter":
        without = date(first.year + 1, 3, 22), date(last.year - 1, 11, 30)
    return Period(first, last, grain, vague, match.start(), match.end(), without)


def _reading(match: re.Match[str]) -> tuple[date, date, Grain, bool]:
    if match["iso"]:
        day = date.fromisoformat(match["iso"])
        return day, day, "day", False
    if match["day_month"]:
        return _day(match["year_a"], match["month_a"], match["day_a"])
    if match["month_day"]:
        return _day(match["year_b"], match["month_b"], match["day_b"])
    if match["month_year"]:
        return _month(int(match["year_c"]), MONTHS[match["month_c"][:3]])
    if match["season"]:
        return _season(int(match["year_d"]), SEASONS[match["season"]])
    if match["turn"]:
        return _turn(match)
    return _years(match, match["part"])


def _years(match: re.Match[str], part: str | None) -> tuple[date, date, Grain, bool]:
    """Return a year, a decade or a century, or a part of it."""
    if match["century"]:
        first = 100 * (_century(match["century"]) - 1)
        return _part_of(first, 101, part, "century")
    if match["decade"]:
        return _decade(match["decade"], part)
    if match["decade_name"]:
        return _part_of(1900 + DECADE_NAMES[match["decade_name"]], 10, part, "decade")
    return _year(int(match["year"]), part)


def _day(year: str, month: str, day: str) -> tuple[date, date, Grain, bool]:
    named = date(int(year), MONTHS[month[:3]], int(day))
    return named, named, "day", False


def _month(year: int, month: int) -> tuple[date, date, Grain, bool]:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(1), "month", False


def _season(year: int, season: tuple[int, int]) -> tuple[date, date, Grain, bool]:
    """Return a season of the northern half, by calendar months and by the sun, whichever is wider.

    The winter of a year may be the one it begins with or the one it ends with: both are covered.
    """
    month, ends = season
    if month == 12:
        return date(year - 1, 12, 1), date(year + 1, 3, 21), "season", True
    return date(year, month, 1), date(year, ends, 23), "season", True


def _year(year: int, part: str | None) -> tuple[date, date, Grain, bool]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    if not part:
        return first, last, "year", False
    low, high = PARTS[_part(part)]
    days = 365
    return first + timedelta(int(days * low)), first + timedelta(int(days * high)), "season", True


def _decade(name: str, part: str | None) -> tuple[date, date, Grain, bool]:
    number = int(re.sub(r"\D", "", name))
    if number < 100:
        shorter = number < _EARLIEST_DECADE
        return _part_of((2000 if shorter else 1900) + number, 10, part, "decade")
    if number % 100 == 0:  # the 1900s: the century, or its first ten years
        of_ten = number >= _LATEST_HUNDRED
        begin = _part_of(number, 10 if of_ten else 100, part, "decade")[0]
        return begin, _part_of(number, 100, part, "century")[1], "century", bool(part)
    return _part_of(number, 10, part, "decade")


def _turn(match: re.Match[str]) -> tuple[date, date, Grain, bool]:
    """Return the years about the turn of a century: ``turn of the 20th century`` is about 1900."""
    middle = 100 * (_century(match["turn"]) - 1)
    return date(max(middle - 5, 1), 1, 1), date(middle + 5, 12, 31), "decade", True


def _century(name: str) -> int:
    digits = re.match(r"\d+", name)
    return int(digits[0]) if digits else CENTURY_NAMES[name]


def _part_of(
    first: int, years: int, part: str | None, grain: Grain
) -> tuple[date, date, Grain, bool]:
    """Return a stretch of years, or the part of it that a word tells."""
    low, high = PARTS[_part(part)] if part else (0.0, 1.0)
    begin = first + round(years * low)
    end = first + max(round(years * high), 1) - 1
    if not 0 <= begin <= _LAST_YEAR:
        raise ValueError(f"no year {begin}")
    return date(max(begin, 1), 1, 1), date(end, 12, 31), grain, bool(part)


def _part(words: str) -> str:
    return re.split(r"[ -]", words.removeprefix("the ").strip())[0]
