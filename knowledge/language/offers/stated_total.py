"""Reads what a viewer takes several pieces to cost, where that is all that is asked: 32 for two?"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from knowledge.language.offers.request_patterns import ITEMS, UNIT
from knowledge.language.offers.rule_patterns import COUNT, count_of
from knowledge.language.terms import words

_NUMBERS: Final = "two|three|four|five|six|seven|eight|nine|ten|[2-9]|[1-9]\\d"
_AMOUNT: Final = r"(?:[$€£¥]\s?)?(?P<amount>\d{1,6}(?:\.\d{1,2})?)(?:\s?(?:dollars?|bucks?|usd))?"
_PIECES: Final = (
    rf"(?P<n>{_NUMBERS})(?: of (?:them|these|those))?(?: (?P<item>{ITEMS}|(?P<goods>[a-z]+)))?"
)
_ENGLISH: Final = (
    re.compile(rf"(?<![\w.]){_AMOUNT} for (?:the |any )?{_PIECES}(?![\w.$%])"),
    re.compile(rf"(?<![\w.$]){_PIECES} for (?:only |just )?{_AMOUNT}(?![\w.%])"),
)
_PUT: Final = r"(?:一共|总共|合计|加起来|到手|只要|就是|才|是|要|就|卖)*"
_SUM: Final = r"(?P<amount>\d{1,6}(?:\.\d{1,2})?)(?:元|块钱?)?"
_CHINESE: Final = (
    re.compile(rf"(?P<n>{COUNT})(?P<item>[{UNIT}]){_PUT}{_SUM}"),
    re.compile(rf"{_SUM}(?P<n>{COUNT})(?P<item>[{UNIT}])"),
)
_AROUND_CHINESE: Final = re.compile(
    r"主播|所以|那|这个|是不是|就是|也就是|对不对|对吧|对吗|是吧|是吗|吗|吧|么|呀|啊|[\W_]"
)
_HAN: Final = re.compile("[\u3400-\u9fff]")
_AROUND_WORDS: Final = """
so is it that this s just only right correct wait the you said price total still yeah yes ok all
together then and a to be
"""
_AROUND: Final = frozenset(_AROUND_WORDS.split())


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """An amount that a viewer believes to be the price of ``pieces`` pieces, two at least.

    Attributes:
        unit: the counting word said with them; empty for none.
    """

    pieces: int
    amount: Decimal
    unit: str


def stated_total(text: str, called: frozenset[str]) -> StatedTotal | None:
    """Return the total that a normalised ``text`` asks to have confirmed; ``None`` for others.

    ``called`` are the words the goods are called by, in the singular: 2 pans are two pieces of a
    pan, 2 years are none.
    """
    for pattern in (*_ENGLISH, *_CHINESE):
        match = pattern.search(text)
        if match is None or not _is_all(text[: match.start()], text[match.end() :]):
            continue
        goods = match.groupdict().get("goods")
        pieces, amount = count_of(match["n"]), Decimal(match["amount"])
        if goods in _AROUND:
            goods = None
        if goods and words(goods)[0] not in called:
            continue
        # Of 2 for 35 and 65 for 2 the greater figure is the money.
        if pieces < 2 or amount <= pieces:
            continue
        named = match.groupdict().get("goods") is not None
        unit = "" if named else match["item"] or ""
        return StatedTotal(pieces, amount, unit)
    return None


def _is_all(before: str, after: str) -> bool:
    """Return whether what stands around a total says no more than that it is asked."""
    around = f"{before} {after}"
    if not _HAN.search(around):
        return set(re.findall(r"[a-z0-9$%]+", around)) <= _AROUND
    return not _AROUND_CHINESE.sub("", around)
