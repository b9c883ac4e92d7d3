"""What a host reads aloud: figures and units turned into Chinese words or plain English."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.spoken_names import listed_in_words, names_in, signs_said
from knowledge.language.spoken_numbers import LARGEST_SPOKEN, SpokenLanguage, speak_number
from knowledge.language.spoken_signs import (
    BELOW_ZERO,
    said_between,
    said_by_name,
    speak_after,
    speak_dates,
    times_of,
    without_brackets,
)
from knowledge.language.spoken_units import CHINESE_NAMES, english_name

__all__ = ["speak_number", "speak_quantity", "speak_text"]

_ONE: Final = Decimal(1)
_TWO: Final = Decimal(2)
_HALF: Final = Decimal("0.5")
_FIGURES: Final = re.compile(r"[0-9０-９½¼¾]")
_FRACTION: Final = re.compile(r"(\d+)\s?/\s?(\d+)")
_PART_OF_ONE: Final = re.compile(r"(?P<above>\d+)/(?P<below>\d+)(?=\s?[^\s\d/.])")
_LONGEST_TAIL: Final = 4  # digits after the point that one says
_MORE: Final = re.compile(r"[多来余]|\+$")
# "a 7 dollar coupon", "your 30 day return": before what it describes, a unit has no plural.
_BEFORE_NOUN: Final = re.compile(r"\b(?:an?|this|your|our|each|every|free|the) \Z", re.IGNORECASE)
_NO_NOUN: Final = re.compile(
    r"(?! ?(?:off|of|for|from|in|on|and|or|is|are|was|were|start|starts|to|per|each|with|at|you"
    r"|we|it|that|when|if|a|an|the|as|than|total|long|wide|tall|high|deep|thick|old"
    r"|extra|more|less|only|back)\b) [a-z]",
    re.IGNORECASE,
)
_ONE_UNIT: Final = re.compile(r"\d[ -](?!feet|inches)[a-z]{3,}(?<!s)\Z", re.IGNORECASE)
# 30 C is a temperature only after a word that leads one.
_DEGREES: Final = re.compile(r"\b((?:at|to|below|under|above|over|than) \d{1,3}) ?C\b")
_SCALE_UNSAID: Final = re.compile(r"\bdegrees?\Z", re.IGNORECASE)
_SCALE: Final = re.compile(r"degrees Celsius\Z|°\Z")
# What is written 度 is said so, whatever it measures: heat, spirit, sweetness, an eye, an angle.
_BARE_DEGREES: Final = re.compile(r"(?<!氏)度\Z|[\d ]°\Z")
_IN_STEPS: Final = re.compile(r" (?:steps?|increments?|intervals?)\b", re.IGNORECASE)
_BY_VOLUME: Final = re.compile(r"(?<=\d)\s?%\s?vol(?![A-Za-z])\.?", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\d+ [a-z]{3,}", re.IGNORECASE)
_PIECES: Final = re.compile(r"\bbars\Z", re.IGNORECASE)
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_CENTS: Final = frozenset({"USD", "EUR", "GBP"})
_HALVED: Final = frozenset({"h", "month"})


def speak_quantity(q: Quantity, language: SpokenLanguage) -> str:
    """Return ``q`` as said aloud, with its hedge and open ends; reads back to the same amount."""
    said = _core(q, language)
    if language == "zh":
        said += "以上" if q.high is None else "以内" if q.low is None else ""
        return "约" + said if q.approximate else said
    opening = "at least " if q.high is None else "up to " if q.low is None else ""
    return ("about " if q.approximate else "") + opening + said


@lru_cache(maxsize=4096)
def speak_text(text: str, language: SpokenLanguage) -> str:
    """Return ``text`` as one reads it aloud: figures, units, dates and signs in words.

    What stands in brackets follows a pause. Kept: a card's line is made for the screen, for what
    is prepared ahead and for the model, several times a question, and on the event loop.
    """
    text = without_brackets(text, language)
    if language == "zh":
        text = _BY_VOLUME.sub("度", BELOW_ZERO.sub("零下", text))
    if language == "en":
        text = _DEGREES.sub(r"\1°C", text)
    text = listed_in_words(text, language)
    pieces: list[str] = []
    position = 0
    for start, end, name in names_in(text, language):
        pieces += (_amounts_said(text[position:start], language), name)
        position = end
    return signs_said("".join((*pieces, _amounts_said(text[position:], language))), language)


def _amounts_said(text: str, language: SpokenLanguage) -> str:
    pieces: list[str] = []
    position = 0
    last: Quantity | None = None
    for q in find_quantities(text):
        pieces.append(_between(text[position : q.start], last, q, language))
        if language == "zh" and (times := times_of(text, last, q)):
            q = replace(q, dimension="count", unit=times)
        named = said_by_name(text, q, language)
        written = text[q.start : q.end]
        pieces.append(named or _spoken_span(written, q, language, _describes(text, q)))
        position, last = q.end, q
    rest = text[position:]
    if language == "zh":
        rest = speak_after(rest) if last is not None else speak_dates(rest)
    return "".join((*pieces, rest))


def _between(gap: str, last: Quantity | None, q: Quantity, language: SpokenLanguage) -> str:
    if last is not None:
        return said_between(gap, last, q, language)
    return speak_dates(gap) if language == "zh" else gap


def _describes(text: str, q: Quantity) -> bool:
    """Return whether an English amount stands before what it describes: a 2 year warranty."""
    before, after = text[max(0, q.start - 8) : q.start], text[q.end : q.end + 12]
    if _IN_STEPS.match(after):
        return True
    if not _NO_NOUN.match(after):
        return False
    return bool(_BEFORE_NOUN.search(before) or _ONE_UNIT.search(text[q.start : q.end]))


def _spoken_span(
    written: str, q: Quantity, language: SpokenLanguage, describes: bool = False
) -> str:
    if not _FIGURES.search(written) or _too_large(q):
        return written
    if language == "en" and _COUNTED.fullmatch(written) and _HAN.search(q.unit):
        return written  # 60 tablets are no 60 slices
    if language == "en" and q.unit == "bar" and _PIECES.search(written):
        return written  # 12 bars of a snack keep their plural
    if language == "zh" and (fraction := _FRACTION.fullmatch(written)):
        parts = speak_number(Decimal(fraction[2]), "zh"), speak_number(Decimal(fraction[1]), "zh")
        return "分之".join(parts)
    if part := _part_said(written, q, language):
        return part
    if language == "zh" and (more := _MORE.search(written)) and q.low is not None:
        sign = "多" if more[0] == "+" else more[0]
        return speak_number(q.low, "zh") + sign + _name_zh(q.unit)
    said = _core(q, language, describes)
    if language == "zh" and _BARE_DEGREES.search(written):
        return said.removesuffix(_name_zh(q.unit)) + "度"
    if language == "en" and _SCALE_UNSAID.search(written):
        said = _SCALE.sub("degrees", said)  # of an angle as of a temperature
    # Business days are what such a shop calls them.
    return said.replace("working day", "business day") if "usiness" in written else said


def _part_said(written: str, q: Quantity, language: SpokenLanguage) -> str:
    """Return a part of one unit that has no short decimal: 2/3 cups, 三分之二杯."""
    part = _PART_OF_ONE.match(written)
    endless = q.low is not None and -int(q.low.as_tuple().exponent) > _LONGEST_TAIL
    if part is None or not endless or q.low != q.high:
        return ""
    if language == "en":
        return f"{part[0]} {english_name(q.unit, plural=False)}"
    above, below = (speak_number(Decimal(part[group]), "zh") for group in ("above", "below"))
    return f"{below}分之{above}{_name_zh(q.unit)}"


def _too_large(q: Quantity) -> bool:
    return any(bound is not None and abs(bound) >= LARGEST_SPOKEN for bound in (q.low, q.high))


def _core(q: Quantity, language: SpokenLanguage, describes: bool = False) -> str:
    low, high = q.least, q.most
    if low is None or high is None:
        return ""
    if language == "zh":
        return _core_zh(low, high, q.unit)
    unit = english_name(q.unit, plural=high != _ONE and not describes)
    said = _money_figures if q.unit in _CENTS else _figures
    figures = said(low) if low == high else f"{said(low)} to {said(high)}"
    if q.unit == "%":
        return f"{figures}%"
    return f"{figures} {unit}" if unit else figures


def _figures(value: Decimal) -> str:
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _money_figures(value: Decimal) -> str:
    """Return an amount of money with its cents in full: 143.50, not 143.5."""
    plain = _figures(value)
    return f"{plain}0" if re.fullmatch(r"-?\d+\.\d", plain) else plain


def _core_zh(low: Decimal, high: Decimal, unit: str) -> str:
    if unit == "%":
        return "百分之" + _span_zh(low, high, unit)
    if unit == "‰":
        return "千分之" + _span_zh(low, high, unit)
    if unit == "CNY" and low == high and low >= 0 and low * 100 % 1 == 0:
        return _yuan(low)
    if unit in _HALVED and low == high and low > 0 and low % 1 == _HALF:
        return _halves(low, unit)
    below = low < 0 and high <= 0 and unit == "°C"
    if below and low == high:
        return "零下" + _span_zh(-low, -high, unit) + _name_zh(unit)
    return _span_zh(low, high, unit) + _name_zh(unit)


def _span_zh(low: Decimal, high: Decimal, unit: str) -> str:
    first = _said_zh(low, unit)
    return first if low == high else f"{first}到{_said_zh(high, unit)}"


def _said_zh(value: Decimal, unit: str) -> str:
    """Say 两 before a unit, but 二 alone and in percentages and 二两."""
    if value == _TWO and unit not in ("", "%", "‰", "两"):
        return "两"
    if unit == "°C" and value < 0:
        return "零下" + speak_number(-value, "zh")
    return speak_number(value, "zh")


def _name_zh(unit: str) -> str:
    return CHINESE_NAMES.get(unit, unit)


def _halves(value: Decimal, unit: str) -> str:
    name = CHINESE_NAMES[unit].removeprefix("个")
    if value == _HALF:
        return f"半个{name}"
    return f"{_said_zh(value - _HALF, unit)}个半{name}"


def _yuan(value: Decimal) -> str:
    cents = int(value * 100)
    yuan, tenths, hundredths = cents // 100, cents // 10 % 10, cents % 10
    digits = "零一两三四五六七八九"
    if not yuan and cents:
        head = f"{digits[tenths]}毛" if tenths else ""
        tail = "零一二三四五六七八九"[hundredths]
        return (head + tail if head else f"{digits[hundredths]}分钱") if hundredths else head
    said = _said_zh(Decimal(yuan), "CNY") + "块"
    figures = "零一二三四五六七八九"
    if not cents % 100:
        return said
    if not tenths:
        return f"{said}零{figures[hundredths]}分"
    return said + figures[tenths] + (f"毛{figures[hundredths]}" if hundredths else "")
