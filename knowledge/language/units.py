"""Units as others use them: canonical spelling, dimension, exact conversion, comparison."""

from decimal import Decimal
from fractions import Fraction

from knowledge.language.characters import align
from knowledge.language.quantities import Quantity
from knowledge.language.unit_lookup import unit_of_word
from knowledge.language.unit_table import UNITS

_CLOSE = Decimal("1e-15")
"""Relative difference below which two converted amounts are one: conversions divide."""


def canonical_unit(word: str) -> str | None:
    """Return the canonical symbol of a unit word (``毫升`` -> ``ml``), ``None`` when unknown."""
    unit = unit_of_word(word) or unit_of_word(align(word))
    return None if unit is None else unit.symbol


def dimension_of(unit: str) -> str:
    """Return what a canonical symbol or unit word measures; else ``number``."""
    known = UNITS.get(unit) or unit_of_word(unit)
    return "number" if known is None else known.dimension


def convert(value: Decimal, unit: str, to: str) -> Decimal | None:
    """Return ``value`` of ``unit`` in ``to``, or ``None`` when no exact factor joins them.

    Days do not convert to months, nor one currency to another.
    """
    source = UNITS.get(unit) or unit_of_word(unit)
    target = UNITS.get(to) or unit_of_word(to)
    if source is None or target is None:
        return value if unit == to else None
    if source is target:
        return value
    if source.family != target.family or source.dimension != target.dimension:
        return None
    reference = Fraction(value) * source.factor + source.offset
    converted = (reference - target.offset) / target.factor
    return Decimal(converted.numerator) / Decimal(converted.denominator)


def same_amount(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities state the same figures, whatever the unit.

    A bound one of them leaves open is not compared (``24小时内`` agrees with ``24小时``); at least
    one bound must be known on both sides.
    """
    compared = False
    for left, right in ((a.low, b.low), (a.high, b.high)):
        if left is None or right is None:
            continue
        converted = convert(right, b.unit, a.unit)
        if converted is None or abs(converted - left) > _CLOSE * max(abs(left), abs(converted)):
            return False
        compared = True
    return compared
