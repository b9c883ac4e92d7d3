"""Claims of promotions and gifts: 第二件半价, spend 99 get 20 off, a free case with an order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.gift_sizes import has_another_head, is_sized_or_counted
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.offers.offer_prices import OfferPrices, offer_prices
from copilot.skills.corrections.offers.one_gift import is_all_said, kind_of, thing_of
from copilot.skills.corrections.offers.price_parts import price_text
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
_GIVEN_ZH: Final = re.compile(
    r"(?:(?P<order>(?:拍|买|下单|每单|一单|订单|现在|今天)[^，,。]{0,8})|(?P<free>免费|额外"
    r"|另外|再|还|加|都|附)的?)?(?P<give>赠品(?:就?是|为|有)|赠送|附赠|[送赠](?!品))(?:的就?是|给)?(?:你们?|大家|咱们|各位"
    r"|姐妹们?|宝宝们?)?(?:一人|每人)?(?P<count>[0-9一二两三四五六七八九十]+个?(?:个|只|把|套"
    r"|支|条|双|包|袋|瓶|盒|张|片|块|份|件|本|对|台|根|顶|副|枚|罐"
    r"|卷))?(?P<what>[\u3400-\u9fffa-z0-9]{2,10})"
)
_GIVEN_EN: Final = re.compile(
    r"\b(?:(?:comes? with|get|includes?|throw(?:ing)? in|plus|with|add(?:ing)?|gift you"
    r"|you also get) (?:a |an |one |two )?(?:free|complimentary)|throw(?:ing)? in (?:a|an|one"
    r"|two)|a free) (?P<what>[a-z][a-z -]{2,30}?)(?= (?:with|for|in|on|today|tonight|to|when"
    r"|if|and|too|as)\b|[.,!;]|$)"
)
_AS_GIFT_EN: Final = re.compile(
    r"\b(?:get|getting|got|comes? with|throw(?:ing)? in|includes?|plus)"
    r" (?:the|an?|this|that|these|some|one|two|your|our) (?P<what>[a-z][a-z -]{2,30}?)"
    r" (?:as (?:an?|your|our) (?:free |little |bonus )*(?:gift|freebie|extra|bonus)"
    r"|on the house|thrown in(?: for free)?"
    r"|for free|free (?:in|with) (?:the|your|every|each) (?:parcel|box|bag|package|order))\b"
)
_NOT_GIFT: Final = re.compile(
    r"人|礼(?!盒|袋)|朋友|长辈|爸|妈|父|母|对象|老公|老婆|闺蜜|同事|领导|到家|上门|货|运费"
    r"|优惠|券|红包|福利|福袋|祝福|一声|关注|质保|保修|顺丰|快递|安装|服务|惊喜|赠品|一年|自己"
    r"|孩子|女|男|小朋友|客户|什么|啥|多少|完|了|的话|给|吗|一$|走|过去|出"
    r"|\b(?:shipping|delivery|post|postage|return|returns|exchange|trial|sample|gift|month"
    r"|year|warranty"
    r"|coupon|one|size|hand|time|way|spirit|tonight|today|now"
    r"|you|i|he|she|we|they|my|her|his|it)\b"
)
_ANOTHER_TIME: Final = re.compile(
    r"后面再|下次|明天|昨天|之前|以前|上次|双十一|双11|下一场|待会|等下|晚点|平时|那天"
    r"|\b(?:tomorrow|yesterday|last|next|later|used to|before)\b"
)
_ANOTHER_GIVER: Final = re.compile(
    r"平台|跨店|官方|商城|会员|新人|新客|的券|消费券|红包|政府|国补|银行|信用卡|花呗|凑单"
    r"|\b(?:platform|app|members?|new customers?|first order|bank|credit card)\b"
)
"""Who else gives a discount, which the shop's own offer says nothing of."""

_TRIVIAL: Final = frozenset("的一个只把套支条双包袋瓶盒张片块份件小大新款同两三四五专用家装子")
_DENIED: Final = re.compile(r"(?:没有?|不|不再|别|不是|n['’]t|\bno|\bnot)\s*$")


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """A product's promotions, gifts and prices; ``elsewhere`` are rules its other texts tell."""

    promotions: tuple[tuple[KnownProperty, Promotion], ...]
    gifts: tuple[tuple[KnownProperty, str], ...]
    prices: OfferPrices
    elsewhere: frozenset[Rule]
    everything: str


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
        if fact.kind in ("offer", "attribute") and not fact.variant and _GIFT_NAME.search(name):
            gifts.extend(
                (known, part) for part in re.split(r"[、,，;；+]|和", value) if part.strip()
            )
    everything = align(" ".join((product.title, *(k.fact.text for k in product.properties))))
    elsewhere = frozenset(found.rule for found in promotions_in(everything))
    return OfferFacts(tuple(promotions), tuple(gifts), offer_prices(product), elsewhere, everything)


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
        claims.extend(_gifts(text, facts))
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
    if same or len(rivals) == 1:
        known = (same or rivals)[0][0]
        return offer_claim(known, "right" if same else "wrong", text, said.start, said.end)
    if said.form == "bundle" and facts.promotions and not rivals:
        return _other_bundle(text, said, facts)
    if rivals or said.rule in facts.elsewhere or _ANOTHER_TIME.search(text):
        return None
    return _share_for_sum(text, said, facts) or _other_offer(text, said, facts)


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


def _gifts(text: str, facts: OfferFacts) -> Iterator[Claim]:
    for found in (
        *_GIVEN_ZH.finditer(text),
        *_GIVEN_EN.finditer(text),
        *_AS_GIFT_EN.finditer(text),
    ):
        what = found["what"]
        if _DENIED.search(text[: found.start()]) or re.match(
            r"吗|嘛|么|[?？]", text[found.end() :]
        ):
            continue
        start, end = found.start("what"), found.end("what")
        matching = next(((k, gift) for k, gift in facts.gifts if _same_gift(what, gift)), None)
        if matching is not None and has_another_head(what, matching[1]):
            claim = offer_claim(matching[0], "wrong", text, start, end)
            yield replace(claim, said=thing_of(claim.said), added=True)
        elif matching is not None:
            if is_sized_or_counted(found, matching[1]):
                continue  # whether it is right, the size or number decides
            yield offer_claim(matching[0], "right", text, start, end)
        elif (
            (_clearly_free(found) or is_all_said(text, found))
            and not _NOT_GIFT.search(what)
            and not _mentioned(kind_of(thing_of(what)), facts)
        ):
            claim = offer_claim(facts.gifts[0][0], "wrong", text, start, end)
            yield replace(claim, said=thing_of(claim.said), added=True)


def _clearly_free(found: re.Match[str]) -> bool:
    said = found.groupdict()
    return (
        "give" not in said
        or (
            said["give"].startswith("赠品")
            and bool(said["count"] or not _TOLD_OF_GIFT.match(said["what"]))
        )
        or bool(said["count"] and (said["order"] or said["free"]))
        or bool(said["order"] and said["free"])
    )


_TOLD_OF_GIFT: Final = re.compile(
    r"[没不跟和在放每随我你他她今明限给送按要会同先后另都全现赠这那哪真很挺超最为用正原新上下单额免直已价多好谁有几0-9一二两三四五六七八九十]"
    r"|什么"
)
"""What is told of a gift in place of its name: 赠品是跟刀一起寄的."""


def _same_gift(what: str, gift: str) -> bool:
    if gift.isascii() or what.isascii():
        return _shares(what, gift) or what in gift
    bare = re.sub(
        r"[0-9.a-z×*]+|[一二两三四五六七八九十0-9]+(?:个|只|把|套|支|条|双|包|袋|瓶|盒|张|片"
        r"|块|份|件)",
        "",
        gift,
    )
    return bool(bare) and (bare in what or what in gift or _shares(what, bare or gift))


def _mentioned(what: str, facts: OfferFacts) -> bool:
    """Whether anything the shop says speaks of such a thing, even by one telling character."""
    if what.isascii():
        if not any(gift.isascii() for _, gift in facts.gifts):
            return True  # in another language, in which it may be the same
        return any(word in facts.everything for word in what.split() if len(word) > 3)
    if all(gift.isascii() for _, gift in facts.gifts):
        return True  # in another language, in which it may be the same
    kinds = [kind_of(gift) for _, gift in facts.gifts]
    heads = {_head(kind) for kind in kinds}
    alike = _head(what) in heads or any(_shares(what, kind) for kind in kinds)
    return what[-2:] in facts.everything or alike


def _head(thing: str) -> str:
    """Return the character that says what a thing is: 刀 of 剪刀, 棒 of 磨刀棒."""
    return next((sign for sign in reversed(thing) if sign not in _TRIVIAL), thing[-1:])


def _shares(one: str, other: str) -> bool:
    if one.isascii():
        return any(word in other.split() for word in one.split() if len(word) > 2)
    return any(
        one[i : i + 2] in other for i in range(len(one) - 1) if not _TRIVIAL & set(one[i : i + 2])
    )
