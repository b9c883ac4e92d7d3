"""Joins Chinese that a recogniser writes character by character: 续 航 九 十 分 钟."""

import re
from typing import Final

_HAN: Final = r"[㐀-鿿]"
_WORD: Final = re.compile(rf"(?<!\S){_HAN}+(?!\S)")
_BETWEEN: Final = re.compile(
    rf"(?<=[㐀-鿿。，、！？；：]) +(?=[㐀-鿿。，、！？；：0-9a-zA-Z])|(?<=[0-9]) +(?={_HAN})"
)
_LEAST: Final = 3
"""Characters by themselves that are no accident; a countdown reads as well joined: 三 二 一."""


def without_character_spaces(text: str) -> str:
    """Return speech without the blanks between its characters, where it is written so.

    Words apart may be the pauses of a host (颜色就三个 黑色 白色), and stay: it is written so when
    at least half of what stands between blanks is one character.
    """
    if " " not in text:
        return text
    words = _WORD.findall(text)
    alone = sum(len(word) == 1 for word in words)
    if alone < _LEAST or alone * 2 < len(words):
        return text
    return _BETWEEN.sub("", text)
