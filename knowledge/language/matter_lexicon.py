"""Reads the words of matters from their files and finds them in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import ahocorasick

from knowledge.language.normalise import normalise
from knowledge.language.terms import words

FOLDER: Final = Path(__file__).parent / "matter_words"
CHOICES: Final = "choices.txt"

_NUMBER = r"(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百千半]+|几十?|多少|好多)"
_NUMBER_EN = r"(?:\d[\w.]*|a|one|two|three|four|five|six|seven|eight|nine|ten|how many)"
_GAP, _GAP_EN = r"[^，。！？,.!?]{0,6}?", r"(?:\w+ ){0,4}?"
_OTHER_WORD = {"发": frozenset("头白染毛脱护秀理卷长短假沙伤")}
"""What must not stand before a phrase's first character, as that would make another word."""


_NAMED: Final = ("choice", "example")
"""Marks of what is named also within a longer phrase: 色素 in 有没有色素."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase of the lexicon: its matter's key and marks, ``zh`` or ``en``, and the words."""

    key: str
    marks: tuple[str, ...]
    language: str
    phrase: str


def read_entries() -> Iterator[Entry]:
    """Yield the phrases of all files."""
    for file in sorted(FOLDER.glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if line.strip() and not line.startswith("#")]
        yield from _choices(kept) if file.name == CHOICES else _matters(kept)


def _matters(lines: list[str]) -> Iterator[Entry]:
    key, marks = "", tuple[str, ...]()
    for line in lines:
        if not line.startswith(" "):
            key, *listed = line.split()
            marks = tuple(listed)
            continue
        language, _, phrases = line.strip().partition(" ")
        for phrase in phrases.split(None if language == "zh" else ","):
            if phrase.strip():
                yield Entry(key, marks, language, phrase.strip())


def _choices(lines: list[str]) -> Iterator[Entry]:
    for line in lines:
        han, _, latin = line.partition("|")
        own = han.removeprefix("? ").split()
        marks = ("choice", "example" if han.startswith("? ") else "detail")
        for phrase in own:
            yield Entry(own[0], marks, "zh", phrase)
        for phrase in filter(None, map(str.strip, latin.split(","))):
            yield Entry(own[0], marks, "en", phrase)


class PhraseFinder:
    """Finds the phrases of one language, the outermost of those that lie in each other."""

    def __init__(self, entries: list[Entry], latin: bool) -> None:
        self._latin = latin
        self._keys: dict[str, list[str]] = defaultdict(list)
        self._named: dict[str, str] = {}
        self._patterns: list[tuple[str, re.Pattern[str]]] = []
        self._automaton: Any = ahocorasick.Automaton()
        for one in entries:
            phrase = _latin_phrase(one.phrase) if latin else normalise(one.phrase)
            if one.marks == _NAMED:
                self._named[phrase] = one.key
            if one.key not in self._keys[phrase]:
                self._keys[phrase].append(one.key)
        for phrase in self._keys:
            if "#" in phrase or "~" in phrase:
                self._patterns.append((phrase, re.compile(self._pattern(phrase))))
            else:
                placed = f" {phrase} " if latin else phrase
                self._automaton.add_word(placed, (len(placed), phrase))
        self._automaton.make_automaton()

    def found(self, text: str) -> tuple[set[str], str]:
        """Return the keys of the phrases in ``text``, and the text without these phrases."""
        edge = 1 if self._latin else 0
        spans = [
            (last + 1 - length + edge, last + 1 - edge, phrase)
            for last, (length, phrase) in self._automaton.iter(text)
            if self._latin or _stands(text, last + 1 - length, last + 1)
        ]
        for phrase, pattern in self._patterns:
            for match in pattern.finditer(text):
                spans.append((match.start(), match.end(), phrase))
        kept = list(text)
        keys = {self._named[phrase] for _, _, phrase in spans if phrase in self._named}
        for start, end, phrase in _outer(spans):
            kept[start:end] = " " * (end - start)
            keys.update(self._keys[phrase])
        return keys, "".join(kept)

    def _pattern(self, phrase: str) -> str:
        escaped = re.escape(phrase)
        if not self._latin:
            return escaped.replace(r"\#", _NUMBER).replace(r"\~", _GAP).replace("~", _GAP)
        escaped = escaped.replace(r"\ ", " ").replace(r"\#", _NUMBER_EN)
        return "(?<= )" + escaped.replace(r"\~ ", _GAP_EN).replace("~ ", _GAP_EN) + "(?= )"


def _outer(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the spans that lie in no longer one."""
    furthest, widest = -1, (-1, -1)
    for start, end, phrase in sorted(spans, key=lambda one: (one[0], -one[1])):
        if end > furthest or (start, end) == widest:
            furthest, widest = end, (start, end)
            yield start, end, phrase


def _stands(text: str, start: int, end: int) -> bool:
    """Return whether a phrase with Han around it is a word of its own at its place."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in _OTHER_WORD.get(text[start], ()):
        return False
    if text[start].isascii() and text[start].isalnum() and before.isascii() and before.isalnum():
        return False
    last = text[end - 1]
    return not (last.isascii() and last.isalpha() and after.isascii() and after.isalpha())


def _latin_phrase(phrase: str) -> str:
    return " ".join(word if word in "#~" else " ".join(words(word)) for word in phrase.split())
