"""Learns in one session what the host uses, puts away, rates and has worded otherwise."""

from collections import OrderedDict
from dataclasses import replace
from typing import Final

from copilot.attention import Attention
from copilot.effects import Effect
from copilot.events import SuggestionRated, SuggestionReworded
from copilot.noted import RecordLearnt
from copilot.suggestions import CloseReason, Suggestion
from copilot.taste.learnt import Decision, Learnt, Topic

REMEMBERED_CARDS: Final = 50  # gone ones that may still be rated

_RATINGS: Final[dict[int, Decision]] = {1: "good", -1: "bad"}


class Taste:
    """What is learnt of the host, from what was known when the session began.

    Only answers are learnt of: corrections, warnings and alerts come whatever the host does with
    them, and of the other kinds one is open at a time. A rating says more than a press: it stands
    in place of whether the card was used.
    """

    def __init__(self, learnt: Learnt) -> None:
        self.learnt = learnt
        self._topics: OrderedDict[str, Topic] = OrderedDict()
        self._gone: OrderedDict[str, Topic] = OrderedDict()
        self._ratings: dict[str, Decision] = {}
        self._reworded: set[str] = set()

    def opened(self, suggestion: str, topic: Topic | None) -> None:
        """Hear what an answer card is about; ``None`` = nothing is learnt of it."""
        if topic is not None:
            self._topics[suggestion] = topic

    def shift(self, topic: Topic | None) -> float:
        """Return what is added to the rank of a topic's cards."""
        return self.learnt.shift(topic)

    def heard(self, event: object, attention: Attention) -> list[Effect]:
        """Take in what the host thinks of a card."""
        match event:
            case SuggestionRated(suggestion, rating):
                return self._rated(suggestion, _RATINGS.get(rating))
            case SuggestionReworded(suggestion) if suggestion in attention:
                self._reworded.add(suggestion)
        return []

    def closed(self, card: Suggestion, reason: CloseReason) -> list[Effect]:
        """Hear that a card is gone; return what is to be written down."""
        before, chosen = self.learnt, card.id in self._reworded
        self._reworded.discard(card.id)
        if chosen and reason == "used":
            self.learnt = replace(before, wording=card.wording)
        topic, rating = self._topics.pop(card.id, None), self._ratings.pop(card.id, None)
        if topic is not None:
            self._gone[card.id] = topic
            if len(self._gone) > REMEMBERED_CARDS:
                self._gone.popitem(last=False)
            decision = rating or _decision(reason)
            if decision is not None:
                self.learnt = self.learnt.with_decision(topic, decision)
        return [] if self.learnt == before else [RecordLearnt(self.learnt)]

    def forget(self) -> list[Effect]:
        """Begin anew, as the host wishes."""
        self.learnt = Learnt()
        self._gone.clear()
        self._ratings.clear()
        self._reworded.clear()
        return [RecordLearnt(self.learnt)]

    def _rated(self, suggestion: str, rating: Decision | None) -> list[Effect]:
        if suggestion in self._topics:
            self._ratings.pop(suggestion, None)
            if rating is not None:
                self._ratings[suggestion] = rating
            return []
        topic = self._gone.pop(suggestion, None)
        if topic is None or rating is None:
            return []
        self.learnt = self.learnt.with_decision(topic, rating)
        return [RecordLearnt(self.learnt)]


def _decision(reason: CloseReason) -> Decision | None:
    match reason:
        case "used":
            return "used"
        case "dismissed":
            return "put_away"
        case _:
            return None
