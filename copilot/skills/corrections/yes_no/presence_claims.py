"""Claims that what the shop states a value of is not there, or that its value is not so."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.measures.measure_words import NAME_HEADS
from copilot.skills.corrections.speech.clauses import cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.speech.polarity import value_polarity
from copilot.skills.corrections.yes_no.denied_values import denies
from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.property_paraphrases_words import PARAPHRASES
from copilot.skills.corrections.yes_no.told_of_others import comes_apart
from knowledge.language.characters import align

_NOT_THERE: Final = re.compile(
    r"不能(?:提示|检测|监测|显示|播报|提醒|测)|没有?|没带|不带|不含|不支持|没配|\bno "
    r"|\bwithout (?:a |an |any )?|n['’]t have (?:a "
    r"|an |any )?"
)
_ENDS: Final = re.compile(r"[的啊哦哈呢嘛呀哟了]|$|[,，。 ]|\b(?![a-z])")
_MORE: Final = re.compile(
    r"\s?(?:吗|嘛|么|问题|的话|怎么|那么|特别|很|需要|烦恼|压力|限制|也|都|就|要求|费)"
    r"| (?:claims?|issues?|problems?|worries|needed|required|hassle|drama|complaints?|fees?)\b"
)
_GOES_ON: Final = re.compile(
    r" (?!(?:at|here|in|on|with|for|so|and|or|but|guys|folks|included|is|either|inside"
    r"|whatsoever|anymore"
    r"|because|just|which|that|to|today|you|it|this|we|i|the|sorry|though|no|not|whatever|now|yet"
    r"|as|if|when|by|from|comes?|are|a|an|of|okay?|right|everyone|everybody|ladies)\b)[a-z]+"
)
"""After an English word: another noun, with which it names another thing (no fruit pulp)."""
_DENIED_TWICE: Final = re.compile(r"(?:不是|不可能|不会|怎么会|哪里|谁说|如果|要是)\s?\Z")
_NOUN: Final = re.compile(r"[一-鿿]{2,5}|[a-z]{3,12}(?: [a-z]{3,12})?")
_ABSTRACT: Final = frozenset(
    [*NAME_HEADS]
    + ["产地", "材质", "颜色", "尺码", "面料", "工艺", "功能", "类型", "包装", "语言", "装帧"]
    + ["风格", "品牌", "型号", "系列", "季节", "成分", "原料"]
    + ["续航", "供电", "精度", "海拔", "测量部位", "系统要求", "净含量", "开本", "运动模式"]
    + ["material", "colour", "color", "colors", "size", "sizes", "fit", "fabric", "sleeve", "wash"]
)


@dataclass(frozen=True, slots=True)
class Present:
    """Something the product has by the shop's words, and the word for it."""

    known: KnownProperty
    word: str


def presences_of(view: ProductView) -> tuple[Present, ...]:
    """Return what the product's properties state is there: 音频 扫码免费听, 包装 礼盒."""
    found: list[Present] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        name, value = align(known.fact.name), align(known.fact.value)
        told = value_polarity(value) if value else "no"
        if told == "yes" and (does := _DOES.fullmatch(name)) and _alone(does["what"], view):
            found.append(Present(known, does["what"]))
        if told is not None or comes_apart(value):
            continue
        counted = not name.isascii() or any(character.isdigit() for character in value)
        words = (value,) if denies(name, value) else (name, value)
        for word in words if counted else ():
            if _NOUN.fullmatch(word) and word not in _ABSTRACT and not _happens(word):
                found.append(Present(known, word))
    return tuple(found)


_DOES: Final = re.compile(r"(?P<what>[一-鿿]{2,4})(?:监测|检测|播报|提示|提醒|显示|功能)")


def _alone(word: str, view: ProductView) -> bool:
    """Tell whether a word stands in one property only: 语音 may be 语音播报 or 语音控制."""
    return sum(word in align(known.fact.text) for known in view.properties) == 1


def _happens(word: str) -> bool:
    """Tell whether a name is of what one hopes not to see: 起球 4级."""
    return any(PARAPHRASES[key].use == "does" for key, _, _ in mentions(word))


def presence_claims(text: str, found: tuple[Present, ...]) -> list[Claim]:
    """Return where an aligned text says that something of these is not there."""
    named = [one for one in found if one.word in text]
    claims: list[Claim] = []
    for clause in cut_clauses(text) if named else ():
        if "?" in clause.mark or "？" in clause.mark:
            continue
        for one in named:
            if at := re.search(
                rf"^{re.escape(one.word)}(?:也|是|都)?[测看查用报]不了", clause.text
            ):
                claims.append(_claim(text, one, clause.start, clause.start + at.end()))
        for denial in _NOT_THERE.finditer(clause.text):
            for one in named:
                end = denial.end() + len(one.word)
                if clause.text.startswith(one.word, denial.end()) and _is_denied(
                    clause.text, denial.start(), end
                ):
                    claims.append(
                        _claim(text, one, clause.start + denial.start(), clause.start + end)
                    )
    return claims


def _is_denied(words: str, start: int, end: int) -> bool:
    if not _ENDS.match(words, end) or _MORE.match(words, end) or is_of_a_kind(words, start, end):
        return False
    return _DENIED_TWICE.search(words[:start]) is None and not _GOES_ON.match(words, end)


def _claim(text: str, one: Present, start: int, end: int) -> Claim:
    return Claim(
        known=one.known,
        outcome="wrong",
        said=text[start:end].strip(),
        truth=short_value(one.known.fact.value),
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="plain",
    )
