"""Holds how long ago something was, and how old a thing is said to be, against dated facts."""

import re
from datetime import date
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.dates.dated_facts import DatedFact, DatedFacts
from copilot.skills.corrections.dates.event_words import SpokenEvent, spoken_events
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.figures.spoken_years import DAYS_A_YEAR, Lasting, find_lastings
from copilot.skills.corrections.speech.english_sentences import Subject, sentence_at

_AGO: Final = re.compile(r" ago\b")
_IS: Final = re.compile(r"\b(?:is|are|it's|they're)(?: now| already| only| just)* ?\Z")
_OLD_AFTER: Final = re.compile(r" old(?=\Z|[.,;!]| and | now\b| already\b)")
_OF_ANOTHER: Final = re.compile(
    r"\b(?:with|at|under|its|until|before|after|since|not|never|who|which|and)\b|n't\b"
)


def elapsed_claims(text: str, known: DatedFacts, subject: Subject, today: date) -> list[Claim]:
    """Return what an aligned English text says of the time since something that the dates deny.

    It is as much as has passed until ``today`` at most, and at least as much as had passed when the
    facts were written.
    """
    if not known.facts:
        return []
    found = []
    for lasting in find_lastings(text):
        start, end = sentence_at(text, lasting.start)
        spoken = [e for e in spoken_events(text) if start <= e.start and e.end <= end]
        claim = _ago(text, lasting, spoken, known, subject, today)
        claim = claim or _old(text, start, lasting, known, subject, today)
        if claim is not None:
            found.append(claim)
    return found


def _ago(
    text: str,
    lasting: Lasting,
    spoken: list[SpokenEvent],
    known: DatedFacts,
    subject: Subject,
    today: date,
) -> Claim | None:
    """Judge ``was founded over a hundred years ago``."""
    earlier = [event for event in spoken if event.end <= lasting.start]
    if not _AGO.match(text, lasting.end) or not earlier or not earlier[-1].kinds:
        return None
    event = earlier[-1]
    between = text[event.end : lasting.start]
    if _OF_ANOTHER.search(between) or not subject.is_meant(text, event.start):
        return None
    facts = known.spoken_of(event)
    if not facts or any(s.goes_on and "end" in event.kinds for f in facts for s in f.stretches):
        return None
    years = [y for fact in facts for y in elapsed_years(fact, known.as_of(today), today)]
    if not all(lasting.is_denied_by(*one) for one in years):
        return None
    return wrong_length(text, facts[0], lasting, event.start)


def _old(
    text: str, start: int, lasting: Lasting, known: DatedFacts, subject: Subject, today: date
) -> Claim | None:
    """Judge ``is over three hundred years old``."""
    verb = _IS.search(text, start, lasting.start)
    if verb is None or not _OLD_AFTER.match(text, lasting.end) or known.of("birth"):
        return None
    facts = known.of("making") + known.of("release") + known.of("founding")
    years = [y for fact in facts for y in elapsed_years(fact, known.as_of(today), today)]
    if not years or not subject.is_meant(text, verb.start()):
        return None
    if not all(lasting.is_denied_by(*one) for one in years):
        return None
    return wrong_length(text, facts[0], lasting, verb.start())


def elapsed_years(fact: DatedFact, as_of: date, today: date) -> list[tuple[float, float]]:
    """Return the least and the most years since each time a fact states."""
    return [
        (
            max((as_of.toordinal() - stretch.began.toordinal()) / DAYS_A_YEAR, 0),
            (today.toordinal() - stretch.first.toordinal()) / DAYS_A_YEAR,
        )
        for stretch in fact.stretches
    ]


def wrong_length(text: str, fact: DatedFact, lasting: Lasting, start: int) -> Claim:
    """Return the claim that a length of time is not what a fact says."""
    said = text[lasting.start : lasting.end]
    return claim_of(fact.known, "wrong", said, fact.cut(fact.stretches[0]), start, lasting.end)
