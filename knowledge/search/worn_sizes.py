"""Finds the row of a size table that holds a wearer: 180/160, 165 110斤, "I wear a 43".

A body whose height is of one row and whose weight of the next lies between the two, and both are
told. Nothing is answered where rows further apart hold what is told of a body, unless it is beyond
the whole table: then its last row, named for being that, tells how far the table goes.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.body_measures import Body, read_body
from knowledge.language.script import language_of
from knowledge.language.size_tables import Kind, Span
from knowledge.language.units import convert
from knowledge.search.question_figures import without_link_numbers
from knowledge.search.size_rows import SizeRow, size_rows

_MOST_ROWS: Final = 2
_HOW_LONG: Final = re.compile(r"[长短]|拖地|\b(?:long|short|length)\b", re.IGNORECASE)
_SMALL: Final[Mapping[Kind, Decimal]] = {"height": Decimal(130), "weight": Decimal(25)}
"""Centimetres and kilograms below which a body is a child's or an animal's."""
_KIND: Final = 2
"""Characters at a Chinese title's end that tell what the goods are, named beside a body."""
_BEYOND: Final = Decimal("0.15")
"""By how much of a table's ends a bare number may be beyond them and still be one of its kind."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """One measure of a body in cm, kg or a shoe's number; of that the system, or empty."""

    kind: Kind
    value: Decimal
    system: str = ""

    def is_of(self, span: Span) -> bool:
        """Return whether it can be held against a span."""
        if span.kind != self.kind:
            return False
        return self.kind != "number" or self.system in ("", span.unit)


def worn_size(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the row of a product's size table for the body that a question tells of.

    Two where two hold it, or where it lies between them. Of a body beyond all rows the last one,
    named for being that. Empty for other questions, and where no row, or more than two of them,
    hold the body. Beside the one row stands how long the garment is, where that is asked: 一米五五
    90斤会不会长.
    """
    found = _worn(text, facts)
    if len(found) != 1 or not _HOW_LONG.search(text):
        return found
    long = (
        fact
        for fact in facts
        if fact.kind == "attribute" and not fact.variant and fact.id != found[0].id
        if named_attributes(fact.name) == {"length"}
    )
    return (*found, *long)[: _MOST_ROWS + 1]


def _worn(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    rows = size_rows(facts)
    plain = without_link_numbers(text)
    kind = rows[0].fact.title[-_KIND:] if rows else ""
    said = plain if kind.isascii() else plain.replace(kind, " ")
    body = read_body(said, _for_small(rows)) if rows else None
    if not body:
        return ()
    measures = _of_number(text, body, rows) if body.number is not None else _of_body(body)
    held = [row.fact for row in rows if measures and _holds_all(row, measures)]
    if held:
        return tuple(held) if len(held) <= _MOST_ROWS else ()
    if between := _between(rows, measures):
        return between
    return () if body.guessed else _last_row(rows, measures)


def _for_small(rows: Sequence[SizeRow]) -> bool:
    """Return whether a table has sizes for children or animals."""
    least = [(span.kind, span.low or span.high) for row in rows for span in row.spans]
    return any(end is not None and end < _SMALL.get(kind, 0) for kind, end in least)


def _of_body(body: Body) -> tuple[_Measure, ...]:
    height = () if body.height is None else (_Measure("height", body.height),)
    weight = () if body.weight is None else (_Measure("weight", body.weight),)
    return (*height, *weight)


def _of_number(text: str, body: Body, rows: Sequence[SizeRow]) -> tuple[_Measure, ...]:
    """Return what a bare number alone can be beside a table; empty where it can be two things."""
    spans = [span for row in rows for span in row.spans]
    written = {span.unit for span in spans if span.kind == "weight"}
    units = {"斤", "kg"} if written and language_of(text) == "zh" else written
    number = body.number or Decimal(0)
    weights = [convert(number, unit, "kg") for unit in sorted(units)]
    possible = [_Measure("weight", weight) for weight in weights if weight is not None]
    possible += [_Measure("height", number), _Measure("number", number, body.system)]
    meant = [one for one in possible if body.only in (None, one.kind) and _is_near(one, spans)]
    return tuple(meant) if len(meant) == 1 else ()


def _is_near(one: _Measure, spans: Sequence[Span]) -> bool:
    """Return whether a number is about as great as what a table has in its kind."""
    ends = [end for span in spans if one.is_of(span) for end in (span.low, span.high)]
    known = [end for end in ends if end is not None]
    if not known:
        return False
    return min(known) * (1 - _BEYOND) <= one.value <= max(known) * (1 + _BEYOND)


def _holds_all(row: SizeRow, measures: Sequence[_Measure]) -> bool:
    """Return whether a row has a span of each measure it tells of, and one at least."""
    spans = [[span for span in row.spans if one.is_of(span)] for one in measures]
    told = [(one, own) for one, own in zip(measures, spans, strict=True) if own]
    return bool(told) and all(any(s.holds(one.value) for s in own) for one, own in told)


def _between(rows: Sequence[SizeRow], measures: Sequence[_Measure]) -> tuple[Fact, ...]:
    """Return two rows next to each other, the one of which holds one measure, the other the other.

    Empty where there are two such pairs, or the rows are of several tables.
    """
    if len(measures) != _MOST_ROWS or len({row.table for row in rows}) != 1:
        return ()
    held = [[_holds_all(row, [one]) for row in rows] for one in measures]
    first, second = held
    pairs = [
        n
        for n in range(len(rows) - 1)
        if (first[n] and second[n + 1]) or (second[n] and first[n + 1])
    ]
    return tuple(row.fact for row in rows[pairs[0] : pairs[0] + 2]) if len(pairs) == 1 else ()


def _last_row(rows: Sequence[SizeRow], measures: Sequence[_Measure]) -> tuple[Fact, ...]:
    """Return the row nearest to a body that is beyond the table; empty where none is for sure.

    A body beyond the table by one measure and short of it by another has none.
    """
    last = [found for one in measures if (found := _beyond(rows, one)) is not None]
    if len({up for _, up in last}) != 1:
        return ()
    row, up = last[0]
    chinese = not row.fact.name.isascii()
    name = _name_of_last(row.table, up, chinese)
    value = f"{row.label}，{row.fact.value}" if chinese else f"{row.label}, {row.fact.value}"
    text = f"{name}：{value}" if chinese else f"{name}: {value}"
    return (replace(row.fact, name=name, value=value, text=text),)


def _beyond(rows: Sequence[SizeRow], one: _Measure) -> tuple[SizeRow, bool] | None:
    """Return the row at the table's end that a measure is beyond, and whether that is its top."""
    spans = [(span, row) for row in rows for span in row.spans if one.is_of(span)]
    tops = [(span.high, n) for n, (span, _) in enumerate(spans) if span.high is not None]
    ends = [(span.low, n) for n, (span, _) in enumerate(spans) if span.low is not None]
    if tops and len(tops) == len(spans) and one.value > max(tops)[0]:
        return spans[max(tops)[1]][1], True
    if ends and len(ends) == len(spans) and one.value < min(ends)[0]:
        return spans[min(ends)[1]][1], False
    return None


def _name_of_last(table: str, up: bool, chinese: bool) -> str:
    """Return a name that tells of the table alone: other sizes may be sold that it leaves out."""
    if chinese:
        return f"{table or '尺码表'}最{'大' if up else '小'}"
    return f"size table's {'largest' if up else 'smallest'}"
