"""Tells whether amounts are the same, or one lies within the range of another."""

from collections.abc import Iterable

from knowledge.language.quantities import Quantity
from knowledge.language.units import convert, same_amount

_PEOPLE = frozenset({"人", "口", "位"})


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Return whether two amounts are the same; a bare number fits any unit."""
    if not one.unit or not other.unit:
        return one.low is not None and one.low == other.low
    return one.dimension == other.dimension and same_amount(one, other)


def states_same(stated: Iterable[Quantity], quantities: Iterable[Quantity]) -> bool:
    """Return whether an amount stated is among ``quantities``; a bare number fits any unit."""
    own = tuple(quantities)
    return any(same_quantity(one, other) for one in stated for other in own)


def within(stated: Iterable[Quantity], quantities: Iterable[Quantity]) -> bool:
    """Return whether the one range among ``quantities`` holds an amount stated."""
    ranges = [q for q in quantities if q.low is not None and q.high is not None]
    if len(ranges) != 1 or ranges[0].low == ranges[0].high:
        return False
    return any(holds(ranges[0], one) for one in stated)


def holds(whole: Quantity, stated: Quantity) -> bool:
    """Return whether a range holds an amount; a bare number fits any unit."""
    if stated.low is None or whole.low is None or whole.high is None:
        return False
    value = stated.low
    if {stated.unit, whole.unit} <= _PEOPLE or not stated.unit:
        return whole.low <= value <= whole.high
    converted = convert(value, stated.unit, whole.unit)
    return converted is not None and whole.low <= converted <= whole.high
