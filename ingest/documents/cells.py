"""Turns cells into texts, amounts, counts and times, noting what cannot be understood."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from decimal import Decimal
from typing import TypeVar

from ingest.documents.columns import visible
from ingest.documents.limits import Limits
from ingest.documents.problems import Problems
from ingest.documents.records import Cell, Plain
from ingest.documents.values import (
    BadValue,
    Money,
    is_formula,
    is_placeholder,
    is_unlimited,
    read_count,
    read_price,
    read_tiers,
    read_time,
    split_list,
)
from knowledge.language.script import language_of

_T = TypeVar("_T")

# Beyond this a number is a code in the wrong column, not a price or a stock.
_LARGEST = 10**12


class CellReader:
    """Reads cells of one file; ``zone`` is that of times that name none."""

    def __init__(self, limits: Limits, zone: tzinfo, problems: Problems) -> None:
        self._limits = limits
        self._zone = zone
        self._problems = problems

    def text(self, cell: Cell | None, *, label: str = "", joint: str = "") -> str:
        """Return the cell's text as shown, empty where it has none.

        A list is joined by ``joint``, by default the comma of its language. ``true`` and
        ``false`` are worded in the language of ``label``.
        """
        if cell is None:
            return ""
        if isinstance(cell.value, tuple):
            parts = [_plain(value, label) for value in cell.value]
            chinese = language_of(label + "".join(parts)) == "zh"
            text = (joint or ("、" if chinese else ", ")).join(parts)
        else:
            text = _plain(cell.value, label)
        if is_formula(text):
            self._problems.add("formula", cell.place, text)
            return ""
        if len(text) > self._limits.max_characters:
            limit = self._limits.max_characters
            self._problems.add("too_long", cell.place, text, len(text), limit)
            return ""
        return text if visible(text) else ""

    def texts(self, cell: Cell | None) -> tuple[str, ...]:
        """Return a list of texts, each once; a single text is split at its commas."""
        if cell is None:
            return ()
        if isinstance(cell.value, tuple):
            parts = [self.text(Cell(value, cell.place)) for value in cell.value]
        else:
            parts = split_list(self.text(cell))
        return tuple(dict.fromkeys(part for part in parts if part and not is_unlimited(part)))

    def money(self, cell: Cell | None) -> Money | None:
        """Return an exact amount; ``None`` where there is none or it cannot be understood."""
        money = self._read(cell, read_price, "not_a_price")
        if cell is None or money is None:
            return None
        if abs(money.amount) >= _LARGEST:
            self._problems.add("not_a_price", cell.place, self.text(cell))
            return None
        if money.amount < 0:
            self._problems.add("negative", cell.place, self.text(cell))
            return None
        if money.doubtful:
            amount = format(money.amount, "f")
            self._problems.add("doubtful_price", cell.place, self.text(cell), amount)
        return money

    def count(self, cell: Cell | None) -> int | None:
        """Return a whole number, 0 or more."""
        number = self._read(cell, read_count, "not_a_count")
        if cell is not None and number is not None and number < 0:
            self._problems.add("negative", cell.place, self.text(cell))
            return None
        return number

    def time(self, cell: Cell | None, *, end: bool) -> datetime | None:
        """Return a time with its zone; a bare date is its beginning, or its ``end``."""
        return self._read(cell, lambda text: read_time(text, self._zone, end=end), "not_a_time")

    def tiers(self, cell: Cell | None) -> list[tuple[int, Money]]:
        """Return prices for several pieces written in one cell."""
        return self._read(cell, read_tiers, "not_tiers") or []

    def is_placeholder(self, cell: Cell, text: str) -> bool:
        """Return whether the value is one for form's sake, and note it."""
        if not is_placeholder(text):
            return False
        self._problems.add("placeholder", cell.place, text)
        return True

    def _read(self, cell: Cell | None, read: Callable[[str], _T], code: str) -> _T | None:
        if cell is None:
            return None
        text = self.text(cell)
        if not text or is_unlimited(text):
            return None
        try:
            return read(text)
        except BadValue:
            self._problems.add(code, cell.place, text)
            return None


def _plain(value: Plain, label: str) -> str:
    match value:
        case bool():
            words = ("是", "否") if language_of(label) == "zh" else ("yes", "no")
            return words[not value]
        case Decimal():
            return format(value, "f")
        case None:
            return ""
        case str():
            # Controls have no look; a NUL among them would not pass a database.
            shown = (c for c in value if c >= " " or c in "\n\t")
            return "".join(shown).strip()
