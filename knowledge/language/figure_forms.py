"""Ways to write one number in figures beyond plain digits: 2 3/4, 1.3e6, 2^5, 1 414 021 100."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.number_token import ONE, Number, single

VULGAR: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"),
    "⅓": ONE / 3, "⅔": Decimal(2) / 3, "⅛": Decimal("0.125"),
}  # fmt: skip
"""Fractions that are one character."""

_FRACTION: Final = re.compile(r"(?:(\d{1,3}) {1,2})?(\d{1,2})\s?/\s?(\d{1,3})(?![\d/年月])")
_NO_FRACTIONS: Final = ("7/24", "24/7")
_LARGEST_PART: Final = 100
_IMPROPER_BELOW: Final = range(3, 11)  # 42/36 are two sizes, and 91/2 is rather nine and a half
_LARGEST_OF_A_DATE: Final = 12  # 12/10 is a day of October or December
_GROUPS: Final = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3}){1,8}(?![\d-])")
_FRACTION_AFTER_GROUPS: Final = re.compile(r"\.\d+")
_DECIMAL_COMMA: Final = re.compile(
    r"0,\d{1,3}(?![\d,.])|(?:\d{1,3}(?:\.\d{3})+|\d{1,4}),\d{1,2}(?= ?(?:€|euros?(?![a-z])))"
)
_EURO_FIGURES: Final = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,4}),\d{2}(?![\d,])")
_POWER: Final = re.compile(
    r"(?:e(?P<tens>[+-]?\d{1,2})|\s?[x×*]\s?10\^(?P<times>[+-]?\d{1,2})|\^(?P<power>[+-]?\d{1,2}))"
    r"(?![a-z0-9^]|\.\d)"
)
_LARGEST_EXPONENT: Final = 24
_LARGEST_RAISED: Final = Decimal(10**24)


def fraction_at(text: str, position: int) -> Number | None:
    """Return 1/2, 2 3/4 or 16/5 at ``position``; ``None`` for what is rather a date or sizes."""
    match = _FRACTION.match(text, position)
    if match is None or match[0].startswith(_NO_FRACTIONS):
        return None
    whole, above, below = match.groups()
    numerator, denominator = Decimal(above), Decimal(below)
    proper = 0 < numerator < denominator <= _LARGEST_PART
    dated = not whole and numerator <= _LARGEST_OF_A_DATE
    improper = denominator in _IMPROPER_BELOW and numerator > denominator and not dated
    if not proper and not improper:
        return None
    value = (Decimal(whole) if whole else 0) + numerator / denominator
    return single(match.start(), match.end(), value, "figures")


def european_at(text: str, position: int) -> Number | None:
    """Return 0,5 and the 1.299,99 of 1.299,99 €, whose comma can be no separator of a list."""
    priced = text[max(0, position - 2) : position].strip().endswith("€")
    match = (_EURO_FIGURES if priced else _DECIMAL_COMMA).match(text, position)
    if match is None:
        return None
    value = Decimal(match[0].replace(".", "").replace(",", "."))
    return single(position, match.end(), value, "figures")


def grouped_by_blanks(text: str, original: str, position: int) -> Number | None:
    """Return 1 414 021 100 at ``position``: thousands kept apart by blanks, as in French.

    Ordinary blanks also stand between the sizes of a list (90 120 150), so they group only after
    one leading digit, or where a group begins with 0; blanks that do not break always group.
    """
    match = _GROUPS.match(text, position)
    if match is None:
        return None
    groups = re.split(r"\s", match[0])
    kept_together = all(mark != " " for mark in original[position : match.end()] if mark.isspace())
    priced = text.startswith((" €", "€", " zł", " kr"), match.end())
    figures = (
        priced or len(groups) > 2 and (len(groups[0]) == 1 or any(g[0] == "0" for g in groups[1:]))
    )
    if not kept_together and not figures:
        return None
    rest = _FRACTION_AFTER_GROUPS.match(text, match.end())
    end = rest.end() if rest else match.end()
    value = Decimal("".join(groups) + (rest[0] if rest else ""))
    return single(position, end, value, "figures")


def raised(text: str, number: Number) -> Number | None:
    """Return ``number`` with the power written behind it: 1.3e6, 6.23x10^-4, 2^5."""
    following = text[number.end : number.end + 2].lstrip()[:1]
    match = _POWER.match(text, number.end) if following and following in "e^x×*" else None
    if match is None:
        return None
    power = match["power"]
    exponent = int(power or match["tens"] or match["times"])
    if abs(exponent) > _LARGEST_EXPONENT or (not number.low and exponent <= 0):
        return None
    if number.low > _LARGEST_RAISED:
        return None
    value = number.low**exponent if power else number.low.scaleb(exponent)
    return single(number.start, match.end(), value, "figures")
