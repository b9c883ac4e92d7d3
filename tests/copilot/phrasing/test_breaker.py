"""The breaker opens after faults in a row, lends one try when rested, closes when it works."""

from hypothesis import given
from hypothesis import strategies as st

from copilot.phrasing.breaker import Breaker
from tests.copilot.phrasing.scripted_model import Clock


def breaker(clock: Clock) -> Breaker:
    return Breaker(clock, faults=3, rest_s=10)


def test_opens_after_faults_in_a_row() -> None:
    tested = breaker(Clock())
    assert [tested.failed() for _ in range(3)] == [False, False, True]
    assert not tested.allows()


def test_a_success_in_between_starts_the_count_anew() -> None:
    tested = breaker(Clock())
    tested.failed()
    tested.failed()
    tested.succeeded()
    assert [tested.failed() for _ in range(3)] == [False, False, True]


def test_rested_it_lends_one_try_that_closes_or_opens_it() -> None:
    clock = Clock()
    tested = breaker(clock)
    for _ in range(3):
        tested.failed()
    clock.now = 9.9
    assert not tested.allows()
    clock.now = 10.0
    assert tested.allows()
    assert not tested.allows(), "one try at a time"
    assert not tested.failed(), "it was open already"
    clock.now = 19.9
    assert not tested.allows()
    clock.now = 20.0
    assert tested.allows()
    tested.succeeded()
    assert tested.allows()
    assert tested.allows()


def test_a_try_given_up_is_lent_again() -> None:
    clock = Clock()
    tested = breaker(clock)
    for _ in range(3):
        tested.failed()
    clock.now = 10.0
    assert tested.allows()
    tested.abandoned()
    assert tested.allows()


def test_late_faults_of_calls_from_before_do_not_prolong_the_rest() -> None:
    clock = Clock()
    tested = breaker(clock)
    for _ in range(3):
        tested.failed()
    clock.now = 8.0
    tested.failed()
    clock.now = 10.0
    assert tested.allows()


@given(st.lists(st.sampled_from(["ok", "fault", "given up", "wait"]), max_size=60))
def test_it_is_never_stuck(steps: list[str]) -> None:
    clock = Clock()
    tested = breaker(clock)
    for step in steps:
        if step == "wait":
            clock.now += 4
        elif tested.allows():
            {"ok": tested.succeeded, "fault": tested.failed, "given up": tested.abandoned}[step]()
    clock.now += 10
    assert tested.allows()
