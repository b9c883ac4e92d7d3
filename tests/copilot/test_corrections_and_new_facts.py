"""A correction on the screens while the shop publishes: what stands stays, what changed goes."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bench.correction_products import catalogue_of, product_of
from copilot.effects import Effect, Input, Judge, Judged, KnowledgeChanged, SessionStarted
from copilot.events import Focus, Lineup, LineupItem
from copilot.records import decode
from copilot.room import Room
from copilot.shop_lore import ShopLore
from copilot.suggestions import Suggestion
from knowledge.fact_making import make_facts
from tests.copilot.room_scripts import LIMITS, PROFILE, heard
from tests.copilot.speech_scripts import judgement, speech, verdict
from tests.copilot.test_shell import CATALOGUE, Stage
from tests.copilot.virtual_time import VirtualTimeLoop


def shop(grams: str = "640 grams", price: str = "45") -> ShopLore:
    """A shop of two goods: what the speaker weighs, and what the lamp costs."""
    rows = (
        {"sku": "SPK", "title": "Brook Speaker", "attributes": {"weight": grams}},
        {"sku": "LAMP", "title": "Halo Desk Lamp", "price": price, "currency": "USD"},
    )
    catalogue = catalogue_of(product_of(row) for row in rows)
    return ShopLore(catalogue, make_facts(catalogue))


class Live:
    """A room whose speech is judged by what the shop states now, with the speaker on air."""

    def __init__(self) -> None:
        self.room, self.lore, self.now = Room(PROFILE, LIMITS), shop(), 0
        self.take(SessionStarted("s"))
        self.take(heard(Lineup((LineupItem(1, "SPK"), LineupItem(2, "LAMP")))))
        self.take(heard(Focus("SPK")))

    def take(self, given: Input, after_ms: int = 0) -> None:
        self.now += after_ms
        self._answer(self.room.handle(given, self.now))

    def wait(self, ms: int) -> None:
        self.now += ms
        self._answer(self.room.tick(self.now))

    def publish(self, lore: ShopLore) -> None:
        self.lore = lore
        standing = lore.standing(self.room.corrections.facts)
        self.take(KnowledgeChanged(2, standing=standing), 100)

    def corrections(self) -> list[Suggestion]:
        return [card for card in self.room.attention.all() if card.kind == "correction"]

    def _answer(self, effects: list[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Judge):
                self.take(Judged(self.lore.judge.judge(effect.said)), 20)


@pytest.fixture
def live() -> Live:
    """The host has said that the speaker weighs 900 grams, and is corrected."""
    live = Live()
    live.take(speech("it weighs nine hundred grams", "s1"), 60_000)
    live.wait(4_000)
    assert [card.truth for card in live.corrections()] == ["640 grams"]
    return live


def test_another_product_s_price_leaves_the_correction_alone(live: Live) -> None:
    before = live.corrections()
    live.publish(shop(price="49"))
    assert live.corrections() == before
    live.wait(10_000)
    assert live.corrections() == before, "and it is not counted twice"


def test_what_changed_is_held_against_the_new_fact(live: Live) -> None:
    live.publish(shop(grams="700 grams"))
    assert live.corrections() == []
    live.wait(4_000)
    assert [card.truth for card in live.corrections()] == ["700 grams"]


def test_what_is_right_by_now_is_not_held_against_the_host(live: Live) -> None:
    live.publish(shop(grams="900 grams"))
    live.wait(10_000)
    assert live.corrections() == []


def test_of_what_was_said_twice_the_last_word_is_judged_anew(live: Live) -> None:
    live.take(speech("it weighs 800 grams", "s2"), 20_000)
    live.publish(shop(grams="800 grams"))
    live.wait(10_000)
    assert live.corrections() == []


@pytest.fixture
def stage() -> Iterator[Stage]:
    loop = VirtualTimeLoop()
    stage = Stage(loop)
    yield stage
    loop.complete(stage.shell.stop())
    loop.close()


def test_a_new_version_names_the_facts_of_corrections_that_still_stand(stage: Stage) -> None:
    fact = next(fact for fact in make_facts(CATALOGUE) if fact.sku == "A")
    wrong, gone = verdict("wrong"), verdict("wrong", "材质", "棉", "麻")
    stands = replace(wrong, fact=replace(wrong.fact, id=fact.id))
    stage.send(Focus("A"))
    stage.settle()
    stage.shell._room.handle(Judged(judgement("s1", stands, gone)), 1)
    stage.call(lambda: stage.shell.knowledge_changed(2))
    stage.settle()
    lived = [decode(r.kind, r.client, r.id, r.payload) for r in stage.commit.written]
    (changed,) = [given for given in lived if isinstance(given, KnowledgeChanged)]
    assert changed.standing == (fact.id,)
