"""Tells that a question asks no more than whether a price is so: XL也是299吗, 89元对吧."""

import re
from collections.abc import Sequence
from typing import Final

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes, rest_of_question
from knowledge.language.normalise import normalise
from knowledge.language.price_or_not import asks_if_amount
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.search.price_questions import (
    AROUND,
    AROUND_WORDS,
    offer_part,
    pieces_asked,
    states_price,
    without_kind,
)
from knowledge.search.question_figures import without_link_numbers

_CONFIRMS = re.compile(
    "还?是不是|也[都还]?是?|都是?|还是|就是|只[要是]|一样|同价|价[格位]?|对[吗吧不]|[元块钱米]"
    r"|\b(?:is|are|also|still|too|only|just|same|price|for|that|right)\b|[$¥€£]"
)
_TIMES: Final = 3
"""How far from a price a bare figure may lie that is taken for one: 是不是199 of 349元."""


def confirms_price(text: str, facts: Sequence[Fact], named: frozenset[str]) -> bool:
    """Return whether ``text`` asks no more than whether a price holds: XL也是299吗.

    A figure without a currency has to be one of the product's prices.
    """
    plain = without_link_numbers(text)
    stated = [one for one in find_quantities(plain) if one.low is not None]
    prices = [one for fact in facts if states_price(fact) for one in fact.quantities]
    told = [
        one
        for one in stated
        if one.dimension == "money"
        or (not one.unit and any(p.dimension == "money" and p.low == one.low for p in prices))
    ]
    if not told and asks_if_amount(plain):
        return _might_be_price(stated, prices, facts)
    if len(told) != 1 or _of_one_for_several(told[0], text, facts):
        return False
    rest = _CONFIRMS.sub(" ", plain[: told[0].start] + " " + plain[told[0].end :])
    if asked_attributes(rest) - {"price"}:
        return False
    choices = normalise("".join(named) + "".join({fact.title for fact in facts}))
    rest = without_kind(rest_of_question(AROUND_WORDS.sub(" ", rest)), choices)
    return all(character in AROUND or character in choices for character in rest)


def _of_one_for_several(told: Quantity, text: str, facts: Sequence[Fact]) -> bool:
    """Return whether pieces are asked about and no price of several pieces is the one told.

    The price of one, shown to who asks whether two are 32.50, reads as a yes.
    """
    if pieces_asked(text) is None:
        return False
    several = (fact for fact in facts if offer_part(fact) in ("tiers", "promotion"))
    return all(one.low != told.low for fact in several for one in fact.quantities)


def _might_be_price(
    stated: Sequence[Quantity], prices: Sequence[Quantity], facts: Sequence[Fact]
) -> bool:
    """Return whether the one bare figure said lies about where prices do and is nothing else's."""
    lows = [one.low for one in prices if one.dimension == "money" and one.low]
    if len(stated) != 1 or stated[0].unit or stated[0].low is None or not lows:
        return False
    told = stated[0].low
    others = any(one.low == told for fact in facts for one in fact.quantities)
    return not others and any(low <= told * _TIMES and told <= low * _TIMES for low in lows)
