"""Finds another amount than a property's own that a text states of it by its name."""

import re

from knowledge.language.amounts import same_quantity
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities

_SHORTEST = 2
_BETWEEN = (
    r"(?:的?(?:长度|重量|高度|宽度|时间)?(?:是|为|有|约为?|[:：])?(?:长|重|高|宽|达|约)?"
    r"|(?: (?:is|are|of|measures|weighs|holds|lasts))*)\s*(?=\d)"
)
_BEFORE = r"(?:^|[，,。.；;、\n])\s*(?:the |its )?"


def stated_otherwise(name: str, value: str, text: str) -> str:
    """Return the amount as ``text`` has it where it states another of ``name`` than ``value``.

    Empty unless each gives one exact amount of one kind, and ``text`` says it right behind the
    very name at the start of a clause: what stands elsewhere may be a part's, or a model's.
    """
    own = find_quantities(value)
    plain, called = normalise(text), normalise(name)
    if len(own) != 1 or len(called) < _SHORTEST or called not in plain:
        return ""
    stated = find_quantities(plain)
    if any(other.unit and same_quantity(own[0], other) for other in stated):
        return ""
    for said in re.finditer(_BEFORE + re.escape(called) + _BETWEEN, plain):
        for other in stated:
            if other.start == said.end() and _are_two(own[0], other):
                return plain[other.start : other.end].strip()
    return ""


def _are_two(one: Quantity, other: Quantity) -> bool:
    exact = all(q.low is not None and q.low == q.high and not q.approximate for q in (one, other))
    units = bool(one.unit and other.unit) and one.dimension == other.dimension
    return exact and units and not same_quantity(one, other)
