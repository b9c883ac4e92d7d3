"""Claims of effects that a product's stated effects leave out: lightened spots, results in days.

In the PRC an ordinary cosmetic may claim neither what only specially registered ones do nor an
effect by a day; what the sheet itself says of either is no business of ours.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.speech.polarity import is_asked
from knowledge.language.characters import align

_NAME: Final = re.compile(r"功效|功能|作用|效果|\b(?:effects?|benefits?)\b")
_OF_CARE: Final = re.compile(
    r"提亮|匀净|补水|保湿|舒缓|滋[养润]|控油|修[护复]|紧致|嫩肤|柔[顺嫩滑]|焕[亮肤]|养发|去屑|护发|抗皱|淡纹"
    r"|\b(?:hydrat|moistur|smooth|brighten|sooth|nourish|firm|plump)\w*"
)
_REGISTERED: Final = re.compile(r"妆特")
_SPECIAL: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"[祛去淡]斑|消斑|除斑|\b(?:removes?|erases?|fades?) (?:dark |age |brown )?spots\b",
        r"美白|变白|\bwhiten(?:s|ing)\b",
        r"防脱|生发|\bregrows? hair\b",
        r"[祛去除]疤|\b(?:removes?|erases?) scars\b",
        r"消炎|杀菌|[治根]治|治疗|治好|\b(?:cures?|heals?|treats) [a-z]+\b",
        r"减肥|瘦[身脸]|燃脂|丰胸",
    )
)
_NUMBER: Final = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3}|几)"
_IN_DAYS: Final = re.compile(
    rf"{_NUMBER}(?:天|周|个?星期|个?月|小时|次|晚|个?疗程)"
    r"(?:就|内|之内|以内|左右|能|可以|会|包|准|保证|肉眼可见|明显|看得见|立马|马上|的)*"
    r"(?:见效|有效果?|看到效果|出效果|变白|变美|白[一两二三]个?[度号])|立竿见影|[一用]次见效"
    r"|\b(?:results?|works|difference|effects?|glow\w*) (?:in|within) (?:just |only )?"
    r"(?:an? |one |two |three |four |five |six |seven |ten |fourteen |\d{1,2} )"
    r"(?:hours?|days?|nights?|weeks?)\b"
)
_ASSERTED_BEFORE: Final = re.compile(
    r"(?:具?有|能够?|可以|帮你?|帮助|达到|起到|主打|就是|专门|会|还)[^，。不没]{0,6}\Z"
    r"|\b(?:it|it['’]s|it is|this|serum|cream|mask|really|actually|and|will|can)\s\Z"
)
_ASSERTED_AFTER: Final = re.compile(
    r"[^，。不没]{0,4}(?:的?(?:功效|效果|作用|能力))(?!吗|呢|不|没)|(?:特别|非常|很)?(?:有效|厉害|见效)"
)
_NOT_SO: Final = re.compile(
    r"不|没|别|非|想|如果|要是|需要|靠|搭配|配合|才|坚持|慢慢|因人|一般|比如|那[款种些个支瓶]|另|别家|人家"
    r"|以前|之前|违规|夸大|宣传|敢|谁|哪|虚假|骗|\b(?:not|no|never|if|want|some|other|may"
    r"|might|claims?|promise|says?|than|like)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class Effects:
    """The fact that states a product's effects, and what it and all other facts leave unsaid."""

    known: KnownProperty
    unsaid: tuple[re.Pattern[str], ...]


def effects_of(view: ProductView) -> Effects | None:
    """Return what a product of care states of its effects; ``None`` for other products."""
    everything = align(" ".join((view.title, *(k.fact.text for k in view.properties))))
    for known in view.properties:
        if known.fact.kind != "attribute" or not _NAME.search(align(known.fact.name)):
            continue
        if _OF_CARE.search(align(known.fact.value)) and not _REGISTERED.search(everything):
            found = [p for p in _SPECIAL if not p.search(everything)]
            timed = [] if _TIMED.search(everything) else [_IN_DAYS]
            return Effects(known, (*found, *timed))
    return None


_TIMED: Final = re.compile(r"见效|[天周]内|\b(?:results|days|weeks)\b")


def effect_claims(text: str, effects: Effects | None) -> list[Claim]:
    """Return where an aligned text claims an effect that the shop does not."""
    if effects is None:
        return []
    found = (_of_clause(text, clause, effects) for clause in cut_clauses(text))
    return [claim for claim in found if claim is not None]


def _of_clause(text: str, clause: Clause, effects: Effects) -> Claim | None:
    words = clause.text
    if "?" in clause.mark or "？" in clause.mark or is_asked(words) or _NOT_SO.search(words):
        return None
    for pattern in effects.unsaid:
        for match in pattern.finditer(words):
            if pattern is _IN_DAYS or _is_asserted(words, match):
                return _claim(text, clause, effects.known, match)
    return None


def _is_asserted(words: str, match: re.Match[str]) -> bool:
    if _ASSERTED_AFTER.match(words, match.end()):
        return True
    if is_of_a_kind(words, match.start(), match.end()):
        return False
    return _ASSERTED_BEFORE.search(words, 0, match.start()) is not None


def _claim(text: str, clause: Clause, known: KnownProperty, match: re.Match[str]) -> Claim:
    end = clause.start + match.end()
    return Claim(
        known=known,
        outcome="wrong",
        said=match[0].strip(),
        truth=known.fact.value,
        start=clause.start + match.start(),
        end=end,
        settled=bool(clause.mark) or has_ended(text, end),
        weight="safety",
    )
