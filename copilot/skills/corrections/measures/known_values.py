"""What a known property's statement says in figures, ready to hold figures said against it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from copilot.skills.corrections.claim import KnownProperty, ProductView
from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.measures.labelled_values import labels_of
from copilot.skills.corrections.measures.listed_units import in_listed_units
from copilot.skills.corrections.product_views import bare_name
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.unit_context import is_of_angles

_LONGEST_DECISIVE = 48  # a longer statement is a text in which figures may be about anything
_MOST_WORDS_BESIDE = 8
_HAN = re.compile(r"[一-鿿]")
_BASIS = re.compile(r"\s?(?:/|per|每)\s?\Z|(?:/|per |每)\Z", re.IGNORECASE)
_CONDITION = re.compile(r"[（(](?P<inside>[^（）()]{1,20})[）)]")
_UNDECIDED_KINDS = frozenset({"faq", "description", "policy", "offer"})
IDENTIFIERS = frozenset(
    {"model", "brand", "certificate", "production_date", "model_year", "manufacturer"}
)
_AFTER_NUMBER = re.compile(r"[一-鿿]{2,4}")
_BARE_FIGURE = re.compile(r"[\d.,\s+~≈-]+")


@dataclass(frozen=True, slots=True)
class Value:
    """One figure a property may have.

    Attributes:
        sides: a quantity, or the sides of a size.
        condition: for what it holds (``M码``); empty when for all.
        basis: of a share, what it is counted by (100 g of 24g/100g).
        code: letters of a grade (``ipx``).
        noun: what directly follows a bare number (``不锈钢`` of 316不锈钢), lower case.
    """

    sides: tuple[Quantity, ...]
    condition: str = ""
    basis: Quantity | None = None
    code: str = ""
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """A property with figures.

    Attributes:
        name: without the choice it is stated for.
        values: all that hold; any may be said.
        decisive: whether a figure that is none of them is wrong; texts only widen what may be said.
    """

    known: KnownProperty
    name: str
    values: tuple[Value, ...]
    decisive: bool


def measured_properties(view: ProductView) -> tuple[Measured, ...]:
    """Return the properties of ``view`` that hold figures; offers are left out."""
    found = [_measured(known) for known in view.properties if known.fact.kind != "offer"]
    return tuple(item for item in found if item is not None and item.values)


def _measured(known: KnownProperty) -> Measured | None:
    fact = known.fact
    values = list(_values(_with_unit(fact.name, fact.value)))
    if fact.variant:
        values = [_under(value, fact.variant) for value in values]
    decisive = (
        fact.kind not in _UNDECIDED_KINDS
        and not _is_sentence(fact.value)
        and not known.keys & IDENTIFIERS
        and not any(value.sides[0].dimension == "money" for value in values)
    )
    return Measured(known, bare_name(fact), tuple(values), decisive)


def _with_unit(name: str, value: str) -> str:
    """Give a value the unit its name tells: 120 of Calories per serving, 140° of 广角."""
    if is_of_angles(align(name)):
        return _DEGREES.sub("角度", value)
    if not _BARE_FIGURE.fullmatch(value.strip()):
        return value
    inside = _CONDITION.search(name)
    word = inside["inside"] if inside else next(iter(_UNIT_IN_NAME.findall(name.lower())), "")
    with_unit = f"{value.strip()} {word}"
    read = find_quantities(with_unit) if word else ()
    return with_unit if len(read) == 1 and read[0].unit else value


_DEGREES = re.compile(r"°(?![CF])|(?<=\d)度")
_UNIT_IN_NAME = re.compile(r"\b(?:calories|watts|volts|decibels|lumens)\b")


def _is_sentence(text: str) -> bool:
    """Tell whether figures only occur in a text that says more than they do."""
    if len(text) > _LONGEST_DECISIVE:
        return True
    plain = _CONDITION.sub("", text)
    for quantity in reversed(find_quantities(plain)):
        plain = plain[: quantity.start] + plain[quantity.end :]
    return len(_HAN.findall(plain)) > _MOST_WORDS_BESIDE or len(plain.split()) > _MOST_WORDS_BESIDE


def _under(value: Value, variant: str) -> Value:
    return Value(value.sides, value.condition or variant, value.basis, value.code, value.noun)


def _values(text: str) -> list[Value]:
    lowered = align(text)
    figures = in_listed_units(find_figures(text), lowered)
    labels = labels_of(lowered, figures)
    values: list[Value] = []
    skipped = -1
    for index, figure in enumerate(figures):
        if index == skipped or _inside_condition(lowered, figure) and len(figures) > 1:
            continue
        following = figures[index + 1] if index + 1 < len(figures) else None
        basis = None
        if following and _is_basis(figure, following, lowered):
            basis, skipped = following.first, index + 1
        values += _split_pack(figure, lowered, basis, labels.get(figure.start, ""))
    summed = _products(figures) + _totals(figures, lowered) + _all_named(lowered)
    return values + summed + _of_packs(figures, lowered)


def _is_basis(figure: Figure, other: Figure, lowered: str) -> bool:
    """Tell whether a figure is counted by the one after it: 24g/100g, and not 8 oz / 227 g."""
    if not _BASIS.fullmatch(lowered[figure.end : other.start]):
        return False
    one, by = figure.first, other.first
    same = None if one.low is None else convert(one.low, one.unit, by.unit)
    if same is not None and by.low and abs(same - by.low) <= _SAME_AMOUNT * by.low:
        return False
    return by.dimension in _COUNTED_BY


_SAME_AMOUNT = Decimal("0.06")
_COUNTED_BY = frozenset({"mass", "volume", "count", "number", "duration", "length", "area"})


def _totals(figures: tuple[Figure, ...], lowered: str) -> list[Value]:
    """Return how many there are in all of what stands one after another.

    一支 and 一支 are two, and 按摩、吸乳、混合，各9档 are three.
    """
    items = _ITEMS.split(re.split("[,，;；。]", lowered)[0])
    counts = [f.first for f in figures if f.dimension == "count" and len(f.sides) == 1]
    totals = [Value((_all_of("个", len(items)),))] if counts and len(items) > 1 else []
    if len(counts) < 2 or len({count.unit for count in counts}) > 1:
        return totals
    total = sum((count.low for count in counts if count.low is not None), Decimal(0))
    return [*totals, Value((_all_of(counts[0].unit, total),))]


def _all_named(lowered: str) -> list[Value]:
    """Return how many there are of what English counts part by part: two usb-c, one usb-a."""
    parts = [_COUNTED_PART.match(part) for part in _PARTS.split(lowered)]
    numbers = [parse_number(_ONE.sub("1", part["number"])) for part in parts if part]
    if len(parts) < 2 or len(numbers) < len(parts):
        return []
    total = sum((number for number in numbers if number is not None), Decimal(0))
    return [Value((Quantity("number", total, total, "", False, 0, 0),))]


_PARTS = re.compile(r", (?:and )?| and | plus ")
_COUNTED_PART = re.compile(
    r"(?P<number>an?|one|two|three|four|five|six|\d{1,2}) (?!in\b|mm|cm|oz|lb|ft|w\b|x\b)[a-z]{3,}"
)
_ONE = re.compile(r"an?|one")
_ITEMS = re.compile("、")


def _all_of(unit: str, total: Decimal | int) -> Quantity:
    return Quantity("count", Decimal(total), Decimal(total), unit, False, 0, 0)


def _split_pack(figure: Figure, lowered: str, basis: Quantity | None, label: str) -> list[Value]:
    """Return the sides of 100g×10袋 one by one, those of a size together."""
    condition = _condition_after(lowered, figure.end) or label
    dimensions = {side.dimension for side in figure.sides}
    if len(figure.sides) > 1 and len(dimensions) > 1:
        return [Value((side,), condition) for side in figure.sides]
    noun = ""
    if figure.dimension == "number" and not figure.code:
        match = _AFTER_NUMBER.match(lowered, figure.end)
        noun = match[0] if match else ""
    return [Value(figure.sides, condition, basis, figure.code, noun)]


def _products(figures: tuple[Figure, ...]) -> list[Value]:
    """Return what packs hold together: 1000 g of 100g×10袋."""
    totals = []
    for figure in figures:
        counts = [s for s in figure.sides if s.dimension in ("count", "number")]
        sizes = [s for s in figure.sides if s not in counts]
        if len(sizes) != 1 or not counts or sizes[0].dimension not in ("mass", "volume"):
            continue
        total = sizes[0].low
        for count in counts:
            total = None if total is None or count.low is None else total * count.low
        if total is not None:
            size = sizes[0]
            totals.append(Value((Quantity(size.dimension, total, total, size.unit, False, 0, 0),)))
    return totals


def _of_packs(figures: tuple[Figure, ...], lowered: str) -> list[Value]:
    """Return what one of the packs holds, or all of them: 500 g of 2kg，分装成4小袋."""
    sizes = [f.first for f in figures if f.dimension in ("mass", "volume") and len(f.sides) == 1]
    counts = [f.first for f in figures if f.dimension == "count" and len(f.sides) == 1]
    if len(sizes) != 1 or len(counts) != 1 or sizes[0].low != sizes[0].high:
        return []
    size, count = sizes[0].low, counts[0].low
    if size is None or count is None or count < 2:
        return []
    each = _EACH.search(lowered) is not None
    if not each and _PARTED.search(lowered) is None:
        return []
    other = size * count if each else size / count
    return [Value((Quantity(sizes[0].dimension, other, other, sizes[0].unit, False, 0, 0),))]


_EACH = re.compile(r"[每单]|\b(?:each|per)\b")
_PARTED = re.compile(r"分装|分成|[内含]有?\d|\bsplit|\bdivided|\bin \d")


def _condition_after(lowered: str, end: int) -> str:
    match = _CONDITION.match(lowered, end)
    return match["inside"].strip() if match else ""


def _inside_condition(lowered: str, figure: Figure) -> bool:
    return any(m.start() < figure.start < m.end() for m in _CONDITION.finditer(lowered))


def pack_size(values: tuple[Measured, ...], unit: str) -> tuple[Decimal, str] | None:
    """Return how much one pack called ``unit`` (袋) holds, where the shop says 100g×10袋."""
    for item in values:
        for size, count in zip(item.values, item.values[1:], strict=False):
            first, second = size.sides[0], count.sides[0]
            paired = first.dimension in ("mass", "volume") and second.dimension == "count"
            if paired and second.unit == unit and first.low is not None:
                return first.low, first.unit
    return None
