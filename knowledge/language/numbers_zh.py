"""Chinese numerals: 两千零五, 一百二, 三点五万, 两三百, 十几, 百分之三十; with figures too."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ONE, ZERO, Number

_VALUES: Final = {
    character: Decimal(value)
    for characters, value in (
        ("零〇○", 0), ("一壹幺", 1), ("二两贰俩", 2), ("三叁仨", 3), ("四肆", 4),
        ("五伍", 5), ("六陆", 6), ("七柒", 7), ("八捌", 8), ("九玖", 9),
    )
    for character in characters
}  # fmt: skip
LEVELS: Final = {"万": Decimal(10**4), "亿": Decimal(10**8), "兆": Decimal(10**12)}
_DIGITS: Final = "零〇○幺一二三四五六七八九"
_PAIRS: Final = "一两|一二|二三|两三|三四|三五|四五|五六|六七|七八|八九"
_FIGURES: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGIT: Final = f"(?:{_FIGURES}|{_PAIRS}|[一二两三四五六七八九几数壹贰叁肆伍陆柒捌玖])"
_PAIRS_AT_END: Final = _PAIRS.replace("一两", "(?<![零十百拾])一两")
_LAST: Final = (
    f"(?:{_FIGURES}|{_PAIRS_AT_END}|[一二三四五六七八九几壹贰叁肆伍陆柒捌玖]"
    "|(?<![零十百千万亿拾佰仟])两|两(?=[万亿]))"
)
_KILO: Final = r"(?!(?:克(?!拉)|米(?!每秒)|[瓦卡焦赫帕伏字比]))"
_BELOW_THOUSAND: Final = (
    rf"(零)?(?:({_DIGIT})[百佰](?!分[之点]))?(零)?"
    rf"(?:({_DIGIT})?[十拾](?!分之|字(?!节)))?(零)?({_LAST})?"
)
_SECTION: Final = re.compile(rf"零?(?:({_DIGIT})[千仟]{_KILO})?{_BELOW_THOUSAND}")
_SECTION_ON: Final = re.compile(rf"零?(?:({_DIGIT})[千仟])?{_BELOW_THOUSAND}")
"""After a multiplier the 千 counts on: 一万两千帕 is no 一万两 of 千帕."""
_CAPITALS: Final = re.compile(
    r"[拾壹贰叁肆伍陆柒捌玖](?![拾佰仟十百千万亿圆元折壹贰叁肆伍陆柒捌玖]|点[一二三四五六七八九]|\Z)"
)
_LEVEL: Final = re.compile(
    r"([多来余几]?)(?:个(?=亿))?(万(?![能物象圣向])|亿|兆(?!字|赫|比|瓦|帕|欧|焦))"
)
_SPELLED: Final = re.compile(
    rf"(?:[{_DIGITS}]{{2,}}+(?:点[{_DIGITS}]+)?|[零壹贰叁肆伍陆柒捌玖]{{3,}}+)(?![十百千万亿点拾佰仟])"
)
_FRACTION_PART: Final = re.compile(
    r"点([零〇○幺一二三四五六七八九]++|\d++)(?!分(?![钟贝米之升])|[十刻点])"
)
_AND_A_PART: Final = re.compile(rf"又(?:\d{{1,4}}|[{_DIGITS}两十百千壹贰叁肆伍陆柒捌玖拾佰仟]{{1,8}})分之")
_MEASURE_AFTER_ONE: Final = "个件盒瓶包袋箱支双套条片张本台把罐桶份组斤单对位次天年只"

_CONTINUES: Final = frozenset(
    "零〇○幺一二两三四五六七八九十百千万亿兆几点分又拾佰仟壹贰叁肆伍陆柒捌玖0123456789"
)
_SOME_UNITS: Final = re.compile(r"几[十百千拾佰仟]?|(?<=.)[多余](?=[万亿兆])")

Bounds = tuple[Decimal, Decimal]


def _digit(word: str | None, vague: Bounds) -> Bounds:
    if not word:
        return ZERO, ZERO
    if word[0].isdigit():
        value = Decimal(word.replace(",", ""))
        return value, value
    if word in "几数":
        return vague
    return _VALUES[word[0]], _VALUES[word[-1]]


def chinese_digit(word: str) -> Decimal:
    """Return the value of one Chinese digit word.

    Raises:
        KeyError: ``word`` is no digit word.
    """
    return _VALUES[word]


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
        and len(last) == 1
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
    """Tell whether a section is one digit word, as the 五 of 三万五."""
    last = match[7]
    return last is not None and match.end() - match.start() == 1 and last != "几"


def chinese_number_at(text: str, position: int, *, parts: bool = True) -> Number | None:
    """Return the number that starts at ``position`` with a Chinese digit word or mixed figures.

    Reads the longest well-formed numeral, so 三百九十九三盒 stops before 三盒. ``None``
    when nothing there is a numeral. ``parts`` allows 三分之一, once.
    """
    if position >= len(text):
        return None
    first = _VALUES.get(text[position])
    following = text[position + 1 : position + 2]
    plain = following not in _CONTINUES and not text.startswith("个亿", position + 1)
    if first is not None and plain:
        return Number(position, position + 1, first, first, "digit")
    spelled = _SPELLED.match(text, position)
    if spelled and spelled[0] not in _PAIR_WORDS:
        return _spelled_out(spelled, position)
    total, end, scale, vague = _levels(text, position)
    if end == position:
        return None
    low, high = total
    point = _FRACTION_PART.match(text, end) if low == high else None
    if point:
        low = high = low + _fraction(point[1])
        end = point.end()
        level = _LEVEL.match(text, end) if scale == ONE else None
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
    known = _SOME_UNITS.sub("", words)
    (low, high), _, _, _ = _levels(known, 0)
    return low if known != words and low == high else None


_PAIR_WORDS: Final = frozenset(_PAIRS.split("|"))


def _form(words: str) -> str:
    if words in _PAIR_WORDS:
        return "pair"
    if len(words) == 1:
        return "digit"
    return "words"


def _spelled_out(match: re.Match[str], position: int) -> Number:
    whole, _, fraction = match[0].partition("点")
    figures = "".join(str(_VALUES[character]) for character in whole)
    value = Decimal(figures) + (_fraction(fraction) if fraction else ZERO)
    form = "words" if fraction else "spelled"
    if len(whole) == 2 and whole[0] == "零":
        form = "digit"
    return Number(position, match.end(), value, value, form)


def _fraction(digits: str) -> Decimal:
    figures = "".join(c if c.isdigit() else str(_VALUES[c]) for c in digits)
    return Decimal(figures).scaleb(-len(figures))


def _levels(text: str, position: int) -> tuple[Bounds, int, Decimal, bool]:
    """Add up the sections of a numeral: bounds, end, last multiplier, whether 多 was inside."""
    low = high = ZERO
    end, scale, vague = position, ONE, False
    while True:
        match = (_SECTION if scale == ONE else _SECTION_ON).match(text, end)
        if match is None or match.end() == end or text[end : match.end()] == "零":
            if end == position and text.startswith("零", position):
                return (ZERO, ZERO), position + 1, ONE, False
            return (low, high), end, scale, vague
        value = _section_value(match, text)
        level = _LEVEL.match(text, match.end())
        if level is None:
            section_end = match.end()
            if scale > ONE and _is_short_tail(match):
                if _starts_measure(text, match):
                    return (low, high), end, scale, vague
                factor = scale / _TEN
                value = value[0] * factor, value[1] * factor
            elif _is_hundred_and_one(text, match):
                section_end -= 1
                value = value[0] - _TEN, value[1] - _TEN
            return (low + value[0], high + value[1]), section_end, scale, vague
        step = LEVELS[level[2]]
        vague = vague or bool(level[1])
        if low and step > scale > ONE:
            low, high = (low + value[0]) * step, (high + value[1]) * step
        else:
            low, high = low + value[0] * step, high + value[1] * step
        end, scale = level.end(), step
        while (following := _LEVEL.match(text, end)) is not None:
            low, high = low * LEVELS[following[2]], high * LEVELS[following[2]]
            end, scale = following.end(), LEVELS[following[2]]
            vague = vague or bool(following[1])


def _starts_measure(text: str, match: re.Match[str]) -> bool:
    return match[7] == "一" and text[match.end() : match.end() + 1] in _MEASURE_SET


_MEASURE_SET: Final = frozenset(_MEASURE_AFTER_ONE)


def _is_hundred_and_one(text: str, match: re.Match[str]) -> bool:
    """Tell whether 一百一盒 means a hundred for one box rather than 110 boxes."""
    return bool(
        match[3] and match[7] == "一" and match.end() - match.end(3) == 2
    ) and _starts_measure(text, match)


def _part_behind(text: str, end: int, whole: Decimal) -> Number | None:
    """Return 三分之一 of what is read up to ``end``, or the sum of 三百五又三分之一."""
    if text.startswith("又", end):
        part = chinese_number_at(text, end + 1) if _AND_A_PART.match(text, end) else None
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
    return _CAPITALS.match(text, position) is not None
