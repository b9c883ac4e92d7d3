"""Attention: what comes to the front, what waits, what is never repeated, and why."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from copilot.attended import Closing
from copilot.attention import Attention
from copilot.effects import Effect, Tell
from copilot.limits import RoomLimits
from copilot.noted import RecordDecision
from copilot.suggestions import Closed, Kind, Opened, Ready, Revised, Suggestion

LIMITS = RoomLimits(max_open_cards=6)


def card(id: str, kind: Kind = "answer", rank: float = 1.0, **given: Any) -> Suggestion:
    plain = Suggestion(
        id=id, version=1, kind=kind, audience="host", headline="容量 500ml", facts=(), line="",
        asked=None, sku="A", product="杯", link=1, rank=rank, pinned=False, ready=True,
        opened_ms=0, expires_ms=None,
    )  # fmt: skip
    return replace(plain, **given)


class Desk:
    """Attention with what it told, turn by turn."""

    def __init__(self, limits: RoomLimits = LIMITS) -> None:
        self.attention = Attention(limits)
        self.now = 0
        self.quiet = False
        self.closings: list[Closing] = []

    def propose(self, suggestion: Suggestion, key: str = "") -> bool:
        given = replace(suggestion, opened_ms=self.now)
        return self.attention.propose(given, key or suggestion.id, self.quiet, self.now)

    def turn(self, after_ms: int = 0) -> list[Effect]:
        self.now += after_ms
        closings = self.attention.take_closings()
        effects = self.attention.settle(closings, self.quiet, self.now)
        self.closings = closings + self.attention.take_closings()
        return effects

    def slots(self) -> dict[str, str]:
        return {each.id: each.slot for each in self.attention.told()}


def told(effects: list[Effect]) -> list[tuple[str, str]]:
    return [
        (type(e.told).__name__, e.told.id if isinstance(e.told, Closed) else e.told.suggestion.id)
        for e in effects
        if isinstance(e, Tell)
    ]


def reasons(effects: list[Effect]) -> list[tuple[str, str, str]]:
    return [(e.suggestion, e.choice, e.reason) for e in effects if isinstance(e, RecordDecision)]


def test_one_card_is_in_front_three_beside_it_and_the_rest_behind() -> None:
    desk = Desk()
    for number in range(6):
        assert desk.propose(card(f"a{number}", rank=float(number)))
    effects = desk.turn()
    assert [kind for kind, _ in told(effects)] == ["Opened"] * 6
    assert desk.slots() == {
        "a5": "now", "a4": "next", "a3": "next", "a2": "next", "a1": "later", "a0": "later"
    }  # fmt: skip
    assert ("a5", "now", "best") in reasons(effects)
    assert ("a0", "waiting", "queue_full") in reasons(effects)


def test_a_card_is_opened_with_its_place_and_revised_once_a_turn() -> None:
    desk = Desk()
    desk.propose(card("a"))
    (effect,) = [e for e in desk.turn() if isinstance(e, Tell)]
    assert effect.told == Opened(replace(card("a"), slot="now"))
    desk.attention.revise(replace(card("a"), rank=2.0))
    desk.attention.revise(replace(card("a"), rank=3.0))
    (effect,) = [e for e in desk.turn() if isinstance(e, Tell)]
    assert effect.told == Revised(replace(card("a"), rank=3.0, version=2, slot="now"))
    assert told(desk.turn(1_000)) == []


def test_a_line_that_became_complete_is_told_as_ready() -> None:
    desk = Desk()
    desk.propose(card("a", ready=False))
    desk.turn()
    desk.attention.revise(card("a", line="这款五百毫升", ready=True))
    (effect,) = [e for e in desk.turn() if isinstance(e, Tell)]
    assert isinstance(effect.told, Ready)
    assert effect.told.suggestion.version == 2


def test_what_opens_and_closes_within_a_turn_is_never_told() -> None:
    desk = Desk()
    desk.propose(card("a"))
    desk.attention.close("a", "withdrawn", 0)
    assert told(desk.turn()) == []
    assert [c.suggestion.id for c in desk.closings] == ["a"]


def test_a_correction_takes_the_front_at_once_and_gives_it_back() -> None:
    desk = Desk()
    desk.propose(card("a"))
    desk.turn()
    desk.propose(card("c", "correction", rank=0.0))
    effects = desk.turn(100)
    assert desk.slots() == {"a": "next", "c": "now"}
    assert ("c", "now", "correction") in reasons(effects)
    desk.attention.close("c", "repaired", desk.now)
    desk.turn(100)
    assert desk.slots() == {"a": "now"}


def test_an_equal_waits_until_the_front_has_been_read_and_then_some() -> None:
    desk = Desk()
    desk.propose(card("a", rank=1.0))
    desk.turn()
    desk.propose(card("b", rank=5.0))
    desk.turn()
    assert desk.slots()["a"] == "now"
    assert desk.attention.due_ms() == LIMITS.front_hold_ms
    desk.turn(LIMITS.front_hold_ms - 1)
    assert desk.slots()["a"] == "now"
    effects = desk.turn(1)
    assert desk.slots() == {"a": "next", "b": "now"}
    assert ("b", "now", "more_important") in reasons(effects)


def test_what_left_the_air_gives_way_as_soon_as_it_could_be_read() -> None:
    desk = Desk()
    desk.propose(card("of_before", rank=9.0))
    desk.propose(card("too", rank=8.0))
    desk.turn()
    for id in ("of_before", "too"):
        desk.attention.let_leave(id, leaving=True)
    desk.propose(card("on_air", sku="B", rank=1.0))
    desk.turn(LIMITS.min_show_ms - 1)
    assert desk.slots() == {"of_before": "now", "on_air": "next", "too": "next"}
    desk.turn(1)
    assert desk.slots()["on_air"] == "now"
    desk.propose(card("another", sku="B", rank=1.0))
    desk.turn()
    assert desk.slots()["another"] == "next"


def test_what_left_the_air_is_displaced_first_and_comes_back_with_its_product() -> None:
    desk = Desk(replace(LIMITS, max_open_cards=2))
    desk.propose(card("of_before", rank=9.0))
    desk.propose(card("on_air", sku="B", rank=2.0))
    desk.turn(LIMITS.min_show_ms)
    assert not desk.propose(card("low", sku="B", rank=1.0))
    desk.attention.let_leave("of_before", leaving=True)
    assert desk.propose(card("low", sku="B", rank=1.0))
    desk.turn()
    assert set(desk.slots()) == {"on_air", "low"}


def test_nearly_the_same_rank_moves_nothing() -> None:
    desk = Desk()
    desk.propose(card("a", rank=1.0))
    desk.turn()
    desk.propose(card("b", rank=1.4))
    desk.turn(10 * LIMITS.front_hold_ms)
    assert desk.slots() == {"a": "now", "b": "next"}
    assert desk.attention.due_ms() is None


def test_a_nudge_waits_only_until_the_front_could_be_read() -> None:
    desk = Desk()
    desk.propose(card("a", rank=9.0))
    desk.turn()
    desk.propose(card("n", "nudge", rank=0.0))
    desk.turn(LIMITS.min_show_ms - 1)
    assert desk.slots()["a"] == "now"
    desk.turn(1)
    assert desk.slots() == {"a": "next", "n": "now"}


def test_a_pinned_card_keeps_the_front_from_all_but_corrections() -> None:
    desk = Desk()
    desk.propose(card("a", pinned=True))
    desk.turn()
    desk.propose(card("n", "nudge"))
    desk.propose(card("b", rank=99.0))
    desk.turn(10 * LIMITS.front_hold_ms)
    assert desk.slots()["a"] == "now"
    desk.propose(card("c", "correction"))
    desk.turn()
    assert desk.slots()["c"] == "now"


def test_interruptions_are_limited_and_corrections_and_the_host_s_own_acts_are_not() -> None:
    limits = replace(LIMITS, interruptions_per_minute=2)
    desk = Desk(limits)
    for number in range(3):
        desk.propose(card(f"a{number}"))
        desk.turn(1_000)
        if f"a{number}" in desk.attention:
            desk.attention.close(f"a{number}", "expired", desk.now)
            desk.turn()
    desk.propose(card("late"))
    desk.turn()
    assert desk.slots() == {"late": "next"}
    desk.propose(card("c", "correction"))
    desk.turn()
    assert desk.slots() == {"late": "next", "c": "now"}
    desk.attention.close("c", "used", desk.now)
    desk.turn()
    assert desk.slots() == {"late": "now"}


def test_a_card_comes_to_the_front_when_the_minute_has_room_again() -> None:
    desk = Desk(replace(LIMITS, interruptions_per_minute=1))
    desk.propose(card("a"))
    desk.turn()
    desk.attention.close("a", "expired", desk.now)
    desk.propose(card("b"))
    desk.turn(1_000)
    assert desk.slots() == {"b": "next"}
    assert desk.attention.due_ms() == 60_000
    desk.turn(59_000)
    assert desk.slots() == {"b": "now"}


def test_a_question_to_the_host_is_seen_however_many_cards_wait_and_takes_no_front() -> None:
    desk = Desk()
    for number in range(6):
        desk.propose(card(f"a{number}", rank=float(number)))
    desk.turn()
    desk.propose(card("f", "alert", rank=0.0, audience="both"))
    desk.turn(10 * LIMITS.front_hold_ms)
    assert desk.slots()["f"] == "next"
    assert desk.slots()["a5"] == "now"


def test_what_the_host_dealt_with_is_not_repeated_for_a_while() -> None:
    desk = Desk()
    desk.propose(card("a"), key="k")
    desk.turn()
    desk.attention.close("a", "dismissed", desk.now)
    desk.turn()
    assert not desk.propose(card("b"), key="k")
    assert reasons(desk.turn()) == [("b", "refused", "repeated")]
    desk.now += LIMITS.repeat_cooldown_ms
    assert desk.propose(card("c"), key="k")


def test_what_is_said_by_a_card_in_sight_is_not_shown_beside_it_again() -> None:
    desk = Desk()
    desk.propose(card("a", rank=3.0), key="k")
    desk.propose(card("b", rank=2.0), key="k")
    desk.propose(card("c", rank=1.0))
    effects = desk.turn()
    assert desk.slots() == {"a": "now", "b": "later", "c": "next"}
    assert ("b", "waiting", "repeated") in reasons(effects)


def test_cards_that_say_what_the_host_just_dealt_with_go_with_it() -> None:
    desk = Desk()
    desk.propose(card("a", rank=3.0), key="k")
    desk.propose(card("b", rank=2.0), key="k")
    desk.propose(card("c", rank=1.0, pinned=True), key="k")
    desk.turn()
    desk.attention.close("a", "used", desk.now)
    assert told(desk.turn())[:2] == [("Closed", "a"), ("Closed", "b")]
    assert desk.slots() == {"c": "now"}


def test_what_nobody_dealt_with_may_come_again_at_once() -> None:
    desk = Desk()
    desk.propose(card("a"), key="k")
    desk.turn()
    desk.attention.close("a", "expired", desk.now)
    assert desk.propose(card("b"), key="k")


def test_quiet_keeps_everything_back_untold_and_then_lets_the_best_come_first() -> None:
    desk = Desk()
    desk.quiet = True
    desk.propose(card("a", rank=1.0))
    desk.propose(card("b", rank=2.0))
    desk.propose(card("c", "correction"))
    effects = desk.turn()
    assert told(effects) == []
    assert reasons(effects) == [(id, "held", "quiet") for id in "abc"]
    assert desk.attention.kept_back("answer") == 2
    desk.attention.close("c", "repaired", desk.now)
    desk.turn(1_000)
    desk.quiet = False
    assert told(desk.turn()) == [("Opened", "a"), ("Opened", "b")]
    assert desk.slots() == {"a": "next", "b": "now"}
    assert desk.attention.get("a") is not None
    assert desk.attention.get("a").opened_ms == 1_000  # type: ignore[union-attr]  # just seen


def test_quiet_lets_alerts_to_operations_through() -> None:
    desk = Desk()
    desk.quiet = True
    desk.propose(card("t", "alert", audience="operations"))
    assert told(desk.turn()) == [("Opened", "t")]
    assert desk.slots() == {"t": "later"}


def test_nothing_comes_to_the_front_while_it_is_quiet() -> None:
    desk = Desk()
    desk.propose(card("a"))
    desk.turn()
    desk.quiet = True
    desk.propose(card("o", "reminder", by="operations"))
    desk.turn(LIMITS.min_show_ms)
    assert desk.slots() == {"a": "now", "o": "later"}


def test_operations_hold_release_and_bring_forward() -> None:
    desk = Desk()
    desk.propose(card("a", rank=5.0))
    desk.propose(card("b", rank=1.0))
    desk.turn()
    desk.attention.hold("a", desk.now)
    desk.turn(1)
    assert desk.slots() == {"a": "held", "b": "now"}
    desk.attention.release("a")
    desk.turn(1)
    assert desk.slots() == {"a": "next", "b": "now"}
    desk.attention.bring_forward("a", desk.now)
    desk.turn(1)
    assert desk.slots() == {"a": "now", "b": "next"}


def test_too_many_answers_displace_the_lowest_that_could_be_read() -> None:
    desk = Desk(replace(LIMITS, max_open_cards=2))
    desk.propose(card("a", rank=1.0))
    desk.propose(card("b", rank=2.0))
    desk.turn()
    assert not desk.propose(card("c", rank=9.0))
    assert reasons(desk.turn()) == [("c", "refused", "outranked")]
    desk.now += LIMITS.min_show_ms
    assert desk.propose(card("d", rank=9.0))
    assert told(desk.turn())[0] == ("Closed", "a")
    assert not desk.propose(card("e", rank=0.5))
    assert desk.propose(card("c2", "correction", rank=0.0))


@pytest.mark.parametrize(
    "act",
    [
        lambda attention: attention.revise(card("x")),
        lambda attention: attention.close("x", "used", 0),
        lambda attention: attention.hold("x", 0),
        lambda attention: attention.release("x"),
        lambda attention: attention.bring_forward("x", 0),
    ],
    ids=["revise", "close", "hold", "release", "bring_forward"],
)
def test_a_card_that_is_not_there_is_named(act: Callable[[Attention], None]) -> None:
    with pytest.raises(ValueError, match="expected an open suggestion, got 'x'"):
        act(Attention(LIMITS))


def test_a_proposal_must_be_new() -> None:
    attention = Attention(LIMITS)
    attention.propose(card("a"), "k", False, 0)
    with pytest.raises(ValueError, match="new suggestion at version 1"):
        attention.propose(card("a"), "k2", False, 0)
    with pytest.raises(ValueError, match="new suggestion at version 1"):
        attention.propose(card("b", version=2), "k2", False, 0)


KINDS: tuple[Kind, ...] = ("answer", "correction", "nudge", "cue", "alert", "reminder")
ACTS = st.tuples(
    st.sampled_from(
        ["propose", "close", "used", "pin", "hold", "release", "push", "quiet", "wait"]
    ),
    st.integers(0, 9),
    st.sampled_from(KINDS),
    st.floats(0, 9),
    st.integers(0, 30_000),
)


@given(st.lists(ACTS, max_size=60))
@hypothesis_settings(max_examples=150, deadline=None)
def test_screens_can_follow_whatever_happens(acts: list[tuple[str, int, Kind, float, int]]) -> None:
    """One card in front at most, a short queue, versions without holes, no life after closing."""
    desk = Desk()
    shown: dict[str, Suggestion] = {}
    number = 0
    for act, index, kind, rank, after in acts:
        ids = [each.id for each in desk.attention.all()]
        chosen = ids[index % len(ids)] if ids else None
        if act == "propose":
            number += 1
            desk.propose(card(f"s{number}", kind, rank), key=f"k{index}")
        elif act == "quiet":
            desk.quiet = not desk.quiet
        elif chosen is not None:
            _act(desk, act, chosen)
        for effect in desk.turn(after):
            if isinstance(effect, Tell):
                _follow(shown, effect)
        slots = [each.slot for each in shown.values()]
        assert slots.count("now") <= 1
        assert slots.count("next") <= LIMITS.queue_cards
        assert {each.id: each for each in desk.attention.told()} == shown


def _act(desk: Desk, act: str, chosen: str) -> None:
    match act:
        case "close":
            desk.attention.close(chosen, "expired", desk.now)
        case "used":
            desk.attention.close(chosen, "used", desk.now)
        case "pin":
            known = desk.attention.get(chosen)
            assert known is not None
            desk.attention.revise(replace(known, pinned=not known.pinned))
        case "hold":
            desk.attention.hold(chosen, desk.now)
        case "release":
            desk.attention.release(chosen)
        case "push":
            desk.attention.bring_forward(chosen, desk.now)
        case _:
            pass


def _follow(shown: dict[str, Suggestion], effect: Tell) -> None:
    match effect.told:
        case Opened(suggestion):
            assert suggestion.id not in shown
            assert suggestion.version == 1
            shown[suggestion.id] = suggestion
        case Revised(suggestion) | Ready(suggestion):
            assert suggestion.version == shown[suggestion.id].version + 1
            shown[suggestion.id] = suggestion
        case Closed(id, _):
            del shown[id]
