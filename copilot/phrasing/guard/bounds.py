"""Writes a bound of a figure in one way, whatever word it was put in: 低于45dB, at most 30 lb.

At most and less than stay apart, as do at least and more than: who is three is not under three.
"""

import re
from typing import Final

from copilot.phrasing.guard.elements import Language

_SLOT: Final = "([\ue000-\uf8ff])"
_NOT: Final = "(?:请勿|切勿|不要|不能|不可|不得|不应|不宜|别|勿|不)"

_CHINESE: Final = (
    (rf"{_NOT}(?:超过|大于|高于|多于){_SLOT}(?:以内|以下)?", r"\1内"),
    (rf"(?:最多|至多|顶多){_SLOT}(?:以内)?", r"\1内"),
    (rf"(?:控制在|在|为)?{_SLOT}(?:及?以下|及?以内|之?内)(?![部侧里外置胆衬])", r"\1内"),
    (rf"{_NOT}(?:低于|小于|少于){_SLOT}|(?:至少|最少|起码){_SLOT}", r"\1\2以上"),
    (rf"(?<![送用够吃看找听买])(?:低于|小于|不到|不足|少于){_SLOT}", r"\1不足"),
)
_ENGLISH: Final = (
    (rf"\b(?:(?:no|not) more than|at (?:the )?most|a maximum of|as much as) ?{_SLOT}", r"up to \1"),
    (rf"{_SLOT} or (?:less|under|below|lighter|lower)\b", r"up to \1"),
    (rf"\b(?:no less than|not less than|a minimum of) ?{_SLOT}", r"at least \1"),
    (rf"\b(?:below|less than|lower than) ?{_SLOT}", r"under \1"),
    (rf"{_SLOT} or (?:more|over|above)\b", r"at least \1"),
)
_COMPILED: Final = {
    "zh": tuple((re.compile(pattern), to) for pattern, to in _CHINESE),
    "en": tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in _ENGLISH),
}


def bounded(text: str, language: Language) -> str:
    """Return a text in which every bound of a slot is written in one way."""
    for pattern, to in _COMPILED[language]:
        text = pattern.sub(to, text)
    return text
