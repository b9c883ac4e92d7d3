"""Decides whether two questions are one: what is asked, about whom or which choice, what figures.

Embeddings cannot tell: 能测血氧吗 and 能测血压吗 are nearer than most rewordings of one question.
So what is asked is read from words of the trade, and likeness of meaning only decides where these
are silent. Questions that were read beside each other are for ``read_beside`` to decide.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import sqrt
from os.path import commonprefix
from typing import Final

from knowledge.language.body_measures import read_body
from knowledge.language.matters import Matters, read_matters
from knowledge.language.money_slang import with_money_said
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import convert

ALIKE_ABOUT: Final = 0.5
"""Cosine above which two questions are one that name the same person or choice, where one of them
asks no more than whether it will do."""

SHARED: Final = 0.6
"""Least share of their words that two questions have in common of which no matter is known; where
one fact answers both, any one word will do."""

_A_FEW_CHARACTERS = 5

_OPPOSED_PAIRS = """
to from, before after, with without, 前 后, 上 下, 左 右, 内 外, 早 晚, 男 女, 公 母, 冷 热, 干 湿,
长 短, 多 少, 厚 薄, 收 发, 里 外, 单 双, 宽 窄
"""
OPPOSED: Final = frozenset(frozenset(pair.split()) for pair in _OPPOSED_PAIRS.split(","))
"""What makes another question of the same wording."""

_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")

SOFT: Final = frozenset(
    "子儿头个只盒箱包袋瓶支条件张本块套双组吃喝穿戴玩放装久多少够好时候间分钟抽配找给一"
)
"""Characters that name nothing beside one that does: 虫子 is 虫, 送袋子 is 带袋."""

HARMS: Final = frozenset({"sting", "allergy", "breakout", "soft_touch", "caking", "heavy_feel"})
"""Matters that keep something from being fit for somebody's skin."""

_ONE_OF: Final = ("一", "one ")

_SHORT, _TALL = Decimal("1.2"), Decimal("2.2")
"""Metres between which a length is somebody's height, mostly said in bare centimetres."""


VOUCHED: Final = 0.85
"""Share of one matter from which embeddings vouch for two questions where no words tell."""

VOUCHED_AGAINST: Final = 0.95
"""The same where words tell of two matters, one of which may be misread."""

Meant = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near the embeddings of two questions are.

    Attributes:
        cosine: works it out, which most pairs are told apart without: it takes as long as all the
            rest; ``None`` when one of them has no embedding.
        floor: least cosine of questions of which no matter is known.
        meant: how sure it is that they are on one matter, :func:`shared_share`.
    """

    cosine: Callable[[], float] | None
    floor: float
    meant: float

    @property
    def likeness(self) -> float:
        """The cosine; 1 without embeddings, which then tell nothing."""
        return 1.0 if self.cosine is None else self.cosine()


@dataclass(frozen=True, slots=True)
class Asked:
    """What tells one question from another.

    Attributes:
        key: the wording without what frames any question.
        figures: amounts stated, in one unit a kind; the 一 of 一盒几片 is none.
        numbers: the same with those of links and products.
        money: amounts of money stated, with a sign or a word for it.
        body: whether it tells how tall or heavy somebody is.
    """

    key: str
    matters: Matters
    figures: frozenset[Decimal]
    numbers: frozenset[Decimal]
    money: frozenset[Decimal] = frozenset()
    body: bool = False


@lru_cache(maxsize=4096)
def read_asked(text: str, key: str) -> Asked:
    """Return what ``text`` asks; its ``key`` is without the links and products it mentions."""
    numbers = _figures(text) | {Decimal(run) for run in _DIGITS.findall(text)}
    money = (one.low for one in find_quantities(text) if one.dimension == "money")
    told = frozenset(amount for amount in money if amount is not None)
    return Asked(
        key,
        read_matters(with_money_said(text)),
        _figures(key),
        numbers,
        told,
        bool(read_body(text)),
    )


def _figures(text: str) -> frozenset[Decimal]:
    found = (
        _figure(quantity)
        for quantity in find_quantities(text)
        if quantity.low != 1 or not text.startswith(_ONE_OF, quantity.start)
    )
    return frozenset(value for value in found if value is not None)


def shared_share(a: Meant, b: Meant) -> float:
    """Return how sure it is that two questions are on one matter, 0 to 1, by their embeddings."""
    others = dict(b)
    return sum(sqrt(share * others.get(key, 0.0)) for key, share in a)


def likeness(one: Asked, other: Asked, near: Nearness, answered: bool) -> float:
    """Return how surely two questions are one, 0 when they are not.

    Args:
        one: a question.
        other: another one about the same product.
        near: how near their embeddings are.
        answered: whether one fact answers both.
    """
    a, b = one.matters, other.matters
    vouched = near.meant >= (VOUCHED_AGAINST if a.matters and b.matters else VOUCHED)
    vouched = vouched and not (a.kinds or b.kinds)
    if told_apart(one, other, vouched):
        return 0.0
    found = _likeness(a, b, near, vouched, answered)
    # Looked at last, as it reads pieces of both anew.
    return 0.0 if found and put_in_place(one, other) else found


def _likeness(a: Matters, b: Matters, near: Nearness, vouched: bool, answered: bool) -> float:
    if a.matters and b.matters and _one_matter(a, b):
        return 1.0 + near.likeness
    if vouched:
        return near.likeness
    if a.matters and b.matters:
        return 0.0
    if _same_words(a, b):
        return 1.0 + near.likeness
    return near.likeness if _near_enough(a, b, near, answered) else 0.0


def _near_enough(a: Matters, b: Matters, near: Nearness, answered: bool) -> bool:
    """Return whether embeddings tell that two questions are one whose words do not."""
    if _fit(a, b):
        return True
    floor = near.floor
    if not (a.said and b.said):
        # Nothing is read of one, as of a language whose words are not known.
        return near.likeness >= floor
    enough = min(floor, ALIKE_ABOUT) if a.details and a.details == b.details else floor
    if bool(a.matters) != bool(b.matters):
        bare = b if a.matters else a
        return near.likeness >= enough and not bare.rest
    if a.details or a.examples:
        few = len(a.rest) <= 1 and len(b.rest) <= 1
        return few or _by_words(a, b, near.likeness, enough, answered)
    return _by_words(a, b, near.likeness, floor, answered)


def told_apart(one: Asked, other: Asked, vouched: bool) -> bool:
    """Return whether figures, people, parts or choices differ."""
    a, b = one.matters, other.matters
    if a.details != b.details and not _one_says_more(a, b, vouched):
        return True
    if a.examples and b.examples and not a.examples & b.examples:
        return True
    if a.figures and b.figures and not a.figures & b.figures:
        return True
    if one.figures and other.figures:
        return one.figures != other.figures
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return True
    return one.figures != other.figures and (a.with_amount or b.with_amount)


def put_in_place(one: Asked, other: Asked) -> bool:
    """Return whether two questions put unlike things in the same place: 尘盒能洗吗, 滤芯能洗吗."""
    a, b = one.matters, other.matters
    before = len(commonprefix((one.key, other.key)))
    after = len(commonprefix((one.key[before:][::-1], other.key[before:][::-1])))
    pieces = [text[before : len(text) - after].strip() for text in (one.key, other.key)]
    if frozenset(pieces) in OPPOSED or set(pieces) == {"", "from"}:
        return True
    if a.matters == b.matters and (a.rest <= b.rest or b.rest <= a.rest):
        return False
    if not all(0 < len(piece) <= _A_FEW_CHARACTERS for piece in pieces):
        return False
    first, second, around = map(
        read_matters, (*pieces, one.key[:before] + one.key[len(one.key) - after :])
    )
    if not around.said - SOFT or not (first.said - SOFT and second.said - SOFT):
        return False
    named = [one.matters | one.details | one.examples for one in (first, second)]
    if all(named):
        return named[0] != named[1]
    return bool(a.rest and b.rest) and not first.said & second.said


def _one_says_more(a: Matters, b: Matters, vouched: bool) -> bool:
    """Return whether two questions differ in that one names a choice or part as well.

    白的透吗 is 透不透, as a shop asked 透不透 speaks of the white one; prices and stock are a
    choice's own, and what is fit for somebody is said of nobody else.
    """
    more = a.details ^ b.details
    if not (a.details <= b.details or b.details <= a.details):
        return False
    if a.with_amount or b.with_amount:
        return False
    implied = frozenset(one for key in a.matters & b.matters for one in _IMPLIED.get(key, ()))
    on_one = vouched or bool(a.matters & b.matters)
    return on_one and more <= a.choices | b.choices | implied


_IMPLIED: Final = {"age_for": ("child",), "swallow": ("child",), "noise": ("child",)}
"""Whom a matter is about in any case."""


def _one_matter(a: Matters, b: Matters) -> bool:
    if not (a.matters <= b.matters or b.matters <= a.matters):
        return False
    if (a.matters & b.matters) <= a.kinds and not _one_kind(a, b):
        return False
    if not (a.of_objects and a.rest and b.rest):
        return True
    return bool(a.rest & b.rest)


def _one_kind(a: Matters, b: Matters) -> bool:
    """Return whether two questions name the same kind, or one of them asks which."""
    if "which" in (a.form, b.form):
        return True
    one, other = _named(a.said), _named(b.said)
    latin = {all(word.isascii() for word in said) for said in (one, other)}
    return one <= other or other <= one or len(latin) > 1


def _same_words(a: Matters, b: Matters) -> bool:
    """Return whether two questions name the same, or one more closely what the other names."""
    said, more = sorted((_named(a.said), _named(b.said)), key=len)
    if not said or not said <= more:
        return False
    return said == more or a.form == b.form or "whether" in (a.form, b.form)


def _fit(a: Matters, b: Matters) -> bool:
    """Return whether one asks if it is fit for somebody, the other what it would do to them."""
    asked, bare = (a, b) if a.matters else (b, a)
    return bool(a.details) and a.details == b.details and asked.matters <= HARMS and not bare.rest


def _named(said: frozenset[str]) -> frozenset[str]:
    """Return what names something, where anything does."""
    return said - SOFT or said


def _by_words(a: Matters, b: Matters, near: float, floor: float, answered: bool) -> bool:
    if a.rest and a.rest == b.rest:
        return True
    if near < floor:
        return False
    if answered:
        return bool(a.rest & b.rest) or not (a.rest and b.rest)
    return len(a.rest & b.rest) >= SHARED * max(len(a.rest), len(b.rest), 1)


def _figure(quantity: Quantity) -> Decimal | None:
    if (value := quantity.low) is None:
        return None
    if quantity.unit == "m" and _SHORT <= value <= _TALL:
        return (value * 100).normalize()
    if quantity.dimension == "mass":
        return convert(value, quantity.unit, "斤") or value
    return value.normalize()
