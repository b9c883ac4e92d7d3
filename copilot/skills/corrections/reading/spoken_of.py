"""What the rules hold against a fact that the words, read closely, do not speak of.

A name that sounds alike, a length of something else, another shop's price: rules know the figure
and not what it is said of. The reader does, as a probability.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.judgement import Verdict
from copilot.skills.corrections.materials.material_words import MATERIAL
from knowledge.language.characters import align
from knowledge.language.script import language_of
from knowledge.retrieval import FactStand

SPOKEN_OF: Final = {"zh": 0.3, "en": 0.2}
"""Least probability that words held against a fact agree with it or contradict it, by language.

Of what both readings say together. On 8,600 pieces of speech .5 would let go in Chinese of two more
of 95 false alarms and of nine of 1,285 slips, and .4 in English of two and of 18, nearly all of
them told of facts of unlike kinds (tables of Wikipedia).
"""

OFFER_SPOKEN_OF: Final = 0.2
"""The same of prices: that words speak of any offer of the product, since the reader cannot tell
one from another. Of prices of other things it lets go of one in three, of one slip in forty."""

SAYS_ANOTHER: Final = 0.9
"""Least probability that words held against one fact agree with another instead."""

_MORE_LIKELY_THAN_NOT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that claims something; ``start`` and ``end`` are its span in it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A piece of speech and how it stands to the facts of the product on air."""

    piece: Piece
    stands: Sequence[FactStand]


_OF_OURS: Final = re.compile(
    r"这(?!种|样)|咱们?家|我给|给你(?!们)|今[天晚]|吊牌"
    r"|\b(?:these|this(?! (?:kind|sort|type))|ours?|today|tonight|i['’]m throwing)\b"
)
"""What points at the goods in hand or at what is done tonight: prices said so are theirs, however
little the reader makes of a bare sum (three of these for thirty five)."""


def is_of_another_thing(verdict: Verdict, readings: Sequence[Reading]) -> bool:
    """Tell whether words held against a fact do not speak of it."""
    if verdict.outcome != "wrong":
        return False
    return any(
        _speaks_of_another(verdict, reading)
        for reading in readings
        if reading.piece.start <= verdict.start and verdict.end <= reading.piece.end
    )


def _speaks_of_another(verdict: Verdict, reading: Reading) -> bool:
    stands = reading.stands
    least = SPOKEN_OF["zh" if language_of(reading.piece.text) == "zh" else "en"]
    own = next((stand for stand in stands if stand.fact.id == verdict.fact.id), None)
    if own is None:
        return False
    if verdict.weight == "price":
        if _OF_OURS.search(align(reading.piece.text)):
            return False
        offers = (_spoken(stand) for stand in stands if stand.fact.kind == "offer")
        return max(offers, default=_spoken(own)) < OFFER_SPOKEN_OF
    # A material is one whatever it is said of: 这条裙子是真丝的 hardly speaks of 面料.
    if _is_called_so(verdict, reading.piece):
        return False
    if _spoken(own) < least and not MATERIAL.spans(align(verdict.said)):
        return True
    others = max((stand.agrees for stand in stands if stand is not own), default=0.0)
    return own.contradicts < _MORE_LIKELY_THAN_NOT and others >= SAYS_ANOTHER


def _is_called_so(verdict: Verdict, piece: Piece) -> bool:
    """Tell whether the goods in hand are told to be just what is said: 这就是白毫银针."""
    before = align(piece.text)[: max(0, verdict.start - piece.start)]
    return align(verdict.said) in align(piece.text)[len(before) :] and bool(_THIS_IS.search(before))


_THIS_IS: Final = re.compile(
    r"(?:^|[，,。 ])(?:这[个款件条双台]?|(?:我们|咱们?)家?(?:这[个款])?)(?:就|都|可)?(?:是|叫)\Z"
    r"|(?:^|[,.] ?)(?:and |so )?(?:it|this|they|these)(?:['’]s| is|['’]re| are| comes?)"
    r"(?: already| all| an?| the)? \Z"
)


def _spoken(stand: FactStand) -> float:
    return stand.agrees + stand.contradicts
