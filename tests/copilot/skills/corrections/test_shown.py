"""Corrections on the screens: which claim each shows, and what takes it back."""

from dataclasses import replace

import pytest

from copilot.attention import Attention
from copilot.limits import RoomLimits
from copilot.skills.corrections.cards.shown import ShownCorrections
from copilot.skills.corrections.judgement import Judgement, Verdict
from copilot.skills.corrections.pending import Pending, last_words
from copilot.suggestions import Suggestion
from tests.copilot.speech_scripts import judgement, verdict

LIMITS = RoomLimits()
NOW = 10_000
WRONG = verdict("wrong")
RIGHT = verdict("right")


class Screen:
    """Open cards and which claims they show."""

    def __init__(self) -> None:
        self.attention = Attention(LIMITS)
        self.shown = ShownCorrections(LIMITS)
        self.now = NOW

    def show(self, card: str, wrong: Verdict, segment: str = "s1") -> None:
        if card not in self.attention:
            self.attention.propose(_card(card), card, False, self.now)
        self.shown.show(card, Pending(wrong, segment, self.now), self.now)

    def judged(self, heard: Judgement, after_ms: int = 1_000) -> list[tuple[str, str]]:
        self.now += after_ms
        self.shown.judged(heard, last_words(heard), self.attention, self.now)
        return self.closings()

    def closings(self) -> list[tuple[str, str]]:
        """What was closed, of which the skill then hears."""
        closings = self.attention.take_closings()
        for closing in closings:
            self.shown.closed(closing.suggestion.id)
        return [(closing.suggestion.id, closing.reason) for closing in closings]


def _card(id: str) -> Suggestion:
    return Suggestion(
        id=id, version=1, kind="correction", audience="host", headline=id, facts=(), line="",
        asked=None, sku="A", product="", link=1, rank=1.0, pinned=False, ready=True,
        opened_ms=NOW, expires_ms=None,
    )  # fmt: skip


@pytest.fixture
def screen() -> Screen:
    """A wrong capacity of A is shown, said in segment s1."""
    screen = Screen()
    screen.show("a", WRONG)
    return screen


def test_the_open_card_of_a_property_is_found_again(screen: Screen) -> None:
    card = screen.shown.card(WRONG.key, screen.attention)
    assert card is not None
    assert card.id == "a"
    assert screen.shown.card(verdict("wrong", "价格").key, screen.attention) is None
    screen.attention.close("a", "used", screen.now)
    assert screen.shown.card(WRONG.key, screen.attention) is None, "it is gone already"
    assert screen.closings() == [("a", "used")]
    assert screen.shown.card(WRONG.key, screen.attention) is None


@pytest.mark.parametrize("segment", ["s1", "s2"])
def test_saying_it_right_closes_its_card(screen: Screen, segment: str) -> None:
    assert screen.judged(judgement(segment, RIGHT), 40_000) == [("a", "repaired")]


@pytest.mark.parametrize(
    "heard",
    [
        judgement("s2"),
        judgement("s2", verdict("right", "价格")),
        judgement("s2", verdict("right", sku="B")),
        judgement("s2", verdict("right", settled=False)),
        judgement("s2", RIGHT, WRONG),
        judgement("s2", WRONG),
        judgement("s1", WRONG, revision=2),
        judgement("s1", verdict("wrong", said="650ml"), revision=2),
        judgement("s2", verdict("right", "价格"), retracts=True),
    ],
    ids=[
        "nothing", "another property", "another product", "right so far", "right, then wrong",
        "wrong again", "still wrong", "wrong otherwise", "taken back: the price",
    ],
)  # fmt: skip
def test_anything_else_leaves_it(screen: Screen, heard: Judgement) -> None:
    assert screen.judged(heard) == []


def test_wrong_and_then_right_in_one_breath_is_right(screen: Screen) -> None:
    assert screen.judged(judgement("s2", WRONG, RIGHT)) == [("a", "repaired")]


def test_a_figure_of_another_measure_does_not_put_it_right() -> None:
    screen = Screen()
    screen.show("a", verdict("wrong", "净含量", "20袋", "12袋"))
    assert screen.judged(judgement("s2", verdict("right", "净含量", "", "100g"))) == []
    assert screen.judged(judgement("s3", verdict("right", "净含量", "", "12袋"))) == [
        ("a", "repaired")
    ]


def test_a_text_that_turns_out_not_to_say_it_takes_its_card_back(screen: Screen) -> None:
    screen.show("b", verdict("wrong", "价格"), "s2")
    assert screen.judged(judgement("s1", revision=2), 40_000) == [("a", "withdrawn")]
    assert screen.judged(judgement("s2", RIGHT, revision=2)) == [("b", "withdrawn")]


@pytest.mark.parametrize("after_ms", [0, 3_000])
def test_taking_back_puts_nothing_right_until_it_is_said(screen: Screen, after_ms: int) -> None:
    assert screen.judged(judgement("s2", retracts=True), after_ms) == []
    assert screen.judged(judgement("s3", RIGHT)) == [("a", "repaired")]


def test_a_card_that_shows_another_value_was_said_then(screen: Screen) -> None:
    screen.now += 20_000
    screen.show("a", verdict("wrong", said="650ml"), "s2")
    assert screen.judged(judgement("s1", revision=2)) == [], "it is no longer of that text"
    assert screen.judged(judgement("s2", revision=2)) == [("a", "withdrawn")]


def test_a_doubt_takes_back_what_was_held_against_that_product_by_assumption() -> None:
    screen = Screen()
    screen.show("assumed", WRONG)
    screen.show("named", verdict("wrong", "价格", named=True))
    screen.show("other", verdict("wrong", sku="B"))
    screen.shown.withdraw_unnamed("C", screen.attention, NOW)
    assert screen.closings() == []
    screen.shown.withdraw_unnamed("A", screen.attention, NOW)
    assert screen.closings() == [("assumed", "withdrawn")]
    screen.shown.withdraw_unnamed("A", screen.attention, NOW)
    assert screen.closings() == []


def test_a_card_counts_as_named_by_what_it_shows_last(screen: Screen) -> None:
    screen.show("a", replace(WRONG, named=True), "s2")
    screen.shown.withdraw_unnamed("A", screen.attention, NOW)
    assert screen.closings() == []


def test_new_facts_take_back_what_does_not_rest_on_those_that_stand(screen: Screen) -> None:
    price = verdict("wrong", "价格", named=True)
    screen.show("b", price, "s2")
    assert screen.shown.facts() == {WRONG.fact.id, price.fact.id}
    gone = screen.shown.facts_changed(frozenset({WRONG.fact.id}), screen.attention, NOW)
    assert (gone, screen.closings()) == ([("s2", price.key)], [("b", "withdrawn")])
    assert screen.shown.said_in() == {WRONG.key: "s1"}
    screen.attention.close("a", "expired", NOW)
    screen.shown.facts_changed(frozenset(), screen.attention, NOW)
    assert screen.closings() == [("a", "expired")]


def test_hearing_of_other_cards_is_no_event(screen: Screen) -> None:
    screen.shown.closed("other")
    assert screen.judged(judgement("s2", RIGHT)) == [("a", "repaired")]
