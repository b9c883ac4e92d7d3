"""Claims that a part is there which the shop says is not: a ceramic coating, where it has none."""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended, is_of_a_kind
from knowledge.language.characters import align

_PARTS: Final = (
    r"涂层|内衬|里衬|衬里|夹层|钢圈|拉链|口袋|腰带|隔层|提手|滤网|防尘袋"
    r"|coating|lining|pockets?|zips?|zippers?|underwire|hood|handles?|filter|buttons?"
)
_ABSENT: Final = re.compile(
    rf"(?:^|[，,、；; ])(?:无|没有|不带|no |without (?:an? )?)(?P<part>{_PARTS})(?=$|[，,、；;. ])"
)
_ONLY_IN_NAME: Final = re.compile(r"不[粘沾锈伤褪掉]|无[毒痕缝味]|防")
_OTHERS: Final = re.compile(
    r"[不没无别非]|吗|如果|要是|市面|别家|人家|普通|那种|那些|传统|一般|很多|怕|以前|之前|比"
    r"|n['’]t\b|\b(?:not|no|never|without|free|other|others|most|normal|regular|those|usual(?:ly)?"
    r"|instead|unlike|than|like|if|your|my|old|they|some|many|any|somebody|ask(?:s|ed|ing)?|looks?"
    r"|feels?|almost|as good)\b"
)


@dataclass(frozen=True, slots=True)
class AbsentPart:
    """A part the shop says is not there, in its words, and what finds it said to be."""

    known: KnownProperty
    truth: str
    given: re.Pattern[str]


def absent_parts_of(view: ProductView) -> tuple[AbsentPart, ...]:
    """Return the parts that a product's attributes deny, where no other speaks of them."""
    texts = [align(known.fact.text) for known in view.properties]
    found: list[AbsentPart] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        for match in _ABSENT.finditer(align(known.fact.value)):
            part = match["part"]
            if sum(part in text for text in texts) > 1:
                continue
            given = _english(part) if part.isascii() else _chinese(part)
            truth = known.fact.value[match.start() : match.end()].strip(" ，,、；;")
            found.append(AbsentPart(known, truth, re.compile(given)))
    return tuple(found)


def _chinese(part: str) -> str:
    return rf"(?:是|有|带|加了?)(?:一层|个)?[一-鿿]{{0,4}}{part}(?=$|[的哈啊哦呀了呢，,。！! ])"


def _english(part: str) -> str:
    one = re.escape(part.removesuffix("s")) + "s?"
    return (
        rf"\b(?:(?:it|this|these|they|this one)(?: also)?"
        rf"(?: has|['’]s got| have|['’]ve got| comes? with)"
        rf"|there(?:['’]s| is| are)) (?:an? |the )?(?:[a-z-]+ ){{0,3}}{one}"
        rf"(?=$|[,.!]| (?:on|so|and|too|inside|guys|that|which)\b)"
    )


def absent_part_claims(text: str, parts: tuple[AbsentPart, ...]) -> list[Claim]:
    """Return where an aligned text says that one of these parts is there."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if parts else ():
        plain = _ONLY_IN_NAME.sub("", clause.text)
        if clause.mark in ("?", "？") or _OTHERS.search(plain):
            continue
        for one in parts:
            said = one.given.search(clause.text)
            if said is None or is_of_a_kind(clause.text, said.start(), said.end()):
                continue
            start, end = clause.start + said.start(), clause.start + said.end()
            claim = offer_claim(one.known, "wrong", text, start, end)
            told = replace(claim, truth=one.truth, in_full=True, weight="plain")
            claims.append(replace(told, settled=has_ended(text, end)))
    return claims
