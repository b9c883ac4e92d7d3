"""The room clock goes forward only, at any speed, and never jumps when the speed changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.room_clock import RoomClock


class Seconds:
    """A monotonic clock moved by hand."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def test_it_begins_where_it_is_told_and_runs_in_real_time(seconds: Seconds) -> None:
    clock = RoomClock(5_000, seconds)
    assert (clock.now_ms(), clock.speed) == (5_000, 1.0)
    seconds.now += 2.5
    assert clock.now_ms() == 7_500


def test_a_change_of_speed_bends_the_clock_without_a_jump(seconds: Seconds) -> None:
    clock = RoomClock(0, seconds)
    seconds.now += 10
    clock.set_speed(20)
    assert clock.now_ms() == 10_000
    seconds.now += 10
    assert clock.now_ms() == 210_000
    clock.set_speed(0.5)
    seconds.now += 10
    assert clock.now_ms() == 215_000


def test_waiting_is_counted_in_real_seconds(seconds: Seconds) -> None:
    clock = RoomClock(0, seconds)
    clock.set_speed(20)
    assert clock.seconds_until(60_000) == pytest.approx(3.0)
    seconds.now += 3
    assert clock.now_ms() == 60_000
    assert clock.seconds_until(59_000) == 0.0


@pytest.mark.parametrize("speed", [0.0, 0.09, 1000.1, -1.0, float("nan"), float("inf")])
def test_a_speed_out_of_bounds_is_refused_and_changes_nothing(
    seconds: Seconds, speed: float
) -> None:
    clock = RoomClock(0, seconds)
    with pytest.raises(ValueError, match=r"0\.1 to 1000"):
        clock.set_speed(speed)
    assert clock.speed == 1.0


@given(st.lists(st.tuples(st.floats(0, 3600), st.floats(0.1, 1000)), max_size=30))
def test_it_never_goes_back(steps: list[tuple[float, float]]) -> None:
    seconds = Seconds()
    clock = RoomClock(0, seconds)
    expected, speed, last = 0.0, 1.0, 0
    for passed, next_speed in steps:
        seconds.now += passed
        expected += passed * 1000 * speed
        assert clock.now_ms() >= last
        last = clock.now_ms()
        assert last == pytest.approx(expected, abs=2, rel=1e-9)
        clock.set_speed(next_speed)
        speed = next_speed
        assert clock.now_ms() >= last
