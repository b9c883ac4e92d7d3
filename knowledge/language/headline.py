"""What fits a headline, read with one eye from two metres, and a line, said in one breath."""

import re
from typing import Final

from knowledge.language.script import language_of

HEADLINE_CHARACTERS: Final = 12
HEADLINE_WORDS: Final = 6
HEADLINE_LATIN_CHARACTERS: Final = 36  # six words of ordinary length
LINE_CHARACTERS: Final = 40
LINE_WORDS: Final = 25
LINE_LATIN_CHARACTERS: Final = 160
_UNBROKEN: Final = re.compile(r"[\w.%$€£¥][\w.%]")
_JOINTS: Final = "，。；、,; （("
_ENDING: Final = re.compile(r"[\s，。；、,;]+\Z")
_WIDE: Final = re.compile(r"[\u3000-\u9fff\uf900-\uffee]")


def width(text: str) -> int:
    """Return how wide a text is: two for a Chinese character or sign, one for any other."""
    return len(text) + len(_WIDE.findall(text))


def fits_headline(text: str) -> bool:
    """Return whether a headline of ``text`` stays within 12 characters, or 6 Latin words.

    Where both scripts are mixed (S码56cm，M码58cm), two Latin letters or figures are as wide as one
    Chinese character.
    """
    if language_of(text) == "zh":
        return len(text) <= HEADLINE_CHARACTERS
    if width(text) > len(text) and width(text) > 2 * HEADLINE_CHARACTERS:
        return False
    return len(text.split()) <= HEADLINE_WORDS and len(text) <= HEADLINE_LATIN_CHARACTERS


def fits_line(text: str, chinese: bool) -> bool:
    """Return whether ``text``, as it is said, is one breath: 40 Chinese characters or 25 words."""
    if chinese:
        return len(text) <= LINE_CHARACTERS
    return len(text.split()) <= LINE_WORDS and len(text) <= LINE_LATIN_CHARACTERS


def beginning(text: str, taken: int = 0, joints_only: bool = False) -> str:
    """Return the longest beginning of ``text`` that fits, with a mark that something is left out.

    It ends at a joint where there is one and never inside a figure or a Latin word. ``taken`` are
    characters of the headline meant for something else; empty where nothing fits.
    """
    room = " " + "是" * (taken - 1) if taken else ""
    fitting = [
        end
        for end in range(2, len(text))
        if not (text[end - 1].isascii() and text[end].isascii() and _UNBROKEN.match(text, end - 1))
        and fits_headline(_ENDING.sub("", text[:end]) + "…" + room)
    ]
    if not fitting:
        return ""
    joints = [end for end in fitting if text[end] in _JOINTS and end >= fitting[-1] // 2]
    if joints_only and not joints:
        return ""
    return _ENDING.sub("", text[: (joints or fitting)[-1]]) + "…"
