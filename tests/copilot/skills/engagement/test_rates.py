"""Counting: voices, choruses, totals that jump, orders told twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.events import Activity, Chat, Order, OrderStatus, Stats, Viewer
from copilot.skills.engagement.rates import KEPT, Rates
from copilot.skills.engagement.significance import deviation, expect, quantile
from copilot.skills.engagement.totals import Level, RunningTotal
from copilot.skills.engagement.voices import REMEMBERED_SPEAKERS, REMEMBERED_TEXTS, Voices


def counted(rates: Rates, now_ms: int) -> dict[str, float]:
    rates.advance(now_ms)
    names = ("messages", "voices", "chorus", "liked", "likes", "orders")
    return {name: sum(getattr(bucket, name) for bucket in rates.closed) for name in names}


def test_one_viewer_is_one_voice_at_a_time() -> None:
    rates = Rates()
    for second in range(20):
        rates.hear(Chat(Viewer("u", "x"), f"m{second}"), second * 1000)
    found = counted(rates, 30_000)
    assert (found["messages"], found["voices"]) == (20, 2)


@pytest.mark.parametrize("texts", [["1"] * 9, ["1", "11", "111", "1 1", " 1"] * 2, ["福袋"] * 9])
def test_the_same_words_of_many_are_a_chorus(texts: list[str]) -> None:
    rates = Rates()
    for number, text in enumerate(texts):
        rates.hear(Chat(Viewer(f"u{number}", "x"), text), number * 100)
    found = counted(rates, 30_000)
    assert (found["voices"], found["chorus"]) == (3, len(texts) - 3)


def test_staff_are_no_viewers() -> None:
    rates = Rates()
    rates.hear(Chat(Viewer("u", "x", ("Operations",)), "欢迎"), 0)
    assert counted(rates, 10_000)["messages"] == 0


def test_likes_by_totals_are_differences_spread_over_their_time() -> None:
    rates = Rates()
    for second, likes in ((0, 500), (10, 540), (20, 540), (30, 20), (40, 60), (40, 60)):
        rates.hear(Stats(likes=likes), second * 1000)
    found = counted(rates, 60_000)
    assert found["liked"] == pytest.approx(80)
    assert all(bucket.liked >= 0 for bucket in rates.closed)


def test_what_grew_while_nobody_reported_belongs_to_no_moment() -> None:
    total = RunningTotal()
    assert total.report(10, 0) == (0, 0)
    assert total.report(5_000, 600_000) == (0, 600_000)
    assert total.report(5_020, 610_000) == (20, 600_000)


def test_of_the_last_two_reports_the_higher_one_counts() -> None:
    level = Level()
    assert level.present(0, 60_000) is None
    level.report(400, 0)
    assert level.present(0, 60_000) is None
    level.report(0, 10_000)
    assert level.present(10_000, 60_000) == 400
    level.report(2, 20_000)
    assert level.present(20_000, 60_000) == 2
    assert level.present(90_000, 60_000) is None


@pytest.mark.parametrize(("status", "number"), [("placed", 1), ("paid", 1), ("refunded", 0)])
def test_an_order_is_counted_once_and_only_for_a_minute(status: OrderStatus, number: int) -> None:
    rates = Rates()
    for at in (1_000, 2_000, 30_000):
        rates.hear(Order("o1", status), at)
    assert rates.orders_per_minute(30_000) == number
    assert rates.orders_per_minute(61_500) == 0


def test_memory_is_bounded() -> None:
    rates, voices = Rates(), Voices()
    for number in range(3 * REMEMBERED_SPEAKERS):
        voices.hear(f"u{number}", f"t{number}", number)
        rates.hear(Order(f"o{number}", "placed"), number * 1000)
    assert len(voices._written) <= REMEMBERED_SPEAKERS
    assert len(voices._said) <= REMEMBERED_TEXTS
    assert len(rates.closed) == KEPT
    assert len(rates._orders) <= 2_000
    assert len(rates._order_times) <= 61


def test_distinct_speakers_are_counted_back_from_the_end() -> None:
    voices = Voices()
    for viewer, at in (("a", 0), ("b", 10_000), ("a", 12_000), ("c", 50_000)):
        voices.hear(viewer, viewer, at)
    assert voices.speakers(60_000, (15_000, 60_000)) == (1, 3)


def test_an_hour_of_silence_costs_no_more_than_what_is_kept() -> None:
    rates = Rates()
    rates.hear(Activity("like"), 0)
    rates.advance(3_600_000)
    assert len(rates.closed) == KEPT


def test_a_falling_past_is_expected_to_fall_on_and_a_rising_one_not_to_rise() -> None:
    falling = [round(200 * 0.8**n) for n in range(12)]
    steady, rising = [40] * 12, list(range(10, 130, 10))
    fallen, level, risen = (expect(past, 2) for past in (falling, steady, rising))
    assert fallen is not None
    assert level is not None
    assert risen is not None
    assert fallen.rate < falling[-1]
    assert level.rate == pytest.approx(40)
    assert risen.rate < 120


def test_a_burst_and_a_gap_move_the_expectation_little() -> None:
    past = [40] * 30
    past[3:8], past[20:24] = [400] * 5, [0] * 4
    expected = expect(past, 2)
    assert expected is not None
    assert 25 <= expected.rate <= 45


@given(st.lists(st.integers(0, 10_000), max_size=80), st.floats(0, 12), st.booleans())
def test_an_expectation_is_never_negative(past: list[int], ahead: float, high: bool) -> None:
    expected = expect(past, ahead, high=high)
    if expected is not None:
        assert expected.rate >= 0
        assert expected.dispersion >= 1


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.floats(1, 100), st.floats(0, 1))
def test_a_deviation_has_the_sign_of_the_difference(
    count: float, expected: float, dispersion: float, weight: float
) -> None:
    size = deviation(count, expected, dispersion, weight)
    if expected > 0:
        assert size <= 0 if count < expected else size >= 0


def test_quantiles_are_interpolated() -> None:
    assert quantile([1, 2, 3, 4], 0.5) == 2.5
    assert quantile([7], 0.3) == 7
