"""Holds what several packs are said to hold together: 两盒三十包, 八本加起来三百二十页."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import plain
from copilot.skills.corrections.counts.packs_told import ALL_OF_IT, deal_told
from copilot.skills.corrections.figures.figures import Figure, amount
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.measures.measured_groups import Group, MeasuredGroups
from copilot.skills.corrections.speech.said_text import SaidText

_CONTAINERS: Final = frozenset("包盒袋瓶罐套本册箱桶筒")
_PIECES: Final = _CONTAINERS | frozenset("支条管块份")
"""What is counted where its content is measured: 两支一共一百毫升."""
_CONTENT: Final = re.compile(r"净含量|净重|规格|容量|net (?:content|weight)|volume|size")
_TOGETHER: Final = re.compile(
    r"[一-鿿]?(?:的话|就|加起来|合起来|一共|总共|总计|合计|等于|是|有|共|才)*"
    r"|(?:,? (?:is|are|makes?|gives? you|gets? you|that['’]?s|comes? to|equals|so|you get|hold"
    r"|have|a total of|in all|together|altogether|just|only))* "
)
_SUMMED_UP: Final = re.compile(
    r"(?:的话|就|是|有|共)*(?:加起来|合起来|[一总]共|总计|合计|等于|就是)+(?:就|是|有|足足|整整)*"
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
    counted = _packs_before(figure, said) or _deal_before(figure, said)
    if total is None or counted is None or len(figure.sides) > 1 or figure.approximate:
        return None
    packs, told = counted
    groups = known.of_dimension(figure.dimension)
    if figure.dimension != "count":
        groups = tuple(group for group in groups if _is_content(group))
        groups = groups if len(groups) == 1 else ()
    for group in groups:
        for _, value in group.values():
            held_by_one = amount(value.sides[0])
            if value.sides[0].unit != figure.first.unit or not held_by_one or not group.decisive:
                continue
            together = held_by_one * packs
            if total == held_by_one or not together / _FARTHEST <= total <= together * _FARTHEST:
                return None
            truth = f"{told}共{plain(together)}{figure.first.unit}"
            if told.isascii():
                noun = said.lowered[figure.start : figure.end].split(" ")[-1]
                truth = f"{plain(together)} {noun} in {told}"
            return Several(group, value, total == together, truth)
    return None


def _is_content(group: Group) -> bool:
    """Tell whether a property is how much one piece holds, told by one amount alone."""
    several = any(re.search(r"[×x*+＋]", member.known.fact.value) for member in group.members)
    return bool(_CONTENT.search(group.name)) and len(tuple(group.values())) == 1 and not several


def _packs_before(figure: Figure, said: SaidText) -> tuple[Decimal, str] | None:
    """Return the packs counted right before a figure, from two on, with words for them."""
    clause = said.clause(figure)
    before = said.figures_in(clause.start, figure.start)
    if len(before) != 1 or _GIVEN.search(clause.text):
        return None
    packs = before[0]
    number = amount(packs.first)
    containers = _CONTAINERS if figure.dimension == "count" else _PIECES
    if packs.first.unit not in containers or packs.first.unit == figure.first.unit:
        return None
    if number is None or number < 2 or number % 1:
        return None
    joined = _TOGETHER if figure.dimension == "count" else _SUMMED_UP
    if not joined.fullmatch(said.lowered, packs.end, figure.start):
        return None
    words = said.lowered[packs.start : packs.end].strip()
    return number, words if words.isascii() else f"{plain(number)}{packs.first.unit}"


def _deal_before(figure: Figure, said: SaidText) -> tuple[Decimal, str] | None:
    """Return the pieces of a deal told before, where a figure is all of what it gives."""
    start, _ = said.sentence(figure.start)
    deal = deal_told(said.lowered[start : figure.start])
    return deal if deal and ALL_OF_IT.search(said.lowered, start, figure.start) else None
