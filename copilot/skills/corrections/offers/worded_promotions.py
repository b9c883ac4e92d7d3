"""Reads promotions told in whole sentences: 买两件给你们打六折, twenty off any order over fifty."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.offers.promotion_forms import (
    BUY,
    ENGLISH,
    MONEY,
    NUMBER,
    PIECE,
    Form,
    Promotion,
    free_pieces,
    price_share,
    share_left,
)
from knowledge.language.numbers import parse_number

_TO_YOU: Final = r"(?:给|帮)(?:你们?|您|大家|咱们?|各位|家人们?|姐妹们?|宝宝们?)"
_ENDED: Final = r"(?=[块元]|\Z|[,，。.;；!！ 啊哈呢哦吧了的])"
_CHINESE: Final = re.compile(
    rf"(?<![第0-9])(?P<pieces>{NUMBER}){PIECE}(?:一起)?(?:[买拍拿]|下单|带走)?"
    rf"(?:{_TO_YOU}|就是|就|直接|都是|都|起|全部|统统|还|可以|能|算|按|享受?|任选|[,， ])*"
    rf"打?个?(?P<zhe>[0-9.]+|[一二三四五六七八九点]+|对)折(?!叠|扣)"
    r"|(?<![台方叠城])券(?:先|领|点|用|抢|拿)(?:一下|一领|一点|到手|完|了|掉|好)*[,， ]?"
    rf"(?:{_TO_YOU}|就|再|直接|立马|马上|可以|能|[,， ])*立?减(?P<taken>{NUMBER}){_ENDED}"
    r"|(?:领|用|点|抢)(?:了|完|个|张|一张|一下|好)*(?:优惠|立减)?券(?:了|完|一下|之?后|以后|先)*"
    r"[,， ]{0,2}(?:(?:领|用|点)(?:了|完|好|一下|到手)*(?:之?后|以后)?)?"
    rf"(?:{_TO_YOU}|就|再|直接|立马|马上|可以|能|[,， ])*立?减(?P<clipped>{NUMBER}){_ENDED}"
    r"|(?:领|抢|点)(?:了|完|个|张|一张|一下)*(?:这张|那张)?"
    rf"(?P<coupon>{NUMBER})(?:块钱?|元)的?(?:无门槛)?(?:优惠|立减|抵扣)?券(?!后)"
    rf"|(?:满|凑[够到齐]|[买拍凑]够|超过|[达买]到)(?P<over>{NUMBER})(?:块钱?|元)?"
    rf"(?:{_TO_YOU}|就|立|直接|可以|能|再|[,， ])*"
    rf"(?:减|便宜|优惠|少收?|省|抵扣?|扣)(?P<off>{NUMBER}){_ENDED}"
    rf"|[买拍](?:{NUMBER})(?P<unit>{PIECE})(?:一共|总共|就|直接|能|可以|[,， ])*到手"
    rf"(?P<sent>{NUMBER})(?P=unit)(?![一-鿿]*(?:小样|试))"
)
_CHINESE_BOUGHT: Final = re.compile(rf"[买拍](?P<paid>{NUMBER})")
_ANOTHER_COUPON: Final = re.compile(r"(?:关注|粉丝|灯牌|满|加入|每天|分享|邀请)[^，。]{0,12}\Z")
_PERCENT: Final = rf"(?P<PERCENT>{ENGLISH}) ?(?:%|percent)"
_COMES_OFF: Final = (
    r"(?:(?:comes?|goes|is|gets?|will be|gonna be) (?:taken |knocked )?"
    r"(?:right |straight |back |automatically )?off\b|less\b)"
)
_SUM: Final = rf"(?:one|two|three|four|five)[ -][a-z]+ty(?:[ -](?:one|five|nine))?|{ENGLISH}"
_ELSE: Final = (
    r"(?! (?:of )?(?:the|your|a|an|its|our|that|every) ?(?:second|2nd|third|other|next|another"
    r"|list|retail|regular|usual|original|normal|full|sticker|tag|rrp|msrp|recommended)\b)"
)
"""After a share: it is not taken off another piece, or off the price on the tag."""
_ENGLISH: Final = re.compile(
    rf"[$£€¥]?\b(?P<off>{ENGLISH})(?: {MONEY})? off (?:of )?(?:any|every|all|your|an?|the|each)? ?"
    r"(?:(?:orders?|purchases?|totals?|baskets?|carts?|anything|everything)"
    r"(?: that['’]?s| that (?:is|are|comes? to)| you place)?|(?:when|if|once) you spend)"
    rf" ?(?:over|above|of|from|more than|at least)? [$£€¥]?(?P<over>{_SUM})"
    rf"(?![.,]?\d|[- ](?:{ENGLISH})\b| ?%| (?:percent|of|or more (?:of|items?)|items?|pieces?"
    r"|packs?|pairs?|boxes|bottles)\b)"
    rf"|\b(?:spend(?:ing)?|hits?|reach(?:es)?|(?:orders?|purchases?|anything|everything|carts?"
    rf"|baskets?) (?:over|above|of))(?: over| above)? [$£€¥]?(?P<spent>{_SUM})"
    rf"(?: {MONEY})?(?: or more| and up)?[, ]*(?:(?:and|then) )*(?:(?:you|we|i|they)(?:['’]ll)? )?"
    rf"(?:(?:will|can|just|also) )*(?:gets?|takes?|saves?|knocks?|drops?) (?:you )?"
    rf"[$£€¥]?(?P<saved_off>{ENGLISH})(?: {MONEY})? off\b{_ELSE}"
    r"|\b(?P<got>two|three|four|five|six|[2-6]) for the price of "
    r"(?P<paid>one|two|three|four|[1-4])\b"
    rf"|\b{BUY} (?P<taken>three|four|five|six|[3-6])[, ]+(?:and |but )?(?:you )?(?:only )?pay for"
    rf" (?P<charged>one|two|three|four|[1-4])\b"
    rf"|\b(?P<half_off>half|(?:50|fifty) ?(?:%|percent)) off (?:of )?(?:the|your|a) second\b"
    rf"|\b{_PERCENT.replace('PERCENT', 'share_of')} off (?:(?:when|if|once) you {BUY} |on )?"
    rf"(?:any )?(?P<several>two|three|four|[2-4])(?! (?:hundred|thousand|{MONEY}))"
    rf"(?![-.,]?\d|[- ](?:{ENGLISH})\b)\b"
    rf"|\b{BUY} (?:any )?(?P<buying>two|three|four|[2-4])\b[^.;%]{{0,24}}?\bsav(?:e|ing) "
    rf"{_PERCENT.replace('PERCENT', 'saving')}{_ELSE}"
    rf"|\b{BUY} (?:any )?(?P<pieces>two|three|four|[2-4])\b[^.;%]{{0,24}}?\b"
    rf"{_PERCENT.replace('PERCENT', 'share')} (?:off\b|{_COMES_OFF}){_ELSE}"
    rf"|\b{BUY} (?:any )?(?:two|three|four|[2-4])\b[^.;%]{{0,24}}?\b(?:the|your) "
    r"(?P<nth>third|fourth|fifth|3rd|4th|5th)(?: (?!half|free|for|is|at)[a-z]{3,})?"
    r"(?:['’]s| is| comes| at| for| just|,)* ?"
    r"(?:(?P<half>half(?:[- ]price| off))|(?P<free>free|on us|on the house))\b"
    rf"|\b{_PERCENT.replace('PERCENT', 'comes')} {_COMES_OFF}{_ELSE}"
    r"|\b(?:sav(?:e|es|ing)(?: you)?|gets? you|gives? you|takes?|knocks?(?: off)?)"
    rf"(?: another| a further)? {_PERCENT.replace('PERCENT', 'saved')}(?! off){_ELSE}"
)
_ORDINALS: Final = {
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
}
_OF_A_CODE: Final = re.compile(
    r"\b(?:codes?|coupons?|vouchers?|checkout|check out)\b|\b[a-z]{3,}\d{1,3}\b"
)
_REACH: Final = 60  # characters before a share, in which the code is told that brings it
_Read = tuple[Form, Decimal | None, Decimal | None]


def worded_promotions(text: str) -> Iterator[Promotion]:
    """Yield the promotions an aligned text tells of in sentences, in order for each language."""
    for pattern, read in ((_CHINESE, _chinese), (_ENGLISH, _english)):
        for match in pattern.finditer(text):
            form, first, second = read(match)
            if first is None or second is None or not _is_told(form, match, text):
                continue
            if form == "pieces_share" and first == 1:
                continue  # 一件打七折 is no rule for several
            yield Promotion(form, first, second, *match.span())


def _is_told(form: Form, match: re.Match[str], text: str) -> bool:
    """Tell whether a mere share is one that a code brings, and a coupon the product's own."""
    if form == "share":
        return _OF_A_CODE.search(text[max(0, match.start() - _REACH) : match.end()]) is not None
    if form == "coupon_off":
        return not _ANOTHER_COUPON.search(text, max(0, match.start() - _REACH), match.start())
    return True


def _chinese(match: re.Match[str]) -> _Read:
    said = match.groupdict()
    if said["pieces"]:
        share = Decimal(50) if said["zhe"] == "对" else price_share(said["zhe"])
        return "pieces_share", parse_number(said["pieces"]), share
    if said["over"]:
        return "spend", parse_number(said["over"]), parse_number(said["off"])
    if said["sent"]:
        paid = _CHINESE_BOUGHT.match(match[0])
        return _more(parse_number(paid["paid"]) if paid else None, parse_number(said["sent"]))
    return (
        "coupon_off",
        Decimal(0),
        parse_number(said["taken"] or said["clipped"] or said["coupon"]),
    )


def _more(paid: Decimal | None, sent: Decimal | None) -> _Read:
    """Return the rule by which so many are sent for so many paid."""
    more = None if paid is None or sent is None or sent <= paid else sent - paid
    return free_pieces(paid, more)


def _english(match: re.Match[str]) -> _Read:
    said = match.groupdict()
    if over := said["over"] or said["spent"]:
        return "spend", parse_number(over), parse_number(said["off"] or said["saved_off"])
    if got := said["got"] or said["taken"]:
        return _more(parse_number(said["paid"] or said["charged"]), parse_number(got))
    if pieces := said["pieces"] or said["several"] or said["buying"]:
        share = said["share"] or said["share_of"] or said["saving"]
        return "pieces_share", parse_number(pieces), share_left(parse_number(share))
    if said["half_off"]:
        return "nth_share", Decimal(2), Decimal(50)
    if said["nth"]:
        nth = Decimal(_ORDINALS[said["nth"]])
        return free_pieces(nth - 1, Decimal(1)) if said["free"] else ("nth_share", nth, Decimal(50))
    return "share", Decimal(0), share_left(parse_number(said["comes"] or said["saved"]))
