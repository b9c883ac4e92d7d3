"""Open cards: opened, revised, closed; who gives way when the screen is full."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.effects import Tell
from copilot.open_cards import OpenCards
from copilot.suggestions import Closed, Opened, Revised, Suggestion

NOW = 60_000


def card(id: str, rank: float = 1.0, opened_ms: int = 0, pinned: bool = False) -> Suggestion:
    return Suggestion(
        id, 1, "answer", "host", "容量 500ml", (), "", None, "A", "杯", 1, rank, pinned, True,
        opened_ms, None,
    )  # fmt: skip


def test_a_card_s_life_is_told_step_by_step() -> None:
    cards = OpenCards(3)
    assert cards.open(card("a")) == Tell(Opened(card("a")))
    assert cards.revise(card("a", rank=2.0)) == Tell(Revised(replace(card("a", 2.0), version=2)))
    assert cards.revise(card("a", rank=3.0)) == Tell(Revised(replace(card("a", 3.0), version=3)))
    assert cards.get("a") == replace(card("a", 3.0), version=3)
    assert "a" in cards
    assert cards.close("a", "used") == Tell(Closed("a", "used"))
    assert "a" not in cards
    assert cards.get("a") is None
    assert len(cards) == 0


def test_cards_are_listed_in_the_order_they_opened() -> None:
    cards = OpenCards(3)
    for name in ("b", "a", "c"):
        cards.open(card(name))
    cards.revise(card("b", rank=9.0))
    assert [each.id for each in cards.all()] == ["b", "a", "c"]


def test_a_step_out_of_turn_is_refused_and_changes_nothing() -> None:
    cards = OpenCards(3)
    cards.open(card("a"))
    before = cards.all()
    with pytest.raises(ValueError, match="expected a new suggestion at version 1, got 'a'"):
        cards.open(card("a"))
    with pytest.raises(ValueError, match="at version 1"):
        cards.open(replace(card("b"), version=2))
    with pytest.raises(ValueError, match="expected an open suggestion, got 'b'"):
        cards.revise(card("b"))
    with pytest.raises(ValueError, match="expected an open suggestion, got 'b'"):
        cards.close("b", "used")
    assert cards.all() == before


def full(*cards: Suggestion) -> OpenCards:
    opened = OpenCards(len(cards))
    for each in cards:
        opened.open(each)
    return opened


def test_with_room_left_nobody_gives_way() -> None:
    cards = OpenCards(2)
    cards.open(card("a", rank=9.0))
    assert cards.room_for(0.0, NOW) == (True, None)


def test_the_lowest_rank_gives_way_and_among_equals_the_oldest() -> None:
    cards = full(card("a", 2.0, 10), card("b", 1.0, 30), card("c", 1.0, 20))
    assert cards.room_for(1.5, NOW) == (True, card("c", 1.0, 20))


def test_a_card_gives_way_to_a_higher_rank_only() -> None:
    cards = full(card("a", 2.0), card("b", 1.0))
    assert cards.room_for(1.0, NOW) == (False, None)


def test_a_pinned_card_never_gives_way() -> None:
    cards = full(card("a", 0.0, pinned=True), card("b", 5.0))
    assert cards.room_for(9.0, NOW) == (True, card("b", 5.0))
    assert full(card("a", 0.0, pinned=True)).room_for(9.0, NOW) == (False, None)


@given(st.lists(st.tuples(st.floats(0, 9), st.booleans()), min_size=1, max_size=6), st.floats(0, 9))
def test_who_gives_way_is_loose_lower_and_the_lowest(
    ranks: list[tuple[float, bool]], rank: float
) -> None:
    cards = full(*(card(str(i), r, i, pinned) for i, (r, pinned) in enumerate(ranks)))
    may_open, worst = cards.room_for(rank, NOW)
    loose = [r for r, pinned in ranks if not pinned]
    assert may_open == (bool(loose) and min(loose) < rank)
    if may_open:
        assert worst is not None
        assert not worst.pinned
        assert worst.rank == min(loose)
