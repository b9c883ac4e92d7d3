"""Finds which of many named patterns stand where in a text, at the cost of a few of them."""

import re
from collections.abc import Mapping
from functools import lru_cache

_LEADING = re.compile(r"^(?:\\b|\(\?<[!=](?:[^()\\]|\\.)*\))+")
_ESCAPE = re.compile(r"\\[a-zA-Z]")
_QUANTIFIER = frozenset("?*{")

Tagged = tuple[str, int, int]
"""Key, start, end."""


class TaggedPatterns:
    """A table of patterns, tried only where one of their first characters stands.

    One alternation of a few hundred patterns costs a millisecond for a sentence; here each
    character of the text picks the few alternatives that can begin with it.
    """

    def __init__(self, patterns: Mapping[str, str]) -> None:
        self._keys: list[str] = list(patterns)
        self._by_first: dict[str, list[tuple[int, str]]] = {}
        for index, pattern in enumerate(patterns.values()):
            for alternative in _alternatives(pattern):
                for first in _first_characters(alternative):
                    self._by_first.setdefault(first, []).append((index, alternative))
        self._compiled = {first: self._compile(first) for first in self._by_first}
        self._beginnings = re.compile(f"[{re.escape(''.join(self._by_first))}]")
        self.spans = lru_cache(maxsize=512)(self._spans)

    def _spans(self, text: str) -> tuple[Tagged, ...]:
        """Return what stands in an aligned text, from left to right, without overlap."""
        found: list[Tagged] = []
        position = 0
        for beginning in self._beginnings.finditer(text):
            index, character = beginning.start(), beginning[0]
            if index < position:
                continue
            if (
                character.isascii()
                and character.isalpha()
                and index
                and text[index - 1].isascii()
                and text[index - 1].isalpha()
            ):
                continue
            match = self._compiled[character].match(text, index)
            if match is not None and match.end() > index:
                found.append((self._keys[int((match.lastgroup or "k0")[1:])], index, match.end()))
                position = match.end()
        return tuple(found)

    def _compile(self, first: str) -> re.Pattern[str]:
        grouped: dict[int, list[str]] = {}
        for index, alternative in self._by_first[first]:
            grouped.setdefault(index, []).append(alternative)
        return re.compile("|".join(f"(?P<k{i}>{'|'.join(parts)})" for i, parts in grouped.items()))


def _alternatives(pattern: str) -> list[str]:
    """Split a pattern at its outermost bars."""
    parts, depth, current, index = [], 0, "", 0
    in_class = False
    while index < len(pattern):
        character = pattern[index]
        if character == "\\":
            current += pattern[index : index + 2]
            index += 2
            continue
        in_class = (in_class or character == "[") and character != "]"
        depth += 0 if in_class else (character == "(") - (character == ")")
        if character == "|" and depth == 0 and not in_class:
            parts.append(current)
            current = ""
        else:
            current += character
        index += 1
    return [part for part in (*parts, current) if part]


def _first_characters(alternative: str) -> set[str]:
    """Return the characters an alternative can begin with, or more."""
    bare = _LEADING.sub("", alternative)
    if bare[:1].isalnum() and bare[1:2] not in _QUANTIFIER:
        return {bare[0]}
    return {character for character in _ESCAPE.sub("", bare) if character.isalnum()} | (
        {"-"} if bare.startswith("-") else set()
    )
