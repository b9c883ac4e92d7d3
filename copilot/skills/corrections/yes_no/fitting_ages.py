"""Claims in English of how old those are whom the product is for: great for two to four year olds.

Who tells of some of the ages the shop states is left alone; one younger or older is held against
them. What Chinese tells of ages is read as a figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.counts.listed_counts import NUMBER, number_said
from copilot.skills.corrections.judgement import Outcome, Weight
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from copilot.skills.corrections.speech.said_contexts import states_nothing
from knowledge.language.characters import align

_NAME: Final = re.compile(
    r"(?:(?:suitable|recommended|minimum|rider|suggested) )?ages?(?: (?:range|group))?"
    r"|(?:suitable|recommended|made|best)(?: for)?(?: ages?)?|for ages|life ?stage"
)
_MONTHS: Final = {"week": Decimal("0.25"), "month": Decimal(1), "year": Decimal(12)}
_UNIT: Final = r"(?P<{0}>weeks?|months?|years?|yrs?)"
_TO: Final = r" ?(?:-|–|to|and|through|until|till|up to) ?"
_RANGE: Final = re.compile(
    rf"(?<![\d.$£€])(?P<low>{NUMBER})(?:[ -]{_UNIT.format('of_low')})?{_TO}(?P<high>{NUMBER})"
    rf"(?:[ -]{_UNIT.format('of_high')}(?P<old>[ -]olds?)?)?(?![\d.%-]|[a-z])"
)
_LEAST: Final = re.compile(
    rf"(?P<lead>\b(?:from|as young as|(?:from )?ages?|aged) )?(?<![\d.$£€])(?P<low>{NUMBER})"
    rf"(?:[ -]{_UNIT.format('of_low')}(?: old| of age)?)?"
    r"(?P<up>\+| (?:and|or) (?:up|over|older|above)| (?:up|on|onwards?)(?=\Z|[,.!]))?"
    r"(?![\d.%-]|[a-z])"
)
_ONE: Final = re.compile(
    rf"\b(?:for|fits?|suits?) (?:an? |any |your |the average )?(?P<low>{NUMBER})[ -]"
    rf"{_UNIT.format('of_low')}[ -]olds?\b"
)
_WHO: Final = (
    r"\b(?:kids?|child|children|bab(?:y|ies)|toddlers?|infants?|newborns?|boys?|girls?|little ones?"
    r"|ages?|aged|pupp(?:y|ies)|kittens?|riders?|year[ -]olds?|month[ -]olds?)\b"
)
_BARE_ENDS: Final = re.compile(
    r"(?=\Z|[,.!]| (?:so|and|or|but|because|guys|it|they|this|these|that|who|can|will|should|love"
    r"|today|tonight|really|folks|now|too)\b)"
)
_ANOTHER: Final = re.compile(
    r"\b(?:i|my|me|mine|he|she|his|her|hers|our|not|never|no|if|unless|until they|under|below|than"
    r"|other|another|used to|said|says|ask(?:s|ed|ing)?|someone|somebody|maybe|guess|link"
    r"|version|minutes?|hours?|percent|dollars?|bucks|pounds?|feet|foot|inch(?:es)?|warranty|size"
    r"|sizes)\b|n['’]t\b|[$£€]"
)


@dataclass(frozen=True, slots=True)
class FittingAges:
    """From which age in months the product is, and up to which; ``None`` where no end is told."""

    known: KnownProperty
    low: Decimal
    high: Decimal | None


def fitting_ages_of(view: ProductView) -> tuple[FittingAges, ...]:
    """Return the ages the attributes state in English, where they state them once."""
    found: list[FittingAges] = []
    for known in view.properties:
        name, value = align(known.fact.name), align(known.fact.value)
        if known.fact.kind != "attribute" or known.fact.variant or not _NAME.fullmatch(name):
            continue
        ages = next(_ages_in(value), None)
        if ages is not None and value.isascii() | ("–" in value):
            found.append(FittingAges(known, ages[0], ages[1]))
    return tuple(found) if len(found) == 1 else ()


def _ages_in(value: str) -> Iterator[tuple[Decimal, Decimal | None]]:
    for match in _RANGE.finditer(value):
        if span := _span(match):
            yield span
            return
    for match in _LEAST.finditer(value):
        if (match["up"] or match["lead"]) and (
            low := _age(match["low"], match["of_low"] or "year")
        ):
            yield low, None
            return


def _span(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """Return the two ends in months; the unit of the last is that of both where one is told."""
    unit = match["of_high"] or match["of_low"] or "year"
    low, high = _age(match["low"], match["of_low"] or unit), _age(match["high"], unit)
    return (low, high) if low is not None and high is not None and low < high else None


def _age(word: str, unit: str) -> Decimal | None:
    number = number_said(word)
    one = _MONTHS.get({"yr": "year"}.get(unit.rstrip("s"), unit.rstrip("s")))
    return None if number is None or one is None else number * one


def fitting_age_claims(text: str, ages: tuple[FittingAges, ...]) -> list[Claim]:
    """Return where an aligned text tells for which ages the product is, compared."""
    claims: list[Claim] = []
    for clause in cut_clauses(text) if ages else ():
        words = clause.text
        if not re.search(_WHO, words) or _is_of_another(clause):
            continue
        found = next(_told(words), None)
        if found is not None and (outcome := _held(found, ages[0])):
            claims.append(_claim(text, clause, found, ages[0], outcome))
    return claims


def _is_of_another(clause: Clause) -> bool:
    words = _OLDER.sub("", clause.text)
    return states_nothing(replace(clause, text=words)) or _ANOTHER.search(words) is not None


_OLDER: Final = re.compile(r" (?:and|or) older\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """Ages said, in months, and the words; ``exact`` where they are told as the product's own."""

    match: re.Match[str]
    low: Decimal
    high: Decimal | None
    exact: bool


def _told(words: str) -> Iterator[_Told]:
    """Yield the ages that words tell, a range first."""
    for match in _RANGE.finditer(words):
        span = _span(match)
        of_who = match["old"] or _OF_WHOM.search(words, 0, match.start())
        bare = not (match["of_high"] or match["of_low"])
        if span and of_who and not (bare and not _BARE_ENDS.match(words, match.end())):
            yield _Told(match, *span, exact=True)
            return
    for match in _ONE.finditer(words):
        if low := _age(match["low"], match["of_low"]):
            yield _Told(match, low, low, exact=False)
            return
    for match in _LEAST.finditer(words):
        unit, lead = match["of_low"], match["lead"] or ""
        of_age = unit or "age" in lead or match["up"]
        told = (match["up"] or lead) and of_age
        low = _age(match["low"], unit or "year")
        if told and low and (unit or _BARE_ENDS.match(words, match.end())):
            yield _Told(match, low, None, exact=bool(match["up"]) and "age" in lead)
            return


_OF_WHOM: Final = re.compile(rf"{_WHO}(?: (?:from|between|of|aged))?,? \Z")


def _held(told: _Told, ages: FittingAges) -> Outcome | None:
    """Return how ages told stand to the shop's; ``None`` for some of them."""
    if told.low == ages.low and told.high == ages.high:
        return "right"
    younger = told.low < ages.low
    older = ages.high is not None and told.high is not None and told.high > ages.high
    later = told.exact and told.high is None and ages.high is None and told.low > ages.low
    return "wrong" if younger or older or later else None


def _claim(text: str, clause: Clause, told: _Told, one: FittingAges, outcome: Outcome) -> Claim:
    start, end = clause.start + told.match.start(), clause.start + told.match.end()
    weight: Weight = "safety" if outcome == "wrong" and told.low < one.low else "plain"
    return Claim(
        known=one.known,
        outcome=outcome,
        said=told.match[0].strip(),
        truth=short_value(one.known.fact.value),
        start=start,
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight=weight,
    )
