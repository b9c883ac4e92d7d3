"""Answers without embedding: the question is nothing but the name of a property."""

import re
from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, named_attributes, rest_of_question
from knowledge.language.normalise import normalise
from knowledge.retrieval import Query
from knowledge.search.fitting import variants_named
from knowledge.search.index import ShopIndex
from knowledge.search.price_questions import (
    asks_nothing_else,
    confirms_price,
    pieces_asked,
    price_ask,
    price_facts,
)
from knowledge.search.question_figures import without_link_numbers

_NAMED_KINDS = frozenset({"attribute", "offer", "variant", "policy"})
_MOST = 5
"""Facts a host can be shown at once; more than this under one name is no exact answer."""


def exact_match(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return the facts a bare property question names; empty unless they are unambiguous.

    容量多少 and ``what's the capacity`` are such questions, 容量够三个人用吗 is not. Looked for in
    each product asked about; when none has it, among the facts of the shop as a whole.
    """
    question = without_link_numbers(query.text)
    if not query.focus or not question.strip():
        return ()
    prices = _prices(index, query)
    if prices:
        return prices
    asked = asked_attributes(question)
    bare = len(asked) == 1 and not rest_of_question(question)
    found: list[Fact] = []
    for sku in query.focus:
        facts = [index.facts[row] for row in index.rows_of([sku])]
        matching = _called(facts, question) or (_about(facts, asked) if bare else ())
        if not matching:
            found.clear()
            break
        found.extend(matching)
    if not found and bare:
        found.extend(_about([index.facts[row] for row in index.shop_wide_rows()], asked))
    return tuple(found) if len(found) <= _MOST else ()


def _prices(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return what each product asked about costs, when nothing else is asked."""
    ask = price_ask(query.text)
    found: list[Fact] = []
    for sku in query.focus:
        facts = [index.facts[row] for row in index.rows_of([sku])]
        named = variants_named(query.text, facts)
        if not named and query.choice in {fact.variant for fact in facts}:
            named = frozenset(filter(None, [query.choice]))
        if not (ask and asks_nothing_else(query.text, facts, named)) and not confirms_price(
            query.text, facts, named
        ):
            return ()
        prices = price_facts(ask or "now", facts, named, pieces=pieces_asked(query.text))
        if not prices:
            return ()
        found.extend(prices if len(query.focus) == 1 else prices[:1])
    return tuple(found)


def _called(facts: Sequence[Fact], question: str) -> tuple[Fact, ...]:
    """Return the facts whose very name is asked: the longest name that occurs, and all with it."""
    names = {normalise(fact.name): fact.name for fact in facts if fact.kind in _NAMED_KINDS}
    occurring = [name for name in names if len(name) > 1 and _occurs(name, question)]
    if not occurring:
        return ()
    longest = max(occurring, key=len)
    rest = question.replace(longest, " ", 1)
    if rest_of_question(rest) or asked_attributes(rest) - named_attributes(longest):
        return ()
    return tuple(fact for fact in facts if fact.name == names[longest])


def _occurs(name: str, question: str) -> bool:
    if name.isascii():
        return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", question) is not None
    return name in question


def _about(facts: Sequence[Fact], asked: frozenset[str]) -> tuple[Fact, ...]:
    """Return the facts whose name means the property asked and nothing else.

    Several under one name are one answer, and so are the prices of an offer; several names
    (鞋底材质 and 鞋面材质 to 什么材质) are left to the ranking.
    """
    matching = tuple(
        fact
        for fact in facts
        if fact.kind in _NAMED_KINDS
        and named_attributes(fact.name) == asked
        and not rest_of_question(fact.name)
    )
    offers = all(fact.kind == "offer" for fact in matching)
    return matching if offers or len({fact.name for fact in matching}) == 1 else ()
