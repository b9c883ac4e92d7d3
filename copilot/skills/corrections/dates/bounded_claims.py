"""Holds figures with a bound in English (over two hours, under 3 % alcohol) against a sheet."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.dates.sheet_claim import claim_of
from copilot.skills.corrections.figures.spoken_years import BOUND, meant
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.corrections.speech.english_sentences import Subject, sentence_at
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class _Topic:
    """A measured property: the names shops give it, how it is spoken of, what it is measured in."""

    dimension: str
    names: re.Pattern[str]
    spoken: re.Pattern[str]


_TOPICS: Final = tuple(
    _Topic(dimension, re.compile(rf"(?:{names})\Z"), re.compile(rf"\b(?:{spoken})\b"))
    for dimension, names, spoken in (
        ("duration",
         r"(?:total |average )?(?:running time|run ?time|length|duration|play(?:ing)? ?time)",
         r"run(?:s|ning)?(?:[ -]?time)?|runtime|(?:minutes?|hours?)[ -]long|in length|length"
         r"|playing time|duration|lasts|feature"),
        ("length", r"(?:highest |maximum )?elevation|altitude",
         r"elevation|altitude|above sea level|tops|peaks?|feet high|meters high|metres high"),
        ("area", r"land(?: area)?", r"land(?: area)?"),
        ("area", r"water(?: area)?", r"water(?: area)?"),
        ("area", r"(?:total )?(?:area|size)", r"area|size|covers?|large|big"),
        ("area", r"urban(?: area)?", r"urban"),
        ("area", r"metro(?: area)?", r"metro(?:politan)?"),
        ("percent", r"alcohol(?: by volume| content)?|abv", r"alcohol(?: by volume)?|abv"),
        ("speed", r"(?:top |maximum |max )?speed", r"speed|fast|faster"),
        ("length", r"range", r"range"),
    )
)  # fmt: skip
_BOUND: Final = re.compile(rf"\b(?:{BOUND})(?: an?)? ?\Z")
_CLOCK: Final = re.compile(r"\s*(?:(?P<h>\d{1,2})\s*:\s*)?(?P<m>\d{1,3})\s*:\s*(?P<s>\d{2})\s*\Z")
_OTHERWISE: Final = re.compile(
    r"\b(?:not|never|than (?:the|its|his|her|most|any)|times|by (?!volume)|if|first|last"
    r"|per|each|every|vary|varies|away|drive|apart|wide|narrow\w*|deep|later|earlier|ago|old"
    r"|before|after|between|from)\b|n't\b"
)
_PER_AFTER: Final = re.compile(r"\s?(?:per|an?|/|each|every|ago|old|later|away|off)\b")
_CONDITION: Final = re.compile(
    r"\s?\w* ?\b(?:on|at|with|when|while|using|under|until|before|if"
    r"|in (?!length|total|size|all))\b"
)
_ROUNDED: Final = Decimal("0.04")
_EXACT: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class _Known:
    """A measured property of a product, the same amount once for each unit it is stated in."""

    known: KnownProperty
    topic: _Topic
    amounts: tuple[Quantity, ...]


class BoundedFacts:
    """The measured properties of a product that are spoken of by a word of their own."""

    def __init__(self, view: ProductView) -> None:
        self._known = tuple(_known(view))

    def claims(self, text: str, subject: Subject) -> list[Claim]:
        """Return the figures of an aligned English text that a property denies."""
        if not self._known:
            return []
        named = subject.names_in(text)
        found = []
        for said in _figures(text):
            if any(s <= said.start < e or s < said.end <= e for s, e in named):
                continue
            start, end = sentence_at(text, said.start)
            claim = self._claim(text, start, end, said, subject)
            if claim is not None:
                found.append(claim)
        return found

    def _claim(
        self, text: str, start: int, end: int, said: Quantity, subject: Subject
    ) -> Claim | None:
        around = text[start : said.start] + " " + text[said.end : end]
        if _CONDITION.match(text, said.end) or _PER_AFTER.match(text, said.end):
            return None
        if _OTHERWISE.search(_bare(around)):
            return None
        of_kind = [k for k in self._known if k.topic.dimension == said.dimension]
        fitting = [k for k in of_kind if k.topic.spoken.search(text, start, end)]
        if len(fitting) != 1:
            return None
        word = fitting[0].topic.spoken.search(text, start, end)
        if word is None or not subject.is_meant(text, said.start):
            return None
        if not _denied(text, said, fitting[0]):
            return None
        known = fitting[0].known
        begin = min(word.start(), said.start)
        return claim_of(
            known, "wrong", text[said.start : said.end], "", begin, max(said.end, word.end())
        )


def _bare(around: str) -> str:
    return re.sub(rf"\b(?:{BOUND})", " ", around)


@lru_cache(maxsize=512)
def _figures(text: str) -> tuple[Quantity, ...]:
    return tuple(q for q in find_quantities(text) if q.dimension not in ("number", "count"))


def _known(view: ProductView) -> list[_Known]:
    found = []
    for known in view.properties:
        fact = known.fact
        if fact.kind != "attribute" or fact.variant or len(fact.value) > 60:
            continue
        name = align(bare_name(fact)).strip(" :")
        for topic in _TOPICS:
            if not topic.names.match(name):
                continue
            amounts = tuple(q for q in _amounts(fact.value) if q.dimension == topic.dimension)
            if amounts:
                found.append(_Known(known, topic, amounts))
    return found


def _amounts(value: str) -> tuple[Quantity, ...]:
    clock = _CLOCK.match(value)
    if clock is None:
        return find_quantities(value)
    minutes = 60 * int(clock["h"] or 0) + int(clock["m"]) + Decimal(int(clock["s"])) / 60
    return (Quantity("duration", minutes, minutes, "min", False, clock.start(), clock.end()),)


def _denied(text: str, said: Quantity, known: _Known) -> bool:
    """Tell whether no amount stated agrees with a figure as it is bounded."""
    bound = _BOUND.search(text, 0, said.start)
    word = next((name for name, w in bound.groupdict().items() if w), "") if bound else ""
    compared = [_disjoint(said, word, amount) for amount in known.amounts]
    return bool(compared) and all(compared)


def _disjoint(said: Quantity, word: str, amount: Quantity) -> bool:
    low, high = said.low, said.high
    number = said.least
    if number is None:
        return False
    if low == high and word:
        least, most = (Decimal(end) for end in meant(float(number), word))
    elif said.approximate:
        least, most = number * Decimal("0.8"), number * Decimal("1.2")
    else:
        least = low * (1 - _EXACT) if low is not None else Decimal(0)
        most = high * (1 + _EXACT) if high is not None else Decimal(10**12)
        if low is None or high is None:
            least, most = low or Decimal(0), most if high is None else high
    least_known, most_known = (
        _in_unit(amount.low, amount, said),
        _in_unit(amount.high, amount, said),
    )
    if least_known is None and most_known is None:
        return False
    below = most_known is not None and most_known * (1 + _ROUNDED) < least
    above = least_known is not None and least_known * (1 - _ROUNDED) > most
    return below or above


def _in_unit(value: Decimal | None, amount: Quantity, said: Quantity) -> Decimal | None:
    if value is None or amount.unit == said.unit:
        return value
    return convert(value, amount.unit, said.unit)
