"""Finds what a host takes back: the words before 不对, 说错了 and the like."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.claim import SilentSpan
from copilot.skills.corrections.speech import stance_words as words
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses

_FEW_WORDS: Final = 6
_FIGURE: Final = re.compile(words.NUMERAL)


def retracted(text: str) -> Iterator[SilentSpan]:
    """Yield from the clause before a retraction in an aligned text to the retraction's end."""
    clauses = cut_clauses(text)
    first = True
    for found in words.RETRACTION.finditer(text):
        before = [
            c
            for c in clauses
            if c.start < found.start() and not _empty(text[c.start : min(c.end, found.start())])
        ]
        before = before[:-2] + _taken_together(before[-2:])
        rest = text[found.end() :]
        repaired = not first and _empty(rest)
        if before and not repaired and not (words.FORMER.search(found[0]) and _empty(rest)):
            yield SilentSpan(before[-1].start, found.end(), "retracted")
        first = False


def _taken_together(last: list[Clause]) -> list[Clause]:
    """Return what one breath takes back: with a few words after a clause, that clause too.

    没有尿显，你得摸，哎不对 does not take back the words about feeling it alone.
    """
    if len(last) < 2 or last[0].ends_sentence or len(last[1].text) > _FEW_WORDS:
        return last
    return last[:1] if not _FIGURE.search(last[1].text) else last


def _empty(text: str) -> bool:
    return words.FILLER.fullmatch(text) is not None


def retracts(text: str) -> bool:
    """Tell whether what was said before an aligned text is taken back."""
    found = list(words.RETRACTION.finditer(text))
    if not found:
        return False
    first = found[0]
    return _empty(text[: first.start()]) or _empty(text[first.end() :])
