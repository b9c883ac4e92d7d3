"""Figures by which words a trained reader finds against a fact are not against it after all."""

from copilot.skills.corrections.figures.denials import is_of_counted
from copilot.skills.corrections.figures.pieces_together import is_of_pieces_together
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact


def figures_clear(fact: Fact, said: SaidText, span: tuple[int, int]) -> bool:
    """Tell whether the figures between two positions of ``said`` speak for a ``fact``, or of money.

    What several weigh together is no other weight of one, and a price contradicts no measure.
    """
    figures = said.figures_in(*span)
    if not figures or not fact.quantities:
        return False
    if all(figure.dimension == "money" and figure.first.unit for figure in figures):
        return not any(quantity.dimension == "money" for quantity in fact.quantities)
    stated = (fact.name, fact.value)
    return any(
        is_of_pieces_together(figure, said, stated, Value((quantity,)))
        or is_of_counted(figure, said, (Value((quantity,)),))
        for figure in figures
        for quantity in fact.quantities
        if quantity.dimension == figure.dimension
    )
