"""Rooms over a journal: restart by replay, duplicates, overload, storage failure, broadcasts."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import TypeGuard

import pytest

from copilot import shop_lores as module
from copilot.errors import RoomClosing, RoomOverloaded, UnknownRoom
from copilot.events import (
    Chat,
    Envelope,
    Event,
    Focus,
    Lineup,
    LineupItem,
    SessionEnd,
    Speech,
    SuggestionUsed,
    Viewer,
)
from copilot.ports import Meter
from copilot.rooms import Rooms
from copilot.rooms_options import RoomsOptions
from copilot.shop_lore import ShopLore
from copilot.suggestions import Entry, Opened, Position, Revised
from knowledge.facts import Fact
from knowledge.products import Catalogue
from knowledge.retrieval import Findings, Query, ScoredFact
from tests.copilot.room_scripts import LIMITS, PROFILE, MemoryJournal
from tests.copilot.test_resume_property import QUESTIONS, ReadyKnowledge, Silent


class Counting(Silent):
    """Keeps what was counted."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def count(self, name: str, by: int = 1) -> None:
        """Add up."""
        self.counts[name] = self.counts.get(name, 0) + by


class Renewed(ReadyKnowledge):
    """Finds another answer than before."""

    async def find(self, shop: str, query: Query, priority: int) -> Findings:
        """Return the same facts with another value."""
        findings = await super().find(shop, query, priority)
        facts = (replace(one.fact, text=f"{query.text}：新答案") for one in findings.facts)
        return replace(findings, facts=tuple(ScoredFact(fact, 0.9) for fact in facts), version=2)


def rooms_over(
    journal: MemoryJournal,
    meter: Meter,
    queue_limit: int = 100,
    knowledge: ReadyKnowledge | None = None,
) -> Rooms:
    silent = Silent()
    options = RoomsOptions(queue_limit=queue_limit, log_entries=100, subscription_queue=50)
    known = knowledge or ReadyKnowledge()
    return Rooms(silent, journal, known, silent, meter, LIMITS, options)


@pytest.fixture
def journal() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
async def rooms(journal: MemoryJournal) -> AsyncIterator[Rooms]:
    rooms = rooms_over(journal, Silent())
    await rooms.start()
    await rooms.open("r1", "shop")
    yield rooms
    await rooms.stop()


def chat(text: str, id: str = "e1", client: str = "c") -> Envelope:
    return Envelope(client, id, None, Chat(Viewer("u1", "小鹿"), text))


async def send(rooms: Rooms, envelope: Envelope) -> str:
    done: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    rooms.submit("r1", envelope, lambda _, outcome: done.set_result(outcome))
    return await asyncio.wait_for(done, 5)


def is_answer(message: object) -> TypeGuard[Entry]:
    if not isinstance(message, Entry) or not isinstance(message.told, Opened):
        return False
    return message.told.suggestion.kind == "answer"


async def first_card(rooms: Rooms, since: Position | None = None) -> Entry:
    subscription = rooms.subscribe("r1", since)
    for entry in subscription.missed:
        if is_answer(entry):
            return entry
    while True:
        for message in await asyncio.wait_for(subscription.next(), 5):
            if is_answer(message):
                return message


async def test_a_question_becomes_a_card_on_the_screen(rooms: Rooms) -> None:
    waiting = asyncio.create_task(first_card(rooms))
    assert await send(rooms, chat(QUESTIONS[0])) == "accepted"
    entry = await waiting
    assert isinstance(entry.told, Opened)
    assert entry.told.suggestion.facts[0].text == f"{QUESTIONS[0]}：答案"
    assert entry.offset == 1


async def test_a_product_goes_by_its_sku_in_any_case(rooms: Rooms) -> None:
    subscription = rooms.subscribe("r1", None)
    for id, event in (
        ("l", Lineup((LineupItem(1, "a"), LineupItem(2, "nobody")))),
        ("f", Focus("a")),
        ("s", Speech("这款重量是300克", final=True, segment="s")),
    ):
        assert await send(rooms, Envelope("c", id, None, event)) == "accepted"
    async with asyncio.timeout(5):
        while "correction" not in {card.kind for card in rooms.open_cards("r1")}:
            await subscription.next()
    assert [item.sku for item in rooms.lineup("r1")] == ["A", "nobody"]


async def test_the_same_event_twice_happens_once(rooms: Rooms) -> None:
    waiting = asyncio.create_task(first_card(rooms))
    assert await send(rooms, chat(QUESTIONS[0])) == "accepted"
    await waiting
    assert await send(rooms, chat(QUESTIONS[0])) == "duplicate"
    assert await send(rooms, chat(QUESTIONS[0], client="another")) == "accepted"
    (card,) = rooms.open_cards("r1")
    assert card.asked is not None


async def test_a_restart_brings_back_cards_offsets_and_epoch(
    rooms: Rooms, journal: MemoryJournal
) -> None:
    waiting = asyncio.create_task(first_card(rooms))
    await send(rooms, Envelope("c", "f", None, Focus("A")))
    await send(rooms, chat(QUESTIONS[0]))
    entry = await waiting
    before = rooms.open_cards("r1")
    await rooms.stop()
    again = rooms_over(journal, Silent())
    await again.start()
    await again.open("r1", "shop")
    assert again.open_cards("r1") == before
    resumed = again.subscribe("r1", Position(entry.epoch, entry.offset))
    assert resumed.welcome.recovered
    assert list(resumed.missed) == []
    told = list(again.subscribe("r1", Position(entry.epoch, 0)).missed)
    assert [each.offset for each in told] == list(range(1, entry.offset + 1))
    assert told[-1] == entry
    assert not again.subscribe("r1", Position("another", 1)).welcome.recovered
    assert not again.subscribe("r1", Position(entry.epoch, 99)).welcome.recovered
    assert await send(again, chat(QUESTIONS[0])) == "duplicate", "ids are remembered too"
    await again.stop()


async def test_what_was_published_meanwhile_is_on_the_cards_after_a_restart(
    rooms: Rooms, journal: MemoryJournal
) -> None:
    waiting = asyncio.create_task(first_card(rooms))
    await send(rooms, chat(QUESTIONS[0]))
    opened = await waiting
    await rooms.stop()
    again = rooms_over(journal, Silent(), knowledge=Renewed())
    await again.start()
    await again.open("r1", PROFILE.shop)
    resumed = again.subscribe("r1", Position(opened.epoch, opened.offset))
    (entry,) = await asyncio.wait_for(resumed.next(), 5)
    assert isinstance(entry, Entry)
    assert isinstance(entry.told, Revised)
    assert [fact.text for fact in entry.told.suggestion.facts] == [f"{QUESTIONS[0]}：新答案"]
    await again.stop()


async def test_personal_data_never_reaches_the_journal(
    rooms: Rooms, journal: MemoryJournal
) -> None:
    await send(rooms, chat("我的电话13812345678，多少钱"))
    assert not any(b"13812345678" in record.payload for record in journal.records)


async def test_a_new_broadcast_begins_after_the_end_of_one(
    rooms: Rooms, journal: MemoryJournal
) -> None:
    await send(rooms, chat("hello", "1"))
    await send(rooms, Envelope("c", "2", None, SessionEnd()))
    await send(rooms, chat("hello again", "3"))
    assert len({record.session for record in journal.records}) == 2
    assert len({record.seq for record in journal.records}) == len(journal.records)


async def test_a_screen_gets_a_snapshot_when_a_new_broadcast_begins(rooms: Rooms) -> None:
    subscription = rooms.subscribe("r1", None)
    await send(rooms, chat("hello", "1"))
    (message,) = await asyncio.wait_for(subscription.next(), 5)
    assert message.epoch != ""  # type: ignore[union-attr]
    assert not message.recovered  # type: ignore[union-attr]


async def test_overload_is_refused_before_it_is_accepted(journal: MemoryJournal) -> None:
    rooms = rooms_over(journal, Silent(), queue_limit=3)
    await rooms.start()
    await rooms.open("r1", "shop")
    outcomes: list[str] = []
    refused = 0
    for number in range(10):
        try:
            rooms.submit("r1", chat("666", f"n{number}"), lambda _, o: outcomes.append(o))
        except RoomOverloaded as error:
            refused += error.retry_after_ms > 0
    acts: list[str] = []
    used: Event = SuggestionUsed("s")
    rooms.submit("r1", Envelope("host", "x", None, used), lambda _, o: acts.append(o))
    await rooms.stop()
    assert refused == 8, "the session's own record takes one place of the three"
    assert outcomes == ["accepted"] * 2
    assert acts == ["accepted"], "the host's own acts have room of their own"


async def test_a_failing_disk_is_told_and_the_room_goes_on(journal: MemoryJournal) -> None:
    meter = Counting()
    rooms = rooms_over(journal, meter)
    await rooms.start()
    await rooms.open("r1", "shop")
    await send(rooms, chat("hello", "1"))
    journal.fail = True
    assert await send(rooms, chat("lost", "2")) == "storage_failed"
    journal.fail = False
    assert await send(rooms, chat("lost", "2")) == "accepted", "the same id may be sent again"
    assert meter.counts["journal_failures"] == 1
    await rooms.stop()


async def test_a_record_nobody_understands_does_not_keep_the_room_shut(
    rooms: Rooms, journal: MemoryJournal
) -> None:
    await send(rooms, chat("hello", "1"))
    await rooms.stop()
    journal.records.append(replace(journal.records[-1], seq=99, id="odd", kind="FromTheFuture"))
    meter = Counting()
    again = rooms_over(journal, meter)
    await again.start()
    await again.open("r1", "shop")
    assert meter.counts["record_failures"] == 1
    assert await send(again, chat("hello again", "2")) == "accepted"
    await again.stop()


async def test_unknown_and_closing_rooms_are_refused(rooms: Rooms) -> None:
    with pytest.raises(UnknownRoom):
        await rooms.open("nowhere", "shop")
    with pytest.raises(UnknownRoom):
        rooms.submit("nowhere", chat("x"), lambda *_: None)
    await rooms.stop()
    with pytest.raises(RoomClosing):
        rooms.submit("r1", chat("x"), lambda *_: None)
    with pytest.raises(RoomClosing):
        await rooms.open("r1", "shop")


async def test_a_shop_is_prepared_once_however_many_rooms_open_at_once(
    journal: MemoryJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared: list[int] = []

    def lore(catalogue: Catalogue, facts: Sequence[Fact]) -> ShopLore:
        prepared.append(catalogue.version)
        return ShopLore(catalogue, facts)

    monkeypatch.setattr(module, "ShopLore", lore)
    names = [f"r{number}" for number in range(5)]
    profiles = {name: replace(PROFILE, id=name) for name in names}
    monkeypatch.setattr(Silent, "profile", lambda _, room: profiles[room])
    rooms = rooms_over(journal, Silent())
    await rooms.start()
    try:
        await asyncio.gather(*(rooms.open(name, "shop") for name in names))
        assert len(prepared) == 1
    finally:
        await rooms.stop()
