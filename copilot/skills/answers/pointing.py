"""Finds how a message points at products without naming them: this one, the one before, both."""

import re
from dataclasses import dataclass

from copilot.skills.answers.reading import By

MEASURES = "个款件条双瓶支只种套台盒包本把张顶身块副对颗枚串根片罐袋桶箱份样"
"""Characters that stand between 这 or 那 and a thing."""
_NOT_GOODS = r"(?!月|星期|周|礼拜|世纪|学期|人|主播|问题|姐|妹|哥|歌|评论|弹幕|直播|视频|场)"
_JUST_NOW = r"(?:刚[才刚]|刚|先前|之前|前面)"
# 这两个颜色 are two colours of one product.
_OF_ONE = r"(?!颜?色|尺?码|版|规格|口?味|型号|尺寸|套餐|种|天|年|次|款?式|度|杯)"
_TOLD = r"(?:讲|说|介绍|播|展示|卖|试|穿|上|看|放|拿)"

_PIECE = "个件条双瓶支只套台盒包本把张顶块对枚根片罐袋桶箱份"
# 两支一起多少钱: two pieces of what is on air; 两款 are two products.
_NO_ORDER = (
    rf"(?!(?<=[{_PIECE}])\s?(?:一起|一块|都)?(?:[买拍拿要带入]|下单)?的?(?:话|总共|一共)?"
    r"(?:是?多少(?!天|克|斤|毫|瓦)|几块|什么价|啥价|怎么[卖算]|优惠|便宜|划算))"
)
_HAN_PATTERNS: tuple[tuple[By, re.Pattern[str]], ...] = (
    (
        "two_before",
        re.compile(rf"上上一?[{MEASURES}]{_NOT_GOODS}|前前一?[{MEASURES}]|前两[{MEASURES}]那?"),
    ),
    (
        "before",
        re.compile(
            rf"{_JUST_NOW}(?:{_TOLD}(?:过|完|了)?)?的?[那这]一?[{MEASURES}]?{_NOT_GOODS}"
            rf"|(?:刚[才刚])(?:{_TOLD}(?:过|完|了)?)?的(?![时候])"
            rf"|(?:上|前)(?:面)?(?:那?一|那)[{MEASURES}]{_NOT_GOODS}(?!链接吧)"
            rf"|(?<![马以晚早赶往跟能要快])上[款件条双瓶支套台盒个]{_NOT_GOODS}(?!链接|小黄车|车|新)"
        ),
    ),
    (
        "next",
        re.compile(rf"下(?:面)?(?:那?一|那)?[个款件条双瓶支套]{_NOT_GOODS}(?!次|单|播)"),
    ),
    (
        "these_two",
        re.compile(
            rf"(?:(?<![价折送免])[这那]|{_JUST_NOW}[这那]?)(?:两|俩|2(?=[{MEASURES}]))[{MEASURES}]?+{_NOT_GOODS}{_OF_ONE}"
        ),
    ),
    (
        "both",
        re.compile(
            rf"(?:(?:两|俩|2)[{MEASURES}]?+|俩){_NO_ORDER}\s?(?:都|一起|一块|同时|有什么|有啥|哪|的?区别|差别|比"
            r"|放一起|搭)"
        ),
    ),
    (
        "on_air",
        re.compile(
            rf"[这那](?:一)?(?:[{MEASURES}]|东西|宝贝|衣服|裤子|裙子|鞋|锅|杯子|包|颜色)"
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
        "these_two",
        re.compile(
            r"\bboth (?:of )?(?:these|those|them|em|ones?)(?![a-z])"
            r"|\bt(?:hese|hose) (?:two|2)(?! (?:colou?r|size|shade|scent|flavou?r|version|style)s?)"
            r"(?![a-z])|\bbetween (?:these|those)(?![a-z])"
        ),
    ),
    ("both", re.compile(r"\bboth(?![a-z])|\bthe two(?![a-z])|\bbetween them(?![a-z])")),
    (
        "on_air",
        re.compile(
            r"\b(?:this|that|its?|these|those)\b"
            r"(?! (?:week(?:end)?|month|year|morning|evening|time|stream|live|show)(?![a-z]))"
            r"(?: (?:one|item|product)s?\b)?"
        ),
    ),
)
_HAN_HINT = re.compile("[这那刚上前下两俩2它先之现正手身]")
_ENGLISH_HINT = re.compile(r"\bth|\bit|\b(?:last|next|both|one|item|prior|prev|earlier)")
IMPERSONAL = frozenset({"it", "its", "that", "它"})
"""Pointings that say no more than that something was mentioned."""

_NO_PRODUCT_LAST = re.compile(r"\b(?:is|are|was) (?:this|that|it|these) the last one")


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
