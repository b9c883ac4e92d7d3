"""Holds figures that no name stands beside against what they can only be of."""

import re
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.choices.choices import said_choices
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.counts.pack_totals import Several, of_several
from copilot.skills.corrections.figures.comparison import Match
from copilot.skills.corrections.figures.denials import (
    counts_other_things,
    is_bare,
    is_listed,
    is_plausible,
)
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.figures.no_property import is_telling_count
from copilot.skills.corrections.figures.of_somebody import is_of_relative
from copilot.skills.corrections.figures.other_counts import is_said_right_beside
from copilot.skills.corrections.figures.said_of_product import (
    TECHNICAL,
    is_of_the_whole,
    is_said_of_product,
)
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.measures.comparing import Comparing, lies_within, one_of
from copilot.skills.corrections.measures.measured_groups import Group, Held, MeasuredGroups, held
from copilot.skills.corrections.measures.property_naming import PropertyNaming
from copilot.skills.corrections.measures.share_bases import is_basis, is_share_of
from copilot.skills.corrections.measures.unnamed_figures import beside_parts, called_by_parts
from copilot.skills.corrections.speech.cues import Cue
from copilot.skills.corrections.speech.said_contexts import may_be_of_somebody
from copilot.skills.corrections.speech.said_text import SaidText

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
_CALLED: Final = 20  # times a value, for a figure whose clause speaks of the property
_UNCALLED: Final = 5
_NUMBERS: Final = 3
_SIZED: Final = re.compile(
    r"\b(?:measures|measuring|dimensions?|sizes?|inches|cm|centim\w+)\b|尺寸|大小|规格|长宽高?"
)
_SUMMED: Final = frozenset({"count", "volume", "mass"})


class UnnamedClaims:
    """A product's properties for figures that are called by less than a name."""

    def __init__(
        self, view: ProductView, known: MeasuredGroups, naming: PropertyNaming, comparing: Comparing
    ) -> None:
        self._title = view.title
        self._known = known
        self._naming = naming
        self._comparing = comparing
        self._of_nouns = tuple(
            group for group in known.groups if any(value.noun for _, value in group.values())
        )

    def of_number(self, figure: Figure, said: SaidText) -> Claim | None:
        """Hold a number without a unit against what is spoken of right beside it: 扭力一百二."""
        groups = beside_parts(figure, said, self._known.groups)
        if len(groups) != 1 or not groups[0].decisive:
            return None
        choices = said_choices(groups[0], said, figure.start)
        result = held(groups[0], figure, None, choices)
        if result.value is None or result.match not in ("equal", "different"):
            return None
        if result.match == "equal":
            return self._comparing.made("right", figure, said, result, figure.start)
        if not is_plausible(figure, result.value, _NUMBERS) or is_listed(figure, said):
            return None
        if not self._comparing.is_denied(figure, said, result, groups[0]):
            return None
        return self._comparing.made("wrong", figure, said, result, figure.start)

    def of_sides(self, figure: Figure, said: SaidText) -> Claim | None:
        """Hold sides without a unit against the only size there is: twenty by sixteen by ten."""
        groups = [
            group
            for group in self._known.groups
            if any(len(value.sides) == len(figure.sides) for _, value in group.values())
        ]
        clause = said.clause(figure)
        rest = _SIZED.sub("", said.rest(clause.start, clause.end)).strip()
        if len(groups) != 1 or not groups[0].decisive or rest:
            return None
        result = held(groups[0], figure, None, said_choices(groups[0], said, figure.start))
        if result.value is None or result.match not in ("equal", "different"):
            return None
        if result.match == "equal":
            return self._comparing.made("right", figure, said, result, figure.start)
        if not is_plausible(figure, result.value, _NUMBERS):
            return None
        if not self._comparing.is_denied(figure, said, result, groups[0]):
            return None
        return self._comparing.made("wrong", figure, said, result, figure.start)

    def of_measure(self, figure: Figure, said: SaidText, cues: tuple[Cue, ...]) -> Claim | None:
        """Hold a figure with a unit against the one property it may be of, if there is one."""
        if figure.dimension in _SUMMED and (several := of_several(figure, said, self._known)):
            return self._of_packs(figure, said, several)
        fitting = [
            (held(g, figure, None, said_choices(g, said, figure.start)), g)
            for g in self._known.of_dimension(figure.dimension)
        ]
        fitting = [
            (result, group)
            for result, group in fitting
            if result.match != "other" and result.value
            if not result.value.basis or is_share_of(figure, said, result.value.basis)
        ]
        equal = [(result, group) for result, group in fitting if result.match == "equal"]
        if self._is_seat_itself(figure, said, equal):
            fitting, equal = [one for one in fitting if one not in equal], []
        if equal:
            return self._confirmed(figure, said, equal)
        decisive = [(result, group) for result, group in fitting if group.decisive]
        called = called_by_parts(figure, said, decisive)
        called = called or _shares_in(figure, said, decisive)
        chosen = one_of(figure, called) if called else []
        if not called and self._may_say_unnamed(figure, said, fitting, cues):
            chosen = one_of(figure, _likely(figure, said, decisive))
        if not chosen or chosen[0][0].match != "different" or is_of_relative(figure, said):
            return None
        if is_said_right_beside(figure, said, chosen[0][1]):
            return None
        result, group = chosen[0]
        most = _CALLED if called else _UNCALLED
        if result.value is None or not is_plausible(figure, result.value, most):
            return None
        if counts_other_things(figure, result.value, bool(called)):
            return None
        if not self._comparing.is_denied(figure, said, result, group):
            return None
        return self._comparing.made("wrong", figure, said, result, figure.start)

    def _is_seat_itself(
        self, figure: Figure, said: SaidText, equal: list[tuple[Held, Group]]
    ) -> bool:
        """Tell whether the product is said to weigh what it may only bear: the seat of a child."""
        within = bool(equal) and all(r.value and lies_within(figure, r.value) for r, _ in equal)
        return within and is_of_the_whole(figure, said, self._title)

    def _of_packs(self, figure: Figure, said: SaidText, several: Several) -> Claim | None:
        match: Match = "equal" if several.right else "different"
        outcome: Outcome = "right" if several.right else "wrong"
        result = Held(match, several.value, several.group.members[0])
        claim = self._comparing.made(outcome, figure, said, result, figure.start)
        return None if claim is None else replace(claim, truth=several.truth)

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
        if is_basis(figure, said, self._known):
            return False
        if figure.dimension == "age" and figure.first.low == figure.first.high:
            return False  # 四岁 may be anybody's age, 三到八岁 is for whom it is
        only = fitting[0][1] if len(fitting) == 1 else None
        if is_listed(figure, said, only) or any(r.match == "near" for r, _ in fitting):
            return False
        if self._naming.calls_another(figure, said, cues):
            return False
        return is_telling_count(figure, said) or is_said_of_product(figure, said, self._title)

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
        return self._comparing.made("right", figure, said, result, figure.start)

    def of_noun(self, figure: Figure, said: SaidText) -> Claim | None:
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
        return self._comparing.made(outcome, figure, said, result, figure.start)


def _likely(
    figure: Figure, said: SaidText, fitting: list[tuple[Held, Group]]
) -> list[tuple[Held, Group]]:
    """Return those of which a figure may be a slip: thirty metres are no hose's inner diameter."""
    if may_be_of_somebody(said, figure):
        return fitting
    return [
        (result, group)
        for result, group in fitting
        if result.value is not None and is_plausible(figure, result.value, _UNCALLED)
    ]


def _shares_in(
    figure: Figure, said: SaidText, fitting: list[tuple[Held, Group]]
) -> list[tuple[Held, Group]]:
    """Return those that are counted by what is said right before the figure: 一百克两千千焦."""
    return [
        (result, group)
        for result, group in fitting
        if result.value is not None
        and result.value.basis is not None
        and is_share_of(figure, said, result.value.basis)
    ]
