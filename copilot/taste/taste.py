"""Learns in one session what the host uses, puts away, rates and has worded otherwise."""

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from copilot.attention import Attention
from copilot.effects import Effect
from copilot.events import SuggestionRated, SuggestionReworded
from copilot.noted import RecordLearnt
from copilot.suggestions import CloseReason, Suggestion
from copilot.taste.learnt import Decision, Learnt, Topic
from copilot.taste.slips import Slip, with_one_less, with_slip

REMEMBERED_CARDS: Final = 50  # gone ones that may still be rated

_RATINGS: Final[dict[int, Decision]] = {1: "good", -1: "bad"}


class Taste:
    """What is learnt of the host, from what was known when the session began.

    Only answers move: corrections, warnings and alerts come whatever the host does with them, and
    of the other kinds one is open at a time. Of a correction that stood, the slip is remembered. A
    rating says more than a press: it stands in place of whether the card was used.
    """

    def __init__(self, learnt: Learnt) -> None:
        self.learnt = learnt
        self._topics: OrderedDict[str, Topic] = OrderedDict()
        self._gone: OrderedDict[str, Topic] = OrderedDict()
        self._ratings: dict[str, Decision] = {}
        self._reworded: set[str] = set()
        self._slips_of: OrderedDict[str, str] = OrderedDict()
        self._doubted: set[str] = set()

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
                known, decision = self.learnt, _RATINGS.get(rating)
                self._rated(suggestion, decision)
                self._doubt(suggestion, decision == "bad", suggestion in attention)
                return [] if self.learnt == known else [RecordLearnt(self.learnt)]
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

    def slipped(self, correction: str, slip: Slip) -> list[Effect]:
        """Hear of a correction that stood; one rated bad counts for nothing."""
        if correction in self._doubted:
            return []
        self._slips_of[correction] = slip.id
        if len(self._slips_of) > REMEMBERED_CARDS:
            self._slips_of.popitem(last=False)
        self.learnt = replace(self.learnt, slips=with_slip(self.learnt.slips, slip))
        return [RecordLearnt(self.learnt)]

    def forget_slips(self, ids: Collection[str] | None) -> list[Effect]:
        """Forget these slips, ``None`` = all: the host wishes it, or their facts changed."""
        before = self.learnt
        self.learnt = before.without_slips(ids)
        return [] if self.learnt == before else [RecordLearnt(self.learnt)]

    def forget(self) -> list[Effect]:
        """Begin anew, as the host wishes."""
        self.learnt = Learnt()
        self._slips_of.clear()
        self._gone.clear()
        self._ratings.clear()
        self._reworded.clear()
        return [RecordLearnt(self.learnt)]

    def _rated(self, suggestion: str, rating: Decision | None) -> None:
        if suggestion in self._topics:
            self._ratings.pop(suggestion, None)
            if rating is not None:
                self._ratings[suggestion] = rating
            return
        topic = self._gone.pop(suggestion, None)
        if topic is not None and rating is not None:
            self.learnt = self.learnt.with_decision(topic, rating)

    def _doubt(self, correction: str, bad: bool, still_open: bool) -> None:
        """Let a correction rated bad count for nothing, also when it is gone already."""
        if still_open:
            (self._doubted.add if bad else self._doubted.discard)(correction)
        elif bad and (slip := self._slips_of.pop(correction, None)) is not None:
            self.learnt = replace(self.learnt, slips=with_one_less(self.learnt.slips, slip))


def _decision(reason: CloseReason) -> Decision | None:
    match reason:
        case "used":
            return "used"
        case "dismissed":
            return "put_away"
        case _:
            return None
