"""What one of a pack's pieces is said to weigh or hold, where the shop states that of each.

4 bags of 350 g tells what a bag weighs; the net weight of them all is no truth for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure, weight_of
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.figures.comparison import compare
from copilot.skills.corrections.figures.figures import Figure, find_figures, is_unit_free
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_contexts import is_elsewhere, is_unsure
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.quantities import Quantity

_SIZES: Final = frozenset({"mass", "volume"})
_OF: Final = re.compile(r" ?(?:of|at|x|×|,|:)? ?(?:each )?")
_EACH: Final = re.compile(
    r"\b(?:each|every|a single|one|per)(?: (?:single|little|small|individual))? (?P<noun>[a-z]{3,})"
    r"(?= (?:is|weighs?|holds?|has|contains?|comes?|gives?)\b|[ ,.]*\Z)"
)
_EACH_AFTER: Final = re.compile(r" (?:an?|per|in (?:each|every|a|one)|each) (?P<noun>[a-z]{3,})\b")
_MOST: Final = Decimal(5)  # times the true one; further off is another thing


@dataclass(frozen=True, slots=True)
class _Pieces:
    """So many of a unit in a pack, and the size of each of them."""

    known: KnownProperty
    unit: str
    size: Figure


class EachOfPack:
    """A product's packs by what each of their pieces holds, prepared once a catalogue version."""

    def __init__(self, view: ProductView) -> None:
        self._view = view
        self._pieces = tuple(_pieces_of(view))
        self._counted = frozenset(_counted(view))

    def read(self, said: SaidText, since: int = 0) -> tuple[list[Claim], frozenset[int]]:
        """Return what is said of each of a pack's pieces, compared.

        With it come the ends of all figures that are of one piece, in the text: none of them is
        of the whole.
        """
        claims, ends = [], set()
        for figure in said.figures_since(since) if self._counted else ():
            unit = _unit_said(figure, said)
            if unit not in self._counted or _names_each(self._view, unit, figure):
                continue
            ends.add(figure.end - said.offset)
            claim = self._claim(figure, said, unit)
            claims += [claim] if claim is not None else []
        return claims, frozenset(ends)

    def _claim(self, figure: Figure, said: SaidText, unit: str) -> Claim | None:
        fitting = [one for one in self._pieces if one.unit == unit]
        fitting = [one for one in fitting if compare(figure, one.size.sides) != "other"]
        if len(fitting) != 1 or is_elsewhere(said, figure) or is_unsure(said, figure):
            return None
        one = fitting[0]
        outcome: Outcome = "wrong"
        if compare(figure, one.size.sides) in ("equal", "near"):
            outcome = "right"
        elif figure.approximate or figure.side or not _is_slip(figure.first, one.size.first):
            return None
        return Claim(
            known=one.known,
            outcome=outcome,
            said=said_figure(figure, self._view.language, said.words(figure)),
            truth=one.known.fact.value,
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight=weight_of(one.known),
        )


def _is_slip(said: Quantity, known: Quantity) -> bool:
    low, truth = said.low, known.low
    if low is None or not truth or said.low != said.high:
        return False
    return said.unit != known.unit or truth / _MOST <= low <= truth * _MOST


def _pieces_of(view: ProductView) -> Iterator[_Pieces]:
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        text = aligned(known.fact.value)
        figures = find_figures(known.fact.value)
        for count, size in zip(figures, figures[1:], strict=False):
            joined = _OF.fullmatch(text, count.end, size.start)
            if joined and _is_count(count) and size.dimension in _SIZES and len(size.sides) == 1:
                yield _Pieces(known, count.first.unit, size)


def _counted(view: ProductView) -> Iterator[str]:
    """Yield the units of which a product is stated to hold several."""
    for known in view.properties:
        if known.fact.kind == "attribute":
            for figure in find_figures(known.fact.value):
                if _is_count(figure):
                    yield figure.first.unit


def _is_count(figure: Figure) -> bool:
    return figure.first.dimension == "count" and (figure.first.low or 0) >= 2


def _unit_said(figure: Figure, said: SaidText) -> str:
    """Return the unit that a weight or volume is said to be of one of; empty for none."""
    if figure.dimension not in _SIZES or is_unit_free(figure):
        return ""
    clause = said.clause(figure)
    before = [
        match for match in _EACH.finditer(clause.text) if match.end() <= figure.start - clause.start
    ]
    found = before[-1] if before else _EACH_AFTER.match(said.lowered, figure.end)
    if found is None:
        return ""
    units = [one.first.unit for one in find_figures(f"2 {found['noun']}s")]
    return units[0] if units else ""


def _names_each(view: ProductView, unit: str, figure: Figure) -> bool:
    """Tell whether a property is itself of one such piece: weight per bag."""
    names = (aligned(known.fact.name) for known in view.properties)
    return any(
        "per" in name.split() and figure.dimension in _SIZES and unit in _units(name)
        for name in names
    )


def _units(name: str) -> list[str]:
    return [one.first.unit for word in name.split() for one in find_figures(f"2 {word}s")]
