"""Tells whether a piece says a statement's parts in an order that means the same."""

from typing import Final

from copilot.phrasing.guard.elements import Elements
from copilot.phrasing.guard.statements import ITEMS, Statement
from copilot.phrasing.guard.vocabulary import THEN

ORDERED: Final = frozenset("比先再前后才到至从于胜") | {"then", "than", "before", "after", "until"}
_CONDITIONAL: Final = frozenset({"if", "when", "unless", "如"})
_EXCEPTING: Final = frozenset({"除", "外", "exclud"})
"""Stands on either side of a whole list: 新疆、西藏除外, except Alaska and Hawaii."""
_LONGEST_TURNED: Final = 7
"""Units of a run up to which it may be turned round (高硼硅玻璃壶身 as 壶身是高硼硅玻璃)."""
_FRONTED: Final = frozenset({"can", "cannot", "ban", "advise", "advise not"})
"""Predicates of which word order changes nothing: 浴室不建议用, 不建议浴室用."""


def in_order(piece: Elements, statement: Statement, places: list[int]) -> bool:
    """Return whether the order is the fact's, or the fact's turned once (酒精不含)."""
    items = statement.items
    listed = [place for place in places if statement.elements[place].value not in _EXCEPTING]
    if _interleaved([items[place] for place in listed if items[place]]):
        return False
    order: list[int] = []
    anchors: dict[int, int] = {}
    for place in places:
        group = items[place] // ITEMS
        if group:
            place = anchors.setdefault(group, place)
        if not order or order[-1] != place:
            order.append(place)
    drops = [i for i in range(1, len(order)) if order[i] < order[i - 1]]
    if len(set(order)) < len(order):
        return False  # an item before and one after the predicate: 漂白，也不可以烘干
    if not drops or _fronted(piece, statement, order):
        return True
    if len(drops) > 1 or order[-1] > order[0]:
        return False
    if _swapped(statement.elements, order[: drops[0]], order[drops[0] :]):
        return True
    conditional = statement.elements[order[0]].value in _CONDITIONAL
    if any(e.kind == "pause" for e in piece) and not conditional:
        return False
    return _may_turn(statement.elements, order[drops[0] - 1], order[0])


def _interleaved(said: list[int]) -> bool:
    """Return whether a list's item is left and gone back to: its words are another item's then."""
    turns = [item for i, item in enumerate(said) if not i or said[i - 1] != item]
    return len(turns) > len(set(turns))


def _fronted(piece: Elements, statement: Statement, order: list[int]) -> bool:
    """Return whether the one predicate is said first and all else in order: 不建议浴室用."""
    elements = statement.elements
    if elements[order[0]].kind != "stance" or any(e.kind == "pause" for e in piece):
        return False
    if elements[order[0]].value not in _FRONTED or order[1:] != sorted(order[1:]):
        return False
    return len(statement.stances) == 1 and not any(
        e.kind in ("slot", "stop") or e.value in ORDERED for e in elements
    )


def _swapped(elements: Elements, first: list[int], second: list[int]) -> bool:
    """Return whether two whole pieces, each a figure with its words, only change places.

    $50 off when you buy 2 as: buy 2 and get $50 off.
    """
    if any(e.kind == "unit" and e.value in ORDERED for e in elements):
        return False
    for places in (first, second):
        kinds = {elements[place].kind for place in places}
        if places != list(range(places[0], places[-1] + 1)) or not {"unit", "slot"} <= kinds:
            return False
    return "stance" not in {e.kind for e in elements}


def _may_turn(elements: Elements, end: int, start: int) -> bool:
    if sum(e.kind == "slot" for e in elements) > 1:
        return False
    if any(e.value in ORDERED for e in elements if e.kind == "unit"):
        return False
    if elements[start].value in _CONDITIONAL:
        return True
    inside = start > 0 and elements[start].kind == elements[start - 1].kind == "unit"
    if not inside:
        return True
    low = high = start
    while low > 0 and elements[low - 1].kind == "unit":
        low -= 1
    while high < len(elements) and elements[high].kind == "unit":
        high += 1
    return high - low <= _LONGEST_TURNED


def turns_back(
    elements: Elements, low: int, statement: Statement, before: Statement | None
) -> bool:
    """Return whether a piece that begins with then goes back to what its fact says earlier."""
    place = low
    while place < len(elements) and elements[place].kind in ("pause", "join"):
        place += 1
    links = (*elements[max(low - 1, 0) : low], *elements[place : place + 1])
    if before is None or not any(e.kind == "link" and e.value == THEN for e in links):
        return False
    return before.fact == statement.fact and statement.part < before.part
