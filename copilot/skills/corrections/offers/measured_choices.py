"""Choices that are called by a measure, as it is said: 五百毫升的 for 500ml, 256G for 256GB."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.offers.price_parts import Price
from copilot.skills.corrections.speech.aligning import aligned

_LONGEST_REST: Final = 2
_SAID_FOR: Final = {"g": "GB", "t": "TB"}
"""How a size of memory is said short, and what it is short for."""

_Measure = tuple[Decimal, str]


def measured_choices(live: Mapping[str, Price]) -> dict[_Measure, Price]:
    """Return the prices of choices whose title is one measure, by it; none that two share."""
    found: dict[_Measure, list[Price]] = {}
    for title, price in live.items():
        figures = find_figures(aligned(title))
        if len(figures) != 1 or len(figures[0].sides) != 1 or not figures[0].first.unit:
            continue
        figure = figures[0]
        amount = figure.first.low
        rest = len(title) - (figure.end - figure.start)
        if amount is not None and amount == figure.first.high and rest <= _LONGEST_REST:
            found.setdefault((amount, figure.first.unit), []).append(price)
    return {measure: prices[0] for measure, prices in found.items() if len(prices) == 1}


def measured_by(figure: Figure, choices: Mapping[_Measure, Price]) -> Price | None:
    """Return the price of the choice that a figure calls, if it calls one."""
    amount, unit = figure.first.low, figure.first.unit
    if amount is None or len(figure.sides) > 1 or figure.approximate:
        return None
    units: Sequence[str] = (unit, _SAID_FOR.get(unit.lower(), unit))
    return next((choices[amount, one] for one in units if (amount, one) in choices), None)
