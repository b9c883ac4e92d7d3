"""Whether a figure said agrees with a figure known: units, rounding, hedges and bounds."""

from decimal import ROUND_FLOOR, Decimal
from typing import Literal

from copilot.skills.corrections.figures.figures import Figure, Side
from copilot.skills.corrections.figures.unit_conversion import convert
from knowledge.language.quantities import Quantity

Match = Literal["equal", "near", "different", "other"]
"""``near`` is neither right nor wrong; ``other`` is what cannot be compared."""

_ABOUT = Decimal("0.12")  # what a hedge such as 左右 or about covers
_LOOSELY = Decimal("0.25")
_ROUNDED = Decimal("0.03")  # what rounding in speech takes off without being hedged
_CUT = Decimal("0.05")  # what leaving out the last digits takes off: 十五斤, of 7.8 kg
_JUST_BELOW = Decimal("0.15")
_ABOVE = Decimal("0.5")
_TINY = Decimal("1e-9")
_DAYS_A_MONTH = Decimal("30.4")
_NEARLY_A_MONTH = Decimal("0.09")
_IMPERIAL = frozenset(
    ["in", "ft", "yd", "mi", "oz", "lb", "fl oz", "qt", "pt", "gal", "cup", "°F", "mph"]
)
_ANYTHING = frozenset(["个", "种", "pcs"])
_PACKS = frozenset(
    [
        "包",
        "袋",
        "片",
        "贴",
        "枚",
        "条",
        "支",
        "件",
        "个",
        "只",
        "颗",
        "粒",
        "块",
        "罐",
        "瓶",
        "盒",
        "pcs",
        "单",
        "份",
    ]
)


def compare(figure: Figure, known: tuple[Quantity, ...]) -> Match:
    """Hold ``figure`` against one known value, whose sides are ``known``."""
    if len(figure.sides) == 1 == len(known):
        return compare_quantity(figure.first, known[0], figure.side, figure.approximate)
    if len(figure.sides) == 1 or len(known) == 1:
        return "other"
    return _sides(figure, known)


def _sides(figure: Figure, known: tuple[Quantity, ...]) -> Match:
    unit = next((q.unit for q in reversed(figure.sides) if q.unit), known[-1].unit)
    left = [(q, q.unit or unit) for q in figure.sides]
    remaining = list(known)
    near = False
    for quantity, own_unit in left:
        said = _in_unit(quantity, own_unit)
        results = [
            (compare_quantity(said, other, "", figure.approximate), other) for other in remaining
        ]
        if all(result == "other" for result, _ in results):
            return "other"
        best = next((o for r, o in results if r == "equal"), None)
        if best is None:
            best = next((o for r, o in results if r == "near"), None)
            near = near or best is not None
        if best is None:
            return "different" if len(figure.sides) == len(known) else "near"
        remaining.remove(best)
    return "near" if near or len(figure.sides) != len(known) else "equal"


def _in_unit(quantity: Quantity, unit: str) -> Quantity:
    if quantity.unit or not unit:
        return quantity
    return Quantity(
        "", quantity.low, quantity.high, unit, quantity.approximate, quantity.start, quantity.end
    )


def compare_quantity(
    said: Quantity, known: Quantity, side: Side = "", approximate: bool = False
) -> Match:
    """Hold one quantity said against one known; a number without a unit takes the known unit."""
    low, high = converted_to(said.low, said, known), converted_to(said.high, said, known)
    if low is None and high is None:
        return "other"
    hedged = approximate or said.approximate or known.approximate or _across_calendars(said, known)
    if known.low is None or known.high is None:
        opposed = (low is None) is not (known.low is None) and low != high
        if _across_calendars(said, known) and not opposed:
            low, high = _as_bound(low, known), _as_bound(high, known)
        return _with_bound(low, high, known)
    if known.low == known.high:
        if not known.unit and low == high and low == known.low.to_integral_value(ROUND_FLOOR):
            return "equal" if low == known.low else "near"  # bluetooth five, of 5.3
        match = _with_value(low, high, known.low, side, hedged, _last_digit(said, low))
        if match == "different" and low == high and _of_another_system(said.unit, known.unit):
            assert low is not None
            off = abs(low - known.low) / max(abs(known.low), _TINY)
            return "near" if off <= _ROUNDED else match  # half an inch, of 13 mm
        return match
    if side and low == high:
        low, high = (None, high) if side == "below" else (low, None)
    return _with_range(low, high, known.low, known.high, hedged)


def _of_another_system(unit: str, known: str) -> bool:
    """Tell whether one unit is imperial and the other not: their round figures never meet."""
    return bool(unit and known) and ((unit in _IMPERIAL) != (known in _IMPERIAL))


def comparable(said: Quantity, known: Quantity) -> bool:
    """Tell whether the two units convert into each other; a bare number converts into none."""
    if not said.unit or not known.unit:
        return said.unit == known.unit
    value = said.least
    return value is not None and converted_to(value, said, known) is not None


def converted_to(value: Decimal | None, said: Quantity, known: Quantity) -> Decimal | None:
    """Return an amount said in the unit known; ``None`` when the units have nothing in common."""
    if value is None or not said.unit or said.unit == known.unit:
        return value
    if not known.unit:
        return None
    converted = convert(value, said.unit, known.unit)
    if converted is None and _counts_alike(said.unit, known):
        return value
    if converted is None and _across_calendars(said, known):
        return _by_days(value, said.unit, known.unit)
    return converted


def _counts_alike(unit: str, known: Quantity) -> bool:
    """Tell whether two words of counting may count the same things: 三十个 of what comes in 包."""
    if unit in _ANYTHING and known.dimension == "count":
        return True
    return unit in _PACKS and known.unit in _PACKS


def _across_calendars(said: Quantity, known: Quantity) -> bool:
    """Tell whether one is in days and the other in months, which have no exact days."""
    units = {said.unit, known.unit}
    return bool(units & _CALENDAR) and bool(units & _DAYS)


_CALENDAR = frozenset({"month", "year", "quarter"})
_DAYS = frozenset({"d", "week"})


def _by_days(value: Decimal, unit: str, to: str) -> Decimal | None:
    if unit in _CALENDAR:
        months = convert(value, unit, "month")
        return None if months is None else convert(months * _DAYS_A_MONTH, "d", to)
    days = convert(value, unit, "d")
    return None if days is None else convert(days / _DAYS_A_MONTH, "month", to)


def _with_value(
    low: Decimal | None,
    high: Decimal | None,
    truth: Decimal,
    side: Side,
    hedged: bool,
    step: Decimal,
) -> Match:
    if low is None or high is None:
        return _open_said(low, high, truth)
    if low != high:
        return _inside(low, high, truth, hedged)
    if low == truth or abs(low - truth) <= _TINY * max(abs(low), abs(truth)):
        return "equal"
    off = abs(low - truth) / max(abs(truth), _TINY)
    if side == "below":
        return _below(low, truth)
    if side == "above" and hedged:
        return _and_some(low, truth, step)
    if side == "above":
        holds = low <= truth <= low * (1 + _ABOVE)
        return "equal" if holds else "different" if low > truth * (1 + _ROUNDED) else "near"
    if hedged:
        return "equal" if off <= _ABOUT else "near" if off <= _LOOSELY else "different"
    rounder = significant_digits(low) < significant_digits(truth)
    rounder = rounder or (low * 2 % 1 == 0 and truth * 2 % 1 != 0)  # thirteen and a half, of 13.4
    whole = low == 1 and truth < 1  # a pound, of 0.9 lb
    cut = low < truth < low + step and off <= _CUT
    near = (rounder and off <= _ROUNDED) or (whole and off <= _ABOUT) or cut
    return "near" if near else "different"


def _last_digit(said: Quantity, low: Decimal | None) -> Decimal:
    """Return what one more in the last digit said is in the unit known: 500 g of 三斤多."""
    if low is None or not said.low:
        return Decimal(0)
    step = Decimal(1).scaleb(said.low.normalize().adjusted() - significant_digits(said.low) + 1)
    return step * low / said.low


def _and_some(low: Decimal, truth: Decimal, step: Decimal) -> Match:
    """Hold 三斤多 against a value: it goes no further than the next figure of its last digit."""
    if low <= truth <= low + step:
        return "near" if step * 5 == low else "equal"  # half a pound and some is less than one
    beyond = truth > (low + step) * (1 + _ABOUT) or low > truth * (1 + _ROUNDED)
    return "different" if beyond else "near"


def _below(low: Decimal, truth: Decimal) -> Match:
    if truth <= low:
        return "equal" if low - truth <= _JUST_BELOW * low else "near"
    return "near" if truth - low <= _ABOUT * truth else "different"


def _open_said(low: Decimal | None, high: Decimal | None, truth: Decimal) -> Match:
    """Hold 至少三百 or 三百以内 against a value: a bound that holds is at best no mistake."""
    bound = low if low is not None else high
    if bound is None:
        return "other"
    if bound == truth:
        return "equal"
    holds = truth >= bound if low is not None else truth <= bound
    off = abs(bound - truth) / max(abs(truth), _TINY)
    return "near" if holds or off <= _ROUNDED else "different"


def _inside(low: Decimal, high: Decimal, truth: Decimal, hedged: bool) -> Match:
    slack = (_ABOUT if hedged else _ROUNDED) * abs(truth)
    if low - slack <= truth <= high + slack:
        return "equal"
    return "different"


def _with_range(
    low: Decimal | None, high: Decimal | None, least: Decimal, most: Decimal, hedged: bool
) -> Match:
    if low is None or high is None:
        bound = low if low is not None else high
        assert bound is not None
        beyond = bound > most if high is None else bound < least
        return "different" if beyond else "near"
    if low == least and high == most:
        return "equal"
    slack = _ABOUT if hedged else _ROUNDED
    under, over = least * (1 - slack), most * (1 + slack)
    if under <= low and high <= over:
        return "equal" if low == high else "near"
    if low == high or high < under or low > over or low < under or high > over:
        return "different"
    return "near"


def _as_bound(value: Decimal | None, known: Quantity) -> Decimal | None:
    """Return a bound for an amount that is it but for the days a month has: 一个月 of 30天内."""
    bound = known.most
    if value is None or bound is None:
        return value
    return bound if abs(value - bound) <= _NEARLY_A_MONTH * bound else value


def _with_bound(low: Decimal | None, high: Decimal | None, known: Quantity) -> Match:
    said_bound = low is None or high is None
    if known.low is None and known.high is not None:
        most = high if high is not None else low
        assert most is not None
        if most == known.high:
            return "equal"
        if most > known.high:
            beyond = high is not None and most > known.high * (1 + _ROUNDED)
            return "different" if beyond else "near"
        return "different" if said_bound and most < known.high * (1 - _ABOUT) else "near"
    if known.low is None:
        return "other"
    least = low if low is not None else high
    assert least is not None
    if least == known.low:
        return "equal"
    return "different" if least < known.low * (1 - _ROUNDED) else "near"


def significant_digits(value: Decimal) -> int:
    """Return how many digits say ``value``, without zeros at either end: 1 for 300, 3 for 285."""
    return max(1, len(value.normalize().as_tuple().digits))
