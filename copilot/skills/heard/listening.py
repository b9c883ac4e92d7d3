"""Which of the open cards a piece of speech answers."""

from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.heard.answers_rightly import answers_rightly
from copilot.skills.heard.asked_card import AskedCard


def answered_cards(
    asked: tuple[AskedCard, ...], said: Said, judgement: Judgement
) -> tuple[str, ...]:
    """Return the cards whose question the host has now answered rightly, in their order.

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
        and answers_rightly(card, said.text, before)
    )


def _may_be_meant(card: AskedCard, said: Said, judgement: Judgement) -> bool:
    if card.sku is None:
        return True
    if judgement.named:
        return judgement.named == (card.sku,)
    return said.focus == card.sku
