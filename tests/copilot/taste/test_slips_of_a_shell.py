"""What a room's shell knows of slips: held against what the shop says now."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from copilot.effects import KnowledgeChanged, SessionStarted
from copilot.events import Focus
from copilot.records import decode
from copilot.room import Room
from copilot.room_clock import RoomClock
from copilot.shell import RoomShell
from copilot.suggestions import CardFact
from copilot.taste.learnt import Learnt
from copilot.taste.slips import Slip
from knowledge.fact_making import make_facts
from tests.copilot.room_scripts import LIMITS, PROFILE
from tests.copilot.test_shell import CATALOGUE, Stage
from tests.copilot.virtual_time import VirtualTimeLoop


def slip_about(fact: str, text: str) -> Slip:
    card = CardFact(fact, "A", "商品", text, "shop.json", "products[0]", 1)
    return Slip("A", text[:2], "600ml", text[3:], text, card, 2, 1, 2)


FACT = next(fact for fact in make_facts(CATALOGUE) if fact.name == "容量")
TRUE = slip_about(FACT.id, FACT.text)
CHANGED = slip_about(FACT.id, "容量：550ml")
GONE = slip_about("A/材质", "材质：麻")


@pytest.fixture
def stage() -> Iterator[Stage]:
    loop = VirtualTimeLoop()
    stage = Stage(loop)
    yield stage
    loop.complete(stage.shell.stop())
    loop.close()


def knowing(stage: Stage, *slips: Slip) -> RoomShell:
    around, clock = stage.shell._around, RoomClock(0, stage.loop.time)
    known = Learnt(slips=slips)
    stage.shell = RoomShell(Room(PROFILE, LIMITS), stage.log, clock, 0, around, learnt=known)
    return stage.shell


def inputs(stage: Stage, kind: type[object]) -> list[object]:
    lived = [decode(r.kind, r.client, r.id, r.payload) for r in stage.commit.written]
    return [given for given in lived if isinstance(given, kind)]


@pytest.mark.parametrize("wrong", [CHANGED, GONE], ids=["changed", "gone"])
def test_a_slip_whose_fact_is_not_what_it_was_is_not_told(stage: Stage, wrong: Slip) -> None:
    assert knowing(stage, wrong).learnt == Learnt()
    assert knowing(stage, TRUE).learnt == Learnt(slips=(TRUE,))


def test_a_broadcast_begins_with_what_still_holds_and_with_the_time(stage: Stage) -> None:
    knowing(stage, GONE, TRUE)
    stage.send(Focus("A"))
    stage.settle()
    (started,) = inputs(stage, SessionStarted)
    assert isinstance(started, SessionStarted)
    assert started.learnt == Learnt(slips=(TRUE,))
    assert started.wall_ms == 1_790_000_000_000 + int(stage.loop.time() * 1000)


def test_a_new_version_of_the_shop_names_what_no_longer_holds(stage: Stage) -> None:
    shell = knowing(stage, TRUE)
    stage.send(Focus("A"))
    stage.settle()
    lore = shell._around.lore("shop")
    lore._texts[FACT.id] = CHANGED.fact.text
    stage.call(lambda: shell.knowledge_changed(2))
    stage.settle()
    (changed,) = inputs(stage, KnowledgeChanged)
    assert isinstance(changed, KnowledgeChanged)
    assert changed.outdated == (TRUE.id,)
    assert shell.learnt == Learnt()
    assert stage.book.learnt_now[-1] == Learnt()


def test_between_broadcasts_one_is_forgotten_and_that_is_written_down(stage: Stage) -> None:
    shell = knowing(stage, TRUE, replace(GONE, fact=replace(GONE.fact, id="A/x")))
    stage.call(lambda: shell.forget_learnt(TRUE.id))
    assert [each.name for each in stage.book.learnt_now[-1].slips] == ["材质"]
    assert shell.learnt == Learnt()
