"""The unit of the sides of a size when only one of them is said with it."""

from dataclasses import replace
from typing import Final

from knowledge.language.quantities import Quantity

SIDE_NAMES: Final = frozenset("长宽高深")
"""What a side is called right before its figure: 长91×宽23×高32cm."""


def in_one_unit(sides: list[Quantity], lowered: str) -> list[Quantity]:
    """Return the sides of a size said in an aligned text, each in its unit."""
    return _in_unit_of_last(_in_centimetres(sides), lowered)


def _in_centimetres(sides: list[Quantity]) -> list[Quantity]:
    """Give a side without a unit beside one in metres its own: 一米六乘九十 is 90 cm wide."""
    if len(sides) < 2 or not any(side.unit == "m" for side in sides):
        return sides
    return [
        _in_length(side, "cm")
        if not side.unit and side.low is not None and side.low >= _NO_METRES
        else side
        for side in sides
    ]


_NO_METRES = 10


def _in_unit_of_last(sides: list[Quantity], lowered: str) -> list[Quantity]:
    """Give the named sides of a size the unit its last one has: 长91×宽23×高32cm."""
    last = sides[-1]
    if len(sides) < 2 or last.dimension != "length" or lowered[last.start - 1] not in SIDE_NAMES:
        return sides
    return [side if side.unit else _in_length(side, last.unit) for side in sides]


def _in_length(side: Quantity, unit: str) -> Quantity:
    return replace(side, unit=unit, dimension="length")
