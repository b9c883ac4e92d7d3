"""The choice of an activity: what fits first, and what rested longest."""

from copilot.skills.engagement.choice import DISMISSED_MS, RECENT_MS, Rotation, fit
from knowledge.playbook import Activity, Occasion


def activity(name: str, *when: Occasion) -> Activity:
    return Activity(name, name, name, "line", "line", when, 1)


CHAT, BOTH, VIEWERS = (
    activity("chat", "chat_down"),
    activity("both", "chat_down", "viewers_down"),
    activity("viewers", "viewers_down"),
)
BOOK = (CHAT, BOTH, VIEWERS)


def test_what_fits_more_of_what_went_down_comes_first() -> None:
    chosen = Rotation().choose(BOOK, ("chat_down", "viewers_down"), 0)
    assert chosen == BOTH
    assert fit(CHAT, ("chat_down", "viewers_down")) > fit(VIEWERS, ("chat_down", "viewers_down"))


def test_the_playbooks_order_decides_between_equals() -> None:
    assert Rotation().choose(BOOK, ("chat_down",), 0) == CHAT


def test_what_was_proposed_of_late_waits_for_the_others() -> None:
    rotation = Rotation()
    order = []
    for minute in range(0, 12, 4):
        chosen = rotation.choose(BOOK, ("chat_down",), minute * 60_000)
        assert chosen is not None
        rotation.proposed(chosen.id, minute * 60_000)
        order.append(chosen.id)
    assert order == ["chat", "both", "chat"]
    assert rotation.choose(BOOK, ("chat_down",), 8 * 60_000 + RECENT_MS) == BOTH


def test_what_the_host_put_away_comes_back_last() -> None:
    rotation = Rotation()
    rotation.proposed("chat", 0)
    rotation.dismissed("chat", 0)
    assert rotation.choose(BOOK, ("chat_down",), RECENT_MS) == BOTH
    rotation.proposed("both", RECENT_MS)
    assert rotation.choose(BOOK, ("chat_down",), 2 * RECENT_MS) == BOTH
    assert rotation.choose(BOOK, ("chat_down",), DISMISSED_MS) == CHAT


def test_a_kindred_occasion_stands_in_and_a_strange_one_does_not() -> None:
    assert Rotation().choose((VIEWERS,), ("enters_down",), 0) == VIEWERS
    assert Rotation().choose((VIEWERS,), ("gifts_down",), 0) is None
    assert Rotation().choose((), ("chat_down",), 0) is None


def test_an_activity_that_left_the_playbook_is_forgotten() -> None:
    rotation = Rotation()
    rotation.proposed("chat", 0)
    rotation.keep((BOTH,))
    assert rotation.choose((CHAT,), ("chat_down",), 1) == CHAT
