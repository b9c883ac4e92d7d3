"""Holds times told without a year of their own, or as what a thing is, against its dates.

``is a 1990s album`` tells when it came out; ``was released in the summer`` tells no year.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.dates.dated_facts import DatedFact, DatedFacts, Stretch
from copilot.skills.corrections.dates.event_words import SpokenEvent, spoken_events
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.speech.english_sentences import Subject, sentence_at
from knowledge.language.periods import Period, find_periods, years_after
from knowledge.language.periods_words import SEASONS

_THING: Final = (
    r"(?:movie|film|album|record|song|single|book|novel|game|video game|painting|picture|portrait"
    r"|work of art|work|artwork|piece|release|show|series|print|poster|model|vintage|edition"
    r"|aircraft|car|drink|beer|band|comedy|drama|thriller|musical)"
)
_IS_A: Final = re.compile(r"\b(?:is|was|it's|this is) (?:a|an|the) (?:classic |great |famous )?\Z")
_OF_KIND: Final = re.compile(
    rf"[ -](?!style|look|inspired|themed)(?:[a-z-]+ ){{0,3}}?{_THING}"
    r"(?=\Z|[.,;!]| by\b| that\b| which\b| directed\b| starring\b| produced\b| from\b| and\b| of\b)"
)
_YEARLY: Final = re.compile(
    r"\b(?:in|during)(?: the)?(?: (?:early|mid|late))?(?: month of)? "
    rf"(?:(?P<season>{'|'.join(SEASONS)})(?:time)?(?: months)?|(?P<month>january|february|march"
    r"|april|may|june|july|august|september|october|november|december))"
    r"(?=\Z|[.,;!]| and\b| of (?:that|the same) year)"
)
_SLACK: Final = {"year": 1, "season": 1, "decade": 0, "century": 0, "day": 0, "month": 0}
_WITHIN_DAYS: Final = 62  # a stretch that is longer has no season
_GAP: Final = 50
_STOPS: Final = re.compile(r"\b(?:and|but|when|who|which|that|not|never|if|every|each)\b|n't\b")


def described_claims(text: str, known: DatedFacts, subject: Subject) -> list[Claim]:
    """Return what an aligned English text says of when in such words, where the dates deny it."""
    if not known.facts:
        return []
    return [*_kinds_of(text, known, subject), *_seasonal(text, known, subject)]


def _kinds_of(text: str, known: DatedFacts, subject: Subject) -> Iterator[Claim]:
    facts = tuple(dict.fromkeys(known.of("release") + known.of("making")))
    if not facts:
        return
    for period in find_periods(text):
        before = _IS_A.search(text, 0, period.start)
        kind = _OF_KIND.match(text, period.end)
        if before is None or kind is None or subject.is_part_of_name(period.start, text):
            continue
        if not subject.is_meant(text, before.start()):
            continue
        slack = _SLACK[period.grain]
        if all(_outside(period, stretch, slack) for fact in facts for stretch in fact.stretches):
            fact = facts[0]
            said = text[period.start : period.end]
            truth = fact.cut(fact.stretches[0])
            yield claim_of(fact.known, "wrong", said, truth, before.start(), kind.end())


def _outside(period: Period, stretch: Stretch, slack: int) -> bool:
    return not period.touches(years_after(stretch.first, -slack), years_after(stretch.last, slack))


def _seasonal(text: str, known: DatedFacts, subject: Subject) -> Iterator[Claim]:
    for event, season, start, end in _told_seasons(text):
        facts = known.spoken_of(event)
        if not facts or not subject.is_meant(text, event.start):
            continue
        stretches = [(fact, stretch) for fact in facts for stretch in fact.stretches]
        if all(_is_other_season(stretch, season) for _, stretch in stretches):
            yield _claim(text, stretches[0], event.start, start, end)


def _claim(text: str, told: tuple[DatedFact, Stretch], begin: int, start: int, end: int) -> Claim:
    fact, stretch = told
    return claim_of(fact.known, "wrong", text[start:end], fact.cut(stretch), begin, end)


@lru_cache(maxsize=512)
def _told_seasons(text: str) -> tuple[tuple[SpokenEvent, str, int, int], ...]:
    found = []
    for match in _YEARLY.finditer(text):
        start, _ = sentence_at(text, match.start())
        events = [
            e
            for e in spoken_events(text)
            if start <= e.start and e.end <= match.start() and e.kinds
        ]
        if not events or not events[-1].kinds & {
            "birth",
            "death",
            "release",
            "recording",
            "making",
        }:
            continue
        gap = text[events[-1].end : match.start()]
        if len(gap) <= _GAP and not _STOPS.search(gap):
            season = match["season"] or match["month"]
            found.append((events[-1], season, match.start(), match.end()))
    return tuple(found)


def _is_other_season(stretch: Stretch, season: str) -> bool:
    """Tell whether a short stretch lies outside a season, or a month, of any year."""
    if stretch.goes_on or (stretch.last - stretch.first).days > _WITHIN_DAYS:
        return False
    named = f"{season} {{}}" if season in SEASONS else f"{season[:3]} {{}}"
    years = range(stretch.first.year - 1, stretch.last.year + 2)
    return not any(
        period.touches(stretch.first, stretch.last)
        for year in years
        if date.min.year <= year
        for period in find_periods(named.format(year))
    )
