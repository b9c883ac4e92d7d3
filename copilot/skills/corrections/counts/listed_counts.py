"""What a shop counts part by part in English: 2 crisper plates of 2 baskets, 2 crisper plates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import KnownProperty
from knowledge.language.numbers import parse_number

_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
NUMBER: Final = (
    rf"(?:\d{{1,4}}|(?:an?|{_ONES}) hundred(?: and)?(?:[ -](?:{_TENS}))?(?:[ -](?:{_ONES}))?"
    rf"|(?:{_TENS})(?:[ -](?:{_ONES}))?|(?:{_ONES}) dozen|ten|eleven|twelve"
    rf"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|a dozen|a single|{_ONES})"
)
SORT: Final = r"(?:(?!(?:an?|per|each|every|the)\b)[a-z]+ )?"
"""A word for the sort of thing between a number and what is counted; thirty a piece counts none."""
NO_NOUN: Final = frozenset(
    [
        "hour",
        "hours",
        "minute",
        "minutes",
        "seconds",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
    ]
    + [
        "years",
        "inch",
        "inches",
        "feet",
        "foot",
        "yards",
        "miles",
        "pound",
        "pounds",
        "ounces",
        "grams",
    ]
    + [
        "liters",
        "litres",
        "quarts",
        "gallons",
        "cups",
        "watts",
        "volts",
        "degrees",
        "percent",
        "mils",
        "mil",
    ]
    + ["old", "each", "kilos", "kcal", "calories", "amps", "decibels", "newton", "meters", "metres"]
    + [
        "rpm",
        "mah",
        "wh",
        "psi",
        "pa",
        "kpa",
        "hz",
        "khz",
        "nits",
        "lux",
        "mp",
        "gb",
        "tb",
        "mb",
        "kg",
        "ml",
    ]
    + [
        "included",
        "number",
        "of",
        "count",
        "total",
        "per",
        "settings",
        "supplied",
        "in",
        "the",
        "box",
    ]
    + ["and", "or", "max", "up", "to", "for", "with", "level", "levels", "modes", "rating", "size"]
    + ["weight", "length", "width", "height", "depth", "price", "year", "age", "model", "version"]
    + ["capacity", "season", "spf", "score", "grade", "class", "gsm", "count", "thread", "denier"]
    + ["power", "voltage", "speed", "time", "fill", "waist", "dpi", "isbn", "sku", "ply", "lumens"]
)
_PARTS: Final = re.compile(r"[,;:()]| and | plus | or ")


@dataclass(frozen=True, slots=True)
class Counted:
    """A property that counts something: how many, and what finds a number of them in a text."""

    known: KnownProperty
    number: Decimal
    spoken: re.Pattern[str]
    words: str


def number_said(word: str) -> Decimal | None:
    """Return what a number in words or digits is, by the dozen too."""
    if word == "a single":
        return Decimal(1)
    if not word.endswith(" dozen"):
        return parse_number(word)
    dozens = Decimal(1) if word == "a dozen" else parse_number(word.removesuffix(" dozen"))
    return None if dozens is None else dozens * 12


def one_of(noun: str) -> str:
    """Return the noun for one of them."""
    if noun == "people":
        return "person"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("shes", "ches", "xes", "sses")) else noun.removesuffix("s")


_PART: Final = re.compile(
    rf"(?:about |all )?(?P<number>{NUMBER})[ -](?:(?P<sort>[a-z]+) )?(?P<noun>[a-z]{{3,}}s)"
    r"(?: in all| in total| total| inside| included)?"
)


def listed_counts(known: KnownProperty, value: str, words: str) -> Iterator[Counted]:
    """Yield what a value counts by parts, where no other number of it stands in ``words``."""
    for part in _PARTS.split(value):
        match = _PART.fullmatch(part.strip())
        number = number_said(match["number"]) if match else None
        if match is None or number is None or {match["noun"], match["sort"]} & NO_NOUN:
            continue
        forms = "|".join({match["noun"], one_of(match["noun"])})
        spoken = re.compile(rf"(?P<n>{NUMBER})[ -]{SORT}(?:{forms})\b")
        stated = {number_said(one["n"]) for one in spoken.finditer(words)}
        if stated == {number}:
            yield Counted(known, number, spoken, words)
