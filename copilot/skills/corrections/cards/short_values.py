"""Shows a fact's value as short as a card does."""

import re
from typing import Final

_SHORT: Final = 16
_LONGEST_LIST: Final = 48
_MEMBER_ZH, _MEMBER_EN = 8, 24
_MARKS: Final = re.compile(r"[，,、;；]\s?| and ")
_HAN: Final = re.compile("[一-鿿]")


def short_value(value: str) -> str:
    """Return a value as a card shows it: itself when short or a list, else its first clause."""
    if len(value) <= _SHORT or _is_list(value):
        return value
    return re.split(r"[，。；;！!\n]|, |\. ", value, maxsplit=1)[0]


def _is_list(value: str) -> bool:
    """Tell whether a value lists members of which each is as true as the first."""
    if len(value) > _LONGEST_LIST or re.search(r"[。！!\n]|\. ", value):
        return False
    members = [member.strip() for member in _MARKS.split(value)]
    return len(members) > 1 and all(map(_is_member, members))


def _is_member(member: str) -> bool:
    return 0 < len(member) <= (_MEMBER_ZH if _HAN.search(member) else _MEMBER_EN)
