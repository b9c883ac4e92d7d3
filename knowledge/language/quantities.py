"""Quantities in text: number, range, price, percent, duration, size, with unit and span."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from knowledge.language.bounds import apply_bounds, merged
from knowledge.language.chains import read_at
from knowledge.language.characters import INVISIBLE, SPACED_NUMERAL, align
from knowledge.language.measure import Measure
from knowledge.language.number_scan import Line
from knowledge.language.unit_context import is_of_angles

_LINK = re.compile(r"(?:https?://|www\.)[\w./?=&%#+~:@!,;()*$-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as found in a text.

    Attributes:
        dimension: ``count``, ``money``, ``percent``, ``duration``, ``length``, ``area``, ``mass``,
            ``volume``, ``power``, ``energy``, ``charge``, ``voltage``, ``temperature``,
            ``frequency``, ``data`` … ; ``number`` when there is no unit.
        low, high: bounds in ``unit``; equal for a single number, ``None`` = open end.
        unit: canonical symbol (``ml``, ``g``, ``mAh``, ``CNY``, ``%``); empty for a bare number.
        approximate: whether the text hedges (约, 左右, 来, 多, about).
        start, end: character span in the text as given.
        above: the round number the words go beyond (三百多: 300, 二十几万: 200000), else ``None``.
    """

    dimension: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    approximate: bool
    start: int
    end: int
    above: Decimal | None = None

    @property
    def least(self) -> Decimal | None:
        """The lower end, or the upper one where that alone is stated."""
        return self.low if self.low is not None else self.high

    @property
    def most(self) -> Decimal | None:
        """The upper end, or the lower one where that alone is stated."""
        return self.high if self.high is not None else self.low


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, without overlap.

    Spans point into ``text`` as given. Discounts are the share still paid (九五折 is 95 %); money
    said without a currency (``one forty-nine``) has dimension ``money`` and an empty unit.
    """
    spaced = not text.isascii() and (" " in text or "\u3000" in text)
    if INVISIBLE.search(text) or (spaced and SPACED_NUMERAL.search(text)):
        return _without_gaps(text)
    line = Line(_without_links(align(text)), text)
    return () if line.empty else tuple(_read(line))


def quantities_called(name: str, value: str) -> tuple[Quantity, ...]:
    """Return the quantities of a ``value``, read behind its ``name`` where that tells the unit.

    140° is an angle under 镜头广角, and a temperature by itself. Spans point into ``value``.
    """
    if not is_of_angles(align(name)):
        return find_quantities(value)
    shift = len(name) + 1
    read = find_quantities(f"{name} {value}")
    return tuple(
        replace(one, start=one.start - shift, end=one.end - shift)
        for one in read
        if one.start >= shift
    )


@lru_cache(maxsize=256)
def quantities_of(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a message, which is looked at more than once."""
    return find_quantities(text)


def _without_links(text: str) -> str:
    """Blank out addresses, whose figures say nothing."""
    if "://" not in text and "www." not in text:
        return text
    return _LINK.sub(lambda match: " " * len(match[0]), text)


def _read(line: Line) -> list[Quantity]:
    found: list[Measure] = []
    position = 0
    while (number := line.next_number(position)) is not None:
        measures = read_at(line, number)
        position = max(number.end, position + 1)
        for measure in measures:
            apply_bounds(line.text, measure)
            if not (found and merged(line.text, found[-1], measure)):
                found.append(measure)
            position = max(measure.end, position)
    return [_quantity(measure) for measure in found]


def _quantity(measure: Measure) -> Quantity:
    unit = measure.unit
    spoken_price = unit is None and measure.number.form == "price"
    dimension = "money" if spoken_price else "number" if unit is None else unit.dimension
    symbol = "" if unit is None else unit.symbol
    return Quantity(
        dimension,
        measure.low,
        measure.high,
        symbol,
        measure.approximate,
        measure.start,
        measure.end,
        measure.above,
    )


def _without_gaps(text: str) -> tuple[Quantity, ...]:
    """Read around invisible characters and blanks inside numerals; spans stay in ``text``."""
    dropped = {index for match in SPACED_NUMERAL.finditer(text) for index in range(*match.span())}
    kept = [
        index
        for index, character in enumerate(text)
        if index not in dropped and not INVISIBLE.match(character)
    ]
    visible = "".join(text[index] for index in kept)
    line = Line(_without_links(align(visible)), visible)
    return tuple(
        replace(found, start=kept[found.start], end=kept[found.end - 1] + 1)
        for found in _read(line)
    )
