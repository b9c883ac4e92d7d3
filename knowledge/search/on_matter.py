"""Tells which facts are on the very matter a question is on, where the shop has one that is.

How long a charge lasts and how long charging takes lie as near to each other as two wordings of
either. Where a fact is called, or says, what the words of the trade know a question to ask for,
facts that are called by another matter come after it. Where none is, nothing is told: that the
words know no fact for a question does not make the next one wrong.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np

from knowledge.embedder.ports import Vector
from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.matters import read_matters
from knowledge.language.normalise import normalise
from knowledge.search.question_figures import stated_figures, without_link_numbers

ON_IT, ON_ANOTHER = 0.3, 0.35
"""For a fact on a matter of the question's, and off one whose name is on others only."""

_HARM: Final = frozenset({"leak_current"})
_VOLTAGE: Final = "voltage"
_SAFETY_NAMED: Final = re.compile(r"安全(?:性能?|保护|防护|功能|设计|措施)?|safety(?: features?)?")
"""What a shop calls its word on fire and shock: of seats and locks 安全 says something else."""

_LONGEST_VALUE: Final = 12
"""Characters of a value that may stand for its name: Type-C, and no sentence that touches much."""
_KINDS: Final = frozenset({"attribute", "variant"})
_MONEY: Final = frozenset({"price", "coupon", "gift"})
_WEIGHT: Final = frozenset({"weight"})
_PIECES: Final = frozenset({"pieces"})
_SIZES: Final = frozenset({"net_content", "quantity"})
_HOW_MUCH_IN: Final = re.compile(
    r"\bhow much (?:\w+ )?(?:is|are|comes) in (?:a|an|the|each|one|every) "
    r"(?:bag|box|jar|tin|can|pack|packet|pouch|tub|bottle)\b"
)
"""How much of the thing itself, whatever else of it the shop has figures of."""
_PHRASE: Final = 3
"""Words of a phrase that ends with what it asks for: bluetooth range is a range."""
_CHARGED: Final = re.compile(
    r"满电|充满一?次?电?|充一次电?|一次充电|电量|电池"
    r"|\b(?:the )?battery\b|\bon (?:a|one) (?:full |single )?charge\b",
    re.IGNORECASE,
)
_SOLD_ALONE: Final = re.compile(
    r"\b(?:buy|get|order|sell|purchase|need) (?:an? |some |just (?:an? |the )?)?(?:new|spare"
    r"|replacement|separate)\b|\b(?:sold|sell|buy|order) \w* ?separately\b"
    r"|单[买卖](?![家位一])|单独[买卖拍]|另外[买卖配]|另[购配]"
)
_TELLS_ALONE: Final = re.compile(
    r"\b(?:spares?|replacements?|sold|separately|refills?)\b|单[买卖]|单独|另[购配买外]|配件"
)
"""Whether a part is to be had by itself, and what tells of it."""


def on_matter(question: str, facts: Sequence[Fact]) -> Vector:
    """Return what is added to the strength of each fact for the matter it is on."""
    added = np.zeros(len(facts), np.float32)
    plain = without_link_numbers(question)
    if _SOLD_ALONE.search(plain):
        alone = np.array([_TELLS_ALONE.search(normalise(fact.text)) is not None for fact in facts])
        added += np.float32(ON_IT) * alone - np.float32(ON_ANOTHER) * (~alone & alone.any())
    asked = _WEIGHT if _HOW_MUCH_IN.search(plain) else read_matters(plain).matters
    ending = f" {plain.rstrip('?!. ')}"
    if len(plain.split()) <= _PHRASE and plain.isascii():
        added += np.float32(ON_IT) * np.array([ending.endswith(_called(fact)) for fact in facts])
    if not asked or asked & _MONEY:
        return added
    on_it = np.array([bool(asked & _matters_of(fact)) for fact in facts])
    if not on_it.any():
        return added
    other = np.array([bool(_named_matters(fact)) for fact in facts]) & ~on_it
    added += np.float32(ON_IT) * on_it - np.float32(ON_ANOTHER) * other
    return added


def warns_of_harm(question: str, fact: Fact) -> bool:
    """Return whether fire, a shock or a mains voltage is asked about, and ``fact`` tells of it."""
    if any(one.dimension == _VOLTAGE for one in stated_figures(question)):
        return any(one.dimension == _VOLTAGE for one in fact.quantities)
    return bool(_HARM & _read(without_link_numbers(question)) & _named_matters(fact))


def without_charge(text: str) -> str:
    """Return ``text`` without words for a full battery, whose life alone is asked for."""
    return _CHARGED.sub(" ", text)


def _matters_of(fact: Fact) -> frozenset[str]:
    named = _named_matters(fact)
    if named_attributes(fact.name) & _SIZES and any(
        q.dimension == "count" for q in fact.quantities
    ):
        return named | _PIECES
    short = fact.kind in _KINDS and len(fact.value) <= _LONGEST_VALUE
    return named or (_read(fact.value) if short else frozenset())


def _called(fact: Fact) -> str:
    """Return the name of a fact as it ends a phrase; what ends none for other kinds."""
    return f" {normalise(fact.name)}" if fact.kind in _KINDS and len(fact.name) > 2 else "\0"


def _named_matters(fact: Fact) -> frozenset[str]:
    if fact.kind not in _KINDS:
        return frozenset()
    return _HARM if _SAFETY_NAMED.fullmatch(normalise(fact.name)) else _read(fact.name)


@lru_cache(maxsize=65536)
def _read(text: str) -> frozenset[str]:
    return read_matters(text).matters
