"""Holds the ends a range is said to have: 最低能调到四十度 of 60-200℃, up to seventy of 5-50 lb."""

import re
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.cards.wording import said_figure, weight_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.comparison import converted_to
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.figures.no_property import is_of_no_property
from copilot.skills.corrections.measures.measured_groups import Group, MeasuredGroups, held
from copilot.skills.corrections.offers.price_rounding import is_exact, said_amount
from copilot.skills.corrections.speech.said_contexts import is_elsewhere, is_unsure
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.quantities import Quantity

_LOWEST: Final = re.compile(
    r"(?:最低|最小|最短|最矮|低到|降到|调低到|缩到)(?:能|可以|可|到|调|降|调到|降到|是|就|才|都)*\s?\Z"
    r"|\b(?:(?:all the way |right )?down to|as low as|lowest is|starts at)(?: about| around)? ?\Z"
)
_HIGHEST: Final = re.compile(
    r"(?:最高|最大|最长|高达|升到|调高到|加到)(?:能|可以|可|到|调|升|调到|升到|加到|是|就|才|都)*\s?\Z"
    r"|\b(?:(?:goes|go|adjusts?) (?:all the way )?up to|all the way up to|tops out at|maxes out at"
    r"|as high as)(?: about| around)? ?\Z"
)
_BELOW_ZERO: Final = re.compile(
    r"照样|能|可以|没问题|不怕|没事|撑|耐|都行|\b(?:works?|fine|still|can|no problem)\b"
)
_PER: Final = re.compile(r"\s*(?:$|[,.，。！!]| (?:a hand|each|apiece|per hand|a side)\b)")
_TEMPERATURES: Final = frozenset({"angle", "temperature"})
_SLACK: Final = Decimal("0.05")
_TIMES: Final = Decimal(3)
_FROST: Final = Decimal(30)  # degrees below the end of a range near nought that may be a slip


class RangeEnds:
    """The ranges a product's facts state, prepared once a catalogue version."""

    def __init__(self, view: ProductView, known: MeasuredGroups) -> None:
        self._view = view
        self._known = known
        self._ranges = tuple(g for g in known.groups if g.decisive and _range_of(g) is not None)

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        """Return where a text goes beyond the end of a range that it names by lowest or highest."""
        if not self._ranges:
            return []
        found = (self._claim(figure, said) for figure in said.figures_since(since))
        return [claim for claim in found if claim is not None]

    def _claim(self, figure: Figure, said: SaidText) -> Claim | None:
        value = said_amount(figure)
        several = len(figure.sides) > 1 or None not in (figure.first.low, figure.first.high)
        if value is None or figure.code or (several and not is_exact(figure)):
            return None
        clause = said.clause(figure)
        before = said.lowered[clause.start : figure.start]
        lowest, highest = bool(_LOWEST.search(before)), bool(_HIGHEST.search(before))
        frozen = value < 0 and _BELOW_ZERO.search(clause.text) is not None
        if lowest + highest + frozen != 1:
            return None
        if not highest and not is_exact(figure):
            return None
        if is_elsewhere(said, figure) or is_of_no_property(figure, said) or is_unsure(said, figure):
            return None
        group = self._meant(figure, said)
        stated = _range_of(group) if group is not None else None
        if group is None or stated is None:
            return None
        end = stated.high if highest else stated.low
        amount = _in_unit(figure, stated)
        if end is None or amount is None or not _beyond(amount, end, highest):
            return None
        member = group.members[0]
        return Claim(
            known=member.known,
            outcome="wrong",
            said=said_figure(figure, self._view.language, said.words(figure)),
            truth=member.known.fact.value[stated.start : stated.end] or member.known.fact.value,
            start=figure.start - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight=weight_of(member.known),
            choice="highest" if highest else "lowest",
        )

    def _meant(self, figure: Figure, said: SaidText) -> Group | None:
        """Return the one range a figure may be an end of; none that another property states."""
        if any(held(g, figure).match == "equal" for g in self._known.groups):
            return None
        if is_unit_free(figure):
            fits = _PER.match(said.lowered, figure.end) is not None
            return self._ranges[0] if fits and len(self._ranges) == 1 else None
        fitting = [g for g in self._ranges if _suits(figure, g)]
        words = said.clause(figure).text
        called = [g for g in fitting if g.parts and g.parts.search(words)]
        chosen = called or fitting
        return chosen[0] if len(chosen) == 1 else None


def _range_of(group: Group) -> Quantity | None:
    """Return the one range that is all a property states."""
    values = [value for _, value in group.values()]
    if len(values) != 1 or len(values[0].sides) != 1 or values[0].code or values[0].condition:
        return None
    side = values[0].sides[0]
    bounded = side.low is not None and side.high is not None and side.low < side.high
    return side if bounded and side.unit else None


def _suits(figure: Figure, group: Group) -> bool:
    stated = _range_of(group)
    return stated is not None and _in_unit(figure, stated) is not None


def _in_unit(figure: Figure, stated: Quantity) -> Decimal | None:
    """Return an amount in the unit of a range; 度 is said of warmth, and numbers of anything."""
    value = said_amount(figure)
    if is_unit_free(figure):
        return value
    if {figure.dimension, stated.dimension} == _TEMPERATURES:
        return value
    return converted_to(value, figure.first, stated) if figure.first.unit else None


def _beyond(amount: Decimal, end: Decimal, highest: bool) -> bool:
    slack = abs(end) * _SLACK
    if highest:
        return end + slack < amount <= end * _TIMES
    return end - max(abs(end) * _TIMES, _FROST) <= amount < end - slack
