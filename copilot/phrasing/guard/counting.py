"""Small figures in words that a line may say: one of a fact's own, or how many things it lists."""

import re
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import SLOT_BASE, Element
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.slots import Slot, place_of

_HAN: Final = "零一二三四五六七八九十"
_VALUES: Final = {**{c: i for i, c in enumerate(_HAN)}, "两": 2, "俩": 2}
_FIGURE: Final = re.compile(rf"([{_HAN}两俩]|[1-9]\d?)\s?([\u3400-\u9fff]?)")
_GENERAL: Final = "个"
"""Stands for any other measure word: 一个收纳袋 of 收纳袋1个 or 1只."""
_MEASURES: Final = frozenset("个只支枚把条件张块颗粒双套份瓶根片本盒包袋台部顶盏人")
_COUNTED: Final = ("种", "个", "款", "色", "样")
_ENGLISH: Final = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST: Final = 10
_PART: Final = 1000
"""The part of a fact that says how many things it lists: no part of its text."""


_ARTICLE: Final = re.compile("一[个条只把套本块支份张款]")
_BEFORE_ARTICLE: Final = frozenset("了有送附带配含赠给、和跟还")


def is_article(text: str, start: int, end: int) -> bool:
    """Return whether a figure only leads up to a thing, as "a" does: 还送一个收纳袋."""
    leads = start == 0 or text[start - 1] in _BEFORE_ARTICLE
    return leads and bool(_ARTICLE.fullmatch(text[start:end]))


def same_figure(said: str, own: str) -> bool:
    """Return whether two small figures are the same number of the same things: 一个人, 1人."""
    one, other = _read(said), _read(own)
    if one is None or other is None or one[0] != other[0]:
        return False
    measures = {one[1], other[1]}
    return len(measures) == 1 or _GENERAL in measures


def _read(text: str) -> tuple[int, str] | None:
    found = _FIGURE.fullmatch(text.strip().replace("个人", "人"))
    if found is None or (found[2] and found[2] not in _MEASURES):
        return None
    number = found[1]
    return (_VALUES[number] if number in _VALUES else int(number)), found[2] or _GENERAL


def counts_of(evidence: tuple[Evidence, ...], statements: tuple[Statement, ...]) -> list[Slot]:
    """Return, as slots with no name, how many things each fact lists that is nothing but a list."""
    found: list[Slot] = []
    for index, one in enumerate(evidence):
        own = [s for s in statements if s.fact == index and not s.whole]
        if len(own) != 1 or one.kind == "faq" or "等" in one.value or "etc" in one.value:
            continue
        kinds = [e.kind for e in own[0].elements]
        size = kinds.count("join") + 1
        if not 1 < size <= _MOST or not set(kinds) <= {"unit", "slot", "join"}:
            continue
        numbers = ["两", "俩"] if size == 2 else [_HAN[size]]
        texts = [number + measure for number in numbers for measure in _COUNTED]
        found += [Slot("", one.name, text, index, -1, -1) for text in (*texts, _ENGLISH[size])]
    return found


def counted(
    counts: tuple[Slot, ...], slots: tuple[Slot, ...], statements: tuple[Statement, ...]
) -> tuple[Statement, ...]:
    """Return what may be said of how many things a fact lists."""
    found: list[Statement] = []
    for count in counts:
        first = next(s for s in statements if s.fact == count.fact)
        element = Element("slot", chr(SLOT_BASE + place_of(count, slots)))
        found.append(Statement(count.fact, _PART, (element,), (0,), first.naming))
    return tuple(found)
