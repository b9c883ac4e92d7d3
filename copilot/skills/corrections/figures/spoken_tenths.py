"""Tenths said after their unit in Chinese: 四克六 is 4.6 g, 两公分八 is 2.8 cm."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity

_TENTH: Final = re.compile(
    r"(?P<digit>[一二三四五六七八九])(?:(?=[的宽高深长厚重左上,，。;；、 ]|就|都|也|到)|\Z)"
)
_MEASURED: Final = frozenset({"mass", "length", "volume"})
_HAN_UNIT: Final = re.compile(
    r"[一二两三四五六七八九十百]+(?:克|公斤|公分|厘米|毫米|寸|尺|升|斤|吨)\Z"
)


def with_tenths(quantities: Iterable[Quantity], lowered: str) -> list[Quantity]:
    """Return the quantities of an aligned text, the tenth said after a whole one joined to it."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and quantity.start < joined[-1].end:
            continue  # the digit that was taken for a tenth
        tenth = _tenth(quantity, lowered)
        joined.append(quantity if tenth is None else tenth)
    return joined


def _tenth(whole: Quantity, lowered: str) -> Quantity | None:
    if whole.dimension not in _MEASURED or whole.low is None or whole.low != whole.high:
        return None
    said = _TENTH.match(lowered, whole.end)
    if said is None or whole.low % 1 or not _HAN_UNIT.search(lowered[whole.start : whole.end]):
        return None
    digit = parse_number(said["digit"])
    if digit is None:
        return None
    amount = whole.low + digit / Decimal(10)
    return replace(whole, low=amount, high=amount, end=said.end())
