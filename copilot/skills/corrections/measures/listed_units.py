"""Gives the figures of a list or a table the unit that only one of them is written with."""

import re
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, is_unit_free

_LISTED: Final = re.compile(r"\s?[、/,，|或和与]\s?| or | and |, ")
_COUNTS_NOTHING: Final = frozenset({"count", "money", "number"})


def in_listed_units(figures: tuple[Figure, ...], lowered: str) -> tuple[Figure, ...]:
    """Return figures with the unit of the list they stand in.

    2.4、3.2 of 2.4、3.2、4.8毫米 are millimetres, and so is the second range of 180-200斤选38，
    200-220选40 in 斤: a range without a unit goes on with that of the range before.
    """
    found = list(figures)
    for place in range(len(found) - 2, -1, -1):
        one, following = found[place], found[place + 1]
        if _is_bare(one) and _LISTED.fullmatch(lowered, one.end, following.start):
            found[place] = _like(one, following)
    ranged: Figure | None = None
    for place, one in enumerate(found):
        if not _is_range(one):
            continue
        if ranged is not None and _is_bare(one):
            found[place] = _like(one, ranged)
        elif not is_unit_free(one):
            ranged = one
    return tuple(found)


def _is_bare(figure: Figure) -> bool:
    return is_unit_free(figure) and len(figure.sides) == 1


def _is_range(figure: Figure) -> bool:
    side = figure.first
    bounded = side.low is not None and side.high is not None
    return len(figure.sides) == 1 and bounded and side.low != side.high


def _like(figure: Figure, other: Figure) -> Figure:
    """Return a figure in the unit of another, unless that one counts or has sides or a code."""
    unit = other.first
    if len(other.sides) > 1 or other.code or unit.dimension in _COUNTS_NOTHING:
        return figure
    side = replace(figure.first, dimension=unit.dimension, unit=unit.unit)
    return replace(figure, sides=(side,))
