"""Whether what is said to be saved is what the offer takes off: half off your first refill.

Half off and you save eighty are said of many things: what a thing costs elsewhere, its list price,
the second one. They are of the shop's own offer where its condition stands beside them, and where
they are not simply how far the shop's prices lie apart.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.offers.offer_prices import OfferPrices
from copilot.skills.corrections.offers.promotion_forms import Promotion

_LOOSE: Final = re.compile(r"(?:sav|take|knock|get|half|a quarter|a third|a fifth|a tenth)")
_OF_ANOTHER: Final = re.compile(
    r"\b(?:second|other|next|another|2nd|third|retail|rrp|msrp|list|shops?|stores?|high street"
    r"|elsewhere|original(?:ly)?|usual(?:ly)?|normal(?:ly)?|worth|was|were|used to|energy|time"
    r"|bills?|money on|a year|a month)\b"
)
_THE_TAG: Final = re.compile(
    r"(?: dollars?| bucks| quid| pounds?)?(?: off)?,? (?:of )?(?:the |its |our |your |that )?"
    r"(?:usual|normal|regular|list|retail|original|full|sticker|tag|high street|rrp|msrp"
    r"|recommended|(?:price )?(?:everyone|everybody|they|others?|stores|shops|anyone|what))\b"
)
_CONDITION: Final = re.compile(r"\bcode\b|\bcoupon\b|\bvoucher\b|\bcheckout\b")
_WORD: Final = re.compile(r"[a-z]{5,}\d*|[a-z]+\d+")
_TELLING_NOTHING: Final = frozenset(
    ["takes", "orders", "order", "today", "price", "spend", "every", "extra", "first", "items"]
    + ["pieces", "entire", "whole", "purchase", "minimum", "offer"]
)
_ABOUT: Final = Decimal("0.03")


_SAVED: Final = frozenset({"off", "share", "pieces_off"})
"""Forms that may be told of what one saves against any price."""


def is_said_loosely(said: Promotion, text: str) -> bool:
    """Tell whether words may well say another saving than that of an offer: half off."""
    loose = _LOOSE.match(text, said.start) or _THE_TAG.match(text, said.end)
    return said.form in _SAVED and loose is not None


def is_of_the_offer(
    said: Promotion, text: str, promised: Iterable[tuple[str, Promotion]], prices: OfferPrices
) -> bool:
    """Tell whether a saving said is that of the offer, and no round word for what that takes off.

    ``promised`` are the offer's rules, each with the words it is of; all texts are aligned.
    """
    promised = tuple(promised)
    if _THE_TAG.match(text, said.end):
        return False
    if any(_is_roughly(said, rule) for _, rule in promised):
        return False
    begin = max((text.rfind(mark, 0, said.start) for mark in ",.;!?，"), default=-1) + 1
    if _HEDGED.search(text, begin, said.start):
        return False
    around = f"{text[begin : said.start]} {text[said.end : said.end + _REACH]}"
    if _OF_ANOTHER.search(around) or _is_between_prices(said, prices):
        return False
    telling = {
        word
        for words, _ in promised
        for word in _WORD.findall(words)
        if word not in _TELLING_NOTHING
    }
    return bool(_CONDITION.search(text)) or any(word in text for word in telling)


def _is_roughly(said: Promotion, rule: Promotion) -> bool:
    """Tell whether a third is said for 35 %."""
    return said.form == rule.form == "share" and 0 < abs(said.second - rule.second) <= _POINTS


_HEDGED: Final = re.compile(
    r"\b(?:almost|nearly|about|around|roughly|over|more than|close to|practically|basically)"
    r"(?: [a-z]+(?: you)?)? ?\Z"
)
_POINTS: Final = 3
_REACH: Final = 24  # characters after a saving, in which it is told what it is off


def _is_between_prices(said: Promotion, prices: OfferPrices) -> bool:
    """Tell whether two of the shop's prices are just so far apart."""
    amounts = {price.amount for price in prices.prices if price.pieces == 1}
    if said.form == "share":
        share = said.second / 100
        return any(
            abs(one / other - share) <= _ABOUT for one in amounts for other in amounts if other
        )
    return any(abs(saved - said.second) < 1 for saved in prices.differences())
