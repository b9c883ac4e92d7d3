"""Answers what a thing sold beside the product costs, where the shop states it: the spare lid."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes
from knowledge.language.normalise import normalise
from knowledge.language.quantities import find_quantities
from knowledge.language.units import canonical_unit
from knowledge.search.content import content_terms
from knowledge.search.price_questions import price_ask

_CLAUSE: Final = re.compile(r"[,;。;!?()]|\.(?!\d)")
_MONEY_WORD: Final = re.compile(r"[\s:]*(?:[$¥€£]|rmb|usd)?\s?$")
_EXTRA: Final = re.compile(
    r"(?:(?:需|要|得|可|能|以|另外|另|单独|单|再|额外)*(?:加价|加|购|买|收|付|售|卖|配)?[是要]?)$"
    r"|(?:\b(?:is|are|costs?|sells?|sold|for|at|extra|separately|an?|another|only|available)\b\s?)+$"
)
_WORDS: Final = re.compile(r"[a-z][a-z-]*(?: [a-z][a-z-]*)?$|[\u4e00-\u9fff]{2,}$")
_COUNTED: Final = re.compile(
    r"[一二两三四五六七八九十几每单整全半]|\b(?:one|two|three|four|five|six|ten|of|each|it|they|that)\b"
)
_SMALL: Final = re.compile(r"^(?:the|an?|each|every|one|spare|extra|our|new|and|with) ")
_KINDS: Final = frozenset({"attribute", "faq", "description"})


def priced_addition(text: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Return the one statement of what the thing that ``text`` asks the price of costs.

    ``facts`` are one product's. Empty where what is asked is the product itself or a choice of it.
    """
    if price_ask(text) is None or not facts:
        return ()
    plain = normalise(text)
    titles = " ".join({normalise(part) for one in facts for part in (one.title, one.variant)})
    found = [
        fact
        for fact in facts
        if fact.kind in _KINDS
        and not fact.variant
        and any(
            thing not in titles and _occurs(thing, plain) for thing in _things_priced(fact.value)
        )
    ]
    return tuple(found) if len(found) == 1 else ()


@lru_cache(maxsize=16384)
def _things_priced(value: str) -> tuple[str, ...]:
    """Return what the clauses of a statement call what they state an amount of money of."""
    return tuple(_read_things(normalise(value)))


def _read_things(value: str) -> Iterator[str]:
    for clause in _CLAUSE.split(value):
        money = [one for one in find_quantities(clause) if one.dimension == "money"]
        if len(money) != 1:
            continue
        before = _MONEY_WORD.sub("", clause[: money[0].start]).rstrip()
        thing = _WORDS.search(_EXTRA.sub("", before).rstrip())
        if thing is None:
            continue
        called = _SMALL.sub("", thing[0])
        if _COUNTED.search(called) or find_quantities(called):
            continue  # 四支装39元: what it is so many of is not said here
        called = called.rpartition("的")[2]
        if len(called) > 1 and _is_thing(called):
            yield called


def _is_thing(called: str) -> bool:
    """Return whether words are of a thing by itself: no price, no one, no box of the product."""
    if "price" in asked_attributes(called) or not content_terms(called):
        return False
    return all(canonical_unit(word) is None for word in called.split())


def _occurs(thing: str, plain: str) -> bool:
    if thing.isascii():
        return re.search(rf"(?<![a-z]){re.escape(thing)}(?![a-z])", plain) is not None
    return thing in plain
