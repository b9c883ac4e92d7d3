"""Figures of two of what the shop states of one: a pair of shoes, both earbuds."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.aligning import aligned
from copilot.skills.corrections.comparison import converted_to
from copilot.skills.corrections.figures import Figure
from copilot.skills.corrections.known_values import Value
from copilot.skills.corrections.said_text import SaidText

_ONE_OF_TWO: Final = re.compile(r"单[只个边条片脚鞋支耳]|每[只个边]|一只|\b(?:per|each|single)\b")
_PAIR: Final = re.compile(
    r"[一每整][双对副]|[两俩][只边个]|俩|加一[起块]|[搁放]一[起块]"
    r"|\b(?:a|the|per|whole) pair\b|\bboth\b|\b(?:the two|two of|together)\b"
)
_ROUNDING, _HEDGED = Decimal("0.1"), Decimal("0.2")
"""How far from twice a value hosts round the sum, and hedge: 六百来克 of 310g."""


def is_of_pair(figure: Figure, said: SaidText, value: Value, texts: Iterable[str]) -> bool:
    """Tell whether a figure is right of a pair of what the shop states of one: 单只重量.

    ``texts`` are the property's name and what the shop states of it.
    """
    if not any(_ONE_OF_TWO.search(aligned(text)) for text in texts):
        return False
    return bool(_PAIR.search(said.clause(figure).text)) and _is_about_twice(figure, value)


def _is_about_twice(figure: Figure, value: Value) -> bool:
    low, truth = figure.first.low, value.sides[0].low
    if low is None or not truth or len(figure.sides) > 1:
        return False
    amount = converted_to(low, figure.first, value.sides[0])
    most = _HEDGED if figure.approximate or figure.side else _ROUNDING
    return amount is not None and abs(amount / truth - 2) <= most
