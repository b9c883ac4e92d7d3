"""Tells of 多少米 alone whether money is meant: of what is measured in no metres, it is."""

import re
from collections.abc import Sequence
from typing import Final

from knowledge.facts import Fact
from knowledge.language.money_slang import HOW_MUCH, SLANG, with_money_said
from knowledge.search.price_questions import asks_nothing_else

_SO_MUCH: Final = re.compile(
    r"(?:主播|老板|请问|这个?|那个?)*(?P<goods>[一-鿿]{2,8}?)(?:是|要|卖)?多少(?:[啊呀呢]|来着)?[?？!！。~]*"
)
"""Goods by their name and 多少, which of a property asks for its figure."""


def money_meant(text: str, facts: Sequence[Fact]) -> str:
    """Return a question with 多少米 put as 多少钱 where it asks what one product costs.

    ``facts`` are those of the product; where any of them is stated in metres, and the words do not
    tell, the question stays as it is.
    """
    said = with_money_said(text)
    called = _SO_MUCH.fullmatch(said.strip())
    if called and any(called["goods"] in fact.title for fact in facts[:1]):
        return said.replace("多少", HOW_MUCH)
    if said != text or not SLANG.search(text):
        return said
    metres = any(one.unit == "m" for fact in facts for one in fact.quantities)
    asked = SLANG.sub(HOW_MUCH, text)
    if not facts or metres or not asks_nothing_else(asked, facts, frozenset()):
        return text
    return asked
