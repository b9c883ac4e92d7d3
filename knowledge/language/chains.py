"""Numbers joined into one statement: ranges (24-26℃), sizes (20×30×5 cm), compounds (1小时30分)."""

import re
from decimal import Decimal
from typing import Final

from knowledge.language.attachment import measure_at
from knowledge.language.measure import Measure
from knowledge.language.number_scan import Line
from knowledge.language.number_token import ONE, Number
from knowledge.language.speeds import per_time
from knowledge.language.unit_table import UNITS, Unit

_RANGE: Final = re.compile(r"\s?(?:[-~–—―]{1,2}|到|至)\s?(?=[^\s])|\s(?:to|through|till)\s")
_BETWEEN: Final = re.compile(r"(?:between|介于|from)\s\Z|介于\Z|(?<![现存])在\Z|位于\Z")
_BETWEEN_AND: Final = re.compile(r"\s(?:and)\s|[和与]")
_PRODUCT: Final = re.compile(r"\s?(?:[x×*✕乘]|乘以|by)\s?(?=[\d一二两三四五六七八九十.])")
_COMPOUND_GAP: Final = re.compile(r"\s?(?:零|又|and |,\s?)?")
_PAUSES: Final = frozenset({" ", ", "})
_SMALLER: Final[dict[str, frozenset[str]]] = {
    "ft": frozenset({"in"}),
    "lb": frozenset({"oz"}),
    "h": frozenset({"min"}),
    "min": frozenset({"s"}),
    "year": frozenset({"month"}),
    "斤": frozenset({"两"}),
    "d": frozenset({"h"}),
    "m": frozenset({"cm", "dm", "mm"}),
    "cm": frozenset({"mm"}),
    "km": frozenset({"m"}),
    "kg": frozenset({"g", "两"}),
    "L": frozenset({"ml"}),
    "t": frozenset({"kg"}),
    "yd": frozenset({"ft"}),
    "stone": frozenset({"lb"}),
    "week": frozenset({"d"}),
    "丈": frozenset({"尺"}),
}
_GLUED_ONLY: Final = frozenset({"m", "cm", "km", "kg", "L", "t", "d", "week", "year"})


def read_at(line: Line, number: Number) -> list[Measure]:
    """Return the quantity that begins with ``number``: one measure, or one a side for a size.

    Empty when the number counts nothing by itself and nothing joined to it makes it count.
    """
    first = measure_at(line, number)
    if first is None:
        return _joined_only(line, number)
    _compound(line, first)
    if _range(line, first):
        per_time(line.text, first)
        return [first]
    per_time(line.text, first)
    sides = _sides(line, first)
    return sides if len(sides) > 1 else [first]


def _joined_only(line: Line, number: Number) -> list[Measure]:
    """Read 三到五天, whose 三 would be no number without 五天, and 五至十 that stands alone."""
    if (
        number.form not in ("digit", "pair")
        or line.text[number.end : number.end + 1] not in _JOINTS
    ):
        return []
    first = measure_at(line, number, inherited=True)
    if first is None or not _range(line, first):
        return []
    return [first] if first.unit is not None or _apart(line.text, first) else []


def _apart(text: str, measure: Measure) -> bool:
    """Tell whether no Chinese word that it could be part of touches a range of bare digits."""
    before = text[measure.start - 1 : measure.start]
    opened = not _HAN.match(before) or before in "从在于为是"
    ended = not _HAN.match(text, measure.end) or text.startswith(("之间", "间"), measure.end)
    return opened and ended


_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_JOINTS: Final = frozenset("-~–—―到至和与")


def _next(line: Line, position: int) -> Measure | None:
    if position >= len(line.text):
        return None
    sign = line.text[position]
    start = position + 1 if sign in "$¥€£-" else position
    line.boundary = position
    number = line.number_at(start) if start < len(line.text) else start
    if not isinstance(number, Number) or number.start < position - 1:
        return None
    measure = measure_at(line, number, inherited=True)
    if measure is not None and sign == "-":
        measure.scaled(-ONE)
    return measure


def _compound(line: Line, first: Measure) -> None:
    """Merge 5 feet 2 inches, 1小时30分, 两斤三两 into the smaller unit."""
    while first.unit is not None and (smaller := _SMALLER.get(first.unit.symbol)):
        gap = _COMPOUND_GAP.match(line.text, first.end)
        start = gap.end() if gap else first.end
        if start != first.end and first.unit.symbol in _GLUED_ONLY and line.text[first.end] != "零":
            return
        second = _next(line, start)
        if second is None or second.unit is None or second.unit.symbol not in smaller:
            return
        if second.approximate and line.text[first.end : start] in _PAUSES:
            return  # 一小时 十来分钟: what is guessed after a pause is another time
        ratio = Decimal((first.unit.factor / second.unit.factor).numerator)
        if (
            first.low is None
            or first.low != first.high
            or second.low is None
            or second.low != second.high
        ):
            return
        if first.low % 1 or not 0 <= second.low < ratio:
            return
        first.scaled(ratio)
        first.added(second.low)
        first.unit, first.end = second.unit, second.end


def _range(line: Line, first: Measure) -> bool:
    gap = _RANGE.match(line.text, first.end)
    pair = None
    if gap is None:
        gap = pair = _BETWEEN_AND.match(line.text, first.end)
    if gap is None or first.low is None or first.high is None:
        return False
    second = _next(line, gap.end())
    if second is None or second.low is None or second.high is None:
        return False
    if pair and not _is_between(line.text, first, second):
        return False
    _undo_kilo(line.text, first, second)
    _share_scale(first, second)
    unit = _shared_unit(first, second)
    if unit is _MISMATCH or not _ascending(first, second):
        return False
    first.high, first.end, first.above = second.high, second.end, None
    first.unit = unit
    first.approximate = first.approximate or second.approximate
    return True


def _is_between(text: str, first: Measure, second: Measure) -> bool:
    """Tell whether A and B are joined by between … and, 介于…和, …与…之间."""
    if second.unit is UNITS["间"]:
        second.unit, second.end = None, second.end - 1
    if text.startswith(("之间", "间"), second.end):
        return True
    return _BETWEEN.search(text, max(0, first.start - 8), first.start) is not None


_MISMATCH: Final = Unit("", "mismatch", "", UNITS["g"].factor)


def _shared_unit(first: Measure, second: Measure) -> Unit | None:
    if first.unit is None or second.unit is None or first.unit is second.unit:
        return first.unit or second.unit
    same = first.unit.dimension == second.unit.dimension
    if same and first.unit.family == second.unit.family and not first.unit.offset:
        ratio = first.unit.factor / second.unit.factor
        first.scaled(Decimal(ratio.numerator) / Decimal(ratio.denominator))
        return second.unit
    if same and first.unit.dimension == "money" and first.marked:
        return first.unit
    return _MISMATCH


_BASES: Final = {"kg": "g", "km": "m", "kW": "W", "kV": "V", "kJ": "J", "kcal": "cal"} | {
    "kHz": "Hz", "kPa": "Pa", "kWh": "Wh", "kb": "bit"
}  # fmt: skip


def _undo_kilo(text: str, first: Measure, second: Measure) -> None:
    """Read 九百到一千克 as 900 to 1000 g: the 千 belongs to the number when the range needs it."""
    base = _BASES.get(second.unit.symbol) if second.unit else None
    if base is None or first.unit is not None or first.low is None or second.low is None:
        return
    if first.low >= second.low and text.startswith("千", second.number.end):
        second.scaled(Decimal(1000))
        second.unit = UNITS[base]


def _share_scale(first: Measure, second: Measure) -> None:
    """Give the lower bound the multiplier said once: 3~5万, 三到五万, two to three hundred."""
    scale = second.number.scale
    if first.number.scale != ONE or scale == ONE or first.low is None or second.low is None:
        return
    if first.unit is None and first.low < second.low / scale:
        first.scaled(scale)


def _ascending(first: Measure, second: Measure) -> bool:
    return first.low is not None and second.high is not None and first.low < second.high


def _sides(line: Line, first: Measure) -> list[Measure]:
    sides = [first]
    while (gap := _PRODUCT.match(line.text, sides[-1].end)) is not None:
        side = _next(line, gap.end())
        if side is None:
            break
        sides.append(side)
    last = sides[-1].unit
    if last is not None and last.dimension == "length":
        for side in sides:
            side.unit = side.unit or last
    return sides
