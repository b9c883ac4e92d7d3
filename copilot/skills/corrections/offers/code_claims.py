"""Holds a code said for a coupon against the one the shop states: LEAF10, where it is LEAF5."""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import cut_clauses
from knowledge.language.numbers import parse_number

_BEGINS, _ENDS = "(?<![A-Za-z0-9])", "(?![A-Za-z0-9])"  # Chinese may stand right beside a code
_STATED: Final = re.compile(rf"{_BEGINS}(?P<stem>[A-Z]{{2,}})(?P<digits>\d{{1,3}}){_ENDS}")
_CALLED: Final = re.compile(r"\bcodes?\b|优惠码|口令|折扣码", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"昨天|上次|之前|不是|别用|过期|n['’]t\b"
    r"|\b(?:not|no longer|yesterday|last|old|used to|expired|was|another|other|instead of)\b"
)
_TELLS_CODE: Final = re.compile(
    r"码|口令|券|输|填|减|折"
    r"|\b(?:codes?|coupons?|use|enter|type|apply|put|key|with|gets?|takes?|saves?|off|checkout)\b"
)
"""A code is said as one: words that are like its letters stand anywhere (you fly four times a year,
the Harbor Forty)."""
_DIGITS: Final = (
    r"(?P<digits>\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|eighty)(?:[- ]five)?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|hundred|[零一二三四五六七八九十百]{1,4})"
    r"(?![a-z0-9]|[ -](?:off|percent|%))"
)


@dataclass(frozen=True, slots=True)
class Code:
    """A code the shop states.

    Attributes:
        digits: the numbers that codes of this stem end in, by all that the shop says.
        spoken: what finds the stem with a number, in figures or words, as ``digits``.
    """

    known: KnownProperty
    written: str
    digits: frozenset[int]
    spoken: re.Pattern[str]


def codes_of(view: ProductView) -> tuple[Code, ...]:
    """Return the codes for coupons that a product's offers state, by letters and a number."""
    everything = " ".join(known.fact.text for known in view.properties)
    found: dict[str, Code] = {}
    for known in view.properties:
        if known.fact.kind != "offer" or not _CALLED.search(known.fact.value):
            continue
        for code in _STATED.finditer(known.fact.value):
            stem = code["stem"]
            if stem in found:
                continue
            written = re.compile(rf"{_BEGINS}{stem}(\d{{1,3}}){_ENDS}")
            digits = {int(number) for number in written.findall(everything)}
            spoken = re.compile(rf"{_BEGINS}{stem.lower()}[ -]?{_DIGITS}")
            found[stem] = Code(known, code[0], frozenset(digits), spoken)
    return tuple(found.values())


def code_claims(text: str, codes: tuple[Code, ...]) -> list[Claim]:
    """Return where an aligned text gives a code of the shop's with another number."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if codes else ():
        asked = clause.mark in ("?", "？")
        if asked or _OTHERS.search(clause.text) or not _TELLS_CODE.search(clause.text):
            continue
        for code in codes:
            for said in code.spoken.finditer(clause.text):
                number = parse_number(said["digits"].replace("-", " "))
                if number is None or int(number) in code.digits:
                    continue
                start, end = clause.start + said.start(), clause.start + said.end()
                claim = offer_claim(code.known, "wrong", text, start, end)
                claims.append(replace(claim, said=claim.said.upper(), truth=code.written))
    return claims
