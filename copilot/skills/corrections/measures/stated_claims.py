"""Holds figures against those the facts state beside the same words, whatever the facts' names.

A fact may be a sentence, an answer or a value with several figures: each is of the words beside it.
"""

from collections.abc import Generator, Iterable
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure, weight_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.comparison import compare
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.no_property import is_of_no_property
from copilot.skills.corrections.figures.spoken_units import in_spoken_unit
from copilot.skills.corrections.figures.stated_doubts import is_sum, may_be_no_slip
from copilot.skills.corrections.measures.measured_groups import MeasuredGroups
from copilot.skills.corrections.measures.shop_words import ShopWords
from copilot.skills.corrections.measures.stated_calls import Call, Caller
from copilot.skills.corrections.measures.stated_figures import StatedFigure, stated_figures, tokens
from copilot.skills.corrections.speech.said_contexts import is_elsewhere
from copilot.skills.corrections.speech.said_text import SaidText

_NO_MEASURE: Final = frozenset({"number", "money"})
_LONGEST_TRUTH: Final = 40
_PLAIN, _SURE = 2, 4
"""Scores of a call that others which state nearly the amount, or just that, do not undo."""


class StatedClaims:
    """What one product's facts state in figures, wherever they stand; prepared once."""

    def __init__(self, view: ProductView, known: MeasuredGroups) -> None:
        self._view = view
        self._known = known
        self._words = ShopWords(view)
        self._of: dict[str, list[StatedFigure]] = {}
        for one in stated_figures(view):
            if one.dimension not in _NO_MEASURE:
                self._of.setdefault(one.dimension, []).append(one)

    def in_steps(self, said: SaidText, since: int = 0) -> Generator[None, None, list[Claim]]:
        """Return the figures of ``said`` from ``since`` on that differ from what they are called.

        What is right is left to the claims about named properties. Yields after each figure.
        """
        found: list[Claim] = []
        for figure in said.figures_since(since) if self._of else ():
            claim = self._claim(figure, said)
            if claim is not None:
                found.append(claim)
            yield
        return found

    def _claim(self, spoken: Figure, said: SaidText) -> Claim | None:
        figure = self._in_known_unit(in_spoken_unit(spoken, self._known, said))
        stated = self._of.get(figure.dimension, ())
        if not stated or figure.code or _is_one(figure):
            return None
        if is_elsewhere(said, figure) or is_of_no_property(figure, said):
            return None
        if self._words.fills_of_another(said.lowered, figure.end):
            return None
        found = self._meant(figure, said, stated)
        if found is None or may_be_no_slip(figure, said, found[0], self._words, found[1].start):
            return None
        return self._made(figure, said, found[0])

    def _meant(
        self, figure: Figure, said: SaidText, stated: Iterable[StatedFigure]
    ) -> tuple[StatedFigure, Call] | None:
        """Return the one stated figure that is called and differs, if it is clear which."""
        # A bound stays one: 不止一年 is no slip of three years.
        about = figure if figure.side == "above" else replace(figure, approximate=True)
        held = [(compare(about, one.figure.sides), one) for one in stated]
        differing = [one for match, one in held if match == "different"]
        fitting = [one for match, one in held if match in ("equal", "near")]
        if not differing or is_sum(figure, differing):
            return None
        caller, only = Caller(figure, said, self._words), len(held) == 1
        called = [(one, call) for one in differing if (call := caller.call(one, only))]
        most = max((call.score for _, call in called), default=0)
        best = [(one, call) for one, call in called if call.score == most]
        if len(best) != 1 or (fitting and not _is_sure(figure, said, *best[0], fitting)):
            return None
        return best[0]

    def _in_known_unit(self, figure: Figure) -> Figure:
        """Take degrees for those of temperature where only that is stated: 九十度."""
        if figure.dimension != "angle" or "angle" in self._of or "temperature" not in self._of:
            return figure
        unit = self._of["temperature"][0].figure.first.unit
        sides = (replace(side, dimension="temperature", unit=unit) for side in figure.sides)
        return replace(figure, sides=tuple(sides))

    def _made(self, figure: Figure, said: SaidText, one: StatedFigure) -> Claim:
        first, last = one.figure.start, one.figure.end
        short = len(one.segment) <= _LONGEST_TRUTH
        return Claim(
            known=one.known,
            outcome="wrong",
            said=said_figure(figure, self._view.language, said.words(figure)),
            truth=one.segment if short else one.known.fact.value[first:last],
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight=weight_of(one.known),
            in_full=short and bool(one.own),
        )


def _is_one(figure: Figure) -> bool:
    """Tell whether only one thing is counted, which may be any one of them."""
    return figure.dimension == "count" and (figure.first.low or 0) < 2


def _is_sure(
    figure: Figure, said: SaidText, best: StatedFigure, call: Call, others: list[StatedFigure]
) -> bool:
    """Tell whether a figure is of ``best`` although ``others`` state about that amount."""
    exact = [one for one in others if compare(figure, one.figure.sides) in ("equal", "near")]
    if figure.dimension == "count" or any(one.known is best.known for one in exact):
        return False
    if call.score < (_SURE if exact else _PLAIN):
        return False
    start, end = said.sentence(figure.start)
    spoken = tokens(said.lowered[start:end], figure.dimension)
    return not any((one.own | one.wide) & spoken for one in others)
