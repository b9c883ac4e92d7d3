"""Small figures in words that a line may say: one of a fact's own, or how many things it lists."""

import re
from functools import lru_cache
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard.elements import Element
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.guard.stemming import stems
from knowledge.language.amounts import same_quantity
from knowledge.language.quantities import Quantity, find_quantities

_HAN: Final = "零一二三四五六七八九十"
_VALUES: Final = {**{c: i for i, c in enumerate(_HAN)}, "两": 2, "俩": 2}
_FIGURE: Final = re.compile(rf"([{_HAN}两俩]|[1-9]\d?)\s?([\u3400-\u9fff]?)")
_GENERAL: Final = "个"
"""Stands for any other measure word: 一个收纳袋 of 收纳袋1个 or 1只."""
_MEASURES: Final = frozenset("个只支枚把条件张块颗粒双套份瓶根片本盒包袋台部顶盏人")
_LISTING: Final = frozenset({"unit", "slot", "join"})
_SIZES: Final = {
    **{
        word: size
        for size, word in enumerate(["two", "three", "four", "five", "six", "seven"], start=2)
    },
    **{number + measure: size for number, size in _VALUES.items() for measure in "种个款色样"},
}
"""Figures that may count a list, and what they say."""
_PART: Final = 1000
"""The part of a fact that says how many things it lists: no part of its text."""


_ARTICLE: Final = re.compile("一[个条只把套本块支份张款]")
_BEFORE_ARTICLE: Final = frozenset("了有送附带配含赠给、和跟还")


def is_article(text: str, start: int, end: int) -> bool:
    """Return whether a figure only leads up to a thing, as "a" does: 还送一个收纳袋."""
    leads = start == 0 or text[start - 1] in _BEFORE_ARTICLE
    return leads and bool(_ARTICLE.fullmatch(text[start:end]))


_ALONE: Final = re.compile(
    r"\s*(?:$|[,，.。;；!！、：:]|[的了就起哈吧呢啊哦，]|(?:and|or|with|for|on|at|in|against|here|each)\b)"
)


def stands_alone(text: str, end: int) -> bool:
    """Return whether no word of a measure follows a figure that ends at ``end``."""
    return bool(_ALONE.match(text, end))


_EACH: Final = re.compile(
    "一(天|日|周|次|晚|顿|个?月|年|人|单|[个只支枚把条件张块颗粒双套份瓶片盒包袋台罐])"
)
_PACKED: Final = re.compile("一(?:整)?([盒瓶袋包罐桶箱套支管])[里内装]?(?:面|头)?")
_MANY: Final = f"[\\d{_HAN}两俩×xX*]\\s*"


def one_of_each(text: str, start: int, end: int, shop: str) -> str:
    """Return a clause in which 一天 is what the shop calls 每天, or without a 一盒 that only says
    in what the thing comes; empty where its 一 is a figure.

    A pack is no figure while the shop counts none: of three bottles 一瓶 would be one of them.
    """
    found = _EACH.fullmatch(text[start:end])
    if found and f"每{found[1]}" in shop:
        return f"{text[:start]}每{found[1]}{text[end:]}"
    pack = _PACKED.match(text, start)
    if start or not pack or pack.end() == len(text):
        return ""
    several = re.search(f"{_MANY}{pack[1]}|/{pack[1]}|[每各单]{pack[1]}", shop)
    money = re.search("[元块券减折省送赠价费]", shop)
    return "" if several or money else text[pack.end() :]


def same_figure(said: str, own: str, *, exactly: bool = False) -> bool:
    """Return whether two small figures are the same number of the same things: 一个人, 1人.

    ``exactly`` = with the same measure word.
    """
    one, other = _read(said), _read(own)
    if one is None or other is None or one[0] != other[0]:
        return False
    measures = {one[1], other[1]}
    return len(measures) == 1 or (_GENERAL in measures and not exactly)


@lru_cache(maxsize=4096)
def same_amount(said: str, own: str, *, bare: bool) -> bool:
    """Return whether two figures are the same amount, whatever the unit or script: 0.8毫米, 0.8mm.

    ``bare`` = no word of another measure can follow what was said, so that a number without a unit
    is the fact's with one: 到手99 of 到手99元.
    """
    one, other = _amount(said), _amount(own)
    if one is None or other is None or (one.high is None) != (other.high is None):
        return False
    if not one.unit and other.unit and not bare:
        return False
    return (one.unit == "" or other.unit != "") and _same(one, other)


def _same(one: Quantity, other: Quantity) -> bool:
    if not one.unit:
        return (one.low, one.high) == (other.low, other.high)
    return same_quantity(one, other)


@lru_cache(maxsize=4096)
def _amount(text: str) -> Quantity | None:
    """Return the amount that a text is from end to end, if it is one."""
    plain = text.strip()
    found = find_quantities(plain)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(plain)):
        return None
    return found[0] if found[0].low is not None else None


def _read(text: str) -> tuple[int, str] | None:
    found = _FIGURE.fullmatch(text.strip().replace("个人", "人"))
    if found is None or (found[2] and found[2] not in _MEASURES):
        return None
    number = found[1]
    return (_VALUES[number] if number in _VALUES else int(number)), found[2] or _GENERAL


def counted(
    figure: str, slot: str, evidence: tuple[Evidence, ...], statements: tuple[Statement, ...]
) -> tuple[Statement, ...]:
    """Return what may be said with a ``figure`` in words that counts what a fact lists.

    Args:
        slot: the character that stands for the figure in the line.
    """
    number, _, thing = figure.lower().partition(" ")
    size = _SIZES.get(number, 0)
    found: list[Statement] = []
    for index, one in enumerate(evidence):
        if thing and stems(thing) != stems(one.name.strip().lower()):
            continue
        own = [s for s in statements if s.fact == index and not s.whole and s.part != _PART]
        if len(own) != 1 or one.kind == "faq" or "等" in one.value or "etc" in one.value:
            continue
        kinds = [e.kind for e in own[0].elements]
        if size > 1 and size == kinds.count("join") + 1 and set(kinds) <= _LISTING:
            found.append(Statement(index, _PART, (Element("slot", slot),), (0,), own[0].naming))
    return tuple(found)
