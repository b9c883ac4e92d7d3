"""Reads a text into elements, in Chinese or English."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from copilot.phrasing.guard.address import FOREIGN, ends_harmlessly
from copilot.phrasing.guard.bounds import AT_MOST, bounded
from copilot.phrasing.guard.elements import Element, Elements, Language, is_slot
from copilot.phrasing.guard.polarity import NEGATIVE
from copilot.phrasing.guard.rewording import reworded, reworded_english
from copilot.phrasing.guard.stemming import stems
from copilot.phrasing.guard.vocabulary import (
    FREE_OF,
    ChineseTable,
    Entry,
    chinese_table,
    english_table,
    english_word,
)
from copilot.phrasing.guard.word_lists import words
from knowledge.language.characters import align

_LATIN: Final = re.compile(r"[^\W\d_\u3400-\u9fff\ue000-\uf8ff]+(?:['’][^\W\d_]+)?")
_HYPHEN_FREE: Final = re.compile(r"-free(?![a-z])")
_FREE_AFTER: Final = frozenset(
    words("ship shipping delivery return for is are gift get buy be feel feels it them us")
)
_AFTER_FREE: Final = frozenset({"and", "or", "&", ",", ".", "!", ";"})
_NEEDLESS: Final = re.compile(r"\bno ([a-z]+(?: [a-z]+)?) (?:needed|required|necessary)\b")
_ORDERED: Final = re.compile(r"(?:拍下|下单|付款)(?=[\ue000-\uf8ff])")
_VAGUELY: Final = re.compile(r"(?:大概|大约|差不多|约)?(?:是|在|有)?([\ue000-\uf8ff])(?:左右|上下)")
_NOUN: Final = re.compile("([罐杯盖盒袋瓶柜箱管轮鞋裤帽盘锅勺桌椅凳柄链绳垫])子(?![孙女])")
_DAILY: Final = re.compile("每天(?=[\ue000-\uf8ff]前)")
"""Goes without saying of an hour: 每天16点前下单."""
_SENT: Final = re.compile("(?<![沙头卷染护批理美散秀长短洗毛假现联自])发出?(?=[哈的了哦啦]*$)")
_SINCE: Final = re.compile("自(?=[\u3400-\u9fff]{1,4}(?:之日)?起)")
_MEASURED: Final = re.compile(
    r"(?<!有)([\ue000-\uf8ff])([深厚宽长高重])(?![\u3400-\u9fff\ue000-\uf8ff])"
)
"""A dimension after its figure: 3毫米深 as 深3毫米."""
_MARK: Final = "\x01"
_EXCEPT: Final = re.compile(r"除了?([^，。；、]{1,20}?)(?:之外|以外|外)")
_ADDED: Final = re.compile(r"[无零]([\u3400-\u9fff]{1,4}?)添加(?!剂)")
_SIZED: Final = re.compile(r"(?<=(?<![a-z])[smlx])码")
_TOWARDS: Final = frozenset({"对"})
"""Says yes by itself, and towards whom before anything else: 对坚果过敏."""
_JOIN_MARKS: Final = frozenset("、/&+＋")
_PAUSES: Final = frozenset(",，.。;；!！:：\n—…")
_NOT: Final = Element("stance", "not")
_WITH_NOT: Final = {
    "can": "cannot", "has": "has not", "must": "need not", "advise": "advise not",
    "suits": "suits not",
}  # fmt: skip


@lru_cache(maxsize=4096)  # a room's facts are read again for every line
def lex(text: str, language: Language, *, line: bool) -> Elements:
    """Return the elements of ``text``; ``line`` = written by the model, not by the shop."""
    return _without_fillers(_raw(text, language, line=line))


def lex_line(text: str, language: Language) -> Elements:
    """Return the elements of a model's clause; one that no fact holds when it ends in words
    that say nothing and are not of a closed list."""
    found = _raw(text, language, line=True)
    if not ends_harmlessly(found, language):
        return (FOREIGN,)
    return _without_fillers(found)


def _raw(text: str, language: Language, *, line: bool) -> list[Element]:
    seen = "".join(
        kept if is_slot(kept) else character
        for kept, character in zip(text, align(text), strict=True)
    )
    seen = _SIZED.sub("", seen)
    seen = _ADDED.sub(r"无添加\1", _EXCEPT.sub(r"\1除外", seen))
    if language == "zh":
        seen = _DAILY.sub("", _NOUN.sub(r"\1", seen))
        seen = _SINCE.sub("从", _SENT.sub("发货", seen))
        seen = _MEASURED.sub(r"\2\1", seen)
        seen = _ORDERED.sub("下单后", _VAGUELY.sub(r"约\1", seen))
    else:
        seen = _NEEDLESS.sub(r"no need for \1", seen)
    seen = bounded(seen, language, line=line)
    if line:
        seen = reworded(seen) if language == "zh" else reworded_english(seen)
    return list(_chinese(seen, line) if language == "zh" else _english(seen, line))


def _without_fillers(found: list[Element]) -> Elements:
    return factored(tuple(e for e in found if e.kind != "filler"))


def _chinese(seen: str, line: bool) -> Iterator[Element]:
    table = chinese_table(line)
    position, size = 0, len(seen)
    while position < size:
        character = seen[position]
        if is_slot(character):
            yield Element("slot", character)
        elif character in _JOIN_MARKS:
            yield Element("join", character)
        elif character in _PAUSES:
            yield Element("pause", "")
        elif character == AT_MOST:
            yield Element("unit", character, free=not line)
        elif word := _LATIN.match(seen, position):
            position = word.end()
            for stem in stems(word[0]):
                yield Element("unit", stem)
            continue
        elif character.isalnum():
            surface, elements = _entry(table, seen, position)
            position += len(surface)
            yield from elements
            continue
        position += 1


def _entry(table: ChineseTable, seen: str, position: int) -> Entry:
    """Return the longest word of the table that stands at a place, else its character."""
    for surface, elements in table.get(seen[position], ()):
        end = position + len(surface)
        if not seen.startswith(surface, position):
            continue
        if surface.endswith("添加") and seen.startswith("剂", end):
            continue
        towards = bool(elements) and surface in _TOWARDS and not _ends_clause(seen, end)
        return surface, () if towards else elements
    return seen[position], (Element("unit", seen[position]),)


def _ends_clause(seen: str, position: int) -> bool:
    return position == len(seen) or not seen[position].isalpha() or seen[position] in "的哦呀哈啊亲"


def _english(seen: str, line: bool) -> Iterator[Element]:
    words = list(_english_words(seen))
    table = english_table(line)
    position = 0
    while position < len(words):
        word = words[position]
        first = word[0]
        if is_slot(first):
            yield Element("slot", first)
        elif word in _PAUSES:
            yield Element("pause", "")
        elif word in _JOIN_MARKS:
            yield Element("join", word)
        else:
            for surface, elements in table.get(word, ()):
                length = len(surface)
                if tuple(words[position : position + length]) == surface:
                    yield from elements
                    position += length
                    break
            else:
                yield from english_word(word)
                position += 1
            continue
        position += 1


def _english_words(seen: str) -> Iterator[str]:
    """Yield words, slots and marks; ``x-free`` and a closing ``x free`` as ``free of x``."""
    found: list[str] = []
    text = _HYPHEN_FREE.sub(f" {_MARK}", seen.replace("’", "'"))
    for match in re.finditer(
        r"[^\W\d_\ue000-\uf8ff]+(?:'[a-z]+)?|[\ue000-\uf8ff]|[^\w\s]|\x01", text
    ):
        word = match[0]
        if word == _MARK:
            _put_before_last(found)
        elif word[0].isalpha() or word in _PAUSES or word in _JOIN_MARKS or word >= "\ue000":
            found.append(word)
    for index, word in enumerate(found):
        last = index + 1 == len(found) or found[index + 1] in _AFTER_FREE
        before = found[index - 1] if index else ""
        if word == "free" and last and before.isalpha() and before not in _FREE_AFTER:
            found[index - 1 : index + 1] = [FREE_OF, before]
    yield from found


def _put_before_last(found: list[str]) -> None:
    if found:
        found[-1:] = [FREE_OF, found[-1]]


def factored(found: Elements) -> Elements:
    """Say once what every item of a list repeats: 不加酒精、不加香精 as 不加酒精、香精."""
    kept: list[Element] = []
    governing = ""
    for index, element in enumerate(found):
        if element.kind == "stance":
            if kept and kept[-1] == _NOT and element.value in _WITH_NOT:
                governing = _WITH_NOT[element.value]
                kept[-1] = Element("stance", governing)
                continue
            if kept and kept[-1] == element and element.value not in NEGATIVE:
                continue  # 有附工具
            joined = bool(kept) and kept[-1].kind == "join"
            if joined and element.value == governing:
                continue
            if kept and kept[-1].kind == "unit" and element.value == governing:
                kept.append(Element("join", ""))  # 不含酒精不含香精
                continue
            governing = element.value
        elif element.kind in ("pause", "slot") and index:
            governing = governing if element.kind == "slot" else ""
        kept.append(element)
    return tuple(kept)
