"""Tells of 多少米 alone whether money is meant: of what is measured in no metres, it is."""

from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.language.money_slang import HOW_MUCH, SLANG, with_money_said
from knowledge.search.price_questions import asks_nothing_else


def money_meant(text: str, facts: Sequence[Fact]) -> str:
    """Return a question with 多少米 put as 多少钱 where it asks what one product costs.

    ``facts`` are those of the product; where any of them is stated in metres, and the words do not
    tell, the question stays as it is.
    """
    said = with_money_said(text)
    if said != text or not SLANG.search(text):
        return said
    metres = any(one.unit == "m" for fact in facts for one in fact.quantities)
    asked = SLANG.sub(HOW_MUCH, text)
    if not facts or metres or not asks_nothing_else(asked, facts, frozenset()):
        return text
    return asked
