"""The rules that give a number its unit: the word behind it, the sign before it, what is unsaid."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.currency_words import MILLIONS_AND_THOUSANDS
from knowledge.language.measure import Measure
from knowledge.language.money import currency_before, money_tail
from knowledge.language.number_scan import Line
from knowledge.language.number_token import ONE, Number
from knowledge.language.unit_context import contextual_unit
from knowledge.language.unit_lookup import UnitMatch, unit_at
from knowledge.language.unit_table import UNITS, Unit

_LARGEST: Final = Decimal(10**24)  # keeps exact Decimal remainders possible
_HALF: Final = Decimal("0.5")
_TEN: Final = Decimal(10)
_MORE: Final = re.compile(
    r"(?:个)?[多来余](?!买|送|拍|囤|了|少|功|种|次|喝|吃|看|给|领|件)|个(?=半|多)|\+(?=\s?[a-z\u4e00-\u9fff])"
)
_HALF_MORE: Final = re.compile(r"个半")
_AFTER_UNIT_HALF: Final = re.compile(r"半(?![价夜路径天年月小个身袖斤公])")
_DISCOUNT: Final = re.compile(r"折(?![叠返射腾旧合磨痕成纸页断])")
_TENTHS: Final = re.compile(
    r"成(?=蛋白|肉|棉|绒|新|以上|以下|左右|多|的?(?:人|顾客|用户|回购|好评)|[,，.。、!?\s]|\Z)"
)
_HALF_OFF: Final = re.compile(r"价(?!券)|[ -](?:price|off)(?![a-z])")
_AND_A_PART: Final = re.compile(
    r" and (?:an? |(?P<three>three ))?(?P<part>half|quarter)s?(?![a-z])(?! (?:an?|of"
    r"|million)(?![a-z]))"
)
_PARTS: Final = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_LENGTH_TAIL: Final = re.compile(
    r"(?:(\d{1,2})|([一二三四五六七八九]{1,2}))(?![\d.]|[十百千万点个边头侧人次]|\s?[a-z])"
)
_DIGIT_WORDS: Final = {word: Decimal(value) for value, word in enumerate("零一二三四五六七八九")}
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_NEGATIVE: Final = re.compile(r"(?:零下|负|minus |negative )\s?\Z")
_NEXT_AMOUNT: Final = re.compile(r"\s?\d")
_PERCENT_OF: Final = re.compile(r"\A\s*per ?cents? of \Z")  # percent of 10, cut off from before
_MERIDIEM: Final = re.compile(r" ?(?:[ap]\.? ?m(?![a-z])|o['’] ?clock|oclock)")
_LETTER_AFTER: Final = re.compile(r"(?!x\s?\d)[a-z]")


def measure_at(line: Line, number: Number, inherited: bool = False) -> Measure | None:
    """Return ``number`` with the unit around it, or ``None`` when the words count nothing.

    ``inherited`` says that an earlier number joined to this one already made sure it is a number.
    """
    if abs(number.high) >= _LARGEST:
        return None
    if number.end < len(line.text) and _MERIDIEM.match(line.text, number.end):
        return None
    measure = Measure(number.start, number.end, number.low, number.high, None, number.vague, number)
    measure.above = number.floor
    if number.unit:
        measure.unit = UNITS[number.unit]
        return measure
    if _share(line.text, measure):
        return measure
    currency_before(line.text, measure, line.boundary)
    _attach(line, measure)
    if measure.unit is None and _PERCENT_OF.match(line.text, 0, measure.start):
        measure.unit = UNITS["%"]
    signed = not inherited and _negate(line.text, measure)
    if measure.unit is None and not (inherited or signed or _stands_alone(line, number)):
        return None
    return measure


def _share(text: str, measure: Measure) -> bool:
    """Read discounts and tenths: 九五折 (95 %), 3.5折, 八成, 半价."""
    number, following = measure.number, text[measure.end : measure.end + 1]
    if number.form == "half" and (off := _HALF_OFF.match(text, measure.end)):
        measure.low = measure.high = Decimal(50)
        measure.end, measure.unit = off.end(), UNITS["%"]
        return True
    if not following or following not in "折成":
        return False
    if _DISCOUNT.match(text, measure.end) or _TENTHS.match(text, measure.end):
        whole = number.low > _TEN and following == "折"
        measure.scaled(ONE if whole else _TEN)
        if number.form == "pair" and following == "折":
            measure.low = measure.high = number.low * _TEN + number.high
        measure.end += 1
    else:
        return False
    measure.unit = UNITS["%"]
    return True


def _attach(line: Line, measure: Measure) -> None:
    text, position = line.text, measure.end
    extra = Decimal(0)
    following = text[position : position + 1]
    if following in "个多来余+" and following:
        half = _HALF_MORE.match(text, position)
        more = _MORE.match(text, position)
        if half and unit_at(line.text, line.original, half.end()):
            position, extra = half.end(), _HALF
        elif more and (unit_at(line.text, line.original, more.end()) or following in "多余"):
            position = more.end()
            measure.approximate = measure.approximate or more[0] != "个"
            if more[0][-1] in "多余" and measure.low == measure.high:
                measure.above = measure.low
            if text[position : position + 1] == "多":
                position, measure.approximate = position + 1, True
    found = unit_at(line.text, line.original, position)
    unit = contextual_unit(line.text, line.original, measure.number, found) if found else None
    if unit is None and measure.number.form == "pair" and text.startswith("一两", measure.start):
        measure.high, unit = measure.low, UNITS["两"]
        found = UnitMatch(unit, position, "两")
    if found is None or unit is None:
        if measure.approximate and following in "多余" and position > measure.end:
            measure.end = position
        return
    if measure.unit is not None and (
        unit.dimension != "money" or _NEXT_AMOUNT.match(text, found.end)
    ):
        return
    measure.unit = _currency(measure.unit, unit)
    measure.end = found.end
    measure.added(extra)
    if found.word in _WORD_FACTORS:
        measure.scaled(_WORD_FACTORS[found.word])
    _after_unit(line, measure, found)


_TENTH: Final = Decimal("0.1")
_HUNDREDTH: Final = Decimal("0.01")
_HUNDREDTHS: Final = (
    "分钱", "美分", "欧分", "便士", "cent", "cents", "euro cent", "euro cents", "pence", "penny",
)  # fmt: skip
_WORD_FACTORS: Final = {
    **dict.fromkeys(("毛", "角", "毛钱", "角钱"), _TENTH),
    **dict.fromkeys(_HUNDREDTHS, _HUNDREDTH),
    **{word: Decimal(size) for word, (_, size) in MILLIONS_AND_THOUSANDS.items()},
    "刻钟": Decimal(15),
}


def _currency(before: Unit | None, after: Unit) -> Unit:
    return before if before is not None and before.symbol != "CNY" else after


def _after_unit(line: Line, measure: Measure, found: UnitMatch) -> None:
    unit, text = measure.unit, line.text
    if unit is None:
        return
    if unit.dimension == "money":
        money_tail(line, measure, found.word)
        return
    following = text[measure.end : measure.end + 1]
    if following == "半" and _AFTER_UNIT_HALF.match(text, measure.end):
        measure.added(_HALF)
        measure.end += 1
    elif following == "多" and unit.dimension != "count":
        measure.approximate = True
        measure.above = measure.low
        measure.end += 1
    elif part := _AND_A_PART.match(text, measure.end):
        measure.added(_PARTS[part["part"]] * (3 if part["three"] else 1))
        measure.end = part.end()
    elif found.word == "米" or found.word in "斤两":
        _decimal_tail(line, measure)


def _decimal_tail(line: Line, measure: Measure) -> None:
    """Read what colloquial lengths and weights leave unsaid: 一米八 (1.8 m), 两斤三 (2.3 斤)."""
    match = _LENGTH_TAIL.match(line.text, measure.end)
    if match is None or _counts_on(line, match.end()):
        return
    figures = match[1] or "".join(str(_DIGIT_WORDS[word]) for word in match[2])
    if measure.low != measure.high or measure.low is None or measure.low % 1:
        return
    measure.added(Decimal(figures).scaleb(-len(figures)))
    measure.end = match.end()


def _counts_on(line: Line, position: int) -> bool:
    """Tell whether a unit is glued to a position: 两米三 床单 is no three of anything."""
    glued = not line.text.startswith(" ", position)
    return glued and unit_at(line.text, line.original, position) is not None


def _stands_alone(line: Line, number: Number) -> bool:
    """Tell whether a number without a unit is one: not the 一 of a word nor the 5 of a name."""
    if number.form in ("half", "bare"):
        return False
    text = line.text
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    if number.form in ("figures", "words", "price", "year"):
        return number.form != "figures" or not _LETTER_AFTER.match(text, number.end)
    if number.form == "spelled" and number.end - number.start > 2:
        return True
    if number.form == "article":
        return not text[: number.start].strip() and not text[number.end :].strip(" .!?,")
    return not (number.start and _HAN.match(before)) and not _HAN.match(after)


def _negate(text: str, measure: Measure) -> bool:
    """Apply a minus sign, 负 or 零下 written before the number; tell whether a word did it."""
    if measure.low is None or measure.high is None or measure.start == 0:
        return False
    before = text[max(0, measure.start - 9) : measure.start]
    sign = _NEGATIVE.search(before)
    if sign:
        start = measure.start - (len(sign[0]))
    elif before[-1] == "-" and _is_minus(before, measure):
        start = measure.start - 1
    elif before == "- " and not text[measure.end :].strip():
        start = 0  # - 1 4/5 is the whole text, and no item of a list
    else:
        return False
    measure.start = start
    measure.low, measure.high, measure.above = -measure.high, -measure.low, None
    return sign is not None


def _is_minus(before: str, measure: Measure) -> bool:
    previous = before[-2:-1]
    if not previous or previous in " (:,~=<>/到至[":
        return True
    is_temperature = measure.unit is not None and measure.unit.dimension in (
        "temperature",
        "percent",
    )
    return is_temperature and not previous.isascii()
