"""Answers what tells products apart, when nothing else is asked: one fact of each, side by side."""

import re
from collections.abc import Iterable, Sequence

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes
from knowledge.language.normalise import normalise
from knowledge.search.price_questions import price_facts
from knowledge.search.question_figures import without_link_numbers

_ASKS = re.compile(
    r"区别|差别|差异|不同(?!的)|不一样(?!的)|差在|差哪|差什么"
    r"|\b(?:differences?|differ|differs|(?:is|are) different|set(?:s)? (?:them|these) apart)\b"
)
_LONGEST_VALUE = 60
"""Characters of a value that can still be compared at a glance."""


def asks_difference(text: str) -> bool:
    """Return whether ``text`` asks how products differ and names no property (容量有什么区别)."""
    plain = without_link_numbers(text)
    return _ASKS.search(normalise(plain)) is not None and not asked_attributes(plain)


def telling_apart(products: Sequence[Sequence[Fact]]) -> tuple[Fact, ...]:
    """Return one fact of each of ``products``: the first property that all state differently.

    Properties in the order of the first product's; then the price. Empty when neither tells.
    """
    for candidates in _alike(products):
        if len({normalise(fact.value) for fact in candidates}) == len(candidates):
            return candidates
    prices = [price_facts("now", facts, frozenset())[:1] for facts in products]
    if all(prices) and len({one.value for (one,) in prices}) > 1:
        return tuple(one for (one,) in prices)
    return ()


def _alike(products: Sequence[Sequence[Fact]]) -> Iterable[tuple[Fact, ...]]:
    """Yield the facts of all ``products`` that state the same property of a whole product."""
    known = [_properties(facts) for facts in products]
    for key, fact in known[0].items():
        others = [properties[key] for properties in known[1:] if key in properties]
        if len(others) == len(known) - 1:
            yield (fact, *others)


def _properties(facts: Sequence[Fact]) -> dict[frozenset[str], Fact]:
    properties: dict[frozenset[str], Fact] = {}
    for fact in facts:
        if fact.kind == "attribute" and not fact.variant and len(fact.value) <= _LONGEST_VALUE:
            key = named_attributes(fact.name) or frozenset({normalise(fact.name)})
            properties.setdefault(key, fact)
    return properties
