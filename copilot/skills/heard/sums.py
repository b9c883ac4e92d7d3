"""What several pieces, or one of many, cost by the facts of a card."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from copilot.skills.heard.asked_card import AskedFact
from knowledge.language.quantities import Quantity, find_quantities

_ASKS_PRICE: Final = re.compile(
    r"多少钱|怎么卖|什么价|价格|几块|合多少|\bhow much\b|\bprice\b|\bcost\b"
)
_DISCOUNT: Final = re.compile(r"(?:满|第|买)?(?P<pieces>[0-9一二两三四五])件[^,，。]{0,3}?折|折")
_PIECES: Final = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_SECOND_HALF: Final = re.compile(r"第[二2]件半价|second (?:one )?half")
_TIER: Final = re.compile(
    r"\A(?:[2-9]|\d\d|[两二三四五六七八九十])\s?[一-鿿]?(?:一共|共|合计|到手)?[$¥￥€£\d]|"
    r"\A\d+ (?:pieces |pcs )?for [$€£\d]|\A[$€£]?\d+(?:\.\d+)?(?: dollars)? for \d+\Z"
)
_CENT: Final = Decimal("0.01")


def asks_sum(question: str) -> bool:
    """Tell whether an aligned question asks what a number of pieces costs."""
    return bool(_ASKS_PRICE.search(question)) and _count(question) is not None


def sums_of(question: str, facts: tuple[AskedFact, ...]) -> tuple[Quantity, ...]:
    """Return the amounts that answer such a question; empty when the facts do not give one."""
    count = _count(question)
    tiers = [tier for fact in facts if (tier := _tier(fact)) is not None]
    if tiers and count is not None:
        # What several cost is the shop's to say: no other number is worked out from that.
        return tuple(price for pieces, price in tiers if pieces == count.low)[:1]
    known = [quantity for fact in facts for quantity in find_quantities(fact.value)]
    price = next((quantity for quantity in known if quantity.dimension == "money"), None)
    if count is None or price is None or price.low is None or price.low != price.high:
        return ()
    if count.low == 1:
        if any(re.search(rf"\d\s?(?:元|块)?/{re.escape(count.unit)}", f.value) for f in facts):
            return (price,)
        pieces = next((quantity for quantity in known if quantity.unit == count.unit), None)
        if pieces is None or not pieces.low or pieces.low != pieces.high:
            return ()
        return (_money(price, price.low / pieces.low),)
    return (_money(price, _total(price.low, count.low or Decimal(1), facts)),)


def _tier(fact: AskedFact) -> tuple[Decimal, Quantity] | None:
    """Return for how many pieces a fact states a price, and that; ``None``: it states none.

    2件共549元, 3 for $57.
    """
    found = find_quantities(fact.value)
    money = [one for one in found if one.dimension == "money"]
    counts = [one for one in found if one.dimension in ("count", "number")]
    if len(money) != 1 or len(counts) != 1 or not _TIER.search(fact.value):
        return None
    pieces = counts[0].low
    return (pieces, money[0]) if pieces is not None and pieces == counts[0].high else None


def _total(price: Decimal, pieces: Decimal, facts: tuple[AskedFact, ...]) -> Decimal:
    for fact in facts:
        if _SECOND_HALF.search(fact.value) and pieces == 2:
            return price * Decimal("1.5")
        rule = _DISCOUNT.search(fact.value)
        share = next((q for q in find_quantities(fact.value) if q.dimension == "percent"), None)
        if rule is None or share is None or share.low is None:
            continue
        named = rule["pieces"] or "1"
        if pieces >= int(_PIECES.get(named, named)):
            return price * pieces * share.low / 100
    return price * pieces


def _count(question: str) -> Quantity | None:
    found = find_quantities(question)
    return next((q for q in found if q.dimension == "count" and q.low == q.high), None)


def _money(price: Quantity, value: Decimal) -> Quantity:
    exact = value.quantize(_CENT, ROUND_HALF_UP)
    return Quantity("money", exact, exact, price.unit, False, price.start, price.end)
