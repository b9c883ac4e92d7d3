"""Words that make a quantity approximate or leave one end open: 约, 以上, at least, up to."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.measure import Measure

_ABOUT_BEFORE: Final = re.compile(
    r"(?:(?<![预节契大签])约|大约|大概|差不多|将近|接近|(?<![附最])近|不到|约莫|估计|[~≈]"
    r"|(?<![a-z])(?:about|around|approximately|approx\.?|roughly|nearly|almost|just under|just over"
    r"|some|circa|close to|or so))\s?(?:有|是|在|为|a )?\Z"
)
_ABOUT_AFTER: Final = re.compile(
    r"\s?(?:左右|上下|出头|不到|的样子|or so(?![a-z])|-?ish(?![a-z])|more or less|give or take"
    r"|(?:roughly|approximately|or thereabouts)(?![a-z]))"
)
_AT_LEAST_BEFORE: Final = re.compile(
    r"(?:(?:至少|最少|起码|不少于|不低于|不小于|超过|大于(?:或?者?等于)?|高于|多于|≥|(?<![<=])>\s?=?|(?<!高)超)(?:了|为|有|是|到|买|拍|用|领|送)?"
    r"|(?<![a-z])(?:at least|(?:more|greater|larger|bigger|higher)(?: or equal)? than"
    r"|(?:more|greater|larger|bigger|higher) (?:than )?or equal to"
    r"|equal to or (?:more|greater) than"
    r"|exceed(?:s|ing|ed)?|surpass(?:es|ing|ed)?|over|above"
    r"|(?:no|not) (?:less|fewer|lower|smaller) than|minimum(?: of)?"
    r"|min\.?|starting (?:at|from)|upwards of))\s?\Z"
)
_AT_MOST_BEFORE: Final = re.compile(
    r"(?:(?:最多|至多|不超过|不高于|不大于|不多于|小于(?:或?者?等于)?|少于|低于|≤|(?<!=)<(?!>)\s?=?)(?:了|为|有|是|到|买|拍|用|领|送)?"
    r"|(?<![a-z])(?:up to|at most|(?:no|not) (?:more|greater|larger|bigger|higher) than"
    r"|(?:less|fewer|smaller|lower)(?: or equal)? than"
    r"|(?:less|fewer|smaller|lower) (?:than )?or equal to|equal to or less than"
    r"|under|below|within|maximum(?: of)?|max\.?))\s?(?:an? )?\Z"
)
_NOT_BEFORE: Final = re.compile(r"(?:不|没|没有|别|不[能要可得会]|勿|no |not |n't )\Z")
_AT_LEAST_AFTER: Final = re.compile(
    r"\s?(?:及?以上|或以上|起(?![来步重动跳床球到源因])|打底"
    r"|(?:or|and) (?:more|up|above|over)(?! than [\w$])(?![a-z])|\+(?!\s?\d))"
)
_AT_MOST_AFTER: Final = re.compile(
    r"\s?(?:及?以下|或以下|以内|之内|内(?![存容部衣置胆裤增饰含网径外里层料衬蒙包搭])|封顶"
    r"|(?:or|and) (?:less|under|below|fewer)(?! than [\w$])(?![a-z])|max(?![a-z]))"
)
_COMPARED_BEFORE: Final = re.compile(r"比\s?\Z")
_COMPARED_AFTER: Final = re.compile(r"\s?(?:(?P<more>[高多大长重贵])|[低少小短轻矮]|便宜)")
_LAST_BEFORE: Final = frozenset(
    "约概多近到莫计比=~≈有是在为少码于过等≥>超≤<了买拍用领送 .txrydonmefsgl"
)
_FIRST_AFTER: Final = frozenset("左上出不的或及以起打之内封 -+oaimg")
_WINDOW: Final = 32


def apply_bounds(text: str, measure: Measure) -> None:
    """Mark ``measure`` approximate, or open one end of it, by the words on both sides."""
    if measure.start and text[measure.start - 1] in _LAST_BEFORE:
        _before(text, measure)
    after = text[measure.end : measure.end + 1]
    if after and after in _FIRST_AFTER:
        _after(text, measure)


def _after(text: str, measure: Measure) -> None:
    if _ABOUT_AFTER.match(text, measure.end):
        measure.approximate = True
    elif measure.low == measure.high:
        if _AT_LEAST_AFTER.match(text, measure.end):
            measure.high = None
        elif _AT_MOST_AFTER.match(text, measure.end):
            measure.low = None


def _before(text: str, measure: Measure) -> None:
    start = max(0, measure.start - _WINDOW)
    about = _ABOUT_BEFORE.search(text, start, measure.start)
    if about:
        measure.approximate = True
        return
    if measure.low != measure.high or measure.low is None:
        return
    least = _AT_LEAST_BEFORE.search(text, start, measure.start)
    denied = least and _NOT_BEFORE.search(text, max(0, least.start() - 4), least.start())
    if least and not denied:
        measure.high = None
    elif denied or _AT_MOST_BEFORE.search(text, start, measure.start):
        measure.low = None
    elif _COMPARED_BEFORE.search(text, start, measure.start):
        _compared(text, measure)


def _compared(text: str, measure: Measure) -> None:
    """Open one end of the 170 of 比170高; not of 一个比一个大."""
    counted = text.startswith("一", measure.start)
    match = None if counted else _COMPARED_AFTER.match(text, measure.end)
    if match and match["more"]:
        measure.high = None
    elif match:
        measure.low = None


_ALSO: Final = re.compile(
    r"[\s,，]*(?:and|but|并且?|且|而且|同时|又)?\s?(?:is|are|it|又|要|也|还|它)?\s?"
)


def merged(text: str, first: Measure, second: Measure) -> bool:
    """Close the open end of ``first`` with ``second``: 大于100并且小于300."""
    if first.unit is not second.unit and second.unit and first.unit:
        return False
    low, high = _closed(first, second)
    if low is None or high is None or low >= high:
        return False
    between = text[first.end : second.start]
    cues = (_AT_MOST_BEFORE.search(between), _AT_LEAST_BEFORE.search(between))
    cue = min(filter(None, cues), key=lambda match: match.start(), default=None)
    between = between[: cue.start()] if cue else between
    suffix = _AT_LEAST_AFTER.match(text, first.end)
    between = between[suffix.end() - first.end :] if suffix else between
    if not _ALSO.fullmatch(between):
        return False
    first.low, first.high, first.end = low, high, second.end
    first.unit = first.unit or second.unit
    return True


def _closed(first: Measure, second: Measure) -> tuple[Decimal | None, Decimal | None]:
    """Return the bounds two half-open measures make together; ``None`` where they do not."""
    if first.high is None and second.low is None:
        return first.low, second.high
    if first.low is None and second.high is None:
        return second.low, first.high
    return None, None
