"""Answers a question that is about several products: each of them in its turn."""

from collections.abc import Callable
from dataclasses import replace

from knowledge.retrieval import Findings, Query

MOST_PRODUCTS = 3
"""Products that answer one question; a card shows no more facts."""


def in_turn(query: Query, search: Callable[[Query], Findings]) -> Findings:
    """Return the best fact of each product asked about, in their order.

    A product that has no answer is left out; what the shop says for all goods stands once. When
    none answers, the near misses of the first are returned.
    """
    alone = [
        search(replace(query, focus=(sku,), named=True, each=False))
        for sku in query.focus[:MOST_PRODUCTS]
    ]
    answered = [one for one in alone if one.scope is not None and one.facts]
    if not answered:
        return alone[0]
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
