"""Runs of units: where one stands in another."""

from typing import Final

from copilot.phrasing.guard.elements import Elements

Units = tuple[str, ...]

_TURNING: Final = frozenset("承载负毛净配限")
"""What makes another property of the one named after it: 承重量 is no 重量."""
_MOST: Final = "最"
"""A bound of what is named after it: 最长续航 is no 续航."""


def starts(piece: Elements, position: int, units: Units) -> bool:
    """Return whether ``units`` stand in the piece from ``position`` on."""
    if position + len(units) > len(piece) or (units and piece[position].value != units[0]):
        return False
    return all(
        piece[position + i].kind == "unit" and piece[position + i].value == unit
        for i, unit in enumerate(units)
    )


def run_in(piece: Elements, position: int, units: Units, *, to_end: bool) -> int:
    """Return the length of the longest run from ``position`` that stands in ``units``.

    ``to_end`` = only runs that ``units`` end with: weight is not what a weight limit is.
    """
    best = 0
    for start in range(len(units)):
        length = 0
        while (
            start + length < len(units)
            and position + length < len(piece)
            and piece[position + length].kind == "unit"
            and piece[position + length].value == units[start + length]
        ):
            length += 1
        turned = start and (
            units[start - 1] in _TURNING or _MOST in units[max(start - 2, 0) : start]
        )
        if (start + length == len(units) and not turned) or not to_end:
            best = max(best, length)
    whole = best == len(units)
    return best if best > 1 or whole or (best and len(units[0]) > 1) else 0


def contains(text: Units, part: Units) -> bool:
    """Return whether ``part`` stands in ``text``."""
    size = len(part)
    return any(text[i : i + size] == part for i in range(len(text) - size + 1))


def touches(name: Units, text: Units) -> bool:
    """Return whether two neighbouring characters, or one word, of a name are spoken of."""
    if len(name) == 1 or len(name[0]) > 1:
        return bool(set(name) & set(text))
    pairs = set(zip(text, text[1:], strict=False))
    return any(pair in pairs for pair in zip(name, name[1:], strict=False))
