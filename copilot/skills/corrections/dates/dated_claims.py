"""Holds when something is said to have happened against the dates a product's attributes give."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.dates.dated_facts import DatedFact, DatedFacts, Stretch
from copilot.skills.corrections.dates.event_words import ANY_WORK, Event, SpokenEvent, spoken_events
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.speech.english_sentences import Subject, sentences_of
from knowledge.language.periods import Period, find_periods, years_after

Relation = Literal["in", "before", "by", "until", "after", "since", "none"]

_RELATION: Final = re.compile(
    r"\b(?:(?P<before>before|prior to|earlier than)|(?P<by>by)"
    r"|(?P<until>until|till|up to|through|to)|(?P<after>after|later than|following)"
    r"|(?P<since>since|from)"
    r"|(?P<in>in|on|during|within|around|about|circa|of|at))"
    r"(?: (?:about|around|roughly|the|year|years?|just|sometime|somewhere|very))*[ -]?\Z"
)
_SINCE_BEFORE: Final = re.compile(r"\bsince before(?: the)? \Z")
_PART_IN: Final = re.compile(r"(?:early|late) in\b")
_ABOUT: Final = re.compile(r"\b(?:around|about|circa|roughly|approximately|or so)\b[a-z ]{0,12}\Z")
_STOPS: Final = re.compile(
    r"\b(?:and|but|when|who|whose|which|that|while|then|because|until|so|where|was|were|is|are|has"
    r"|have|had|did|won|became|if|than|not|never|before|after|since|between"
    r"|(?:its|his|her|their|our|my) (?!career|life))\b|n't\b|[;:]"
)
_IS_WHEN: Final = re.compile(r"\s*(?:is|was) when\b|\s*saw\b|,")
_OPENING: Final = re.compile(r"\s*(?:(?:back |sometime )?(?:in|on|around|during))?(?: ?the)?\s*\Z")
_LONGEST_GAP: Final = 60
_TOOK_PLACE: Final = re.compile(r"\b(?:took place|was|occurred|happened|came)\b")
_NAMED_AFTER: Final = re.compile(r", (?:[a-z0-9']+ ){1,5}?(?=(?:is|was|has|comes|came|are|were)\b)")
_DONE_TO_A_THING: Final = frozenset({"release", "founding", "making", "recording"})
_PREPOSITION: Final = re.compile(r"(?:in|on|at|by|for|as|from|to|with|under|worldwide|,|back)\b")
_PASSIVE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|gets|came|comes|went)"
    r"(?: \w+ly| first| only| also)*\s?\Z"
)
_ABOUT_YEARS: Final = {"day": 1, "month": 1, "season": 1, "year": 2, "decade": 4, "century": 10}


@dataclass(frozen=True, slots=True)
class _Timed:
    """An event with the time a text gives it."""

    event: SpokenEvent
    relation: Relation
    period: Period
    gap_end: int
    start: int
    end: int


def dated_claims(text: str, known: DatedFacts, subject: Subject) -> list[Claim]:
    """Return what an aligned English text says about when something was, held against the dates.

    Silent unless every time stated for the event denies it.
    """
    if not known.facts:
        return []
    found = []
    for timed in _timed(text):
        facts = known.spoken_of(timed.event)
        called = subject.is_part_of_name(timed.period.start, text)
        if not facts or called or not _is_of(subject, text, timed):
            continue
        claim = _held(text, timed, facts)
        if claim is not None:
            found.append(claim)
    return found


def _is_of(subject: Subject, text: str, timed: _Timed) -> bool:
    """Tell whether it is the product that a thing happened to: who released it is not."""
    event, gap = timed.event, text[timed.event.end : timed.gap_end].strip()
    if gap.startswith("of "):
        return subject.is_named(gap[3:])
    if not text[: event.start].strip() and (rest := _NAMED_AFTER.match(text, timed.end)):
        return subject.is_meant(text, rest.end())
    has_object = event.kinds & _DONE_TO_A_THING and gap and not _PREPOSITION.match(gap)
    if has_object and not _PASSIVE.search(text, 0, event.start):
        return subject.is_named(gap)
    return subject.is_meant(text, event.start)


@lru_cache(maxsize=512)
def _timed(text: str) -> tuple[_Timed, ...]:
    periods = find_periods(text)
    if not periods:
        return ()
    found = []
    for start, end in sentences_of(text):
        events = [e for e in spoken_events(text) if start <= e.start and e.end <= end]
        inside = [p for p in periods if start <= p.start and p.end <= end]
        for period in inside:
            timed = _before(text, period, events) or _after(text, start, period, events)
            if timed is not None:
                found.append(timed)
    return tuple(found)


def _before(text: str, period: Period, events: list[SpokenEvent]) -> _Timed | None:
    """Return the event told before its time: ``was born in the spring of 1900``."""
    earlier = [event for event in events if event.end <= period.start]
    if not earlier:
        return None
    relation, begins = _relation(text, period.start)
    event = earlier[-1]
    gap = text[event.end : begins]
    noun = len(earlier) == 1
    if noun:
        gap = _TOOK_PLACE.sub("", gap, count=1)
    if relation == "none" or len(gap) > _LONGEST_GAP or _STOPS.search(gap):
        return None
    if event.words.endswith("good") and relation != "until":
        return None
    return _Timed(event, relation, period, begins, event.start, period.end)


def _after(text: str, start: int, period: Period, events: list[SpokenEvent]) -> _Timed | None:
    """Return the event told after its time: ``the spring of 1980 is when Joe was born``."""
    later = [event for event in events if event.start >= period.end]
    opening = _OPENING.fullmatch(text, start, period.start)
    told = _IS_WHEN.match(text, period.end)
    if not later or opening is None or told is None or not later[0].kinds:
        return None
    between = text[told.end() : later[0].start]
    if len(between) > _LONGEST_GAP or re.search(r"\b(?:and|but|who|which|that)\b", between):
        return None
    return _Timed(later[0], "in", period, later[0].end, period.start, later[0].end)


def _relation(text: str, start: int) -> tuple[Relation, int]:
    """Return how what stands before ``start`` relates to the period, and where it begins."""
    if since := _SINCE_BEFORE.search(text, 0, start):
        return "before", since.start()
    if _PART_IN.match(text, start):
        return "in", start
    found = _RELATION.search(text, max(0, start - 40), start)
    if found is None:
        return "none", start
    relation = next(name for name, words in found.groupdict().items() if words)
    return _AS_RELATION[relation], found.start()


_AS_RELATION: Final[dict[str, Relation]] = {
    "before": "before", "by": "by", "until": "until", "after": "after",
    "since": "since", "in": "in",
}  # fmt: skip


def _held(text: str, timed: _Timed, facts: tuple[DatedFact, ...]) -> Claim | None:
    period = timed.period
    about = _ABOUT.search(text, 0, period.start)
    slack = _ABOUT_YEARS[period.grain] if about else 0
    judged = [(f, s, _denied(timed, s, slack)) for f in facts for s in f.stretches]
    fact, stretch, _ = judged[0]
    said = text[period.start : period.end]
    if all(denied for _, _, denied in judged):
        return claim_of(fact.known, "wrong", said, fact.cut(stretch), timed.start, timed.end)
    agreed = next(((f, s) for f, s, denied in judged if denied is False), None)
    if timed.relation != "in" or agreed is None:
        return None
    fact, stretch = agreed
    return claim_of(fact.known, "right", said, fact.cut(stretch), timed.start, timed.end)


def _not_until(kinds: frozenset[Event], period: Period, stretch: Stretch) -> bool:
    """Tell whether something cannot have gone on, or be good, until a period."""
    if "expiry" in kinds:
        return not period.touches(stretch.first, stretch.last)
    if "activity" not in kinds:
        return stretch.first > period.last
    if stretch.goes_on:
        return stretch.first > period.last
    return not period.touches(stretch.ended, stretch.last)


def _denied(timed: _Timed, stretch: Stretch, slack: int) -> bool:
    """Tell whether a time stated makes it impossible that the event was when it is said to be."""
    period, relation, kinds = timed.period, timed.relation, timed.event.kinds
    if "end" in kinds and stretch.goes_on:
        return relation in ("in", "before", "by")
    if relation == "until":
        return _not_until(kinds, period, stretch)
    first, last = _meant(kinds, stretch)
    first = years_after(first, -slack)
    if relation in ("since", "by"):
        return first > period.last
    if relation == "before":
        return first > period.last if period.vague else first >= period.first
    if stretch.goes_on and "activity" not in kinds and period.first >= stretch.first:
        return False
    if relation == "after":
        return last < period.first
    if "activity" in kinds and not ANY_WORK.search(timed.event.words):
        return period.last < first
    return not period.touches(first, years_after(last, slack))


def _meant(kinds: frozenset[Event], stretch: Stretch) -> tuple[date, date]:
    """Return the days of a stretch that an event may be at: its end, its beginning, or any."""
    if "end" in kinds and stretch.ended != stretch.first:
        return stretch.ended, stretch.last
    if "activity" in kinds:
        return stretch.first, stretch.began
    return stretch.first, stretch.last
