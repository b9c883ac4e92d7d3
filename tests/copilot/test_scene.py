"""The scene: line-up, what is on air and what viewers see of it, quiet, and the chat's rate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.events import Envelope, Event, Focus, Lineup, LineupItem, Quiet, Speech, Stats
from copilot.scene import HEARD_LATELY_MS, KEPT_FOCUSES, RATE_WINDOW_MS, Scene

DELAY = 4_000


def observe(scene: Scene, event: Event, now_ms: int = 0) -> None:
    scene.observe(Envelope("c", "1", None, event), now_ms)


@pytest.fixture
def scene() -> Scene:
    return Scene(DELAY, "s1")


def test_a_lineup_is_known_by_link_and_by_product(scene: Scene) -> None:
    observe(scene, Lineup((LineupItem(3, "C"), LineupItem(1, "A"))))
    assert scene.lineup_skus() == ("A", "C")
    assert [scene.sku_of_link(link) for link in (1, 2, 3)] == ["A", None, "C"]
    assert [scene.link_of(sku) for sku in ("A", "B", "C", None)] == [1, None, 3, None]


def test_a_lineup_replaces_the_one_before(scene: Scene) -> None:
    observe(scene, Lineup((LineupItem(1, "A"), LineupItem(2, "B"))))
    observe(scene, Lineup((LineupItem(2, "C"),)))
    assert scene.sku_of_link(1) is None
    assert scene.sku_of_link(2) == "C"
    assert scene.link_of("B") is None


def test_a_product_under_two_links_is_told_by_its_first(scene: Scene) -> None:
    observe(scene, Lineup((LineupItem(7, "A"), LineupItem(2, "A"))))
    assert scene.link_of("A") == 2
    assert (scene.sku_of_link(2), scene.sku_of_link(7)) == ("A", "A")


def test_a_lineup_is_carried_into_a_new_scene() -> None:
    assert Scene(DELAY, "s2", (LineupItem(2, "B"), LineupItem(1, "A"))).lineup_skus() == ("A", "B")


def test_viewers_see_a_product_one_stream_delay_later(scene: Scene) -> None:
    observe(scene, Focus("A"), 1_000)
    observe(scene, Focus("B"), 60_000)
    assert scene.focus() == "B"
    assert scene.seen_focus(60_000 + DELAY - 1) == "A"
    assert scene.seen_focus(60_000 + DELAY) == "B"


def test_before_the_first_product_reaches_viewers_they_mean_it_all_the_same(scene: Scene) -> None:
    assert scene.seen_focus(0) is None
    observe(scene, Focus("A"), 1_000)
    assert scene.seen_focus(1_000) == "A"


def test_what_is_on_air_told_again_is_on_air_since_the_first_time(scene: Scene) -> None:
    observe(scene, Focus("B"), 0)
    for now_ms in range(10_000, 60_000, 1_000):
        observe(scene, Focus("A"), now_ms)
    assert scene.focus_since_ms() == 10_000
    assert scene.previous_focus() == "B"
    assert scene.seen_focus(10_000 + DELAY - 1) == "B"


def test_a_repeated_product_may_be_shown_in_another_choice(scene: Scene) -> None:
    observe(scene, Focus("A", "red"), 0)
    observe(scene, Focus("A", "blue"), 5_000)
    assert (scene.variant, scene.focus_since_ms()) == ("blue", 0)


def test_of_many_products_on_air_the_last_are_remembered(scene: Scene) -> None:
    for number in range(10 * KEPT_FOCUSES):
        observe(scene, Focus(f"p{number}"), number * 1_000)
    now_ms = (10 * KEPT_FOCUSES - 1) * 1_000
    assert scene.seen_focus(now_ms) == f"p{10 * KEPT_FOCUSES - 1 - DELAY // 1_000}"
    assert len(scene._focus_skus) == len(scene._focus_times) == KEPT_FOCUSES


def test_nothing_on_air_is_seen_as_nothing(scene: Scene) -> None:
    observe(scene, Focus("A"), 0)
    observe(scene, Focus(None), 10_000)
    assert scene.focus() is None
    assert scene.seen_focus(10_000) == "A"
    assert scene.seen_focus(10_000 + DELAY) is None


def test_totals_not_reported_leave_what_is_known(scene: Scene) -> None:
    observe(scene, Stats(viewers=120))
    observe(scene, Stats(likes=9))
    assert scene.viewers == 120
    observe(scene, Stats(viewers=0))
    assert scene.viewers == 0


def test_quiet_lasts_until_it_is_lifted(scene: Scene) -> None:
    observe(scene, Quiet(True), 1_000)
    assert scene.quiet(10**9)
    assert scene.quiet_ends_ms() is None
    observe(scene, Quiet(False), 2_000)
    assert not scene.quiet(2_000)


def test_a_host_who_was_never_heard_is_not_one_who_fell_silent(scene: Scene) -> None:
    assert scene.hearing(0) == scene.hearing(10**9) == "never"
    observe(scene, Speech("大家好", False, "a"), 1_000)
    assert scene.hearing(1_000 + HEARD_LATELY_MS - 1) == "hearing"
    assert scene.hearing(1_000 + HEARD_LATELY_MS) == "silent"


@pytest.mark.parametrize(
    "speech", [Speech("  ", True, "a"), Speech("大家好", True, "a", speaker="assistant")]
)
def test_only_the_hosts_own_words_are_heard(scene: Scene, speech: Speech) -> None:
    observe(scene, speech, 1_000)
    assert scene.hearing(1_000) == "never"


def test_limited_quiet_ends_by_itself(scene: Scene) -> None:
    observe(scene, Quiet(True, 1.5), 1_000)
    assert scene.quiet_ends_ms() == 91_000
    assert scene.quiet(90_999)
    assert not scene.quiet(91_000)


def test_a_later_quiet_replaces_the_limit(scene: Scene) -> None:
    observe(scene, Quiet(True, 1), 0)
    observe(scene, Quiet(True), 30_000)
    assert scene.quiet(10**9)
    observe(scene, Quiet(False), 30_001)
    assert scene.quiet_ends_ms() is None


def test_other_events_change_nothing_for_everybody(scene: Scene) -> None:
    observe(scene, Speech("今天这个杯子", True, "1"), 0)
    assert (scene.focus(), scene.viewers, scene.lineup) == (None, None, ())


@given(
    st.lists(st.integers(0, 20_000), max_size=60),
    st.integers(0, 120_000),
)
def test_the_rate_is_that_of_the_last_minute_to_the_second(steps: list[int], later: int) -> None:
    scene = Scene(DELAY, "s1")
    now, times = 0, []
    for step in steps:
        now += step
        times.append(now)
        scene.count_chat(now)
    now += later
    rate = scene.chat_per_minute(now)
    newer = [time for time in times if now - time < RATE_WINDOW_MS]
    surely = [time for time in times if now - time <= RATE_WINDOW_MS - 1_000]
    assert len(surely) <= rate <= len(newer)


def test_what_the_chat_asks_is_told_to_who_reads_it() -> None:
    scene = Scene(0, "s1")
    before = scene.around(0).asked_share

    scene.asked_share.note(True)

    assert scene.around(0).asked_share > before
