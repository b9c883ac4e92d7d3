"""Finished lines are kept for minutes, in bounds, and each shop has its own."""

from hypothesis import given
from hypothesis import strategies as st

from copilot.phrasing.lines import RecentLines
from tests.copilot.phrasing.scripted_model import Clock


def test_a_line_is_kept_for_its_time() -> None:
    clock = Clock()
    lines = RecentLines(clock, kept_s=60)
    lines.put("shop", "work", "line")
    clock.now = 60
    assert lines.get("shop", "work") == "line"
    clock.now = 60.1
    assert lines.get("shop", "work") is None


def test_shops_never_share() -> None:
    lines = RecentLines(Clock())
    lines.put("one", "work", "line")
    assert lines.get("other", "work") is None
    assert lines.get("one", "another") is None


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 9)), max_size=80))
def test_bounds_hold_and_the_newest_stay(puts: list[tuple[str, int]]) -> None:
    lines = RecentLines(Clock(), per_shop=3, shops=2)
    for number, (shop, work) in enumerate(puts):
        lines.put(shop, work, str(number))
        assert lines.get(shop, work) == str(number)
    kept = [(shop, work) for shop in "abcd" for work in range(10) if lines.get(shop, work)]
    assert len(kept) <= 6
    assert len({shop for shop, _ in kept}) <= 2
