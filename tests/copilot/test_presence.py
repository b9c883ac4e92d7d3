"""Who is taken to be in the room, and what they are owed."""

from copilot.events import Activity, Chat, Envelope, Event, Order, Viewer
from copilot.presence import KEPT_VIEWERS, Presence

MINUTE = 60_000
FISH, MAY = Viewer("u1", "小鱼"), Viewer("u2", "阿May", ("fan",))


def after(*events: tuple[Event, int]) -> Presence:
    presence = Presence()
    for event, at in events:
        presence.observe(Envelope("c", "1", None, event), at)
    return presence


def test_who_was_seen_lately_is_there_until_they_leave() -> None:
    presence = after((Chat(FISH, "在"), 0), (Activity("enter", MAY), 1_000))
    assert presence.here("u1", MINUTE, 10 * MINUTE)
    assert presence.here("u2", MINUTE, 10 * MINUTE)
    assert not presence.here("u1", 11 * MINUTE, 10 * MINUTE)
    assert not presence.here("u3", MINUTE, 10 * MINUTE)
    presence.observe(Envelope("c", "2", None, Activity("leave", MAY)), 2_000)
    assert not presence.here("u2", 3_000, 10 * MINUTE)
    presence.observe(Envelope("c", "3", None, Activity("like", MAY)), 4_000)
    assert presence.here("u2", 5_000, 10 * MINUTE)


def test_buyers_are_owed_more_than_fans_and_fans_more_than_others() -> None:
    presence = after((Order("o1", "paid", user=FISH), 0), (Order("o2", "paid"), 0))
    weights = [presence.weight(one) for one in (FISH, MAY, Viewer("u3", "x"))]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 3
    assert weights[-1] == 0


def test_a_flood_of_viewers_stays_bounded_and_the_last_are_kept() -> None:
    presence = after(*((Chat(Viewer(f"u{n}", "x"), "1"), n) for n in range(KEPT_VIEWERS + 10)))
    assert not presence.here("u0", KEPT_VIEWERS, 10 * MINUTE)
    assert presence.here(f"u{KEPT_VIEWERS + 9}", KEPT_VIEWERS + 9, 10 * MINUTE)
