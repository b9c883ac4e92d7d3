"""The grade of steel said in English, held against the shop's: three sixteen is not 304."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.clauses import cut_clauses, has_ended
from knowledge.language.characters import align

_GRADES: Final[dict[str, str]] = {
    "304": r"304|three (?:oh|o|zero) four",
    "316": r"316l?|three (?:sixteen|one six)",
    "201": r"201|two (?:oh|o|zero) one",
    "430": r"430|four thirty",
    "420": r"420|four twenty",
    "440": r"440c?|four forty",
}
_OR: Final = "|".join(f"(?P<g{grade}>{spoken})" for grade, spoken in _GRADES.items())
_SAID: Final = re.compile(
    rf"\b(?:{_OR})[- ](?:grade )?(?:surgical |food[- ]grade )?(?:stainless|steel)\b"
)
_STATED: Final = re.compile(r"(?<![\d.])(\d{3})(?:l|c)?(?![\d.%])")
_ANOTHER: Final = re.compile(
    r"\b(?:not|than|unlike|other|others|most|instead|if|or|better|lid|cap|straw|handle|blade"
    r"|my|their)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class SteelGrade:
    """The one grade of steel that all of a product's facts state."""

    known: KnownProperty
    grade: str


def steel_grade_of(view: ProductView) -> SteelGrade | None:
    """Return the grade of steel a product is made of; ``None`` when it has none or several."""
    stated: dict[str, KnownProperty] = {}
    for known in view.properties:
        text = align(known.fact.text)
        if known.fact.kind != "attribute" or not re.search(r"steel|不锈钢|\bstainless\b", text):
            continue
        for grade in _STATED.findall(text):
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
        for match in _SAID.finditer(clause.text):
            grade = next(grade for grade in _GRADES if match[f"g{grade}"])
            if stated is not None and grade != stated.grade:
                claims.append(_claim(text, clause.start, match, stated))
    return claims


def _claim(text: str, offset: int, match: re.Match[str], stated: SteelGrade) -> Claim:
    end = offset + match.end()
    return Claim(
        known=stated.known,
        outcome="wrong",
        said=match[0],
        truth=stated.known.fact.value,
        start=offset + match.start(),
        end=end,
        settled=has_ended(text, end),
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
