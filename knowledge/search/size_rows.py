"""The rows of a product's size tables, each made a fact by itself.

A table is one attribute whose value has a row a size (M：95-110斤；L：110-125斤), or an attribute a
size.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from knowledge.facts import Fact
from knowledge.language.quantities import find_quantities
from knowledge.language.size_tables import Span, named_size, spans_of, table_rows

_SIZE_NAME: Final = re.compile(r"size|sizes|sizing|size (?:chart|guide|table)", re.IGNORECASE)
_ONE_SIZE: Final = "均码"
_LEAST_ROWS: Final = 2


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
        size = named_size(fact.name)
        if len(own) >= _LEAST_ROWS or [row.label for row in own] == [_ONE_SIZE]:
            rows += own
        elif size is not None and (spans := spans_of(fact.value, "")):
            single.append(SizeRow(fact, "", size, spans))
    return tuple(rows + single) if len(single) >= _LEAST_ROWS else tuple(rows)


def _of_value(fact: Fact) -> Iterator[SizeRow]:
    colon = "：" if not fact.name.isascii() else ": "
    called = "size" if _SIZE_NAME.fullmatch(fact.name) else fact.name
    for row in table_rows(fact.value, fact.name):
        value = fact.value[row.text_start : row.text_end]
        name = f"{called} {row.label}"
        text, quantities = f"{name}{colon}{value}", find_quantities(value)
        own = replace(fact, name=name, value=value, text=text, quantities=quantities)
        yield SizeRow(own, fact.name, row.label, row.spans)
