"""Reads the noun that an English clause begins with, up to its verb."""

import itertools
import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.speech import kind_words as words
from copilot.skills.corrections.speech.own_words import LATIN
from knowledge.language.numbers import parse_number

_TOKEN: Final = re.compile(r"[a-z]+n['’]t|[a-z0-9][a-z0-9.,-]*|['’](?:s|re|ve|ll|d)\b|[^\sa-z0-9]")
_SHORTENED: Final = re.compile(r"['’](?:s|re|ve|ll|d)")
_MOST_WORDS: Final = 5
_LINKS: Final = frozenset({"and", "or", "but"})
_DETERMINERS: Final = words.INDEFINITE | words.DISTANT | {"the"}


@dataclass(frozen=True, slots=True)
class SubjectNoun:
    """A noun with the words before it.

    Attributes:
        before: what determines it (a, those); empty where nothing does.
        words: the noun, and what narrows it.
        joined: what is joined to it (with a gain of two).
        verb: what stands behind it: its verb, or somebody who does something with it.
        end: where all of that ends.
    """

    before: str
    words: tuple[str, ...]
    joined: str
    verb: str
    end: int

    @property
    def several(self) -> bool:
        """Whether it is spoken of as many."""
        return is_plural(self.words[-1])


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a noun in the plural."""
    return word.endswith("s") and not word.endswith("ss")


def subject_at(clause: str, begin: int) -> SubjectNoun | None:
    """Return the noun that begins at a place of an aligned clause and has a verb behind it.

    A kind called by ``ones`` alone needs none (dome ones, eight ribs), nor does any of a kind that
    comes at so much: a cast iron wok at three kilos.
    """
    noun = _read(clause, begin)
    if noun is None or noun.verb:
        return noun
    at_so_much = noun.before in words.INDEFINITE and noun.joined.startswith("at ")
    return noun if at_so_much or (noun.words[-1] == "ones" and not noun.joined) else None


def object_at(clause: str, begin: int) -> SubjectNoun | None:
    """Return the noun that begins at a place of an aligned clause, whatever follows it."""
    noun = _read(clause, begin)
    if noun is None:
        return None
    called = tuple(itertools.takewhile(lambda word: parse_number(word) is None, noun.words))
    return SubjectNoun(noun.before, called or noun.words, "", "", noun.end)


def _read(clause: str, begin: int) -> SubjectNoun | None:
    tokens = [token[0] for token in _TOKEN.finditer(clause, begin)]
    ends = [token.end() for token in _TOKEN.finditer(clause, begin)]
    if not tokens or tokens[0] in words.HELD_UP:
        return None
    before = tokens[0] if tokens[0] in _DETERMINERS else ""
    parts: tuple[list[str], list[str]] = ([], [])
    inside = False
    for at in range(1 if before else 0, len(tokens)):
        word = tokens[at]
        any_one_s = before in words.INDEFINITE and _SHORTENED.fullmatch(word)
        if parts[0] and (any_one_s or word in words.ANYBODY or _is_verb(tokens, at, parts)):
            return SubjectNoun(before, tuple(parts[0]), " ".join(parts[1]), word, ends[at])
        inside = inside or bool(parts[0] and _joins(tokens, at))
        if word in words.ADVERBS and parts[0] and not inside:
            continue
        if not re.match("[a-z0-9-]", word) or word in _LINKS:
            break
        parts[inside].append(word)
        if len(parts[inside]) > _MOST_WORDS:
            break
    if not parts[0]:
        return None
    return SubjectNoun(before, tuple(parts[0]), " ".join(parts[1]), "", len(clause))


def _joins(tokens: list[str], at: int) -> bool:
    """Tell whether a word joins more to a noun: from the market, that size."""
    if tokens[at] != "that":
        return tokens[at] in words.JOINED
    after = tokens[at + 1] if at + 1 < len(tokens) else ""
    clause = after in words.INFLECTED | words.PLAIN | words.ADVERBS | words.HELD_UP
    return not clause and LATIN.fullmatch(after) is not None


def _is_verb(tokens: list[str], at: int, parts: tuple[list[str], list[str]]) -> bool:
    """Tell whether a word behind a noun is its verb."""
    word, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else ""
    if _SHORTENED.fullmatch(word):
        owner = word[1:] == "s" and LATIN.fullmatch(after) and not _follows_is(after)
        return not owner
    if word in words.INFLECTED:
        return True
    return word in words.PLAIN and any(is_plural(part[-1]) for part in parts if part)


def _follows_is(word: str) -> bool:
    tens = word.endswith(("ty", "teen"))
    return tens or word in words.BEHIND_IS or parse_number(word) is not None
