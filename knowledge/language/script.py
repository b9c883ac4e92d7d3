"""Which of the product's two languages a text is written in, told from its script alone."""

import re
from typing import Literal

Language = Literal["zh", "en", "other"]

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LATIN_WORD = re.compile(r"[A-Za-z\uff21-\uff3a\uff41-\uff5a]+")
_OTHER_LETTER = re.compile(
    r"[\u00aa-\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff"
    r"\u3041-\u30ff\u3131-\u318e\ua000-\uabff\uac00-\ud7ff\ufb00-\ufdff\ufe70-\ufefc\uff66-\uffdc]"
)


def language_of(text: str) -> Language:
    """Return the language whose script dominates ``text``; ``other`` = neither, or no letters.

    One Han character weighs as much as one Latin word. Kana, Hangul and other scripts make a text
    ``other`` as soon as they are a tenth of its letters; Latin with accents counts as another
    script, but a Latin language written without accents cannot be told from English here.
    """
    if text.isascii():
        return "en" if _LATIN_WORD.search(text) else "other"
    han = len(_HAN.findall(text))
    words = _LATIN_WORD.findall(text)
    foreign = len(_OTHER_LETTER.findall(text))
    if foreign * 10 > han + sum(map(len, words)) + foreign:
        return "other"
    if han and han >= len(words):
        return "zh"
    return "en" if words else "other"
