"""Tells which property a question asks for, and which property an attribute's name means."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Literal

from knowledge.language import attribute_words_en, attribute_words_zh
from knowledge.language.dialect import evened
from knowledge.language.named_places import places_named
from knowledge.language.normalise import normalise
from knowledge.language.terms import words

Use = Literal["asked", "named"]

_MEASURE = "(?:[是有]?多[大长高宽厚久少])?"
"""Goes with the name before it: 容量多大 asks for the capacity and not for the size."""


# How much water does the kettle hold: the same as how much it holds, whatever is put in.
_HELD = re.compile(
    r"\bhow much (?:(?!weight\b)[a-z]+ )?(does|do|can|will) (?:it|this|that|they|these|(?:the|this"
    r"|one) [a-z]+)(?: one)?(?: actually| really)? (?:hold|take|fit)\b(?! up\b)"
)


# 送蛋吗, 送不送杯刷: what is given along; not to whom, where to, nor how a thing is sent.
_GIVEN = re.compile(
    r"(?<![配运派包专赠])(?:送不送|会送|有送|送)(?![人礼到货达上去回给朋长老闺女男孩同客妈爸亲你我他她])"
    r"(?!运费|退货|快递|顺丰)[^,。!?\s\d吗么不没]{1,4}(?:[吗么嘛没]|不(?!送))|送不送(?![人礼到货达上去])"
)


# 能吹一晚上吗, 够用两天不: whether a charge or a filling lasts so long.
_LASTS = re.compile(
    r"(?:[能够可]以?|连续|坚持)(?:连续|一直|不停)?(?:[用撑顶扛吹开放听看玩亮坚喷加录拍打]|工作|加湿|制冷|制热|播放|待机|运行|坚持)(?:到|满|够|得了|个)?"
    r"(?:一?(?:整)?(?:个)?(?:晚上?|夜|宿|天|下午|上午|通宵|白天)|(?:\d+|[一二两三四五六七八九十半几]+)个?(?:小时|钟头|晚上?|天|夜))"
    r"(?![前内后])"
)
_MORE_MONEY = re.compile(r"[加补贴添](?:钱|价|多少|几块|运费|邮费)|另外(?:收|付)")


_THREE_PACKS = re.compile(
    r"(?:买|拍|来|要|拿)三包|三包[^\s,，]{0,5}?(?:一共)?(?:多少|几块|什么价|啥价|怎么卖)"
)
"""三包 as so many packs of the goods, and not as the warranty that the law has."""
_UNITS_OF_TIME = re.compile(r"几个(?=小时|钟头|月|星期|礼拜)")


_WHETHER = frozenset({"没", "不", "否"})
"""All that is left of 有货没 and 防水不, where it asks as 吗 does."""


class _Phrases:
    """Finds phrases of both languages in a text, the longest first, without overlap."""

    def __init__(self, chinese: Iterable[tuple[str, str]], english: Iterable[tuple[str, str]]):
        self._keys: dict[str, set[str]] = {}
        for key, phrase in chinese:
            self._keys.setdefault(evened(normalise(phrase)), set()).add(key)
        han = list(self._keys)
        for key, phrase in english:
            self._keys.setdefault(_latin(phrase), set()).add(key)
        latin = [phrase for phrase in self._keys if phrase not in han]
        self._han = re.compile(f"({_alternatives(han)}){_MEASURE}")
        self._latin = re.compile(rf"(?<![^ ])(?:{_alternatives(latin)})(?![^ ])")

    def found(self, text: str) -> frozenset[str]:
        """Return the keys of the phrases in ``text``."""
        matches = self._han.findall(evened(normalise(text))) + self._latin.findall(_latin(text))
        return frozenset(key for match in matches for key in self._keys[match])

    def without(self, text: str) -> str:
        """Return the text's normal form with every phrase taken out."""
        return self._latin.sub(" ", _latin_kept(self._han.sub(" ", evened(normalise(text)))))


def asked_attributes(text: str) -> frozenset[str]:
    """Return the keys of the properties ``text`` asks for; empty when none is recognised."""
    found = _ASKED.found(_evened(text))
    if "warranty" in found and _THREE_PACKS.search(text):
        found = _ASKED.found(_evened(text.replace("三包", "四包")))
    if "送" in text and _GIVEN.search(normalise(text)):
        found |= {"gift"}
    if _MORE_MONEY.search(text) and places_named(text):
        found = found - {"price"} | {"shipping_fee"}  # 昆明要加钱吗
    if "quantity" in found and _UNITS_OF_TIME.search(text):
        found = _ASKED.found(_UNITS_OF_TIME.sub("几", _evened(text)))  # 几个小时 counts no pieces
    if not found and _LASTS.search(text):
        return frozenset({"battery_life"})
    return found


@lru_cache(maxsize=65536)
def named_attributes(name: str) -> frozenset[str]:
    """Return the keys of the properties an attribute called ``name`` is about."""
    return _NAMED.found(name)


@lru_cache(maxsize=256)
def property_name(key: str, chinese: bool) -> str:
    """Return what shops call the property of a key; empty for a key that is none."""
    block, mark = (
        (attribute_words_zh.ATTRIBUTE_WORDS, " ")
        if chinese
        else (attribute_words_en.ATTRIBUTE_WORDS, ",")
    )
    return next((phrase for own, phrase in _phrases(block, mark, "named") if own == key), "")


def asked_dimensions(text: str) -> frozenset[str]:
    """Return the dimensions of the figure ``text`` asks for; empty when it asks for none."""
    return _DIMENSIONS.found(text)


def rest_of_question(text: str) -> str:
    """Return what ``text`` says beyond a property's name and words that only frame a question.

    Empty for 容量是多少 and ``what's the capacity?``; not for 容量够三个人用吗.
    """
    rest = re.sub(r"[\W_]+", "", _FILLERS.without(_ASKED.without(_evened(text))))
    return "" if rest in _WHETHER else rest


def without_fillers(text: str) -> str:
    """Return the normal form of ``text`` without the words that only frame a question."""
    return _FILLERS.without(text)


# Only 12 left: whether it is so is told by how many are left.
_ONLY_LEFT = re.compile(r"\b(?:only|just) (?:\d{1,5}|a few|[a-z]+) left\b", re.IGNORECASE)


# How much, alone: of anything else that may be much, its name is said too.
_HOW_MUCH = re.compile(
    r"\W*(?:(?:ok|so|hey|hi|and|but|wait|sis|bro|dear) )*(?:how much|hw mu?ch|how mch)"
    r"(?: (?:pls|please|plz|now|today|tonight|again|sis|bro|dear|guys|tho|though))*\W*",
    re.IGNORECASE,
)
# Kettle how much pls: behind what it is asked of, the same as how much it is.
_HOW_MUCH_OF: Final = re.compile(
    r"(?<=\w )(?<!know )(?<!guess )(?<!matter )(?<!care )(?<!believe )(?<!imagine )(?<!of )"
    r"(?<!hold )(?<!holds )(?<!weigh )(?<!weighs )(?<!take )(?<!fit )(?<!eat )(?<!drink )(?<!feed )"
    r"(?:how much|hw mu?ch|how mch)"
    r"(?=(?: (?:pls|please|plz|now|today|tonight|again|sis|bro|dear|guys|tho|though))*\W*$)",
    re.IGNORECASE,
)


def _evened(text: str) -> str:
    if "ow m" in text.lower() or "w m" in text.lower():
        text = "how much is it" if _HOW_MUCH.fullmatch(text) else text
        text = _HOW_MUCH_OF.sub("how much is it", text)
    if " left" in text:
        text = _ONLY_LEFT.sub("how many left", text)
    return _HELD.sub("how much does it hold", text.lower()) if "ow much " in text else text


def _latin(text: str) -> str:
    return " ".join(words(text))


def _latin_kept(text: str) -> str:
    """Return ``text`` with Latin words in the singular and everything else kept."""
    spaced = re.sub(r"[a-z][a-z']*", lambda match: f" {_latin(match.group())} ", text)
    return re.sub(" +", " ", spaced)


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _phrases(block: str, separator: str, use: Use) -> Iterator[tuple[str, str]]:
    """Yield (key, phrase) of a data block; asking phrases only for ``asked``."""
    key = ""
    for line in block.strip("\n").splitlines():
        if not line.startswith(" "):
            key = line.strip()
            continue
        text = line.strip()
        if text.startswith("? "):
            if use == "named":
                continue
            text = text[2:]
        for phrase in text.split(separator):
            if phrase.strip():
                yield key, phrase.strip()


def _both(zh: str, en: str, use: Use) -> _Phrases:
    return _Phrases(_phrases(zh, " ", use), _phrases(en, ",", use))


_ASKED = _both(attribute_words_zh.ATTRIBUTE_WORDS, attribute_words_en.ATTRIBUTE_WORDS, "asked")
_NAMED = _both(attribute_words_zh.ATTRIBUTE_WORDS, attribute_words_en.ATTRIBUTE_WORDS, "named")
_DIMENSIONS = _both(attribute_words_zh.DIMENSION_ASKS, attribute_words_en.DIMENSION_ASKS, "asked")
_FILLERS = _Phrases(
    (("", word) for word in attribute_words_zh.FILLERS.split()),
    (("", word) for word in attribute_words_en.FILLERS.split()),
)
