"""The figures of a text in the reference units of their families, and how far two are apart."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.unit_table import UNITS

EQUAL, NEAR, DIFFERENT, ALONE = range(4)
"""How an amount stands to another: ``DIFFERENT`` in a like unit, ``ALONE`` when none compares."""

_EQUAL: Final = 0.01  # relative, as units of two systems never meet
_NEAR: Final = 0.12
_TINY: Final = 1e-9
_BARE: Final = ""
_GRADE: Final = re.compile(r"(?<=[A-Za-z])\d{1,4}(?:\.\d+)?")  # of SPF50, IPX7


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in the reference unit of its family.

    Attributes:
        family: units of one family convert into each other; empty for bare and counted numbers.
        low, high: bounds in the reference unit; an open end is infinite.
        number, last: the bounds as they were said.
    """

    family: str
    low: float
    high: float
    number: float
    last: float


def amounts_of(text: str) -> tuple[Amount, ...]:
    """Return the figures of ``text``, ready to be compared."""
    quantities = find_quantities(text)
    found = [amount_of(quantity) for quantity in quantities]
    for grade in _GRADE.finditer(text):
        if not any(q.start <= grade.start() < q.end for q in quantities):
            number = float(grade[0])
            found.append(Amount(_BARE, number, number, number, number))
    return tuple(found)


def amount_of(quantity: Quantity) -> Amount:
    """Return a quantity, ready to be compared."""
    unit = UNITS.get(quantity.unit)
    number, last = _bound(quantity.low, "-inf"), _bound(quantity.high, "inf")
    if unit is None or unit.dimension == "count":
        return Amount(_BARE, number, last, number, last)
    factor, offset = float(unit.factor), float(unit.offset)
    low, high = number * factor + offset, last * factor + offset
    return Amount(f"{unit.dimension} {unit.family}", low, high, number, last)


def repeats(said: Sequence[Amount], stated: Sequence[Amount]) -> bool:
    """Tell whether there are figures in ``said``, and all of them are equal to one stated."""
    return bool(said) and all(
        min((apart(one, s) for s in stated), default=ALONE) == EQUAL for one in said
    )


def apart(one: Amount, other: Amount) -> int:
    """Return ``EQUAL``, ``NEAR``, ``DIFFERENT`` or ``ALONE``."""
    if one.family == other.family:
        return _off(one.low, one.high, other.low, other.high)
    if _BARE in (one.family, other.family):
        bare = _off(one.number, one.last, other.number, other.last)
        return EQUAL if bare == EQUAL else ALONE
    return ALONE


def _off(low: float, high: float, least: float, most: float) -> int:
    if high == most == math.inf:  # both a bound from below: 六岁以上, 12岁以上
        high, most = low, least
    elif low == least == -math.inf:
        low, least = high, most
    gap = max(least - high, low - most, 0.0)
    if gap == 0:
        overlapping = low != high and least != most and (low, high) != (least, most)
        return NEAR if overlapping else EQUAL
    edges = (abs(edge) for edge in (low, high, least, most) if math.isfinite(edge))
    size = max(min(edges, default=0.0), _TINY)
    return EQUAL if gap <= _EQUAL * size else NEAR if gap <= _NEAR * size else DIFFERENT


def _bound(value: Decimal | None, missing: str) -> float:
    return float(missing) if value is None else float(value)
