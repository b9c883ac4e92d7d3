"""Finds how a message points at products without naming them: this one, the one before, both."""

import re
from dataclasses import dataclass

from copilot.skills.answers.reading import By, Scope

_MEASURE = "个款件条双瓶支只种套台盒包本把张顶身块副对颗枚串根片罐袋桶箱份样"
_NOT_GOODS = r"(?!月|星期|周|礼拜|世纪|学期|人|主播|问题|姐|妹|哥|歌|评论|弹幕|直播|视频|场)"
_JUST_NOW = r"(?:刚[才刚]|刚|先前|之前|前面)"
_TOLD = r"(?:讲|说|介绍|播|展示|卖|试|穿|上|看|放|拿)"

_HAN_PATTERNS: tuple[tuple[By, re.Pattern[str]], ...] = (
    (
        "two_before",
        re.compile(rf"上上一?[{_MEASURE}]{_NOT_GOODS}|前前一?[{_MEASURE}]|前两[{_MEASURE}]那?"),
    ),
    (
        "before",
        re.compile(
            rf"{_JUST_NOW}(?:{_TOLD}(?:过|完|了)?)?的?[那这]一?[{_MEASURE}]?{_NOT_GOODS}"
            rf"|(?:刚[才刚])(?:{_TOLD}(?:过|完|了)?)?的(?![时候])"
            rf"|(?:上|前)(?:面)?(?:那?一|那)[{_MEASURE}]{_NOT_GOODS}(?!链接吧)"
            rf"|(?<![马以晚早赶往跟能要快])上[款件条双瓶支套台盒个]{_NOT_GOODS}(?!链接|小黄车|车|新)"
        ),
    ),
    (
        "next",
        re.compile(rf"下(?:面)?(?:那?一|那)?[个款件条双瓶支套]{_NOT_GOODS}(?!次|单|播)"),
    ),
    (
        "both",
        re.compile(
            rf"(?:[这那]?(?:两|俩|2)[{_MEASURE}]?|俩)\s?(?:都|一起|一块|同时|有什么|有啥|哪|的?区别"
            rf"|差别|比|放一起|搭)|[这那](?:两|俩)[{_MEASURE}]"
        ),
    ),
    (
        "on_air",
        re.compile(
            rf"[这那](?:一)?(?:[{_MEASURE}]|东西|宝贝|衣服|裤子|裙子|鞋|锅|杯子|包|颜色)"
            r"(?!人|主播|月|星期|周|时候|问题)|它"
            r"|(?:现在|正在)(?:讲|说|介绍|播)的|手[里上](?:的|那[个款件])?|身上(?:的|那[个款件])?"
        ),
    ),
)
_ENGLISH_PATTERNS: tuple[tuple[By, re.Pattern[str]], ...] = (
    (
        "before",
        re.compile(
            r"\b(?:last|previous|prior|earlier) (?:one|item|product|piece|link|thing)s?\b"
            r"(?! (?:left|in stock|available|remaining))"
            r"|\b(?:one|item|product) (?:from )?(?:before|earlier|just now)\b"
            r"|\b(?:one|thing|item)s? (?:that )?(?:you|u|she|he) (?:just )?(?:showed|had|did"
            r"|talked about|went over)(?: (?:before|earlier))?"
        ),
    ),
    ("next", re.compile(r"\bnext (?:one|item|product|piece)\b")),
    (
        "both",
        re.compile(r"\bboth\b|\bt(?:hese|hose|he) two\b|\bbetween (?:them|these|those)\b"),
    ),
    (
        "on_air",
        re.compile(r"\b(?:this|that|its?|these|those)\b(?: (?:one|item|product)s?\b)?"),
    ),
)
_HAN_HINT = re.compile("[这那刚上前下两俩2它先之现正手身]")
_ENGLISH_HINT = re.compile(r"\bth|\bit|\b(?:last|next|both|one|item|prior|prev|earlier)")
_LATIN = re.compile("[a-z]")
IMPERSONAL = frozenset({"it", "its", "that", "它"})
"""Pointings that say no more than that something was mentioned."""

_NO_PRODUCT_LAST = re.compile(r"\b(?:is|are|was) (?:this|that|it|these) the last one")

# What shops do for all their goods alike. A word that a product may have of its own (保修, 质保) is
# about the shop only when it is asked of all.
_SHOP = re.compile(
    r"快递|包邮|邮费|运费|顺丰|中通|圆通|韵达|申通|极兔|京东物流|邮政|物流|发货|发什么货"
    r"|(?:几天|多久|什么时候|啥时候?)[能可]?[到发]|哪里发|哪发|从哪[里儿]?发|发往"
    r"|(?:新疆|西藏|内蒙|偏远).{0,6}[发到邮送寄]"
    r"|发票|专票|无理由|退货|退换|退款|能退|可以退|怎么退|不合适.{0,4}退|满\s?[0-9]+|优惠券|领券"
    r"|券在哪|券怎么|满减|红包|粉丝团|会员|福袋|抽奖|分期|花呗|白条|货到付款|客服|营业"
    r"|(?:几点|什么时候)[开下]播|全场|全店|全部商品|你们家|你们店|你家|店里|店铺|实体店"
    r"|(?:保修|质保|售后|产地|正品|现货|打折|优惠|活动).{0,3}都"
    r"|都(?:是|有|保|质|能).{0,3}(?:保修|质保|售后|正品|现货|几年|多久|优惠)"
    r"|(?:保修|质保|售后|正品|现货|优惠).{0,8}(?:你们|咱们|咱家)"
)
_SHOP_ENGLISH = re.compile(
    r"\b(?=[acdegikprst])(?:ship(?!s? with)\w*|deliver(?:y|ies|s)?|postage|customs|tracking"
    r"|returns?|refunds?|exchange|invoice|receipt|coupons?|promo codes?|discount codes?|codes?"
    r"|gift cards?|paypal|klarna|afterpay|cash on delivery|cod|rewards?|giveaways?|storewide"
    r"|everything|all (?:the )?(?:items|products|orders))\b"
)
# 扣1, 打个6, "drop a 1": the viewer answers the host, or says so; no product is meant.
_ECHO = re.compile(
    r"[扣打刷敲]\s?(?:了|个|过|一?波|满屏)?\s?([0-9])\1*(?![0-9.]|\s?[号元块折斤米件包码%])"
)
_ECHO_ENGLISH = re.compile(
    r"\b(?:typ(?:e|ed|ing)|dropp?(?:ed|ing)?|put|spam|press(?:ed)?|say|said)(?: an?| some| in)? "
    r"['\"]?([0-9])\1*s?\b(?! ?%)"
)
_DIGIT = re.compile("[0-9]")
_ONLY_FIGURES = re.compile(r"[\s0-9.,!?~+。，！？、]+")


@dataclass(frozen=True, slots=True)
class Pointing:
    """A pointing with its span in the normalised text."""

    by: By
    start: int
    end: int


def find_pointings(text: str) -> tuple[Pointing, ...]:
    """Return how normalised ``text`` points, in order; what a longer wording holds is left out."""
    found: list[Pointing] = []
    if not text.isascii() and _HAN_HINT.search(text):
        _find(text, _HAN_PATTERNS, found)
    if _ENGLISH_HINT.search(text):
        _find(text, _ENGLISH_PATTERNS, found)
    return tuple(sorted(found, key=lambda pointing: pointing.start))


def _find(
    text: str, patterns: tuple[tuple[By, re.Pattern[str]], ...], found: list[Pointing]
) -> None:
    for by, pattern in patterns:
        for match in pattern.finditer(text):
            start, end = match.span()
            if by == "before" and _NO_PRODUCT_LAST.search(text):
                continue
            if all(end <= other.start or start >= other.end for other in found):
                found.append(Pointing(by, start, end))


def scope_of(text: str) -> Scope:
    """Return what normalised ``text`` is about when it neither names nor points at a product."""
    latin = _LATIN.search(text) is not None
    if _DIGIT.search(text):
        echo = _ECHO.search(text) or (latin and _ECHO_ENGLISH.search(text))
        if echo or _ONLY_FIGURES.fullmatch(text):
            return "nothing"
    if not text.isascii() and _SHOP.search(text):
        return "shop"
    return "shop" if latin and _SHOP_ENGLISH.search(text) else "product"
