"""Finds products by what a message calls them loosely: another language, a kind, a slip."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import ahocorasick

from copilot.skills.answers.around import Around
from copilot.skills.answers.generic_words import EVERYDAY_EN, GENERIC_EN, GENERIC_HAN
from copilot.skills.answers.goods_words import ENGLISH_OF_GOODS, HAN_OF_GOODS
from copilot.skills.answers.kind_names import KindNames
from copilot.skills.answers.name_sounds import SOUNDS, is_slip
from copilot.skills.answers.title_parts import ascii_word_at, han_runs
from knowledge.language.normalise import normalise
from knowledge.products import Catalogue, Product

# Things that are called by their last character and 子: 牛仔裤 is 裤子, 鱼竿 is 竿子.
_CALLED_ZI = frozenset(
    "裙裤鞋帽袜杯锅镯竿椅垫梯锯毯被钳靴链珠盘盆桶桌柜扇刷铲勺筷镜坠箱盒袋瓶罐伞枕帐刀钉戒碗叉架凳席"
)
_SLIP_LENGTH = 2
_ENGLISH_SLIP_LENGTH = 5
_ENGLISH_WORD = re.compile(rf"(?<![a-z0-9'-])[a-z]{{{_ENGLISH_SLIP_LENGTH},}}(?![a-z0-9'-])")


@dataclass(frozen=True, slots=True)
class LooseHit:
    """A loose wording with its span and the products it may stand for."""

    start: int
    end: int
    skus: tuple[str, ...]


class LooseNames:
    """The loose names of one catalogue version; immutable and safe to share between rooms."""

    def __init__(self, catalogue: Catalogue) -> None:
        loose: dict[str, set[str]] = {}
        sounds: dict[str, dict[str, set[str]]] = {}
        self._slips: dict[str, set[tuple[str, str]]] = {}
        for product in catalogue.products:
            for wording in _wordings(product):
                for term in _loose(wording):
                    loose.setdefault(term, set()).add(product.sku)
                for slip, name in _slips(wording):
                    self._slips.setdefault(slip, set()).add((name, product.sku))
                for name in _spoken(wording, wording != normalise(product.title)):
                    alike = sounds.setdefault(name.translate(SOUNDS), {})
                    alike.setdefault(name, set()).add(product.sku)
        self._kinds = KindNames(catalogue)
        self._loose = _automaton(loose)
        self._sounds = _sound_automaton(sounds)

    def find(self, text: str, around: Around) -> tuple[LooseHit, ...]:
        """Return what normalised ``text`` calls by another language's word or by its kind."""
        hits = _found(self._loose, text, around)
        kinds = (LooseHit(*kind) for kind in self._kinds.find(text, around))
        return hits + tuple(
            one
            for one in kinds
            if all(one.end <= hit.start or hit.end <= one.start for hit in hits)
        )

    def find_slips(self, text: str, around: Around) -> tuple[LooseHit, ...]:
        """Return the names of which ``text`` has a character of the same sound or one letter off.

        For texts that name nothing as they stand: every name is then a slip's.
        """
        if not text.isascii():
            hits = self._sounding(text, around)
            if hits:
                return hits
        return tuple(self._english_slips(text, around)) if self._slips else ()

    def _sounding(self, text: str, around: Around) -> tuple[LooseHit, ...]:
        """Return the names that ``text`` has with slips; of those that overlap, the longest."""
        if self._sounds is None:
            return ()
        hits: list[LooseHit] = []
        for last, (length, names) in self._sounds.iter(text.translate(SOUNDS)):
            start = last + 1 - length
            written = text[start : last + 1]
            owners = [sku for name, skus in names if is_slip(written, name) for sku in skus]
            skus = around.near(frozenset(owners)) if owners else ()
            if skus:
                hits.append(LooseHit(start, last + 1, skus))
        hits.sort(key=lambda hit: hit.start - hit.end)
        kept: list[LooseHit] = []
        for hit in hits:
            if all(hit.end <= one.start or hit.start >= one.end for one in kept):
                kept.append(hit)
        return tuple(sorted(kept, key=lambda hit: hit.start))

    def _english_slips(self, text: str, around: Around) -> Iterator[LooseHit]:
        for match in _ENGLISH_WORD.finditer(text):
            word = match[0]
            if word in EVERYDAY_EN:
                continue
            owners = {
                sku
                for slip in _deletions(word)
                for name, sku in self._slips.get(slip, ())
                if _one_slip(word, name)
            }
            skus = around.near(owners) if owners else ()
            if skus:
                yield LooseHit(*match.span(), skus)


def _found(automaton: Any, text: str, around: Around) -> tuple[LooseHit, ...]:
    if automaton is None:
        return ()
    hits: list[LooseHit] = []
    for last, (length, owners) in automaton.iter_long(text):
        start = last + 1 - length
        if ascii_word_at(text, start, last + 1):
            skus = around.near(owners)
            if skus:
                hits.append(LooseHit(start, last + 1, skus))
    return tuple(hits)


def _automaton(terms: Mapping[str, set[str]]) -> Any:
    if not terms:
        return None
    automaton = ahocorasick.Automaton()
    for term, owners in terms.items():
        automaton.add_word(term, (len(term), frozenset(owners)))
    automaton.make_automaton()
    return automaton


def _sound_automaton(sounds: Mapping[str, Mapping[str, set[str]]]) -> Any:
    if not sounds:
        return None
    automaton = ahocorasick.Automaton()
    for sound, names in sounds.items():
        kept = tuple((name, frozenset(skus)) for name, skus in names.items())
        automaton.add_word(sound, (len(sound), kept))
    automaton.make_automaton()
    return automaton


def _wordings(product: Product) -> Iterator[str]:
    yield normalise(product.title)
    for name in product.names:
        yield normalise(name)


def _loose(wording: str) -> Iterator[str]:
    """Yield what a title or name is also called."""
    for run in han_runs(wording):
        if run[-1] in _CALLED_ZI:
            yield run[-1] + "子"
        for goods in _goods_in(run):
            for english in ENGLISH_OF_GOODS.get(goods, ()):
                yield from _in_both_numbers(english)
    words = wording.split(" ")
    for size in (1, 2, 3):
        for start in range(len(words) - size + 1):
            # "coffee" of "coffee grinder" is what it is for: the last words say what it is.
            if start + size == len(words) or size > 1:
                for name in _in_both_numbers(" ".join(words[start : start + size])):
                    yield from HAN_OF_GOODS.get(name, ())


def _goods_in(run: str) -> Iterator[str]:
    """Yield what may name goods in a run of Han: the end, and anything of three or more."""
    for size in range(1, len(run) + 1):
        starts = range(len(run) - size + 1) if size >= 3 else (len(run) - size,)
        yield from (run[start : start + size] for start in starts)


def _in_both_numbers(english: str) -> tuple[str, str]:
    return english, english[:-1] if english.endswith("s") else english + "s"


def _spoken(wording: str, whole: bool) -> Iterator[str]:
    """Yield the Han names that may be written by their sound: whole names, ends of titles."""
    for run in han_runs(wording):
        if run in GENERIC_HAN or len(run) < _SLIP_LENGTH:
            continue
        if whole and len(run) == len(wording):
            yield run
        for size in (3, 4, 5):
            if len(run) >= size and run[-size:] not in GENERIC_HAN:
                yield run[-size:]


def _slips(wording: str) -> Iterator[tuple[str, str]]:
    for word in wording.split(" "):
        long = len(word) >= _ENGLISH_SLIP_LENGTH
        if long and word.isascii() and word.isalpha() and word not in GENERIC_EN:
            for slip in _deletions(word):
                yield slip, word


def _one_slip(word: str, name: str) -> bool:
    """Return whether words that share a deletion are one slip apart.

    Among words of five letters only a letter left out, added or two turned round: else too many
    are words of their own.
    """
    return (
        len(word) != len(name) or len(word) > _ENGLISH_SLIP_LENGTH or sorted(word) == sorted(name)
    )


def _deletions(word: str) -> Iterator[str]:
    """Yield ``word`` and all it becomes without one inner letter: words one slip apart share one.

    The first letter is seldom missed, and the last makes other words (sticks, sticky).
    """
    yield word
    for place in range(1, len(word) - 1):
        yield word[:place] + word[place + 1 :]
