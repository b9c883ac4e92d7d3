"""Decides whether two questions are one: what is asked, about whom or which choice, what figures.

Embeddings cannot tell: 能测血氧吗 and 能测血压吗 are nearer than most rewordings of one question.
So what is asked is read from words of the trade, and likeness of meaning only decides where these
are silent.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from knowledge.language.matters import Matters, read_matters
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

ALIKE_ABOUT: Final = 0.5
"""Cosine above which two questions are one that name the same person or choice, where one of them
asks no more than whether it will do."""

SHARED: Final = 0.6
"""Least share of their words that two questions have in common of which no matter is known; where
one fact answers both, any one word will do."""

_ONE_OF: Final = ("一", "one ")

_A_FEW_WORDS: Final = 3

_SHORT, _TALL = Decimal("1.2"), Decimal("2.2")
"""Metres between which a length is somebody's height, mostly said in bare centimetres."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What tells one question from another.

    Attributes:
        figures: amounts stated, in one unit a kind; the 一 of 一盒几片 is none.
    """

    matters: Matters
    figures: frozenset[Decimal]


@lru_cache(maxsize=4096)
def read_asked(text: str, key: str) -> Asked:
    """Return what ``text`` asks; its ``key`` is without the links and products it mentions."""
    figures = (
        _figure(quantity)
        for quantity in find_quantities(key)
        if quantity.low != 1 or not key.startswith(_ONE_OF, quantity.start)
    )
    return Asked(read_matters(text), frozenset(value for value in figures if value is not None))


def likeness(one: Asked, other: Asked, cosine: float | None, floor: float, answered: bool) -> float:
    """Return how surely two questions are one, 0 when they are not.

    Args:
        one: a question.
        other: another one about the same product.
        cosine: of their embeddings; ``None`` when one of them has none.
        floor: least cosine of questions of which no matter is known.
        answered: whether one fact answers both.
    """
    if _told_apart(one, other):
        return 0.0
    a, b = one.matters, other.matters
    near = 1.0 if cosine is None else cosine
    if a.matters and b.matters:
        return 1.0 + near if _one_matter(a, b) else 0.0
    enough = min(floor, ALIKE_ABOUT) if a.details and a.details == b.details else floor
    if bool(a.matters) != bool(b.matters):
        bare = b if a.matters else a
        return near if near >= enough and len(bare.rest) <= 1 else 0.0
    if a.details or a.examples:
        return (
            near
            if len(a.rest) <= 1 and len(b.rest) <= 1
            else _by_words(a, b, near, enough, answered)
        )
    return _by_words(a, b, near, floor, answered)


def _told_apart(one: Asked, other: Asked) -> bool:
    """Return whether figures, people, parts or choices differ."""
    a, b = one.matters, other.matters
    if a.details != b.details:
        return True
    if a.examples and b.examples and not a.examples & b.examples:
        return True
    if one.figures and other.figures:
        return one.figures != other.figures
    return one.figures != other.figures and (a.with_amount or b.with_amount)


def _one_matter(a: Matters, b: Matters) -> bool:
    if not (a.matters <= b.matters or b.matters <= a.matters):
        return False
    if not (a.of_objects and a.rest and b.rest):
        return True
    return bool(a.rest & b.rest)


def _only_whether(a: Matters, b: Matters) -> bool:
    """Return whether two questions on the same people or choice ask no more than if it will do."""
    few, more = sorted((len(a.rest), len(b.rest)))
    return more <= 1 or (few == 0 and more <= _A_FEW_WORDS)


def _by_words(a: Matters, b: Matters, near: float, floor: float, answered: bool) -> float:
    if a.rest and a.rest == b.rest:
        return near
    if near < floor:
        return 0.0
    if answered:
        return near if a.rest & b.rest or not (a.rest and b.rest) else 0.0
    return near if len(a.rest & b.rest) >= SHARED * max(len(a.rest), len(b.rest), 1) else 0.0


def _figure(quantity: Quantity) -> Decimal | None:
    value = quantity.low
    if value is None:
        return None
    if quantity.unit == "m" and _SHORT <= value <= _TALL:
        return (value * 100).normalize()
    if quantity.dimension == "mass":
        return convert(value, quantity.unit, "斤") or value
    return value.normalize()
