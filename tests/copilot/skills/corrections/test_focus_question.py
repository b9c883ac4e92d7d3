"""The one card that asks whether another product is on air."""

import pytest

from copilot.attention import Attention
from copilot.events import Envelope, Lineup, LineupItem
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.corrections.focus import focus_question as module
from copilot.skills.corrections.focus.focus_question import FocusQuestion
from copilot.suggestions import Suggestion

LIMITS = RoomLimits()


class Booth:
    """The question with a scene and attention of its own; the jar is on air."""

    def __init__(self) -> None:
        self.scene = Scene(4_000, "s1")
        lineup = Lineup((LineupItem(1, "JAR"), LineupItem(2, "RUG"), LineupItem(3, "BOW")))
        self.scene.observe(Envelope("c", "1", None, lineup), 0)
        self.scene.put_on_air("JAR", 0)
        self.attention = Attention(LIMITS)
        self.question = FocusQuestion("s1", "zh", LIMITS)
        self.now = 0

    def asks(self, suspect: str | None) -> list[Suggestion]:
        self.now += 1_000
        self.question.ask(suspect, self.scene, self.attention, self.now)
        for closing in self.attention.take_closings():
            self.question.closed(closing.suggestion.id)
        return list(self.attention.all())


@pytest.fixture
def booth() -> Booth:
    return Booth()


def test_it_asks_once_about_a_suspicion_by_the_title_heard(booth: Booth) -> None:
    booth.question.hear_titles([("RUG", "羊毛地毯")])
    (card,) = booth.asks("RUG")
    assert (card.sku, card.product, card.link) == ("RUG", "羊毛地毯", 2)
    assert booth.asks("RUG") == [card]


def test_another_suspicion_takes_its_place_and_none_withdraws_it(booth: Booth) -> None:
    booth.asks("RUG")
    assert [card.sku for card in booth.asks("BOW")] == ["BOW"]
    assert booth.asks(None) == []


def test_only_its_own_card_is_its_own(booth: Booth) -> None:
    (card,) = booth.asks("RUG")
    assert not booth.question.closed("another")
    assert booth.question.closed(card.id)
    assert not booth.question.closed(card.id)


def test_of_the_titles_heard_the_oldest_are_forgotten(
    booth: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_TITLES", 1)
    booth.question.hear_titles([("RUG", "羊毛地毯"), ("BOW", "蝴蝶结")])
    assert [card.product for card in booth.asks("RUG")] == [""]
    assert [card.product for card in booth.asks("BOW")] == ["蝴蝶结"]
