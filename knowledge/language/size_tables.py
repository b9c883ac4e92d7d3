"""Reads size tables: which heights, weights or numbers of shoes each size is for."""

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final, Literal

from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

Kind = Literal["height", "weight", "number"]

_LETTERS: Final = r"[2-6]?x{0,3}[sml]|nb|均码"
_MEASURES: Final = r"[腰胸臀]围|体重|身高|waist|chest|bust|hips?|weight|height"
# 26：腰围64-66cm begins a row like 26码 does; 26：30 is a time of day.
_ROW: Final = re.compile(
    rf"(?<![a-z0-9])(?P<label>{_LETTERS}|\d{{2,3}}(?=码\s?[:：（(])"
    rf"|(?<![^;；|/\n\s])\d{{2,3}}(?=\s?[:：]\s?(?:{_MEASURES})))(?![a-z0-9])"
    r"\s?码?\s?[:：（(]?(?=\D{0,8}\d)",
    re.IGNORECASE,
)
_FOR_WHOM: Final = re.compile(
    r"(?<![\w.-])(?P<label>\d+(?:\.\d+)? ?(?:lbs?|kg)) for "
    r"(?=\d[\d.]*\s?(?:-|–|to)\s?\d[\d.]* ?(?:lbs?|kg))"
)
"""Begins a row named by what the goods weigh: 12 lb for 100-140 lb."""
_ROW_NAME: Final = re.compile(rf"(?:尺码|size)?\s?(?P<label>{_LETTERS})\s?码?", re.IGNORECASE)
_NO_HEIGHT: Final = re.compile(
    r"围|[衣裤裙袖脚鞋肩]长|肩宽|\b(?:bust|chest|waist|hips?|head|foot|sleeve|length|inseam|neck|collar|back|thigh"
    r"|calf|wrist|shoulders?|girth)\b",
    re.IGNORECASE,
)
_HEIGHT: Final = re.compile(r"身高|\b(?:height|tall)\b", re.IGNORECASE)
_SYSTEM: Final = re.compile(r"\b(eu|us|uk|cn|jp)\b[\s:：]*\Z", re.IGNORECASE)
_LEAST_HEIGHT, _MOST_HEIGHT = Decimal(45), Decimal(230)
_EDGES: Final = " （()）、,，;；|/\n。."
_BEFORE: Final = 6  # characters before a range that say what it measures


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a size is for; an end that is open is ``None``.

    Attributes:
        low, high: centimetres of a height, kilograms of a weight, or a shoe's number.
        unit: the unit as written; of shoe numbers the system that is named (eu, us), or empty.
        end: where it ends in the text it was read from.
    """

    kind: Kind
    low: Decimal | None
    high: Decimal | None
    unit: str
    end: int = field(default=0, compare=False)

    def holds(self, value: Decimal) -> bool:
        """Return whether a value lies in it, its ends included."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table's text.

    Attributes:
        label: the size, as written.
        start: where the label begins in the text.
        text_start, text_end: what stands of the size between the label and the next row.
        spans: what it is for; their ends count from the beginning of the text.
    """

    label: str
    start: int
    text_start: int
    text_end: int
    spans: tuple[Span, ...]


def table_rows(text: str, name: str) -> tuple[TableRow, ...]:
    """Return the rows that say what a size is for in the value ``text`` of an attribute.

    ``name`` is the attribute's own: a girth's is no height.
    """
    places = list(_ROW.finditer(text)) or list(_FOR_WHOM.finditer(text))
    ends = [*(place.start() for place in places), len(text)][1:]
    rows: list[TableRow] = []
    for place, end in zip(places, ends, strict=True):
        of_size = text[place.end() : end]
        start = end - len(of_size.lstrip(_EDGES))
        end = place.end() + len(of_size.rstrip(_EDGES))
        spans = spans_of(text[start:end], name, start)
        if spans:
            rows.append(TableRow(place["label"], place.start(), start, end, spans))
    return tuple(rows)


def named_size(name: str) -> str | None:
    """Return the size that an attribute is named for (``M码``); ``None`` for other names."""
    match = _ROW_NAME.fullmatch(name.strip())
    return match["label"] if match else None


def spans_of(row: str, table: str, start: int = 0) -> tuple[Span, ...]:
    """Return what the words of one row say that its size is for.

    ``table`` is the name of the attribute, ``start`` where the row begins in a longer text.
    """
    found = (
        _span(one, row[max(0, one.start - _BEFORE) : one.start], table)
        for one in find_quantities(row)
        if one.low != one.high
    )
    return tuple(replace(span, end=start + span.end) for span in found if span is not None)


def _span(one: Quantity, before: str, table: str) -> Span | None:
    match one.dimension:
        case "mass":
            return Span("weight", *_ends(one, "kg"), one.unit, one.end)
        case "length" if _is_height(one, before, table):
            return Span("height", *_ends(one, "cm"), one.unit, one.end)
        case "number" | "size" if one.low is not None and one.high is not None:
            system = _SYSTEM.search(before)
            unit = system[1].lower() if system else ""
            return Span("number", one.low, one.high, unit, one.end)
        case _:
            return None


def _ends(one: Quantity, unit: str) -> tuple[Decimal | None, Decimal | None]:
    low = None if one.low is None else convert(one.low, one.unit, unit)
    return low, None if one.high is None else convert(one.high, one.unit, unit)


def _is_height(one: Quantity, before: str, table: str) -> bool:
    if _NO_HEIGHT.search(before) or (_NO_HEIGHT.search(table) and not _HEIGHT.search(before)):
        return False
    ends = [end for end in _ends(one, "cm") if end is not None]
    return bool(ends) and all(_LEAST_HEIGHT <= end <= _MOST_HEIGHT for end in ends)
