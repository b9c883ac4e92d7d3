"""Answers a question that is about several products: each of them in its turn."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from knowledge.language.asked import named_attributes
from knowledge.language.compared_property import compared_property
from knowledge.language.normalise import normalise
from knowledge.retrieval import Findings, Query
from knowledge.search.price_questions import states_price

MOST_PRODUCTS = 3
"""Products that answer one question; a card shows no more facts."""


_COMPARES = re.compile(
    r"哪[个款件条双种]?(?:更|比较|最)?(?:划算|便宜|贵|好|大|小|重|轻|长|厚|薄|值|实惠|优惠|合适)"
    r"|谁(?:更|比较)"
    r"|\bwhich (?:one |of \w+ )?(?:is|are|has|gives)(?: the| a)? (?:\w+er|best|more|most)\b"
)


def _comparable(alone: Sequence[Findings]) -> bool:
    """Return whether each of several products has an answer of its own on the same property."""
    best = [one.facts[0].fact for one in alone if one.scope is not None and one.facts]
    if len(best) < len(alone) or any(fact.sku is None for fact in best):
        return False
    first, named = best[0], named_attributes(best[0].name)
    return all(
        fact.name == first.name
        or bool(named & named_attributes(fact.name))
        or (states_price(fact) and states_price(first))
        for fact in best
    )


def in_turn(query: Query, search: Callable[[Query], Findings]) -> Findings:
    """Return the best fact of each product asked about, in their order.

    A product that has no answer is left out; what the shop says for all goods stands once. When
    none answers, the near misses of the first are returned: also when they are compared and do not
    all state one property, since none of them can be told to be the better.
    """
    compared = compared_property(query.text)
    text = compared or query.text
    alone = [
        search(replace(query, text=text, focus=(sku,), named=True, each=False))
        for sku in query.focus[:MOST_PRODUCTS]
    ]
    answered = [one for one in alone if one.scope is not None and one.facts]
    if not answered:
        return alone[0]
    if (compared or _COMPARES.search(normalise(query.text))) and not _comparable(alone):
        return replace(alone[0], scope=None)
    facts = {one.facts[0].fact.id: one.facts[0] for one in reversed(answered)}
    embedded = next((one for one in alone if one.vector), alone[0])
    return Findings(
        tuple(reversed(facts.values())),
        answered[0].scope,
        embedded.vector,
        all(one.exact for one in answered),
        answered[0].version,
        embedded.meant,
    )
