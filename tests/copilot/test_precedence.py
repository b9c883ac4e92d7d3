"""Which card goes before which: what it is, who wants it seen, and since when."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.attended import Card
from copilot.attention import Attention
from copilot.limits import RoomLimits
from copilot.precedence import IMPORTANCE, NEARLY_EQUAL, PUSHED, importance, order, wait_ms
from copilot.suggestions import Kind, Slot, Suggestion

LIMITS = RoomLimits()
AT_ONCE, READ, HELD = 0, LIMITS.min_show_ms, LIMITS.front_hold_ms


def suggestion(id: str, kind: Kind, rank: float = 1.0) -> Suggestion:
    return Suggestion(
        id=id, version=1, kind=kind, audience="host", headline=id, facts=(), line="", asked=None,
        sku="A", product="", link=1, rank=rank, pinned=False, ready=True, opened_ms=0,
        expires_ms=None,
    )  # fmt: skip


def card(
    kind: Kind,
    rank: float = 1.0,
    pushed_ms: int | None = None,
    pinned: bool = False,
    slot: Slot = "later",
    opened_ms: int = 0,
) -> Card:
    what = replace(suggestion("a", kind, rank), pinned=pinned, slot=slot, opened_ms=opened_ms)
    return Card(what, "k", parked=False, pushed_ms=pushed_ms)


def test_what_is_wrong_or_forbidden_goes_first_and_a_push_comes_next() -> None:
    kinds: tuple[Kind, ...] = (
        "correction", "warning", "reminder", "nudge", "answer", "cue", "alert",
    )  # fmt: skip
    assert sorted(IMPORTANCE, key=lambda kind: -IMPORTANCE[kind]) == list(kinds)
    pushed = [importance(card(kind, pushed_ms=5)) for kind in kinds]
    assert pushed == [IMPORTANCE["correction"], IMPORTANCE["warning"], *[PUSHED] * 5]
    assert [importance(card(kind)) for kind in kinds] == [IMPORTANCE[kind] for kind in kinds]


def test_in_the_queue_the_better_one_comes_first_and_of_equals_the_older() -> None:
    first, better, older, newer = (
        card("nudge", 0.0),
        card("answer", 3.0),
        card("answer", 1.0),
        card("answer", 1.0, opened_ms=9),
    )
    cards = [newer, older, better, first]
    assert sorted(cards, key=order, reverse=True) == [first, better, older, newer]


@pytest.mark.parametrize(("slot", "stays"), [("now", True), ("next", True), ("later", False)])
def test_what_the_host_sees_stays_unless_clearly_outranked(slot: Slot, stays: bool) -> None:
    seen = card("answer", 1.0, slot=slot)
    assert (order(seen) > order(card("answer", 1.0 + NEARLY_EQUAL / 2))) == stays
    assert order(seen) < order(card("answer", 1.0 + 2 * NEARLY_EQUAL))


def test_the_card_pushed_last_goes_first_whatever_its_rank() -> None:
    assert order(card("cue", 0.0, pushed_ms=2)) > order(card("reminder", 9.0, pushed_ms=1))
    assert order(card("cue", 0.0, pushed_ms=1)) > order(card("reminder", 9.0))
    assert order(card("warning", 0.0)) > order(card("reminder", 9.0, pushed_ms=1))


@pytest.mark.parametrize(
    ("front", "best", "expected"),
    [
        (card("answer"), card("correction", 0.0), AT_ONCE),
        (card("warning"), card("correction", 0.0), AT_ONCE),
        (card("reminder", pushed_ms=1), card("correction", 0.0), AT_ONCE),
        (card("answer", pinned=True), card("correction", 0.0), AT_ONCE),
        (card("answer"), card("warning", 0.0), READ),
        (card("reminder", pushed_ms=1), card("warning", 0.0), READ),
        (card("answer"), card("nudge", 0.0), READ),
        (card("nudge"), card("answer", 9.0), None),
        (card("correction", 1.0), card("correction", 20.0), READ),
        (card("correction", 1.0), card("correction", 1.0 + NEARLY_EQUAL), None),
        (card("correction", 20.0), card("correction", 1.0), None),
        (card("correction", pinned=True), card("correction", 20.0), None),
        (card("answer"), card("answer", 9.0), HELD),
        (card("answer"), card("answer", 1.0 + NEARLY_EQUAL), None),
        (card("answer", pinned=True), card("nudge"), None),
        (card("answer"), card("cue", 0.0, pushed_ms=1), AT_ONCE),
        (card("reminder", 9.0, pushed_ms=1), card("cue", 0.0, pushed_ms=2), AT_ONCE),
        (card("cue", 0.0, pushed_ms=2), card("reminder", 9.0, pushed_ms=1), None),
        (card("cue", 0.0, pushed_ms=2), card("reminder", 9.0, pushed_ms=2), None),
        (card("warning", 0.0), card("cue", 9.0, pushed_ms=2), None),
        (card("correction", 0.0), card("cue", 9.0, pushed_ms=2), None),
        (card("answer", pinned=True), card("cue", 9.0, pushed_ms=2), None),
        (card("answer"), card("alert", 9.0), None),
        (card("answer"), card("alert", 0.0, pushed_ms=2), AT_ONCE),
    ],
    ids=str,
)
def test_how_long_the_front_is_left_in_peace(front: Card, best: Card, expected: int | None) -> None:
    assert wait_ms(front, best, LIMITS) == expected


KINDS: tuple[Kind, ...] = ("correction", "warning", "reminder", "nudge", "answer", "cue", "alert")
CARDS = st.lists(
    st.tuples(
        st.sampled_from(KINDS), st.floats(0, 40), st.one_of(st.none(), st.integers(0, 5_000))
    ),
    min_size=2,
    max_size=4,
)


def fronts(cards: list[tuple[Kind, float, int | None]]) -> list[str]:
    """Return what is in front one after another, with nothing happening for three minutes."""
    attention, told = Attention(LIMITS), list[str]()
    for number, (kind, rank, _) in enumerate(cards):
        attention.propose(suggestion(f"s{number}", kind, rank), f"k{number}", False, 0)
    attention.settle([], False, 0)
    for number, (_, _, pushed_ms) in enumerate(cards):
        if pushed_ms is not None:
            attention.bring_forward(f"s{number}", pushed_ms)
    now = 5_000
    while now <= 180_000:
        for each in attention.all():
            attention.revise(each)
        attention.settle([], False, now)
        front = next(each.id for each in attention.told() if each.slot == "now")
        if told[-1:] != [front]:
            told.append(front)
        now += 1_000
    return told


@given(CARDS)
def test_with_nothing_happening_no_card_comes_back(
    cards: list[tuple[Kind, float, int | None]],
) -> None:
    """Precedence has no circles: what made way in front stays behind what it made way for."""
    grave = ("correction", "warning")
    told = fronts([(kind, rank, None if kind in grave else at) for kind, rank, at in cards])
    assert len(told) == len(set(told))


def test_a_pushed_gram_and_a_wrong_price_do_not_take_turns() -> None:
    told = fronts([("correction", 1.0, 100), ("correction", 25.0, None)])
    assert len(told) == len(set(told))
