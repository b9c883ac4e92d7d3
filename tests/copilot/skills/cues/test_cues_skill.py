"""The cue: a product comes on air and its strongest facts are there, as long as they hold."""

from dataclasses import replace

import pytest

from copilot.attention import Attention
from copilot.effects import Brief, Briefed, Effect, Evidence, Phrase
from copilot.events import Envelope, Lineup, LineupItem, Quiet
from copilot.limits import RoomLimits
from copilot.line_requests import LineRequests
from copilot.scene import Scene
from copilot.skills.cues.skill import CuesSkill, spoken_facts
from copilot.suggestions import CardFact, CloseReason, Suggestion
from tests.copilot.room_scripts import evidence

LIMITS = RoomLimits()


def briefed(sku: str = "A", **values: str) -> Briefed:
    """Facts of a product, by name."""
    return Briefed(sku, f"商品{sku}", tuple(evidence(k, sku, v) for k, v in values.items()))


BRIEFED = briefed(容量="500ml", 材质="纯棉")


class Stage:
    """The skill with scene, attention and lines of its own."""

    def __init__(self, phrasing: bool = False) -> None:
        self.scene = Scene(4_000, "s1")
        lineup = Lineup((LineupItem(1, "A"), LineupItem(2, "B")))
        self.scene.observe(Envelope("c", "1", None, lineup), 0)
        self.attention = Attention(LIMITS)
        self.lines = LineRequests(phrasing)
        self.skill = CuesSkill("s1", "zh", LIMITS)
        self.now = 0

    def on_air(self, sku: str | None, after_ms: int = 1_000) -> list[Effect]:
        self.now += after_ms
        self.scene.put_on_air(sku, self.now)
        effects = self.skill.on_air(self.scene, self.attention, self.now)
        self.turn()
        return effects

    def briefed(self, given: Briefed, after_ms: int = 1) -> list[Phrase]:
        self.now += after_ms
        self.skill.briefed(given, self.scene, self.attention, self.lines, self.now)
        return [effect for effect in self.turn() if isinstance(effect, Phrase)]

    def turn(self) -> list[Effect]:
        closings = self.attention.take_closings()
        for closing in closings:
            self.lines.closed(closing.suggestion.id)
            self.skill.closed(closing.suggestion.id)
        self.reasons = [c.reason for c in closings]
        self.attention.settle(closings, self.scene.quiet(self.now), self.now)
        return self.lines.settle(self.attention)

    def cards(self) -> list[Suggestion]:
        return list(self.attention.all())

    def cue(self) -> Suggestion:
        (card,) = self.cards()
        return card

    def close(self, reason: CloseReason) -> None:
        self.attention.close(self.cue().id, reason, self.now)
        self.turn()

    def pin(self) -> Suggestion:
        pinned = replace(self.cue(), pinned=True, expires_ms=None)
        self.attention.revise(pinned)
        self.turn()
        return self.cue()


@pytest.fixture
def stage() -> Stage:
    """A has just come on air with its facts."""
    stage = Stage()
    assert stage.on_air("A") == [Brief("A")]
    stage.briefed(BRIEFED)
    return stage


def test_a_product_on_air_has_its_facts_on_a_card(stage: Stage) -> None:
    card = stage.cue()
    assert (card.kind, card.audience, card.sku, card.link) == ("cue", "host", "A", 1)
    assert (card.headline, card.product, card.ready) == ("容量 500ml", "商品A", True)
    assert [fact.text for fact in card.facts] == ["容量：500ml", "材质：纯棉"]
    assert card.line == "容量五百毫升，材质纯棉"
    assert card.expires_ms == stage.now + LIMITS.cue_expiry_ms


def test_nothing_on_air_asks_for_nothing() -> None:
    assert Stage().on_air(None) == []


@pytest.mark.parametrize("facts", [{}, {"容量": "500ml"}], ids=["none", "one"])
def test_hardly_any_facts_are_no_cue(facts: dict[str, str]) -> None:
    stage = Stage()
    stage.on_air("A")
    stage.briefed(briefed("A", **facts))
    assert stage.cards() == []


def test_facts_of_a_product_that_left_the_air_meanwhile_are_dropped() -> None:
    stage = Stage()
    stage.on_air("A")
    stage.on_air("B")
    stage.briefed(BRIEFED)
    assert stage.cards() == []
    stage.briefed(briefed("B", 容量="600ml", 材质="玻璃"))
    assert stage.cue().sku == "B"


@pytest.mark.parametrize("sku", ["B", None])
def test_the_cue_goes_with_its_product(stage: Stage, sku: str | None) -> None:
    stage.on_air(sku)
    assert stage.cards() == []
    assert stage.reasons == ["off_air"]


def test_a_pinned_cue_stays_beside_the_next_one(stage: Stage) -> None:
    pinned = stage.pin()
    stage.on_air("B")
    stage.briefed(briefed("B", 容量="600ml", 材质="玻璃"))
    assert [(card.id == pinned.id, card.sku) for card in stage.cards()] == [
        (True, "A"),
        (False, "B"),
    ]


def test_a_cue_the_host_dealt_with_is_not_there_again_at_once(stage: Stage) -> None:
    stage.close("dismissed")
    stage.on_air("B")
    stage.on_air("A")
    stage.briefed(BRIEFED)
    assert stage.cards() == []
    stage.on_air("A", LIMITS.repeat_cooldown_ms)
    stage.briefed(BRIEFED)
    assert stage.cue().sku == "A"


def test_the_same_product_again_on_air_leaves_its_cue_as_it_is(stage: Stage) -> None:
    before = stage.cue()
    stage.on_air("A", 20_000)
    stage.briefed(BRIEFED)
    assert stage.cue() == before


def test_what_is_being_looked_up_is_unfinished_until_it_is_there() -> None:
    stage = Stage()
    assert stage.skill.unfinished() == []
    stage.on_air("A")
    stage.on_air("B")
    assert stage.skill.unfinished() == [Brief("B")], "what left the air is of no use any more"
    stage.briefed(BRIEFED)
    assert stage.skill.unfinished() == [Brief("B")]
    stage.briefed(briefed("B", 容量="600ml", 材质="玻璃"))
    assert stage.skill.unfinished() == []
    stage.on_air("A")
    stage.on_air(None)
    assert stage.skill.unfinished() == []


def test_a_product_without_facts_was_looked_up_all_the_same() -> None:
    stage = Stage()
    stage.on_air("A")
    stage.briefed(briefed("A"))
    assert stage.skill.unfinished() == []


def test_facts_that_come_twice_make_one_cue(stage: Stage) -> None:
    """A restart asks again for what may be on its way already."""
    stage.close("expired")
    stage.briefed(BRIEFED)
    assert stage.cards() == []


def test_new_knowledge_has_the_open_cue_looked_up_anew(stage: Stage) -> None:
    opened = stage.cue()
    assert stage.skill.knowledge_changed(stage.attention) == [Brief("A")]
    stage.briefed(briefed("A", 容量="450ml", 材质="纯棉"))
    card = stage.cue()
    assert (card.id, card.version) == (opened.id, 2)
    assert (card.headline, card.line) == ("容量 450ml", "容量四百五十毫升，材质纯棉")
    assert card.expires_ms == opened.expires_ms


def test_what_did_not_change_is_not_told_again(stage: Stage) -> None:
    stage.skill.knowledge_changed(stage.attention)
    stage.briefed(BRIEFED)
    assert stage.cue().version == 1


@pytest.mark.parametrize("facts", [{}, {"容量": "500ml"}], ids=["none", "one"])
def test_a_cue_whose_facts_are_gone_is_taken_back(stage: Stage, facts: dict[str, str]) -> None:
    stage.briefed(briefed("A", **facts))
    assert stage.cards() == []
    assert stage.reasons == ["withdrawn"]


def test_new_knowledge_opens_no_cue_that_is_gone(stage: Stage) -> None:
    stage.close("expired")
    assert stage.skill.knowledge_changed(stage.attention) == []


def test_new_knowledge_with_nothing_on_air_is_no_event() -> None:
    stage = Stage()
    assert stage.skill.knowledge_changed(stage.attention) == []


def test_a_pinned_cue_of_another_product_is_looked_up_anew_as_well(stage: Stage) -> None:
    stage.pin()
    stage.on_air("B")
    stage.briefed(briefed("B", 容量="600ml", 材质="玻璃"))
    effects = stage.skill.knowledge_changed(stage.attention)
    assert Brief("A") in effects


def test_a_pinned_cue_is_brought_up_to_date_though_its_product_left_the_air(stage: Stage) -> None:
    stage.pin()
    stage.on_air(None)
    stage.briefed(briefed("A", 容量="450ml", 材质="纯棉"))
    assert stage.cue().headline == "容量 450ml"


def test_new_knowledge_opens_no_cue_for_a_pinned_one_of_another_product(stage: Stage) -> None:
    stage.pin()
    stage.on_air("B")
    assert Brief("B") not in stage.skill.knowledge_changed(stage.attention)


def test_quiet_keeps_a_cue_back(stage: Stage) -> None:
    stage.scene.observe(Envelope("c", "q", None, Quiet(True)), stage.now)
    stage.on_air("B")
    stage.briefed(briefed("B", 容量="600ml", 材质="玻璃"))
    assert stage.cue().sku == "B"
    assert stage.attention.told() == ()


def test_two_cues_within_one_millisecond_have_ids_of_their_own(stage: Stage) -> None:
    first = stage.cue()
    stage.on_air("B", 0)
    stage.briefed(briefed("B", 容量="600ml", 材质="玻璃"), 0)
    assert stage.cue().id != first.id


def test_with_a_model_the_line_is_asked_for_and_not_ready() -> None:
    stage = Stage(phrasing=True)
    stage.on_air("A")
    (phrase,) = stage.briefed(BRIEFED)
    card = stage.cue()
    assert (card.ready, card.line) == (False, "容量五百毫升，材质纯棉"), "the facts until then"
    assert (phrase.suggestion, phrase.prompt, phrase.attempt) == (card.id, "cue", 1)
    assert (phrase.evidence, phrase.question) == (BRIEFED.evidence, "")
    assert (phrase.product, phrase.language) == ("商品A", "zh")
    (anew,) = stage.briefed(briefed("A", 容量="450ml", 材质="纯棉"))
    assert (anew.suggestion, anew.attempt, stage.cue().ready) == (card.id, 2, False)
    assert anew.evidence[0].value == "450ml"


def english(name: str, value: str) -> Evidence:
    fact = CardFact(name, "A", "Cup", f"{name}: {value}", "shop.json", "products[0]", 1)
    return Evidence(fact, "attribute", name, value)


def test_facts_are_worded_to_be_read_out() -> None:
    told = (english("Capacity", "500 ml"), english("Material", "steel"), english("Weight", "300 g"))
    line = spoken_facts((*told, english("Colour", "white")))
    assert line.startswith("capacity ")
    assert "material steel" in line
    assert "white" not in line, "more than three is not one breath"
