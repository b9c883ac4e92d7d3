"""Figures whose number stands in signs, or is marked by what it measures.

PA+++ states three of its signs, and a host counts them: PA四个加号. A sunscreen's factor is said as
times (三十倍的防晒), and a lamp's lumens are written with the norm they were measured by.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity

_N: Final = r"\d{1,6}(?:\.\d+)?|[一二两三四五六七八九十百千万零]{1,9}"
_BETWEEN: Final = (
    r"(?:值|等级|级别|指数)?(?:后[面头]|这里|上|呢|是|有|做到了?|达到|给到?|足足|直接|带|打了?"
    r"|跟着?|写着?|标着?|满了?|就|只|才|也|[,， ])*"
)
_SIGNS: Final = re.compile(
    rf"(?<![a-z\d])(?<!\d )pa ?(?:(?P<signs>\+{{1,5}}|加{{2,5}}(?![一-鿿]))"
    rf"|{_BETWEEN}(?P<counted>[一二两三四五1-5])个?(?:加号?|\+)(?!一)(?![\d热价量分]))"
)
_FACTOR: Final = re.compile(
    rf"(?<![放扩提增长到\d百千])(?P<before>{_N})倍的?(?:物理|化学)?防晒(?!力|效)"
    rf"|防晒(?:值|指数|倍数|系数|力)?(?:呢|是|有|做到了?|达到|到|它|能|可以|[,， ])*"
    rf"(?P<after>{_N})倍(?!于|的速)"
)
_LUMENS: Final = re.compile(
    rf"(?P<n>{_N}) ?(?:cvia|ansi|iso|led|光源|光机) ?(?:流明|lumens?\b|lm\b)"
)
_LEAST_FACTOR: Final = Decimal(6)
_HIGHEST_FACTOR: Final = Decimal(130)


@dataclass(frozen=True, slots=True)
class Marked:
    """A quantity with the span of all its words, and the letters of its grade if it has any."""

    start: int
    end: int
    quantity: Quantity
    code: str


def marked_in(lowered: str) -> Iterator[Marked]:
    """Yield the marked figures of an aligned text."""
    for match in _SIGNS.finditer(lowered):
        signs = match["signs"]
        number = Decimal(len(signs)) if signs else parse_number(match["counted"])
        yield from _made(match, number, "pa")
    for match in _FACTOR.finditer(lowered):
        number = parse_number(match["before"] or match["after"])
        if number is not None and _LEAST_FACTOR <= number <= _HIGHEST_FACTOR:
            yield from _made(match, number, "spf")
    for match in _LUMENS.finditer(lowered):
        yield from _made(match, parse_number(match["n"]), "", "lm")


def _made(
    match: re.Match[str], number: Decimal | None, code: str, unit: str = ""
) -> Iterator[Marked]:
    if number is not None:
        dimension = "light" if unit else "number"
        quantity = Quantity(dimension, number, number, unit, False, *match.span())
        yield Marked(*match.span(), quantity, code)
