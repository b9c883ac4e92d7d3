"""Tells what a viewer's question is on, whom or which choice it names, and what else it says.

Two questions of different wordings are on one matter when they carry the same keys, in whatever
language: 几天一充 and ``how long does the battery last``. The vocabulary is of the trade as a whole
and knows no shop's products.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from knowledge.language import (
    matters_of_care,
    matters_of_choices,
    matters_of_food,
    matters_of_home,
    matters_of_machines,
    matters_of_measures,
    matters_of_skin_and_people,
    matters_of_trade,
    matters_of_wear_and_reading,
)
from knowledge.language.asked_form import asked_form
from knowledge.language.normalise import normalise
from knowledge.language.terms import words

_MODULES = (
    matters_of_trade,
    matters_of_measures,
    matters_of_care,
    matters_of_machines,
    matters_of_home,
    matters_of_wear_and_reading,
    matters_of_food,
    matters_of_skin_and_people,
)
_NUMBER = r"(?:\d+(?:\.\d+)?|[零一二两三四五六七八九十百千半]+|几十?|多少|好多)"
_NUMBER_EN = r"(?:\d[\w.]*|a|one|two|three|four|five|six|seven|eight|nine|ten|how many)"
_GAP, _GAP_EN = r"[^，。！？,.!?]{0,6}?", r"(?:\w+ ){0,4}?"
_OTHER_WORD = {"发": "(?<![头白染毛脱护秀理卷长短假沙])"}
"""What must not stand before a phrase's first character, as that would make another word."""
_HAN = re.compile("[\u3400-\u9fff]")
_PER = re.compile(
    "(?:[每单](?=个)|[每单一](?!个)|几[个只片克斤两包袋支张块本页升]+一)([个只盒包袋片支瓶箱罐条块颗粒套本双件枚对串卷提桶张组天周次月])"
)
_PER_EN = re.compile(
    r"(?:per|in a|in the|each|a) (scoop|bag|box|pack|day|week|month|bottle|piece|serving)"
)
_WHOLE = frozenset(f"per {one}" for one in ["天", "周", "月", "次", "套", "day", "week", "month"])
_PER_SAME = {"片": "张", "颗": "粒"}
_COUNTED = re.compile(
    r"(?:[\d.]+|[一二两三四五六七八九十百千半]+)[个只件斤克升米岁口度毫厘公分天年月次\s]*"
)
_OR = re.compile("还是|或者?")
_LATIN_SIZE = re.compile(r"(?<![a-z0-9])(x{0,4}[sl]|m|[2-6]xl)(?![a-z0-9'])")


@dataclass(frozen=True, slots=True)
class Matters:
    """What a question is on.

    Attributes:
        matters: keys of what is asked.
        details: keys of whom, where, which part or which choice it names.
        examples: keys of what it names only for example: the phone to be charged.
        rest: Han characters and Latin words it says beside these and what frames any question.
        said: the same of the whole question, these included.
        form: in which way it asks, :func:`asked_form`.
    """

    matters: frozenset[str]
    details: frozenset[str]
    examples: frozenset[str]
    rest: frozenset[str]
    said: frozenset[str]
    form: str

    @property
    def with_amount(self) -> bool:
        """Whether a figure makes another question of it."""
        return bool(self.matters & _MARKED["amount"])

    @property
    def of_objects(self) -> bool:
        """Whether it matters what else is said."""
        return bool(self.matters & _MARKED["object"])

    @property
    def choices(self) -> frozenset[str]:
        """The details that are a choice, a part, a time or a pack, and not whom or where."""
        return frozenset(one for one in self.details if one in _CHOSEN or one.startswith("per "))


@lru_cache(maxsize=8192)
def read_matters(text: str) -> Matters:
    """Return what ``text`` is on."""
    plain = normalise(text)
    spaced = f" {' '.join(words(plain))} "
    han, rest_han = _ZH.found(plain)
    latin, rest_latin = _EN.found(spaced)
    found = han | latin
    examples = found & _MARKED["example"]
    details = found & _MARKED["detail"]
    matters = found - examples - details
    matters -= {other for key in matters for other in _OVER.get(key, ())}
    per = {f"per {_PER_SAME.get(unit, unit)}" for unit in _PER.findall(plain)}
    per |= {f"per {unit}" for unit in _PER_EN.findall(spaced)}
    examples, details = examples | (per & _WHOLE), details | (per - _WHOLE)
    if _HAN.search(plain) and not _OR.search(plain):
        details |= {f"size {size}" for size in _LATIN_SIZE.findall(plain)}
    return Matters(
        frozenset(matters),
        frozenset(details),
        frozenset(examples),
        _rest(rest_han, rest_latin),
        _rest(plain, spaced),
        asked_form(plain),
    )


def _rest(han: str, latin: str) -> frozenset[str]:
    characters = _HAN.findall(_COUNTED.sub(" ", _PLAIN.sub(" ", han)))
    named = (word for word in latin.split() if word.isascii() and not word[0].isdigit())
    return frozenset(characters) | {word for word in named if word not in _PLAIN_EN}


class _Finder:
    """Finds the phrases of one script, the outermost of those that overlap."""

    def __init__(self, phrases: list[tuple[str, str]], latin: bool) -> None:
        self._latin = latin
        by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._keys: dict[str, list[str]] = defaultdict(list)
        for key, phrase in phrases:
            if key not in self._keys[phrase]:
                self._keys[phrase].append(key)
        self._names = list(self._keys)
        for number, phrase in sorted(enumerate(self._names), key=lambda one: -len(one[1])):
            first = phrase[0] if phrase[0] not in "#~" else ""
            by_first[first].append((f"p{number}", self._pattern(phrase)))
        self._patterns = {
            first: [(name, re.compile(pattern)) for name, pattern in several]
            for first, several in by_first.items()
        }

    def found(self, text: str) -> tuple[set[str], str]:
        """Return the keys of the phrases in ``text``, and the text without these phrases."""
        spans = []
        for start, character in enumerate(text):
            if self._latin and (start == 0 or text[start - 1] != " "):
                continue
            for first in (character, ""):
                for name, pattern in self._patterns.get(first, ()):
                    match = pattern.match(text, start)
                    if match:
                        spans.append((start, match.end(), self._names[int(name[1:])]))
        outer = [
            one
            for one in spans
            if not any(
                other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2]
                for other in spans
            )
        ]
        kept = list(text)
        for start, end, _ in outer:
            kept[start:end] = " " * (end - start)
        return {key for _, _, phrase in outer for key in self._keys[phrase]}, "".join(kept)

    def _pattern(self, phrase: str) -> str:
        if not self._latin:
            before = r"(?<![a-z0-9])" if phrase[0].isascii() and phrase[0].isalnum() else ""
            after = r"(?![a-z])" if phrase[-1].isascii() and phrase[-1].isalpha() else ""
            escaped = re.escape(phrase).replace(r"\#", _NUMBER).replace(r"\~", _GAP)
            before += _OTHER_WORD.get(phrase[0], "")
            return f"{before}{escaped}{after}".replace("~", _GAP)
        escaped = re.escape(phrase).replace(r"\ ", " ").replace(r"\#", _NUMBER_EN)
        escaped = escaped.replace(r"\~ ", _GAP_EN).replace("~ ", _GAP_EN)
        return escaped + "(?= )"


def _entries() -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """Yield key, marks, language and phrase."""
    for module in _MODULES:
        for block in re.split(r"\n(?! )", module.MATTERS.strip("\n")):
            head, *lines = block.splitlines()
            key, *marks = head.split()
            for line in lines:
                language, _, listed = line.strip().partition(" ")
                for phrase in listed.split(None if language == "zh" else ","):
                    yield key, tuple(marks), language, phrase.strip()
    for line in matters_of_choices.CHOICES.strip("\n").splitlines():
        han, _, latin = line.partition("|")
        own = han.removeprefix("? ").split()
        mark = "example" if han.startswith("? ") else "detail"
        for phrase in own:
            yield own[0], (mark,), "zh", phrase
        for phrase in filter(None, map(str.strip, latin.split(","))):
            yield own[0], (mark,), "en", phrase


def _latin_phrase(phrase: str) -> str:
    return " ".join(word if word in "#~" else " ".join(words(word)) for word in phrase.split())


_ALL = list(_entries())
_MARKED = {
    mark: frozenset(key for key, marks, _, _ in _ALL if mark in marks)
    for mark in ("detail", "example", "amount", "object")
}
_OVER = {
    key: frozenset(mark[5:] for mark in marks if mark.startswith("over:"))
    for key, marks, _, _ in _ALL
}
_CHOSEN = frozenset(
    line.removeprefix("? ").split()[0]
    for line in matters_of_choices.CHOICES.strip("\n").splitlines()
)
_ZH = _Finder(
    [(key, normalise(phrase)) for key, _, language, phrase in _ALL if language == "zh"], False
)
_EN = _Finder(
    [(key, _latin_phrase(phrase)) for key, _, language, phrase in _ALL if language == "en"], True
)
_PLAIN = re.compile("|".join(sorted(matters_of_choices.PLAIN_WORDS.split(), key=len, reverse=True)))
_PLAIN_EN = frozenset(
    word for text in matters_of_choices.PLAIN_WORDS_EN.split() for word in words(text)
)
