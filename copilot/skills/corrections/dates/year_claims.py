"""Claims of the year something was made or picked in: 二零一六年的料, a 2016 vintage."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended
from knowledge.language.characters import align

_NAME: Final = re.compile(
    r"年份|年款|采摘年|生产年|出厂年|压制年|酿造年|上市(?:年|时间)|\bvintage\b|\bmodel year\b"
    r"|\b(?:harvest|release|production) year\b|\byear\b"
)
_VALUE: Final = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_DIGITS: Final = "零一二三四五六七八九"
_SAID: Final = re.compile(
    rf"(?<![\d{_DIGITS}])(?P<zh>(?:19|20)?\d\d"
    rf"|(?:[一二][九零〇])?[{_DIGITS}〇]{{2}})年(?=[的采产压制出款份春秋]|$|[,，。 ])"
    r"|\b(?P<en>(?:19|20)\d\d)(?= (?:vintage|harvest|model|edition|release|batch|crop)\b|$|[,.])"
    r"|\b(?:from|vintage|harvested in|made in|a) (?P<from>(?:19|20)\d\d)\b"
)
_ELSEWHERE: Final = re.compile(
    r"我|开店|创立|成立|入行|建厂|老客|那年|那会|当时|上一批|之前|以前|去年|前年|到期|过期|保质"
    r"|比|别家|有的|也有"
    r"|\b(?:since|founded|established|i|expires?|until|last|than|old)\b"
)


_NOT_OF_IT: Final = re.compile(
    r"(?:不是|并非|不像|不要|别拿|不同于|等?到|直到|等|往后|\b(?:not|n['’]t|no|until|by|till))"
    r"(?:什么|那种|那批|了|的| (?:a|an|the|any|some))?\s?\Z"
)
"""Before a year: it is denied, or a day yet to come."""


@dataclass(frozen=True, slots=True)
class Year:
    """A property that states one year."""

    known: KnownProperty
    year: int


def years_of(view: ProductView) -> tuple[Year, ...]:
    """Return the properties of a product that state one year."""
    found: list[Year] = []
    for known in view.properties:
        if (
            known.fact.kind != "attribute"
            or known.fact.variant
            or not _NAME.search(align(known.fact.name))
        ):
            continue
        years = {int(match["year"]) for match in _VALUE.finditer(align(known.fact.value))}
        if len(years) == 1:
            found.append(Year(known, years.pop()))
    return tuple(found)


def year_claims(text: str, years: tuple[Year, ...]) -> list[Claim]:
    """Return what an aligned text says of the year, compared; nothing where there are several."""
    if len(years) != 1:
        return []
    claims: list[Claim] = []
    for clause in cut_clauses(text):
        said = list(_SAID.finditer(clause.text))
        if (
            len(said) != 1
            or "?" in clause.mark
            or "？" in clause.mark
            or _ELSEWHERE.search(clause.text)
        ):
            continue
        if _NOT_OF_IT.search(clause.text, 0, said[0].start()):
            continue
        year = _year(said[0])
        if year is not None:
            claims.append(_claim(text, clause.start, said[0], years[0], year == years[0].year))
    return claims


def _year(said: re.Match[str]) -> int | None:
    word = said["zh"] or said["en"] or said["from"]
    digits = "".join(
        str(_DIGITS.find("零" if c == "〇" else c)) if not c.isdigit() else c for c in word
    )
    if "-" in digits:
        return None
    year = int(digits)
    if year < 100:
        year += 2000 if year < _CENTURY_ENDS else 1900
    return year if 1900 <= year <= 2100 else None


_CENTURY_ENDS: Final = 60


def _claim(text: str, offset: int, said: re.Match[str], one: Year, right: bool) -> Claim:
    end = offset + said.end()
    return Claim(
        known=one.known,
        outcome="right" if right else "wrong",
        said=said[0].strip(),
        truth=short_value(one.known.fact.value),
        start=offset + said.start(),
        end=end,
        settled=has_ended(text, end),
        weight="plain",
    )
