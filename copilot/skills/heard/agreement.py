"""Whether a figure said is the figure known, strictly enough to call a question answered.

Stricter than what corrections lets pass: there a doubt keeps a host from being corrected, here a
doubt must keep a card open.
"""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.comparison import significant_digits
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.unit_conversion import convert
from knowledge.language.quantities import Quantity

_HEDGED: Final = Decimal("0.05")  # what 左右 or about covers
_CALENDAR: Final = Decimal("0.12")  # a month for thirty days, half a month for two weeks
_WIDEST: Final = Decimal("0.2")  # 五十几 says 55; 三五天 says nothing of 3
_JUST_BELOW: Final = Decimal("0.08")
_EXACT: Final = Decimal("1e-6")
_DAYS: Final = {
    "d": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4"),
    "quarter": Decimal("91.2"),
    "year": Decimal("365"),
}
_ALIKE: Final = ({"year", "year old"}, {"°C", "%vol"})
"""Of an age and of years; of 53度, of which only its name tells what it measures."""
_EXACT_DAYS: Final = frozenset({"d", "week"})
_COUNTED_ALIKE: Final = ("本册", "人位名个", "条组次个", "个只件枚颗粒台支条张片块根", "包袋小包")


def agrees(figure: Figure, known: Quantity) -> bool:
    """Tell whether ``figure`` says ``known``: same value in its unit or one that converts."""
    if len(figure.sides) != 1:
        return False
    said = figure.first
    calendar = {said.unit in _EXACT_DAYS, known.unit in _EXACT_DAYS} == {True, False} and (
        said.unit in _DAYS and known.unit in _DAYS
    )
    bounds = _in_unit(said, known, calendar)
    if bounds is None:
        return False
    low, high = bounds
    if known.low is not None and known.high is not None and known.low != known.high:
        return _same(low, known.low) and _same(high, known.high)
    truth = known.least
    if truth is None:
        return False
    if high is None and known.low == known.high:
        return False  # at least fifty, of exactly fifty: more than the shop says
    if None in (known.low, known.high) and None in bounds and (low is None) != (known.low is None):
        return False
    slack = _CALENDAR if calendar else _EXACT
    if (figure.approximate or known.approximate) and _rounder(low, truth):
        slack = max(slack, _HEDGED)
    return _says(figure, low, high, truth, slack)


def _says(
    figure: Figure, low: Decimal | None, high: Decimal | None, truth: Decimal, slack: Decimal
) -> bool:
    if low is None or high is None:
        bound = low if low is not None else high
        return bound is not None and _near(bound, truth, slack)
    if low != high:
        return low <= truth <= high and high - low <= _WIDEST * abs(truth)
    if figure.side == "below":
        return truth < low and low - truth <= _JUST_BELOW * low
    if figure.side == "above":
        return low < truth < low + _last_place(figure.first)
    return _near(low, truth, slack)


def _rounder(said: Decimal | None, truth: Decimal) -> bool:
    """Tell whether a figure is said with fewer digits: about 130, of 128, but not the reverse."""
    return said is not None and significant_digits(said) < significant_digits(truth)


def _near(value: Decimal, truth: Decimal, slack: Decimal) -> bool:
    return abs(value - truth) <= slack * max(abs(truth), _EXACT)


def _same(value: Decimal | None, truth: Decimal) -> bool:
    return value is not None and _near(value, truth, _EXACT)


def _last_place(said: Quantity) -> Decimal:
    """Return the place of the last digit said: 三百多 is below four hundred, 一百一多 below 120."""
    value = said.low or Decimal(1)
    return Decimal(1).scaleb(max(int(value.normalize().as_tuple().exponent), 0))


def _in_unit(
    said: Quantity, known: Quantity, calendar: bool
) -> tuple[Decimal | None, Decimal | None] | None:
    """Return the bounds said in the known unit; ``None`` when they count something else."""
    alike = {said.unit, known.unit} in _ALIKE or counted_alike(said, known)
    if not said.unit or said.unit == known.unit or alike:
        return said.low, said.high
    if calendar:
        factor = _DAYS[said.unit] / _DAYS[known.unit]
        return _times(said.low, factor), _times(said.high, factor)
    if said.unit in _EXACT_DAYS and known.unit in _EXACT_DAYS:
        factor = _DAYS[said.unit] / _DAYS[known.unit]
        return _times(said.low, factor), _times(said.high, factor)
    if not known.unit:
        return (said.low, said.high) if said.unit in ("个", "pcs") else None
    converted = [
        None if value is None else convert(value, said.unit, known.unit)
        for value in (said.low, said.high)
    ]
    if all(value is None for value in converted):
        return None
    return converted[0], converted[1]


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else value * factor


def counted_alike(said: Quantity, known: Quantity) -> bool:
    """Tell whether two counts may be of one thing, by their counting words: 本 and 册."""
    if said.dimension != "count" or known.dimension != "count":
        return False
    return any(said.unit in alike and known.unit in alike for alike in _COUNTED_ALIKE)


def share_of(known: tuple[Quantity, ...], value: str) -> Quantity | None:
    """Return 55g/100g as 55 %."""
    if len(known) != 2 or "/" not in value[known[0].end : known[1].start]:
        return None
    part, whole = known
    if part.unit != whole.unit or not part.low or not whole.low:
        return None
    share = part.low / whole.low * 100
    return replace(part, dimension="percent", unit="%", low=share, high=share)
