"""Keeps an answer to the place or the device it was given for: shipping to Canada is not to Japan.

Only answered questions and rules are held to it. What an attribute says of where a thing is from
answers whether it is from elsewhere.
"""

import re
from functools import lru_cache
from typing import Final

from knowledge.facts import Fact
from knowledge.language.named_things_words import NAMED_THINGS
from knowledge.language.normalise import normalise
from knowledge.language.terms import words

_SENDS: Final = re.compile(
    r"[发寄邮运送]|快递|到货|几天到|\b(?:ship\w*|deliver\w*|send|sent|post|postage|mail|courier|customs)\b"
)


def names_another(question: str, fact: Fact) -> bool:
    """Return whether ``fact`` was said of a place or device, and ``question`` asks of others.

    What was said of a whole (Europe, phones) holds for its parts; what was asked of a whole is not
    answered by one part.
    """
    if fact.kind not in ("faq", "policy"):
        return False
    asked = things_named(question)
    if not asked:
        return False
    told = things_named(fact.name)
    if _SENDS.search(normalise(question)):
        told |= things_named(fact.value)
    return bool(told) and not any(_within(one) & told for one in asked)


@lru_cache(maxsize=16384)
def things_named(text: str) -> frozenset[str]:
    """Return the keys of the places and devices that ``text`` names."""
    found = set(map(normalise, _HAN.findall(normalise(text))))
    spaced = " ".join(words(text))
    found |= set(_LATIN.findall(spaced))
    return frozenset(key for name in found for key in _KEYS[name])


def _within(key: str) -> frozenset[str]:
    """Return ``key`` and all that it lies in."""
    whole = _WHOLE.get(key)
    return frozenset({key}) | (_within(whole) if whole else frozenset())


_KEYS: Final[dict[str, tuple[str, ...]]] = {}
_WHOLE: Final[dict[str, str]] = {}
for _entry in re.split(r"\n(?! )", NAMED_THINGS.strip()):
    _head, _, _names = _entry.partition(":")
    _key, _, _whole = (part.strip() for part in _head.partition("<"))
    if _whole:
        _WHOLE[_key] = _whole
    for _name in _names.split():
        _called = " ".join(words(_name.replace("_", " "))) if _name.isascii() else normalise(_name)
        _KEYS[_called] = (*_KEYS.get(_called, ()), _key)


def _longest_first(latin: bool) -> str:
    names = (name for name in _KEYS if name.isascii() == latin)
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_HAN: Final = re.compile(_longest_first(latin=False))
_LATIN: Final = re.compile(rf"(?<![^ ])(?:{_longest_first(latin=True)})(?![^ ])")
