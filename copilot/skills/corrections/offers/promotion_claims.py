"""Claims of promotions and gifts: 第二件半价, spend 99 get 20 off, a free case with an order."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.offers.offer_prices import OfferPrices, offer_prices
from copilot.skills.corrections.offers.other_gifts import other_gift_claims
from copilot.skills.corrections.offers.price_parts import price_text
from copilot.skills.corrections.offers.promised_gifts import promised_gifts
from copilot.skills.corrections.offers.promotion_forms import Promotion, Rule
from copilot.skills.corrections.offers.promotion_rivals import (
    are_rivals,
    comes_to_same,
    pieces_of,
    totals_of,
)
from copilot.skills.corrections.offers.promotion_rules import promotions_in
from copilot.skills.corrections.offers.said_savings import is_of_the_offer, is_said_loosely
from knowledge.language.characters import align

_GIFT_NAME: Final = re.compile(r"赠品|赠送|礼品|送的|\bgifts?\b|\bfree item\b")
_TELLS_OF_GIVING: Final = re.compile(
    r"[送赠配含]|包装|清单|免费|\b(?:box|includ\w+|free|gifts?|accessor\w+|package|packaging|bonus"
    r"|comes? with|extras?)\b"
)
_ANOTHER_TIME: Final = re.compile(
    r"后面再|下次|明天|昨天|之前|以前|上次|上周|上个?(?:月|星期|礼拜)|去年|双十一|双11|下一场|待会|等下|晚点|平时|那天"
    r"|\b(?:tomorrow|yesterday|last|next|later|used to|before)\b"
)
_ANOTHER_GIVER: Final = re.compile(
    r"平台|跨店|官方|商城|会员|新人|新客|的券|消费券|红包|政府|国补|银行|信用卡|花呗|凑单"
    r"|\b(?:platform|app|members?|new customers?|first order|bank|credit card)\b"
)
"""Who else gives a discount, which the shop's own offer says nothing of."""

_DENIED: Final = re.compile(r"(?:没有?|不|不再|别|不是|n['’]t|\bno|\bnot)\s*$")


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """A product's promotions, gifts and prices; ``elsewhere`` are rules its other texts tell."""

    promotions: tuple[tuple[KnownProperty, Promotion], ...]
    gifts: tuple[tuple[KnownProperty, str], ...]
    prices: OfferPrices
    elsewhere: frozenset[Rule]
    everything: str
    giving: str


def offer_facts(product: ProductView) -> OfferFacts:
    """Return what the product's facts promise beyond its price."""
    promotions: list[tuple[KnownProperty, Promotion]] = []
    gifts: list[tuple[KnownProperty, str]] = []
    for known in product.properties:
        fact = known.fact
        name, value = align(fact.name), align(fact.value)
        named = re.search(r"活动|优惠|促销|满减|折扣|promotion|deal|discount|coupon", name)
        if fact.kind in ("offer", "attribute") and not fact.variant and named:
            promotions.extend((known, found) for found in promotions_in(value))
            gifts.extend((known, gift) for gift in promised_gifts(value))
        if fact.kind in ("offer", "attribute") and not fact.variant and _GIFT_NAME.search(name):
            gifts.extend(
                (known, part) for part in re.split(r"[、,，;；+]|和", value) if part.strip()
            )
    everything = align(" ".join((product.title, *(k.fact.text for k in product.properties))))
    elsewhere = frozenset(found.rule for found in promotions_in(everything))
    told = (align(known.fact.text) for known in product.properties)
    giving = " ".join(text for text in told if _TELLS_OF_GIVING.search(text))
    prices = offer_prices(product)
    return OfferFacts(tuple(promotions), tuple(gifts), prices, elsewhere, everything, giving)


def offer_claims(text: str, before: str, facts: OfferFacts) -> list[Claim]:
    """Return what an aligned text says of promotions and gifts, compared.

    A promotion may have begun in what was said just before.
    """
    claims: list[Claim] = []
    begun = f"{before}，" if before else ""
    if facts.promotions or any(price.part == "tiers" for price in facts.prices.prices):
        whole = begun + text
        for said in promotions_in(whole):
            if said.end <= len(begun) or _DENIED.search(whole[: said.start]):
                continue
            if claim := _promised(whole, said, facts):
                start, end = claim.start - len(begun), claim.end - len(begun)
                claims.append(replace(claim, start=start, end=end))
    if facts.gifts:
        claims.extend(other_gift_claims(text, facts.gifts, facts.everything, facts.giving))
    return claims


def _promised(text: str, said: Promotion, facts: OfferFacts) -> Claim | None:
    same = [
        (known, rule)
        for known, rule in facts.promotions
        if rule.rule == said.rule
        or (are_rivals(rule, said) and comes_to_same(rule, said, facts.prices))
    ]
    rivals = [(known, rule) for known, rule in facts.promotions if are_rivals(rule, said)]
    if not same and (_ANOTHER_GIVER.search(text) or _is_no_offer(text, said, facts)):
        return None
    if not same and _is_of_another_day(text, said):
        return None
    if same or len(rivals) == 1:
        known = (same or rivals)[0][0]
        return offer_claim(known, "right" if same else "wrong", text, said.start, said.end)
    if said.form == "bundle" and facts.promotions and not rivals:
        return _other_bundle(text, said, facts)
    if rivals or said.rule in facts.elsewhere or _ANOTHER_TIME.search(text):
        return None
    return _share_for_sum(text, said, facts) or _other_offer(text, said, facts)


def _is_of_another_day(text: str, said: Promotion) -> bool:
    """Tell whether the clause of a promotion says that it is of another day: 上次买二送二."""
    begin = max((text.rfind(mark, 0, said.start) for mark in _MARKS), default=-1) + 1
    ends = [place for mark in _MARKS if (place := text.find(mark, said.end)) >= 0]
    clause = text[begin : min(ends, default=len(text))]
    return _ANOTHER_DAY.search(clause) is not None


_MARKS: Final = ",.;!?，。；！？"
_ANOTHER_DAY: Final = re.compile(
    r"上次|上周|上个?(?:月|星期|礼拜)|上一?场|昨[天晚]|去年|明[天晚]|下次|下周|平时"
    r"|\b(?:yesterday|tomorrow|(?:last|next) (?:week|month|time|year|night|stream|season))\b"
)


def _is_promised(text: str, said: Promotion, facts: OfferFacts) -> bool:
    """Tell whether a saving is said of the offer, and of nothing else that one may save."""
    promised = ((align(known.fact.value), rule) for known, rule in facts.promotions)
    return not is_said_loosely(said, text) or is_of_the_offer(said, text, promised, facts.prices)


def _is_no_offer(text: str, said: Promotion, facts: OfferFacts) -> bool:
    """Tell whether a saving is that of another day, how two prices differ, or said loosely."""
    if not _is_promised(text, said, facts):
        return True
    if said.form not in _SUMS:
        return False
    pieces = said.first or Decimal(1)
    between = (one * pieces for one in facts.prices.differences())
    return said.second in between or _ANOTHER_TIME.search(text) is not None


_SUMS: Final = frozenset({"at_once", "coupon_off", "pieces_off"})
"""Forms that take a sum off a price."""


def _share_for_sum(text: str, said: Promotion, facts: OfferFacts) -> Claim | None:
    """Hold fifteen percent off with a code against a code that takes off fifteen dollars."""
    sums = [(known, rule) for known, rule in facts.promotions if rule.form == "off"]
    live = next(iter(facts.prices.of("live")), None)
    if said.form != "share" or len(sums) != 1 or live is None or not _CODE.search(text):
        return None
    saved = live.amount * (100 - said.second) / 100
    if abs(saved - sums[0][1].second) < 1:
        return None
    return offer_claim(sums[0][0], "wrong", text, said.start, said.end)


_CODE: Final = re.compile(r"\bcode\b|\bcoupon\b|\bcheckout\b|码")


def _other_bundle(text: str, said: Promotion, facts: OfferFacts) -> Claim | None:
    """Hold two for forty against what two cost by the shop's prices and rules."""
    totals = facts.prices.totals(int(said.first))
    bundled = any(rule.form == "bundle" for _, rule in facts.promotions)
    if not bundled or facts.prices.flexible or not totals or _ANOTHER_TIME.search(text):
        return None
    cheapest = min(totals)
    if said.second >= cheapest - 1 or said.second * 3 < cheapest:
        return None
    return offer_claim(facts.promotions[0][0], "wrong", text, said.start, said.end)


def _other_offer(text: str, said: Promotion, facts: OfferFacts) -> Claim | None:
    """Hold a promotion against what the shop offers instead of anything of its form."""
    tier = facts.prices.tier(pieces_of(said))
    if tier is not None:
        totals = tuple(totals_of(said, facts.prices))
        if not totals or any(abs(total - tier.amount) < 1 for total in totals):
            return None
        claim = offer_claim(tier.known, "wrong", text, said.start, said.end)
        return replace(claim, truth=price_text(tier))
    stated = [known for known, rule in facts.promotions if rule.form not in _BESIDE_OTHERS]
    if not stated or said.form not in _HELD_AGAINST_ALL:
        return None
    return offer_claim(stated[0], "wrong", text, said.start, said.end)


_BESIDE_OTHERS: Final = frozenset({"at_once", "coupon_off"})
"""Forms that hold together with any other promotion."""

_HELD_AGAINST_ALL: Final = frozenset(
    ["nth_share", "nth_money", "nth_off", "free_pieces", "spend", "pieces_share"]
)
"""Forms that no product has beside another promotion without the shop's saying so."""
