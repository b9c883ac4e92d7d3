"""Knows which property is compared by which words: heavier and 轻 ask for the weight of both."""

import re
from typing import Final

from knowledge.language.asked import property_name
from knowledge.language.normalise import normalise

_WORDS: Final = (
    (
        "weight",
        r"\b(?:heav|light)i?(?:er|est)\b|\bweighs? (?:more|less|the (?:most|least))\b",
        "[重沉轻]",
    ),
    ("height", r"\b(?:tall|high)(?:er|est)\b", "[高矮]"),
    ("width", r"\b(?:wid|narrow)e?(?:r|st)\b", "[宽窄]"),
    ("thickness", r"\bthi(?:ck|nn)(?:er|est)\b", "[厚薄]"),
)
_BETWEEN: Final = (
    r"(?:哪(?:一)?[个款件条双种台只把]?|谁)(?:更|比较|最|要)?{word}(?:一?[点些])?[啊呀呢的]*\W*$"
    r"|比\S{{1,8}}?{word}(?:一?[点些]|多少)?[吗么嘛不没][啊呀]?\W*$"
)
_COMPARES: Final = re.compile(r"\bwhich\b|\bthan\b|\bor\b")
_FORMS: Final = tuple(
    (key, re.compile(english), re.compile(_BETWEEN.format(word=han)))
    for key, english, han in _WORDS
)


def compared_property(text: str) -> str:
    """Return the name of the property by which ``text`` compares goods, in its own language.

    Empty where it compares nothing, or by more than one.
    """
    plain = normalise(text)
    english = _COMPARES.search(plain) is not None
    found = {
        (key, not one[0].isascii())
        for key, latin, han in _FORMS
        if (one := (latin.search(plain) if english else None) or han.search(plain))
    }
    if len(found) != 1:
        return ""
    return property_name(*found.pop())
