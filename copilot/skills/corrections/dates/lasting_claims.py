"""Holds how long something is said to go on or to have taken against dated facts."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.dates.dated_facts import DatedFact, DatedFacts
from copilot.skills.corrections.dates.elapsed_claims import elapsed_years, wrong_length
from copilot.skills.corrections.dates.event_words import (
    ANY_WORK,
    Event,
    SpokenEvent,
    stem_of,
)
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.figures.spoken_years import DAYS_A_YEAR, Lasting, find_lastings
from copilot.skills.corrections.speech.english_sentences import Subject, sentence_at

_GOING_ON: Final = re.compile(
    r"\b(?:been (?:\w+ly )?(?:\w+ing|active|around(?! (?:my|the|your|his|her))|together"
    r"|in (?:the )?(?:business|production"
    r"|office|service|operation))|been (?:settled|established|open|available|on the market)|existed"
    r"|(?:was|were|is|are) (?:still )?(?:an )?active|(?:active|whole|"
    r"entire|musical|acting)? ?career|performed|active performer|(?:made|played) music|lasted"
    r"|served(?: in office)?|in office)\b"
)
_FOR: Final = re.compile(
    r"(?:\bfor|\bspann(?:ed|ing)|\blasted|\bof|\bthe (?:past|last)|\bover)(?: (?:the (?:past|last)"
    r"|a total of|a span of|at least|as long as))* ?\Z"
)
_WITH_SOMEBODY: Final = re.compile(
    r"\b(?:with|at|under|married|owner|owned|signed|label|its|until|before|after|since|not|never"
    r"|who|which|and)\b|n't\b"
)
_NOT: Final = re.compile(r"\b(?:not|never|who|which|owner|until|married)\b|n't\b")
_TOOK: Final = re.compile(r"\btook (?:\w+ ){0,2}?\Z")
_TO_DO: Final = re.compile(
    r" to (?P<verb>record|make|paint|build|complete|finish|create|produce|shoot|film|write)\b"
)
_SINCE_THE_BEGINNING: Final = re.compile(
    r"\b(?:been (?:around|in (?:business|existence|operation)|open|settled|established|running"
    r"|operating|going|available|on the market)|existed)\b"
)
_UNBROKEN: Final = re.compile(
    r"\b(?:continuously|uninterrupted(?:ly)?|non-?stop|consecutively"
    r"|without (?:a |any |taking |ever )*"
    r"(?:breaks?|stopping|stop|interruption|hiatus|gap|pause)"
    r"|never (?:took|taken|had) a (?:break|hiatus))\b"
)


_DOING: Final = re.compile(
    r"\b(?:perform|play|work|active|act|tour|been|ran|run|produc|made|sold|built)"
)


def lasting_claims(text: str, known: DatedFacts, subject: Subject, today: date) -> list[Claim]:
    """Return what an aligned English text says of lengths of time that the dates deny.

    What goes on has lasted to ``today`` at most, and at least to when the facts were written.
    """
    if not known.facts:
        return []
    found = list(_unbroken(text, known, subject))
    for lasting in find_lastings(text):
        start, _ = sentence_at(text, lasting.start)
        claim: Claim | None = _going_on(text, start, lasting, known, subject, today) or _taken(
            text, start, lasting, known, subject
        )
        if claim is not None:
            found.append(claim)
    return found


def _going_on(
    text: str, start: int, lasting: Lasting, known: DatedFacts, subject: Subject, today: date
) -> Claim | None:
    """Judge ``has been performing for over ten years``."""
    doing = None
    for doing in _GOING_ON.finditer(text, start, lasting.start):  # noqa: B007 the last one
        pass
    if doing is None or not _FOR.search(text, start, lasting.start):
        return None
    between = text[doing.end() : lasting.start]
    if _WITH_SOMEBODY.search(between) or _NOT.search(text, start, doing.start()):
        return None
    if not subject.is_meant(text, doing.start()):
        return None
    facts: tuple[DatedFact, ...] = known.of("activity")
    years = [_active_years(fact, known.as_of(today), today) for fact in facts]
    if not ANY_WORK.search(text, doing.start(), lasting.start):
        years = [(0.0, most) for _, most in years]
    if _SINCE_THE_BEGINNING.search(text, doing.start(), lasting.start):
        begun = known.of("founding") + known.of("release")
        facts = facts + begun
        years += [y for fact in begun for y in elapsed_years(fact, known.as_of(today), today)]
    if not years or not all(lasting.is_denied_by(*one) for one in years):
        return None
    return wrong_length(text, facts[0], lasting, doing.start())


def _active_years(fact: DatedFact, as_of: date, today: date) -> tuple[float, float]:
    """Return the least and the most years of all stretches, the gaps between them in or out."""
    least = sum(
        max((max(as_of, s.began) if s.goes_on else s.ended).toordinal() - s.began.toordinal(), 0)
        for s in fact.stretches
    )
    first = min(s.first for s in fact.stretches)
    last = max(today if s.goes_on else s.last for s in fact.stretches)
    return least / DAYS_A_YEAR, (last.toordinal() - first.toordinal() + 1) / DAYS_A_YEAR


def _taken(
    text: str, start: int, lasting: Lasting, known: DatedFacts, subject: Subject
) -> Claim | None:
    """Judge ``took four years to record``."""
    took = _TOOK.search(text, start, lasting.start)
    verb = _TO_DO.match(text, lasting.end)
    if took is None or verb is None or not subject.is_meant(text, took.start()):
        return None
    kinds: frozenset[Event] = frozenset(
        ("recording",) if verb["verb"] == "record" else ("making", "recording")
    )
    facts = known.spoken_of(
        SpokenEvent(kinds, stem_of(verb["verb"]), verb["verb"], *verb.span("verb"))
    )
    spans = [s for fact in facts for s in fact.stretches]
    one = len({(s.first, s.last) for s in spans}) == 1
    if len(facts) != 1 or not (one or "recording" in facts[0].events):
        return None
    least = min(s.ended.toordinal() - s.began.toordinal() for s in spans) if one else 0
    most = max(s.last.toordinal() for s in spans) - min(s.first.toordinal() for s in spans)
    if any(s.goes_on for s in spans) or not lasting.is_denied_by(
        max(least, 0) / DAYS_A_YEAR, (most + 1) / DAYS_A_YEAR
    ):
        return None
    return wrong_length(text, facts[0], lasting, took.start())


def _unbroken(text: str, known: DatedFacts, subject: Subject) -> Iterator[Claim]:
    """Judge ``has performed continuously since 1965`` where the facts tell of a break."""
    said = _UNBROKEN.search(text)
    if said is None:
        return
    facts = [f for f in known.of("activity") if _has_gap(f)]
    if len(facts) != 1 or len(known.of("activity")) != 1:
        return
    start = sentence_at(text, said.start())[0]
    doing = _DOING.search(text, start)
    if doing is None or re.search(r"\b(?:with|not|at)\b|n't", text[start : said.start()]):
        return
    if subject.is_meant(text, doing.start()):
        fact = facts[0]
        truth = fact.known.fact.value.strip()
        yield claim_of(fact.known, "wrong", said[0], truth, doing.start(), said.end())


def _has_gap(fact: DatedFact) -> bool:
    ordered = sorted(fact.stretches, key=lambda s: s.first)
    pairs = zip(ordered, ordered[1:], strict=False)
    return any(not one.goes_on and other.first.year - one.last.year >= 1 for one, other in pairs)
