"""The names by which a property may be called in speech, beside the shop's own."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.measures.measure_words import (
    ENGLISH_GENERIC,
    EXTRA_NAMES,
    LOOSE_HEADS,
    NAME_HEADS,
    NAME_OPENINGS,
    NO_SYNONYM,
    TIME_HEADS,
)
from knowledge.language import attribute_words_en, attribute_words_zh
from knowledge.language.normalise import normalise

_BRACKETS: Final = re.compile(r"\s?[(（\[【].*?[)）\]】]")
_WORD: Final = re.compile(r"[a-z][a-z'-]*|\d+(?:\.\d+)?")
_HAN: Final = re.compile(r"[一-鿿]")
_EACH: Final = re.compile(r"^(?:每|单|一)(?P<pack>[一-鿿]{1,2})$")


def _vocabulary(block: str, separator: str) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    key = ""
    for line in block.strip("\n").splitlines():
        if not line.startswith(" "):
            key = line.strip()
        elif not line.strip().startswith("?"):
            names.setdefault(key, []).extend(p.strip() for p in line.split(separator) if p.strip())
    return {key: tuple(words) for key, words in names.items()}


_ZH: Final = _vocabulary(attribute_words_zh.ATTRIBUTE_WORDS, " ")
_EN: Final = _vocabulary(attribute_words_en.ATTRIBUTE_WORDS, ",")


@lru_cache(maxsize=1)
def vocabulary() -> frozenset[str]:
    """Return every name of a property the trade knows, in both languages, normalised."""
    return frozenset(
        normalise(name) for table in (_ZH, _EN) for names in table.values() for name in names
    )


@lru_cache(maxsize=16384)
def other_names(name: str, keys: frozenset[str]) -> tuple[str, ...]:
    """Return further names of the property called ``name`` whose meanings are ``keys``, normalised.

    Parts of its own name come first (保温 of 保温时长), then other words of the trade for it.
    """
    own = normalise(_BRACKETS.sub("", name))
    found = list(_han_parts(own) if _HAN.search(own) else _english_parts(own))
    found += _turned(own)
    for key in sorted(keys):
        if key in _whole_keys(own):
            found += [
                word for word in (*_ZH.get(key, ()), *_EN.get(key, ())) if word not in NO_SYNONYM
            ]
            found += EXTRA_NAMES.get(key, ())
    kept = dict.fromkeys(normalise(word) for word in found)
    return tuple(word for word in kept if word and word != normalise(name))


def _turned(own: str) -> list[str]:
    """Return a name cut short, and how else a share is called: 含绒量 of 绒子含量."""
    if own in _SHORT:
        return list(_SHORT[own])
    share = _SHARE_OF.fullmatch(own)
    if share is None:
        return []
    what = share["what"] or share["own"]
    bare = what.removesuffix(what[-1]) if len(what) > 1 and what[-1] in "子分质" else what
    forms = {what, bare}
    return [*(f"含{form}量" for form in forms), *(f"{form}含量" for form in forms if form != what)]


_SHORT: Final[dict[str, tuple[str, ...]]] = {
    "运行内存": ("运存",),
    "机身内存": ("机身存储", "内部存储"),
    "单只重量": ("单只重",),
}
_SHARE_OF: Final = re.compile(
    r"(?P<what>[一-鿿]{1,4}?)(?:的)?(?:含量|占比|比例)|含(?P<own>[一-鿿]{1,3})量"
)


def _whole_keys(own: str) -> frozenset[str]:
    """Return the meanings the whole of a name has, rather than a part of it.

    充电盒重量 is a weight but may not stand for the product's: it is called 重量 by itself only
    when nothing else in the name narrows it.
    """
    plain = own
    for opening in NAME_OPENINGS:
        plain = plain.removeprefix(opening)
    keys = set()
    for table in (_ZH, _EN):
        for key, words in table.items():
            if plain in words or own in words or _without_generic(plain) in words:
                keys.add(key)
    for key, extra in EXTRA_NAMES.items():
        if plain in extra or own in extra:
            keys.add(key)
    return frozenset(keys)


def _without_generic(name: str) -> str:
    words = [word for word in _WORD.findall(name) if word not in ENGLISH_GENERIC]
    return " ".join(words)


def _han_parts(own: str) -> list[str]:
    parts = [own] if own else []
    plain = own
    for opening in NAME_OPENINGS:
        if plain.startswith(opening) and len(plain) - len(opening) >= 2:
            plain = plain.removeprefix(opening)
            parts.append(plain)
    for head in NAME_HEADS:
        rest = plain.removesuffix(head)
        if rest == plain or not rest:
            continue
        if head in TIME_HEADS:
            parts += [rest + other for other in TIME_HEADS]
        parts += _rests(rest)
        if len(head) >= 2 and head not in LOOSE_HEADS:
            parts.append(head)
        break
    return [part for part in parts if len(part) >= 2]


def _rests(rest: str) -> list[str]:
    each = _EACH.match(rest)
    if each:
        pack = each["pack"]
        return [f"{count}{size}{pack}" for count in "每一单" for size in ("", "小")]
    return [rest] if len(rest) >= 2 else []


def _english_parts(own: str) -> list[str]:
    words = _WORD.findall(own)
    core = [word for word in words if word not in ENGLISH_GENERIC]
    parts = [own, " ".join(core)] if core else [own]
    head = words[0] if words else ""
    if "per" in words:
        parts.append(" ".join(words[: words.index("per")]))
    if len(core) > 1 and head not in ENGLISH_GENERIC:
        parts.append(" ".join(core[:2]))
    return [part for part in parts if len(part) > 2]
