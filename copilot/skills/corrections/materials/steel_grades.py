"""The grade of steel said in English, held against the shop's: three sixteen is not 304."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended
from knowledge.language.characters import align
from knowledge.language.number_words_en import DIGITS, TENS, UNITS
from knowledge.language.numbers import parse_number

_GRADES: Final = frozenset(
    (201, 202, 301, 302, 303, 304, 305, 309, 310, 314, 316, 317, 321, 347)
    + (403, 405, 409, 410, 414, 416, 420, 422, 430, 431, 434, 436, 439, 440, 444, 446)
)
"""Grades of stainless steel in the AISI system. Other numbers may be a size: the 330 steel can."""

_WORD: Final = "|".join(sorted(DIGITS.keys() | UNITS.keys() | TENS.keys(), key=len, reverse=True))
_SAID: Final = re.compile(
    rf"(?<![\w.,])(?P<grade>\d{{3}}|(?:{_WORD})(?:[- ](?:{_WORD})){{1,3}})(?:[- ]?[lc])?"
    r"[- ](?:grade )?(?:surgical |food[- ]grade )?(?:stainless|steel)\b"
)
_STATED: Final = re.compile(
    r"(?<![\d.])(\d{3})(?:l|c)?(?![\d.%]|\s?(?:k?g|ml|[cm]m|oz|w|v|克|毫升|[毫厘]米)(?![a-z]))"
)
_ANOTHER: Final = re.compile(
    r"\b(?:not|than|unlike|other|others|most|instead|if|or|better|lid|cap|straw|handle|blade"
    r"|my|their)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class SteelGrade:
    """The one grade of steel that all of a product's facts state."""

    known: KnownProperty
    grade: int


def steel_grade_of(view: ProductView) -> SteelGrade | None:
    """Return the grade of steel a product is made of; ``None`` when it has none or several."""
    stated: dict[int, KnownProperty] = {}
    for known in view.properties:
        text = align(known.fact.text)
        if known.fact.kind != "attribute" or not re.search(r"steel|不锈钢|\bstainless\b", text):
            continue
        for grade in map(int, _STATED.findall(text)):
            if grade in _GRADES:
                stated.setdefault(grade, known)
    if len(stated) != 1:
        return None
    ((grade, known),) = stated.items()
    return SteelGrade(known, grade)


def steel_claims(text: str, stated: SteelGrade | None) -> list[Claim]:
    """Return where an aligned text states another grade of steel."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if stated else ():
        if "?" in clause.mark or _ANOTHER.search(clause.text):
            continue
        end = clause.start + len(clause.text)
        for match in _SAID.finditer(text, clause.start, end):  # 1,410 is cut at its comma
            grade = parse_number(match["grade"])
            if stated is not None and grade in _GRADES and grade != stated.grade:
                claims.append(_claim(text, match, stated))
    return claims


def _claim(text: str, match: re.Match[str], stated: SteelGrade) -> Claim:
    return Claim(
        known=stated.known,
        outcome="wrong",
        said=match[0],
        truth=stated.known.fact.value,
        start=match.start(),
        end=match.end(),
        settled=has_ended(text, match.end()),
        weight="plain",
    )


def with_grades(claims: list[Claim], grades: list[Claim]) -> list[Claim]:
    """Return all claims but those that call the steel right of which another grade was said."""
    return [
        claim
        for claim in claims
        if not any(
            claim.outcome == "right"
            and claim.known.fact.id == grade.known.fact.id
            and claim.start < grade.end
            and grade.start < claim.end
            for grade in grades
        )
    ] + grades
