"""Reads the tables that shops write as one attribute: a row a size, a cell a measure.

``S：胸围86-90cm、腰围66-70cm；M：…`` is a table, and so are one of beds (1.5米床：被套200×230cm；…)
and one of shoes (36：脚长22.6-23cm；…). :mod:`knowledge.search.size_rows` reads of them whom a
size is for; here they are read as written, for questions that name a row or a measure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from knowledge.facts import Fact
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

Labels = Literal["letter", "number", "length"]

_LETTERS: Final = r"(?:[2-9]?x{0,4}[sl]|m|nb)"
_LETTER: Final = re.compile(_LETTERS)
_NUMBER: Final = re.compile(r"\d{2,3}(?:\.5)?")
_LABEL_END: Final = re.compile(r"\s?[码号]\Z")
_ROWS: Final = re.compile(r"[；;\n]+")
_CELLS: Final = re.compile(r"[、，,/]+(?!\d)|(?<=[a-z一-龥])\s+(?=[一-龥a-z]{2,8}\s?\d)")
_HEAD: Final = re.compile(r"\s*(?P<label>[^:：]{1,10}?)\s*[:：]\s*(?P<row>.+)", re.DOTALL)
_CELL: Final = re.compile(r"(?P<name>[^\d]*?)\s?(?=\d)(?P<value>.+)", re.DOTALL)
_LEAST_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """One measure of a row: 胸围 and 86-90cm; ``name`` is empty where the row has none."""

    name: str
    text: str
    amounts: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row, with the fact whose value the table is.

    Attributes:
        label: as it is written (``XL``, ``37码``, ``1.5米床``); ``called`` normalised, without 码.
        place: where the size stands among others of its kind: numbers as they are, lengths in
            metres, letters from the smallest.
    """

    table: Fact
    label: str
    called: str
    kind: Labels
    place: Decimal
    cells: tuple[Cell, ...]

    def fact(self, cells: Sequence[Cell] = ()) -> Fact:
        """Return the row as a fact of its own, of ``cells`` alone where some are given."""
        return self._fact(f"{self.table.name} {self.label}", self._value(cells))

    def end(self, cells: Sequence[Cell], up: bool) -> Fact:
        """Return the row as the last of its table, which tells of the table alone."""
        if self._chinese:
            name = f"{self.table.name}最{'大' if up else '小'}"
            return self._fact(name, f"{self.label}，{self._value(cells)}")
        name = f"{self.table.name}'s {'largest' if up else 'smallest'}"
        return self._fact(name, f"{self.label}, {self._value(cells)}")

    @property
    def _chinese(self) -> bool:
        return not self.table.name.isascii()

    def _value(self, cells: Sequence[Cell]) -> str:
        return ("、" if self._chinese else ", ").join(cell.text for cell in cells or self.cells)

    def _fact(self, name: str, value: str) -> Fact:
        text = f"{name}{'：' if self._chinese else ': '}{value}"
        quantities = find_quantities(value)
        return replace(self.table, name=name, value=value, text=text, quantities=quantities)


def place_of_letters(size: str) -> Decimal:
    """Return where a size in small letters stands: nb, xs, s, m, l, xl, 2xl or xxl."""
    if size == "nb":
        return Decimal(-9)  # of newborns: before any other
    if size in ("s", "m", "l"):
        return Decimal("sml".index(size))
    times = int(size[0]) if size[0].isdigit() else size.count("x")
    return Decimal(2 + times) if size.endswith("l") else Decimal(-times)


def table_rows(facts: Sequence[Fact]) -> tuple[tuple[TableRow, ...], ...]:
    """Return the tables among one product's facts, each by its rows in the shop's order."""
    read = (_table(fact) for fact in facts if fact.kind == "attribute" and not fact.variant)
    return tuple(rows for rows in read if rows)


@lru_cache(maxsize=4096)
def _table(fact: Fact) -> tuple[TableRow, ...]:
    rows = tuple(_rows(fact))
    kinds = {row.kind for row in rows}
    labels = {row.place for row in rows}
    whole = len(rows) == len([one for one in _ROWS.split(fact.value) if one.strip(" 。.")])
    if len(rows) < _LEAST_ROWS or len(kinds) > 1 or len(labels) < len(rows) or not whole:
        return ()
    return rows


def _rows(fact: Fact) -> Iterator[TableRow]:
    for one in _ROWS.split(fact.value):
        head = _HEAD.fullmatch(one.strip(" 。."))
        if head is None:
            continue
        called = _LABEL_END.sub("", normalise(head["label"]))
        placed = _placed(called)
        cells = tuple(_cells(head["row"]))
        if placed is not None and cells:
            yield TableRow(fact, head["label"].strip(), called, *placed, cells)


def _placed(called: str) -> tuple[Labels, Decimal] | None:
    if _LETTER.fullmatch(called):
        return "letter", place_of_letters(called)
    if _NUMBER.fullmatch(called):
        return "number", Decimal(called)
    lengths = [one for one in find_quantities(called) if one.dimension == "length"]
    if len(lengths) != 1 or lengths[0].low is None or lengths[0].low != lengths[0].high:
        return None
    metres = convert(lengths[0].low, lengths[0].unit, "m")
    return None if metres is None else ("length", metres)


def _cells(row: str) -> Iterator[Cell]:
    for part in _CELLS.split(row):
        text = part.strip()
        found = _CELL.fullmatch(text)
        if found is not None:
            yield Cell(normalise(found["name"]).strip(), text, find_quantities(text))
