"""How tall and heavy the model of a garment is said to be, held against what the shop states."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity, find_quantities

_WEARS: Final = re.compile(r"模特|\b(?:the |our )?model(?:['’]s)?\b(?! (?:number|no|year|name))")
_TOLD_OF: Final = re.compile(r"模特|\bmodel(?: is|['’]s)? (?:info|height|size|wear)|\bmodel is \d")
_ANOTHER: Final = re.compile(
    r"另|那[个位]|别的|男模|两[个位]|之前|以前|上次|比模特|跟模特|和模特|像模特|没有|不是|如果"
    r"|\b(?:other|another|than|not|taller|shorter|if)\b|n['’]t\b"
)
_LEAST: Final[dict[str, Decimal]] = {"length": Decimal("0.015"), "mass": Decimal("0.05")}
"""From what part of the true value on a figure is another one: 2 cm of a height."""


@dataclass(frozen=True, slots=True)
class _Model:
    known: KnownProperty
    amounts: dict[str, Quantity]


class ModelClaims:
    """What a product's facts state of its model, prepared once a catalogue version."""

    def __init__(self, view: ProductView) -> None:
        self._language = view.language
        found = [m for known in view.properties if (m := _model(known)) is not None]
        self._model = found[0] if len(found) == 1 else None

    def states(self, claim: Claim) -> bool:
        """Tell whether a claim is held against what is stated of the model."""
        return self._model is not None and claim.known is self._model.known

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        """Return the heights and weights said of the model, compared."""
        if self._model is None or not _WEARS.search(said.lowered):
            return []
        found = (self._claim(figure, said, self._model) for figure in said.figures_since(since))
        return [claim for claim in found if claim is not None]

    def _claim(self, figure: Figure, said: SaidText, model: _Model) -> Claim | None:
        truth = model.amounts.get(figure.dimension)
        clause = said.clause(figure)
        if truth is None or figure.approximate or len(figure.sides) > 1 or figure.side:
            return None
        spoken = _WEARS.search(said.lowered, clause.start, figure.start)
        if spoken is None or "?" in clause.mark or "？" in clause.mark:
            return None
        if _ANOTHER.search(clause.text):
            return None
        same = [f for f in said.figures_in(clause.start, clause.end) if _alike(f, figure)]
        amount = converted_to(figure.first.low, figure.first, truth)
        if (
            len(same) > 1
            or amount is None
            or not truth.low
            or figure.first.low != figure.first.high
        ):
            return None
        off = abs(amount - truth.low) / truth.low
        if off and off < _LEAST[figure.dimension]:
            return None
        return Claim(
            known=model.known,
            outcome="wrong" if off else "right",
            said=said_figure(figure, self._language, said.words(figure)),
            truth=model.known.fact.value,
            start=spoken.start() - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight="plain",
            choice=figure.dimension,
        )


def _alike(one: Figure, other: Figure) -> bool:
    return one.dimension == other.dimension


def _model(known: KnownProperty) -> _Model | None:
    """Return the one height and weight that a property states of a model."""
    name, value = align(known.fact.name), align(known.fact.value)
    if known.fact.kind != "attribute" or not _TOLD_OF.search(f"{name} {value}"):
        return None
    amounts: dict[str, Quantity] = {}
    for dimension in _LEAST:
        stated = [q for q in find_quantities(value) if q.dimension == dimension]
        if len(stated) == 1 and stated[0].low is not None and stated[0].low == stated[0].high:
            amounts[dimension] = stated[0]
        elif stated:
            return None
    return _Model(known, amounts) if amounts else None
