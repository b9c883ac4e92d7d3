"""Tells whether a text speaks of what a wrong answer can harm: pregnancy, allergy, illness."""

import re
from functools import lru_cache

from knowledge.language.normalise import normalise
from knowledge.language.qualifier_words import QUALIFIER_WORDS
from knowledge.language.terms import words


@lru_cache(maxsize=8192)
def touches_safety(text: str) -> bool:
    """Return whether ``text`` names whom or what a wrong answer can harm."""
    spaced = f" {' '.join(words(text))} "
    return any(word in normalise(text) for word in _CHINESE) or any(
        f" {word} " in spaced for word in _ENGLISH
    )


def _read() -> tuple[frozenset[str], frozenset[str]]:
    """Return the Chinese and English words of the qualifiers marked so."""
    chinese: set[str] = set()
    english: set[str] = set()
    for block in re.split(r"\n(?! )", QUALIFIER_WORDS.strip("\n")):
        head, *lines = block.splitlines()
        if "safety" not in head.split()[1:]:
            continue
        for line in lines:
            language, _, listed = line.strip().partition(" ")
            if language == "zh":
                chinese |= {normalise(word) for word in listed.split()}
            elif language == "en":
                english |= {" ".join(words(word)) for word in listed.split(",")}
    return frozenset(chinese), frozenset(english)


_CHINESE, _ENGLISH = _read()
