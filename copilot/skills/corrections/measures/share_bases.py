"""What a share is counted by, said before it: 一百克才一百二十大卡."""

from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.measures.measured_groups import MeasuredGroups
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.quantities import Quantity
from knowledge.language.units import same_amount

_NEAR: Final = 4  # characters from what a share is counted by to the share, fillers aside


def is_basis(figure: Figure, said: SaidText, known: MeasuredGroups) -> bool:
    """Tell whether an amount is only what a share right after it is counted by."""
    after = said.figures_in(figure.end, said.clause(figure).end)
    if not after or len(said.rest(figure.end, after[0].start)) > _NEAR:
        return False
    return any(
        value.basis is not None and same_amount(figure.first, value.basis)
        for group in known.of_dimension(after[0].dimension)
        for _, value in group.values()
    )


def is_share_of(figure: Figure, said: SaidText, basis: Quantity) -> bool:
    """Tell whether what a share is counted by, ``basis``, is said right before a figure."""
    before = said.figures_in(said.clause(figure).start, figure.start)
    if not before or said.rest(before[-1].end, figure.start):
        return False  # 一百克面粉两百大卡 is of flour
    return same_amount(before[-1].first, basis)
