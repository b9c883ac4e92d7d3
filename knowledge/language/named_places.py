"""Finds the places and devices that a text names: 拉萨 lies in 西藏, and that in 偏远地区."""

import re
from functools import lru_cache
from typing import Final

from knowledge.language.named_things_words import NAMED_THINGS
from knowledge.language.normalise import normalise
from knowledge.language.terms import words

_REGIONS: Final = frozenset({"abroad", "mainland", "remote", "po_box"})
_NOWHERE_ELSE: Final = re.compile(
    r"(?:只|仅|暂只|目前只)(?:能|可|支持|限)?[发寄邮运送配]|(?:只|仅)(?:限|支持)[^,，。;；]{1,8}(?:发货|配送|地区)"
    r"|\b(?:ships?|shipping|deliver\w*|send)\b[^.;]{0,40}\bonly\b"
    r"|\bonly (?:ships?|deliver\w*|send)\b|\bnowhere else\b"
)

FROM_BEFORE: Final = re.compile(r"(?:从|\bfrom(?: our)?(?: warehouse in)?)\s*\Z", re.IGNORECASE)
"""What stands before a place that goods are sent from."""


def places_named(text: str) -> frozenset[str]:
    """Return the keys of the places that ``text`` names, to which goods may be sent."""
    return frozenset(key for key in things_named(text) if with_whole(key) & _REGIONS)


def sends_nowhere_else(text: str) -> bool:
    """Return whether ``text`` says that goods go to some places only, which answers for all."""
    plain = normalise(text)
    return _NOWHERE_ELSE.search(plain) is not None and bool(places_named(plain))


def spans_of_places(text: str) -> tuple[tuple[frozenset[str], int, int], ...]:
    """Return where ``text`` names places, as it is written, with their keys, in order."""
    found = []
    for one in _WRITTEN.finditer(text):
        keys = places_named(one[0])
        if keys:
            found.append((keys, one.start(), one.end()))
    return tuple(found)


def places_sent_to(text: str) -> frozenset[str]:
    """Return the keys of the places in ``text`` but those that goods are sent from."""
    spans = spans_of_places(text)
    return frozenset(
        key for keys, start, _ in spans if not FROM_BEFORE.search(text[:start]) for key in keys
    )


@lru_cache(maxsize=16384)
def things_named(text: str) -> frozenset[str]:
    """Return the keys of the places and devices that ``text`` names."""
    found = set(map(normalise, _HAN.findall(normalise(text))))
    spaced = " ".join(words(text))
    found |= set(_LATIN.findall(spaced))
    return frozenset(key for name in found for key in _KEYS[name])


def with_whole(key: str) -> frozenset[str]:
    """Return the key of a place or device and all that it lies in."""
    whole = _WHOLE.get(key)
    return frozenset({key}) | (with_whole(whole) if whole else frozenset())


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


def _written() -> str:
    latin = (name for name in _KEYS if name.isascii())
    ordered = sorted(latin, key=len, reverse=True)
    spaced = "|".join(re.escape(name).replace(r"\ ", r"[\s.-]+") for name in ordered)
    return rf"{_longest_first(latin=False)}|(?<![a-z0-9])(?:{spaced})(?:e?s)?(?![a-z0-9])"


_WRITTEN: Final = re.compile(_written(), re.IGNORECASE)
