"""Holds ages told in English (died at 70, began at 16, is in its fifties) against dated facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.dates.dated_facts import DatedFact, DatedFacts
from copilot.skills.corrections.dates.event_words import ANY_WORK, Event
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.figures.spoken_years import BOUND, NUMBER
from copilot.skills.corrections.speech.english_sentences import Subject, sentence_at
from knowledge.language.numbers import parse_number

_HE: Final = r"(?:he|she|they|it)"
_ONLY: Final = r"(?:only |just |already |about |around |exactly )*"
_AGE: Final = re.compile(
    rf"\b(?:at (?:the )?ag(?:e|o) of|at age|aged|at the ripe age of|to the age of|before age"
    rf"|(?P<before>before (?:{_HE} (?:was|were|turned)|age))|{_HE} (?:was|were|turned)"
    rf"|(?:lived|live) (?:to be|to|until {_HE} (?:was|were))|until {_HE} (?:was|were)|since)"
    rf" (?:the age of )?{_ONLY}(?:(?:{BOUND}) )?(?P<number>{NUMBER})\b(?! (?:of|times|days|months))"
    rf"|\b(?:(?:{BOUND.replace('?P<', '?P<x_')}) )?(?P<old>{NUMBER})[ -]years?[ -](?:old|of age)"
    rf"|\bat (?P<at>{NUMBER})(?: years(?: old)?)?(?=\Z|[ ]?[.,]| in )"
    r"|\bin (?:his|her|their|its) (?P<part>early |mid[- ]?|late )?"
    r"(?P<decade>[2-9]0|twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:'?s|ies)\b"
    rf"|\b(?P<teen>as a teenager|in (?:his|her|their) teens)\b"
)
_DEATH: Final = re.compile(
    r"\b(?:died|dies|dying|passed (?:away|on)|death|lived (?:to|until)|live until|living until"
    r"|lived to be)\b"
)
_BEGINNING: Final = re.compile(
    r"\b(?:(?:start|began|begun)(?:ed)? (?:his |her |their |out )?(?:\w+ )?(?:\w+ing|career)"
    r"|been \w+ing|bec[ao]me active|been active|career (?:began|started))\b"
)
_NOW: Final = re.compile(r"\b(?:is|are|'s)(?: \w+ly| now| already| only| just| still)* ?\Z")
_OTHER_MATTER: Final = re.compile(
    r"\b(?:married|divorced|mother|father|birthday|won|first \w+ at|when his|when her|wife"
    r"|husband|moved|graduated|not|never|record|deal|signed)\b|n't\b"
)
_TENS: Final = {
    name: tens
    for tens, name in enumerate(
        ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"), 2
    )
}
_PARTS: Final = {"": (0, 9), "early": (0, 4), "mid": (3, 7), "late": (5, 9)}
_OLDEST: Final = 300


@dataclass(frozen=True, slots=True)
class _Age:
    """An age said: anything from ``low`` to ``high`` full years."""

    low: float
    high: float
    start: int
    end: int


def age_claims(text: str, known: DatedFacts, subject: Subject, today: date) -> list[Claim]:
    """Return the ages an aligned English text tells that birth and another date deny."""
    births = known.of("birth")
    if not births:
        return []
    found = (_judged(text, age, births, known, subject, today) for age in _ages(text))
    return [claim for claim in found if claim is not None]


def _judged(
    text: str,
    age: _Age,
    births: tuple[DatedFact, ...],
    known: DatedFacts,
    subject: Subject,
    today: date,
) -> Claim | None:
    start, end = sentence_at(text, age.start)
    sentence = text[start:end]
    if _OTHER_MATTER.search(sentence):
        return None
    event, said = _event(sentence, age.start - start)
    if event is None or not subject.is_meant(text, start + said):
        return None
    least, most, fact = _years(event, births, known, today)
    if fact is None or (age.low <= most and least <= age.high):
        return None
    words = text[age.start : age.end]
    begin = min(age.start, start + said)
    return claim_of(fact.known, "wrong", words, fact.cut(fact.stretches[0]), begin, age.end)


def _event(sentence: str, age: int) -> tuple[Event | None, int]:
    """Return what happened at an age, and where the sentence says so."""
    if found := _DEATH.search(sentence):
        return "death", found.start()
    if found := _BEGINNING.search(sentence):
        return ("activity" if ANY_WORK.search(found[0]) else None), found.start()
    if found := _NOW.search(sentence, 0, age):
        return "birth", found.start()
    return None, 0


def _years(
    event: Event, births: tuple[DatedFact, ...], known: DatedFacts, today: date
) -> tuple[int, int, DatedFact | None]:
    """Return the least and the most full years from birth to an event, and the fact that decides.

    The age of today is held against birth itself: at least what it was when the facts were written.
    """
    born = [s for fact in births for s in fact.stretches]
    first, last = min(s.first for s in born), max(s.last for s in born)
    if event == "birth":
        if known.of("death"):
            return 0, _OLDEST, None
        return _full_years(last, known.as_of(today)), _full_years(first, today), births[0]
    facts = known.of(event)
    if not facts:
        return 0, _OLDEST, None
    times = [s for fact in facts for s in fact.stretches]
    if event == "activity":
        least = _full_years(last, min(s.first for s in times))
        return least, _full_years(first, max(s.began for s in times)), facts[0]
    ends = [s for s in times if not s.goes_on]
    if not ends:
        return 0, _OLDEST, None
    least = _full_years(last, min(s.first for s in ends))
    return least, _full_years(first, max(s.last for s in ends)), facts[0]


def _full_years(since: date, until: date) -> int:
    before = (until.month, until.day) < (since.month, since.day)
    return max(until.year - since.year - before, 0)


@lru_cache(maxsize=512)
def _ages(text: str) -> tuple[_Age, ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[_Age]:
    for match in _AGE.finditer(text):
        if match["teen"]:
            yield _Age(12, 19, *match.span())
            continue
        if match["decade"]:
            tens = 10 * (_TENS.get(match["decade"]) or int(match["decade"][0]))
            low, high = _PARTS[(match["part"] or "").strip(" -")]
            yield _Age(tens + low, tens + high, *match.span())
            continue
        number = parse_number(match["number"] or match["old"] or match["at"])
        if number is None or number > _OLDEST:
            continue
        yield _Age(*_range(match, float(number)), *match.span())


def _range(match: re.Match[str], number: float) -> tuple[float, float]:
    words = match.groupdict()

    def has(bound: str) -> bool:
        return bool(words[bound] or words[f"x_{bound}"])

    if has("over"):
        return number, _OLDEST
    if has("under") or match["before"] or "before" in match[0]:
        return 0, number
    if has("nearly"):
        return number - 3, number
    if has("about") or re.search(r"\b(?:about|around)\b", match[0]):
        return number - 3, number + 3
    return number, number
