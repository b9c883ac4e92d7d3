"""Chinese shares and round numbers: 百分之三十, 千分之三, 百分百, 百万件, 上百件."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ONE, Number
from knowledge.language.numbers_zh import LEVELS, chinese_number_at

_PERCENT: Final = re.compile(r"(百|佰|千|仟|万)分之\s?(负?)")
_BARE: Final = re.compile(r"[百千]万亿|[百千][万亿]|万亿|[百千万]")
_SHARES: Final = {
    "百": ("%", ONE),
    "佰": ("%", ONE),
    "千": ("‰", ONE),
    "仟": ("‰", ONE),
    "万": ("%", Decimal("0.01")),
}
_SOME: Final = frozenset("来把")  # 百来块, 千把块
_HUNDRED: Final = Decimal(100)
_THOUSAND: Final = Decimal(1000)


def share_at(text: str, position: int) -> Number | None:
    """Return 百分之三十, 千分之三, 万分之三 or 百分百 starting at ``position``, with its unit."""
    if text.startswith("百分百", position):
        return Number(position, position + 3, _HUNDRED, _HUNDRED, "words", unit="%")
    match = _PERCENT.match(text, position)
    if match is None:
        return None
    number = chinese_number_at(text, match.end()) or _hundred_alone(text, match.end())
    if number is None:
        return None
    unit, factor = _SHARES[match[1]]
    sign = -factor if match[2] else factor
    low, high = sorted((number.low * sign, number.high * sign))
    return Number(position, number.end, low, high, "words", number.vague, unit=unit)


def _hundred_alone(text: str, position: int) -> Number | None:
    if not text.startswith("百", position):
        return None
    return Number(position, position + 1, _HUNDRED, _HUNDRED, "words")


def bare_multiplier_at(text: str, position: int) -> Number | None:
    """Return 百万, 千万, 百来 or, after 上 or 近, 百: a number only with a unit behind."""
    match = _BARE.match(text, position)
    if match is None:
        return None
    rounded = position > 0 and text[position - 1] in "上近"
    some = match.end() - position == 1 and text[match.end() : match.end() + 1] in _SOME
    if match.end() - position == 1 and not (rounded or some):
        return None
    value = ONE
    for character in match[0]:
        value *= {"百": _HUNDRED, "千": _THOUSAND}.get(character) or LEVELS[character]
    if some:
        return Number(position, match.end() + 1, value, value, "bare", True, value)
    return Number(position, match.end(), value, value, "bare", rounded, value)
