"""Figures held against the fact that a trained reader finds spoken of beside them.

Rules know which property a figure is of by a name, a hint or a unit that only one has; hosts say
下水两个钟头不用补 of 防水时长：40分钟. The reader finds the fact that words speak of, whatever they
are, and cannot tell 两米 from 三米; arithmetic can. So the reader says what a figure is of, and
whether it is wrong is decided as for every other figure, with all that speaks against it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.figures.denials import SLIP, is_plausible
from copilot.skills.corrections.figures.figures import Figure, is_unit_free
from copilot.skills.corrections.figures.measured_elsewhere import is_of_something_else, may_measure
from copilot.skills.corrections.figures.spoken_units import in_spoken_unit
from copilot.skills.corrections.measures.comparing import Comparing
from copilot.skills.corrections.measures.known_values import IDENTIFIERS
from copilot.skills.corrections.measures.measured_groups import Group, Held, MeasuredGroups, held
from copilot.skills.corrections.measures.property_naming import PropertyNaming
from copilot.skills.corrections.measures.shop_words import ShopWords
from copilot.skills.corrections.reading.sibling_names import is_told_apart
from copilot.skills.corrections.reading.standing_out import StandingOut
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.compared_figures import EQUAL, Amount, amount_of, amounts_of, apart
from knowledge.language.quantities import Quantity
from knowledge.retrieval import FactStand

CONTRADICTED: Final = 0.85
"""Least probability that words contradict a fact, for their figure to be of it.

What agrees may have counted or added up, and what is somewhat spoken of may be a part's or a
pair's: of 23 slips found by a reader at .5 .74 keeps 18, of 17 false alarms four; on talk about
other goods, all of it right, .85 makes 18 false alarms fewer of 40 and misses four slips of 44.
"""

SURELY: Final = 0.8
"""The same, less what agrees with any other fact, from which on a figure counts that stands
in a sentence (毛长约2厘米) or is many times the true one (滤个一百升就该扔了, of 1500升).

Of utterances on eighty goods that the reader was not trained on, 77 slips and four right ones more
are so held against a fact.
"""

STATED_THERE: Final = 0.05
"""Probability from which on a fact is spoken of enough to have stated the figure itself."""

WITHIN_STATED: Final = 0.6
"""The same where one of the two has no other end, so that nearly any figure may lie within."""

_BARE: Final = 3
"""Times a value that a bare number may be: 一百五十八 beside 36片 is a price."""
_FARTHEST: Final = 20
"""Times a value that a figure may be of what is surely spoken of."""
_HELD_KINDS: Final = frozenset({"attribute", "description", "faq"})


@dataclass(frozen=True, slots=True)
class _Fitting:
    """A property that a figure can be held against, and how far its fact is spoken of.

    Attributes:
        surely: whether its fact is contradicted beyond doubt.
    """

    group: Group
    result: Held
    spoken: float
    contradicts: float
    surely: bool = False

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts that state the property."""
        return tuple(member.known.fact.id for member in self.group.members)


class AttributedFigures:
    """One product's measured properties for figures whose fact a reader has found."""

    def __init__(
        self,
        known: MeasuredGroups,
        naming: PropertyNaming,
        comparing: Comparing,
        words: ShopWords,
    ) -> None:
        self._known = known
        self._naming = naming
        self._comparing = comparing
        self._words = words

    def claim(
        self, said: SaidText, span: tuple[int, int], stands: Sequence[FactStand]
    ) -> Claim | None:
        """Return the figure between two positions of ``said`` that is wrong of what it is of.

        ``stands`` tell how the words there stand to each fact. Of several figures the one whose
        fact is most surely spoken of counts; nothing when all may be right.
        """
        by_fact = {stand.fact.id: stand for stand in stands}
        out = StandingOut(stands)
        figures = [in_spoken_unit(f, self._known, said) for f in said.figures_in(*span)]
        wrong: list[tuple[float, Figure, _Fitting]] = []
        for figure in figures:
            best = self._spoken_of(figure, by_fact, said)
            if best is not None and out.less(best.contradicts, *best.facts) >= SURELY:
                best = _surely(best)
            if best is not None and self._is_wrong(figure, said, best, figures):
                wrong.append((best.spoken, figure, best))
        # Last, as every fact that is spoken of has to be read for its figures.
        stated = _stated_by(stands) if wrong else ()
        wrong = [one for one in wrong if not self._is_stated(one[1], one[2].group, stated, said)]
        if not wrong:
            return None
        _, figure, best = max(wrong, key=lambda one: one[0])
        return self._comparing.made("wrong", figure, said, best.result, figure.start)

    def _spoken_of(
        self, figure: Figure, by_fact: dict[str, FactStand], said: SaidText
    ) -> _Fitting | None:
        """Return what differs from a figure and is surely spoken of, if it is of nothing else."""
        fitting = list(_fitting(figure, self._known.groups, by_fact))
        differing = [one for one in fitting if one.result.match == "different"]
        best = max(differing, key=lambda one: one.spoken, default=None)
        if best is None or best.contradicts < CONTRADICTED:
            return None
        words = said.clause(figure).text
        agreeing = (
            one
            for one in fitting
            if one.result.match in ("equal", "near")
            and not is_told_apart(words, best.group.name, one.group.name)
        )
        may_be = any(one.spoken >= _least_spoken(figure, one.result) for one in agreeing)
        return None if may_be else best

    def _is_stated(
        self, figure: Figure, group: Group, stated: Iterable[tuple[Amount, Fact]], said: SaidText
    ) -> bool:
        """Tell whether any side of a figure is one of the amounts stated.

        The pieces of an offer are no measure: a whole year beside buy 2 get 1 free. Nor does it
        help what a like property states that is not the one named.
        """
        words = said.clause(figure).text
        sides = [amount_of(_at_its_end(side)) for side in figure.sides]
        return any(
            apart(one, other) == EQUAL
            for other, fact in stated
            for one in sides
            if not (fact.kind == "offer" and one.family and not other.family)
            and not is_told_apart(words, group.name, fact.name)
        )

    def _is_wrong(
        self, figure: Figure, said: SaidText, best: _Fitting, figures: Iterable[Figure]
    ) -> bool:
        """Tell whether nothing speaks for a figure that differs from what it is of."""
        value, group = best.result.value, best.group
        if value is None or value.basis or figure.code or not group.decisive:
            return False
        if any(held(group, other).match in ("equal", "near") for other in figures):
            return False
        if is_of_something_else(figure, said, group, self._words):
            return False
        if self._naming.calls_another(figure, said, self._naming.cues(said)):
            return False
        if not may_measure(figure, said, best.result):
            return False
        most = _BARE if is_unit_free(figure) else SLIP
        if not is_plausible(figure, value, _FARTHEST if best.surely else most):
            return False
        return is_unit_free(figure) or self._comparing.is_denied(figure, said, best.result, group)


def _least_spoken(figure: Figure, result: Held) -> float:
    """Return how far a fact must be spoken of for its figure to be what was said.

    Most figures lie within what has one end only: over six foot, or three years of 1 year and up.
    """
    if result.match == "equal" or result.value is None:
        return STATED_THERE
    said, known = figure.first, result.value.sides[0]
    ends = (said.low, said.high, known.low, known.high)
    return WITHIN_STATED if None in ends else STATED_THERE


def _stated_by(stands: Iterable[FactStand]) -> tuple[tuple[Amount, Fact], ...]:
    """Return the amounts of all facts that are spoken of at all."""
    spoken_of = (stand.fact for stand in stands if _spoken(stand) >= STATED_THERE)
    return tuple((amount, fact) for fact in spoken_of for amount in amounts_of(fact.text))


def _at_its_end(side: Quantity) -> Quantity:
    """Take a bound for the amount it names: whatever is more than six foot states no six foot."""
    end = side.low if side.low is not None else side.high
    return replace(side, low=end, high=end)


def _fitting(
    figure: Figure, groups: Iterable[Group], by_fact: dict[str, FactStand]
) -> Iterator[_Fitting]:
    for group in groups:
        result = held(group, figure)
        if result.match == "other" or result.value is None or result.member is None:
            continue
        fact = result.member.known.fact
        stand = by_fact.get(fact.id)
        if stand is not None and fact.kind in _HELD_KINDS and not fact.variant:
            yield _Fitting(group, result, _spoken(stand), stand.contradicts)


def _surely(fitting: _Fitting) -> _Fitting:
    """Return what words surely contradict, so that a figure in a sentence counts too.

    Money and what only tells goods apart stay with the rules.
    """
    members = fitting.group.members
    counts = not any(
        member.known.keys & IDENTIFIERS or value.sides[0].dimension == "money"
        for member in members
        for value in member.values
    )
    group = replace(fitting.group, decisive=True) if counts else fitting.group
    return replace(fitting, group=group, surely=True)


def _spoken(stand: FactStand) -> float:
    return stand.agrees + stand.contradicts
