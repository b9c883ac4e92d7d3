"""Which of the open cards a piece of speech answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from copilot.skills.corrections.judgement import Judgement, Said
from copilot.skills.heard.answers_rightly import Word, word_on
from copilot.skills.heard.asked_card import AskedCard
from copilot.skills.heard.read_aloud import is_card_itself
from copilot.skills.heard.read_answers import AnswerRead, is_closed, is_for_rules

MOST_READ = 4
"""Cards an answer is read beside: a statement that is new takes some 6 ms to read."""


@dataclass(frozen=True, slots=True)
class Listened:
    """What the rules say of a piece of speech to each card it may answer, in their order."""

    words: tuple[tuple[AskedCard, Word], ...] = ()

    @property
    def answered(self) -> tuple[str, ...]:
        """The cards that are answered rightly by the rules alone."""
        return tuple(card.suggestion for card, word in self.words if is_closed(card, word, ()))

    @property
    def to_read(self) -> tuple[AskedCard, ...]:
        """The cards beside which the speech is to be read, as the rules are not sure of it."""
        unsure = [
            card
            for card, word in self.words
            if word == "likely" or (word == "silent" and not is_for_rules(card))
        ]
        return tuple(unsure[:MOST_READ])

    def answered_when_read(
        self, judgement: Judgement, readings: Mapping[str, Sequence[AnswerRead]]
    ) -> tuple[str, ...]:
        """Return the cards answered by rules and reader.

        ``readings`` are by card, none of what was not read; ``judgement`` is what was made of the
        same speech: what it finds misstated closes nothing.
        """
        wrong = _misstated(judgement)
        return tuple(
            card.suggestion
            for card, word in self.words
            if wrong.isdisjoint(fact.id for fact in card.facts)
            and is_closed(card, word, readings.get(card.suggestion, ()))
        )


def listen(asked: tuple[AskedCard, ...], said: Said, judgement: Judgement) -> Listened:
    """Return what the rules say of a piece of speech to the cards it may answer.

    What may still go on decides nothing, so only final speech does. A card's product must be the
    one on air or the one named; what the facts of the card show to be misstated closes nothing.
    """
    if not said.final or said.speaker != "host":
        return Listened()
    before, wrong = "，".join(said.before), _misstated(judgement)
    return Listened(
        tuple(
            (card, word_on(card, said.text, before))
            for card in asked
            if _may_be_meant(card, said, judgement)
            and wrong.isdisjoint(fact.id for fact in card.facts)
        )
    )


def _misstated(judgement: Judgement) -> set[str]:
    return {one.fact.id for one in judgement.verdicts if one.outcome == "wrong"}


def _may_be_meant(card: AskedCard, said: Said, judgement: Judgement) -> bool:
    if card.sku is None:
        return True
    if said.focus == card.sku and is_card_itself(card, said.text):
        return True  # what its line names, as 洗面奶 in how it comes off, is not spoken of
    if judgement.named:
        return judgement.named == (card.sku,)
    return said.focus == card.sku
