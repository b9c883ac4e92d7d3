"""Reads the figures of a question: what unit it asks for, and what amounts it states."""

import re
from collections.abc import Iterable
from functools import lru_cache

from knowledge.language.amounts import same_quantity
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import canonical_unit, dimension_of

# Of a list only the last is called 号: 3、4号, 3 4号.
_NUMBER = r"(?:[1-9]|[12]\d)"
_BEFORE_LAST = (
    rf"(?:(?<![\d.])(?:{_NUMBER}\s?号?\s?[、,/和跟与及]\s?){{1,4}}"
    rf"|(?<![\d.拍买来拿送号x×*])(?:{_NUMBER}\s){{1,4}}(?=[1-9]))?"
)
_LINK_NUMBER = re.compile(
    rf"{_BEFORE_LAST}(?:\d{{1,3}}|[一二两三四五六七八九十]{{1,3}})\s*号(?!线|电池|楼|床|码)"
    r"\s*(?:链接|品|款)?"
    r"|(?:link|item|number|no\.)\s*\d{1,3}|#\d{1,3}"
)
_ASKS = re.compile(
    r"(?:多少|好多|几)(?:个(?=小时|月))?(?:小(?!时))?(?=[^\s\d])|how many\s+(?=[a-z])"
)
_STAND_IN = "3"
"""Put for the word that asks, so that the reader of quantities tells the unit after it."""

# 单次 is a single use, as 一次 is, and no container of anything.
_PER = re.compile(r"(?:[每一]|单(?!次))\s*([\u4e00-\u9fff])|\b(?:per|each|one|a)\s+([a-z]+)")
_GENERAL = frozenset({"个", "件", "pcs", ""})
"""Counting words that stand for any other: 几个 asks for 30包 as well."""

Unit = tuple[str, str]
"""A dimension and a canonical unit."""


def without_link_numbers(text: str) -> str:
    """Return the normal form of ``text`` without 3号链接, ``link 3`` and the like."""
    return _LINK_NUMBER.sub(" ", normalise(text))


@lru_cache(maxsize=4096)
def asked_units(text: str) -> frozenset[Unit]:
    """Return the units whose amount ``text`` asks for: mass in 斤 for 一盒几斤."""
    plain = without_link_numbers(text)
    found: set[Unit] = set()
    for match in _ASKS.finditer(plain):
        probe = _STAND_IN + (" " if match.group().isascii() else "") + plain[match.end() :]
        first = next(iter(find_quantities(probe)), None)
        if first is not None and first.start == 0 and first.dimension not in ("number", "money"):
            found.add((first.dimension, first.unit))
    return frozenset(found)


@lru_cache(maxsize=4096)
def stated_figures(text: str) -> tuple[Quantity, ...]:
    """Return the amounts ``text`` states, link numbers apart."""
    return find_quantities(without_link_numbers(text))


def without_figures(text: str, stated: Iterable[Quantity]) -> str:
    """Return ``text`` with the amounts that were read in it taken out."""
    for one in sorted(stated, key=lambda one: -one.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def carries(quantities: Iterable[Quantity], asked: frozenset[Unit]) -> bool:
    """Return whether one of ``quantities`` is of a unit asked for.

    Measures of one dimension are each other's answer (750g to 几斤); counts must count the same.
    """
    return any(
        one.dimension == dimension
        and (dimension != "count" or one.unit == unit or unit in _GENERAL or one.unit in _GENERAL)
        for one in quantities
        for dimension, unit in asked
    )


@lru_cache(maxsize=65536)
def container(text: str) -> str:
    """Return what ``text`` speaks of one of: 包 for 每包重量; empty when it does not."""
    for match in _PER.finditer(normalise(text)):
        unit = canonical_unit(match.group(1) or match.group(2))
        if unit is not None and dimension_of(unit) == "count" and unit not in _GENERAL:
            return unit
    return ""


def contradicts(stated: Iterable[Quantity], asked_of: Iterable[Quantity]) -> bool:
    """Return whether all comparable amounts differ: 135斤 and the 120斤 of an answered question."""
    own = tuple(asked_of)
    pairs = [(one, other) for one in stated for other in own if _comparable(one, other)]
    return bool(pairs) and not any(same_quantity(one, other) for one, other in pairs)


def _comparable(one: Quantity, other: Quantity) -> bool:
    return one.dimension == other.dimension or "number" in (one.dimension, other.dimension)
