"""Whatever happens in whatever order: nothing raises, one nudge at a time, always the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.events import Activity, Chat, Envelope, Event, Focus, Order, Speech, Stats, Viewer
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.engagement.skill import EngagementSkill
from copilot.suggestions import CloseReason
from tests.copilot.skills.engagement.scripted_broadcast import (
    ScriptedAttention,
    Stage,
    activity,
    chat,
    orders,
    speech,
)

VIEWERS = st.builds(Viewer, st.sampled_from(["a", "b", "c", "d"]), st.just("x"))
EVENTS = st.one_of(
    st.builds(Chat, VIEWERS, st.sampled_from(["1", "多少钱", "", "hi"])),
    st.builds(Stats, st.none() | st.integers(0, 10**9), st.none() | st.integers(0, 10**9)),
    st.builds(
        Activity,
        st.sampled_from(["gift", "like", "follow", "enter", "leave", "share", "click", "cart"]),
        st.none(),
        st.integers(0, 10**9),
    ),
    st.builds(Order, st.text(max_size=2), st.sampled_from(["placed", "paid", "refunded"])),
    st.builds(Focus, st.none() | st.just("A")),
    st.builds(Speech, st.just("说"), st.booleans(), st.just("g")),
)
REASONS: list[CloseReason] = ["used", "dismissed", "expired", "displaced", "session_ended"]
STEPS = st.lists(
    st.tuples(
        st.integers(0, 90_000), st.integers(1, 40), EVENTS, st.none() | st.sampled_from(REASONS)
    ),
    max_size=60,
)


def run(steps: list[tuple[int, int, Event, CloseReason | None]], jumps_back: bool) -> list[str]:
    """Return everything that could be observed."""
    skill = EngagementSkill("s", "zh", RoomLimits(), ())
    scene, attention = Scene(0, "s"), ScriptedAttention()
    seen: list[str] = []
    now = 0
    for number, (gap, times, event, reason) in enumerate(steps):
        now = max(0, now - gap) if jumps_back and number % 3 == 0 else now + gap
        for repeat in range(times):
            skill.heard(Envelope("c", f"{number}-{repeat}", None, event), now)
        assert skill.tick(scene, attention, now) == []
        assert len(attention.open) <= 1
        if reason is not None:
            for card in tuple(attention.open):
                del attention.open[card]
                skill.closed(card, now, reason)
        assert skill.orders_per_minute(now) >= 0
        for bucket in skill._rates.closed:
            assert min(bucket.messages, bucket.voices, bucket.chorus, bucket.liked) >= 0
        due = skill.due_ms()
        assert due is not None
        assert due % 5_000 == 0
        seen.append(f"{skill.mood(now)} {due} {[card.id for card in attention.proposed]}")
    return seen


@given(STEPS, st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_events_at_any_times(
    steps: list[tuple[int, int, Event, CloseReason | None]], jumps_back: bool
) -> None:
    assert run(steps, jumps_back) == run(steps, jumps_back)


@given(
    st.integers(0, 400),
    st.integers(0, 400),
    st.integers(60, 500),
    st.integers(0, 10**6),
)
@settings(max_examples=25, deadline=None)
def test_two_rooms_that_heard_the_same_say_the_same(
    before: int, after: int, change_s: int, seed: int
) -> None:
    events = [
        *chat(before, 0, change_s, seed),
        *chat(after, change_s, 600, seed + 1),
        *activity("like", 50, 0, 600, seed),
        *orders(3, 0, 600, seed),
        *speech(5, 0, change_s),
    ]
    stages = [Stage().play(events) for _ in range(2)]
    for stage in stages:
        stage.run_to(700_000)
    first, second = stages
    assert first.moods == second.moods
    assert first.attention.proposed == second.attention.proposed


@given(st.integers(0, 300), st.integers(0, 10**6))
@settings(max_examples=25, deadline=None)
def test_a_cause_only_tells_what_fell(rate: int, seed: int) -> None:
    stage = Stage("en").play([*chat(rate, 0, 300, seed), *chat(rate // 8, 300, 420, seed + 1)])
    stage.run_to(420_000)
    for card in stage.attention.proposed:
        for part in card.cause.split(", "):
            if " from " not in part:
                continue
            figures = part.split(" from ")[1].split(" to ")
            assert int(figures[0]) > int(figures[1].split()[0])
