"""Chinese numerals: 两千零五, 一百二, 三点五万, 两三百, 十几, 百分之三十; with figures too."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.lexicon import begins_word
from knowledge.language.number_token import ONE, ZERO, Number
from knowledge.language.number_words_zh import (
    AND_A_PART,
    CONTINUES,
    FRACTION_PART,
    LEVEL,
    LEVELS,
    LONE_CAPITAL,
    MEASURES_AFTER_ONE,
    PAIRS,
    SECTION,
    SECTION_ON,
    SOME_UNITS,
    SPELLED,
    VALUES,
)

Bounds = tuple[Decimal, Decimal]
_PAIR_WORDS: Final = frozenset(PAIRS.split("|"))


def _digit(word: str | None, vague: Bounds) -> Bounds:
    if not word:
        return ZERO, ZERO
    if word[0].isdigit():
        value = Decimal(word.replace(",", ""))
        return value, value
    if word in "几数":
        return vague
    return VALUES[word[0]], VALUES[word[-1]]


_MANY: Final = (Decimal(2), Decimal(9))
_SOME: Final = (ONE, Decimal(9))
_THOUSAND: Final = Decimal(1000)
_HUNDRED: Final = Decimal(100)
_TEN: Final = Decimal(10)


def _section_value(match: re.Match[str], text: str) -> Bounds:
    """Return the bounds of one section (below ten thousand), with 一百二 read as 120."""
    thousands, _, hundreds, zero, tens, second_zero, last = match.groups()
    low, high = _digit(thousands, _MANY)
    low, high = low * _THOUSAND, high * _THOUSAND
    part = _digit(hundreds, _MANY)
    low, high = low + part[0] * _HUNDRED, high + part[1] * _HUNDRED
    has_ten = match.end(5) >= 0 or _has_ten(match, text)
    if has_ten:
        part = _digit(tens, _MANY) if tens else (ONE, ONE)
        low, high = low + part[0] * _TEN, high + part[1] * _TEN
    part = _digit(last, _SOME)
    short = (
        last is not None
        and (len(last) == 1 or last in _PAIR_WORDS)
        and last != "几"
        and not (has_ten or zero or second_zero or match[2])
    )
    factor = ONE
    if short and (thousands or hundreds):
        factor = _TEN if hundreds else _HUNDRED
    return low + part[0] * factor, high + part[1] * factor


def _has_ten(match: re.Match[str], text: str) -> bool:
    end = match.start(7) if match[7] else match.end()
    if match[6]:
        end = match.start(6)
    return end > match.start() and text[end - 1] in "十拾"


def _is_short_tail(match: re.Match[str]) -> bool:
    """Tell whether a section is one digit word or two, as the 五 of 三万五 and 两万五六."""
    last, length = match[7], match.end() - match.start()
    return last is not None and last != "几" and (length == 1 or match[0] in _PAIR_WORDS)


def chinese_number_at(text: str, position: int, *, parts: bool = True) -> Number | None:
    """Return the number that starts at ``position`` with a Chinese digit word or mixed figures.

    Reads the longest well-formed numeral, so 三百九十九三盒 stops before 三盒. ``None``
    when nothing there is a numeral. ``parts`` allows 三分之一, once.
    """
    if position >= len(text):
        return None
    first = VALUES.get(text[position])
    following = text[position + 1 : position + 2]
    plain = following not in CONTINUES and not text.startswith("个亿", position + 1)
    if first is not None and plain:
        return Number(position, position + 1, first, first, "digit")
    spelled = SPELLED.match(text, position)
    if spelled and spelled[0] not in _PAIR_WORDS:
        return _spelled_out(spelled, position)
    total, end, scale, vague = _levels(text, position)
    if end == position:
        return None
    low, high = total
    point = FRACTION_PART.match(text, end) if low == high else None
    if point:
        low = high = low + _fraction(point[1])
        end = point.end()
        level = LEVEL.match(text, end) if scale == ONE else None
        if level:
            scale = LEVELS[level[2]]
            low, high, end = low * scale, high * scale, level.end()
    if parts and low == high and (part := _part_behind(text, end, low)) is not None:
        return part._replace(start=position)
    words = text[position:end]
    if words in "几数":
        return None
    vague = vague or "几" in words or "数" in words
    floor = _floor(words) if vague else None
    return Number(position, end, low, high, _form(words), vague, scale, floor=floor)


def _floor(words: str) -> Decimal | None:
    """Return the round number that 二十几万 and 500多亿 go beyond; ``None`` for 几百 and 数千."""
    if words[0] in "几数":
        return None
    known = SOME_UNITS.sub("", words)
    (low, high), _, _, _ = _levels(known, 0)
    return low if known != words and low == high else None


def _form(words: str) -> str:
    if words in _PAIR_WORDS:
        return "pair"
    if len(words) == 1:
        return "digit"
    return "words"


def _spelled_out(match: re.Match[str], position: int) -> Number:
    whole, _, fraction = match[0].partition("点")
    figures = "".join(str(VALUES[character]) for character in whole)
    value = Decimal(figures) + (_fraction(fraction) if fraction else ZERO)
    form = "words" if fraction else "spelled"
    if len(whole) == 2 and whole[0] == "零":
        form = "digit"
    return Number(position, match.end(), value, value, form)


def _fraction(digits: str) -> Decimal:
    figures = "".join(c if c.isdigit() else str(VALUES[c]) for c in digits)
    return Decimal(figures).scaleb(-len(figures))


def _levels(text: str, position: int) -> tuple[Bounds, int, Decimal, bool]:
    """Add up the sections of a numeral: bounds, end, last multiplier, whether 多 was inside."""
    low = high = ZERO
    end, scale, vague = position, ONE, False
    while True:
        match = (SECTION if scale == ONE else SECTION_ON).match(text, end)
        if match is None or match.end() == end or text[end : match.end()] == "零":
            if end == position and text.startswith("零", position):
                return (ZERO, ZERO), position + 1, ONE, False
            return (low, high), end, scale, vague
        value = _section_value(match, text)
        level = LEVEL.match(text, match.end())
        if level is None:
            if scale > ONE and _is_short_tail(match):
                start = match.start(7)
                if _starts_measure(text, match) or begins_word(text, start):
                    return (low, high), end, scale, vague
                factor = scale / _TEN
                value, end = (value[0] * factor, value[1] * factor), match.end()
            else:
                value, end = _last_section(text, match, value)
            return (low + value[0], high + value[1]), end, scale, vague
        step = LEVELS[level[2]]
        vague = vague or bool(level[1])
        if low and step > scale > ONE:
            low, high = (low + value[0]) * step, (high + value[1]) * step
        else:
            low, high = low + value[0] * step, high + value[1] * step
        end, scale = level.end(), step
        while (following := LEVEL.match(text, end)) is not None:
            low, high = low * LEVELS[following[2]], high * LEVELS[following[2]]
            end, scale = following.end(), LEVELS[following[2]]
            vague = vague or bool(following[1])


def _last_section(text: str, match: re.Match[str], value: Bounds) -> tuple[Bounds, int]:
    """Return what a section says and where it ends, without a digit that is of what follows."""
    if _is_hundred_and_one(text, match):
        return (value[0] - _TEN, value[1] - _TEN), match.end() - 1
    start = match.start(7)
    if match[7] and begins_word(text, start):
        shorter = SECTION.match(text, match.start(), start)
        return (_section_value(shorter, text) if shorter else value), start
    return value, match.end()


def _starts_measure(text: str, match: re.Match[str]) -> bool:
    return match[7] == "一" and text[match.end() : match.end() + 1] in _MEASURE_SET


_MEASURE_SET: Final = frozenset(MEASURES_AFTER_ONE)


def _is_hundred_and_one(text: str, match: re.Match[str]) -> bool:
    """Tell whether 一百一盒 means a hundred for one box rather than 110 boxes."""
    return bool(
        match[3] and match[7] == "一" and match.end() - match.end(3) == 2
    ) and _starts_measure(text, match)


def _part_behind(text: str, end: int, whole: Decimal) -> Number | None:
    """Return 三分之一 of what is read up to ``end``, or the sum of 三百五又三分之一."""
    if text.startswith("又", end):
        part = chinese_number_at(text, end + 1) if AND_A_PART.match(text, end) else None
        if part is None or part.end <= end + 4:
            return None
        value = whole + part.low
        return Number(end, part.end, value, value, "words")
    if not whole or not text.startswith("分之", end):
        return None
    negative = text.startswith("负", end + 2)
    parts = chinese_number_at(text, end + 2 + negative, parts=False)
    if parts is None or parts.low != parts.high:
        return None
    value = (-parts.low if negative else parts.low) / whole
    return Number(end, parts.end, value, value, "words")


def capital_misread(text: str, position: int) -> bool:
    """Tell whether a capital numeral at ``position`` stands alone, as in 陆续 or 收拾."""
    return LONE_CAPITAL.match(text, position) is not None
