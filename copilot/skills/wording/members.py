"""Of a list, the one member that was misstated: 里面没有花生 is put right by 含花生."""

import re
from typing import Final

_PARTS: Final = re.compile(
    r"[、，,；;。]|\s(?:and|or)\s|(?<=[\u3400-\u9fff])[和及与](?=[\u3400-\u9fff])"
)
_DENIES: Final = re.compile(
    r"没有?|不含|无|不加|不放|[零0](?:添加)?|\b(?:no|not|without|free of|zero)\b"
    r"|n't\b|[- ]free\b",
    re.IGNORECASE,
)
_LISTS_WITHOUT: Final = re.compile(
    r"^(?:不含|不添加|无|没有|零添加|0添加|no |free of |without )", re.I
)
_LISTS: Final = re.compile(r"^(?:含有|含|有|包含|contains? |includes? )", re.IGNORECASE)
_MAYBE: Final = re.compile(r"可能|除|微量|也许|\b(?:may|might|traces?|except)\b", re.IGNORECASE)
_LONGEST_MEMBER: Final = 10
_FEWEST: Final = 2


def corrected_member(value: str, said: str, chinese: bool, ingredients: bool) -> str:
    """Return what is true of the one member of a list that ``said`` denies, or denies wrongly.

    Empty where the value is no list, hedges, or ``said`` names none or several of its members, or
    agrees with it about that one. ``ingredients`` are contained, other things are there.
    """
    if _MAYBE.search(value):
        return ""
    without = _LISTS_WITHOUT.match(value)
    bare = _LISTS_WITHOUT.sub("", _LISTS.sub("", value.strip()))
    members = [part.strip(" .。") for part in _PARTS.split(bare) if part.strip(" .。")]
    if len(members) < _FEWEST or max(map(len, members)) > _LONGEST_MEMBER * (1 if chinese else 3):
        return ""
    named = [one for one in members if _is_named(one, said)]
    if len(named) != 1 or bool(_DENIES.search(said)) == bool(without):
        return ""
    member = named[0]
    if chinese:
        return ("不含" if without else "含" if ingredients else "有") + member
    if without:
        return f"it has no {member}"
    return f"it contains {member}" if ingredients else f"there is {member}"


def _is_named(member: str, said: str) -> bool:
    if member.isascii():
        return bool(re.search(rf"\b{re.escape(member)}s?\b", said, re.IGNORECASE))
    return member in said
