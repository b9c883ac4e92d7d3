"""Tells facts named after all that is asked from those on one part, or on the whole, of it.

My batteries fit? is asked of "battery fit", and what the knob is made of of "knob", not of the
material of the rest.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.normalise import normalise
from knowledge.language.terms import words

ALL_ASKED: Final = 0.2
"""For a fact named after all of several properties asked: battery fit, of "do my batteries fit"."""

OTHER_PART: Final = 0.7
"""Off a fact named after the property asked that says nothing of the part named, where the shop
has a fact that is called as the part is: what the handle is made of is told by "handle"."""


_BY_PART: Final = frozenset({"material"})
"""Properties of which a fact that is called as a part is tells in so many words."""


def for_what_is_named(text: str, attributes: frozenset[str], facts: Sequence[Fact]) -> Vector:
    """Return what is added to facts, or taken off, for the part that a question ``text`` names.

    ``attributes`` are the properties that it asks for.
    """
    return _of_all_asked(attributes, facts) - _of_other_part(text, attributes, facts)


def _of_all_asked(attributes: frozenset[str], facts: Sequence[Fact]) -> Vector:
    several = len(attributes) > 1
    named = [several and attributes <= named_attributes(fact.name) for fact in facts]
    return np.float32(ALL_ASKED) * np.array(named, np.float32)


def _of_other_part(text: str, attributes: frozenset[str], facts: Sequence[Fact]) -> Vector:
    """Return what is taken off facts on the property asked that are not on the part named."""
    parts = {
        normalise(fact.name)
        for fact in facts
        if _BY_PART & attributes and _is_part(fact) and _says(text, normalise(fact.name))
    }
    other = [
        bool(parts)
        and bool(attributes & named_attributes(fact.name))
        and not any(_says(f"{fact.name} {fact.value}", part) for part in parts)
        for fact in facts
    ]
    return np.float32(OTHER_PART) * np.array(other, np.float32)


def _is_part(fact: Fact) -> bool:
    return fact.kind == "attribute" and not fact.variant and not named_attributes(fact.name)


def _says(text: str, name: str) -> bool:
    if not name.isascii():
        return len(name) > 1 and name in normalise(text)
    return len(name) > 2 and f" {' '.join(words(name))} " in f" {' '.join(words(text))} "
