"""What was left out of a line so far, and what that means for the clause that comes next."""

from dataclasses import replace

from copilot.phrasing.guard import left_out
from copilot.phrasing.guard.address import Role
from copilot.phrasing.guard.elements import Language
from copilot.phrasing.guard.waiting import Waiting


class Omissions:
    """The clauses left out of a line.

    Attributes:
        texts: the clauses, each figure one private character.
        reason: why the first was left out; empty when none was.
    """

    def __init__(self, language: Language) -> None:
        self.texts: list[str] = []
        self.reason = ""
        self._language: Language = language
        self._last = ""  # the clause before, when it was left out
        self._in_sentence = False  # one of this sentence was
        self._awaited = False  # … and the rest of the sentence depends on it

    def add(self, text: str, reason: str) -> None:
        """Count a clause as left out, for a reason of ``GuardRefused``."""
        self.texts.append(text)
        self.reason = self.reason or reason
        self._last, self._in_sentence = text, True
        self._awaited = self._awaited or left_out.awaits(text, self._language)

    def bounds(self, texts: list[str]) -> None:
        """Take note that the clause left out last bounds what it stands between: ``texts``, which
        waited before it and go with it, and the rest of its sentence."""
        self.texts[-1:-1] = texts
        self._awaited = True

    def bar(self, text: str, role: Role) -> bool:
        """Return whether a clause must go with what was left out before it."""
        if role != "content":  # 随便选 after 三种一个价 would say that again
            return self._in_sentence
        if self._awaited or not self._last:
            return self._awaited
        same = self._in_sentence
        return left_out.leans(text, self._last, self._language, same_sentence=same)

    def joined(self, one: Waiting, *, opens: bool) -> Waiting:
        """Return a clause without what joined it to one left out right before it.

        ``opens`` = nothing of its sentence stands before it.
        """
        if not self._last or one.role != "content":
            return one
        self._last = ""
        text = left_out.unjoined(one.clause.text, self._language, opens=opens)
        return replace(one, clause=replace(one.clause, text=text))

    def sentence_ends(self) -> None:
        """Take note that what comes next is of another sentence."""
        self._in_sentence = self._awaited = False
