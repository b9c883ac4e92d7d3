"""The clauses of a line that wait for what follows them, and which of them can be kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from copilot.phrasing.guard.address import Role
from copilot.phrasing.guard.clauses import Clause
from copilot.phrasing.guard.elements import Elements, Language
from copilot.phrasing.guard.holding import Held
from copilot.phrasing.guard.left_out import awaits, leans

_RUN: Final = 2
"""Clauses that may be held together when not all of those waiting are."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A clause that waits; ``elements`` are empty for address."""

    clause: Clause
    elements: Elements
    role: Role

    @property
    def answers(self) -> bool:
        """Whether it is a bare yes or no, of which only the next clause tells to what."""
        said = {e.kind for e in self.elements if not e.free}
        return self.role == "content" and said <= {"yes", "stance"}

    @property
    def leads(self) -> bool:
        """Whether it only leads to the next clause, and goes when that does."""
        return self.role != "content" or self.answers

    def ending(self, clause: Clause) -> "Waiting":
        """Return it as it stands when ``clause``, which came after it, is left out."""
        ended = replace(self.clause, end=clause.end, closes=True)
        return replace(self, clause=ended) if clause.closes else self


Judge = Callable[[Sequence[Waiting]], Held]


def keepable(waiting: Sequence[Waiting], judge: Judge, language: Language) -> list[Waiting]:
    """Return the waiting clauses that are held without the others; judged last, as they stand.

    First with those for which a restriction is still to come, then, if it does not, without.
    """
    for accepted in (frozenset({"held", "limited"}), frozenset({"held"})):
        kept = _kept(waiting, judge, accepted, language)
        if judge(kept) in ("held", "silent"):
            return kept
    return []


def _kept(
    waiting: Sequence[Waiting], judge: Judge, accepted: frozenset[str], language: Language
) -> list[Waiting]:
    kept: list[Waiting] = []
    left, awaited, place = "", False, 0
    while place < len(waiting):
        one = waiting[place]
        run = waiting[place : place + 1]
        if one.role == "content":
            leaning = left and leans(one.clause.text, left, language, same_sentence=True)
            free = not awaited and not leaning
            run = _run(waiting[place:], kept, judge, accepted, language) if free else ()
        kept += run
        while not run and kept and kept[-1].leads:
            kept.pop()
        if run:
            left = "" if one.role == "content" else left
        else:
            left = one.clause.text
            awaited = awaited or awaits(left, language)
        place += len(run) or 1
        awaited = awaited and not waiting[place - 1].clause.closes
    return kept


def _run(
    following: Sequence[Waiting],
    kept: Sequence[Waiting],
    judge: Judge,
    accepted: frozenset[str],
    language: Language,
) -> Sequence[Waiting]:
    """Return the clauses from the first on that are held after those kept, if any are."""
    for size in range(1, min(_RUN, len(following)) + 1):
        run = following[:size]
        if awaits(run[-1].clause.text, language) and size < len(following):
            continue
        if judge([*kept, *run]) in accepted:
            return run
    return ()
