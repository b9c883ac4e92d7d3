"""A product's measured properties, grouped by name, with the words that call each of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import ProductView
from copilot.skills.corrections.figures.comparison import Match, comparable, compare
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.figures.unit_conversion import convert
from copilot.skills.corrections.measures.known_values import Measured, Value, measured_properties
from copilot.skills.corrections.measures.measure_words import HINTS, NO_SYNONYM
from copilot.skills.corrections.measures.name_parts import parts_of
from knowledge.language.characters import align
from knowledge.language.normalise import normalise
from knowledge.language.quantities import Quantity

OWN, OTHER, HINT = 3, 2, 1
"""How surely a word calls a property: its own name, another name, a hint."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one product under one name: the attribute, its choices, or several values.

    Attributes:
        index: its place in the product.
        members: with the statement that holds for all choices first.
        decisive: whether a figure that none of them has is wrong.
        keys: what the name means.
        parts: looser words by which it is spoken of.
        is_limit: whether its value is how long at most: 两年内 of it says two years.
        is_single: whether one figure is all it states.
    """

    index: int
    name: str
    members: tuple[Measured, ...]
    decisive: bool
    keys: frozenset[str]
    parts: re.Pattern[str] | None = None
    is_limit: bool = False
    is_single: bool = False

    def values(self) -> Iterable[tuple[Measured, Value]]:
        """Yield every value with the statement it stands in."""
        for member in self.members:
            for value in member.values:
                yield member, value

    def dimensions(self) -> frozenset[str]:
        """Return the dimensions of its values."""
        return frozenset(value.sides[-1].dimension for _, value in self.values())


class MeasuredGroups:
    """All of a product's groups and, by word, those it may call."""

    def __init__(self, view: ProductView) -> None:
        by_name: dict[str, list[Measured]] = {}
        for item in measured_properties(view):
            by_name.setdefault(normalise(item.name), []).append(item)
        self.view = view
        self.groups = tuple(
            _group(index, members) for index, members in enumerate(by_name.values())
        )
        self._by_dimension: dict[str, tuple[Group, ...]] = {}
        for dimension in {d for group in self.groups for d in group.dimensions()}:
            fitting = (g for g in self.groups if dimension in g.dimensions())
            self._by_dimension[dimension] = tuple(fitting)
        self.by_word: dict[str, list[tuple[Group, int]]] = {}
        for group in self.groups:
            self._call(group)
        self.at_odds = tuple(_at_odds(self.groups))
        self.contradicted = frozenset(one.index for one, _ in self.at_odds)

    def called(self, phrase: str) -> list[tuple[Group, int]]:
        """Return the groups ``phrase`` may call, each with how surely."""
        return self.by_word.get(phrase, [])

    def of_dimension(self, dimension: str) -> tuple[Group, ...]:
        """Return the groups with a value that measures ``dimension``."""
        return self._by_dimension.get(dimension, ())

    def has_unit(self, unit: str) -> bool:
        """Tell whether any of its values is stated in a unit."""
        values = (value for group in self.groups for _, value in group.values())
        return any(side.unit == unit for value in values for side in value.sides)

    def _call(self, group: Group) -> None:
        if not group.decisive:
            return
        words: dict[str, int] = {}
        dimensions = group.dimensions()
        for dimension, meant, word in HINTS:
            fits = meant & group.keys or any(len(m) == 1 and m in group.name for m in meant)
            if dimension in dimensions and fits:
                words[word] = HINT
        for _, value in group.values():
            if _CALLS.fullmatch(value.condition) and value.sides[0].dimension != "count":
                words[value.condition] = OTHER
        for member in group.members:
            for name in member.known.other_names:
                words[name] = OTHER
        words[normalise(group.name)] = OWN
        if _HYPHENATED.fullmatch(align(group.name)):
            words[align(group.name).replace("-", "")] = OWN
        for word, surely in words.items():
            self.by_word.setdefault(word, []).append((group, surely))


_HYPHENATED: Final = re.compile(r"[a-z]+-[a-z]+")
"""A name that is also said, and written by recognisers, as one word: wifi of Wi-Fi."""
_CALLS: Final = re.compile(r"[\u4e00-\u9fff]{2,6}(?<!码)")
"""A label of one figure of several that may call the property: 保冷 of 保温8小时，保冷12小时."""


def _group(index: int, members: list[Measured]) -> Group:
    whole = [m for m in members if not m.known.fact.variant]
    ordered = tuple([*whole, *(m for m in members if m.known.fact.variant)])
    decisive = all(m.decisive for m in members)
    keys = frozenset(key for m in members for key in m.known.keys)
    name = align(ordered[0].name)
    if all(_OPENED.search(align(member.known.fact.value)) for member in ordered):
        name += " 开封 opened"  # how long it keeps then is stated under how it is kept
    limit = bool(_LIMITED.search(name) or _FOR_WHOM.search(name))
    values = [value for member in ordered for value in member.values]
    single = len(values) == 1 and len(values[0].sides) == 1 and not values[0].code
    return Group(index, ordered[0].name, ordered, decisive, keys, parts_of(name), limit, single)


_OPENED: Final = re.compile(r"开封后|开盖后|开袋后|拆封后|\b(?:once|after) open")
_LIMITED: Final = re.compile(
    r"保质|有效期|开封|质保|保修|退换|防水时|耐水|shelf|opening|opened|warranty|guarantee"
    r"|returns?\b"
)
_FOR_WHOM: Final = re.compile(
    r"(?:适[合用]|可承受).{0,4}(?:体重|身高|年龄|月龄|人群|脚|腰围|头围)|承重|载重"
    r"|\b(?:weight|height|age) (?:limit|range|capacity)|\bmax(?:imum)?\b|最[大高多]"
)
"""Names that tell how much a product bears or takes: what is said up to is its end."""


def _at_odds(groups: tuple[Group, ...]) -> Iterable[tuple[Group, Group]]:
    """Yield each group whose meaning another group of the product states differently, with it."""
    for one in groups:
        for other in groups:
            if one is other or not (one.decisive and other.decisive):
                continue
            shared = one.keys & other.keys
            same_words = {n for m in one.members for n in m.known.other_names} & {
                n for m in other.members for n in m.known.other_names
            }
            narrow = {normalise(one.name), normalise(other.name)} & NO_SYNONYM
            if not shared or narrow or len(same_words) < 3:
                continue
            if _states_differ(one, other):
                yield one, other


def _states_differ(one: Group, other: Group) -> bool:
    for _, value in one.values():
        for _, against in other.values():
            if not comparable(value.sides[0], against.sides[0]):
                continue
            figure = Figure(0, 0, value.sides)
            if compare(figure, against.sides) != "different":
                return False
    return bool(one.dimensions() & other.dimensions())


@dataclass(frozen=True, slots=True)
class Scale:
    """The pack a share is said of: a 50 g bag of 24g/100g holds half of it.

    Attributes:
        size: what the pack holds; ``None`` when the shop does not say.
    """

    size: tuple[Decimal, str] | None

    def of(self, value: Value) -> tuple[Quantity, ...]:
        """Return the sides of ``value`` for the whole pack; empty when that is not known."""
        if self.size is None or value.basis is None or not value.basis.low:
            return ()
        held_amount = convert(self.size[0], self.size[1], value.basis.unit)
        if held_amount is None:
            return ()
        factor = held_amount / value.basis.low
        return tuple(
            replace(
                side,
                low=None if side.low is None else side.low * factor,
                high=None if side.high is None else side.high * factor,
            )
            for side in value.sides
        )


@dataclass(frozen=True, slots=True)
class Held:
    """How a figure agrees with a property, and the value it was held against.

    Attributes:
        chosen: whether the words name for which of its choices the value holds.
    """

    match: Match
    value: Value | None
    member: Measured | None
    chosen: bool = False


_RANK: Final[dict[Match, int]] = {"equal": 3, "near": 2, "different": 1, "other": 0}


def held(
    group: Group, figure: Figure, scale: Scale | None = None, choices: frozenset[str] = frozenset()
) -> Held:
    """Return how ``figure`` agrees with the best fitting value of ``group``.

    ``choices`` are the conditions the text names; with any, only their values count.
    """
    best = Held("other", None, None)
    if group.is_limit:
        figure = _at_limit(figure)
    for member, value in group.values():
        if choices and value.condition not in choices:
            continue
        if not _same_code(figure, value):
            continue
        scaled = scale is not None and value.basis is not None
        match = compare(figure, value.sides)
        if match == "other" and not (figure.code or is_unit_free(figure)):
            continue
        if scaled and scale is not None:
            sides = scale.of(value)
            match = compare(figure, sides) if sides else "other"
        better = _RANK[match] > _RANK[best.match]
        if better or (match == best.match == "different" and _is_nearer(figure, value, best.value)):
            best = Held(match, value, member, bool(choices))
    return best


def _at_limit(figure: Figure) -> Figure:
    side = figure.first
    if len(figure.sides) > 1 or side.low is not None or side.high is None:
        return figure
    return replace(figure, sides=(replace(side, low=side.high),))


def _is_nearer(figure: Figure, value: Value, other: Value | None) -> bool:
    """Tell whether a figure is nearer to ``value``; the nearest is what it was meant to be."""
    return other is not None and _distance(figure, value) < _distance(figure, other)


def _distance(figure: Figure, value: Value) -> Decimal:
    said, known = figure.sides[-1], value.sides[-1]
    low = said.least
    truth = known.least
    if low is None or truth is None:
        return Decimal("Infinity")
    converted = convert(low, said.unit, known.unit) if said.unit else low
    return abs((low if converted is None else converted) - truth)


def fits_unit(figure: Figure, value: Value) -> bool:
    """Tell whether a figure could be of a value's kind: same code, or units that convert."""
    if not _same_code(figure, value):
        return False
    if figure.code or value.code or is_unit_free(figure):
        return True
    return compare(figure, value.sides) != "other"


def _same_code(figure: Figure, value: Value) -> bool:
    """Tell whether the letters of a grade, or that there are none, allow a comparison."""
    if figure.code and not value.code and value.sides[-1].dimension == "number":
        return True  # the letters are the property's name: SPF50
    if figure.code or value.code:
        return figure.code == value.code
    counted = figure.dimension == "count" and value.sides[-1].dimension == "number"
    return not counted
