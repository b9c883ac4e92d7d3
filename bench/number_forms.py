"""Reads what number benchmarks expect: written figures, and recogniser results with spans."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.units import canonical_unit, convert

_TOLERANCE = Decimal("1e-9")
_DIMENSIONS = {
    "dimension": frozenset(
        [
            "length",
            "area",
            "volume",
            "mass",
            "data",
            "speed",
            "angle",
            "power",
            "energy",
            "pressure",
            "frequency",
            "charge",
            "voltage",
        ]
    ),
    "currency": frozenset({"money"}),
    "temperature": frozenset({"temperature", "angle"}),
    "age": frozenset({"age", "duration"}),
    "percentage": frozenset({"percent"}),
}
_GLUED = re.compile(r"\d[A-Za-z]+\Z")
_INTERVAL = re.compile(r"([\[(])([^,]*),([^\])]*)([\])])")
_BESIDE_PARTS = {"Cent": Decimal(100), "Pence": Decimal(100)}
_UNIT_NAMES = {
    "Liang": "两",
    "Jin": "斤",
    "C": "°C",
    "F": "°F",
    "Degree": "°C",
    "Dollar": "USD",
    "Cent": "USD",
    "Pence": "GBP",
}


def _close(left: Decimal | None, right: Decimal) -> bool:
    return left is not None and abs(left - right) <= _TOLERANCE * max(
        abs(left), abs(right), Decimal(1)
    )


def recognised(case: dict[str, Any]) -> bool:
    """Tell whether exactly the expected entities of the case's kind were found."""
    expected = [e for e in case["expected"] if _has_value(e)]
    kind = case["task"].removeprefix("recognize_")
    if kind == "ordinal":
        return _ordinals(case, expected)
    found = list(find_quantities(case["input"]))
    if kind == "numberrange":
        return _ranges(found, expected)
    if kind == "number":
        return _numbers(case["input"], found, expected)
    dimensions = _DIMENSIONS.get({"percent": "percentage"}.get(kind, kind), frozenset())
    # cups are counted here and a volume there: a unit of the same name counts as found
    units = {_unit_of(entity) for entity in expected}
    found = [q for q in found if q.dimension in dimensions or q.unit in units]
    return len(found) == len(expected) and all(
        _same_entity(q, e) for q, e in zip(found, _in_order(expected), strict=True)
    )


def _in_order(expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(expected, key=lambda entity: int(entity["start"]))


def _has_value(entity: dict[str, Any]) -> bool:
    return entity["resolution"].get("value") not in (None, "null")


def _ordinals(case: dict[str, Any], expected: list[dict[str, Any]]) -> bool:
    """The library names no ordinals: right only where none is expected."""
    return not expected and not find_quantities(case["input"])


def _same_entity(q: Quantity, entity: dict[str, Any]) -> bool:
    """Compare value and unit; of a range the file names only the end beside the unit."""
    resolution = entity["resolution"]
    value = Decimal(str(resolution["value"]).rstrip("%"))
    point = q.high if q.high is not None else q.low
    if point is None:
        return False
    if entity["type"] == "percentage":
        amount = convert(point, q.unit, "%")
        return _close(amount, value)
    value /= _BESIDE_PARTS.get(resolution["unit"], 1)
    unit = _unit_of(entity)
    if unit is None:
        return False
    if entity["type"] == "age" and q.unit == "year old":
        return unit == "year" and _close(point, value)
    return _close(convert(point, q.unit, unit), value)


def _unit_of(entity: dict[str, Any]) -> str | None:
    resolution = entity["resolution"]
    name: str | None = resolution.get("unit")
    if name is None:
        return None
    if entity["type"] == "currency" and name == "Pound":
        return "GBP"
    if name == "Degree" and resolution.get("subtype") == "Angle":
        return "°"
    known = resolution.get("isoCurrency") or _UNIT_NAMES.get(name)
    return known or canonical_unit(name) or canonical_unit(name.lower())


def _numbers(text: str, found: list[Quantity], expected: list[dict[str, Any]]) -> bool:
    """Compare bare values; a unit the library read beside the number does not matter.

    The file names no number in a percentage, nor in figures glued to a unit (180ml).
    """
    bare = [q for q in found if q.dimension != "percent" and not _is_glued(text, q)]
    ends = [bound for q in bare for bound in _bounds(q)]
    values = [Decimal(e["resolution"]["value"]) for e in _in_order(expected)]
    return len(ends) == len(values) and all(
        _near(end, value) for end, value in zip(ends, values, strict=True)
    )


def _is_glued(text: str, q: Quantity) -> bool:
    measured = bool(q.unit) and q.dimension != "money"
    return measured and _GLUED.search(text, q.start, q.end) is not None


def _near(left: Decimal, right: Decimal) -> bool:
    return abs(left - right) <= Decimal("1e-8") * max(abs(right), Decimal(1))


def _bounds(q: Quantity) -> list[Decimal]:
    """Return the numbers named: both ends of a range, the round number 二十几万 goes beyond."""
    if q.above is not None:
        return [q.above]
    known = [bound for bound in (q.low, q.high) if bound is not None]
    return known[:1] if len(set(known)) == 1 else known


def _ranges(found: list[Quantity], expected: list[dict[str, Any]]) -> bool:
    """Compare intervals: bounds, and which end is open. Single exact numbers are no ranges."""
    wanted = [_interval(e["resolution"]["value"]) for e in _in_order(expected)]
    exact = any(low == high for low, high in wanted)
    ranges = [
        (q.low, q.high) if q.above is None else (q.above, None)
        for q in found
        if q.low != q.high or q.above is not None or (exact and not q.approximate)
    ]
    return ranges == wanted


def _interval(text: str) -> tuple[Decimal | None, Decimal | None]:
    match = _INTERVAL.fullmatch(text)
    if match is None:
        raise ValueError(f"expected an interval such as [1,2), got {text!r}")
    return _bound(match[2]), _bound(match[3])


def _bound(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def matches_written(spoken: str, written: str) -> bool:
    """Tell whether the spoken text and its written form read as the same amounts.

    Reads both with ``find_quantities``. Where nothing is read in either, both must be the same
    text, so that a date or an address, which the library leaves alone, is not matched.
    """
    left, right = find_quantities(spoken), find_quantities(written)
    if not left and not right:
        return spoken.lower() == written.lower()
    if len(left) != len(right):
        return False
    return all(_same_written(a, b) for a, b in zip(left, right, strict=True))


def _same_written(a: Quantity, b: Quantity) -> bool:
    for mine, other in ((a.low, b.low), (a.high, b.high)):
        if (mine is None) != (other is None):
            return False
        if mine is None or other is None:
            continue
        converted = convert(other, b.unit, a.unit)
        if converted is None or not _near(mine, converted):
            return False
    return True
