"""Holds a piece that says all a statement says in other words' order, with small words between.

Where word order could turn the meaning (comparisons, sequences, several figures or predicates,
who does what to whom) only the fact's own order will do.
"""

from typing import Final

from copilot.phrasing.guard.content import Reader
from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.ellipsis import BOUNDING
from copilot.phrasing.guard.order import ORDERED, in_order
from copilot.phrasing.guard.polarity import NEGATIVE
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.guard.telling import Context

_MOST_RUNS: Final = 4
"""Runs into which a statement may be taken apart and still be the same statement."""
_LEFT_OUT: Final = frozenset("用使的后处请进行即且时款型类做有") | {
    "us", "do", "go", "put", "mak", "com", "bas", "feature", "design", "item", "type", "part",
}  # fmt: skip
"""Units of a fact that carry nothing a listener would miss, however few."""


def covers(piece: Elements, statement: Statement, context: Context) -> bool:
    """Return whether a piece says what ``statement`` says, in whatever order is harmless."""
    for own_first in (False, True):
        reader = _Coverage(piece, statement, context, own_first)
        if reader.read() and reader.complete() and reader.ordered() and reader.named():
            return True
    return False


class _Coverage(Reader):
    def complete(self) -> bool:
        """Return whether nothing is missing but what carries nothing, or the piece has said."""
        if super().complete():
            return True
        said = {self._elements[place].value for place in self.order}
        if said <= BOUNDING:
            return False
        missing = [
            element
            for place, element in enumerate(self._elements)
            if not self._used[place]
            and not element.free
            and element.kind in ("unit", "slot", "stance")
            and not self._statement.items[place]
        ]
        listed = self._statement.items
        told = all(listed) or len(self.order) > 1
        return told and all(e.kind == "unit" and e.value in _LEFT_OUT for e in missing) and (
            not any(listed) or super().complete()
        )

    def ordered(self) -> bool:
        """Return whether the order is the fact's or one that changes nothing."""
        return in_order(self._piece, self._statement, self.order) or self._harmless()

    def _harmless(self) -> bool:
        elements = self._elements
        if any(e.kind == "unit" and e.value in ORDERED for e in elements):
            return False
        if any(self._statement.items) or any(e.kind in ("pause", "link") for e in self._piece):
            return False
        if sum(e.kind == "slot" for e in elements) > 1:
            return False
        stances = [place for place, e in enumerate(elements) if e.kind == "stance"]
        if len(stances) > 1:
            return False
        order = list(dict.fromkeys(self.order))
        runs = 1 + sum(b != a + 1 for a, b in zip(order, order[1:], strict=False))
        if runs > _MOST_RUNS:
            return False
        return not stances or not self._turns(order, stances[0])

    def _turns(self, order: list[int], stance: int) -> bool:
        """Return whether what stands before and after the predicate changes sides: A不能B, B不能A."""
        content = [p for p in order if p != stance and self._elements[p].kind == "unit"]
        if not content or stance not in order:
            return False
        before = any(p < stance for p in content)
        after = any(p > stance for p in content)
        return before and after and content[0] > stance and content[-1] < stance
