"""What a room learns of its host: ranks move, wordings stay, corrections come as before."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from copilot.effects import (
    Effect,
    Evidence,
    Find,
    Found,
    Input,
    Phrase,
    Phrased,
    Tell,
)
from copilot.effects import SessionStarted as Started
from copilot.events import (
    Focus,
    LearntForgotten,
    SessionEnd,
    SuggestionDismissed,
    SuggestionRated,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.noted import RecordLearnt
from copilot.suggestions import Opened, Suggestion
from copilot.taste.learnt import Habit, Learnt
from tests.copilot.journalled_room import JournalledRoom
from tests.copilot.room_scripts import LIMITS, evidence, heard, question
from tests.copilot.speech_scripts import judged, verdict

PRICE = replace(evidence("到手价", "A", "39元"), kind="offer")
WEIGHT = evidence("净重", "A", "260克")
DISLIKED = Learnt((Habit("price", ("put_away",) * 8),))


class Broadcast(JournalledRoom):
    """A room and its journal; A is on air."""

    def __init__(self, learnt: Learnt | None = None, phrasing: bool = False) -> None:
        super().__init__(replace(LIMITS, phrasing=phrasing, max_open_cards=12))
        self.recorded: list[Learnt] = []
        self.take(Started("s1", learnt=learnt or Learnt()))
        self.take(heard(Focus("A")))

    def take(self, given: Input, after_ms: int = 100) -> list[Effect]:
        effects = super().take(given, after_ms)
        self.recorded += [e.learnt for e in effects if isinstance(e, RecordLearnt)]
        return effects

    def asked(self, text: str, *facts: Evidence) -> Suggestion:
        """Have a question asked and answered by a card."""
        (find,) = [e for e in self.take(question(text)) if isinstance(e, Find)]
        return opened(self.take(Found(find.question, facts, b"")))


def opened(effects: Iterable[Effect]) -> Suggestion:
    (card,) = [
        effect.told.suggestion
        for effect in effects
        if isinstance(effect, Tell) and isinstance(effect.told, Opened)
    ]
    return card


def test_what_the_host_puts_away_comes_later_and_is_written_down() -> None:
    live = Broadcast()
    for number in range(6):
        price = replace(PRICE, fact=replace(PRICE.fact, id=f"price {number}"))
        card = live.asked(f"第{number}件多少钱", price)
        live.take(heard(SuggestionDismissed(card.id)))
    (habit,) = live.recorded[-1].habits
    assert (habit.topic, habit.decisions) == ("price", ("put_away",) * 6)
    first, second = live.asked("现在多少钱", PRICE), live.asked("多重啊", WEIGHT)
    assert first.rank - second.rank == pytest.approx(habit.shift, abs=0.02)
    assert live.relived().attention.told() == live.room.attention.told()


def test_a_broadcast_begins_with_what_was_learnt_before() -> None:
    usual, shifted = Broadcast(), Broadcast(DISLIKED)
    difference = usual.asked("多少钱", PRICE).rank - shifted.asked("多少钱", PRICE).rank
    assert difference == pytest.approx(-DISLIKED.shift("price"))
    assert usual.asked("多重", WEIGHT).rank == shifted.asked("多重", WEIGHT).rank


def test_an_answer_on_safety_keeps_its_rank_and_teaches_nothing() -> None:
    faq = Learnt((Habit("property", ("put_away",) * 20),))
    usual, shifted = Broadcast(), Broadcast(faq)
    safety = evidence("适用人群", "A", "孕妇慎用")
    cards = [live.asked("孕妇能用吗", safety) for live in (usual, shifted)]
    assert cards[0].rank == cards[1].rank
    shifted.take(heard(SuggestionDismissed(cards[1].id)))
    assert shifted.recorded == []


def test_corrections_are_not_learnt_away() -> None:
    live = Broadcast(DISLIKED)
    live.take(judged("seg", verdict("wrong")))
    effects = live.room.tick(live.now + 3_000)
    correction = opened(effects)
    live.now += 3_000
    live.take(heard(SuggestionDismissed(correction.id)))
    assert live.recorded == []
    assert live.room.taste.learnt == DISLIKED


def test_a_rating_stands_in_place_of_the_press() -> None:
    live = Broadcast()
    card = live.asked("多少钱", PRICE)
    live.take(heard(SuggestionRated(card.id, -1)))
    live.take(heard(SuggestionUsed(card.id)))
    assert live.recorded[-1].habits == (Habit("price", ("bad",)),)


def test_a_rating_taken_back_leaves_the_press() -> None:
    live = Broadcast()
    card = live.asked("多少钱", PRICE)
    for rating in (-1, 0):
        live.take(heard(SuggestionRated(card.id, rating)))
    live.take(heard(SuggestionUsed(card.id)))
    assert live.recorded[-1].habits == (Habit("price", ("used",)),)


def test_a_card_that_is_gone_may_still_be_rated_once() -> None:
    live = Broadcast()
    card = live.asked("多少钱", PRICE)
    live.take(heard(SuggestionUsed(card.id)))
    for _ in range(3):
        live.take(heard(SuggestionRated(card.id, 1)))
    live.take(heard(SuggestionRated("never", 1)))
    assert live.recorded[-1].habits == (Habit("price", ("used", "good")),)


def test_the_wording_chosen_and_used_is_the_next_card_s() -> None:
    live = Broadcast(phrasing=True)
    card = live.asked("多重", WEIGHT)
    (phrase,) = phrases(live.take(heard(SuggestionReworded(card.id, "warmer"))))
    live.take(phrased(phrase, "宝宝们，这款净重260克"))
    assert live.room.taste.learnt.wording == "plain", "until it was used"
    effects = live.take(heard(SuggestionUsed(card.id)))
    assert live.recorded[-1].wording == "warmer"
    assert phrases(effects) == []
    (find,) = [e for e in live.take(question("多少钱")) if isinstance(e, Find)]
    (first,) = phrases(live.take(Found(find.question, (PRICE,), b"")))
    assert first.wording == "warmer"
    assert live.relived().taste.learnt == live.room.taste.learnt


def test_a_wording_nobody_chose_is_no_habit() -> None:
    live = Broadcast(Learnt(wording="livelier"), phrasing=True)
    card = live.asked("多重", WEIGHT)
    live.take(heard(SuggestionUsed(card.id)))
    assert live.recorded[-1].wording == "livelier"


def test_all_of_it_is_forgotten_at_one_wish() -> None:
    live = Broadcast(replace(DISLIKED, wording="livelier"), phrasing=True)
    live.take(heard(LearntForgotten()))
    assert live.recorded == [Learnt()]
    card = live.asked("多少钱", PRICE)
    assert card.rank == pytest.approx(Broadcast().asked("多少钱", PRICE).rank, abs=0.02)
    assert live.relived().taste.learnt == Learnt()


def test_what_was_learnt_outlives_the_broadcast() -> None:
    live = Broadcast(DISLIKED)
    live.take(heard(SessionEnd()))
    assert live.room.last_learnt == DISLIKED


def phrases(effects: Iterable[Effect]) -> list[Phrase]:
    return [effect for effect in effects if isinstance(effect, Phrase)]


def phrased(phrase: Phrase, line: str) -> Input:
    return Phrased(phrase.suggestion, phrase.attempt, line, "worded")
