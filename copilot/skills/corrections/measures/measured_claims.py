"""Holds the figures in what a host says against a product's measured properties."""

import re
from collections.abc import Generator, Iterable
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.choices.choices import said_choices
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.denials import (
    SLIP,
    is_close,
    is_only_hinted,
    is_plausible,
)
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.figures.no_property import is_of_no_property
from copilot.skills.corrections.figures.other_counts import is_said_right_beside
from copilot.skills.corrections.figures.spoken_units import in_spoken_unit
from copilot.skills.corrections.measures.comparing import Comparing, one_of
from copilot.skills.corrections.measures.known_values import pack_size
from copilot.skills.corrections.measures.measured_groups import (
    HINT,
    OWN,
    Group,
    Held,
    MeasuredGroups,
    Scale,
    held,
)
from copilot.skills.corrections.measures.property_names import vocabulary
from copilot.skills.corrections.measures.property_naming import Named, PropertyNaming
from copilot.skills.corrections.measures.shop_words import ShopWords
from copilot.skills.corrections.measures.unnamed_claims import UnnamedClaims
from copilot.skills.corrections.measures.unnamed_figures import called_by_parts, nearest
from copilot.skills.corrections.reading.attributed_figures import AttributedFigures
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.cues import Cue, CueFinder
from copilot.skills.corrections.speech.said_contexts import is_elsewhere, is_unsure
from copilot.skills.corrections.speech.said_text import SaidText
from copilot.turns import at_once
from knowledge.language.quantities import Quantity

_UNSURE: Final = 5
_PLAINLY_NAMED: Final = 40
_PACK: Final = re.compile(
    r"(?:[一每]|per )(?:小|大)?"
    r"(?P<pack>袋|包|盒|瓶|罐|片|支|份|杯|条|块|bag|pack|bar|bottle|can)"
)


class MeasuredClaims:
    """A product's measured properties, prepared once a catalogue version."""

    def __init__(self, view: ProductView) -> None:
        self._known = MeasuredGroups(view)
        self._naming = PropertyNaming(self._known)
        self._comparing = Comparing(view, self._known)
        self._unnamed = UnnamedClaims(view, self._known, self._naming, self._comparing)
        self._words = ShopWords(view)
        self.attributed = AttributedFigures(self._known, self._naming, self._comparing, self._words)
        self._members = tuple(m for group in self._known.groups for m in group.members)

    @property
    def known(self) -> MeasuredGroups:
        """What the product's facts state in figures."""
        return self._known

    def phrases(self) -> Iterable[str]:
        """Return the words a text must be searched for."""
        return self._known.by_word

    def durations(self) -> frozenset[Quantity]:
        """Return every duration the product's facts state."""
        groups = self._known.of_dimension("duration")
        return frozenset(side for g in groups for _, value in g.values() for side in value.sides)

    def in_steps(
        self, said: SaidText, choice: str = "", since: int = 0
    ) -> Generator[None, None, list[Claim]]:
        """Return the figures of ``said`` that are about a property, compared; yield after each.

        ``choice`` is the title of the choice in hand: its facts hold where none is named.
        Figures before ``since`` in the text are left alone.
        """
        figures = [in_spoken_unit(f, self._known, said) for f in said.figures_since(since)]
        figures = [f for f in figures if self._may_be_ours(f)]
        if not figures or not self._known.groups:
            return []
        cues = self._naming.cues(said)
        found = []
        for figure in figures:
            claim = self._claim(figure, said, cues, choice)
            if claim is not None and not (claim.outcome == "wrong" and is_unsure(said, figure)):
                found.append(claim)
            yield
        return found

    def _may_be_ours(self, figure: Figure) -> bool:
        """Tell whether anything known is measured in what a figure measures."""
        return figure.dimension in ("count", "number") or bool(
            figure.dimension != "money" and self._known.of_dimension(figure.dimension)
        )

    def _claim(
        self, figure: Figure, said: SaidText, cues: tuple[Cue, ...], choice: str
    ) -> Claim | None:
        if is_elsewhere(said, figure) or is_of_no_property(figure, said):
            return None
        if self._words.fills_of_another(said.lowered, figure.end):
            return None
        if self._words.is_of_device(said.lowered[said.clause(figure).start : figure.start]):
            return None
        named = self._naming.named(figure, said, cues)
        if named is not None:
            return self._of_named(figure, said, named, choice)
        if figure.code:
            return None
        if not is_unit_free(figure):
            return self._unnamed.of_measure(figure, said, cues)
        unnamed = self._unnamed
        if len(figure.sides) > 1:
            return unnamed.of_sides(figure, said)
        return unnamed.of_number(figure, said) or unnamed.of_noun(figure, said)

    def _of_named(self, figure: Figure, said: SaidText, named: Named, choice: str) -> Claim | None:
        scale = self._scale(figure, said)
        results = [
            (held(group, figure, scale, said_choices(group, said, figure.start, choice)), group)
            for group in named.groups
        ]
        if _POINT_ZERO.search(said.lowered, figure.start, figure.end):
            results = [(_exactly(result), group) for result, group in results]
        for result, group in results:
            if result.match == "equal" and not _ends_beside(figure, group):
                return self._comparing.made("right", figure, said, result, named.start)
        hinted = len(results) > 1 or named.surely == HINT
        called = called_by_parts(figure, said, results) if hinted else []
        if len(results) > 1:
            results = one_of(figure, called) or nearest(figure, results)
        if len(results) != 1 or results[0][0].match != "different":
            return None
        result, group = results[0]
        times = _most_times(figure, named)
        if result.value is None or not is_plausible(figure, result.value, times):
            return None
        if not self._comparing.is_denied(figure, said, result, group) or not (
            called or is_close(figure, said, named)
        ):
            return None
        if named.surely == HINT and not called and self._may_be_elses(figure, said, named):
            return None
        if self._may_be_of_another(figure, said, named, group):
            return None
        return self._comparing.made("wrong", figure, said, result, named.start)

    def _may_be_elses(self, figure: Figure, said: SaidText, named: Named) -> bool:
        """Tell whether a hint stands among words of which the figure may be as well."""
        taken_in = self._words.takes_in(said, figure, (named.start, named.end))
        return is_only_hinted(figure, said, named) and not taken_in

    def _is_of_stranger(self, said: SaidText, named: Named, figure: Figure) -> bool:
        """Tell whether a name stands right after a noun the shop never writes: 推车承重十五公斤."""
        clause = said.clause(figure)
        if figure.code and self._words.is_strange(said.lowered[figure.end : figure.end + 2]):
            return True  # 一级疲劳
        if not clause.start < named.start < figure.start:
            return False
        return self._words.is_strange(said.rest(clause.start, named.start))

    def _may_be_of_another(
        self, figure: Figure, said: SaidText, named: Named, group: Group
    ) -> bool:
        if _is_article(figure, said) or self._is_of_stranger(said, named, figure):
            return True
        hinted = named.surely == HINT and figure.dimension == "duration"
        if (hinted or not named.adjacent) and self._holds_elsewhere(figure):
            return True
        called = said.lowered[named.start : named.end]
        if named.surely != OWN and self._is_of_namesake(figure, called, group):
            return True
        return named.surely != OWN and is_said_right_beside(figure, said, group)

    def _is_of_namesake(self, figure: Figure, called: str, group: Group) -> bool:
        """Tell whether another property is just that, and may be called so: 温度 of what is kept.

        What a word of the dimension calls may be any property of that dimension.
        """
        return any(
            other.index != group.index
            and held(other, figure).match == "equal"
            and (figure.dimension == "count" or called in _WIDE or called in aligned(other.name))
            for other in self._known.groups
        )

    def _holds_elsewhere(self, figure: Figure) -> bool:
        return any(held(g, figure).match in ("equal", "near") for g in self._known.groups)

    def _scale(self, figure: Figure, said: SaidText) -> Scale | None:
        match = _PACK.search(said.clause(figure).text)
        return Scale(pack_size(self._members, match["pack"])) if match else None


def _is_article(figure: Figure, said: SaidText) -> bool:
    """Tell whether one thing only begins what is said of each: 一个传感器九克."""
    if figure.dimension != "count" or not figure.first.low == figure.first.high == 1:
        return False
    return not _NO_MORE.search(said.lowered, said.clause(figure).start, figure.start)


_NO_MORE: Final = re.compile(r"[只就仅才共]")
_WIDE: Final = frozenset(["温度", "时间", "时长", "temperature", "temp", "time"])
_POINT_ZERO: Final = re.compile(r"点零\Z|\.0\Z| point (?:oh|zero)\Z")


def _exactly(result: Held) -> Held:
    """Take a version said with its point, 五点零, for no rounding of 5.3."""
    return replace(result, match="different") if result.match == "near" else result


def _most_times(figure: Figure, named: Named) -> int:
    """Return how far off a figure may be and still be a slip about what it was named as."""
    if named.surely == HINT or is_unit_free(figure):
        return _UNSURE
    return _PLAINLY_NAMED if named.surely == OWN and named.adjacent else SLIP


def measured_claims(text: str, before: str, product: ProductView) -> list[Claim]:
    """Return what ``text``, said after ``before``, states in figures of ``product``, compared.

    Spans are those of ``text``; a start is negative when the property was named in ``before``.
    """
    prepared = MeasuredClaims(product)
    finder = CueFinder({*prepared.phrases(), *vocabulary()})
    return at_once(prepared.in_steps(SaidText(text, before, finder)))


def _ends_beside(figure: Figure, group: Group) -> bool:
    """Tell whether a span goes on beyond the values of a list: 一百一到一百六 of 110、120、150."""
    low, high = figure.first.low, figure.first.high
    values = [v for _, v in group.values() if len(v.sides) == 1 and not v.condition]
    if low == high or len(figure.sides) > 1 or len(values) < _LISTED:
        return False
    listed = [v.sides[0].low for v in values if v.sides[0].low == v.sides[0].high]
    ends = [amount for amount in listed if amount is not None]
    if len(ends) < len(values) or low is None or high is None:
        return False
    return high > max(ends) or low < min(ends)


_LISTED: Final = 3
