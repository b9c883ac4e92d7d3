"""The rules that give a number its unit: the word behind it, the sign before it, what is unsaid."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.currency_words import MILLIONS_AND_THOUSANDS
from knowledge.language.measure import Measure
from knowledge.language.money import cents_behind_sign, currency_before
from knowledge.language.number_scan import Line
from knowledge.language.number_token import ONE, Number
from knowledge.language.unit_context import contextual_unit
from knowledge.language.unit_lookup import UnitMatch, unit_at
from knowledge.language.unit_table import UNITS, Unit
from knowledge.language.unsaid import go_on_behind_unit

_LARGEST: Final = Decimal(10**24)  # keeps exact Decimal remainders possible
_HALF: Final = Decimal("0.5")
_TEN: Final = Decimal(10)
_MORE: Final = re.compile(
    r"(?:个)?[多来余](?!买|送|拍|囤|了|少|功|种|次|喝|吃|看|给|领|件)|个(?=半|多)|\+(?=\s?[a-z\u4e00-\u9fff])"
)
_COMPARED: Final = re.compile(r"(?:[大小多少高低等]于|超过|不到|至[多少]|最[多少])\Z")
_OF_A: Final = re.compile(r" of an? (?=[a-z])")
_HALF_MORE: Final = re.compile(r"个半")
_DISCOUNT: Final = re.compile(r"折(?![叠返射腾旧合磨痕成纸页断])")
_TENTHS: Final = re.compile(
    r"成(?=[一二三四五六七八九](?![一-龥])"
    r"|半(?![新以])|半以上|蛋白|肉|棉|绒|新|以上|以下|左右|多|的?(?:人|顾客|用户|回购|好评)|[,，.。、!?\s]|\Z)"
)
_TENTHS_MORE: Final = re.compile(r"成([半一二三四五六七八九])")
_HUNDREDTHS_MORE: Final = {
    word: Decimal(value) for value, word in enumerate("零一二三四五六七八九")
} | {"半": Decimal(5)}
_HALF_OFF: Final = re.compile(r"[价折](?!券)|[ -](?:price|off)(?![a-z])")
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
        if not inherited:
            _negate(line.text, measure)
        return measure
    if _share(line.text, measure):
        return measure
    currency_before(line.text, measure, line.boundary)
    _attach(line, measure)
    if measure.marked:
        cents_behind_sign(line, measure)
    if (
        measure.unit is None
        and line.text[0] in " p"
        and _PERCENT_OF.match(line.text, 0, measure.start)
    ):
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
        if following == "成" and (more := _TENTHS_MORE.match(text, measure.end)):
            measure.added(_HUNDREDTHS_MORE[more[1]])
            measure.end += 1
        if number.form == "pair" and following == "折":
            measure.low = measure.high = number.low * _TEN + number.high
        measure.end += 1
    else:
        return False
    measure.unit = UNITS["%"]
    return True


def _attach(line: Line, measure: Measure) -> None:
    text = line.text
    position, extra = _more_behind(line, measure)
    found = unit_at(text, line.original, position) or _of_a_unit(line, measure)
    unit = contextual_unit(text, line.original, measure.number, found) if found else None
    if unit is None and measure.number.form == "pair" and text.startswith("一两", measure.start):
        measure.high, unit = measure.low, UNITS["两"]
        found = UnitMatch(unit, position, "两")
    if found is None or unit is None:
        if measure.approximate and text[measure.end : measure.end + 1] in ("多", "余"):
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
    go_on_behind_unit(line, measure, found)


def _more_behind(line: Line, measure: Measure) -> tuple[int, Decimal]:
    """Read 个半, 多, 来, 余 before the unit: where the unit begins, and what is added."""
    text, position = line.text, measure.end
    following = text[position : position + 1]
    if not following or following not in "个多来余+":
        return position, Decimal(0)
    half, more = _HALF_MORE.match(text, position), _MORE.match(text, position)
    if half and unit_at(text, line.original, half.end()):
        return half.end(), _HALF
    if not more or not (unit_at(text, line.original, more.end()) or following in "多余"):
        return position, Decimal(0)
    position = more.end()
    measure.approximate = measure.approximate or more[0] != "个"
    if more[0][-1] in "多余" and measure.low == measure.high:
        measure.above = measure.low
    if text[position : position + 1] == "多":
        position, measure.approximate = position + 1, True
    return position, Decimal(0)


def _of_a_unit(line: Line, measure: Measure) -> UnitMatch | None:
    """Return the cup of three quarters of a cup."""
    if measure.low is None or not 0 < measure.low < ONE:
        return None
    match = _OF_A.match(line.text, measure.end)
    return unit_at(line.text, line.original, match.end()) if match else None


_TENTH: Final = Decimal("0.1")
_HUNDREDTH: Final = Decimal("0.01")
_HUNDREDTHS: Final = (
    "分钱", "美分", "欧分", "便士", "cent", "cents", "euro cent", "euro cents", "pence", "penny",
    "pennies",
)  # fmt: skip
_WORD_FACTORS: Final = {
    **dict.fromkeys(("毛", "角", "毛钱", "角钱"), _TENTH),
    **dict.fromkeys(_HUNDREDTHS, _HUNDREDTH),
    **{word: Decimal(size) for word, (_, size) in MILLIONS_AND_THOUSANDS.items()},
    "刻钟": Decimal(15),
}


def _currency(before: Unit | None, after: Unit) -> Unit:
    return before if before is not None and before.symbol != "CNY" else after


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
    joined = (
        before
        and _HAN.match(before)
        and not _COMPARED.search(text, max(0, number.start - 2), number.start)
    )
    return not joined and not _HAN.match(after)


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
