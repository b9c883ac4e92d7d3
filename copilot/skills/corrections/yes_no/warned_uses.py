"""Claims that a group may freely use what the shop warns it of: 孕期请先咨询医生, 除敏感肌外都适用.

A warning with a condition is no plain no, so who says the condition, or no, is left alone.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.speech.polarity import is_asked, reading_around
from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.property_paraphrases_words import PARAPHRASES
from copilot.skills.corrections.yes_no.yes_no_facts import Answers
from knowledge.language.characters import align

_WARNS: Final = re.compile(
    r"咨询|遵医嘱|问(?:一?下)?医生|医生(?:指导|建议|同意)|(?:建议|请)?先[在做用试少]|耳后|局部测试|斑贴|不建议|不推荐|不宜|慎"
    r"|避免|不要直接|不可直接"
    r"|\b(?:consult|ask (?:a|your) (?:doctor|vet|physician)|patch test|test (?:first|on)"
    r"|not recommended|with caution|avoid|check with)\b"
)
_ALLOWS: Final = re.compile(
    r"(?<!不)(?:可以?|能)(?:放心|安心|正常|直接)?[用吃喝食饮穿涂擦]|(?<!不)适[用合]|放心"
    r"|\b(?:can|may|safe|suitable|fine|ok|yes)\b"
)
_BUT_FOR: Final = re.compile(
    r"除了?(?P<zh>[一-鿿、/]{2,16}?)(?:之|以)?外[，, ]*(?:都|均|全|其[他它余])?"
    r"|\b(?:except(?: for)?|excluding|but not) (?P<en>[a-z ,/-]{3,40})"
)
_OF_AN_AGE: Final = re.compile(r"岁|月|周|\b(?:years?|months?|under|over)\b")
_CAREFUL: Final = re.compile(
    r"先|试|测|耳后|咨询|医生|医嘱|建议|慎|谨|小心|注意|最好|尽量|避[开免]|除了?|以外|之外|看情况|不一定"
    r"|如果|要是|万一|比如|只要|少量|别的|另[外一]|那[款个种瓶支]|哪|谁|(?<!老)人家|别家|以前|之前"
    r"|\b(?:first|test|patch|ask|consult|doctor|check|except|unless|if|some|most|other|careful"
    r"|caution|depends|their|that one)\b"
)
_ITS_SORT: Final = re.compile(
    r"[装枕裤鞋裙霜面]|专[用区]|奶粉|内衣|系列|\s?(?:range|line|version)\b"
)
_USED: Final = re.compile(
    r"[用吃喝食饮穿涂擦敷抹]|上脸|放心|适合|没问题"
    r"|\b(?:use[ds]?|using|wear|eat|drink|take|safe|suitable|suits?|fine|ok|okay|great|good"
    r"|perfect|gentle|works?)\b"
)
_CAN: Final = re.compile(
    r"(?: (?:women|mothers?|moms?|skin|people|folks))? can (?:\w+ly |also |all )?(?:use|wear|eat"
    r"|drink|take|have)\b"
)
_FOR_THEM: Final = re.compile(
    r"[^，。]{0,6}[用吃喝穿涂擦]的(?![啊哦哈呢嘛呀哟啦]|放心|没问题|没事)[一-鿿]"
)
"""After a group: what it may use in general, 孕妇能用的产品不多."""


@dataclass(frozen=True, slots=True)
class Warned:
    """A group the shop warns, by its key in the table of paraphrases, and where it says so."""

    known: KnownProperty
    key: str
    truth: str


def warned_of(view: ProductView, answers: Answers) -> tuple[Warned, ...]:
    """Return the groups that a product's attributes and answers warn and nothing else allows.

    What ``answers`` say yes or no of plainly is left to them.
    """
    plain_answers = {key for key, found in answers.items() if not all(a.partly for a in found)}
    warned: dict[str, Warned] = {}
    allowed: set[str] = set()
    for known in view.properties:
        if known.fact.variant or known.fact.kind not in ("attribute", "faq"):
            continue
        name, value = align(known.fact.name), align(known.fact.value)
        left_out = _left_out(value)
        about = _groups(name) or _groups(value) - left_out
        plain = _BUT_FOR.sub("", value)
        if _WARNS.search(plain) and not _ALLOWS.search(plain) and not _OF_AN_AGE.search(value):
            left_out |= about
        elif not _WARNS.search(plain):
            allowed |= about - left_out
        for key in left_out:
            if key not in warned or key in _groups(name):
                warned[key] = Warned(known, key, known.fact.value)
    return tuple(one for key, one in warned.items() if key not in allowed | plain_answers)


def _left_out(value: str) -> set[str]:
    """Return the groups that a value sets aside: 除敏感肌外都适用."""
    found: set[str] = set()
    for match in _BUT_FOR.finditer(value):
        found |= _groups(match["zh"] or match["en"] or "")
    return found


def _groups(words: str) -> set[str]:
    return {key for key, _, _ in mentions(words) if _is_group(key)}


def _is_group(key: str) -> bool:
    return PARAPHRASES[key].use == "suits" and PARAPHRASES[key].safety


def warned_claims(text: str, warned: tuple[Warned, ...]) -> list[Claim]:
    """Return where an aligned text says that a warned group may use the product as it is."""
    if not warned:
        return []
    by_key = {one.key: one for one in warned}
    claims: list[Claim] = []
    for clause in cut_clauses(text):
        found = [span for span in mentions(clause.text) if span[0] in by_key]
        if not found or _is_careful(text, clause):
            continue
        for key, start, end in found:
            if _may(clause.text, start, end):
                claims.append(_claim(text, clause, by_key[key], start, end))
    return claims


def _is_careful(text: str, clause: Clause) -> bool:
    """Tell whether a clause asks, or a condition stands in it or comes after it."""
    asks = "?" in clause.mark or "？" in clause.mark or is_asked(clause.text)
    return asks or _CAREFUL.search(text, clause.start) is not None


def _may(words: str, start: int, end: int) -> bool:
    left, right = words[:start], words[end:]
    if not _USED.search(words) or _FOR_THEM.match(right):
        return False
    if _ITS_SORT.match(right) or is_of_a_kind(words, start, end):
        return False
    said = reading_around(left, words[start:end], right, "suits")
    return said == "yes" or (said is None and _CAN.match(right) is not None)


def _claim(text: str, clause: Clause, one: Warned, start: int, end: int) -> Claim:
    return Claim(
        known=one.known,
        outcome="wrong",
        said=clause.text.strip(),
        truth=one.truth,
        start=clause.start + start,
        end=clause.start + end,
        settled=bool(clause.mark) or has_ended(text, clause.end),
        weight="safety",
    )
