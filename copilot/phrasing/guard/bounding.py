"""Which parts of a fact a line that was cut must not lack: those that bound or turn what it says."""

from typing import Final

from copilot.phrasing.guard.elements import units_of
from copilot.phrasing.guard.polarity import LIMITING, NEGATIVE
from copilot.phrasing.guard.runs import contains
from copilot.phrasing.guard.segments import has_slot
from copilot.phrasing.guard.statements import Statement

_TURNING: Final = NEGATIVE - {"has not", "adds not", "need not"}
"""Denials that may be of what else the fact says; what a thing lacks or needs not bounds nothing."""
_BOUNDS: Final = frozenset("限仅只超须凭才") | frozenset(
    ("only", "within", "befor", "until", "unless", "except", "limit", "requir", "need", "under",
     "over", "if", "when", "must", "after", "support"),
)  # fmt: skip
"""Units with which a part asks something for what the rest grants, or ends it."""
_TIMES: Final = frozenset("内前后满")
"""Units that do so after a figure."""


def hanging(
    part: Statement, statements: tuple[Statement, ...], carried: frozenset[tuple[int, int]]
) -> bool:
    """Return whether ``part`` has no subject of its own, and the part that has it was not said.

    7天后发 of 樱粉预售，7天后发 is true of that colour alone.
    """
    if not part.part or part.whole or not _subjectless(part):
        return False
    before = {s.part: s for s in reversed(statements) if s.fact == part.fact and s.part < part.part}
    opening = next((before[p] for p in sorted(before, reverse=True) if not _subjectless(before[p])), None)
    return opening is not None and (part.fact, opening.part) not in carried


def _subjectless(part: Statement) -> bool:
    return not part.elements or part.elements[0].kind != "unit"


def bounding(
    part: Statement, statements: tuple[Statement, ...], carried: frozenset[tuple[int, int]]
) -> bool:
    """Return whether ``part``, which was not said, bounds or turns what was said of its fact.

    It does when it denies, asks or ends something, or goes on about what was said: black ships in
    two weeks. Within a fact it cannot be told what a denial is of.
    """
    if part.whole:
        return False
    units = units_of(part.elements)
    if part.stances & (_TURNING | LIMITING) or set(units) & _BOUNDS:
        return True
    if has_slot(part.elements) and set(units) & _TIMES:
        return True
    said = [s for s in statements if s.fact == part.fact and (s.fact, s.part) in carried]
    if any(part.part in s.needs | s.advice or -1 in s.needs | s.advice for s in said):
        return True
    opening = units[: 1 if any(len(unit) > 1 for unit in units) else 2]
    named = contains(part.naming.units, opening)
    return bool(opening) and not named and any(
        contains(units_of(s.elements), opening) for s in said
    )
