"""Makes claims of figures held against a product's properties, and tells which may be denied."""

from copilot.skills.corrections.cards.wording import said_figure, true_figure, weight_of
from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.comparison import compare
from copilot.skills.corrections.figures.denials import is_deniable
from copilot.skills.corrections.figures.figures import Figure, find_figures, is_unit_free
from copilot.skills.corrections.figures.moments import states_no_term
from copilot.skills.corrections.figures.no_property import (
    counts_no_measure,
    in_centimetres,
    is_stage,
)
from copilot.skills.corrections.figures.other_counts import is_of_another_thing, is_total_of_each
from copilot.skills.corrections.figures.part_figures import is_of_part
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.measures.measured_groups import Group, Held, MeasuredGroups
from copilot.skills.corrections.measures.opposites import says_the_opposite
from copilot.skills.corrections.measures.unnamed_figures import nearest
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText


class Comparing:
    """One product's properties as claims are made of them."""

    def __init__(self, view: ProductView, known: MeasuredGroups) -> None:
        self._view = view
        self._known = known
        facts = " ".join(known_.fact.text for known_ in view.properties)
        self._words = aligned(f"{view.title} {facts}")
        self._amounts = frozenset(
            q.low for k in view.properties for q in k.fact.quantities if q.dimension == "money"
        )

    def made(
        self, outcome: Outcome, figure: Figure, said: SaidText, result: Held, start: int
    ) -> Claim | None:
        """Return the claim that a figure makes of what it was held against."""
        if result.member is None or result.value is None:
            return None
        return Claim(
            known=result.member.known,
            outcome=outcome,
            said=said_figure(figure, self._view.language, said.words(figure)),
            truth=true_figure(result.member, result.value, self._options(result)),
            start=min(start, figure.start) - said.offset,
            end=figure.end - said.offset,
            settled=said.settled(figure),
            weight=weight_of(result.member.known),
            loosely=outcome == "right" and lies_within(figure, result.value),
            choice=result.value.condition if result.chosen else "",
        )

    def _options(self, result: Held) -> tuple[str, ...]:
        if result.member is None or result.member.known.fact.variant:
            return ()
        name = result.member.name
        group = next((g for g in self._known.groups if g.name == name), None)
        stated = (m.known.fact for m in group.members) if group else ()
        return tuple(dict.fromkeys(f.value.strip() for f in stated if f.kind == "attribute"))

    def _is_stated(self, figure: Figure, group: Group) -> bool:
        """Tell whether a figure stands in the name of its property, is a price or another size."""
        if is_unit_free(figure):
            low = figure.first.low
            named = {f.first.low for f in find_figures(group.name)}
            return low in self._amounts or low in named
        return len(figure.sides) > 1 and any(
            compare(figure, in_centimetres(value)) in ("equal", "near")
            for other in self._known.groups
            for _, value in other.values()
            if not any(s.unit for s in value.sides) and len(value.sides) == len(figure.sides)
        )

    def is_denied(self, figure: Figure, said: SaidText, result: Held, group: Group) -> bool:
        """Tell whether a figure that differs is a mistake about a property that is certain."""
        if result.value is None or group.index in self._known.contradicted:
            return False
        if says_the_opposite(said.clause(figure).text, aligned(group.name)):
            return False
        if is_stage(figure, said, result.value.sides[0]):
            return False
        facts = [member.known.fact for member in group.members]
        if any(states_no_term(figure, said, fact) for fact in facts):
            return False
        values = [fact.value for fact in facts]
        if is_of_another_thing(figure, said, self._words):
            return False
        if is_of_part(figure, said, group.name, values):
            return False
        if is_total_of_each(figure, said, values):
            return False
        if counts_no_measure(figure, said, result.value) or self._is_stated(figure, group):
            return False
        return is_deniable(figure, said, group, result.value, self._view.variants)


def lies_within(figure: Figure, value: Value) -> bool:
    """Tell whether one amount lies in a range: 十七斤 of 0-25kg, which hardly tells a product."""
    said, known = figure.first, value.sides[0]
    return len(value.sides) == 1 and said.low == said.high and known.low != known.high


def one_of(figure: Figure, found: list[tuple[Held, Group]]) -> list[tuple[Held, Group]]:
    """Return what a figure may be of when that is clear, the same unit of counting first."""
    if figure.dimension == "count":
        found = [one for one in found if _unit_of(one[0]) == figure.first.unit] or found
    return _agreeing(found) or nearest(figure, found)


def _unit_of(result: Held) -> str:
    return result.value.sides[0].unit if result.value is not None else ""


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
