"""Tells where a clause is about another kind, version or model of what a shop sells.

No goods are listed: a kind is what stands before the product's own noun, or before one, 款 or 装,
and the shop writes nowhere of the one on air.
"""

import re
from typing import Final

from copilot.skills.corrections.speech import subject_words as words
from copilot.skills.corrections.speech.own_words import (
    LATIN,
    OwnWords,
    is_known,
    is_known_in_chinese,
    known_pairs,
)
from knowledge.language.numbers import parse_number

_ORDERED: Final = frozenset({"buy", "get", "grab", "take", "order"})


def is_another_one(subject: str, own: OwnWords) -> bool:
    """Tell whether a subject is one of a kind that the shop does not write of: the carbon ones."""
    said = [word for word in LATIN.findall(subject) if word not in words.JOINING]
    if len(said) < 2 or said[-1] not in words.ONE_OF_KIND or re.search(r"[0-9]", subject):
        return False
    if said[0] in _ORDERED:
        return False  # buy one get one free
    return not any(is_known(word, own) or word in words.PRAISED for word in said[:-1])


def has_another_number(subject: str, own: OwnWords) -> bool:
    """Tell whether a subject is a name of ours with another number behind it."""
    for name in own.names:
        stem = name.rstrip("0123456789").strip()
        number = parse_number(name.removeprefix(stem).strip()) if stem != name else None
        if number is None or not stem.isascii() or f"{stem} " not in subject:
            continue
        said = parse_number(subject.rpartition(f"{stem} ")[2].strip())
        if said is not None and said != number:
            return True
    return False


def is_kind_of_ours(text: str, own: OwnWords) -> bool:
    """Tell whether a clause begins with the product's own noun as another kind of it has it."""
    if own.kinds is None:
        return False
    lead = words.CHINESE_LEAD.match(text)
    found = own.kinds.match(text, lead.end() if lead else 0)
    if found is None or found["kind"] in own.text:
        return False
    return not is_known_in_chinese(found["kind"], own)


def is_another_kind(text: str, begin: int, own: OwnWords) -> bool:
    """Tell whether a clause begins with a version, or a thing sold too, that is not on air."""
    if found := words.OTHER_KIND.match(text, begin):
        kind = found["kind"] or found["pack"]
        ours = found[0] in own.text or kind in own.choices
        return not (ours or (len(kind) > 1 and kind in own.text))
    found = words.ALSO_SOLD.match(text, begin)
    return found is not None and not known_pairs(found["name"], own)
