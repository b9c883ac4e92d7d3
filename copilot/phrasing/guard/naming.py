"""What a fact is about: its name, what sets it apart, and how else it may be spoken of."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.effects import Evidence
from copilot.phrasing.guard import property_words
from copilot.phrasing.guard.elements import SLOT_BASE, Element, Language, units_of
from copilot.phrasing.guard.lexer import lex
from copilot.phrasing.guard.word_lists import groups, words
from copilot.phrasing.slots import Slot, place_of
from knowledge.language.normalise import normalise

Units = tuple[str, ...]

_GENERAL_NAMES: Final = frozenset({"描述", "description", "可选", "options", ""})
_ASKING: Final = re.compile(
    r"吗|么|呢|嘛|[？?]|是否|能否|可否|有无|\b(?:does|do|is|are|will|would|what|how|which|when|where)\b",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"(.)不\1")
_OPEN: Final = re.compile(
    r"怎么(?!办得)|如何|什么|多[久少大重长高远快深宽厚]|哪|几|咋|\b(?:what|how|which|when|where|who)\b",
    re.IGNORECASE,
)
_SUITS: Final = frozenset(
    {"建议体重", "尺码建议", "人群", "肤质", "Skin type", "Skin Type", "Age", "Age range"}
)
_FOR_SOME: Final = re.compile(
    r"会员|新人|首单|新客|老客|券|原价|日常|吊牌|预售|\b(?:member|new|first|coupon|list|original)",
    re.IGNORECASE,
)
_CHOICES: Final = re.compile(
    r"[色码款]|口味|香[型味调]|规格|版本|型号|尺寸|适[合用]|可选|\b(?:colou?r|scent|flavou?r|size|style|option)",
    re.IGNORECASE,
)
_SUITING: Final = ("适合", "适用", "适宜")
A_NOT_A: Final = (
    ("能不能", "能"), ("可不可以", "可以"), ("是不是", "是"), ("会不会", "会"), ("有没有", "有"),
    ("要不要", "要"), ("用不用", "需要"), ("能否", "能"), ("可否", "可"), ("有无", "有"),
    ("含不含", "含"), ("支不支持", "支持"), ("适不适合", "适合"), ("怎么", ""), ("什么", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Naming:
    """A fact's name as lines are held against it.

    Attributes:
        units: all units of the name.
        core: what sets it apart from other properties of its kind; one must be spoken of.
        qualifier: elements of a choice's title (``1.5L``): what is said holds for it alone.
        asked: the name read as what an answer affirms or denies.
        wordings: other ways to speak of the property.
        loose: whether touching on the name is enough, as for the question of an FAQ.
        named: whether the fact is a name with a value.
        known: whether it is a property by a general name, and no part of the product.
        part: whether it may name a part, of which alone the value is true.
        suits: whether it says whom or what the product suits.
        self_told: whether its value tells by itself what it is, as a price does.
        open_asked: whether it is a question with no yes or no to it (怎么清洁).
        lists: whether its value lists what is in the box.
        within: whether a time it gives is one within which something is done, as a policy's is.
        choices: whether its value lists what a thing can be had in, each of which is to be had.
    """

    units: Units
    core: frozenset[Units]
    qualifier: tuple[Element, ...]
    asked: tuple[Element, ...]
    wordings: frozenset[Units]
    loose: bool
    named: bool
    known: bool
    part: bool
    suits: bool
    self_told: bool
    open_asked: bool
    lists: bool
    within: bool
    choices: bool


def naming_of(
    one: Evidence, own: tuple[Slot, ...], slots: tuple[Slot, ...], language: Language
) -> Naming:
    """Return the naming of a fact; ``own`` are its slots, ``slots`` those of all the evidence."""
    name = one.name.strip()
    if one.kind == "description" or name.lower() in _GENERAL_NAMES:
        name = ""
    qualifier: tuple[Element, ...] = ()
    if one.kind == "variant" and " " in name and one.fact.text.startswith(name):
        title, _, name = name.rpartition(" ")
        qualifier = _slotted(title, own, slots, language)
    loose = one.kind in ("faq", "description")
    asked = lex(_statement_of(name), language, line=False)
    asked = tuple(e for e in asked if e.kind in ("unit", "stance", "join", "stop"))
    units = units_of(asked)
    return Naming(
        units=units,
        core=frozenset() if loose else _core(name, language),
        qualifier=qualifier,
        asked=asked,
        wordings=_wordings(_head(normalise(name), language), language) | _leading(asked, loose),
        loose=loose,
        named=one.kind in ("attribute", "offer", "variant", "policy"),
        known=normalise(name) in _groups(language),
        part=bool(property_words.PARTS.search(name)),
        suits=any(e.kind == "stance" and e.value == "suits" for e in asked)
        or name.startswith(_SUITING)
        or name in _SUITS,
        self_told=normalise(name) in property_words.SELF_TOLD or _priced(one, own),
        open_asked=bool(_OPEN.search(one.name)),
        lists=normalise(name) in property_words.LISTS,
        within=one.kind == "policy",
        choices=bool(_CHOICES.search(name)),
    )


def _priced(one: Evidence, own: tuple[Slot, ...]) -> bool:
    """Return whether an offer's figures tell by themselves what they are: 2箱99元, for anyone."""
    figures = sum("." in slot.name for slot in own)
    return one.kind == "offer" and figures > 1 and not _FOR_SOME.search(one.name)


def _leading(asked: tuple[Element, ...], loose: bool) -> frozenset[Units]:
    """Return what a name says before its own predicate: M码 of M码适用体重."""
    at = next((i for i, e in enumerate(asked) if e.kind == "stance"), 0)
    units = units_of(asked[:at])
    return frozenset() if loose or not units else frozenset({units})


def _statement_of(name: str) -> str:
    """Return a question as the statement it asks about: 能不能机洗吗 as 能机洗."""
    for before, after in A_NOT_A:
        name = name.replace(before, after)
    return _ASKING.sub(" ", _OPEN.sub(" ", _EITHER.sub(r"\1", name)))


def _slotted(
    title: str, own: tuple[Slot, ...], slots: tuple[Slot, ...], language: Language
) -> tuple[Element, ...]:
    said, position = "", 0
    for slot in own:
        if "." in slot.name and position <= slot.start and slot.end <= len(title):
            said += title[position : slot.start] + chr(SLOT_BASE + place_of(slot, slots))
            position = slot.end
    elements = lex(said + title[position:], language, line=False)
    return tuple(e for e in elements if e.kind in ("unit", "slot", "stance"))


@lru_cache(maxsize=2048)
def _core(name: str, language: Language) -> frozenset[Units]:
    """Return what sets a name apart, any of which will do; empty where the value tells.

    毛重 is told by 毛重 alone, 内胆材质 by 内胆; 容量 needs nothing but to be spoken of.
    """
    plain = normalise(name)
    qualified = property_words.QUALIFIED.get(plain)
    if qualified is not None:
        return frozenset(units_of(lex(word, language, line=False)) for word in qualified)
    if plain in _groups(language):
        return frozenset()
    plain = re.sub(r"[（(].*?[)）]", "", plain)
    heads = property_words.CHINESE_HEADS if language == "zh" else property_words.ENGLISH_HEADS
    groups_of = (name for name in _groups(language) if len(name) > 1)
    for head in sorted({*heads, *groups_of}, key=len, reverse=True):
        if plain.endswith(head) and len(plain) > len(head) + (language == "zh"):
            units = units_of(lex(plain[: -len(head)].strip(), language, line=False))
            return frozenset({units} if units else ())
    return frozenset()


@lru_cache(maxsize=2048)
def _head(name: str, language: Language) -> str:
    """Return the longest general name that a name ends with: 产地 of 乳胶产地; else the name."""
    known = (
        g
        for g in _groups(language)
        if len(g) > 1 and name.endswith(g) and len(name) != len(g) + 1  # 承重量 is no 重量
    )
    return max(known, key=len, default=name)


def is_property(word: str) -> bool:
    """Return whether a word names a property and so must not stand for a product."""
    return word in words(property_words.CHINESE.replace(":", " "))


@lru_cache(maxsize=2048)
def _wordings(name: str, language: Language) -> frozenset[Units]:
    return _groups(language).get(name, frozenset())


@lru_cache(maxsize=2)
def _groups(language: Language) -> dict[str, frozenset[Units]]:
    block = property_words.CHINESE if language == "zh" else property_words.ENGLISH
    separator = " " if language == "zh" else ","
    found: dict[str, frozenset[Units]] = {}
    for line in groups(block):
        names, _, wordings = line.partition(":")
        said = frozenset(
            units_of(lex(wording.strip(), language, line=False))
            for wording in (*wordings.split(separator), *names.split(separator))
            if wording.strip()
        )
        for name in names.split(separator):
            if name.strip():
                found.setdefault(normalise(name.strip()), said - {()})
    return found
