"""Says a fact of one language in the other, as far as a reviewed glossary proves both equal.

A piece that the glossary does not know stays as it is: no line of the other language holds it.
"""

import re
from functools import lru_cache
from typing import Final

from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.stemming import stems
from copilot.phrasing.guard.word_classes import glossary
from copilot.phrasing.guard.word_lists import wordings, words

_HAN: Final = re.compile("[\u3400-\u9fff]")
_WORD: Final = re.compile(r"[^\W\d_\u3400-\u9fff\ue000-\uf8ff]+(?:['’-][^\W\d_\u3400-\u9fff]+)*")
_LATIN: Final = re.compile("[A-Za-z]{3}")
_NOTHING: Final = "-"
_MARK: Final = re.compile(r"[,.;:](?=\s|$)")
_MARKS: Final = {",": "，", ".": "。", ";": "；", ":": "："}
_ANSWERS: Final = (
    (re.compile(r"^no(?=[,.])", re.I), "不可以"),
    (re.compile(r"^yes(?=[,.])", re.I), "可以"),
)


def foreign(text: str, language: Language) -> bool:
    """Return whether a fact's text is of the other language than ``language``."""
    if language == "en":
        return bool(_HAN.search(text))
    return not _HAN.search(text) and bool(_LATIN.search(text))


def crossed(text: str, language: Language) -> str:
    """Return ``text`` in ``language``, what no entry of the glossary proves left as it stands."""
    return _into_english(text) if language == "en" else _into_chinese(text)


@lru_cache(maxsize=512)
def _into_english(text: str) -> str:
    table = _chinese()
    said, position = "", 0
    while position < len(text):
        if not _HAN.match(text[position]):
            said += text[position]
            position += 1
            continue
        ends = range(min(len(text), position + _longest()), position, -1)
        end = next((e for e in ends if text[position:e] in table), position + 1)
        word = text[position:end]
        said += f" {table.get(word, word)} "
        position = end
    return " ".join(said.split())


@lru_cache(maxsize=512)
def _into_chinese(text: str) -> str:
    table = _english()
    for answer, chinese in _ANSWERS:
        text = answer.sub(chinese, text)
    text = _MARK.sub(lambda mark: _MARKS[mark[0]], text)
    found = [(m.start(), m.end(), stems_of(m[0])) for m in _WORD.finditer(text)]
    said, place, index = "", 0, 0
    while index < len(found):
        start = found[index][0]
        said += text[place:start]
        for last in range(min(len(found), index + _MOST_WORDS), index, -1):
            between = text[start : found[last - 1][1]]
            key = tuple(stem for _, _, one in found[index:last] for stem in one)
            if key in table and not re.search("[，。；：\ue000-\uf8ff]", between):
                said, place, index = said + table[key], found[last - 1][1], last
                break
        else:
            end = found[index][1]
            said, place, index = said + text[start:end], end, index + 1
    return re.sub(r"(?<![A-Za-z]) | (?![A-Za-z])", "", said + text[place:])


_MOST_WORDS: Final = 5


def stems_of(word: str) -> tuple[str, ...]:
    """Return a word's stem, hyphenated parts apart."""
    return tuple(stem for part in re.split("[-]", word.lower()) for stem in stems(part))


@lru_cache(maxsize=1)
def _chinese() -> dict[str, str]:
    found: dict[str, str] = {}
    for chinese, english in _pairs():
        for word in chinese:
            found.setdefault(word, "" if english[0] == _NOTHING else english[0])
    return found


@lru_cache(maxsize=1)
def _english() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for chinese, english in _pairs():
        for wording in english:
            if wording != _NOTHING:
                key = tuple(stem for word in wording.split() for stem in stems_of(word))
                found.setdefault(key, "" if english[0] == _NOTHING else chinese[0])
    return found


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _chinese()))


def _pairs() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = []
    for line in glossary():
        chinese, _, english = line.partition("=")
        found.append((words(chinese), wordings(english)))
    return found
