"""Normalisation: one comparable form of a text, and where each of its characters came from."""

import re
from dataclasses import dataclass

from knowledge.language.characters import NORMAL

_SHORTENED = frozenset("!?.,、。;:~-—–·*#'\"^=+|&()[]<>《》「」【】")
_LAUGHING = frozenset("哈呵嘿嘻嘎咯啊h\u110f\u1112")
_UNLIMITED = 1 << 62
_RUNS = re.compile(
    f"([{re.escape(''.join(sorted(_SHORTENED)))}])\\1+"
    f"|([{''.join(sorted(_LAUGHING))}])\\2{{2,}}"
    "| {2,}"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A normalised text with, for each of its characters, the index it came from.

    Attributes:
        text: the normalised text, equal to ``normalise`` of the original.
        offsets: one original index per character of ``text``, never decreasing.
    """

    text: str
    offsets: tuple[int, ...]


def normalise(text: str) -> str:
    """Return the comparable form of ``text``; applying it twice changes nothing.

    Half width, simplified, case folded; invisible characters, controls and emoji removed;
    white space collapsed; a run of one punctuation mark kept once, of a laughing character twice.
    """
    return _RUNS.sub(_shorten, text.translate(NORMAL)).strip(" ")


def _shorten(match: re.Match[str]) -> str:
    run = match.group()
    return run[:2] if run[0] in _LAUGHING else run[0]


def fold(text: str) -> Folded:
    """Return ``normalise(text)`` with the original index of each character; linear in length."""
    kept: list[str] = []
    offsets: list[int] = []
    previous, run = " ", 1
    for index, character in enumerate(text):
        for piece in NORMAL[ord(character)]:
            run = run + 1 if piece == previous else 1
            previous = piece
            if run > _limit(piece):
                continue
            kept.append(piece)
            offsets.append(index)
    if kept and kept[-1] == " ":
        kept.pop()
        offsets.pop()
    return Folded("".join(kept), tuple(offsets))


def _limit(piece: str) -> int:
    if piece == " " or piece in _SHORTENED:
        return 1
    return 2 if piece in _LAUGHING else _UNLIMITED
