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
_IT: Final = re.compile(r"(?:^|.*\s)(?:it|this|these|this one|these ones|ours)(?:'s|'ve|'re|'d)?\Z")
_THEY: Final = re.compile(r"(?:he|she|they)(?:'s|'ve|'re|'d)?\Z")
_VERB: Final = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|has|have|had|did|does|do|will|can|would|came|comes|went|goes"
    r"|got|started|began|took|takes|won|lived|lasted|lasts|ended|stars?|starred|runs?|ran|released"
    r"|recorded|married|retired|died|looks?|feels?|fits?|works?|plays?|played|performed)\b|n't\b)"
)
_CONTRACTED: Final = re.compile(
    r"(?P<who>it|this|that|these|they|he|she|we|i|you)'(?:s|ve|re|d|ll)\b"
)
_NEW_CLAUSE: Final = re.compile(
    r"[,:()]|\b(?:and|but|so|because|when|while|since|after|before|until|that|which|who|if|where"
    r"|though|although)\b"
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
    r"^\s*(?:(?:so|well|and|now|also|but|guys|yes|ok|okay|actually|as|originally|first|just|only|fun"
    r"|fact|remember|back|then|total|you know|i mean|everybody|everyone|friends|folks)\b[ ,]*"
    r"|(?:in|on|during|by|from|around) [^,]{1,40}, |.*\b(?:is|was) when )*"
)
_AROUND: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "these",
        "that",
        "those",
        "our",
        "of",
        "and",
        "s",
        "career",
        "music",
        "life",
        "original",
        "both",
        "each",
        "all",
        "band",
    ]
)
_NARROWED: Final = re.compile(r"\Z| (?:by|of|in|with|from|for|here|right|that|on)\b")
_DETERMINED: Final = re.compile(
    r"(?:the|this|these|our|that|those)(?: [a-z'-]+)?? (?P<kind>[a-z]+)\b"
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
        self._kinds = _KINDS | _words_of(kinds)

    def is_meant(self, text: str, position: int) -> bool:
        """Tell whether the clause up to ``position`` has the product as what it speaks of.

        Where no subject stands it is that of the sentence before, or left out: ``came out in May``.
        He, she and they are whom the sentence began with; it is what is on air.
        """
        start = max((s for s, _ in sentences_of(text) if s <= position), default=0)
        before = self._titles.sub(_CALLED, text[max(start, position - _REACH) : position])
        if _is_of_others(before):
            return False
        cut = max((m.end() for m in _NEW_CLAUSE.finditer(before)), default=0)
        subject = _subject_of(before[cut:])
        if _IT.match(subject):
            return True
        if subject and not _THEY.match(subject):
            return self._calls(subject)
        first = _subject_of(before)
        return not first or _THEY.match(first) is not None or self._calls(first)

    def is_named(self, words: str) -> bool:
        """Tell whether words begin by calling the product by name, a pronoun, or what it is."""
        words = self._titles.sub(_CALLED, words.strip())
        if _is_of_others(words):
            return False
        first = re.match(r"(?:it|this|these|them|him|her)\b(?! [a-z]+\b(?<!in)(?<!on))", words)
        return first is not None or self._calls(words)

    def _calls(self, words: str) -> bool:
        """Tell whether words are the product's name, or say what it is: ``the watch``.

        In ``the watch strap`` the watch only tells whose strap it is.
        """
        if _CALLED in words or _IT.match(words):
            return True
        kind = _DETERMINED.match(words)
        if kind and kind["kind"] in self._kinds and _NARROWED.match(words, kind.end()):
            return True
        found = [w for w in _WORD.findall(words) if w not in _AROUND and not w.endswith("ly")]
        named = [w for w in found if w in self._names or w in self._words]
        return bool(set(named) & self._names) and all(w in named or w in self._kinds for w in found)

    def is_part_of_name(self, position: int, text: str) -> bool:
        """Tell whether a word of the product's name stands at ``position``: 84 of ``WW 84``."""
        return any(start <= position < end for start, end in self.names_in(text))

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of words of the product's name: figures in them are part of it."""
        return [m.span() for m in _WORD.finditer(text) if m[0] in self._words]


def _subject_of(clause: str) -> str:
    """Return the words of a clause before its first verb, without what only leads in."""
    rest = clause[_LEADS.match(clause).end() :]  # type: ignore[union-attr]  # may be empty
    if contracted := _CONTRACTED.match(rest):
        return contracted["who"]
    verb = _VERB.search(rest)
    return (rest[: verb.start()] if verb else rest).strip(" ,")


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
