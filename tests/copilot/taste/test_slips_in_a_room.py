"""Slips from the correction to the next broadcast: what counts, and when it is reminded of."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Literal

import pytest

from copilot.effects import Briefed, Effect, Input, KnowledgeChanged, Tell
from copilot.effects import SessionStarted as Started
from copilot.events import (
    Event,
    Focus,
    LearntForgotten,
    Quiet,
    SessionEnd,
    SuggestionDismissed,
    SuggestionPinned,
    SuggestionRated,
    SuggestionUsed,
)
from copilot.noted import RecordLearnt
from copilot.room import Room
from copilot.skills.corrections.judgement import Outcome, Verdict
from copilot.suggestions import Closed, Opened, Suggestion
from copilot.taste.learnt import Learnt
from copilot.taste.slips import Slip
from tests.copilot.journalled_room import JournalledRoom
from tests.copilot.room_scripts import LIMITS, PROFILE, evidence, heard
from tests.copilot.speech_scripts import judged, verdict
from tests.copilot.taste.test_slips import slip

GRACE_MS = LIMITS.correction_grace_max_ms + 100
BEGAN = 1_790_000_000_000
TWICE = Learnt(slips=(replace(slip(), times=2, first_wall_ms=5, last_wall_ms=9),))


class Broadcast(JournalledRoom):
    """A room, its journal, and what the screens were told."""

    def __init__(self, learnt: Learnt | None = None, language: Literal["zh", "en"] = "zh") -> None:
        super().__init__(LIMITS, replace(PROFILE, language=language))
        self.effects: list[Effect] = []
        self.take(Started("s1", learnt=learnt or Learnt(), wall_ms=BEGAN))
        self.segments = 0

    def take(self, given: Input, after_ms: int = 100) -> list[Effect]:
        effects = super().take(given, after_ms)
        self.effects += effects
        return effects

    def do(self, event: Event) -> list[Effect]:
        return self.take(heard(event))

    def pass_time(self, ms: int) -> list[Effect]:
        self.now += ms
        effects = self.room.tick(self.now)
        self.effects += effects
        return effects

    def on_air(self, sku: str) -> list[Suggestion]:
        """Put a product on air and return the cards that come with it."""
        effects = self.do(Focus(sku))
        facts = tuple(evidence(name, sku) for name in ("容量", "材质"))
        effects += self.take(Briefed(sku, f"商品{sku}", facts))
        return opened(effects)

    def misstate(self, wrong: Verdict | None = None) -> Suggestion:
        """Have the host misstate something; return the correction."""
        self.segments += 1
        effects = self.take(judged(f"seg{self.segments}", wrong or verdict()))
        (card,) = opened(effects + self.pass_time(GRACE_MS))
        return card

    @property
    def slips(self) -> tuple[Slip, ...]:
        return self.room.taste.learnt.slips

    @property
    def recorded(self) -> list[Learnt]:
        return [effect.learnt for effect in self.effects if isinstance(effect, RecordLearnt)]

    def relived(self) -> Room:
        room = super().relived()
        room.tick(self.now)
        return room


End = Callable[[Broadcast, Suggestion], None]


def opened(effects: Sequence[Effect]) -> list[Suggestion]:
    told = [effect.told for effect in effects if isinstance(effect, Tell)]
    return [each.suggestion for each in told if isinstance(each, Opened)]


def closed(effects: Sequence[Effect]) -> dict[str, str]:
    told = [effect.told for effect in effects if isinstance(effect, Tell)]
    return {each.id: each.reason for each in told if isinstance(each, Closed)}


def reminder_of(cards: Sequence[Suggestion]) -> Suggestion:
    (card,) = [card for card in cards if card.cause]
    return card


def put_away(live: Broadcast, card: Suggestion) -> None:
    live.do(SuggestionDismissed(card.id))


def put_right(live: Broadcast, card: Suggestion) -> None:
    live.take(judged("later", verdict("right")))


def taken_back(live: Broadcast, card: Suggestion) -> None:
    live.take(judged(f"seg{live.segments}", revision=2))


def facts_changed(live: Broadcast, card: Suggestion) -> None:
    live.take(KnowledgeChanged(2))


def used(live: Broadcast, card: Suggestion) -> None:
    live.do(SuggestionUsed(card.id))


def expired(live: Broadcast, card: Suggestion) -> None:
    live.pass_time(LIMITS.correction_expiry_ms)


def off_air(live: Broadcast, card: Suggestion) -> None:
    live.do(Focus("B"))
    live.pass_time(LIMITS.off_air_grace_ms + PROFILE.stream_delay_ms + 1)


@pytest.mark.parametrize("end", [used, expired, off_air], ids=lambda end: end.__name__)
def test_a_correction_that_stood_is_a_slip(end: End) -> None:
    live = Broadcast()
    live.on_air("A")
    card = live.misstate()
    assert not live.slips
    end(live, card)
    (known,) = live.slips
    assert (known.sku, known.name, known.said, known.truth) == ("A", "容量", "600ml", "500ml")
    assert known.times == 1
    assert known.first_wall_ms == known.last_wall_ms
    assert BEGAN < known.last_wall_ms <= BEGAN + live.now
    assert live.recorded[-1] == live.room.taste.learnt
    assert live.relived().taste.learnt == live.room.taste.learnt


@pytest.mark.parametrize(
    "end", [put_away, put_right, taken_back, facts_changed], ids=lambda end: end.__name__
)
def test_a_correction_that_did_not_stand_is_none(end: End) -> None:
    live = Broadcast()
    live.on_air("A")
    card = live.misstate()
    end(live, card)
    assert closed(live.effects)[card.id] in ("dismissed", "repaired", "withdrawn")
    expired(live, card)
    assert live.slips == ()
    assert live.recorded == []


def test_a_correction_that_nobody_saw_is_none() -> None:
    live = Broadcast()
    live.on_air("A")
    live.do(Quiet(True))
    live.take(judged("seg", verdict()))
    live.pass_time(GRACE_MS)
    live.do(SessionEnd())
    assert live.room.last_learnt == Learnt()


def test_one_rated_bad_counts_for_nothing_open_or_gone() -> None:
    live = Broadcast()
    live.on_air("A")
    card = live.misstate()
    live.do(SuggestionRated(card.id, -1))
    used(live, card)
    assert live.slips == ()
    other = live.misstate(verdict(attribute="材质", said="棉", truth="麻"))
    expired(live, other)
    assert len(live.slips) == 1
    live.do(SuggestionRated(other.id, -1))
    live.do(SuggestionRated(other.id, -1))
    assert live.slips == ()
    assert live.recorded[-1] == Learnt()
    assert live.relived().taste.learnt == Learnt()


def test_a_rating_taken_back_leaves_the_slip() -> None:
    live = Broadcast()
    live.on_air("A")
    card = live.misstate()
    live.do(SuggestionRated(card.id, -1))
    live.do(SuggestionRated(card.id, 0))
    expired(live, card)
    assert len(live.slips) == 1


def test_a_correction_still_shown_when_the_broadcast_ends_is_kept_for_the_next() -> None:
    live = Broadcast(TWICE)
    live.on_air("B")
    live.misstate(verdict(named=True))
    effects = live.do(SessionEnd())
    (known,) = live.room.last_learnt.slips
    assert (known.times, known.first_wall_ms) == (3, 5)
    assert RecordLearnt(live.room.last_learnt) in effects


def test_it_is_reminded_of_below_everything_when_the_product_is_on_air_again() -> None:
    live = Broadcast(TWICE)
    cards = live.on_air("A")
    card = reminder_of(cards)
    assert (card.kind, card.audience, card.sku) == ("cue", "host", "A")
    assert card.headline == "容量 500ml"
    assert card.cause == "上次把“容量”说成了“600ml”，应是“500ml”"
    assert card.line == "容量是五百毫升"
    assert card.facts == (TWICE.slips[0].fact,)
    (facts,) = [each for each in cards if each is not card]
    assert (facts.slot, card.slot) == ("now", "next")
    assert live.relived().attention.told() == live.room.attention.told()


def test_in_front_it_gives_way_to_any_card() -> None:
    live = Broadcast(TWICE)
    live.do(Focus("A"))
    card = reminder_of(opened(live.take(Briefed("A", "商品A", ()))))
    assert card.slot == "now"
    live.pass_time(LIMITS.min_show_ms)
    correction = live.misstate(verdict(attribute="材质", said="棉", truth="麻"))
    now = [each.id for each in live.room.attention.told() if each.slot == "now"]
    assert now == [correction.id]


def test_it_is_told_in_the_room_s_language() -> None:
    card = reminder_of(Broadcast(TWICE, "en").on_air("A"))
    assert card.cause == "Last time you said “600ml” for 容量; it is “500ml”"


def test_once_a_broadcast_is_enough() -> None:
    live = Broadcast(TWICE)
    assert reminder_of(live.on_air("A"))
    live.on_air("B")
    assert not [card for card in live.on_air("A") if card.cause]


def test_the_one_made_most_often_comes_first_the_other_the_next_time() -> None:
    material = replace(slip("材质", "棉", "麻"), times=5)
    live = Broadcast(replace(TWICE, slips=(material, *TWICE.slips)))
    assert reminder_of(live.on_air("A")).headline == "材质 麻"
    live.on_air("B")
    assert reminder_of(live.on_air("A")).headline == "容量 500ml"


def test_a_slip_made_once_is_not_reminded_of() -> None:
    live = Broadcast(Learnt(slips=(slip(),)))
    assert not [card for card in live.on_air("A") if card.cause]


def test_a_slip_of_another_product_is_not_reminded_of() -> None:
    assert not [card for card in Broadcast(TWICE).on_air("B") if card.cause]


@pytest.mark.parametrize("outcome", ["right", "wrong"])
def test_it_is_gone_when_the_host_speaks_of_the_fact(outcome: Outcome) -> None:
    live = Broadcast(TWICE)
    card = reminder_of(live.on_air("A"))
    assert closed(live.take(judged("seg", verdict(outcome))))[card.id] == "answered"


def test_it_goes_with_its_product() -> None:
    live = Broadcast(TWICE)
    card = reminder_of(live.on_air("A"))
    assert closed(live.do(Focus("B")))[card.id] == "off_air"


def test_a_pinned_one_stays_until_it_is_untrue() -> None:
    live = Broadcast(TWICE)
    card = reminder_of(live.on_air("A"))
    live.do(SuggestionPinned(card.id, True))
    live.do(Focus("B"))
    assert card.id in live.room.attention
    effects = live.take(KnowledgeChanged(2, outdated=(TWICE.slips[0].id,)))
    assert closed(effects)[card.id] == "withdrawn"


def test_a_fact_that_changed_takes_its_slip_along() -> None:
    live = Broadcast(TWICE)
    card = reminder_of(live.on_air("A"))
    effects = live.take(KnowledgeChanged(2, outdated=(TWICE.slips[0].id,)))
    assert closed(effects)[card.id] == "withdrawn"
    assert live.slips == ()
    assert RecordLearnt(Learnt()) in effects
    assert live.relived().taste.learnt == Learnt()


def test_one_is_forgotten_or_all() -> None:
    known = replace(TWICE, slips=(*TWICE.slips, slip("材质", "棉", "麻")), wording="warmer")
    live = Broadcast(known)
    card = reminder_of(live.on_air("A"))
    effects = live.do(LearntForgotten(known.slips[0].id))
    assert closed(effects)[card.id] == "withdrawn"
    assert live.room.taste.learnt == replace(known, slips=known.slips[1:])
    assert live.relived().taste.learnt == live.room.taste.learnt
    live.do(LearntForgotten())
    assert live.room.taste.learnt == Learnt()
    assert live.recorded == [replace(known, slips=known.slips[1:]), Learnt()]


def test_while_the_host_wants_quiet_it_waits() -> None:
    live = Broadcast(TWICE)
    live.do(Quiet(True))
    assert live.on_air("A") == []
    assert reminder_of(opened(live.do(Quiet(False))))
