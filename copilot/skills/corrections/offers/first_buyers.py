"""Claims of how many buyers are the first that get a gift: 前五百名送, the first 500 orders."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.offers.promised_gifts import promised_gifts
from copilot.skills.corrections.offers.promotion_forms import ENGLISH
from copilot.skills.corrections.speech.clauses import cut_clauses
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number

FIRST: Final = re.compile(
    r"(?<![目以之提超])[前头](?P<zh>\d+|[一二两三四五六七八九十百千]+)(?:名|位|个|单|位?客户)"
    rf"|\bfirst (?P<en>{ENGLISH}|(?:(?:an?|\w+) )?(?:hundred|thousand))\b(?! ?%)"
)
_BUYERS: Final = re.compile(
    r" (?:orders?|buyers?|customers?|people|folks|shoppers?|of you|to (?:order|buy|check ?out))\b"
)
_GIVES: Final = re.compile(
    r"(?<!不)[送赠](?!完|出|了|掉|光|到|货|达|不)|\b(?:gets?|getting|free|gift|receives?|goes to"
    r"|throw(?:ing|n)? in|includes?|comes? with)\b"
)
_NOT_THE_RULE: Final = re.compile(
    r"昨天|上次|上一?场|明天|之前|别家|人家|隔壁|平时|留言|评论|点赞|关注|抽|扣|粉丝|灯牌|会员"
    r"|已经|抢完|拍完|没了|送完|发货|截图|不是|并不|多送|加码|额外"
    r"|\b(?:yesterday|last|next|tomorrow|comment|follow|share|win|draw|raffle|already|gone|left"
    r"|ship(?:s|ped)?|another|not|also|extra|other)\b|n['’]t\b"
)
_FROM_NOW: Final = re.compile(
    r"再|还|剩|最后|现在开始|接下来|后面|\b(?:remaining|more|from now|left|last)\b"
)
"""Tells of those that are left: fewer of them are no mistake."""


@dataclass(frozen=True, slots=True)
class FirstBuyers:
    """A gift for so many buyers, and the characters or words it is called by."""

    known: KnownProperty
    number: Decimal
    called: frozenset[str]


def first_buyers_of(view: ProductView) -> tuple[FirstBuyers, ...]:
    """Return the gifts that a product's offers state to be for the first buyers."""
    found: list[FirstBuyers] = []
    for known in view.properties:
        value = align(known.fact.value)
        told = tuple(FIRST.finditer(value))
        if known.fact.kind not in ("offer", "attribute") or known.fact.variant or len(told) != 1:
            continue
        number = number_of(told[0])
        called = {part for gift in promised_gifts(value) for part in _called(gift)}
        if number is not None and called:
            found.append(FirstBuyers(known, number, frozenset(called)))
    return tuple(found)


def number_of(first: re.Match[str]) -> Decimal | None:
    """Return how many the first are."""
    return parse_number(first["zh"] or first["en"])


def _called(gift: str) -> set[str]:
    if gift.isascii():
        return {word for word in gift.split() if len(word) > 2}
    return {gift[start : start + 2] for start in range(len(gift) - 1)}


def first_buyer_claims(text: str, gifts: tuple[FirstBuyers, ...]) -> list[Claim]:
    """Return where an aligned text says that a gift is for more or fewer buyers than it is."""
    if len(gifts) != 1 or not FIRST.search(text):
        return []
    gift, claims = gifts[0], []
    clauses = cut_clauses(text)
    for place, clause in enumerate(clauses):
        first = FIRST.search(clause.text)
        if first is None or "?" in clause.mark or "？" in clause.mark:
            continue
        more = clauses[place + 1].text if place + 1 < len(clauses) else ""
        words = clause.text if _GIVES.search(clause.text) else f"{clause.text} {more}"
        if not _GIVES.search(words) or not any(part in words for part in gift.called):
            continue
        if _NOT_THE_RULE.search(words) or (first["en"] and not _BUYERS.search(words, first.end())):
            continue
        number = number_of(first)
        if number is None or (number < gift.number and _FROM_NOW.search(words)):
            continue
        start, end = clause.start + first.start(), clause.start + first.end()
        outcome: Outcome = "right" if number == gift.number else "wrong"
        claims.append(offer_claim(gift.known, outcome, text, start, end))
    return claims
