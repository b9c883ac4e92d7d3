"""Numbers as one says them: 两千零五, two thousand and five."""

from decimal import Decimal
from typing import Final, Literal

SpokenLanguage = Literal["zh", "en"]

_DIGITS_ZH: Final = "零一二三四五六七八九"
_LEVELS_ZH: Final = ((10**8, "亿"), (10**4, "万"))
_PLACES_ZH: Final = ((1000, "千"), (100, "百"), (10, "十"))
_UNITS_EN: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS_EN: Final = (
    "zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_SCALES_EN: Final = (
    (10**18, "quintillion"),
    (10**15, "quadrillion"),
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
)
LARGEST_SPOKEN: Final = 10**20


def speak_number(value: Decimal, language: SpokenLanguage) -> str:
    """Return ``value`` in words; ``parse_number`` reads the words back to the same value.

    Raises:
        ValueError: ``value`` is not finite, or 10**20 or more.
    """
    if not value.is_finite() or abs(value) >= LARGEST_SPOKEN:
        raise ValueError(f"expected a finite number below 1e20 to speak, got {value}")
    whole, _, fraction = f"{abs(value):f}".partition(".")
    fraction = fraction.rstrip("0")
    negative = value < 0
    if language == "zh":
        words = ("负" if negative else "") + _whole_zh(int(whole))
        return words + ("点" + "".join(_DIGITS_ZH[int(d)] for d in fraction) if fraction else "")
    words = ("minus " if negative else "") + _whole_en(int(whole))
    return words + (" point " + " ".join(_UNITS_EN[int(d)] for d in fraction) if fraction else "")


def digits_said(written: str) -> str:
    """Return figures told one by one in Chinese, a point as 点: 10781.1 is 一零七八一点一."""
    return "".join("点" if one == "." else _DIGITS_ZH[int(one)] for one in written)


def _whole_zh(number: int) -> str:
    if number < 10:
        return _DIGITS_ZH[number]
    for size, name in _LEVELS_ZH:
        if number >= size:
            above, below = divmod(number, size)
            head = ("两" if above == 2 else _whole_zh(above)) + name
            if not below:
                return head
            return head + ("零" if below < size // 10 else "") + _section_start(below)
    return _section_zh(number)


def _section_start(below: int) -> str:
    """Say the rest after a level: 一十, not 十, inside a number."""
    words = _whole_zh(below)
    return "一" + words if words.startswith("十") else words


def _section_zh(number: int) -> str:
    words, pending_zero = "", False
    rest = number
    for size, name in _PLACES_ZH:
        digit, rest = divmod(rest, size)
        if not digit:
            pending_zero = bool(words)
            continue
        words += "零" if pending_zero else ""
        pending_zero = False
        if name == "十" and digit == 1 and not words:
            words += name
        else:
            words += ("两" if digit == 2 and name != "十" else _DIGITS_ZH[digit]) + name
    if rest:
        words += ("零" if pending_zero else "") + _DIGITS_ZH[rest]
    return words


def _whole_en(number: int) -> str:
    for size, name in _SCALES_EN:
        if number >= size:
            above, below = divmod(number, size)
            head = f"{_whole_en(above)} {name}"
            if not below:
                return head
            return head + (" and " if below < 100 else " ") + _whole_en(below)
    if number >= 100:
        above, below = divmod(number, 100)
        head = f"{_UNITS_EN[above]} hundred"
        return f"{head} and {_whole_en(below)}" if below else head
    if number < 20:
        return _UNITS_EN[number]
    tens, units = divmod(number, 10)
    return _TENS_EN[tens] + (f"-{_UNITS_EN[units]}" if units else "")
