"""What is read a second time: where the first reading leaves doubt, both texts are read together.

The first reading compares the words of a piece of speech with those of every fact; the second
understands more and takes a hundred times as long, so it is asked only of the facts that the first
finds contradicted perhaps, and of those that rules hold against the words. What both say counts,
as two opinions: their odds are multiplied, each to its weight.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.judgement import Judgement
from copilot.skills.corrections.reading.spoken_of import Reading
from knowledge.retrieval import FactStand, Stand

PERHAPS: Final = 0.2
"""Least probability of a contradiction by the first reading for a second one."""

MOST_AGAIN: Final = 2
"""Facts a text that are read again, the likeliest contradictions: each takes some 6 ms of the
inference thread. On 8,600 pieces of speech, right and wrong, a third changed one verdict."""

SECOND_WEIGHS: Final = 0.5
"""The second reading's share of what both say."""

_LEAST: Final = 1e-5  # probability; what is surer than that is not known to be


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact that a piece of speech may contradict.

    Attributes:
        reading: the place of the piece's reading.
        words: the piece's text.
        stand: how the first reading has it.
    """

    reading: int
    words: str
    stand: FactStand


def in_doubt(readings: Sequence[Reading], judgement: Judgement) -> tuple[Doubt, ...]:
    """Return what is to be read again, the likeliest contradictions first.

    ``judgement`` is the rules': what they hold wrong is always among it.
    """
    held = {verdict.fact.id for verdict in judgement.verdicts if verdict.outcome == "wrong"}
    all_read = [
        Doubt(place, reading.piece.text, stand)
        for place, reading in enumerate(readings)
        for stand in reading.stands
    ]
    of_rules = [doubt for doubt in all_read if doubt.stand.fact.id in held]
    others = [
        doubt
        for doubt in all_read
        if doubt.stand.fact.id not in held and doubt.stand.contradicts >= PERHAPS
    ]
    others.sort(key=lambda doubt: doubt.stand.contradicts, reverse=True)
    return (*of_rules, *others)[:MOST_AGAIN]


def read_again(
    readings: Sequence[Reading], doubts: Iterable[Doubt], stands: Iterable[Stand]
) -> tuple[Reading, ...]:
    """Return ``readings`` with what reading the ``doubts`` again says (``stands``, in order)."""
    weighed = {
        (doubt.reading, doubt.stand.fact.id): _weighed(doubt.stand, again)
        for doubt, again in zip(doubts, stands, strict=False)
    }
    return tuple(
        replace(
            reading,
            stands=tuple(weighed.get((place, stand.fact.id), stand) for stand in reading.stands),
        )
        for place, reading in enumerate(readings)
    )


def _weighed(first: FactStand, again: Stand) -> FactStand:
    """Return what both readings say of one fact."""
    odds = [
        math.exp(math.log(one) * (1 - SECOND_WEIGHS) + math.log(other) * SECOND_WEIGHS)
        for one, other in zip(_shares(first), _shares(again), strict=True)
    ]
    agrees, contradicts, _ = (one / sum(odds) for one in odds)
    return replace(first, agrees=agrees, contradicts=contradicts)


def _shares(stand: FactStand | Stand) -> list[float]:
    neither = 1 - stand.agrees - stand.contradicts
    return [max(share, _LEAST) for share in (stand.agrees, stand.contradicts, neither)]
