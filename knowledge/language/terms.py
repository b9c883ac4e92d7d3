"""Cuts text into the terms the lexical match compares: words, character grams, model numbers."""

import re
from functools import lru_cache

from knowledge.language.normalise import normalise

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_LATIN = re.compile(rf"(?:(?![{_HAN}])[^\W_])+(?:[-./](?:(?![{_HAN}])[^\W_])+)*")
_MARKUP = re.compile(r"[_{}\[\]\"|<>\\]+")
_BLANKS = re.compile(r"\s+")
_SHORTEST_GRAMMED = 5
"""Words of at least this length are also compared by their three-letter grams."""


def plain(text: str) -> str:
    """Return ``text`` without the punctuation of data formats, snake case as words."""
    return _BLANKS.sub(" ", _MARKUP.sub(" ", text)).strip()


def singular(word: str) -> str:
    """Return an English word without its plural ending; a crude rule, the same on both sides."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def words(text: str) -> list[str]:
    """Return the words of non-Han script in order, normalised and in the singular."""
    return [singular(word) for word in _LATIN.findall(normalise(plain(text)))]


def han_runs(text: str) -> list[str]:
    """Return the runs of Han characters in order, normalised."""
    return _HAN_RUN.findall(normalise(text))


@lru_cache(maxsize=4096)
def terms(text: str) -> frozenset[str]:
    """Return the terms of ``text``.

    Han runs give characters and pairs (words cut wrongly, as in 敏感肌, hurt more than they help),
    Latin words themselves, their three-letter grams (marked ``#``), and a model number also
    without its hyphens.
    """
    found: set[str] = set()
    for run in han_runs(text):
        found.update(run)
        found.update(run[i : i + 2] for i in range(len(run) - 1))
    for word in words(text):
        found.add(word)
        joined = re.sub(r"[-./]", "", word)
        if joined != word:
            found.add(joined)
            found.update(singular(part) for part in re.split(r"[-./]", word))
        if len(joined) >= _SHORTEST_GRAMMED and joined.isalpha():
            found.update("#" + joined[i : i + 3] for i in range(len(joined) - 2))
    return frozenset(found)
