"""Figures by which words a trained reader finds against a fact are not against it after all."""

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.figures.denials import is_of_counted
from copilot.skills.corrections.figures.moments import states_no_term
from copilot.skills.corrections.figures.pieces_together import is_of_pieces_together
from copilot.skills.corrections.measures.known_values import Value
from copilot.skills.corrections.policies.promised_times import SHIPPING
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align


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


def is_of_another_term(claim: Claim, said: SaidText) -> bool:
    """Tell whether a time is plainly of something else than the fact it was held against.

    How long a thing is used is no warranty (用三年没问题); when it is sent is no time of its own.
    """
    fact, end = claim.known.fact, claim.end + said.offset
    figure = next((one for one in said.figures if one.end == end), None)
    if figure is None:
        return False
    start, stop = said.sentence(figure.start)
    if is_of_sending(fact, said.lowered[start:stop]):
        return True
    return states_no_term(figure, said, fact)


def is_of_sending(fact: Fact, words: str) -> bool:
    """Tell whether words are of when a parcel is sent, and a fact with a time in it is not."""
    timed = any(quantity.dimension == "duration" for quantity in fact.quantities)
    return (
        timed and bool(SHIPPING.said.search(words)) and not SHIPPING.ruled.search(align(fact.text))
    )
