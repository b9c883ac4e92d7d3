"""Whom a sentence in English is about: the product in hand, or somebody and something else."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import ProductView
from knowledge.language.characters import align

_SENTENCE_END: Final = re.compile(
    r"[!?;\n]+|\.(?=\s|\Z)(?<!\bvs\.)(?<!\bmr\.)(?<!\bdr\.)(?<!\bst\.)(?<![\s.][a-z]\.)"
)
_WORD: Final = re.compile(r"[^\W_]+")
_PRONOUN: Final = re.compile(
    r"\b(?:it(?:'s|'ll|'d)?|they(?:'ve|'re)?|he|she|ours|(?:this|these)(?:'s| one| ones)?"
    r"(?=\s*\Z|[,]|'s| (?:is|was|are|were|has|have|had|came|comes|will|one|ones|actually"
    r"|originally|first|just|really|also|only|then)\b))(?![a-z])"
)
_GOES_ON: Final = re.compile(
    r"\s*\Z|[,(\"'’]|\s+(?:\w+ly|is|was|are|were|has|have|had|did|does|do|will|been|being|came|comes"
    r"|by|of|in|on|at|with|that|which|who|and|for|from|to|as|also|first|just|only|still|never|not"
    r"|then|really|album|started|began|took|wound|won|got|went|ended|lived|lasted|stars?)\b"
)
_OTHERS: Final = re.compile(
    r"\b(?:wife|wives|husband|spouse|sons?|daughters?|fathers?|mothers?|brothers?|sisters?|child"
    r"|children|kids?|parents?|uncle|aunt|cousin|friends?|fans?|owners?|founders?|sequel|prequel"
    r"|predecessor|successor|remake|previous|older|(?<!year )(?<!years )(?<!year-)old|last"
    r"|earlier|other|another|woman|man"
    r"|reissue|re-?release|remaster|spin-?off|box set"
    r"|first (?:generation|version|model|one|edition|gen)|competitors?|other brands?|who|whose)\b"
)
_POSSESSED: Final = re.compile(
    r"\b(?!(?:it|that|he|she|what|there|here|let|this|who|where)')[a-z]+'s?\s+"
    r"(?P<thing>[a-z]+(?: [a-z]+)?)"
)
_OWN_THINGS: Final = re.compile(
    r"(?:death|birth|release|launch|founding|recording|career|first release|run(?:ning)? ?time"
    r"|length|weight|height|size|population|elevation|original|life|music)\b"
)
_OF_SOMEBODY: Final = re.compile(
    r"\b(?:the|a) \w+ (?:that )?(?:it|they|he|she|we|i|you) (?!was born)"
)
_POSSESSIVE: Final = re.compile(
    r"\b(?:his|her|their|its|our|my|your)"
    r" (?P<thing>(?!career|death|birth|release|life|first release|launch)[a-z]+)"
)
_KINDS_OF_THINGS: Final = """
product item model album movie film record song book novel game painting artwork picture portrait
piece band group company brand organization organisation university school city town village country
kingdom show series event award awards competition sport drink beverage beer food dish snack animal
horse cat dog bull artist singer actor actress musician comedian inventor politician aircraft plane
ship building phone watch device machine set bag toy tool firm label institute association
championship festival work jar bottle pack bag can tin pair batch
"""
_COMMON: Final = """
the of and for was with from over under into about come out all one two you your are not new that
than then will only more most what which when after before first last up off
"""
_REACH: Final = 160  # characters before a claim in which its subject stands
_CALLED: Final = "thing"  # stands for the whole name of the product
_KINDS: Final = frozenset(_KINDS_OF_THINGS.split())
_STOP_WORDS: Final = frozenset(_COMMON.split())
_LEADS: Final = re.compile(
    r"^(?:(?:so|well|and|now|also|but|guys|yes|ok|okay|actually|as|originally|first|just|only|fun"
    r"|fact|remember|back|in|total|the|was|were|is|has|have|had|been|a|an)\b[ ,]*)*"
)


@lru_cache(maxsize=512)
def sentences_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of an aligned text."""
    spans, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if match.start() > start:
            spans.append((start, match.start()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Return the span of the sentence at a position of an aligned text."""
    for start, end in sentences_of(text):
        if position < end:
            return start, end
    return 0, len(text)


class Subject:
    """Tells whether words are about one product: by its name, a pronoun, or what it is."""

    def __init__(self, view: ProductView) -> None:
        self._words = {w for name in view.names for w in _WORD.findall(align(name))}
        self._names = _words_of(view.names) - _KINDS
        titles = sorted((align(n) for n in view.names if len(n) > 2), key=len, reverse=True)
        called = "|".join(map(re.escape, titles)) or "(?!)"
        self._titles = re.compile(rf"(?<!\w)(?:{called})(?!\w)")
        kinds = [
            known.fact.value
            for known in view.properties
            if known.fact.kind == "attribute" and len(known.fact.value) < 40
            and align(known.fact.name) in ("type", "category", "kind", "product type", "genre")
        ]  # fmt: skip
        self._own = _KINDS | _words_of(kinds) | self._names | {_CALLED}

    def is_meant(self, text: str, position: int) -> bool:
        """Tell whether the sentence up to ``position`` has the product as what it speaks of."""
        start = max((s for s, _ in sentences_of(text) if s <= position), default=0)
        before = text[max(start, position - _REACH) : position]
        return self.is_named(before) or not _LEADS.sub("", before).strip(" ,")

    def is_named(self, words: str) -> bool:
        """Tell whether words call the product by its name, a pronoun, or what it is.

        In ``the watch strap`` the watch only tells whose strap it is.
        """
        words = self._titles.sub(_CALLED, words)
        if _is_of_others(words):
            return False
        own = [m for m in _WORD.finditer(words) if m[0] in self._own]
        ends = {match.start() for match in own}
        for match in own:
            following = _WORD.search(words, match.end())
            if _GOES_ON.match(words, match.end()) or (following and following.start() in ends):
                return True
        return bool(_PRONOUN.search(words))

    def is_part_of_name(self, position: int, text: str) -> bool:
        """Tell whether a word of the product's name stands at ``position``: 84 of ``WW 84``."""
        return any(start <= position < end for start, end in self.names_in(text))

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of words of the product's name: figures in them are part of it."""
        return [m.span() for m in _WORD.finditer(text) if m[0] in self._words]


def _is_of_others(before: str) -> bool:
    if _OTHERS.search(before) or _OF_SOMEBODY.search(before):
        return True
    for owned in _POSSESSED.finditer(before):
        if not _OWN_THINGS.match(owned["thing"]):
            return True
    return bool(_POSSESSIVE.search(before))


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    words = {word for text in texts for word in _WORD.findall(align(text))}
    return frozenset(w for w in words if len(w) > 2 and w not in _STOP_WORDS)
