"""Whether an amount of money said is a price, as people round and hedge prices in speech."""

from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.figures import Figure

_ROUNDED_UP: Final = Decimal("0.1")  # 49.9 said as fifty, 59.99 as sixty
_ROUND_NUMBER: Final = Decimal(10)
_NEAR: Final = Decimal(1)  # 299 said as three hundred
_MOST_TIMES: Final = Decimal(5)
_BELOW: Final = Decimal("0.8")
_HEDGED: Final = Decimal(4)
_FAR: Final = Decimal("1.5")


def said_amount(figure: Figure) -> Decimal | None:
    """Return the amount said, or the bound said of it."""
    return figure.first.least


def is_exact(figure: Figure) -> bool:
    """Tell whether one amount is said, rather than a range or a bound."""
    return figure.first.low is not None and figure.first.low == figure.first.high


def holds(figure: Figure, amount: Decimal) -> bool:
    """Tell whether a figure says ``amount``, or a bound that is true of it: 不到五十 of 49.9."""
    if figure.side == "below":
        bound = said_amount(figure)
        return bound is not None and bound * _BELOW <= amount < bound
    return figure.first.low == amount == figure.first.high


def is_close(figure: Figure, amount: Decimal) -> bool:
    """Tell whether a figure is ``amount`` as people round it: fifty for 49.9, 300 for 299."""
    value = said_amount(figure)
    if value is None:
        return False
    if holds(figure, amount) or 0 <= value - amount <= _ROUNDED_UP:
        return True
    return value % _ROUND_NUMBER == 0 and 0 < value - amount <= _NEAR


def is_beyond(figure: Figure, amount: Decimal) -> bool:
    """Tell whether a figure says a bound that ``amount`` keeps, not far off: 两块多 of 2.66."""
    value = said_amount(figure)
    if value is None or figure.side not in ("above", "below"):
        return False
    if figure.side == "above":
        return value <= amount <= value * _FAR
    return value / _FAR <= amount <= value


def is_hedged_near(figure: Figure, amount: Decimal) -> bool:
    """Tell whether a hedged figure may be meant for ``amount``: 一百来块, about sixty."""
    value = said_amount(figure)
    return figure.approximate and value is not None and abs(amount - value) <= amount / _HEDGED


def is_plausible(figure: Figure, amount: Decimal, times: Decimal = _MOST_TIMES) -> bool:
    """Tell whether a figure may be a slip for ``amount`` rather than the price of another thing."""
    value = said_amount(figure)
    return value is not None and amount / times <= value <= amount * times
