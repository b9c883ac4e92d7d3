"""Tells at a glance which statements might hold a piece of a line, so that few are read closely.

Every unit and slot the evidence knows is a bit; a piece with a bit that a statement does not know,
or without two that it needs, is none of its wordings.
"""

from collections.abc import Iterable
from typing import Final

from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.ellipsis import GENERAL, LEFT_OUT
from copilot.phrasing.guard.frames import FRAME_UNITS, LIGHT_VERBS
from copilot.phrasing.guard.runs import Units
from copilot.phrasing.guard.statements import Statement

_GENERAL: Final = frozenset(unit for name in GENERAL for unit in name)
_LEFT: Final = 1
"""Units that may be left unsaid of any statement."""
_LEFT_OF_THINGS: Final = 5
"""Units that may be left unsaid where they only tell more of a thing."""


class Sieve:
    """The statements of the evidence with what each knows and needs, as bits."""

    def __init__(
        self, statements: tuple[Statement, ...], titles: tuple[Units, ...], question: Units
    ) -> None:
        self._bits: dict[str, int] = {}
        self._called = self._mask(unit for title in titles for unit in title)
        self._question = question
        self._rows: list[tuple[Statement, int, int]] = []
        self.add(statements)

    def add(self, statements: tuple[Statement, ...]) -> None:
        """Look at more statements from now on."""
        rows = [
            (statement, self._called | self._known(statement), self._needed(statement))
            for statement in statements
        ]
        spoken = self._called
        for unit in self._question:
            spoken |= self._bits.get(unit, 0)
        self._rows += [(statement, known, needed & ~spoken) for statement, known, needed in rows]

    def knows(self, unit: str) -> bool:
        """Return whether a unit may stand in a line: in the evidence, a title or a general noun."""
        return unit in self._bits or unit in FRAME_UNITS or unit in LIGHT_VERBS or unit == "内"

    def glance(self, elements: Elements) -> tuple[list[int], list[int]]:
        """Return per element its bit when only a fact may say it, and its bit in any case."""
        said = [self._bits.get(e.value, 0) if e.kind in ("unit", "slot") else 0 for e in elements]
        held = [0 if e.free else bit for e, bit in zip(elements, said, strict=True)]
        return held, said

    def candidates(
        self, held: int, said: int, carried: frozenset[tuple[int, int]]
    ) -> list[Statement]:
        """Return the statements that might hold a piece of these bits; more of one ``carried``."""
        return [
            statement
            for statement, known, needed in self._rows
            if not held & ~known
            and (
                (needed & ~said).bit_count() <= (_LEFT_OF_THINGS if statement.plain else _LEFT)
                or (statement.fact, statement.part) in carried
            )
        ]

    def _mask(self, units: Iterable[str]) -> int:
        mask = 0
        for unit in units:
            mask |= self._bits.setdefault(unit, 1 << len(self._bits))
        return mask

    def _known(self, statement: Statement) -> int:
        naming = statement.naming
        own = (e.value for e in statement.elements if e.kind in ("unit", "slot"))
        named = (unit for core in (naming.units, *naming.core, *naming.wordings) for unit in core)
        return self._mask(own) | self._mask(named)

    def _needed(self, statement: Statement) -> int:
        return self._mask(
            element.value
            for element, item in zip(statement.elements, statement.items, strict=True)
            if not item
            and element.value not in statement.naming.units
            and not element.free
            and element.kind in ("unit", "slot")
            and element.value not in LEFT_OUT
            and element.value not in _GENERAL
        )
