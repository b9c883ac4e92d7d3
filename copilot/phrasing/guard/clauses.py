"""Cuts a stream of text into clauses, and refuses what no line to say may hold."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.phrasing.guard.elements import SLOT_BASE, Language, is_slot

LONGEST_CLAUSE: Final = 400
"""Characters without a clause's end after which a stream is refused."""

_NAME: Final = re.compile(r"F[1-9]\d?(?:\.[1-9]\d?)?")
_LONGEST_NAME: Final = 8
_SENTENCE_END: Final = frozenset("。！!\n")
_ASKS: Final = frozenset("?？")
_CLAUSE_END: Final = frozenset("，,；;") | _SENTENCE_END | _ASKS
_DROPPED: Final = frozenset('~～“”"「」『』*😊😄😀😁🥰😍👍✨💕❤️🌟🎉👏🤗😉🌸💖\ufe0f')
_KEPT: Final = frozenset(" +、（）()：:·-–—'’/&％%\t…")
SYMBOLS: Final = frozenset("$￥¥€£°℃℉×#~～*²³±<>=")
"""Marks that only the text of a figure has: what is left of them stands in no fact."""


class ClauseRefused(Exception):
    """A stream holds what no clause may hold; ``reason`` is one word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a line.

    Attributes:
        text: the clause without its end, each slot one private character.
        end: the mark that ended it; empty at the end of the stream.
        closes: whether it ends a sentence.
        asks: whether it is a question.
    """

    text: str
    end: str
    closes: bool
    asks: bool = False


class ClauseReader:
    """Takes a stream piece by piece; what it returns does not depend on how it was cut.

    Args:
        places: slot name → its place among the slots.
        language: of the line.
        letters: letters beyond ASCII and Han that the facts themselves hold.
    """

    def __init__(self, places: dict[str, int], language: Language, letters: frozenset[str]) -> None:
        self._places = places
        self._language = language
        self._letters = letters
        self._text: list[str] = []
        self._name: list[str] | None = None
        self._stop = ""
        self._read = 0

    def take(self, character: str) -> Clause | None:
        """Take one character; return the clause it completes. Raises ``ClauseRefused``."""
        done = self._after_stop(character)
        if self._name is not None:
            self._in_slot(character)
            return done
        if character == "{":
            self._name = []
            return done
        if character == "." or (character == "," and self._after_digit()):
            self._stop = character
            return done
        if character in _CLAUSE_END or (character == "\r"):
            ended = self._ended("\n" if character == "\r" else character)
            return done or ended
        self._plain(character)
        return done

    def finish(self) -> Clause | None:
        """Return what is left as the last clause, if anything. Raises ``ClauseRefused``."""
        if self._name is not None:
            raise ClauseRefused("slot")
        if self._stop:
            mark, self._stop = self._stop, ""
            return self._ended(mark, closes=True)
        text = "".join(self._text).strip(" ~～*")
        self._text = []
        return Clause(text, "", closes=True) if text else None

    def _after_stop(self, character: str) -> Clause | None:
        """Settle whether the stop or comma before ``character`` ended a clause."""
        if not self._stop:
            return None
        mark, self._stop = self._stop, ""
        if character.isascii() and character.isdigit() and self._after_digit():
            self._append(mark)
            return None
        if mark == "." and character.isascii() and character.isalnum():
            raise ClauseRefused("markup")  # an address, a file, an abbreviation
        return self._ended(mark, closes=mark == ".")

    def _after_digit(self) -> bool:
        return bool(self._text) and self._text[-1].isascii() and self._text[-1].isdigit()

    def _ended(self, mark: str, *, closes: bool = False) -> Clause | None:
        text = "".join(self._text).strip(" ~～*")
        self._text = []
        if not text and mark == "\n":
            return None
        if mark in _ASKS:
            return Clause(text, "." if self._language == "en" else "。", closes=True, asks=True)
        return Clause(text, mark, closes or mark in _SENTENCE_END)

    def _in_slot(self, character: str) -> None:
        assert self._name is not None
        if character != "}":
            self._name.append(character)
            if len(self._name) > _LONGEST_NAME:
                raise ClauseRefused("slot")
            return
        name = "".join(self._name)
        self._name = None
        place = self._places.get(name) if _NAME.fullmatch(name) else None
        if place is None:
            raise ClauseRefused("slot")
        self._append(chr(SLOT_BASE + place))

    def _plain(self, character: str) -> None:
        if self._of_figure(character):
            self._append(character)
            return
        if character in _DROPPED:
            self._read += 1
            if self._read > 12:
                raise ClauseRefused("markup")
            return
        if character.isnumeric() and not _han(character):
            raise ClauseRefused("figure")
        latin = character.isascii() and character.isalpha()
        if _han(character):
            if self._language == "en" and character not in self._letters:
                raise ClauseRefused("language")
        elif not latin and character not in _KEPT and character not in self._letters:
            raise ClauseRefused("character")
        if latin and self._text and is_slot(self._text[-1]):
            raise ClauseRefused("slot")  # a word glued to what fills the slot
        self._append(character)

    def _of_figure(self, character: str) -> bool:
        """Return whether a character may stand in a figure, which only a fact's own can be."""
        if character in SYMBOLS:
            return character not in _DROPPED or self._after_digit()
        return character.isascii() and character.isdigit()

    def _append(self, character: str) -> None:
        self._text.append(character)
        if len(self._text) > LONGEST_CLAUSE:
            raise ClauseRefused("endless")


def _han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"
