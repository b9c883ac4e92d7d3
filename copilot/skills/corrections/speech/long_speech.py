"""Cuts a long final text that came all at once into pieces as long as are judged in one go."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from copilot.events import Speech
from copilot.utterances import LONGEST_TEXT

_ENDS: Final = re.compile(r"[。！？!?；;\n]+|\.(?=\s)|[，,]|\s")
_SENTENCE: Final = re.compile(r"[。！？!?；;\n]+|\.(?=\s)")


def pieces_of(speech: Speech) -> tuple[Speech, ...]:
    """Return a final text as pieces of at most ``LONGEST_TEXT``, the last under its own name.

    A recogniser that sends a minute and more at once, without partials, leaves no other chance to
    hear its middle. What is not final goes on as it is: its beginning was judged as it grew.
    """
    if not speech.final or len(speech.text) <= LONGEST_TEXT:
        return (speech,)
    texts = list(_cut(speech.text))
    early = (
        replace(speech, text=text, segment=f"{speech.segment}/{number}", start_ms=None, end_ms=None)
        for number, text in enumerate(texts[:-1], 1)
    )
    return (*early, replace(speech, text=texts[-1]))


def _cut(text: str) -> Iterator[str]:
    """Yield pieces that end with a sentence where one ends in their second half, else a clause."""
    while len(text) > LONGEST_TEXT:
        window = text[:LONGEST_TEXT]
        end = _last(_SENTENCE, window) or _last(_ENDS, window) or LONGEST_TEXT
        yield text[:end]
        text = text[end:]
    yield text


def _last(pattern: re.Pattern[str], window: str) -> int:
    ends = [match.end() for match in pattern.finditer(window, LONGEST_TEXT // 2)]
    return ends[-1] if ends else 0
