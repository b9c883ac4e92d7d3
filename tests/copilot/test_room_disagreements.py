"""Facts at odds in a whole room: operations hear of each pair once, the host not at all."""

from collections.abc import Iterator

import pytest

from copilot.effects import Brief, Effect, Evidence, Found, Input, Judge, SessionStarted
from copilot.events import Focus, Lineup, LineupItem, Speech
from copilot.evidence import evidence_of
from copilot.ports import RoomProfile
from copilot.room import Room
from copilot.skills.corrections.claim import Language
from copilot.suggestions import Suggestion
from tests.copilot.room_scripts import LIMITS, heard, question
from tests.copilot.skills.corrections.odd_shop import Told, catalogue_of, lore_of
from tests.copilot.test_room_work import Workshop
from tests.copilot.virtual_time import VirtualTimeLoop

CUP = Told("陶瓷水杯", (("容量", "500ml"), ("材质", "陶瓷")), "600毫升大容量，全天够喝。")
RICE = Told("大米", (("产地", "黑龙江五常"), ("净含量", "5kg")), "产自江苏盐城。")
TWICE = Told("汤锅", (("容量", "2L"), ("容积", "1.8L")))
RIGHT = Told("陶瓷水杯", (("容量", "500ml"), ("材质", "陶瓷")), "0.5升大容量，全天够喝。")


class Live:
    """A room whose work is done by a shop's real judge and real briefing."""

    def __init__(self, workshop: Workshop, told: Told, language: Language) -> None:
        self._workshop = workshop
        workshop.lore, workshop.knowledge.kept = lore_of(told), catalogue_of(told)
        self.room = Room(RoomProfile("r1", "shop", "A room", language, 4000), LIMITS)
        self.now = 0
        self.take(SessionStarted("s1"))
        self.take(heard(Lineup((LineupItem(1, "A"),))))

    def take(self, given: Input, after_ms: int = 1_000) -> None:
        self.now += after_ms
        self._work(self.room.handle(given, self.now))

    def say(self, *texts: str) -> None:
        for text in texts:
            self.take(heard(Speech(text, True, f"{self.now}")), 20_000)
        self.now += 20_000
        self._work(self.room.tick(self.now))

    def cards(self, kind: str) -> list[Suggestion]:
        return [card for card in self.room.attention.all() if card.kind == kind]

    def _work(self, effects: list[Effect]) -> None:
        self._workshop.answers.clear()
        self._workshop.begin(*(e for e in effects if isinstance(e, Judge | Brief)))
        for answer, _ in tuple(self._workshop.answers):
            self.take(answer, 20)


@pytest.fixture
def workshop() -> Iterator[Workshop]:
    loop = VirtualTimeLoop()
    made = Workshop(loop)
    yield made
    loop.complete(made.work.stop())
    loop.close()


def test_a_slip_that_the_shop_makes_itself_goes_to_operations(workshop: Workshop) -> None:
    live = Live(workshop, RICE, "zh")
    live.take(heard(Focus("A")))
    assert live.cards("alert") == [], "words are weighed only when somebody says them"

    live.say("产地是江苏盐城", "产地是江苏盐城的", "产地是五常")

    assert live.cards("correction") == []
    (card,) = live.cards("alert")
    assert (card.audience, card.sku, len(card.facts)) == ("operations", None, 2)


@pytest.mark.parametrize(
    ("language", "headline", "cause"),
    [("zh", "资料互相矛盾", "不一致"), ("en", "Facts contradict", "against")],
)
def test_figures_at_odds_are_told_when_the_product_comes_on_air(
    workshop: Workshop, language: Language, headline: str, cause: str
) -> None:
    live = Live(workshop, CUP, language)
    live.take(heard(Focus("A")))

    (card,) = live.cards("alert")
    assert (card.headline, card.audience) == (headline, "operations")
    for part in ("陶瓷水杯", "容量", "500ml", "600毫升大容量", "shop.json", cause):
        assert part in card.cause
    assert [fact.source_document for fact in card.facts] == ["shop.json", "shop.json"]

    live.say("容量六百毫升", "容量五百毫升", "这个六百毫升的大容量")
    assert live.cards("correction") == []
    assert len(live.cards("alert")) == 1, "no pair is told twice"


def test_a_pair_that_a_question_told_is_not_told_again_by_speech(workshop: Workshop) -> None:
    live = Live(workshop, CUP, "zh")
    live.take(question("多大容量"))
    named, described = (
        evidence_of(fact)
        for fact in workshop.lore.facts("A")
        if fact.name in ("容量", "描述")
    )  # fmt: skip
    other = Evidence(described.fact, "attribute", "容量", "600毫升")
    live.take(Found(1, (named, other), b""))
    assert len(live.cards("alert")) == 1

    live.take(heard(Focus("A")))
    live.say("容量六百毫升")
    assert len(live.cards("alert")) == 1
    assert live.cards("correction") == []


def test_two_names_of_one_property_are_told_in_speech_without_a_card(workshop: Workshop) -> None:
    live = Live(workshop, TWICE, "zh")
    live.take(heard(Focus("A")))
    live.say("容量两升", "容积一点八升")

    assert live.cards("correction") == []
    assert len(live.cards("alert")) == 1


def test_facts_that_agree_leave_a_slip_to_the_host(workshop: Workshop) -> None:
    live = Live(workshop, RIGHT, "zh")
    live.take(heard(Focus("A")))
    live.say("容量六百毫升")

    assert live.cards("alert") == []
    assert [card.truth for card in live.cards("correction")] == ["500ml"]
