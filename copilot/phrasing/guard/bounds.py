"""Writes a bound of a figure in one way, whatever word it was put in: 低于45dB, at most 30 lb.

At most and less than stay apart, as do at least and more than: who is three is not under three.
A fact's 30天内 holds "within" and "at most"; where it has no bound, within may go without saying
(7天内无理由 of 7天无理由) and at most may not, which is why that has a mark of its own.
"""

import re
from typing import Final

from copilot.phrasing.guard.elements import Language

AT_MOST: Final = "逾"
"""Stands after 内 where a bound is meant; of a fact, a line may leave it out."""
_SLOT: Final = "([\ue000-\uf8ff])"
_NOT: Final = "(?:请勿|切勿|不要|不能|不可|不得|不应|不宜|别|勿|不)"

_WITHIN: Final = (rf"(?:控制在|在|为)?{_SLOT}(?:及?以内|之?内)(?![部侧里外置胆衬])", r"\1内")
_CHINESE: Final = (
    (rf"{_NOT}(?:超过|大于|高于|多于){_SLOT}(?:以[内下])?", rf"\1内{AT_MOST}"),
    (rf"(?:最多|至多|顶多){_SLOT}(?:以?内)?", rf"\1内{AT_MOST}"),
    (rf"(?:控制在|在|为)?{_SLOT}及?以下", rf"\1内{AT_MOST}"),
    _WITHIN,
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

_MEANT: Final = re.compile(rf"([\ue000-\uf8ff]内)(?!{AT_MOST})")


def bounded(text: str, language: Language, *, line: bool) -> str:
    """Return a text in which every bound of a slot is written in one way.

    ``line`` = written by the model, not by the shop.
    """
    for pattern, to in _COMPILED[language]:
        text = pattern.sub(to, text)
    return text if line else _MEANT.sub(rf"\1{AT_MOST}", text)
