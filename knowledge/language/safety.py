"""Tells whether a text speaks of what a wrong answer can harm: pregnancy, allergy, illness."""

import re
from functools import lru_cache
from typing import Final

from knowledge.language.normalise import normalise
from knowledge.language.qualifier_words import QUALIFIER_WORDS
from knowledge.language.terms import words

_AILMENT: Final = re.compile(
    r"[^\W\da-z_能可会有没得患是的了我你他她对和跟就很人孩子娃宝妈爸老公婆像容易怕这那治防抗杀消看啥么]{1,4}?"
    r"(?:炎症|炎(?![热夏])|(?<![毛通弊挑])病(?![历房人友毒菌害])|综合[征症]|(?<![炎对急后])症(?!状)|癌"
    r"|肿瘤|疹|癣|(?<!冻)疮|溃疡|息肉|疝气|感染|骨折|结石|增生|[间椎]盘?突出)"
)
_AILMENT_EN: Final = re.compile(
    r"\b(?:[a-z]+itis|[a-z]{3,}emia|tinnitus|vertigo|hernias?|seizures?"
    r"|[a-z]+ (?:infections?|diseases?|disorders?|syndrome))\b"
)


@lru_cache(maxsize=8192)
def ailments(text: str) -> frozenset[str]:
    """Return the illnesses that ``text`` names as such by their endings: 中耳炎, tendonitis.

    English ones in the singular, as :func:`knowledge.language.terms.words` has them.
    """
    plain = normalise(text)
    latin = (" ".join(words(one)) for one in _AILMENT_EN.findall(plain))
    return frozenset((*_AILMENT.findall(plain), *latin))


@lru_cache(maxsize=8192)
def touches_safety(text: str) -> bool:
    """Return whether ``text`` names whom or what a wrong answer can harm."""
    return bool(ailments(text)) or _names(text, _WORDS)


@lru_cache(maxsize=8192)
def names_condition(text: str) -> bool:
    """Return whether ``text`` names a condition, such as an illness, and not somebody young."""
    return bool(ailments(text)) or _names(text, _CONDITIONS)


def _names(text: str, among: tuple[frozenset[str], frozenset[str]]) -> bool:
    chinese, english = among
    plain, spaced = normalise(text), f" {' '.join(words(text))} "
    return any(word in plain for word in chinese) or any(f" {word} " in spaced for word in english)


def _read(left_out: frozenset[str] = frozenset()) -> tuple[frozenset[str], frozenset[str]]:
    """Return the Chinese and English words of the qualifiers marked so, less those left out."""
    chinese: set[str] = set()
    english: set[str] = set()
    for block in re.split(r"\n(?! )", QUALIFIER_WORDS.strip("\n")):
        head, *lines = block.splitlines()
        key, *marks = head.split()
        if "safety" not in marks or key in left_out:
            continue
        for line in lines:
            language, _, listed = line.strip().partition(" ")
            if language == "zh":
                chinese |= {normalise(word) for word in listed.split()}
            elif language == "en":
                english |= {" ".join(words(word)) for word in listed.split(",")}
    return frozenset(chinese), frozenset(english)


_WORDS, _CONDITIONS = _read(), _read(frozenset({"child"}))
