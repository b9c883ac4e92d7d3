"""Holds what several packs are said to hold together: 两盒三十包, 八本加起来三百二十页."""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.wording import plain
from copilot.skills.corrections.figures.figures import Figure, amount
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.measures.measured_groups import Group, MeasuredGroups
from copilot.skills.corrections.speech.said_text import SaidText

_CONTAINERS: Final = frozenset("包盒袋瓶罐套本册箱桶筒")
_TOGETHER: Final = re.compile(
    r"[一-鿿]?(?:的话|就|加起来|合起来|一共|总共|总计|合计|等于|是|有|共|才)*"
)
_GIVEN: Final = re.compile(r"[送赠拍买限剩卖]|下单|赠品|另外|一天|每天")
_FARTHEST: Final = 5  # times what the packs hold


@dataclass(frozen=True, slots=True)
class Several:
    """What one pack holds by the shop, whether the sum said is right of it, and the true sum."""

    group: Group
    value: Value
    right: bool
    truth: str


def of_several(figure: Figure, said: SaidText, known: MeasuredGroups) -> "Several | None":
    """Return what packs counted right before a figure hold together.

    ``None`` when no packs are counted right before it, or nothing is known of what one holds.
    """
    total = amount(figure.first)
    counted = _packs_before(figure, said)
    packs = None if counted is None else amount(counted.first)
    if (
        total is None
        or counted is None
        or packs is None
        or len(figure.sides) > 1
        or figure.approximate
    ):
        return None
    for group in known.of_dimension("count"):
        for _, value in group.values():
            held_by_one = amount(value.sides[0])
            if value.sides[0].unit != figure.first.unit or not held_by_one or not group.decisive:
                continue
            together = held_by_one * packs
            if total == held_by_one or not together / _FARTHEST <= total <= together * _FARTHEST:
                return None
            unit = figure.first.unit
            truth = f"{plain(packs)}{counted.first.unit}共{plain(together)}{unit}"
            return Several(group, value, total == together, truth)
    return None


def _packs_before(figure: Figure, said: SaidText) -> Figure | None:
    """Return the figure of the packs counted right before a figure, from two on."""
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
    return packs if joined else None
