"""Reads size tables: which heights, weights or numbers of shoes each size is for.

A table is one attribute whose value has a row a size (M：95-110斤；L：110-125斤), or an attribute a
size.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, Literal

from knowledge.facts import Fact
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

Kind = Literal["height", "weight", "number"]

_LETTERS: Final = r"[2-6]?x{0,3}[sml]|均码"
_ROW: Final = re.compile(
    rf"(?<![a-z0-9])(?P<label>{_LETTERS}|\d{{2,3}}(?=码\s?[:：（(]))(?![a-z0-9])"
    r"\s?码?\s?[:：（(]?(?=\D{0,8}\d)",
    re.IGNORECASE,
)
_ROW_NAME: Final = re.compile(rf"(?:尺码|size)?\s?(?P<label>{_LETTERS})\s?码?", re.IGNORECASE)
_SIZE_NAME: Final = re.compile(r"size|sizes|sizing|size (?:chart|guide|table)", re.IGNORECASE)
_ONE_SIZE: Final = "均码"
_NO_HEIGHT: Final = re.compile(
    r"围|[衣裤裙袖脚鞋肩]长|肩宽|\b(?:bust|chest|waist|hips?|head|foot|sleeve|length|inseam)\b",
    re.IGNORECASE,
)
_HEIGHT: Final = re.compile(r"身高|\b(?:height|tall)\b", re.IGNORECASE)
_SYSTEM: Final = re.compile(r"\b(eu|us|uk|cn|jp)\b[\s:：]*\Z", re.IGNORECASE)
_LEAST_HEIGHT, _MOST_HEIGHT = Decimal(45), Decimal(230)
_LEAST_ROWS: Final = 2
_BEFORE: Final = 6  # characters before a range that say what it measures


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a size is for; an end that is open is ``None``.

    Attributes:
        low, high: centimetres of a height, kilograms of a weight, or a shoe's number.
        unit: the unit as written; of shoe numbers the system that is named (eu, us), or empty.
    """

    kind: Kind
    low: Decimal | None
    high: Decimal | None
    unit: str

    def holds(self, value: Decimal) -> bool:
        """Return whether a value lies in it, its ends included."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)


@dataclass(frozen=True, slots=True)
class SizeRow:
    """One row: the fact it makes by itself, the table's name and the size, and its spans."""

    fact: Fact
    table: str
    label: str
    spans: tuple[Span, ...]


def size_rows(facts: Sequence[Fact]) -> tuple[SizeRow, ...]:
    """Return the rows of the size tables among one product's facts, in the shop's order."""
    rows: list[SizeRow] = []
    single: list[SizeRow] = []
    for fact in facts:
        if fact.kind != "attribute" or fact.variant:
            continue
        own = list(_of_value(fact))
        name = _ROW_NAME.fullmatch(fact.name.strip())
        if len(own) >= _LEAST_ROWS or [row.label for row in own] == [_ONE_SIZE]:
            rows += own
        elif name and (spans := _spans(fact.value, "")):
            single.append(SizeRow(fact, "", name["label"], spans))
    return tuple(rows + single) if len(single) >= _LEAST_ROWS else tuple(rows)


def _of_value(fact: Fact) -> Iterator[SizeRow]:
    places = list(_ROW.finditer(fact.value))
    colon = "：" if not fact.name.isascii() else ": "
    ends = [*(place.start() for place in places), len(fact.value)][1:]
    for place, end in zip(places, ends, strict=True):
        row = fact.value[place.end() : end].strip(" （()）、,，;；|/\n。.")
        spans = _spans(row, fact.name)
        if spans:
            called = "size" if _SIZE_NAME.fullmatch(fact.name) else fact.name
            name = f"{called} {place['label']}"
            text, quantities = f"{name}{colon}{row}", find_quantities(row)
            own = replace(fact, name=name, value=row, text=text, quantities=quantities)
            yield SizeRow(own, fact.name, place["label"], spans)


def _spans(row: str, table: str) -> tuple[Span, ...]:
    found = (
        _span(one, row[max(0, one.start - _BEFORE) : one.start], table)
        for one in find_quantities(row)
        if one.low != one.high
    )
    return tuple(span for span in found if span is not None)


def _span(one: Quantity, before: str, table: str) -> Span | None:
    match one.dimension:
        case "mass":
            return Span("weight", *_ends(one, "kg"), one.unit)
        case "length" if _is_height(one, before, table):
            return Span("height", *_ends(one, "cm"), one.unit)
        case "number" | "size" if one.low is not None and one.high is not None:
            system = _SYSTEM.search(before)
            return Span("number", one.low, one.high, system[1].lower() if system else "")
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
