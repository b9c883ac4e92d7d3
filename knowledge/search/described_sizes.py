"""Reads a size table that a shop wrote into a description, a sentence a size.

``M 适合身高163-170cm、体重52-62kg；`` is the answer to a wearer whom it holds with all that is
told of the body, and a wrong one to anybody else, however alike the rows are to the question.
"""

from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.language.amounts import holds
from knowledge.language.quantities import Quantity
from knowledge.language.units import convert

_LEAST_ROWS = 2
"""One sentence with a body's measures is no table, but perhaps what a model on a photo wears."""


def described_rows(facts: Sequence[Fact]) -> list[int]:
    """Return which of ``facts`` are rows of such a table, per product at least two."""
    rows = [row for row, fact in enumerate(facts) if _is_row(fact)]
    tables: dict[str | None, list[int]] = {}
    for row in rows:
        tables.setdefault(facts[row].sku, []).append(row)
    return [row for own in tables.values() if len(own) >= _LEAST_ROWS for row in own]


def row_holds(fact: Fact, stated: Sequence[Quantity]) -> bool:
    """Return whether a row's ranges hold every measure ``stated``."""
    ranges = _ranges(fact)
    measures = [one for one in stated if one.dimension in ("mass", "length", "number")]
    return bool(measures) and all(any(holds(own, one) for own in ranges) for one in measures)


def _is_row(fact: Fact) -> bool:
    return fact.kind == "description" and any(map(_of_body, _ranges(fact)))


def _ranges(fact: Fact) -> list[Quantity]:
    return [one for one in fact.quantities if one.low is not None and one.low != one.high]


def _of_body(amount: Quantity) -> bool:
    """Return whether a range is of weights, or of lengths, that people have."""
    if amount.low is None:
        return False
    kilograms = convert(amount.low, amount.unit, "kg") if amount.dimension == "mass" else None
    centimetres = convert(amount.low, amount.unit, "cm") if amount.dimension == "length" else None
    return (kilograms is not None and kilograms >= 3) or (
        centimetres is not None and 45 <= centimetres <= 230
    )
