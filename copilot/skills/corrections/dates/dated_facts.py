"""What a product's attributes say in dates: stretches of time by event, and how old the data is."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.dates.event_words import (
    Event,
    SpokenEvent,
    name_stems,
    named_events,
)
from copilot.skills.corrections.product_views import bare_name
from knowledge.language.characters import align
from knowledge.language.periods import Period, find_periods, years_after

_SHORT: Final = 48  # characters of a value that a card shows whole
_ISO: Final = re.compile(r"[\d-]+")
_LONGEST: Final = 240  # characters of a value that still is a list of dates
_JOINED: Final = re.compile(r"\s*(?:[-–—~]|to|until|till|through)\s*\Z")
_GOES_ON: Final = re.compile(
    r"\s*(?:\(\d{4}\)\s*)?(?:[-–—~]|to|until|till)\s*(?:the )?(?:present|now|today|current|ongoing)"
    r"|\s*[-–—]\s*(?:\Z|,)"
)
_SHORT_END: Final = re.compile(r"\s?[-–—/]\s?(?P<year>\d{2})(?!\d)")
_DAYS_BEFORE: Final = re.compile(r"(?<![\d-])(?P<day>[0-3]?\d)\s*[-–—]\s*\Z")
_UNSURE: Final = re.compile(r"(?:before|after|by|until|pre-?|post-?|not|expected|planned)\s*\Z")
_ABOUT: Final = re.compile(r"(?:~|\bc(?:irca|a)?\.?|about|around|approx(?:imately)?\.?)\s*\Z")
_TWICE: Final = re.compile(r"\(\s*(?P<year>\d{4})\s*\)")
_AGED: Final = re.compile(r"\bage[d:]?\s*(?P<age>\d{1,3})(?!\s*[-–\d])")
_ABOUT_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time an attribute states.

    Attributes:
        first, last: earliest and latest day of it; a date alone is a stretch too.
        began, ended: latest day on which it may have begun, earliest on which it may have ended.
        goes_on: whether it has not ended (``2008 - present``); then ``last`` means nothing.
        start, end: character span in the value.
    """

    first: date
    last: date
    began: date
    ended: date
    goes_on: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DatedFact:
    """An attribute that gives the time of something.

    Attributes:
        events: what it is the time of; empty when only its own name tells.
        stems: stems of the words of its name.
        stretches: every time it states, in its order.
    """

    known: KnownProperty
    events: frozenset[Event]
    stems: frozenset[str]
    stretches: tuple[Stretch, ...]

    def cut(self, stretch: Stretch) -> str:
        """Return the words of the value that state one of its times, for people to read.

        A short value with several times is left whole; 4 May 2001 goes before 2001-05-04.
        """
        value = self.known.fact.value
        alike = [s for s in self.stretches if (s.first, s.last) == (stretch.first, stretch.last)]
        if len(alike) < len(self.stretches) and len(value.strip()) <= _SHORT:
            return value.strip()
        words = [value[s.start : s.end].strip(" ,;(") for s in alike]
        return next((w for w in words if not _ISO.fullmatch(w)), words[0])


class DatedFacts:
    """Everything dated that is known of a product."""

    def __init__(self, view: ProductView) -> None:
        found = (_dated(known) for known in view.properties)
        self.facts = tuple(fact for fact in found if fact is not None)

    def of(self, event: Event) -> tuple[DatedFact, ...]:
        """Return the attributes that give the time of an event."""
        return tuple(fact for fact in self.facts if event in fact.events)

    def spoken_of(self, event: SpokenEvent) -> tuple[DatedFact, ...]:
        """Return the attributes a spoken event may be dated by: of its own word, else its kind."""
        own = tuple(fact for fact in self.facts if event.stem in fact.stems)
        if own:
            return own
        kinds = event.kinds | {"activity"} if "end" in event.kinds else event.kinds
        return tuple(fact for fact in self.facts if fact.events & kinds)

    def as_of(self, today: date) -> date:
        """Return a day until which the data surely holds: the latest past day that it speaks of."""
        return max((day for day in self._days if day <= today), default=date.min)

    @cached_property
    def _days(self) -> tuple[date, ...]:
        days: list[date] = []
        for fact in self.facts:
            for stretch in fact.stretches:
                days.append(stretch.first if stretch.goes_on else stretch.ended)
            if "birth" in fact.events and (age := _AGED.search(align(fact.known.fact.value))):
                days.append(years_after(fact.stretches[0].first, int(age["age"])))
        return tuple(days)


def _dated(known: KnownProperty) -> DatedFact | None:
    fact = known.fact
    if fact.kind != "attribute" or len(fact.value) > _LONGEST:
        return None
    name = align(bare_name(fact))
    stretches = stretches_of(fact.value)
    if not stretches:
        return None
    return DatedFact(known, named_events(name), name_stems(name), stretches)


def stretches_of(value: str) -> tuple[Stretch, ...]:
    """Return the times a value states; none when one is only a bound (``before 1795``)."""
    text = _TWICE.sub(lambda match: " " * len(match[0]), align(value))
    if not find_periods(text):
        text = align(value)
    periods = find_periods(text)
    found: list[Stretch] = []
    taken = -1
    for index, period in enumerate(periods):
        if index <= taken:
            continue
        if _UNSURE.search(text, 0, period.start):
            return ()
        following = periods[index + 1] if index + 1 < len(periods) else None
        joined = following is not None and _JOINED.fullmatch(text[period.end : following.start])
        if following is not None and joined:
            taken = index + 1
        found.append(_stretch(text, period, following if joined else None))
    return tuple(found)


def _stretch(text: str, period: Period, until: Period | None) -> Stretch:
    if _ABOUT.search(text, 0, period.start):
        period = replace(
            period,
            first=years_after(period.first, -_ABOUT_YEARS),
            last=years_after(period.last, _ABOUT_YEARS),
        )
    if until is not None:
        return Stretch(
            period.first, until.last, period.last, until.first, False, period.start, until.end
        )
    if (days := _DAYS_BEFORE.search(text, 0, period.start)) and period.grain == "day":
        day = int(days["day"])
        if 0 < day <= period.first.day:
            first = period.first.replace(day=day)
            return Stretch(first, period.last, first, period.last, False, days.start(), period.end)
    if (short := _SHORT_END.match(text, period.end)) and period.grain == "year":
        year = 100 * (period.first.year // 100) + int(short["year"])
        if year > period.first.year:
            last = date(year, 12, 31)
            return Stretch(
                period.first, last, period.last, date(year, 1, 1), False, period.start, short.end()
            )
    goes_on = _GOES_ON.match(text, period.end)
    end = goes_on.end() if goes_on else period.end
    return Stretch(
        period.first, period.last, period.last, period.first, bool(goes_on), period.start, end
    )
