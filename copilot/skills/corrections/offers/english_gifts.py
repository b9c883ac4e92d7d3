"""Claims in English of how many of a gift there are: a dozen cartridges, a sixty-four piece set."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.counts.member_counts import singular
from copilot.skills.corrections.figures.spoken_years import NUMBER
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.offer_claim import offer_claim
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

_NAME: Final = re.compile(r"(?:free )?gifts?|赠品")
_PARTS: Final = re.compile(r"[,;+、，；]|\band\b")
_PIECES: Final = re.compile(
    r"(?P<words>[a-z][a-z -]+?)[,:]? \(?(?P<number>\d{1,3}) ?(?:pcs|pieces|count|ct|pack)\b\)?"
)
"""A gift with its number after it: paper filters, 100 pcs."""
_STATED: Final = re.compile(r"(?P<number>\d{1,3})[ -](?P<words>[a-z][a-z -]+)")
_GIVEN: Final = re.compile(
    r"\b(?:free|freebies?|gifts?|comes? with|get|plus|on top|on the house|thr(?:ow|ew)(?:ing|n)? in"
    r"|(?:popp?|chuck|toss|add)(?:ing|ed)? (?:in|you|a|an|the|some)|with (?:it|them)|in the box"
    r"|includes?)\b"
)
_ANOTHER: Final = re.compile(
    r"\b(?:refills?|sold separately|extra|more|cost|buy|each|per|second|spares?|not|last"
    r"|usually)\b|n['’]t\b|[$£€]"
)
_REACH: Final = 40  # characters from the gift's name to the number of its pieces, or back


@dataclass(frozen=True, slots=True)
class EnglishGift:
    """A gift of which the shop gives a number.

    Attributes:
        thing: the words that name it; empty where the noun counted does.
        spoken: what finds the number said of it, as ``n``.
    """

    known: KnownProperty
    number: Decimal
    thing: str
    spoken: re.Pattern[str]


def english_gifts_of(view: ProductView) -> tuple[EnglishGift, ...]:
    """Return the gifts of a product that are counted in English, from two on."""
    found: list[EnglishGift] = []
    for known in view.properties:
        if known.fact.kind not in ("offer", "attribute") or not _NAME.fullmatch(
            align(known.fact.name)
        ):
            continue
        value = align(known.fact.value)
        for told in _PIECES.finditer(value):
            noun, number = told["words"].split()[-1], parse_number(told["number"])
            if number is not None and number >= 2:
                found.append(EnglishGift(known, number, "", _counts_of(singular(noun))))
        for part in _PARTS.split(_PIECES.sub("", value)):
            stated = _STATED.fullmatch(part.strip())
            number = parse_number(stated["number"]) if stated else None
            if stated is None or number is None or number < 2:
                continue
            first, *more = stated["words"].split()
            of_pieces = first == "piece" and more
            noun = first if of_pieces else [first, *more][-1]
            thing = " ".join(more) if of_pieces else ""
            found.append(EnglishGift(known, number, thing, _counts_of(singular(noun))))
    return tuple(found)


def _counts_of(noun: str) -> re.Pattern[str]:
    number = rf"\b(?P<n>a dozen|two dozen|{NUMBER})(?: of the)?"
    return re.compile(rf"{number}[ -](?:[a-z]+ )?{re.escape(noun)}(?:e?s)?\b")


def english_gift_claims(text: str, gifts: tuple[EnglishGift, ...]) -> list[Claim]:
    """Return what an aligned text says of the number of gifts, compared."""
    claims: list[Claim] = []
    for gift in gifts:
        for match in gift.spoken.finditer(text):
            start, end = max(0, match.start() - _REACH), match.end() + _REACH
            around = text[start:end]
            if not _GIVEN.search(around) or _ANOTHER.search(around) or "?" in around:
                continue
            if gift.thing and gift.thing not in text:
                continue
            number = _DOZENS.get(match["n"]) or parse_number(match["n"].replace("-", " "))
            if number is None:
                continue
            outcome: Outcome = "right" if number == gift.number else "wrong"
            claims.append(offer_claim(gift.known, outcome, text, match.start(), match.end()))
    return claims


_DOZENS: Final = {"a dozen": Decimal(12), "two dozen": Decimal(24)}
