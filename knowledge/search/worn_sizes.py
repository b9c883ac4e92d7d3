"""Finds the row of a size table that holds a wearer's height and weight: 180/160, 165 110斤.

A table may be one attribute's value with a row a size, or an attribute a size. Nothing is answered
where no row holds all that is told of the body.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from knowledge.facts import Fact
from knowledge.language.amounts import holds
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

_LABEL: Final = r"(?:[2-6]?x{0,3}[sml]|均码)"
_ROW: Final = re.compile(
    rf"(?<![a-z0-9])(?P<label>{_LABEL})(?![a-z0-9])\s?码?\s?[:：（(]?(?=\D{{0,8}}\d)", re.IGNORECASE
)
_ROW_NAME: Final = re.compile(rf"(?:尺码|size)?\s?(?P<label>{_LABEL})\s?码?", re.IGNORECASE)
_PAIR: Final = re.compile(
    r"(?<![\d.])(?P<height>1[3-9]\d|20\d)\s?(?:cm|厘米|公分)?\s?[/,，、+ ]\s?"
    r"(?P<weight>\d{2,3})\s?(?P<unit>斤|kg|公斤|千克)?(?![\da-z.%])"
)
_AROUND: Final = re.compile(
    r"能穿|可以穿|穿得[了上]|穿|合身|合适|什么码|啥码|哪个码|多大码|几码|选|拍|要|尺码|身高|体重|高|重|的"
    r"|[吗么呢啊呀吧我个大多码cm斤/,，、+。？?!~\s]|kg|公斤|千克|厘米|公分|男生?|女生?"
)
_WEARS: Final = re.compile(r"穿|合身|合适|码|\b(?:wear|fit|size)\b")
_LIKELIEST: Final = Decimal(23)
"""Kilograms a square metre of most wearers: by it a bare weight is told to be in 斤 or in kg."""
_MOST_ROWS: Final = 2
_LEAST_ROWS: Final = 2


def worn_size(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the row of a product's size table for the body that a question tells of.

    Two where two hold it. Empty for other questions, and where no row, or more of them, do.
    """
    measures = body_measures(text)
    if not measures:
        return ()
    rows = [row for row, ranges in _rows(facts) if _holds_all(ranges, measures)]
    return tuple(rows) if len(rows) <= _MOST_ROWS else ()


def body_measures(text: str) -> tuple[Quantity, ...]:
    """Return the height and weight by which a question asks for a size; empty for any other."""
    plain = normalise(text)
    pair = _PAIR.search(plain)
    around = plain if pair is None else plain[: pair.start()] + " " + plain[pair.end() :]
    bare = not re.sub(r"\d", "", _AROUND.sub("", around))
    if not bare and not _WEARS.search(around):
        return ()
    if pair is not None:
        height, weight = Decimal(pair["height"]), Decimal(pair["weight"])
        return (_quantity(height, "cm"), _quantity(_kilograms(weight, height, pair["unit"]), "kg"))
    return tuple(one for one in find_quantities(plain) if _is_of_body(one))


def _kilograms(weight: Decimal, height: Decimal, unit: str | None) -> Decimal:
    if unit is not None:
        return weight / 2 if unit == "斤" else weight
    square = (height / 100) ** 2
    return min((weight / 2, weight), key=lambda kilograms: abs(kilograms / square - _LIKELIEST))


def _quantity(value: Decimal, unit: str) -> Quantity:
    return Quantity("mass" if unit == "kg" else "length", value, value, unit, False, 0, 0)


def _is_of_body(one: Quantity) -> bool:
    if one.low is None or one.low != one.high or one.dimension not in ("mass", "length"):
        return False
    unit, least, most = ("kg", 25, 150) if one.dimension == "mass" else ("cm", 120, 215)
    amount = convert(one.low, one.unit, unit)
    return amount is not None and least <= amount <= most


def _holds_all(ranges: Sequence[Quantity], measures: Sequence[Quantity]) -> bool:
    """Return whether a row has a range of each kind of measure it tells of, and one at least."""
    told = [one for one in measures if any(r.dimension == one.dimension for r in ranges)]
    return bool(told) and all(any(holds(r, one) for r in ranges) for one in told)


def _rows(facts: Sequence[Fact]) -> Iterator[tuple[Fact, tuple[Quantity, ...]]]:
    single: list[tuple[Fact, tuple[Quantity, ...]]] = []
    for fact in facts:
        if fact.kind != "attribute" or fact.variant:
            continue
        places = list(_ROW.finditer(fact.value))
        if len(places) >= _LEAST_ROWS:
            yield from _of_table(fact, places)
        elif _ROW_NAME.fullmatch(fact.name.strip()) and _ranges(fact.value):
            single.append((fact, _ranges(fact.value)))
    if len(single) >= _LEAST_ROWS:
        yield from single


def _of_table(
    fact: Fact, places: Sequence[re.Match[str]]
) -> Iterator[tuple[Fact, tuple[Quantity, ...]]]:
    colon = "：" if not fact.name.isascii() else ": "
    ends = [place.start() for place in places[1:]] + [len(fact.value)]
    for place, end in zip(places, ends, strict=True):
        row = fact.value[place.end() : end].strip(" （()）、,，;；|/\n。.")
        ranges = _ranges(row)
        if ranges:
            name = f"{fact.name} {place['label']}"
            quantities = find_quantities(row)
            text = f"{name}{colon}{row}"
            yield replace(fact, name=name, value=row, text=text, quantities=quantities), ranges


def _ranges(text: str) -> tuple[Quantity, ...]:
    return tuple(
        one
        for one in find_quantities(text)
        if one.dimension in ("mass", "length") and one.low is not None and one.low != one.high
    )
