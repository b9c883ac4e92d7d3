"""English words and Chinese pairs of a text in a form in which an answer may take them up."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.heard.asked_card import pairs_of

_ENDINGS: Final = (
    "ings",
    "ing",
    "en",
    "ness",
    "iest",
    "ier",
    "ies",
    "ed",
    "es",
    "ly",
    "s",
    "y",
    "e",
)
_SHORTEST: Final = 3
_LATIN: Final = re.compile(r"[a-z][a-z']*")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return an English word without its ending: shed of shedding, greas of greasy and grease."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    doubled = len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


@lru_cache(maxsize=512)
def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words of an aligned text, its function words left out."""
    words = {part for mark in pairs_of(text) if mark.isascii() for part in _LATIN.findall(mark)}
    return frozenset(stem(word) for word in words if len(word) > 1) | {
        mark for mark in pairs_of(text) if not mark.isascii() and len(mark) > 1
    }


def spans_of(mark: str, text: str) -> list[tuple[int, int]]:
    """Return where a text holds ``mark``, a Latin one where a word begins: rain, not grain."""
    found: list[tuple[int, int]] = []
    at = text.find(mark)
    while at >= 0:
        inside = mark.isascii() and at > 0 and text[at - 1].isascii() and text[at - 1].isalpha()
        if not inside:
            found.append((at, at + len(mark)))
        at = text.find(mark, at + len(mark))
    return found


def places_of(mark: str, text: str) -> list[tuple[int, int]]:
    """Return where a stem or a pair of characters stands in an aligned text."""
    if not mark.isascii():
        return spans_of(mark, text)
    return [at.span() for at in _LATIN.finditer(text) if stem(at[0]) == mark]
