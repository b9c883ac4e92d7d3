"""Claims that what the shop gives with an order is not given, or must be bought: 蒸笼得自己买."""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import cut_clauses, is_of_a_kind
from knowledge.language.characters import align

_NAME: Final = re.compile(r"(?:free )?gifts?|(?:随单)?赠品")
_PARTS: Final = re.compile(r"[、,，;；+]|\band\b|和")
_COUNT: Final = re.compile(
    r"\d+(?:\.\d+)?(?:ml|g|oz|x)?|\b(?:an?|one|two|three|four|free|pack|set|of|x)\b"
    r"|[一二两三四五六]?[个只把套支条双包袋瓶盒张片块份件本对台根顶副枚罐卷]\Z|[（(].*?[)）]"
)
_NOUN: Final = re.compile(r"[一-鿿]{2,6}|[a-z]{3,}(?:-[a-z])?(?:[- ][a-z]{3,}){0,3}")
_OTHER_ONES: Final = re.compile(
    r"别家|人家|平时|[以之]前|昨天|上次|备用|多余|再多|额外的|另一|第二|换新|单买|只拍"
    r"|不是|不会|没说|谁说|怎么(?:会|可能)|如果|要是"
    r"|\b(?:extra|extras|more|another|additional|spares?|replacements?|refills?|other|others"
    r"|usually|normally|elsewhere|everyone else|bigger|second|used to|most|anywhere|if|when)\b"
)
"""More of the gift than is given, what others do, or no word of one's own."""
_GIVEN: Final = re.compile(
    r"(?<![不没])[送赠]|免费|不用(?:自己|另外|再|单独)|\b(?:free|we (?:give|include)|no need|on us"
    r"|don['’]?t (?:have|need) to|comes? with)\b|(?<!not )(?<!n['’]t )\b(?:included|in the box)\b"
)


@dataclass(frozen=True, slots=True)
class GivenThing:
    """A gift.

    Attributes:
        named: the gift in the shop's words, with its number.
        denied: what finds it denied in an aligned clause.
    """

    known: KnownProperty
    named: str
    denied: re.Pattern[str]


def given_things_of(view: ProductView) -> tuple[GivenThing, ...]:
    """Return the gifts that the shop names by a plain noun, each by itself."""
    found: list[GivenThing] = []
    for known in view.properties:
        named = _NAME.fullmatch(align(known.fact.name))
        if known.fact.kind not in ("offer", "attribute") or not named or known.fact.variant:
            continue
        for part in _PARTS.split(known.fact.value):
            noun = _COUNT.sub(" ", align(part).strip()).strip(" -的")
            if _NOUN.fullmatch(noun):
                pattern = _english(noun, view) if noun.isascii() else _chinese(noun)
                found.append(GivenThing(known, part.strip(), re.compile(pattern)))
    return tuple(found)


def _chinese(noun: str) -> str:
    thing = rf"(?:这个|那个)?{re.escape(noun)}"
    return (
        rf"{thing}(?:呢|啊|嘛|的话)?(?:今天|我们|是|就|都)*(?:不送|不赠|没有送|没得送|不给送|不附赠)"
        rf"(?=[的了哈啊哦呢嘛]|[，。, ]|\Z)"
        rf"|{thing}(?:呢|啊|嘛|的话)?(?:是|都|就)?(?:得|要|需要?|只能)?(?:你们?|大家)?"
        rf"(?:自己|另外|单独|额外|自行)+(?:再|去|花钱)?(?:买|购|拍|配|付钱)"
        rf"|(?<![能可])(?:不送|不赠|没有?送|不附)(?:这个|那个)?"
        rf"(?:{re.escape(noun)}|(?:{_short(noun)}){_ENDS})"
    )


def _short(noun: str) -> str:
    """Return what a gift is called for short, as a pattern: 线 of 数据线, 袜子 of 速干袜子."""
    nouns = [noun[-2:], *([noun[-1]] if noun[-1] in _ALONE else [])]
    return "|".join(re.escape(one) for one in nouns)


_ALONE: Final = frozenset("线包袋盒刷勺杯碗膜扇伞夹")
"""Nouns of one character that stand for themselves."""

_ENDS: Final = r"(?=[的哈啊哦呀哟嘛了]*(?:\Z|[，,。 ]))"


def _english(noun: str, view: ProductView) -> str:
    """Return what denies a gift by its name, or by its last word where the title has it not."""
    *kind, head = noun.split()
    last = re.escape(head.removesuffix("s")) + "(?:e?s)?"
    thing = " ".join([*(re.escape(word).replace(r"\-", "[- ]") for word in kind), last])
    if kind and head not in align(view.title).split():
        led = "|".join(rf"(?<=\b{word} )" for word in ("no", "the", "any", "those", "a"))
        thing = rf"(?:{thing}|(?:{led}){last})"
    return (
        rf"\bno {thing}(?: is| are)? (?:included|in the box|thrown in|with (?:it|this|these))\b"
        rf"|\b(?:the |your )?{thing}(?: is| are|['’]s)(?: also| all)? "
        r"(?:(?:sold|bought|ordered) separate(?:ly)?|not (?:included|free|in the box)|extra"
        r"|an add-?on)\b"
        rf"|\b(?:the )?{thing} (?:sold separate(?:ly)?|(?:is|are)n['’]?t (?:included|in the box))\b"
        r"|(?:does|do|is|are|wo)(?:n['’]?t| not) (?:come with|include|get|throw in|coming with)"
        rf"(?: any| the| a| you a)? {thing}(?=$| (?:with|in|on|today|tonight|so|free)\b)"
        r"|\b(?:have to|need to|got to|gotta|must|you['’]ll|you will|want to|wanna)"
        r"(?: need to| have to| want to)? (?:buy|grab|get|order|pick up)"
        rf" (?:the |your |a |that |those )?{thing}"
        r" (?:separate(?:ly)?|yourself|on (?:its|their) own)\b"
    )


def denied_gift_claims(text: str, gifts: tuple[GivenThing, ...]) -> list[Claim]:
    """Return where an aligned text says that a gift is none."""
    if not gifts or not _SPEAKS.search(text):
        return []
    claims: list[Claim] = []
    for clause in cut_clauses(text):
        words = clause.text
        if "?" in clause.mark or "？" in clause.mark or _OTHER_ONES.search(words):
            continue
        if _ASKED.match(words):
            continue
        for gift in gifts:
            found = gift.denied.search(words)
            if found is None or _GIVEN.search(words.replace(found[0], " ")):
                continue
            if is_of_a_kind(words, found.start(), found.end()) or _ASKS.match(words, found.end()):
                continue
            start, end = clause.start + found.start(), clause.start + found.end()
            if _FREE_AFTER_ALL.search(text[end : end + _REACH]):
                continue
            claim = offer_claim(gift.known, "wrong", text, start, end)
            claims.append(replace(claim, truth=gift.named))
    return claims


_REACH: Final = 60  # characters after a denial, in which it may be taken back
_FREE_AFTER_ALL: Final = re.compile(
    r"免费|(?<![不没])[送赠](?!的)|\b(?:free|on us|on the house|throw(?:ing)? (?:it|one|them) in)\b"
)
_SPEAKS: Final = re.compile(
    r"[不没][^，。]{0,2}[送赠附]|自己|另外|单独|额外|自行|\b(?:separate|separately|extra|not|no"
    r"|add-?on|yourself|own)\b|n['’]?t\b"
)
_ASKS: Final = re.compile(r"[的了]?(?:吗|嘛|么)")
_ASKED: Final = re.compile(
    r"(?:so |and |now |ok(?:ay)? |but )*(?:(?:is|are|does|do)(?:n['’]t)?|will)"
    r" (?:the|it|they|you|we|i|that|this|a|any)\b"
)
