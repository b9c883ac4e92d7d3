"""Operations at the host's screen: their own cards, others forward, back and free again."""

from dataclasses import replace

import pytest

from copilot.attention import Attention
from copilot.effects import Tell
from copilot.events import (
    Envelope,
    Lineup,
    LineupItem,
    Quiet,
    SuggestionHeld,
    SuggestionPushed,
    SuggestionReleased,
)
from copilot.limits import RoomLimits
from copilot.operations_desk import OperationsDesk
from copilot.scene import Scene
from copilot.suggestions import Kind, Suggestion

LIMITS = RoomLimits()


class Control:
    """The desk with scene and attention; cards of the co-pilot are proposed directly."""

    def __init__(self) -> None:
        self.scene = Scene(4_000, "s1")
        self.scene.observe(Envelope("c", "1", None, Lineup((LineupItem(3, "A"),))), 0)
        self.attention = Attention(LIMITS)
        self.desk = OperationsDesk("s1", LIMITS, self.attention)
        self.now = 0
        self.told: list[str] = []

    def card(self, id: str, kind: Kind = "answer", rank: float = 1.0) -> None:
        plain = Suggestion(
            id=id, version=1, kind=kind, audience="host", headline=id, facts=(), line="",
            asked=None, sku="A", product="", link=3, rank=rank, pinned=False, ready=True,
            opened_ms=self.now, expires_ms=None,
        )  # fmt: skip
        self.attention.propose(plain, id, self.scene.quiet(self.now), self.now)
        self.turn()

    def push(self, pushed: SuggestionPushed) -> None:
        self.desk.push(pushed, self.scene, self.now)
        self.turn()

    def forward(self, id: str) -> None:
        self.push(SuggestionPushed(id))

    def hold(self, id: str) -> None:
        self.desk.hold(SuggestionHeld(id), self.now)
        self.turn()

    def release(self, id: str) -> None:
        self.desk.release(SuggestionReleased(id))
        self.turn()

    def turn(self, after_ms: int = 0) -> None:
        self.now += after_ms
        effects = self.attention.settle(
            self.attention.take_closings(), self.scene.quiet(self.now), self.now
        )
        self.told = [type(e.told).__name__ for e in effects if isinstance(e, Tell)]

    def wait(self, ms: int) -> None:
        until = self.now + ms
        while (due := self.attention.due_ms()) is not None and due <= until:
            self.turn(max(0, due - self.now))
        self.now = until

    def slots(self) -> dict[str, str]:
        return {card.headline: card.slot for card in self.attention.told()}


@pytest.fixture
def control() -> Control:
    """Answers a and b are open, a in front."""
    control = Control()
    control.card("a", rank=5.0)
    control.card("b", rank=1.0)
    return control


OWN = SuggestionPushed(headline="上链接", line="三号链接上了", sku="A")


def test_a_card_of_their_own_is_as_they_worded_it() -> None:
    control = Control()
    control.push(OWN)
    (card,) = control.attention.told()
    assert (card.headline, card.line, card.sku, card.link) == ("上链接", "三号链接上了", "A", 3)
    assert (card.by, card.kind, card.audience) == ("operations", "reminder", "host")
    assert (card.ready, card.facts, card.slot) == (True, (), "now")
    assert card.expires_ms == LIMITS.card_expiry_ms


def test_their_own_card_comes_to_the_front_at_once_and_stays(control: Control) -> None:
    control.push(OWN)
    assert control.slots() == {"a": "next", "b": "next", "上链接": "now"}
    control.wait(2 * LIMITS.front_hold_ms)
    assert control.slots()["上链接"] == "now"


def test_a_product_that_is_not_in_the_line_up_has_no_number() -> None:
    control = Control()
    control.push(replace(OWN, sku="X"))
    (card,) = control.attention.told()
    assert (card.sku, card.link) == ("X", None)


def test_the_same_words_twice_are_two_cards() -> None:
    control = Control()
    control.push(OWN)
    control.push(OWN)
    assert len({card.id for card in control.attention.told()}) == 2


def test_a_card_for_operations_takes_no_place_of_the_host_s() -> None:
    control = Control()
    control.push(replace(OWN, audience="operations"))
    assert control.slots() == {"上链接": "later"}


def test_their_own_card_is_shown_though_it_is_quiet_but_not_in_front() -> None:
    control = Control()
    control.scene.observe(Envelope("c", "q", None, Quiet(True)), 0)
    control.push(OWN)
    assert control.slots() == {"上链接": "later"}
    control.scene.observe(Envelope("c", "q", None, Quiet(False)), 0)
    control.turn()
    assert control.slots() == {"上链接": "now"}


def test_an_open_card_is_brought_to_the_front_at_once(control: Control) -> None:
    control.forward("b")
    assert control.slots() == {"a": "next", "b": "now"}


def test_nothing_comes_before_a_correction(control: Control) -> None:
    control.card("c", "correction")
    control.forward("b")
    control.push(OWN)
    control.wait(10 * LIMITS.front_hold_ms)
    assert control.slots()["c"] == "now"


def test_pushing_one_twice_is_like_once(control: Control) -> None:
    control.forward("b")
    control.forward("b")
    assert control.slots() == {"a": "next", "b": "now"}
    assert control.told == []


def test_the_card_pushed_last_is_the_one_in_front(control: Control) -> None:
    control.forward("a")
    control.wait(30_000)
    control.forward("b")
    assert control.slots() == {"a": "next", "b": "now"}
    control.wait(2 * LIMITS.front_hold_ms)
    assert control.slots() == {"a": "next", "b": "now"}
    control.forward("a")
    assert control.slots() == {"a": "now", "b": "next"}


def test_of_two_cards_of_their_own_the_later_comes_to_the_front() -> None:
    control = Control()
    control.push(replace(OWN, headline="一"))
    control.wait(10_000)
    control.push(replace(OWN, headline="二"))
    assert control.slots() == {"一": "next", "二": "now"}


def test_a_warning_is_not_pushed_aside(control: Control) -> None:
    control.card("w", "warning")
    control.wait(LIMITS.min_show_ms)
    assert control.slots()["w"] == "now"
    control.forward("b")
    control.push(OWN)
    control.wait(10 * LIMITS.front_hold_ms)
    assert control.slots()["w"] == "now"


@pytest.mark.parametrize("kind", ["reminder", "nudge", "answer", "cue", "alert"])
def test_what_they_push_comes_before_all_that_may_wait(kind: Kind) -> None:
    control = Control()
    control.card("front", kind, rank=99.0)
    control.card("b", rank=1.0)
    control.forward("b")
    assert control.slots() == {"front": "next", "b": "now"}


def test_holding_the_front_card_lets_the_next_one_there(control: Control) -> None:
    control.hold("a")
    assert control.slots() == {"a": "held", "b": "now"}
    control.hold("a")
    assert control.slots() == {"a": "held", "b": "now"}


def test_what_is_let_go_takes_its_turn(control: Control) -> None:
    control.hold("a")
    control.release("a")
    assert control.slots() == {"a": "next", "b": "now"}
    control.wait(LIMITS.front_hold_ms)
    assert control.slots() == {"a": "now", "b": "next"}


def test_letting_go_what_was_never_held_changes_nothing(control: Control) -> None:
    control.release("b")
    assert control.slots() == {"a": "now", "b": "next"}
    assert control.told == []


def test_bringing_forward_lets_go_of_what_was_held(control: Control) -> None:
    control.hold("b")
    control.forward("b")
    assert control.slots() == {"a": "next", "b": "now"}


def test_their_own_card_can_be_held_too() -> None:
    control = Control()
    control.push(OWN)
    (card,) = control.attention.told()
    control.hold(card.id)
    assert control.slots() == {"上链接": "held"}


def test_what_waits_for_quiet_to_end_can_be_held() -> None:
    control = Control()
    control.scene.observe(Envelope("c", "q", None, Quiet(True)), 0)
    control.card("a")
    control.hold("a")
    assert control.slots() == {}
    control.scene.observe(Envelope("c", "q", None, Quiet(False)), 0)
    control.turn()
    assert control.slots() == {"a": "held"}


def test_wishes_about_cards_that_are_gone_come_to_nothing(control: Control) -> None:
    for gone in ("never", "", "s1-a1-0"):
        control.forward(gone)
        control.hold(gone)
        control.release(gone)
    assert control.slots() == {"a": "now", "b": "next"}
    control.attention.close("a", "expired", control.now)
    control.forward("a")
    control.hold("a")
    control.release("a")
    assert control.slots() == {"b": "now"}
