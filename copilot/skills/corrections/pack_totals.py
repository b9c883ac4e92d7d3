"""Holds what several packs are said to hold together: 两盒三十包, 八本加起来三百二十页."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures import Figure, amount
from copilot.skills.corrections.known_values import Value
from copilot.skills.corrections.measured_groups import Group, MeasuredGroups
from copilot.skills.corrections.said_text import SaidText

_CONTAINERS: Final = frozenset("包盒袋瓶罐套本册箱桶筒")
_TOGETHER: Final = re.compile(
    r"[一-鿿]?(?:的话|就|加起来|合起来|一共|总共|总计|合计|等于|是|有|共|才)*"
)
_GIVEN: Final = re.compile(r"[送赠拍买限剩卖]|下单|赠品|另外|一天|每天")
_FARTHEST: Final = 5  # times what the packs hold


def of_several(
    figure: Figure, said: SaidText, known: MeasuredGroups
) -> tuple[Group, Value, bool] | None:
    """Return the property by which packs counted before a figure hold so many, and whether so.

    ``None`` when no packs are counted right before it, or nothing is known of what one holds.
    """
    total = amount(figure.first)
    packs = _packs_before(figure, said)
    if total is None or packs is None or len(figure.sides) > 1 or figure.approximate:
        return None
    for group in known.of_dimension("count"):
        for _, value in group.values():
            held_by_one = amount(value.sides[0])
            if value.sides[0].unit != figure.first.unit or not held_by_one or not group.decisive:
                continue
            together = held_by_one * packs
            if total == held_by_one or not together / _FARTHEST <= total <= together * _FARTHEST:
                return None
            return group, value, total == together
    return None


def _packs_before(figure: Figure, said: SaidText) -> Decimal | None:
    """Return how many packs are counted right before a figure, from two on."""
    clause = said.clause(figure)
    before = said.figures_in(clause.start, figure.start)
    if len(before) != 1 or _GIVEN.search(clause.text):
        return None
    packs = before[0]
    number = amount(packs.first)
    if packs.first.unit not in _CONTAINERS or packs.first.unit == figure.first.unit:
        return None
    if number is None or number < 2 or number % 1:
        return None
    joined = _TOGETHER.fullmatch(said.lowered, packs.end, figure.start)
    return number if joined else None
