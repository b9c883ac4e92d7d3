"""From a question in the chat to the card that closes: the host is heard in any words."""

import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest

from copilot.events import Chat, Focus, Speech, Viewer
from copilot.records import decode
from copilot.room import Room
from copilot.room_clock import RoomClock
from copilot.room_reading import READ_DEADLINE_S, READ_PRIORITY
from copilot.shell import RoomShell
from knowledge.retrieval import FactStand, Findings, ScoredFact, Stand
from tests.copilot.room_scripts import PROFILE
from tests.copilot.test_room_work import FACTS, PHRASING, BreakingKnowledge, Stage
from tests.copilot.virtual_time import VirtualTimeLoop

MATERIAL = next(fact for fact in FACTS if fact.sku == "A" and fact.name == "材质")
WORDS = "新疆地里摘下来的白绒绒织的料子"


class ReadingKnowledge(BreakingKnowledge):
    """Reads at once, or never; what it says of the statements is set by the test."""

    def __init__(self) -> None:
        super().__init__()
        self.says = Stand(0.9, 0.05)
        self.never = False
        self.refuses = False
        self.asked: list[tuple[tuple[str, ...], tuple[str, ...], int]] = []

    async def stands(
        self, shop: str, sku: str, texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[FactStand]]:
        """Return what was set, of the material."""
        return [[FactStand(MATERIAL, self.says.agrees, self.says.contradicts)] for _ in texts]

    def compare(
        self, statements: Sequence[str], texts: Sequence[str], priority: int
    ) -> Coroutine[Any, Any, Sequence[Sequence[Stand]]]:
        """Return what was set, or take nothing to compare at all."""
        if self.refuses:
            raise RuntimeError("the thread has ended")
        return self._compare(statements, texts, priority)

    async def _compare(
        self, statements: Sequence[str], texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[Stand]]:
        self.asked.append((tuple(statements), tuple(texts), priority))
        if self.never:
            await asyncio.sleep(3600)
        return [[self.says for _ in statements] for _ in texts]


class Broadcast(Stage):
    """A whole shell whose knowledge reads."""

    def __init__(self, loop: VirtualTimeLoop) -> None:
        super().__init__(loop)
        self.reads = ReadingKnowledge()
        self.knowledge = self.reads
        self.around = replace(self.around, knowledge=self.reads)
        clock = RoomClock(0, loop.time)
        self.shell = RoomShell(Room(PROFILE, PHRASING), self.log, clock, 0, self.around)

    def ask(self) -> str:
        """Have the material asked for; return the card."""
        before = len(self.reads.searches)
        self.send(Chat(Viewer("u1", "n"), "什么材质的"))
        found = Findings((ScoredFact(MATERIAL, 0.9),), "focus", b"\x01", True, 1)
        self.do(lambda: self.reads.searches[before].set_result(found))
        (card,) = self.answer_cards()
        return card

    def answer_cards(self) -> list[str]:
        return [card.id for card in self.shell.open_cards if card.kind == "answer"]


@pytest.fixture
def air() -> Iterator[Broadcast]:
    loop = VirtualTimeLoop()
    air = Broadcast(loop)
    air.send(Focus("A"))
    yield air
    loop.complete(air.shell.stop())
    loop.close()


def test_a_card_closes_when_its_answer_is_read_in_other_words(air: Broadcast) -> None:
    card = air.ask()
    air.send(Speech(WORDS, True, "s1"))
    assert air.reads.asked == [(("材质：纯棉",), (WORDS,), READ_PRIORITY)]
    assert air.answer_cards() == []
    judged = [record for record in air.journal.records if record.kind == "Judged"]
    assert card in str(judged[-1].payload), "the record says which, so no replay reads again"


def test_a_replay_closes_the_card_without_a_reader(air: Broadcast) -> None:
    card = air.ask()
    air.send(Speech(WORDS, True, "s1"))
    room = Room(PROFILE, PHRASING)
    effects = [
        effect
        for record in air.journal.records
        for effect in room.handle(
            decode(record.kind, record.client, record.id, record.payload), record.at_ms
        )
    ]
    assert any(card in str(effect) and "Closed" in str(effect) for effect in effects)


@pytest.mark.parametrize("says", [Stand(0.3, 0.1), Stand(0.05, 0.7), Stand(0.66, 0.33)])
def test_what_is_not_read_to_answer_leaves_it_open(air: Broadcast, says: Stand) -> None:
    card = air.ask()
    air.reads.says = says
    air.send(Speech(WORDS, True, "s1"))
    assert air.answer_cards() == [card]


def test_what_may_still_go_on_is_not_read(air: Broadcast) -> None:
    card = air.ask()
    air.send(Speech(WORDS, False, "s1"))
    assert (air.reads.asked, air.answer_cards()) == ([], [card])


def test_a_reader_that_is_late_leaves_the_rules_word(air: Broadcast) -> None:
    card = air.ask()
    air.reads.never = True
    air.send(Speech(WORDS, True, "s1"))
    air.loop.complete(asyncio.sleep(READ_DEADLINE_S + 0.01))
    assert air.answer_cards() == [card]
    assert air.meter.counts["read_failures"] == 1
    air.reads.never = False
    air.send(Speech("这个是纯棉的", True, "s2"))
    assert air.answer_cards() == []


def test_a_reader_that_takes_nothing_leaves_the_rules_word(air: Broadcast) -> None:
    card = air.ask()
    air.reads.refuses = True
    air.send(Speech(WORDS, True, "s1"))
    judged = [record for record in air.journal.records if record.kind == "Judged"]
    assert (len(judged), air.answer_cards()) == (1, [card])
    assert air.meter.counts["read_failures"] == 1
    air.send(Speech("这个是纯棉的", True, "s2"))
    assert air.answer_cards() == []


def test_nothing_is_read_beside_what_rules_answer(air: Broadcast) -> None:
    card = air.asked()
    assert air.answer_cards() == [card]
    air.send(Speech("容量的话是五百毫升的哈", True, "s1"))
    assert (air.reads.asked, air.answer_cards()) == ([], [])
