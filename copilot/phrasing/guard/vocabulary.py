"""What each word of the tables is read as; a synonym is read as the first of its group."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from copilot.phrasing.guard import function_words as function
from copilot.phrasing.guard import polarity_words, synonyms_words
from copilot.phrasing.guard.elements import Element, Elements, Kind
from copilot.phrasing.guard.stemming import stems
from copilot.phrasing.guard.word_classes import likes, passing_words, rewordings
from copilot.phrasing.guard.word_lists import groups, wordings, words

THEN: Final = "then"
"""Says that what follows comes after what was said."""
FREE_OF: Final = "\x02"
"""Stands for ``free of`` where a text says ``x-free``."""

_SOFT: Final = words("很 非常 十分 完全 更 特别 轻松 相当 超 比较 挺 直接 其实 各种")
_SOFT_IN_LINES: Final = frozenset(words("很 挺 完全 直接"))
_LIGHT: Final = frozenset({"用", "选", "共", "一起", "如果"})
_LIGHT_ANYWHERE: Final = frozenset({"朋友", "时"})
"""Groups that may be said or left out on either side: 过敏者, 过敏的人, 过敏的朋友."""
_ALSO: Final = frozenset("也还")
"""Kept in lines, as what is said with them is one thing more."""
_LIGHT_ENGLISH: Final = ("choose", "pick", "available", "option", "options", "choose from")

Entry = tuple[str, Elements]
ChineseTable = dict[str, list[Entry]]
EnglishTable = dict[str, list[tuple[tuple[str, ...], Elements]]]


def english_word(word: str) -> Iterator[Element]:
    """Yield what one English word is read as when no table holds it."""
    for stem in stems(word):
        yield Element("stance", "can") if stem == "+can" else Element("unit", stem)


@lru_cache(maxsize=2)
def chinese_table(line: bool) -> ChineseTable:
    """Return the entries by their first character, the longest first.

    ``line`` = for what a model wrote, where more may be left out than in what a shop wrote.
    """
    entries: dict[str, Elements] = {}
    for surface, elements in _chinese_entries(line):
        entries.setdefault(surface, elements)
    for group in likes("zh"):
        first, *others = words(group)
        read = _composed(first, entries)
        inside = any(wording in first for wording in others)
        for wording in (first, *others) if inside else others:
            entries.setdefault(wording, read)
    table: ChineseTable = {}
    for surface in sorted(entries, key=len, reverse=True):
        table.setdefault(surface[0], []).append((surface, entries[surface]))
    return table


@lru_cache(maxsize=2)
def english_table(line: bool) -> EnglishTable:
    """Return the entries, as words, by their first word, the longest first."""
    entries: dict[tuple[str, ...], Elements] = {(FREE_OF,): (Element("stance", "has not"),)}
    for surface, elements in _english_entries(line):
        entries.setdefault(tuple(surface.split()), elements)
    for group in likes("en"):
        first, *others = (wording.replace("-", " ").split() for wording in wordings(group))
        read = _composed_english(first, entries)
        for wording in others:
            entries.setdefault(tuple(wording), read)
    table: EnglishTable = {}
    for key in sorted(entries, key=len, reverse=True):
        table.setdefault(key[0], []).append((key, entries[key]))
    return table


def _composed(text: str, entries: dict[str, Elements]) -> Elements:
    """Return what a wording is read as by the words it is put together of."""
    found: list[Element] = []
    position = 0
    while position < len(text):
        ends = range(len(text), position, -1)
        end = next((e for e in ends if text[position:e] in entries), position + 1)
        word = text[position:end]
        found += entries.get(word, (Element("unit", word),))
        position = end
    return tuple(found)


def _composed_english(text: list[str], entries: dict[tuple[str, ...], Elements]) -> Elements:
    found: list[Element] = []
    position = 0
    while position < len(text):
        ends = range(len(text), position, -1)
        end = next((e for e in ends if tuple(text[position:e]) in entries), position + 1)
        word = tuple(text[position:end])
        found += entries[word] if word in entries else english_word(word[0])
        position = end
    return tuple(found)


def _chinese_entries(line: bool) -> Iterator[Entry]:
    """Yield surfaces and what they are read as; the earlier entry of a surface wins."""
    standing: dict[str, str] = {}
    for group in (*groups(synonyms_words.CHINESE), *rewordings("zh")["same"]):
        first = standing.get(words(group)[0], words(group)[0])
        for word in words(group):
            standing.setdefault(word, first)
            yield word, _units(first, first in _LIGHT_ANYWHERE or (line and first in _LIGHT))
    for word in function.CHINESE_QUESTION:
        yield word, ((Element("question", word),) if line else ())
    for stance, block in polarity_words.CHINESE.items():
        for word in words(block):
            yield word, (Element("stance", stance),)
    if line:
        for word in passing_words("zh"):
            yield word, _units(word, free=True)
    for word in synonyms_words.WHOLE + polarity_words.CHINESE_WHOLE:
        yield word, _units(word)
    yield from _chinese_small_words(line)
    for word in _SOFT:
        yield word, _units(word, free=not line or word in _SOFT_IN_LINES)


def _chinese_small_words(line: bool) -> Iterator[Entry]:
    yield from _marked(function.CHINESE_JOIN, "join")
    yield from _marked(function.CHINESE_STOP, "stop")
    yield from _marked(function.CHINESE_LINK, "link")
    if line:
        yield from _marked(function.CHINESE_YES, "yes")
    for word in function.CHINESE:
        if line and word in _ALSO:
            yield word, _units(word, free=True)
        yield word, ((Element("filler", word),) if line else ())
    if line:
        said = words(" ".join(rewordings("zh")["said"]))
        for word in (*function.CHINESE_HOST, *said):
            yield word, _units(word, free=True)


def _english_entries(line: bool) -> Iterator[Entry]:
    if line:
        yield THEN, (Element("link", THEN),)
    for group in (*groups(synonyms_words.ENGLISH), *rewordings("en")["same"]):
        first, *_ = alike = wordings(group)
        own = tuple(e for word in first.split() for e in english_word(word))
        for wording in alike:
            yield wording.replace("-", " "), own
    for word in function.ENGLISH_QUESTION:
        yield word, ((Element("question", word),) if line else ())
    for stance, block in polarity_words.ENGLISH.items():
        for wording in wordings(block):
            yield wording, (Element("stance", stance),)
    yield from _marked(function.ENGLISH_JOIN, "join")
    yield from _marked(function.ENGLISH_STOP, "stop")
    yield from _marked(function.ENGLISH_LINK, "link")
    if line:
        yield from _marked(function.ENGLISH_YES, "yes")
    for word in function.ENGLISH:
        yield word, ((Element("filler", word),) if line else ())
    if line:
        yield from _english_said()


def _english_said() -> Iterator[Entry]:
    """Yield what a line may say besides."""
    said = wordings(",".join(rewordings("en")["said"]))
    for wording in (*function.ENGLISH_HOST, *_LIGHT_ENGLISH, *said, *passing_words("en")):
        stemmed = [stem for word in wording.split() for stem in stems(word)]
        yield wording, tuple(Element("unit", stem, free=True) for stem in stemmed)


def _marked(surfaces: frozenset[str], kind: Kind) -> Iterator[Entry]:
    for word in surfaces:
        yield word, (Element(kind, word),)


def _units(word: str, free: bool = False) -> Elements:
    return tuple(Element("unit", character, free) for character in word)
