"""What makes a fact fit or not fit a question beyond likeness: whom, which choice, which figure.

All in the units of strength of :mod:`knowledge.search.scoring`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.language.amounts import states_same, within
from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.language.body_measures import read_body
from knowledge.language.broadcasts import asks_of_broadcast
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.terms import terms
from knowledge.search.content import content_terms, in_han, is_question
from knowledge.search.described_sizes import described_rows, row_holds
from knowledge.search.named_variants import named_variants, names_a_colour
from knowledge.search.price_questions import PriceAsk, price_ask
from knowledge.search.qualifiers import Required, required, speaks_of
from knowledge.search.question_figures import (
    container,
    contradicts,
    stated_figures,
    without_link_numbers,
)

_CHOICE = re.compile(r"\d\D{0,6}(?:还是|或者?|\bor\b)\s*\d")
_HOW = re.compile(r"怎么|如何|哪里|在哪|咋|\bwhere\b|\bhow (?:do|can|to)\b")
_WEARS = re.compile(r"穿|合身|多大码|什么码|\b(?:wear|fit|size)\b")
_SIZES = re.compile(
    r"码|尺|体重|身高|斤|穿|胸围|腰围|\b(?:size|sizing|height|body|fit|chest|waist|x{0,3}[sl]|m)\b"
)
_WEARER = re.compile(
    r"\d\s*(?:斤|公斤|kg|千克)|(?<!\d)1[4-9]\d(?!\d)\s*(?:cm|厘米)?[的高]?.{0,4}穿"
    r"|\b(?:i'?m|i am|i weigh|weighs?|tall|lbs|pounds)\b"
)
"""A body's weight or height, not that of a thing: what fits 15 inch wheels needs no size table."""

_BODIES = re.compile(
    r"斤|kg|千克|体重|身高|胸围|腰围|臀围|均码|\d\s*(?:-|–|~|到)\s*\d+\s*cm|\b(?:lbs?|pounds?|height|chest|waist|feet|ft)\b"
)
_FOR_AGES = re.compile(r"\d\s*周?岁|\b(?:from|over|under|above|ages?|aged) \d", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"模特|\bmodel\b")
"""A model's measures say which size the model wears, and nothing of anybody else."""

_HAN = re.compile("[\u3400-\u9fff]")

EXCLUDED = 100.0
"""Taken off what may not answer, which keeps its order for those who look at the near misses."""

QUALIFIED, QUALIFIED_ABROAD = 0.5, 0.15
"""For speaking of whom or what the question names; less in another language than the question's
when a fact in its own does so too."""

OF_VARIANT, OF_OTHER = 0.5, 0.5
"""For a fact of the choice named, and off one of another choice."""

CONTAINER, OTHER_CONTAINER = 0.1, 0.5
"""For 每包重量 to 一包多重, and off it to 一盒多重."""

STATED, CHOSEN, WITHIN, CONTRADICTED = 0.2, 0.6, 0.5, 0.5
"""For the amount a viewer states, for one of the amounts a viewer offers to choose from (24还是30),
for a choice's range that holds it, and off an answered question that states another amount."""

UNSHARED, UNSHARED_TEXT = 0.3, 0.12
"""Off an answered question, or a name that is one, that is about something else than the question:
they only share the words that frame both. Less off a sentence of a description."""

NO_FIT = 0.6
"""Off what gives no range and no size to somebody who states a weight or height and asks whether
it fits: the weight of a waistcoat says nothing to 140斤能穿吗."""

NAMED_PRODUCT = 0.2
"""Off a fact that shares nothing else with a question that names the product: the name likens the
question to all facts of the product."""

HOW = 0.1
"""For an answered question or a rule, which say how, to a question on how or where."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a question names besides what it asks."""

    text: str
    attributes: frozenset[str]
    required: Required | None
    price: PriceAsk | None
    container: str
    stated: tuple[Quantity, ...]
    choice: bool
    content: frozenset[str]
    han: bool
    how: bool

    @property
    def safety(self) -> bool:
        """Whether a wrong answer can harm somebody."""
        return self.required is not None and self.required.safety


def read_particulars(text: str) -> Particulars:
    """Return whom, how much and of what ``text`` names."""
    return Particulars(
        text,
        asked_attributes(text),
        required(text),
        price_ask(text),
        container(text),
        stated_figures(text),
        _CHOICE.search(text) is not None,
        content_terms(text),
        in_han(content_terms(text)),
        _HOW.search(normalise(text)) is not None,
    )


def variants_named(text: str, facts: Sequence[Fact]) -> frozenset[str]:
    """Return the titles of the choices among ``facts`` that ``text`` names."""
    return named_variants(text, (fact.variant for fact in facts))


def fits(particulars: Particulars, facts: Sequence[Fact]) -> Vector:
    """Return what is added to each fact's strength."""
    result = np.zeros(len(facts), np.float32)
    _for_whom(particulars, facts, result)
    _which_choice(particulars, facts, result)
    _which_figure(particulars, facts, result)
    _whether_it_fits(particulars, facts, result)
    _about_what(particulars, facts, result)
    return result


def _for_whom(particulars: Particulars, facts: Sequence[Fact], result: Vector) -> None:
    wanted = particulars.required
    if wanted is None:
        return
    speaking = [speaks_of(fact, wanted) for fact in facts]
    han = _is_han(particulars.text)
    own = [
        speaks and _is_han(fact.text) == han for speaks, fact in zip(speaking, facts, strict=True)
    ]
    for row, speaks in enumerate(speaking):
        if speaks:
            result[row] += QUALIFIED if own[row] or not any(own) else QUALIFIED_ABROAD
        elif wanted.only:
            result[row] -= EXCLUDED


def _is_han(text: str) -> bool:
    return _HAN.search(text) is not None


def _which_choice(particulars: Particulars, facts: Sequence[Fact], result: Vector) -> None:
    rows: dict[str | None, list[int]] = {}
    for row, fact in enumerate(facts):
        if fact.variant:
            rows.setdefault(fact.sku, []).append(row)
    for own in rows.values():
        named = variants_named(particulars.text, [facts[row] for row in own])
        ranged = _ranged(particulars.stated, own, facts)
        coloured = any(names_a_colour(f"{facts[row].variant}色") for row in own)
        unknown = not named and coloured and names_a_colour(particulars.text)
        for row in own:
            if unknown:
                result[row] -= EXCLUDED  # 黑的有货吗: how many are left of 红色 says nothing
            if named:
                result[row] += OF_VARIANT if facts[row].variant in named else -OF_OTHER
            if row in ranged:
                result[row] += WITHIN


def _ranged(stated: Sequence[Quantity], rows: list[int], facts: Sequence[Fact]) -> list[int]:
    """Return which rows' ranges hold an amount stated; a bare number only when no other does."""
    united = [one for one in stated if one.unit]
    for amounts in (united, stated):
        held = [row for row in rows if within(amounts, facts[row].quantities)]
        if held:
            return held
    return []


def _whether_it_fits(particulars: Particulars, facts: Sequence[Fact], result: Vector) -> None:
    """Add to the row of a size table that holds a wearer's measures; off what is on no fit."""
    measures = any(one.dimension in ("mass", "length", "number") for one in particulars.stated)
    body = _tells_body(particulars.text)
    if not body and not (measures and _WEARS.search(normalise(particulars.text))):
        return
    table = [
        row
        for row, fact in enumerate(facts)
        if not fact.variant and fact.kind == "attribute" and _SIZES.search(normalise(fact.name))
    ]
    result[_ranged(particulars.stated, table, facts)] += WITHIN
    for row in described_rows(facts):
        result[row] += WITHIN if row_holds(facts[row], particulars.stated) else -EXCLUDED
    wearer = body or _WEARER.search(normalise(particulars.text)) is not None
    for row, fact in enumerate(facts):
        if wearer and fact.kind in ("attribute", "variant") and not _speaks_of_bodies(fact):
            result[row] -= EXCLUDED
        sized = _SIZES.search(normalise(f"{fact.name} {fact.value} {fact.variant}"))
        ranged = any(one.low != one.high for one in fact.quantities)
        told = sized or ranged or _FOR_AGES.search(fact.value)
        if not told and fact.kind in ("attribute", "variant", "offer"):
            result[row] -= NO_FIT


def _tells_body(text: str) -> bool:
    """Return whether a text is nothing but a body's height and weight, which ask for a size."""
    body = read_body(without_link_numbers(text))
    return body.alone and None not in (body.height, body.weight)


def _speaks_of_bodies(fact: Fact) -> bool:
    if _OF_ANOTHER.search(fact.name) or named_attributes(fact.name) == {"weight"}:
        return False
    return _BODIES.search(normalise(f"{fact.name} {fact.value} {fact.variant}")) is not None


def _about_what(particulars: Particulars, facts: Sequence[Fact], result: Vector) -> None:
    broadcast = asks_of_broadcast(particulars.text)
    for row, fact in enumerate(facts):
        if not broadcast and fact.sku is None and asks_of_broadcast(fact.name):
            result[row] -= EXCLUDED  # when the host is on air: as near to 几时能到 as to 几时播
        if particulars.how and fact.kind in ("faq", "policy"):
            result[row] += HOW
        if particulars.content:
            result[row] -= _unshared(particulars, fact)


def _unshared(particulars: Particulars, fact: Fact) -> float:
    """Return what ``fact`` loses for not being about the question's subject.

    The product's own name is none. A fact named after the property asked is about it.
    """
    content = particulars.content
    stated, title, han, asks = _subject_of(fact.kind, fact.name, fact.value, fact.title)
    product = content & title
    subject = content - product if product and product != content else content
    if han != particulars.han or subject & stated:
        return 0.0
    if asks:
        return UNSHARED
    if particulars.attributes & named_attributes(fact.name):
        return 0.0
    if fact.sku is not None and product and product != content:
        return NAMED_PRODUCT
    return UNSHARED_TEXT if fact.kind == "description" else 0.0


@lru_cache(maxsize=65536)
def _subject_of(
    kind: str, name: str, value: str, title: str
) -> tuple[frozenset[str], frozenset[str], bool, bool]:
    """Return the terms a fact states, its title's, whether in Han, and whether it is a question."""
    named = content_terms(name)
    stated = named | content_terms(value)
    return stated, terms(title), in_han(named or stated), kind == "faq" or is_question(name)


def _which_figure(particulars: Particulars, facts: Sequence[Fact], result: Vector) -> None:
    for row, fact in enumerate(facts):
        if particulars.container:
            own = container(fact.name)
            if own:
                result[row] += CONTAINER if own == particulars.container else -OTHER_CONTAINER
        if particulars.stated:
            if states_same(particulars.stated, fact.quantities):
                result[row] += CHOSEN if particulars.choice else STATED
            elif fact.kind == "faq" and contradicts(particulars.stated, find_quantities(fact.name)):
                result[row] -= CONTRADICTED
