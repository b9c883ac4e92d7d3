"""Whether a figure is of all that a property states together, or of half of it."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.speech.said_text import SaidText

_MEASURED: Final = frozenset({"mass", "volume", "energy", "length", "duration"})
"""What is counted has its total among the values already."""
_FEWEST: Final = 2
_ROUNDED: Final = Decimal("0.03")  # what rounding takes off or adds: 两斤, of 180g and 820g
_HALVES: Final = re.compile(
    r"一半|对半|半[包袋瓶盒块份片条个]|切半|平分|分两[半份次顿]|\b(?:half|halve[sd]?|halves)\b"
)


def is_sum_or_half(figure: Figure, said: SaidText, stated: Iterable[Value]) -> bool:
    """Tell whether a figure is the sum of the ``stated`` values, or half of one that is halved.

    里面填的一共两斤 is right of 外层180g、内芯820g, and 切一半 一百八十克 of a bag of 360g.
    """
    low = figure.first.low
    if figure.dimension not in _MEASURED or low is None or len(figure.sides) > 1:
        return False
    amounts = _amounts(figure, low, stated)
    if len(amounts) >= _FEWEST and _is_about(Decimal(1), sum(amounts)):
        return True
    start, end = said.sentence(figure.start)
    halved = _HALVES.search(said.lowered, start, end)
    return halved is not None and any(_is_about(Decimal(2), one) for one in amounts)


def _amounts(figure: Figure, low: Decimal, stated: Iterable[Value]) -> list[Decimal]:
    """Return the single values of the figure's measure, as multiples of the figure."""
    found: list[Decimal] = []
    for value in stated:
        truth = value.sides[0].low
        if len(value.sides) > 1 or truth is None or not low:
            continue
        if value.sides[0].dimension != figure.dimension:
            continue
        amount = converted_to(low, figure.first, value.sides[0])
        if amount:
            found.append(truth / amount)
    return found


def _is_about(times: Decimal, share: Decimal | int) -> bool:
    return abs(Decimal(share) - times) <= times * _ROUNDED
