"""Claims that what the shop gives is not given: 不送线 where a cable comes free."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.clauses import cut_clauses
from copilot.skills.corrections.offer_claim import offer_claim
from copilot.skills.corrections.polarity import is_asked
from knowledge.language.characters import align

_NAME: Final = re.compile(r"赠品|赠送|随单赠品|(?:free )?gifts?")
_PARTS: Final = re.compile(r"[、,，;；+]|和|\band\b")
_AMOUNT: Final = re.compile(
    r"[\d.]+(?:ml|g|毫升|克)?|[×*x]|[一二两三四五六七八九十]?[个只把套支条双包袋瓶盒张片块份件枚根]\Z"
)
_NOT_GIVEN: Final = (
    r"(?:不送|不赠送?|没有?送|没赠|不附赠|不另送)(?:这个|那个)?(?:一[个条根只支把])?"
)
_NOT_GIVEN_EN: Final = (
    r"(?:(?:does|do)n['’]t (?:come with|include)|without|not including|no free) "
    r"(?:a |an |the |any |free )*"
)
_ENDS: Final = r"(?=[的哈啊哦呀哟嘛了]*(?:$|[，,。 ])| (?:today|sorry|guys|this time)|$)"
_DENIED: Final = re.compile(
    r"不是|不会|没说|谁说|怎么(?:会|可能)|如果|要是|别家|人家|之前|以前|昨天|第二|单买|只拍"
    r"|\b(?:if|other|used to)\b"
)


@dataclass(frozen=True, slots=True)
class Given:
    """A gift of the product's, and what finds it said not to be given."""

    known: KnownProperty
    denied: re.Pattern[str]


def given_of(view: ProductView) -> tuple[Given, ...]:
    """Return the gifts a product's offer lists, but those its other facts deny."""
    found: list[Given] = []
    for known in view.properties:
        if known.fact.kind not in ("offer", "attribute") or known.fact.variant:
            continue
        if not _NAME.fullmatch(align(known.fact.name)):
            continue
        things = [
            _AMOUNT.sub("", p.strip()).strip(" -的") for p in _PARTS.split(align(known.fact.value))
        ]
        found += [Given(known, pattern) for thing in things if (pattern := _denied(thing))]
    return tuple(found)


def _denied(thing: str) -> re.Pattern[str] | None:
    """Return what finds a thing denied: by its whole name, or by the noun that it ends in."""
    if not thing:
        return None
    if thing.isascii():
        return re.compile(rf"\b{_NOT_GIVEN_EN}{re.escape(thing)}{_ENDS}")
    nouns = [thing, thing[-2:], *([thing[-1:]] if thing[-1] in _ALONE else [])]
    named = "|".join(re.escape(noun) for noun in dict.fromkeys(nouns))
    return re.compile(rf"{_NOT_GIVEN}(?:{named}){_ENDS}")


_ALONE: Final = frozenset("线包袋盒刷勺杯碗膜扇伞夹")
"""Nouns of one character that stand for themselves: 线 of 数据线."""


def denied_gift_claims(text: str, given: tuple[Given, ...]) -> list[Claim]:
    """Return where an aligned text says that a gift is not given."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if given else ():
        asks = "?" in clause.mark or "？" in clause.mark or is_asked(clause.text)
        if asks or _DENIED.search(clause.text):
            continue
        for one in given:
            if at := one.denied.search(clause.text):
                start, end = clause.start + at.start(), clause.start + at.end()
                claims.append(offer_claim(one.known, "wrong", text, start, end))
    return claims
