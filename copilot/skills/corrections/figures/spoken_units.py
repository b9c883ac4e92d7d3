"""Reads a figure in the unit it is said short for, as the product is measured."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.measures.measured_groups import MeasuredGroups, held
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.quantities import Quantity
from knowledge.language.unit_table import UNITS

_DEGREES_MARKED: Final = re.compile(r"摄|华|[cf℃℉]\b|cel|fah", re.IGNORECASE)
_AGES: Final = re.compile(r"\bages? (?:from |of )?\Z")
_AGES_REACH: Final = 16  # characters, more than its longest

_MIL: Final = re.compile(r" mils?\b")
"""Short for millimetres or millilitres, whichever the product is measured in."""

_INCH: Final = re.compile(r"(?<!英)寸")
"""An English inch or a Chinese one: nobody says which."""

_HOLDS: Final = re.compile(
    r"\b(?:holds?|holding|fits?|takes?|carr(?:y|ies)|pours?|fills?|filled|capacity|volume|drinks?)\b"
    r"|[装盛灌倒喝]|容量"
)
"""Before ounces: they are of what is poured."""
_VESSEL: Final = re.compile(
    r"(?: [a-z]+)? (?:bottle|cup|mug|tumbler|flask|jug|kettle|pot|thermos|capacity)s?\b"
    r"| of (?:water|coffee|tea|juice|milk|liquid|soup)\b|的?水(?!平)"
)
_WEIGHS: Final = re.compile(r"\bweigh|\bheavy\b|重")
_HELD_REACH: Final = 32  # characters

_SPOKEN_UNITS: Final[dict[str, tuple[str, ...]]] = {
    "oz": ("fl oz",),
    "A": ("Ah", "mAh"),
    "mA": ("mAh",),
    "cal": ("kcal",),
    "本": ("册",),
    "°C": ("°F",),
}
"""Units said short for another one: a two ounce bottle, 电池四安, ten calories a treat."""


def in_spoken_unit(figure: Figure, known: MeasuredGroups, said: SaidText) -> Figure:
    """Return a figure in the unit it is short for, where the product is measured in that one."""
    side = figure.first
    if len(figure.sides) > 1 or figure.code:
        return figure
    if side.dimension == "money" and not side.unit:
        return replace(figure, sides=(replace(side, dimension="number"),))
    if not side.unit and (mil := _MIL.match(said.lowered, figure.end)):
        fitting = [unit for unit in ("mm", "ml") if known.of_dimension(UNITS[unit].dimension)]
        if len(fitting) == 1:
            return replace(figure, end=mil.end(), sides=(_called(side, fitting[0]),))
    if not side.unit and (unit := _unit_of_age(figure, known, said)):
        return replace(figure, sides=(_called(side, unit),))
    if side.unit == "in" and _INCH.search(said.text[figure.start : figure.end]):
        return _in_chinese_inches(figure, known)
    if side.unit == "°C" and _DEGREES_MARKED.search(said.text[figure.start : figure.end]):
        return figure
    return _spoken_short(figure, known, said)


def _in_chinese_inches(figure: Figure, known: MeasuredGroups) -> Figure:
    """Return 四寸 in the inches of which three make ten centimetres, where those may be right."""
    side = figure.first
    low, high = (_centimetres(end) for end in (side.low, side.high))
    own = replace(side, low=low, high=high, unit="cm", approximate=True)
    chinese = replace(figure, sides=(own,))
    lengths = known.of_dimension("length")
    right = any(held(group, chinese).match in ("equal", "near") for group in lengths)
    return chinese if right else figure


def _centimetres(inches: Decimal | None) -> Decimal | None:
    return None if inches is None else (inches * 10 / 3).quantize(Decimal("0.1"))


def _unit_of_age(figure: Figure, known: MeasuredGroups, said: SaidText) -> str:
    """Return the unit of years that ages one to eight are in; empty when none are said."""
    if not _AGES.search(said.lowered, max(0, figure.start - _AGES_REACH), figure.start):
        return ""
    units = (u for u in ("year old", "year") if known.of_dimension(UNITS[u].dimension))
    return next(units, "")


def _spoken_short(figure: Figure, known: MeasuredGroups, said: SaidText) -> Figure:
    """Return a figure in the unit its own is short for, or without a unit that is a name."""
    side = figure.first
    if side.dimension == "count" and _is_name(said.lowered[figure.start : figure.end], known):
        end = said.lowered.rfind(" ", figure.start, figure.end)
        return replace(figure, end=end, sides=(replace(side, unit="", dimension="number"),))
    if side.unit == "oz" and _is_poured(figure, known, said):
        return replace(figure, sides=(_called(side, "fl oz"),))
    for unit in _SPOKEN_UNITS.get(side.unit, ()):
        measured = known.of_dimension(UNITS[unit].dimension)
        units = {s.unit for group in measured for _, value in group.values() for s in value.sides}
        if side.unit not in units and unit in units:
            return replace(figure, sides=(_called(side, unit),))
    return figure


def _is_poured(figure: Figure, known: MeasuredGroups, said: SaidText) -> bool:
    """Tell whether ounces are said of what a vessel holds, which are those of a volume."""
    if not known.of_dimension("volume"):
        return False
    start, end = said.sentence(figure.start)
    words = said.lowered[max(start, figure.start - _HELD_REACH) : figure.start]
    told = _HOLDS.search(words) or _VESSEL.match(said.lowered, figure.end, end)
    return told is not None and not _WEIGHS.search(words)


def _is_name(words: str, known: MeasuredGroups) -> bool:
    """Tell whether the word of counting is a property's name: six servings of servings: 4."""
    last = words.split(" ")[-1]
    return last.isascii() and any(
        aligned(group.name) == last and "number" in group.dimensions() for group in known.groups
    )


def _called(side: Quantity, unit: str) -> Quantity:
    return replace(side, unit=unit, dimension=UNITS[unit].dimension)
