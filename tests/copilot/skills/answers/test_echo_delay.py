"""The delay learnt from viewers who answer the host's call."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.events import Chat, Focus, Speech, Viewer
from copilot.skills.answers.echo_delay import FEWEST, MOST_MS, WINDOW_MS, EchoDelay
from tests.copilot.skills.answers.reference_shop import about, room, tell


def answered(delay_ms: int, people: int, token: str = "1", seed: int = 1) -> EchoDelay:
    """Return what is known after ``people`` who see the picture ``delay_ms`` late answered."""
    chance = random.Random(seed)
    learnt = EchoDelay()
    learnt.said("想要的扣1扣1", 100_000)
    waits = sorted(delay_ms + 1_200 + round(chance.lognormvariate(7.3, 0.6)) for _ in range(people))
    for person, wait in enumerate(waits):
        learnt.wrote(token * (1 + person % 4), f"u{person}", 100_000 + wait)
    return learnt


@pytest.mark.parametrize("delay_ms", [2_000, 5_000, 9_000, 14_000])
@pytest.mark.parametrize("seed", range(5))
def test_the_delay_is_learnt_within_a_second_and_a_half(delay_ms: int, seed: int) -> None:
    learnt = answered(delay_ms, 60, seed=seed).learnt_ms(140_000)

    assert learnt is not None
    assert abs(learnt - delay_ms) <= 1_500


@pytest.mark.parametrize("token", ["1扣了", "扣了1", "已扣1", "扣1啦"])
def test_an_answer_is_known_however_it_is_spelt(token: str) -> None:
    learnt = EchoDelay()
    learnt.said("想要的扣1", 100_000)
    for person in range(20):
        learnt.wrote(token, f"u{person}", 106_800 + person)

    assert learnt.learnt_ms(140_000) == 5_003


def test_few_answers_and_other_answers_teach_nothing() -> None:
    assert answered(5_000, FEWEST - 1).learnt_ms(140_000) is None
    assert answered(5_000, 60, token="6").learnt_ms(140_000) is None


def test_nothing_is_known_before_the_answers_are_all_in() -> None:
    learnt = answered(5_000, 60)

    assert learnt.learnt_ms(100_000 + WINDOW_MS) is None
    assert learnt.learnt_ms(100_001 + WINDOW_MS) is not None


def test_one_who_answers_a_hundred_times_is_one() -> None:
    learnt = EchoDelay()
    learnt.said("扣1", 0)
    for wait in range(100):
        learnt.wrote("1", "same", 3_000 + wait)
    assert learnt.learnt_ms(40_000) is None


def test_what_they_write_anyway_answers_nothing() -> None:
    learnt = EchoDelay()
    for person in range(8):
        learnt.wrote("666", f"u{person}", 90_000 + person)
    learnt.said("喜欢的打个6", 95_000)
    for person in range(20):
        learnt.wrote("666", f"v{person}", 95_500 + person)
    assert learnt.learnt_ms(140_000) is None


@pytest.mark.parametrize("call", ["drop a 1 if you want it", "Type 1 in the chat", "打1", "扣个一"])
def test_calls_in_other_words(call: str) -> None:
    learnt = EchoDelay()
    learnt.said(call, 0)
    for person in range(FEWEST):
        learnt.wrote("1", f"u{person}", 6_800)
    assert learnt.learnt_ms(40_000) == 5_000


def test_the_median_of_the_last_calls_holds() -> None:
    learnt = EchoDelay()
    for call, wait in enumerate([6_800, 6_800, 21_800, 6_800]):
        learnt.said("扣1", call * 60_000)
        for person in range(FEWEST):
            learnt.wrote("1", f"u{person}", call * 60_000 + wait)
    assert learnt.learnt_ms(300_000) == 5_000


@given(
    st.lists(
        st.tuples(
            st.integers(0, 9_000),
            st.booleans(),
            st.sampled_from(["1", "扣1", "666", "扣6扣6", "买"]),
        ),
        max_size=60,
    )
)
def test_asking_changes_nothing_and_the_delay_is_bounded(
    happened: list[tuple[int, bool, str]],
) -> None:
    asked, unasked = EchoDelay(), EchoDelay()
    now = 0
    for number, (wait, spoken, text) in enumerate(happened):
        now += wait
        for one in (asked, unasked):
            if spoken:
                one.said(text, now)
            else:
                one.wrote(text, f"u{number}", now)
        learnt = asked.learnt_ms(now + 3 * WINDOW_MS)
        assert learnt is None or 0 <= learnt <= MOST_MS
    assert asked.learnt_ms(now) == unasked.learnt_ms(now)


def test_a_room_takes_the_learnt_delay_for_the_set_one() -> None:
    here = room((0, "DRESS"), delay_s=2)
    tell(here, Speech("想要的家人扣1", True, "s1"), 20)
    for person in range(12):
        tell(here, Chat(Viewer(f"u{person}", f"n{person}"), "1"), 30 + person / 100)
    tell(here, Focus("COAT"), 70)

    assert about(here, "这个有口袋吗", 75).skus == ("DRESS",)
    assert about(here, "这个有口袋吗", 79).skus == ("COAT",)
