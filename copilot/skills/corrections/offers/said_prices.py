"""Reads an amount in a text before it is held against prices: cents, repetitions, whose it is."""

import re
from collections.abc import Iterable
from dataclasses import replace

from copilot.skills.corrections.claim import KnownProperty
from copilot.skills.corrections.counts.packs_told import packs_before
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.price_history import is_of_another_day
from copilot.skills.corrections.offers.price_kinds import price_kind
from copilot.skills.corrections.offers.price_rounding import holds, said_amount
from copilot.skills.corrections.offers.price_words import (
    ALONE,
    BUYS_ONE,
    ELSEWHERE,
    OF_A_KIND,
    PIECES_OF_LIST,
    SECOND,
    SECOND_AFTER,
    SUMMED,
    SUMMED_BEFORE,
    Kind,
)
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.numbers import parse_number


def with_cents(figure: Figure, said: SaidText, offer: OfferPrices) -> Figure:
    """Read twelve fifty as 12.50 where the price is nearer to that than to 1250."""
    first = said.lowered[figure.start : figure.start + 1]
    if not (first.isascii() and first.isalpha()):
        return figure
    value, live = figure.first.low, next(iter(offer.of("live", "after")), None)
    if value is None or live is None or not 100 <= value < _HUNDREDS or figure.first.unit:
        return figure
    if not _IN_PAIRS.fullmatch(said.lowered, figure.start, figure.end):
        return figure
    if not live.amount * _TIMES_AWAY < value:
        return figure
    cents = value / 100
    side = replace(figure.first, low=cents, high=cents, dimension="money")
    return replace(figure, sides=(side,))


_IN_PAIRS = re.compile(
    r"(?:ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]\w+)?|\w+)"
    r"[ -](?:\w+teen|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -]\w+)?)"
)
_HUNDREDS = 10_000
_TIMES_AWAY = 20


def may_begin_with_one(figure: Figure, said: SaidText) -> bool:
    """Tell whether the one of a figure may be a piece: thirty nine for one, fifty eight fifty.

    It is none where only a verb stands before it: it usually sells for one eighty-nine.
    """
    after_for = said.lowered.endswith("for ", 0, figure.start)
    if not (after_for and said.lowered.startswith("one ", figure.start)):
        return False
    start, _ = said.sentence(figure.start)
    sold = _SOLD_FOR.search(said.lowered, start, figure.start)
    return sold is None or bool(said.figures_in(start, figure.start))


_SOLD_FOR = re.compile(r"\b(?:sells?|goes|going|retails?|priced|yours|it|this|these) for \Z")


def said_before(figure: Figure, said: SaidText) -> Kind | None:
    """Return which price an amount was called at first: 券后一百一十九，就一百一十九."""
    start, _ = said.sentence(figure.start)
    same = (f for f in said.figures_in(start, figure.start) if f.first.low == figure.first.low)
    kinds = (price_kind(other, said) for other in same if other.dimension != "count")
    return next((kind for kind in kinds if kind is not None and kind != "bare"), None)


def is_of_one(figure: Figure, said: SaidText) -> bool:
    """Tell whether a price is said of one piece by itself: 单拍一床 七百九十九."""
    start, _ = said.sentence(figure.start)
    return ALONE.search(said.lowered, start, figure.start) is not None


_MILS = re.compile(r" mils?\b")


def is_summed(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is said to be the sum of several: 你一顶我一顶，一共才一百一."""
    if SUMMED.match(said.lowered, figure.end):
        return True
    start, _ = said.sentence(figure.start)
    if not SUMMED_BEFORE.search(said.lowered, start, figure.start):
        return False
    counts = [f for f in said.figures_in(start, figure.start) if f.dimension == "count"]
    return len(counts) > 1 or any(f.first.low != 1 for f in counts)


def is_left_of_several(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is what is left of a sum of several: 两瓶二百五，再减二十，二百三."""
    start, _ = said.sentence(figure.start)
    before = said.figures_in(start, figure.start)
    counted = [one.end for one in before if one.dimension == "count" and (one.first.low or 0) > 1]
    words = said.lowered[start : figure.start]
    if not (counted or packs_before(words)) or len(before) < 2:
        return False
    words = said.lowered[counted[-1] : figure.start] if counted else words
    return bool(_TAKEN_OFF.search(words)) and not _OF_ONE.search(words)


_TAKEN_OFF = re.compile(r"减|券|抵|\b(?:off|coupon|code|voucher|minus|less)\b")
_OF_ONE = re.compile(r"[一单每]\S|\b(?:one|each|per|single|apiece)\b")


def is_of_several(figure: Figure, said: SaidText, offer: OfferPrices) -> bool:
    """Tell whether it is what the pieces counted beside it cost: 两盏原价三百一十八."""
    clause = said.clause(figure)
    inside = said.figures_in(clause.start, clause.end)
    counts = {other.first.low for other in inside if other.dimension == "count"}
    counts |= {parse_number(found["n"]) for found in PIECES_OF_LIST.finditer(clause.text)}
    return any(
        holds(figure, price.amount * count) for price in offer.prices for count in counts if count
    )


def buys_another(figure: Figure, said: SaidText, title: str) -> bool:
    """Tell whether it buys one of other goods than the ``title``'s: 两百块一件羊毛衫."""
    bought = BUYS_ONE.match(said.lowered, figure.end)
    if bought is not None:
        return bought["noun"][-2:] not in title
    clause = said.clause(figure)
    thing = _BUYS_THING.search(said.lowered, clause.start, figure.start)
    return thing is not None and thing["noun"].removesuffix("s") not in title


_BUYS_THING = re.compile(
    r"\b(?:buy|get|add|order|grab|pick up|purchase) (?:an?|your own|another|some)"
    r" (?:[a-z-]+ ){0,2}?"
    r"(?!(?:ones?|pairs?|sets?|packs?|box|bags?|bundles?|pieces?|bottles?|jars?|tubes?|deals?"
    r"|things?|units?|items?|couple|dozen|few|case|small|medium|large|size|total|steal|bargain"
    r"|single|double|twin|queen|king)\b)"
    r"(?P<noun>[a-z]{3,})(?: separately)? (?:for|at) (?:only |just |about |around |like )*\Z"
)
"""Before an amount: a thing one may buy for it, and what it is."""


def counts_things(figure: Figure, said: SaidText) -> bool:
    """Tell whether a bare number counts what is named after it: two packs is 120 loads."""
    return _THINGS.match(said.lowered, figure.end) is not None or _is_of_measure(figure, said)


def _is_of_measure(figure: Figure, said: SaidText) -> bool:
    """Tell whether a bare number goes on with a measure told of one: 一袋130大卡，两袋二百六."""
    if figure.first.unit or figure.dimension == "money":
        return False
    start, _ = said.sentence(figure.start)
    before = said.figures_in(start, figure.start)
    if len(before) < 2 or before[-1].dimension != "count":
        return False
    counted = before[-1].first
    ones = [i for i, one in enumerate(before[:-1]) if one.first.unit == counted.unit]
    told = [before[i + 1] for i in ones if before[i].dimension == "count"]
    told += [before[i - 1] for i in ones if i and before[i].dimension == "count"]
    return any(one.dimension not in ("count", "number", "money") for one in told)


_THINGS = re.compile(
    r" (?!(?:bucks|dollars|pounds|euros|cents|guys|folks|friends|ladies|gets|comes|includes|ships"
    r"|works|plus|always|this|was|yes|seconds)\b)[a-z]{3,}(?<!s)s\b"
)


def is_none_of_ours(figure: Figure, said: SaidText) -> bool:
    """Tell whether an amount is of another shop, another piece, or no price at all."""
    if figure.start not in said.unpriced:
        clause = said.clause(figure)
        said.unpriced[figure.start] = bool(
            SECOND.search(said.lowered, clause.start, figure.start)
            or _MILS.match(said.lowered, figure.end)
            or OF_A_KIND.match(said.lowered, figure.end)
            or SECOND_AFTER.match(said.lowered, figure.end)
            or ELSEWHERE.search(clause.text)
            or is_of_another_day(figure, said)
            or is_elsewhere(said, figure)
        )
    return said.unpriced[figure.start]


def is_code(figure: Figure, properties: Iterable[KnownProperty]) -> bool:
    """Tell whether the digits are those of a code the shop states: the 2032 of CR2032."""
    amount = said_amount(figure)
    digits = str(int(amount * 100)) if amount is not None and not figure.first.unit else ""
    facts = (known.fact for known in properties if digits)
    return any(fact.kind != "offer" and digits in fact.value for fact in facts)


def is_stated_otherwise(figure: Figure, properties: Iterable[KnownProperty]) -> bool:
    """Tell whether a bare number is another figure of the product: one ten, of 110 V."""
    if figure.first.unit:
        return False
    facts = (known.fact for known in properties if known.fact.kind != "offer")
    stated = (side for fact in facts for side in fact.quantities)
    return any(figure.first.low in (side.low, side.high) for side in stated)
