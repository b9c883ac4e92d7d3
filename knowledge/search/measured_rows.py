"""Finds the rows of a table by the measures a viewer states of a body: 胸92腰74, a 38 inch bust."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from knowledge.facts import Fact
from knowledge.language.quantities import Quantity
from knowledge.language.units import convert
from knowledge.search.table_rows import Cell, TableRow

_MOST_ROWS: Final = 2
_BODY_PART: Final = re.compile(r"([脚腰胸臀头肩])[围长宽]")
_ALSO: Final[Mapping[str, str]] = {
    "chest": r"chest|bust",
    "bust": r"chest|bust",
    "waist": r"waist",
    "hip": r"hips?",
    "hips": r"hips?",
    "foot length": r"foot length|feet|foot",
}
"""What viewers call a measure beside its name in a table."""
_TO_FIGURE: Final = re.compile(
    r"[:：=\s]*(?:大概|大约|差不多|左右|应该|[是有约在]|\b(?:size|is|of|about|around|roughly|at|measures?|are)\b|\s)*"
)
_FROM_FIGURE: Final = re.compile(r"[\"”″\s的-]*(?:(?:cm|inch(?:es)?|in)\b)?[\s的-]*")
_NEAREST, _FURTHEST = Decimal("0.7"), Decimal("1.4")
"""Of a table's ends: a figure without unit beyond them may be in another unit, 36 of 80-110 cm."""

_TAILORS: Final = Decimal("0.1")
"""Centimetres to which a 尺 is converted."""

_Ends = tuple[Decimal, Decimal]


class Stated(NamedTuple):
    """A measure of a table that a question states: its name and the figure beside it."""

    name: str
    figure: Quantity


class _Placed(NamedTuple):
    """A row, its measure asked of, the measure's ends and the figure stated, in one unit."""

    row: TableRow
    cell: Cell
    low: Decimal
    high: Decimal
    said: Decimal

    def holds(self) -> bool:
        return self.low <= self.said <= self.high


def measures_named(plain: str, rows: Sequence[TableRow]) -> dict[str, tuple[int, int]]:
    """Return the measures of a table that a normalised question names, and where each stands.

    A part of the body beside its figure names the measure of it: 脚24.3 the 脚长.
    """
    names = dict.fromkeys(cell.name for row in rows for cell in row.cells if len(cell.name) > 1)
    found = ((name, _mention(name, plain)) for name in names)
    return {name: at.span() for name, at in found if at is not None}


def _mention(name: str, plain: str) -> "re.Match[str] | None":
    if name.isascii():
        return re.search(rf"\b(?:{_ALSO.get(name, re.escape(name))})\b", plain)
    part = _BODY_PART.fullmatch(name)
    short = rf"|{part[1]}(?=(?:大概|大约|差不多|[是有约])?\s?\d)" if part else ""
    return re.search(re.escape(name).replace("颈", "[颈脖]") + short, plain)


def rows_of_measures(
    plain: str,
    rows: Sequence[TableRow],
    measured: Mapping[str, tuple[int, int]],
    figures: Sequence[Quantity],
) -> tuple[Fact, ...]:
    """Return the rows that hold all measures stated: 胸围88呢; two where a body is between them.

    Of one measure beyond them all the row at the end. Empty where a figure is of no measure of the
    table, or more than two rows hold what is stated.
    """
    stated = list(_stated(plain, measured, figures))
    if not stated or len(stated) != len(figures) or len(stated) != len(measured):
        return ()
    placed = [_placed(one, rows) for one in stated]
    if any(len(one) < len(rows) for one in placed):
        return ()
    by_row = list(zip(*placed, strict=True))
    held = [cells for cells in by_row if all(one.holds() for one in cells)]
    if held:
        return tuple(map(_fact, held)) if len(held) <= _MOST_ROWS else ()
    return _between(by_row) or (_end(placed[0]) if len(placed) == 1 else ())


def _stated(
    plain: str, measured: Mapping[str, tuple[int, int]], figures: Sequence[Quantity]
) -> Iterator[Stated]:
    """Yield each measure with the figure beside it; the one that follows its name goes first."""
    left = [one for one in figures if one.low == one.high]
    for name, (start, end) in measured.items():
        beside = [one for one in left if _TO_FIGURE.fullmatch(plain[end : max(end, one.start)])]
        beside = [one for one in beside if one.start >= end] or [
            one
            for one in left
            if one.end <= start and _FROM_FIGURE.fullmatch(plain[one.end : start])
        ]
        if beside:
            left.remove(beside[0])
            yield Stated(name, beside[0])


def _placed(stated: Stated, rows: Sequence[TableRow]) -> list[_Placed]:
    """Return the rows with their ends of a measure; none where a bare figure is far from all."""
    own = [(row, cell) for row in rows for cell in row.cells if cell.name == stated.name]
    placed = [
        _Placed(row, cell, *ends, said)
        for row, cell in own
        if (ends := _ends(cell)) and (said := _in_unit(stated.figure, cell)) is not None
    ]
    bare = stated.figure.dimension in ("number", "size")
    if bare and placed:
        least, most = min(one.low for one in placed), max(one.high for one in placed)
        if not least * _NEAREST <= placed[0].said <= most * _FURTHEST:
            return []
    return placed


def _ends(cell: Cell) -> _Ends | None:
    """Return the ends of a cell's one range; ``None`` for others."""
    if len(cell.amounts) != 1:
        return None
    low, high = cell.amounts[0].low, cell.amounts[0].high
    return None if low is None or high is None else (low, high)


def _in_unit(figure: Quantity, cell: Cell) -> Decimal | None:
    if figure.dimension in ("number", "size") or figure.low is None:
        return figure.low
    if figure.unit == "尺" and cell.name.endswith("围"):
        # A girth in 尺 is a tailor's: three to the metre, which other lengths need not mean.
        return convert((figure.low * 100 / 3).quantize(_TAILORS), "cm", cell.amounts[0].unit)
    return convert(figure.low, figure.unit, cell.amounts[0].unit)


def _between(by_row: Sequence[tuple[_Placed, ...]]) -> tuple[Fact, ...]:
    """Return two rows next to each other between which a body lies.

    One measure is of the one and another of the other, or the figure is greater than the one has
    and less than the other. Empty where several pairs do.
    """
    ordered = sorted(by_row, key=lambda cells: (cells[0].low, cells[0].row.place))
    pairs = [
        (lower, upper)
        for lower, upper in zip(ordered, ordered[1:], strict=False)
        if all(
            one.holds() or other.holds() or one.high < one.said < other.low
            for one, other in zip(lower, upper, strict=True)
        )
    ]
    return tuple(map(_fact, pairs[0])) if len(pairs) == 1 else ()


def _end(placed: Sequence[_Placed]) -> tuple[Fact, ...]:
    """Return the row at a table's end that a measure is beyond."""
    top, foot = max(placed, key=lambda one: one.high), min(placed, key=lambda one: one.low)
    if top.said > top.high:
        return (top.row.end([top.cell], up=True),)
    return (foot.row.end([foot.cell], up=False),) if foot.said < foot.low else ()


def _fact(cells: Sequence[_Placed]) -> Fact:
    return cells[0].row.fact([one.cell for one in cells])
