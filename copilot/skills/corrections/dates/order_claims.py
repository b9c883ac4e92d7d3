"""Holds the order of two dated events, and the time between them, against the dates of both."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.dates.dated_facts import DatedFact, DatedFacts
from copilot.skills.corrections.dates.event_words import SpokenEvent, spoken_events
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.figures.spoken_years import DAYS_A_YEAR, Lasting, find_lastings
from copilot.skills.corrections.speech.english_sentences import Subject, sentences_of

_Order = Literal["before", "after", "same year"]

_PRONOUN: Final = (
    r"(?: (?:it|they|he|she|the \w+))?(?: (?:was|were|is|had been|being|first|its|their))*"
)
_BETWEEN: Final = (
    ("before", re.compile(rf" (?:\w+ ){{0,3}}before{_PRONOUN} \Z")),
    ("after", re.compile(rf" (?:\w+ ){{0,3}}after{_PRONOUN} \Z")),
    ("same year", re.compile(
        rf" (?:\w+ ){{0,2}}(?:in )?the same year(?: that| as| when| in which)?{_PRONOUN} \Z"
    )),
)  # fmt: skip
_BOTH: Final = re.compile(r" and (?:\w+ly )?\Z")
_IN_SAME_YEAR: Final = re.compile(r" (?:all )?in the same year\b")
_NOT: Final = re.compile(r"\b(?:not|never|who|which|if)\b|n't\b")


@dataclass(frozen=True, slots=True)
class _Ordered:
    """Two events with how they are said to lie; ``lasting`` is the time said to be between."""

    first: SpokenEvent
    second: SpokenEvent
    order: _Order
    lasting: Lasting | None
    start: int
    end: int


def order_claims(text: str, known: DatedFacts, subject: Subject) -> list[Claim]:
    """Return what an aligned English text says of two events of a product that the dates deny."""
    if len(known.facts) < 2:
        return []
    found = []
    for ordered in _ordered(text):
        one, other = known.spoken_of(ordered.first), known.spoken_of(ordered.second)
        if len(one) != 1 or len(other) != 1 or one == other:
            continue
        if not _denied(ordered, one[0], other[0]) or not subject.is_meant(text, ordered.start):
            continue
        said = text[ordered.first.end : ordered.second.start].strip() or "in the same year"
        stretch = one[0].stretches[0]
        truth = one[0].cut(stretch)
        found.append(claim_of(one[0].known, "wrong", said, truth, ordered.start, ordered.end))
    return found


@lru_cache(maxsize=512)
def _ordered(text: str) -> tuple[_Ordered, ...]:
    found = []
    for start, end in sentences_of(text):
        if _NOT.search(text, start, end):
            continue
        events = [e for e in spoken_events(text) if start <= e.start and e.end <= end]
        for one, other in zip(events, events[1:], strict=False):
            order = _order(text, one, other)
            if order is not None:
                lasting = next(
                    (x for x in find_lastings(text) if one.end <= x.start and x.end <= other.start),
                    None,
                )
                found.append(_Ordered(one, other, order, lasting, one.start, other.end))
    return tuple(found)


def _order(text: str, one: SpokenEvent, other: SpokenEvent) -> _Order | None:
    between = text[one.end : other.start]
    for name, pattern in _BETWEEN:
        if pattern.match(between) or pattern.search(_without_time(between)):
            return name  # type: ignore[return-value]  # the names of the table above
    if _BOTH.fullmatch(between) and _IN_SAME_YEAR.match(text, other.end):
        return "same year"
    return None


def _without_time(between: str) -> str:
    """Return the words between two events without a length of time: ``two years after it was``."""
    lastings = find_lastings(between)
    if len(lastings) != 1:
        return ""
    return " " + (between[: lastings[0].start] + between[lastings[0].end :]).strip() + " "


def _denied(ordered: _Ordered, one: DatedFact, other: DatedFact) -> bool:
    """Tell whether the dates of both leave no way for them to lie as said."""
    first = min(s.first for s in one.stretches), max(s.last for s in one.stretches)
    second = min(s.first for s in other.stretches), max(s.last for s in other.stretches)
    if any(s.goes_on for s in (*one.stretches, *other.stretches)):
        return False
    if ordered.order == "same year":
        return first[1].year < second[0].year or second[1].year < first[0].year
    if ordered.order == "before":
        first, second = second, first
    if ordered.lasting is None:
        return first[1] < second[0]
    least = (first[0].toordinal() - second[1].toordinal()) / DAYS_A_YEAR
    most = (first[1].toordinal() - second[0].toordinal()) / DAYS_A_YEAR
    return ordered.lasting.is_denied_by(least, most)
