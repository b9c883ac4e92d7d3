"""Claims of the day on which an offer ends, against the one the shop states: 活动到五号结束."""

import re
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import cut_clauses
from knowledge.language.numbers import parse_number
from knowledge.language.offer_labels import LABELS

_N: Final = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_TO_TWENTY: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_ORDINALS: Final = {word: number for number, word in enumerate(_TO_TWENTY, 1)} | {"thirtieth": 30}
_MONTH_EN: Final = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in _MONTHS)
_NTH: Final = r"\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)?[- ]?(?:" + "|".join(_ORDINALS) + ")"
_ZH: Final = re.compile(rf"(?P<month>{_N})月(?P<day>{_N})[号日]?")
_EN: Final = re.compile(
    rf"\b(?P<month>{_MONTH_EN})\.? (?:the )?(?P<day>{_NTH})\b"
    rf"|\b(?:the )?(?P<day_first>{_NTH}) of (?P<month_last>{_MONTH_EN})\b"
)
_ENDS_ZH: Final = re.compile(
    r"(?:活动|优惠|直播价|福利价|特价|这个价格?|折扣|满减|这波)[^，。]{0,8}(?:结束|截止|为止"
    r"|恢复原价|有效)"
    r"|(?:活动|优惠|直播价|这个价格?|折扣|特价)(?:就|只|都|一直)?(?:到|截止到?|持续到|做到|搞到)"
)
_ENDS_EN: Final = re.compile(
    r"\b(?:deal|sale|offer|promo(?:tion)?|price|discount)\b[^.;]{0,14}\b(?:ends?|ending"
    r"|runs? (?:un)?til"
    r"|(?:is )?(?:good|valid|on|live) (?:un)?till?|until|through|expires?)\b"
)
_NOT_OURS: Final = re.compile(
    r"上[次回]|之前|以前|双十一|双11|618|别家|人家|平台|官方|如果|要是|不是|几号|哪天|[吗么]"
    r"|\b(?:not|last|previous|black friday|they|their|other|if|when|was|were|used to|code)\b"
    r"|n['’]t\b"
)
_STATED: Final = re.compile(r"\d{4}-(?P<month>\d\d)-(?P<day>\d\d)(?: (?P<hour>\d\d))?")
_NIGHT: Final = 6  # an offer that ends by then may be said to end the day before

Ends = tuple[KnownProperty, int, int, bool]
"""A statement, its month and day, and whether it ends in the first hours of that day."""


def ends_of(view: ProductView) -> Ends | None:
    """Return the day on which a product's offer ends, if the shop states one."""
    for known in view.properties:
        if known.fact.kind != "offer" or known.fact.name not in LABELS["ends"]:
            continue
        stated = _STATED.search(known.fact.value)
        if stated is not None:
            hour = int(stated["hour"] or 23)
            return known, int(stated["month"]), int(stated["day"]), hour < _NIGHT
    return None


def end_claims(text: str, ends: Ends | None) -> list[Claim]:
    """Return the days on which an aligned text says that the offer ends, compared."""
    if ends is None:
        return []
    known, month, day, by_night = ends
    claims: list[Claim] = []
    for clause in cut_clauses(text):
        said_so = _ENDS_ZH.search(clause.text) or _ENDS_EN.search(clause.text)
        if not said_so or clause.mark in ("?", "？") or _NOT_OURS.search(clause.text):
            continue
        found = _ZH.search(clause.text) or _EN.search(clause.text)
        said = _day(found) if found else None
        if found is None or said is None:
            continue
        near = {(month, day), (month, day - 1)} if by_night else {(month, day)}
        if by_night and day == 1 and said[0] == (month - 2) % 12 + 1:
            continue
        start, end = clause.start + found.start(), clause.start + found.end()
        claims.append(offer_claim(known, "right" if said in near else "wrong", text, start, end))
    return claims


def _day(found: re.Match[str]) -> tuple[int, int] | None:
    """Return the month and the day that were named."""
    named = {key: word for key, word in found.groupdict().items() if word}
    month, day = named.get("month") or named["month_last"], named.get("day") or named["day_first"]
    if month.isascii() and month.isalpha():
        number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
        nth = _nth(day)
        return (number, nth) if nth else None
    months, days = parse_number(month), parse_number(day)
    if months is None or days is None or not (1 <= months <= 12 and 1 <= days <= 31):
        return None
    return int(months), int(days)


def _nth(word: str) -> int | None:
    """Return which day an ordinal names: 5th, fifth, twenty-first."""
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    tens = {"twenty": 20, "thirty": 30}
    parts = re.split(r"[- ]", word)
    ones = _ORDINALS.get(parts[-1])
    if len(parts) == 1 or ones is None:
        return ones
    return tens.get(parts[0], 0) + ones
