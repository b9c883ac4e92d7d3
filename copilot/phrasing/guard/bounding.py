"""Which parts of a fact a line that was cut must not lack: those that bound or turn what it says."""

from typing import Final

from copilot.phrasing.guard.elements import units_of
from copilot.phrasing.guard.polarity import LIMITING, NEGATIVE
from copilot.phrasing.guard.runs import contains
from copilot.phrasing.guard.statements import Statement

_BOUNDS: Final = frozenset("内前限仅只超满需须凭才") | frozenset(
    ("only", "within", "befor", "until", "unless", "except", "limit", "requir", "need", "under",
     "over", "if", "when", "must", "after", "support"),
)  # fmt: skip
"""Units with which a part asks something for what the rest grants, or ends it."""


def bounding(
    part: Statement, statements: tuple[Statement, ...], carried: frozenset[tuple[int, int]]
) -> bool:
    """Return whether ``part``, which was not said, bounds or turns what was said of its fact.

    It does when it denies, asks or ends something, or speaks again of what was said: black ships
    in two weeks. Within a fact it cannot be told what a denial is of.
    """
    units = units_of(part.elements)
    if part.stances & (NEGATIVE | LIMITING) or set(units) & _BOUNDS:
        return True
    said = [s for s in statements if s.fact == part.fact and (s.fact, s.part) in carried]
    if any(part.part in s.needs | s.advice or -1 in s.needs | s.advice for s in said):
        return True
    wide = any(len(unit) > 1 for unit in units)
    size = 1 if wide else 2
    runs = [units[at : at + size] for at in range(len(units) - size + 1)]
    own = part.naming.units
    return any(
        contains(units_of(s.elements), run) for s in said for run in runs if not contains(own, run)
    )
