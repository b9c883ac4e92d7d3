"""Finds in a text, in one pass, the words by which any product's properties are called."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import ahocorasick

from copilot.skills.corrections.speech.homophone_words import HOMOPHONES
from knowledge.language.characters import align

_HAN_ONLY: Final = re.compile("[一-鿿]{2,}")


@dataclass(frozen=True, slots=True)
class Cue:
    """A name or hint of a property at a place in the text."""

    start: int
    end: int
    phrase: str


class CueFinder:
    """Immutable once built; safe to share between rooms."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._automaton: Any = ahocorasick.Automaton()
        ordered = sorted(phrases)
        known = {form: phrase for phrase in ordered for form in _forms(phrase)}
        known |= {align(phrase): phrase for phrase in ordered}  # a name wins over another's plural
        for form, phrase in known.items():
            self._automaton.add_word(form, (len(form), phrase))
        self._empty = not known
        self._known = frozenset(known)
        if known:
            self._automaton.make_automaton()
        self._by_sound: Any = ahocorasick.Automaton()
        sounds = {align(phrase).translate(HOMOPHONES): phrase for phrase in known.values()}
        for sound, phrase in sounds.items():
            if _HAN_ONLY.fullmatch(sound):
                self._by_sound.add_word(sound, (len(sound), phrase))
        self._no_sounds = not len(self._by_sound)
        if not self._no_sounds:
            self._by_sound.make_automaton()

    def find(self, lowered: str) -> tuple[Cue, ...]:
        """Return the cues of an aligned text in order of their start, the longer first."""
        if self._empty:
            return ()
        found = []
        for last, (length, phrase) in self._automaton.iter(lowered):
            start, end = last + 1 - length, last + 1
            if _whole_word(lowered, start, end):
                found.append(Cue(start, end, phrase))
        return tuple(sorted(found, key=lambda cue: (cue.start, -cue.end)))

    def misheard(self, lowered: str) -> tuple[Cue, ...]:
        """Return what sounds like a phrase and is spelt as none, the longer first."""
        if self._no_sounds:
            return ()
        found = []
        for last, (length, phrase) in self._by_sound.iter(lowered.translate(HOMOPHONES)):
            start, end = last + 1 - length, last + 1
            if lowered[start:end] not in self._known:
                found.append(Cue(start, end, phrase))
        return without_overlap(sorted(found, key=lambda cue: (cue.start, -cue.end)))


def _forms(phrase: str) -> tuple[str, ...]:
    aligned = align(phrase)
    last = aligned[-1:]
    if last.isascii() and last.isalpha() and len(aligned) > 3:
        return (aligned, aligned[:-1] + "ies") if last == "y" else (aligned, aligned + "s")
    return (aligned,)


def _whole_word(text: str, start: int, end: int) -> bool:
    first, last = text[start], text[end - 1]
    if first.isascii() and first.isalnum() and start:
        before = text[start - 1]
        if before.isascii() and before.isalnum():
            return False
    if last.isascii() and last.isalpha() and end < len(text):
        after = text[end]
        if after.isascii() and after.isalpha():
            return False
    return True


def without_overlap(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return the cues from left to right, the longest first, without those that reach into one."""
    kept: list[Cue] = []
    for cue in cues:
        last = kept[-1] if kept else None
        if last is None or cue.start >= last.end or (cue.start, cue.end) == (last.start, last.end):
            kept.append(cue)
    return tuple(kept)
