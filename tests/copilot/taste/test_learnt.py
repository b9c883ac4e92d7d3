"""Habits: counted in small numbers, bounded, forgotten in time, and always explained by them."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.taste.learnt import FEWEST, REMEMBERED, Decision, Habit, Learnt, Topic

topics = st.sampled_from(get_args(Topic))
decisions = st.sampled_from(get_args(Decision))
BOUND = 0.9
USED: tuple[Decision, ...] = ("used",)
PUT_AWAY: tuple[Decision, ...] = ("put_away",)


def after(*made: Decision, topic: Topic = "price") -> Learnt:
    learnt = Learnt()
    for decision in made:
        learnt = learnt.with_decision(topic, decision)
    return learnt


def test_nothing_is_concluded_from_a_few_presses() -> None:
    assert after(*PUT_AWAY * (FEWEST - 1)).shift("price") == 0.0
    assert after(*PUT_AWAY * FEWEST).shift("price") < 0.0


@pytest.mark.parametrize(
    ("used", "put_away", "shift"),
    [(4, 4, 0.0), (6, 2, 0.5), (2, 6, -0.5), (20, 0, BOUND), (0, 20, -BOUND)],
)
def test_the_shift_follows_from_the_share_that_was_used(
    used: int, put_away: int, shift: float
) -> None:
    made = USED * used + PUT_AWAY * put_away
    assert after(*made).shift("price") == pytest.approx(shift)


def test_ratings_count_like_use() -> None:
    made: tuple[Decision, ...] = ("good", "bad", "used", "put_away", "good")
    assert Habit("price", made).liked == 3


def test_old_habits_are_forgotten() -> None:
    learnt = after(*PUT_AWAY * 30, *USED * REMEMBERED)
    assert learnt.shift("price") == BOUND


def test_topics_are_learnt_apart_and_of_no_topic_nothing_is() -> None:
    learnt = after(*PUT_AWAY * 8).with_decision("faq", "used")
    assert learnt.shift("faq") == 0.0
    assert learnt.shift("service") == 0.0
    assert learnt.shift(None) == 0.0


@given(st.lists(st.tuples(topics, decisions), max_size=80))
def test_whatever_the_host_does_a_topic_moves_within_its_bounds(
    made: list[tuple[Topic, Decision]],
) -> None:
    learnt = Learnt()
    for topic, decision in made:
        before = learnt.shift(topic)
        learnt = learnt.with_decision(topic, decision)
        liked = decision in ("used", "good")
        decided = len(next(h.decisions for h in learnt.habits if h.topic == topic))
        if FEWEST < decided < REMEMBERED:
            assert learnt.shift(topic) >= before if liked else learnt.shift(topic) <= before
    assert all(abs(habit.shift) <= BOUND for habit in learnt.habits)
    assert all(len(habit.decisions) <= REMEMBERED for habit in learnt.habits)
    assert len({habit.topic for habit in learnt.habits}) == len(learnt.habits)
