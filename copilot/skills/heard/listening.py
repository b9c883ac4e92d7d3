"""Which of the open cards a piece of speech answers.

Rules decide, and beside them what the reader made of the same words: an answer that it finds to
contradict the card's fact closes nothing, and one that says the fact in words of its own closes it,
if no figure in it is wrong.
"""

from collections.abc import Sequence
from typing import Final

from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.heard.answers_rightly import answers_rightly, says_wrong_figure
from copilot.skills.heard.asked_card import AskedCard
from knowledge.retrieval import FactStand

TOLD: Final = 0.9
"""Probability of the fact's being said from which its card is answered."""

DENIED: Final = 0.7
"""Probability of a contradiction from which words that rules would take for an answer are none."""


def answered_cards(
    asked: tuple[AskedCard, ...],
    said: Said,
    judgement: Judgement,
    stands: Sequence[FactStand] = (),
) -> tuple[str, ...]:
    """Return the cards whose question the host has now answered rightly, in their order.

    ``stands`` are those of the speech, or of pieces of it, to the facts of the product on air.

    What may still go on decides nothing, so only final speech does. A card's product must be the
    one on air or the one named; what the facts of the card show to be misstated closes nothing.
    """
    if not said.final or said.speaker != "host":
        return ()
    before = "，".join(said.before)
    wrong = {v.fact.id for v in judgement.verdicts if v.outcome == "wrong"}
    return tuple(
        card.suggestion
        for card in asked
        if _may_be_meant(card, said, judgement)
        and wrong.isdisjoint(fact.id for fact in card.facts)
        and answers(card, said.text, before, stands)
    )


def answers(card: AskedCard, text: str, before: str = "", stands: Sequence[FactStand] = ()) -> bool:
    """Tell whether ``text`` answers a card rightly, by the rules and by how it was read."""
    first = card.facts[0].id if card.facts else ""
    own = [stand for stand in stands if stand.fact.id == first]
    if any(stand.contradicts >= DENIED for stand in own):
        return False
    if answers_rightly(card, text, before):
        return True
    told = any(stand.agrees >= TOLD for stand in own)
    return told and not says_wrong_figure(card, text, before)


def _may_be_meant(card: AskedCard, said: Said, judgement: Judgement) -> bool:
    if card.sku is None:
        return True
    if judgement.named:
        return judgement.named == (card.sku,)
    return said.focus == card.sku
