"""What was learnt of a room's host: small counts, and the shift in rank that follows from them.

The share of cards used is estimated as ``(used + 2) / (decided + 4)``, the mean of a Beta(2, 2)
prior after the decisions (A. Agresti and B. Coull, "Approximate is better than 'exact' for interval
estimation of binomial proportions", The American Statistician 52, 1998: add two successes and two
failures). It counts from ``FEWEST`` decisions on, between a floor and a ceiling: what the host puts
away comes later and never stays out, so that a change of mind can still show.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, Literal

from copilot.taste.slips import Slip
from copilot.wordings import Wording

Topic = Literal["price", "service", "variant", "property", "description", "faq"]
"""Price and promotion, shipping and returns, choices and stock, properties, text, FAQ."""

Decision = Literal["used", "put_away", "good", "bad"]
"""The host used a card, put it away, or rated it."""

REMEMBERED: Final = 20
"""Decisions kept of a topic; older ones are forgotten, as habits change."""
FEWEST: Final = 4
PRIOR: Final = 2
FLOOR, CEILING = 0.2, 0.8
SPAN: Final = 1.5
"""Of rank, from an even share to all or nothing; 1 is what a doubling of the askers weighs."""
LIKED: Final = frozenset[Decision]({"used", "good"})


@dataclass(frozen=True, slots=True)
class Habit:
    """What the host did with the latest cards of a topic, the newest last."""

    topic: Topic
    decisions: tuple[Decision, ...]

    @property
    def liked(self) -> int:
        """How many were used or rated good."""
        return sum(decision in LIKED for decision in self.decisions)

    @property
    def shift(self) -> float:
        """What is added to the rank of the topic's cards, -0.9 to 0.9."""
        decided = len(self.decisions)
        if decided < FEWEST:
            return 0.0
        share = (self.liked + PRIOR) / (decided + 2 * PRIOR)
        return round(SPAN * (2 * min(max(share, FLOOR), CEILING) - 1), 4)


@dataclass(frozen=True, slots=True)
class Learnt:
    """All that is kept of a host.

    Attributes:
        habits: by topic, of topics with a decision.
        wording: the wording last chosen and then used.
        slips: the facts misstated, the latest last.
    """

    habits: tuple[Habit, ...] = ()
    wording: Wording = "plain"
    slips: tuple[Slip, ...] = ()

    def shift(self, topic: Topic | None) -> float:
        """Return what is added to the rank of a topic's cards."""
        return next((habit.shift for habit in self.habits if habit.topic == topic), 0.0)

    def with_decision(self, topic: Topic, decision: Decision) -> "Learnt":
        """Return what is known after one more decision."""
        before = next((h.decisions for h in self.habits if h.topic == topic), ())
        habit = Habit(topic, (*before, decision)[-REMEMBERED:])
        others = tuple(h for h in self.habits if h.topic != topic)
        return replace(self, habits=tuple(sorted((*others, habit), key=lambda h: h.topic)))

    def without_slips(self, ids: Collection[str] | None) -> "Learnt":
        """Return what is known without these slips; ``None`` = without any."""
        kept = () if ids is None else tuple(slip for slip in self.slips if slip.id not in ids)
        return replace(self, slips=kept)
