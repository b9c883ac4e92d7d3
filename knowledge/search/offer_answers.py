"""Answers without embedding what part of an offer a question asks for: its gifts, its stock."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import named_attributes
from knowledge.language.normalise import normalise
from knowledge.language.offers.parts_asked import Asked, given_asked, is_called, part_asked
from knowledge.language.terms import words
from knowledge.offer_wording import OfferPart
from knowledge.retrieval import Query
from knowledge.search.index import ShopIndex
from knowledge.search.named_variants import names_a_colour
from knowledge.search.price_questions import GIVES, offer_part, pieces_asked, price_facts
from knowledge.search.question_figures import without_link_numbers

_TOLD_BY: Final[Mapping[OfferPart, tuple[OfferPart, ...]]] = {
    "coupon": ("coupon", "after"),
    "gifts": ("gifts", "promotion"),
    "stock": ("stock",),
    "ends": ("ends",),
}
_HOW_OR_WHERE: Final = re.compile(r"怎么|咋|如何|哪|\b(?:how|where)\b", re.IGNORECASE)
_COUPON: Final = re.compile(r"券|优惠码|口令|\b(?:coupon|code|voucher|discount)s?\b", re.IGNORECASE)
_MOST: Final = 5
"""Facts a host can be shown at once."""


def of_offer(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return what each product asked about states of the part of its offer that is asked for.

    Empty where one of them states nothing of it, and where other goods may be meant.
    """
    asked = part_asked(without_link_numbers(query.text))
    if asked is not None and asked.part == "tiers":
        return _of_so_many(index, query, asked)
    if asked is None:
        return _given_along(query, index)
    if asked.part not in _TOLD_BY or _is_told_elsewhere(asked, query, index):
        return ()
    found: list[Fact] = []
    for sku in query.focus:
        facts = [index.facts[row] for row in index.rows_of([sku])]
        told = _told(asked, query, facts)
        if not told:
            return ()
        found += told
    return tuple(found) if len(found) <= _MOST else ()


def _is_told_elsewhere(asked: Asked, query: Query, index: ShopIndex) -> bool:
    """Return whether an answer of the shop's is on how the coupon asked for is had, or where."""
    if asked.part != "coupon" or not _HOW_OR_WHERE.search(query.text):
        return False
    rows = (*index.rows_of(query.focus), *index.shop_wide_rows())
    near = (index.facts[row] for row in rows)
    return any(fact.kind == "faq" and _COUPON.search(fact.name) is not None for fact in near)


def _given_along(query: Query, index: ShopIndex) -> tuple[Fact, ...]:
    """Return what says of a thing asked for by its name that it comes with the goods."""
    called = frozenset(words(given_asked(without_link_numbers(query.text))))
    if not called or len(query.focus) != 1:
        return ()
    facts = [index.facts[row] for row in index.rows_of(query.focus)]
    own = [fact for fact in facts if not fact.variant and _tells_given(fact)]
    return tuple(fact for fact in own if called <= frozenset(words(fact.value)))


def _tells_given(fact: Fact) -> bool:
    part = offer_part(fact)
    given = part == "promotion" and GIVES.search(normalise(fact.value)) is not None
    boxed = fact.kind == "attribute" and named_attributes(fact.name) == {"package"}
    return part == "gifts" or given or boxed


def _of_so_many(index: ShopIndex, query: Query, asked: Asked) -> tuple[Fact, ...]:
    """Return what the shop states for just so many pieces of one product, if it does."""
    pieces = pieces_asked(query.text)
    facts = [index.facts[row] for row in index.rows_of(query.focus)]
    if len(query.focus) != 1 or not facts:
        return ()
    if not _means(asked.goods, query, facts[0].title):
        return ()
    found = price_facts("several", facts, frozenset(), pieces=pieces)
    if not found or offer_part(found[0]) != "tiers":
        return ()
    return found if pieces in (None, found[0].quantities[0].low) else ()


def _means(goods: str, query: Query, title: str) -> bool:
    """Return whether ``goods`` may be what is asked about: no other thing, no colour of unknown."""
    if not goods or is_called(goods, title):
        return True
    return query.named and bool(query.choice or not names_a_colour(goods))


def _told(asked: Asked, query: Query, facts: Sequence[Fact]) -> list[Fact]:
    if not facts or not _means(asked.goods, query, facts[0].title):
        return []
    parts = _TOLD_BY[asked.part]
    states = [fact for part in parts for fact in facts if offer_part(fact) == part]
    of_choice = [fact for fact in states if query.choice and fact.variant == query.choice]
    whole = [fact for fact in states if not fact.variant]
    own = of_choice or whole or states
    first = [fact for fact in own if offer_part(fact) == parts[0]]
    if asked.part == "coupon":
        return first or own  # a price with the coupon tells no more than the coupon does
    return [fact for fact in own if fact in first or GIVES.search(normalise(fact.value))]
