"""The English words that name periods of the calendar, and the pattern that finds them."""

import re
from typing import Final

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
SEASONS: Final = {"spring": (3, 6), "summer": (6, 9), "fall": (9, 12), "autumn": (9, 12)} | {
    "winter": (12, 3)
}
"""First month and the month in which it ends."""

DECADE_NAMES: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
CENTURY_NAMES: Final = {
    name: number
    for number, name in enumerate(
        ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
         "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"), 10
    )
} | {"twenty first": 21}  # fmt: skip
PARTS: Final = {
    "early": (0.0, 0.5), "beginning": (0.0, 0.5), "start": (0.0, 0.5),
    "mid": (0.2, 0.8), "middle": (0.2, 0.8),
    "late": (0.5, 1.0), "end": (0.5, 1.0), "latter": (0.45, 1.0), "second": (0.45, 1.0),
    "first": (0.0, 0.55), "last": (0.5, 1.0),
}  # fmt: skip
"""What share of a stretch a word means, taken widely."""

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
)
_YEAR = r"(?:1\d{3}|2\d{3})(?!\d|[,.:]\d|-\d{2}-)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
_OF = r",? (?:of |in )?(?:the )?(?:year )?"
_PART = (
    r"(?:early|mid(?:dle)?|late)(?:[ -](?:in |of )?(?:the )?|(?= )|-)"
    r"|(?:the )?(?:beginning|middle|start|end|(?:early|first|second|latter|last) (?:part|half)) "
    r"(?:of )?(?:the )?"
)
_NAMED_CENTURY = "|".join(sorted(CENTURY_NAMES, key=len, reverse=True))
_CENTURY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_NAMED_CENTURY})"
_UNIT_AFTER = (
    r"(?! ?(?:%|mah|wh|w\b|kg|kilos?|g\b|grams?|ounces?|oz|lbs?\b|ml|l\b|cm|mm|km|m\b|ft|feet"
    r"|in\b|inch|miles?|sq|square|years? (?:ago|old)|days|hours|minutes|pieces|people|dollars|bucks"
    r"|yuan|points?|pounds|calories|kcal|watts?|rpm|mp\b|kb|mb|gb|units|copies|times|employees"
    r"|members|students))"
)

PERIOD: Final = re.compile(
    r"(?:(?<![\w$€£¥#.,/-])|(?<=\b\d{4}-)|(?<=[a-z]-))(?:"
    r"(?P<iso>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)"
    rf"|(?P<day_month>(?:the )?(?P<day_a>{_DAY}){_TH} (?:of )?(?P<month_a>{_MONTH}){_OF}"
    rf"(?P<year_a>{_YEAR}))"
    rf"|(?P<month_day>(?P<month_b>{_MONTH}) (?:the )?(?P<day_b>{_DAY}){_TH}{_OF}"
    rf"(?P<year_b>{_YEAR}))"
    rf"|(?P<month_year>(?P<month_c>{_MONTH}){_OF}(?P<year_c>{_YEAR}))"
    rf"|(?:(?:early|mid|late)[ -])?(?P<season>spring|summer|fall|autumn|winter){_OF}"
    rf"(?P<year_d>{_YEAR})"
    rf"|turn of the (?P<turn>{_CENTURY})[ -]centur+y"
    rf"|(?P<part>{_PART})?(?:(?P<century>{_CENTURY})[ -]centur+y"
    r"|(?P<decade>'?(?:[1-9]\d{2}0|[2-9]0|1\d00|2000)(?:'?s|s'))(?![a-z])"
    rf"|(?P<decade_name>{'|'.join(DECADE_NAMES)})(?![a-z])"
    rf"|(?P<year>{_YEAR}){_UNIT_AFTER})"
    r")"
)
"""Finds a period, the most exact name first; its groups tell which."""
