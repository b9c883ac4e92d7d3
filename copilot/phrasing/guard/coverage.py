"""Holds a piece that says all a statement says in other words' order, with small words between.

Where word order could turn the meaning (comparisons, sequences, several figures or predicates,
who does what to whom) only the fact's own order will do.
"""

from typing import Final

from copilot.phrasing.guard.content import Reader
from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.ellipsis import BOUNDING, GENERAL, LEFT_OUT, LIGHT, tells_more
from copilot.phrasing.guard.order import ORDERED, in_order
from copilot.phrasing.guard.polarity import NEGATIVE
from copilot.phrasing.guard.runs import contains
from copilot.phrasing.guard.statements import Statement
from copilot.phrasing.guard.telling import Context

_USE: Final = frozenset({"用", "us"})
_PURPOSE: Final = 2
"""Units that say what for, at the end of a statement."""
_HEAD: Final = 2
"""Units of a thing that is said when what tells more of it is not."""
_MOST_RUNS: Final = 4
"""Runs into which a statement may be taken apart and still be the same statement."""
_WORDED: Final = 3
"""Units of a statement from which its 有 may go without saying: 会有轻微缩水, 会轻微缩水."""


def readings(piece: Elements, statement: Statement, context: Context) -> list["Coverage"]:
    """Return the ways in which a piece can be read against ``statement``; at most two."""
    first = Coverage(piece, statement, context, own_first=False)
    found = [first] if first.read() else []
    if first.ambiguous:
        second = Coverage(piece, statement, context, own_first=True)
        found += [second] if second.read() else []
    return found


def _runs(places: list[int]) -> list[list[int]]:
    """Return neighbouring places together."""
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] + 1 == place:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


class Coverage(Reader):
    """A reading that may also say a statement in another order, and leave small words out."""

    def covers(self) -> bool:
        """Return whether the piece says what the statement says, in whatever order is harmless."""
        return self.told() and self.ordered() and self.named()

    def told(self) -> bool:
        """Return whether nothing is missing but what carries nothing."""
        if self.complete():
            return True
        required = self.required()
        if required is None or len(self.order) < 2:
            return False
        if self._for_what(required) or all(self._carries_nothing(p) for p in required):
            return True
        return self._understood(required)

    def _understood(self, required: list[int]) -> bool:
        """Return whether all that is left out is what the viewers asked about."""
        return all(
            all(self._carries_nothing(place) for place in run)
            or self._general(run)
            or self._asked(run)
            or self._modifies(run)
            for run in _runs(required)
        )

    def _general(self, run: list[int]) -> bool:
        """Return whether a run names what every line of a live room is about."""
        return tuple(self._elements[place].value for place in run) in GENERAL

    def _modifies(self, run: list[int]) -> bool:
        """Return whether what is left out only tells more of a thing that is said: 原装充电器."""
        elements = self._elements
        head = range(run[-1] + 1, run[-1] + 1 + _HEAD)
        opens = run[0] == 0 or elements[run[0] - 1].kind != "unit"
        if not opens or head.stop > len(elements) or not self._statement.stances <= {"has"}:
            return False
        said = all(elements[place].kind == "unit" and self._used[place] for place in head)
        return said and tells_more(tuple(elements[place].value for place in run))

    def _asked(self, run: list[int]) -> bool:
        left = [self._elements[place] for place in run]
        if any(e.kind != "unit" or e.value in BOUNDING or e.value.isascii() for e in left):
            return False  # in English a predicate would be left out as well: shipping is free
        titles = (unit for title in self._context.titles for unit in title)
        own = {e.value for e in self._elements} | {*self._statement.naming.units, *titles}
        alone = self._context.single or set(self._context.question) <= own | LIGHT
        return alone and contains(self._context.question, tuple(e.value for e in left))

    def _for_what(self, required: list[int]) -> bool:
        """Return whether only what a thing is used for is left out: 用除球器 of 可用除球器打理."""
        size = len(self._elements)
        closing = required == list(range(size - len(required), size))
        used = any(self._elements[place].value in _USE for place in self.order)
        left = [self._elements[place] for place in required]
        plain = all(e.kind == "unit" and e.value not in BOUNDING for e in left)
        affirmed = not self._statement.stances & NEGATIVE
        return closing and used and plain and affirmed and len(left) <= _PURPOSE < len(self.order)

    def _carries_nothing(self, place: int) -> bool:
        element = self._elements[place]
        if element.kind == "stance":
            return element.value in ("has", "can") and (
                len(self.order) >= _WORDED and len(self._statement.stances) == 1
            )
        if element.kind == "unit":
            return element.value in LEFT_OUT or self._known(element.value)
        return False

    def _known(self, unit: str) -> bool:
        """Return whether the name or the title says it anyway: 内胆 of 内胆材质：不锈钢内胆."""
        if unit in BOUNDING or not self._statement.plain:
            return False
        titles = (unit for title in self._context.titles for unit in title)
        return unit in self._statement.naming.units or unit in titles

    def ordered(self) -> bool:
        """Return whether the order is the fact's or one that changes nothing."""
        if in_order(self._piece, self._statement, self.order):
            return True
        return self._context.whole and self._harmless()

    def _harmless(self) -> bool:
        elements = self._elements
        if any(e.kind == "unit" and e.value in ORDERED for e in elements):
            return False
        if any(self._statement.items) or sum(e.kind == "slot" for e in elements) > 1:
            return False
        stances = [place for place, e in enumerate(elements) if e.kind == "stance"]
        if len(stances) > 1 or any(e.kind == "link" for e in self._piece):
            return False
        denies = any(elements[place].value in NEGATIVE for place in stances)
        order = list(dict.fromkeys(self.order))
        if denies and any(e.kind == "pause" for e in self._piece):
            # what is denied is told by where the denial stands: 不易起球，正常洗涤
            at = stances[0]
            return order == [*(p for p in sorted(order) if p >= at), *range(at)]
        runs = 1 + sum(b != a + 1 for a, b in zip(order, order[1:], strict=False))
        return runs <= _MOST_RUNS and not (stances and self._turns(order, stances[0]))

    def _turns(self, order: list[int], stance: int) -> bool:
        """Return whether what stands around the predicate changes sides: A不能B, B不能A."""
        content = [p for p in order if p != stance and self._elements[p].kind == "unit"]
        if not content or stance not in order:
            return False
        said = order.index(stance)
        fronted = any(p > stance for p in content if order.index(p) < said)
        backed = any(p < stance for p in content if order.index(p) > said)
        return fronted and backed
