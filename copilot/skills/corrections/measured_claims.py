"""Holds the figures in what a host says against a product's measured properties."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.choices import said_choices
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.cues import Cue, CueFinder
from copilot.skills.corrections.denials import (
    SLIP,
    counts_other_things,
    is_bare,
    is_close,
    is_deniable,
    is_listed,
    is_only_hinted,
    is_plausible,
)
from copilot.skills.corrections.figures import Figure, is_unit_free
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.known_values import pack_size
from copilot.skills.corrections.measured_groups import (
    HINT,
    OWN,
    Group,
    Held,
    MeasuredGroups,
    Scale,
    held,
)
from copilot.skills.corrections.property_names import vocabulary
from copilot.skills.corrections.property_naming import Named, PropertyNaming
from copilot.skills.corrections.said_contexts import is_elsewhere
from copilot.skills.corrections.said_text import SaidText
from copilot.skills.corrections.unnamed_figures import (
    TECHNICAL,
    beside_parts,
    called_by_parts,
    in_spoken_unit,
    is_said_of_product,
    nearest,
)
from copilot.skills.corrections.wording import said_figure, true_figure, weight_of
from knowledge.language.quantities import Quantity

_UNNAMED: Final = frozenset(
    [
        "volume",
        "mass",
        "power",
        "voltage",
        "charge",
        "sound",
        "energy",
        "data",
        "length",
        "count",
        "size",
        "age",
    ]
)
"""What a figure may be of a product without its property being named: 这个是六百毫升的."""

_UNSURE_UNNAMED: Final = frozenset({"count", "duration", "length", "percent"})
_UNSURE: Final = 5
_CALLED: Final = 20
_NUMBERS: Final = 3
_PLAINLY_NAMED: Final = 40
_PACK: Final = re.compile(
    r"(?:[一每]|per )(?:小|大)?"
    r"(?P<pack>袋|包|盒|瓶|罐|片|支|份|杯|条|块|bag|pack|bar|bottle|can)"
)


class MeasuredClaims:
    """A product's measured properties, prepared once a catalogue version."""

    def __init__(self, view: ProductView) -> None:
        self._view = view
        self._known = MeasuredGroups(view)
        self._naming = PropertyNaming(self._known)
        self._of_nouns = tuple(
            group for group in self._known.groups if any(value.noun for _, value in group.values())
        )
        self._members = tuple(m for group in self._known.groups for m in group.members)

    def phrases(self) -> Iterable[str]:
        """Return the words a text must be searched for."""
        return self._known.by_word

    def durations(self) -> frozenset[Quantity]:
        """Return every duration the product's facts state."""
        groups = self._known.of_dimension("duration")
        return frozenset(side for g in groups for _, value in g.values() for side in value.sides)

    def claims(self, said: SaidText, choice: str = "", since: int = 0) -> list[Claim]:
        """Return the figures of ``said`` that are about a property, compared.

        ``choice`` is the title of the choice in hand: its facts hold where none is named.
        Figures before ``since`` in the text are left alone.
        """
        figures = [in_spoken_unit(f, self._known, said) for f in said.figures_since(since)]
        figures = [f for f in figures if self._may_be_ours(f)]
        if not figures or not self._known.groups:
            return []
        cues = self._naming.cues(said)
        found = (self._claim(figure, said, cues, choice) for figure in figures)
        return [claim for claim in found if claim is not None]

    def _may_be_ours(self, figure: Figure) -> bool:
        """Tell whether anything known is measured in what a figure measures."""
        return figure.dimension in ("count", "number") or bool(
            figure.dimension != "money" and self._known.of_dimension(figure.dimension)
        )

    def _claim(
        self, figure: Figure, said: SaidText, cues: tuple[Cue, ...], choice: str
    ) -> Claim | None:
        if is_elsewhere(said, figure):
            return None
        named = self._naming.named(figure, said, cues)
        if named is not None:
            return self._of_named(figure, said, named, choice)
        if figure.code:
            return None
        if not is_unit_free(figure):
            return self._of_unnamed(figure, said, cues)
        return self._of_number(figure, said) or self._of_noun(figure, said)

    def _of_number(self, figure: Figure, said: SaidText) -> Claim | None:
        """Hold a number without a unit against the property spoken of right beside it: 扭力一百二."""
        groups = beside_parts(figure, said, self._known.groups)
        if len(groups) != 1 or not groups[0].decisive:
            return None
        result = held(groups[0], figure)
        if result.value is None or result.match not in ("equal", "different"):
            return None
        if result.match == "equal":
            return self._made("right", figure, said, result, figure.start)
        if not is_plausible(figure, result.value, _NUMBERS) or is_listed(figure, said):
            return None
        if not self._denied(figure, said, result, groups[0]):
            return None
        return self._made("wrong", figure, said, result, figure.start)

    def _of_named(self, figure: Figure, said: SaidText, named: Named, choice: str) -> Claim | None:
        scale = self._scale(figure, said)
        results = [
            (held(group, figure, scale, said_choices(group, said, figure.start, choice)), group)
            for group in named.groups
        ]
        if _POINT_ZERO.search(said.lowered, figure.start, figure.end):
            results = [(_exactly(result), group) for result, group in results]
        for result, _ in results:
            if result.match == "equal":
                return self._made("right", figure, said, result, named.start)
        hinted = len(results) > 1 or named.surely == HINT
        called = called_by_parts(figure, said, results) if hinted else []
        if len(results) > 1:
            results = _one_of(figure, called) or nearest(figure, results)
        if len(results) != 1 or results[0][0].match != "different":
            return None
        result, group = results[0]
        times = _most_times(figure, named)
        if result.value is None or not is_plausible(figure, result.value, times):
            return None
        if not self._denied(figure, said, result, group) or not (
            called or is_close(figure, said, named)
        ):
            return None
        if named.surely == HINT and not called and is_only_hinted(figure, said, named):
            return None
        if not named.adjacent and self._holds_elsewhere(figure):
            return None
        return self._made("wrong", figure, said, result, named.start)

    def _denied(self, figure: Figure, said: SaidText, result: Held, group: Group) -> bool:
        if result.value is None or group.index in self._known.contradicted:
            return False
        return is_deniable(figure, said, group, result.value, self._view.variants)

    def _holds_elsewhere(self, figure: Figure) -> bool:
        return any(held(g, figure).match in ("equal", "near") for g in self._known.groups)

    def _scale(self, figure: Figure, said: SaidText) -> Scale | None:
        match = _PACK.search(said.clause(figure).text)
        return Scale(pack_size(self._members, match["pack"])) if match else None

    def _of_unnamed(self, figure: Figure, said: SaidText, cues: tuple[Cue, ...]) -> Claim | None:
        fitting = [(held(g, figure), g) for g in self._known.of_dimension(figure.dimension)]
        fitting = [
            (result, group)
            for result, group in fitting
            if result.match != "other" and result.value and not result.value.basis
        ]
        equal = [(result, group) for result, group in fitting if result.match == "equal"]
        if equal:
            return self._confirmed(figure, said, equal)
        decisive = [(result, group) for result, group in fitting if group.decisive]
        called = called_by_parts(figure, said, decisive)
        chosen = _one_of(figure, called) if called else []
        if not called and self._may_say_unnamed(figure, said, fitting, cues):
            chosen = _one_of(figure, decisive)
        if not chosen or chosen[0][0].match != "different":
            return None
        if _is_said_right(chosen[0][1], figure, said):
            return None
        result, group = chosen[0]
        if result.value is None or not is_plausible(figure, result.value, _CALLED if called else _UNSURE):
            return None
        if counts_other_things(figure, result.value, bool(called)):
            return None
        if not self._denied(figure, said, result, group):
            return None
        return self._made("wrong", figure, said, result, figure.start)

    def _may_say_unnamed(
        self,
        figure: Figure,
        said: SaidText,
        fitting: list[tuple[Held, Group]],
        cues: tuple[Cue, ...],
    ) -> bool:
        """Tell whether a figure that nothing names may still be one of the product's."""
        if figure.dimension not in _UNNAMED and figure.dimension not in TECHNICAL:
            return False
        if figure.dimension == "age" and figure.first.low == figure.first.high:
            return False  # 四岁 may be anybody's age, 三到八岁 is for whom it is
        if is_listed(figure, said) or any(result.match == "near" for result, _ in fitting):
            return False
        clause = said.clause(figure)
        if any(
            clause.start <= c.start < clause.end
            and not (c.start < figure.end and figure.start < c.end)
            and self._naming.is_foreign(c.phrase)
            and not self._naming.names_the_product(c, said)
            for c in cues
        ):
            return False
        return is_said_of_product(figure, said, self._view.title)

    def _confirmed(
        self, figure: Figure, said: SaidText, equal: list[tuple[Held, Group]]
    ) -> Claim | None:
        result, group = equal[0]
        if len(equal) > 1 or not group.decisive or result.value is None:
            return None
        if figure.dimension in _UNSURE_UNNAMED and not is_bare(figure, said):
            return None
        if counts_other_things(figure, result.value):
            return None
        return self._made("right", figure, said, result, figure.start)

    def _of_noun(self, figure: Figure, said: SaidText) -> Claim | None:
        """Take 304不锈钢 for a grade of steel when the product has one such grade."""
        after = said.lowered[figure.end : figure.end + 4].lstrip("的 ")
        results = [
            (held(g, figure), g)
            for g in self._of_nouns
            if any(v.noun and after.startswith(v.noun[:2]) for _, v in g.values())
        ]
        if len(results) != 1 or not is_bare(figure, said, after[:2]):
            return None
        result, group = results[0]
        if not group.decisive or result.match not in ("equal", "different"):
            return None
        outcome: Outcome = "right" if result.match == "equal" else "wrong"
        return self._made(outcome, figure, said, result, figure.start)

    def _made(
        self, outcome: Outcome, figure: Figure, said: SaidText, result: Held, start: int
    ) -> Claim | None:
        if result.member is None or result.value is None:
            return None
        return Claim(
            known=result.member.known,
            outcome=outcome,
            said=said_figure(figure, self._view.language),
            truth=true_figure(result.member, result.value, self._options(result)),
            start=min(start, figure.start) - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight=weight_of(result.member.known),
        )

    def _options(self, result: Held) -> tuple[str, ...]:
        if result.member is None or result.member.known.fact.variant:
            return ()
        name = result.member.name
        group = next((g for g in self._known.groups if g.name == name), None)
        stated = (m.known.fact for m in group.members) if group else ()
        return tuple(dict.fromkeys(f.value.strip() for f in stated if f.kind == "attribute"))


_POINT_ZERO: Final = re.compile(r"点零\Z|\.0\Z| point (?:oh|zero)\Z")


def _exactly(result: Held) -> Held:
    """Take a version said with its point, 五点零, for no rounding of 5.3."""
    return replace(result, match="different") if result.match == "near" else result


def _is_said_right(group: Group, figure: Figure, said: SaidText) -> bool:
    """Tell whether the same clause says the property rightly with another figure."""
    clause = said.clause(figure)
    return any(
        other.start != figure.start and held(group, other).match == "equal"
        for other in said.figures_in(clause.start, clause.end)
        if other.dimension == figure.dimension
    )


def _one_of(figure: Figure, found: list[tuple[Held, Group]]) -> list[tuple[Held, Group]]:
    """Return what a figure may be of when that is clear, the same unit of counting first."""
    if figure.dimension == "count":
        found = [one for one in found if _unit_of(one[0]) == figure.first.unit] or found
    return _agreeing(found) or nearest(figure, found)


def _unit_of(result: Held) -> str:
    return result.value.sides[0].unit if result.value is not None else ""


def _most_times(figure: Figure, named: Named) -> int:
    """Return how far off a figure may be and still be a slip about what it was named as."""
    if named.surely == HINT or is_unit_free(figure):
        return _UNSURE
    return _PLAINLY_NAMED if named.surely == OWN and named.adjacent else SLIP


def _agreeing(found: list[tuple[Held, Group]]) -> list[tuple[Held, Group]]:
    """Return what was found when all of it states one amount: 120片 in two places is one truth."""
    amounts = {
        (side.low, side.high, side.unit)
        for result, _ in found
        if result.value is not None
        for side in result.value.sides
    }
    sides = {len(result.value.sides) for result, _ in found if result.value is not None}
    return found if len(found) == 1 or (len(amounts) == 1 and sides == {1}) else []


def measured_claims(text: str, before: str, product: ProductView) -> list[Claim]:
    """Return what ``text``, said after ``before``, states in figures of ``product``, compared.

    Spans are those of ``text``; a start is negative when the property was named in ``before``.
    """
    prepared = MeasuredClaims(product)
    finder = CueFinder({*prepared.phrases(), *vocabulary()})
    return prepared.claims(SaidText(text, before, finder))
