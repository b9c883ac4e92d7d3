"""Finds where a clause begins in speech that was written down without any punctuation.

Only long stretches are looked at: what a recogniser or a host has cut already stays as it is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import ahocorasick

from copilot.skills.corrections.figures.part_words import PART_WORDS
from copilot.skills.corrections.measures.property_names import vocabulary
from knowledge.language.characters import align

_LONG: Final = 12  # characters of a stretch from which it may hold more than one clause
_SHORTEST: Final = 2
_NUMERAL: Final = r"[0-9零〇一二两三四五六七八九十百千万半]"
_OPEN: Final = r"(?<![说问讲比跟和与像给到在是看来把对让用买拍叫的就为替帮们家])"
"""What cannot be broken off from the word after it."""

_HAN_JOINT: Final = re.compile(
    rf"然后|另外(?!一)|而且|并且|但是|不过(?!敏)|所以|再就是|还有就是"
    rf"|还有(?=[一-鿿]{{2}})(?!{_NUMERAL}"
    r"|库存|最后|机会|优惠|名额)|其实|同时|接下来|因为"
    r"|(?<![说问讲比跟和与像给到在是看来把对让用叫])(?:我们|咱们?)(?=这|家的?|的?今天|后面|才|只要"
    r"|有|是|用|都)"
    rf"|{_OPEN}(?:这[款个台件双把条瓶套](?=才|就|也|只|是|有|可以|{_NUMERAL}))"
    r"|(?<![说问讲比跟和与像在是的])(?:别家|别人家|人家(?=[的都才])|隔壁)"
    r"|(?:有|好多|很多)(?:人|朋友|宝宝|姐妹|宝子)们?(?:在)?[问说]|那(?=我们|有没有|有人|是不是"
    r"|能不能)"
    rf"|(?<![的了就])今天(?=直播间|价格|到手|就|只要?|我们|拍|{_NUMERAL})"
    rf"|(?<![不相对性无可倍])比(?=[一-鿿])(?!{_NUMERAL})(?![例较如重值分赛基])"
    rf"|(?<=[克两升片袋包盒个支瓶元块])(?:每天|每次|一[件盒袋瓶箱包片罐个](?={_NUMERAL}))"
    rf"|拍[0-9一二两三四五六七八九十][件个份盒瓶袋](?={_NUMERAL}|就|只要)"
    rf"|(?:原价|到手|直播价|券后)(?=[是价只就才]{{0,2}}{_NUMERAL})"
)
_AFTER_HAN: Final = re.compile(r"(?:的话|[多少几哪什么][^的]{0,4}呢|对不对)(?=[一-鿿]{2})")
_PREDICATE: Final = re.compile(rf"{_NUMERAL}|是|有|不|没|能|可以|比|别家|卖|用的|特别|很")
_NARROWS: Final = frozenset("的个款件是这那家和跟与及或一每总最净毛有")
_NAMED: Final = re.compile(
    rf"(?:呢|的话|啊|是|有|才|就|也|大概|只有?|差不多|为|达到|大约|约|在|能|可以){{0,4}}"
    rf"(?:{_NUMERAL}|百分之)|(?:呢|的话|都)?(?:是|用的|采用)(?!不是)"
)
_ENGLISH_JOINT: Final = re.compile(
    r"\b(?:and (?=it\b|its\b|it['’]s|the\b|my\b|this\b|these\b|they\b|we\b|you\b|our\b|other\b"
    r"|i\b|for\b|today\b)|but |so (?!(?:soft|light|bright|good|much|many|cute|warm|cool|nice"
    r"|easy|big|small|far)\b)|because |while |whereas |although |(?:my|your|his|her) (?=\w+ (?:\w+ "
    r")?(?:is|was|has|had|only|holds?|held|weighs?)\b)|(?:someone|somebody|people) (?=\w+ ?ask"
    r"|asks?|asked|keep|said|says)|other (?=brands?|shops?|stores?)|unlike "
    r"|no (?=it\b|they\b|wait\b)|which (?=is\b|means\b))"
)


@lru_cache(maxsize=1)
def _names() -> Any:
    automaton: Any = ahocorasick.Automaton()
    for name in vocabulary() | PART_WORDS.keys():
        aligned = align(name)
        if len(aligned) >= _SHORTEST and not aligned.isascii():
            automaton.add_word(aligned, len(aligned))
    automaton.make_automaton()
    return automaton


def joints(text: str) -> tuple[int, ...]:
    """Return the positions in an aligned stretch without marks at which a new clause begins."""
    if len(text) < _LONG:
        return ()
    places = _english(text) if text.isascii() else _chinese(text)
    kept: list[int] = []
    for place in sorted(set(places)):
        if place - (kept[-1] if kept else 0) >= _SHORTEST and place < len(text):
            kept.append(place)
    return tuple(kept)


def _chinese(text: str) -> Iterator[int]:
    yield from (match.start() for match in _HAN_JOINT.finditer(text))
    for match in _AFTER_HAN.finditer(text):
        if _PREDICATE.search(text, 0, match.start()) or match[0].endswith("呢"):
            yield match.end()
    spans = [(last + 1 - length, last + 1) for last, length in _names().iter(text)]
    for start, end in spans:
        inner = any(s < start < e or (s == start and e > end) for s, e in spans)
        if not inner and _NAMED.match(text, end) and _begins(text[:start]):
            yield start


def _begins(left: str) -> bool:
    """Whether what stands before a property's name can be a clause of its own."""
    return left[-1:] not in _NARROWS and _PREDICATE.search(left) is not None


def _english(text: str) -> Iterator[int]:
    yield from (match.start() for match in _ENGLISH_JOINT.finditer(text))
