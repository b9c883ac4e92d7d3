"""Tells what a viewer's question is on, whom or which choice it names, and what else it says.

Two questions of different wordings are on one matter when they carry the same keys, in whatever
language: 几天一充 and ``how long does the battery last``. The vocabulary is of the trade as a whole
and knows no shop's products.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from knowledge.language import plain_words
from knowledge.language.asked_form import asked_form, asked_kinds
from knowledge.language.matter_lexicon import PhraseFinder, read_entries
from knowledge.language.normalise import normalise
from knowledge.language.terms import words

_HAN = re.compile("[\u3400-\u9fff]")
_PER = re.compile(
    "(?:[每单](?=个)|[每单一](?!个)|几[个只片克斤两包袋支张块本页升]+一)"
    "([个只盒包袋片支瓶箱罐条块颗粒套本双件枚对串卷提桶张组天周次月])"
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
        figures: of what kind the figure is that it asks for, :func:`asked_kinds`.
    """

    matters: frozenset[str]
    details: frozenset[str]
    examples: frozenset[str]
    rest: frozenset[str]
    said: frozenset[str]
    form: str
    figures: frozenset[str]

    @property
    def with_amount(self) -> bool:
        """Whether a figure makes another question of it."""
        return bool(self.matters & _MARKED["amount"])

    @property
    def of_objects(self) -> bool:
        """Whether it matters what else is said."""
        return bool(self.matters & _MARKED["object"])

    @property
    def kinds(self) -> frozenset[str]:
        """The matters each wording of which is a kind of its own: 绿茶 and 红茶."""
        return self.matters & _MARKED["kind"]

    @property
    def choices(self) -> frozenset[str]:
        """The details that are a choice, a part, a time or a pack, and not whom or where."""
        return frozenset(
            one for one in self.details if one in _MARKED["choice"] or one.startswith("per ")
        )


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
    matters = _asked(matters, bool(examples or details & _MARKED["person"]), details)
    per = {f"per {_PER_SAME.get(unit, unit)}" for unit in _PER.findall(plain)}
    per |= {f"per {unit}" for unit in _PER_EN.findall(spaced)}
    examples, details = examples | (per & _WHOLE), details | (per - _WHOLE)
    if matters & _MARKED["any_pack"]:
        examples, details = found & _MARKED["example"], found & _MARKED["detail"]
    if _HAN.search(plain) and not _OR.search(plain):
        details |= {f"size {size}" for size in _LATIN_SIZE.findall(plain)}
    return Matters(
        frozenset(matters),
        frozenset(details),
        frozenset(examples),
        _rest(rest_han, rest_latin),
        _rest(plain, spaced),
        asked_form(plain),
        asked_kinds(plain),
    )


def _asked(found: set[str], named: bool, details: set[str]) -> set[str]:
    """Return what is asked of the matters ``found``, less those that give way to others."""
    asked = found - {other for key in found for other in _OVER.get(key, ())}
    strong = asked - _MARKED["weak"]
    if strong or named:
        asked = strong
    if details & _MARKED["person"]:
        asked -= _MARKED["thing"]
    return {"age_for"} if not asked and "child" in details else asked


def _rest(han: str, latin: str) -> frozenset[str]:
    characters = _HAN.findall(_COUNTED.sub(" ", _PLAIN.sub(" ", han)))
    named = (word for word in latin.split() if word.isascii() and not word[0].isdigit())
    return frozenset(characters) | {word for word in named if word not in _PLAIN_EN}


_ALL = tuple(read_entries())
_MARKED: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
_OVER: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
for _entry in _ALL:
    for _mark in _entry.marks:
        if _mark.startswith("over:"):
            _OVER[_entry.key] |= {_mark.removeprefix("over:")}
        else:
            _MARKED[_mark] |= {_entry.key}
_ZH = PhraseFinder([one for one in _ALL if one.language == "zh"], latin=False)
_EN = PhraseFinder([one for one in _ALL if one.language == "en"], latin=True)
_PLAIN = re.compile("|".join(sorted(plain_words.PLAIN_WORDS.split(), key=len, reverse=True)))
_PLAIN_EN = frozenset(word for text in plain_words.PLAIN_WORDS_EN.split() for word in words(text))
