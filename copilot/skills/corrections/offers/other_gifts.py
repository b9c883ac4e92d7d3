"""Claims that another thing is given than the shop gives: 送抱枕 for 绑带, a free hat for a mug."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.offers.gift_conditions import (
    is_for_other_buyers,
    is_on_condition,
    is_with_any_order,
    is_with_every_one,
)
from copilot.skills.corrections.offers.gift_kinds import are_other_kinds
from copilot.skills.corrections.offers.gift_sizes import has_another_head, is_sized_or_counted
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.offers.one_gift import is_all_said, kind_of, thing_of

Gifts = tuple[tuple[KnownProperty, str], ...]
"""Things the shop gives, each with the statement that says so."""

_GIVEN_ZH: Final = re.compile(
    r"(?:(?P<order>(?:拍|买|下单|每单|一单|订单|现在|今天"
    r"|[前头](?:\d+|[一二两三四五六七八九十百千]+)[名位个单])[^，,。]{0,8})|(?P<free>免费|额外"
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
    r"|year|warranty|guarantee|upgrades?|quotes?|estimates?|repairs?|consult[a-z]*|members?hips?"
    r"|subscriptions?|downloads?|apps?|class(?:es)?|lessons?|support|advice|tips?|refunds?|entry"
    r"|chances?|spots?|chat|replacements?(?! [a-z])|show|ride|fix|setup|assembly|engraving"
    r"|coupon|one|size|hand|time|way|spirit|tonight|today|now"
    r"|you|i|he|she|we|they|my|her|his|it)\b"
)

_TRIVIAL: Final = frozenset("的一个只把套支条双包袋瓶盒张片块份件小大新款同两三四五专用家装子")
_DENIED: Final = re.compile(r"(?:没有?|不|不再|别|不是|n['’]t|\bno|\bnot)\s*$")


def other_gift_claims(text: str, gifts: Gifts, everything: str, giving: str) -> Iterator[Claim]:
    """Yield what an aligned text says is given, held against what the shop gives.

    ``everything`` is all that the shop says of the product, aligned, and ``giving`` what of it
    tells of things that come along.
    """
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
        matching = next(((k, gift) for k, gift in gifts if _same_gift(what, gift)), None)
        if matching is not None and is_for_other_buyers(text, found, matching[0]):
            continue
        if matching is not None and has_another_head(what, matching[1]):
            claim = offer_claim(matching[0], "wrong", text, start, end)
            yield replace(claim, said=thing_of(claim.said), added=True)
        elif matching is not None:
            if is_sized_or_counted(found, matching[1]):
                continue  # whether it is right, the size or number decides
            yield offer_claim(matching[0], "right", text, start, end)
        elif (
            (_clearly_free(found) or is_all_said(text, found) or is_with_any_order(text, found))
            and not _NOT_GIFT.search(what)
            and not is_on_condition(text, found, gifts[0][0])
            and not _mentioned(
                kind_of(thing_of(what)),
                gifts,
                giving if is_with_every_one(text, found, gifts[0][0]) else everything,
            )
        ):
            claim = offer_claim(gifts[0][0], "wrong", text, start, end)
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


def _mentioned(what: str, gifts: Gifts, everything: str) -> bool:
    """Whether anything the shop says speaks of such a thing, even by one telling character."""
    if what.isascii():
        if not any(gift.isascii() for _, gift in gifts):
            return True  # in another language, in which it may be the same
        return any(word in everything for word in what.split() if len(word) > 3)
    if all(gift.isascii() for _, gift in gifts):
        return True  # in another language, in which it may be the same
    kinds = [kind_of(gift) for _, gift in gifts]
    heads = {_head(kind) for kind in kinds}
    others = all(are_other_kinds(what, kind) for kind in kinds if _head(kind) == _head(what))
    alike = (_head(what) in heads and not others) or any(_shares(what, kind) for kind in kinds)
    return what[-2:] in everything or alike


def _head(thing: str) -> str:
    """Return the character that says what a thing is: 刀 of 剪刀, 棒 of 磨刀棒."""
    return next((sign for sign in reversed(thing) if sign not in _TRIVIAL), thing[-1:])


def _shares(one: str, other: str) -> bool:
    if one.isascii():
        return any(word in other.split() for word in one.split() if len(word) > 2)
    return any(
        one[i : i + 2] in other for i in range(len(one) - 1) if not _TRIVIAL & set(one[i : i + 2])
    )
