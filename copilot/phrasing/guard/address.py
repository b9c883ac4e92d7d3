"""Clauses that only speak to the viewers: which may open a line, which may close it, and no other.

A clause without content claims nothing, but it is still words of the model: only those of closed
lists are shown, the rest is left out.
"""

from collections.abc import Iterable
from typing import Final, Literal

from copilot.phrasing.guard import address_words, function_words
from copilot.phrasing.guard.elements import Element, Language, is_slot
from copilot.phrasing.guard.invitation import invites
from copilot.phrasing.guard.word_classes import word_classes
from knowledge.language.characters import align

Role = Literal["content", "opening", "closing"]

_CHINESE_OPENING: Final = function_words.CHINESE_HOST | frozenset(word_classes("zh")["address"])
_CHINESE_ALLOWING: Final = function_words.CHINESE_AUXILIARY
_CHINESE_CLOSING: Final = function_words.CHINESE_INVITATION | address_words.CHINESE_CALLED
_CHINESE: Final = (
    _CHINESE_OPENING | _CHINESE_ALLOWING | _CHINESE_CLOSING | address_words.CHINESE_PARTICLES
)
_LONGEST: Final = max(map(len, _CHINESE))
_ENGLISH_OPENING: Final = frozenset(
    tuple(wording.replace("-", " ").split())
    for wording in (*function_words.ENGLISH_HOST, *word_classes("en")["address"])
)
_ENGLISH_CLOSING: Final = frozenset(
    tuple(wording.split()) for wording in address_words.ENGLISH_CLOSING
)
_ENGLISH: Final = _ENGLISH_OPENING | _ENGLISH_CLOSING
_LONGEST_WORDING: Final = max(map(len, _ENGLISH))
FOREIGN: Final = Element("unit", "\0")
"""Stands in no fact: makes a clause one that is never held."""


def role_of(text: str, language: Language, product: str) -> Role:
    """Return what a clause does; ``content`` = anything but address and invitation.

    ``product`` = the title an invitation may speak of.
    """
    if any(map(is_slot, text)):
        return "content"
    if language == "zh":
        seen = align(text).strip()
        role = _chinese_role(seen)
        return "closing" if role == "content" and invites(seen, product) else role
    return _english_role(align(text))


def _chinese_role(text: str) -> Role:
    position, opens, closes, allows, invites = 0, False, False, False, False
    while position < len(text):
        for length in range(min(_LONGEST, len(text) - position), 0, -1):
            word = text[position : position + length]
            if word in _CHINESE or word == " ":
                opens = opens or word in _CHINESE_OPENING
                closes = closes or word in _CHINESE_CLOSING
                invites = invites or word in function_words.CHINESE_INVITATION
                allows = allows or word in _CHINESE_ALLOWING - address_words.CHINESE_PARTICLES
                position += length
                break
        else:
            return "content"
    if allows and not invites:
        return "content"  # 可以 by itself is an answer
    return "closing" if closes else "opening" if opens else "content"


def _english_role(text: str) -> Role:
    words = text.replace("’", "'").replace("-", " ").split()
    position, closes = 0, True
    while position < len(words):
        for length in range(min(_LONGEST_WORDING, len(words) - position), 0, -1):
            wording = tuple(words[position : position + length])
            if wording in _ENGLISH:
                closes = closes and wording in _ENGLISH_CLOSING
                position += length
                break
        else:
            if words[position] not in address_words.ENGLISH_BETWEEN:
                return "content"
            position += 1
    if not words or not any(word not in address_words.ENGLISH_BETWEEN for word in words):
        return "content"
    return "closing" if closes else "opening"


def ends_harmlessly(elements: Iterable[Element], language: Language) -> bool:
    """Return whether the small words after the last content of a clause are of a closed list."""
    tail: list[str] = []
    kinds: set[str] = set()
    for element in elements:
        if element.kind == "filler":
            tail.append(element.value)
        elif not element.free:
            kinds.add(element.kind)
            tail = []
    if not kinds:
        return True  # has no content at all, and is left out
    if language == "zh":
        return not any(word in address_words.CHINESE_NEVER_LAST for word in tail)
    allowed = address_words.ENGLISH_LAST
    if kinds == {"yes"}:
        allowed |= address_words.ENGLISH_AFTER_YES
    return all(word in allowed for word in tail)
