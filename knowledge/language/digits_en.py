"""English digits said one by one: three one six, two double five, point four nine."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ZERO, Number
from knowledge.language.number_words_en import DIGITS, TENS, UNITS

_WORD: Final = re.compile(r"[ \u00a0]{1,2}([a-z]+)(?![a-z'’-])")
_JOINED: Final = re.compile(r"(?:[ \u00a0]{1,2}|-(?=[a-z]))?([a-z]+)(?![a-z'’])")
_REPEATED: Final = {"double": 2, "triple": 3}
_SHORTEST_RUN: Final = 3  # two digits in a row are rather two numbers


def digits_after_point(text: str, position: int) -> tuple[str, int]:
    """Return the figures said after ``point`` and where they end: four nine, or forty-nine."""
    digits, end = "", position
    while (match := _JOINED.match(text, end)) is not None:
        value = DIGITS.get(match[1])
        if value is None:
            if digits or match[1] not in TENS and match[1] not in UNITS:
                break
            return _two_digits(text, match)
        digits += str(value)
        end = match.end()
    return digits, end


def _two_digits(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Read the forty-nine of one point forty-nine."""
    value = TENS.get(match[1]) or UNITS[match[1]]
    end = match.end()
    following = _JOINED.match(text, end)
    if following and match[1] in TENS and DIGITS.get(following[1], ZERO) > 0:
        value, end = value + DIGITS[following[1]], following.end()
    return str(value), end


def spelled_run(text: str, start: int, position: int) -> Number | None:
    """Return three one six as 316: three digits or more that count neither up nor down.

    One two three and eight six four are lists, or a countdown.
    """
    first = _JOINED.match(text, position)
    if first is None or first[1] not in DIGITS:
        return None
    digits, end, times = str(DIGITS[first[1]]), first.end(), 1
    while (match := _WORD.match(text, end)) is not None:
        word = match[1]
        if word in _REPEATED and times == 1:
            following = _WORD.match(text, match.end())
            if following is None or following[1] not in DIGITS:
                break
            times = _REPEATED[word]
            match, word = following, following[1]
        if word not in DIGITS:
            break
        digits, end, times = digits + str(DIGITS[word]) * times, match.end(), 1
    if len(digits) < _SHORTEST_RUN or _counts(digits):
        return None
    value = Decimal(digits)
    return Number(start, end, value, value, "spelled")


def _counts(digits: str) -> bool:
    steps = list(zip(digits, digits[1:], strict=False))
    return all(a < b for a, b in steps) or all(a > b for a, b in steps)
