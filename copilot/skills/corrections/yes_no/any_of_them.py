"""What a product does with each of several things alike: gas, electric, induction, it doesn't care.

The words deny nothing, however they sound: whoever says so says yes of each thing listed.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import has_ended
from knowledge.language.characters import align

_ANY: Final = re.compile(
    r"\b(?:it|they|this one|these|this thing) (?:really |honestly )?(?:does ?n['’]?t|do ?n['’]?t"
    r"|does not|do not|won['’]?t) (?:care|mind)\b|\b(?:it|they) takes? (?:them all|them both|any of"
    r" them|all of them)\b|\bit['’]s all the same to (?:it|this|them)\b"
)
_YES: Final = re.compile(r"yes\b|(?:is )?supported\b")
_WORD: Final = re.compile(r"[a-z]{4,}")
_NAMES_NOTHING: Final = frozenset(
    ["compatible", "compatibility", "safe", "friendly", "proof", "ready", "support", "supported"]
    + ["suitable", "works", "with", "included", "free", "resistant"]
)
_REACH: Final = 60
"""Characters before the words, in which the things are listed."""


@dataclass(frozen=True, slots=True)
class Affirmed:
    """A property that the shop says yes to, and the words that name what it is about."""

    known: KnownProperty
    words: frozenset[str]


def affirmed_of(view: ProductView) -> tuple[Affirmed, ...]:
    """Return the English properties of a product whose value is a yes."""
    found: list[Affirmed] = []
    for known in view.properties:
        if known.fact.kind == "attribute" and _YES.match(align(known.fact.value)):
            words = frozenset(_WORD.findall(align(known.fact.name))) - _NAMES_NOTHING
            if words:
                found.append(Affirmed(known, words))
    return tuple(found)


def any_of_them_claims(text: str, affirmed: tuple[Affirmed, ...]) -> list[Claim]:
    """Return what an aligned text rightly says yes to by listing it among what is all alike."""
    claims: list[Claim] = []
    for match in _ANY.finditer(text) if affirmed else ():
        begin = max(0, match.start() - _REACH)
        listed = text[begin : match.start()]
        if "," not in listed and " or " not in listed:
            continue
        said = frozenset(_WORD.findall(listed))
        claims += [
            _right(one.known, text, begin, match.end()) for one in affirmed if one.words & said
        ]
    return claims


def _right(known: KnownProperty, text: str, start: int, end: int) -> Claim:
    return Claim(
        known=known,
        outcome="right",
        said="yes",
        truth=known.fact.value,
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="plain",
    )
