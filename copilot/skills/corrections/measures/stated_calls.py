"""How surely the words around a figure call one that a fact states, and from where on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.said_of_product import TECHNICAL, is_said_of_product
from copilot.skills.corrections.measures.shop_words import ShopWords
from copilot.skills.corrections.measures.stated_figures import HAN, StatedFigure, spots_of, tokens
from copilot.skills.corrections.measures.unnamed_figures import goes_on
from copilot.skills.corrections.speech.said_text import SaidText, without_fillers

_FARTHEST: Final = 2  # characters, or English words, between what calls a figure and it
_WITHOUT: Final = re.compile(r"\b(?:without|not|no|except|minus)\b")
_JOINED: Final = re.compile(r"的?| ")
_ALONE: Final = frozenset({"angle", "temperature"}) | TECHNICAL
"""What is seldom measured of anything but the product."""


@dataclass(frozen=True, slots=True)
class Call:
    """What calls a stated figure: how much of its words, and where they begin."""

    score: int
    start: int


class Caller:
    """The words of one figure said, to be asked which stated figure they call."""

    def __init__(self, figure: Figure, said: SaidText, words: ShopWords) -> None:
        clause = said.clause(figure)
        self._figure = figure
        self._said = said
        self._words = words
        self._begin = clause.start
        self._before = said.lowered[clause.start : figure.start]
        self._after = said.lowered[figure.end : clause.end]
        self._spoken = tokens(f"{self._before}，{self._after}", figure.dimension)

    def call(self, one: StatedFigure, only: bool) -> Call | None:
        """Return what calls ``one``; ``only`` tells that nothing else stated measures so."""
        if self._figure.dimension == "count":
            return self._as_counted(one)
        start = self._told_before(one)
        if start is None:
            start = self._told_after(one)
        shared = one.own & self._spoken
        telling = any(len(token) > 1 for token in shared | (one.wide & self._spoken))
        if start is not None and telling:
            return Call(2 * len(shared) + len(one.wide & self._spoken), start)
        return self._hinted(one) or (self._alone() if only else None)

    def _told_before(self, one: StatedFigure) -> int | None:
        found: int | None = None
        for start, end in _spots(self._before, one.own | one.wide):
            gap = self._said.rest(self._begin + end, self._figure.start)
            length = len(gap.split()) if gap.isascii() else len(gap)
            near = length <= _FARTHEST and not self._words.unknown(gap)
            if near and not goes_on(self._before, end):
                found = max(found or 0, self._begin + start)
        return found

    def _told_after(self, one: StatedFigure) -> int | None:
        for start, _ in _spots(self._after, one.own | one.wide):
            if _WITHOUT.search(self._after, 0, start) and "without" not in one.own:
                continue
            gap = without_fillers(self._after[:start])
            if not gap or (not HAN.match(self._after, start) and len(gap.split()) == 1):
                return self._figure.end + start
        return None

    def _as_counted(self, one: StatedFigure) -> Call | None:
        """Take a count for that of the same thing: 两块石板 of 压芽石板1块."""
        if self._figure.first.unit != one.figure.first.unit:
            return None
        for start, _ in _spots(self._after, one.beside):
            if start == 0 or (self._after.isascii() and len(self._after[:start].split()) <= 1):
                return Call(2, self._figure.start)
        for start, end in _spots(self._before, one.beside):
            if HAN.match(self._before, start) and not without_fillers(self._before[end:]):
                return Call(2, self._begin + start)
        return None

    def _hinted(self, one: StatedFigure) -> Call | None:
        """Take a side (高, 重) or a looser word right beside a figure for a call."""
        side = next((token for token in one.own if len(token) == 1), "")
        if side and without_fillers(self._before)[-1:] == side:
            return Call(1, self._figure.start - 1)
        if side and self._after[:1] == side:
            return None if one.dimension == "length" else Call(1, self._figure.start)
        if one.parts is None:
            return None
        spans = [m.span() for m in one.parts.finditer(self._before + "\n")]
        spans = [(start, end) for start, end in spans if end <= len(self._before)]
        if spans and not self._said.rest(self._begin + spans[-1][1], self._figure.start):
            return Call(1, self._begin + spans[-1][0])
        joint = _JOINED.match(self._after)
        follows = one.parts.match(self._after, joint.end() if joint else 0)
        if follows and follows[0] and one.dimension != "duration":
            return Call(1, self._figure.start)
        return None

    def _alone(self) -> Call | None:
        """Take a figure for the only one stated that is measured so."""
        dimension = self._figure.dimension
        if dimension not in _ALONE:
            return None
        start, end = self._said.sentence(self._figure.start)
        alike = [f for f in self._said.figures_in(start, end) if f.dimension == dimension]
        told = is_said_of_product(self._figure, self._said, self._words.title)
        return Call(1, self._figure.start) if told and len(alike) == 1 else None


def _spots(text: str, wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of an aligned text that are ``wanted`` tokens, Chinese ones first."""
    return ((start, end) for start, end, token in spots_of(text) if token in wanted)
