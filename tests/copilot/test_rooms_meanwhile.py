"""What rooms do beside events, where it meets something else: new versions, shutdown, stalls."""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from copilot import room_ticks, shop_lores
from copilot.effects import Phrase, Phrased
from copilot.errors import RoomClosing, UnknownRoom
from copilot.events import Chat, Envelope, Event, Focus, Speech, Viewer
from copilot.group_commit import Committed
from copilot.phrasing.ports import OnText
from copilot.ports import Record, RoomProfile
from copilot.room_ticks import COMMIT_SECONDS, TICK_SECONDS
from copilot.rooms import Rooms
from copilot.shell import RoomShell
from copilot.shop_lore import ShopLore
from knowledge.facts import Fact
from knowledge.products import Catalogue
from tests.copilot.room_scripts import LIMITS, PROFILE, ImmediateCommit, MemoryJournal
from tests.copilot.test_resume_property import CATALOGUE, OPTIONS, QUESTIONS, ReadyKnowledge, Silent
from tests.copilot.virtual_time import VirtualTimeLoop


async def test_of_two_versions_close_together_the_newer_is_in_use_at_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    learning, older_may_go_on = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()
    # One thread for the older version, which is held, and one for whatever else there is to do.
    loop.set_default_executor(ThreadPoolExecutor(2))
    version_by_lore: dict[ShopLore, int] = {}

    def lore(catalogue: Catalogue, facts: Sequence[Fact]) -> ShopLore:
        if catalogue.version == 2:
            loop.call_soon_threadsafe(learning.set)
            assert older_may_go_on.wait(30)
        made = ShopLore(catalogue, facts)
        version_by_lore[made] = catalogue.version
        return made

    monkeypatch.setattr(shop_lores, "ShopLore", lore)
    silent, knowledge = Silent(), ReadyKnowledge()
    rooms = Rooms(silent, MemoryJournal(), knowledge, silent, silent, LIMITS, OPTIONS)
    await rooms.start()
    await rooms.open(PROFILE.id, PROFILE.shop)
    knowledge.kept = replace(CATALOGUE, version=2)
    older = asyncio.create_task(rooms.knowledge_changed(PROFILE.shop, 2))
    await asyncio.wait_for(learning.wait(), 10)
    knowledge.kept = replace(CATALOGUE, version=3)
    newer = asyncio.create_task(rooms.knowledge_changed(PROFILE.shop, 3))
    await asyncio.sleep(0)
    await asyncio.to_thread(lambda: None)  # the free thread has done what was asked of it before
    older_may_go_on.set()
    await asyncio.wait_for(asyncio.gather(older, newer), 10)
    assert version_by_lore[rooms._building.lores.of(PROFILE.shop)] == 3
    await rooms.stop()


class HeldJournal(MemoryJournal):
    """Keeps those who open one room waiting inside the journal until they may go on."""

    def __init__(self, room: str) -> None:
        super().__init__()
        self._room = room
        self.reached = threading.Event()
        self.may_go_on = threading.Event()

    def last_session(self, room: str) -> tuple[str, int] | None:
        """Wait, then answer."""
        if room == self._room:
            self.reached.set()
            assert self.may_go_on.wait(30)
        return super().last_session(room)


class AnyRoom(Silent):
    """A directory in which every room is."""

    def profile(self, room: str) -> RoomProfile:
        """Return the room's profile, which is like any other's."""
        return replace(PROFILE, id=room)


class UnhurriedPhraser:
    """Words no line, and takes its time to give up once it is cancelled."""

    def __init__(self) -> None:
        self.wording, self.cancelled = asyncio.Event(), asyncio.Event()
        self.may_give_up = asyncio.Event()

    async def phrase(self, shop: str, phrase: Phrase, on_text: OnText) -> Phrased:
        """Wait to be cancelled, then to be let go."""
        try:
            self.wording.set()
            await asyncio.Event().wait()
        finally:
            self.cancelled.set()
            await self.may_give_up.wait()
        raise AssertionError("nobody sets that event")


async def test_a_room_that_is_loading_when_the_service_stops_is_not_opened_any_more() -> None:
    threads = set(threading.enumerate())
    journal, silent, phraser = HeldJournal("late"), AnyRoom(), UnhurriedPhraser()
    limits = replace(LIMITS, phrasing=True)
    rooms = Rooms(
        silent, journal, ReadyKnowledge(), silent, silent, limits, OPTIONS, phraser=phraser
    )
    await rooms.start()
    await rooms.open("r1", PROFILE.shop)
    outcomes: list[str] = []
    rooms.submit("r1", Envelope("c", "f", None, Focus("A")), lambda *_: None)
    asked = Envelope("c", "q", None, Chat(Viewer("u", "u"), QUESTIONS[0]))
    rooms.submit("r1", asked, lambda _, outcome: outcomes.append(outcome))
    await asyncio.wait_for(phraser.wording.wait(), 10)
    opening = asyncio.create_task(rooms.open("late", PROFILE.shop))
    assert await asyncio.to_thread(journal.reached.wait, 10)
    stopping = asyncio.create_task(rooms.stop())
    await asyncio.wait_for(phraser.cancelled.wait(), 10)
    journal.may_go_on.set()
    with pytest.raises(RoomClosing):
        await asyncio.wait_for(opening, 10)
    late = Envelope("c", "l", None, Chat(Viewer("u", "u"), "来了来了"))
    with pytest.raises(UnknownRoom):
        rooms.submit("late", late, lambda *_: None)
    phraser.may_give_up.set()
    await asyncio.wait_for(stopping, 10)
    assert outcomes == ["accepted"]
    assert "rooms-ticker" not in {task.get_name() for task in asyncio.all_tasks()}
    assert "journal" not in {thread.name for thread in set(threading.enumerate()) - threads}


class StallingCommit(ImmediateCommit):
    """A commit queue that neither writes nor reports once its journal stalls."""

    def put(self, record: Record, committed: Committed) -> None:
        """Write and report, or keep it waiting for ever."""
        if not getattr(self._journal, "stalls", False):
            super().put(record, committed)


class StallingJournal(MemoryJournal):
    """A journal that can be made to stall."""

    stalls = False


@pytest.fixture
def loop() -> Iterator[VirtualTimeLoop]:
    loop = VirtualTimeLoop()
    yield loop
    loop.complete(loop.shutdown_default_executor())
    loop.close()


def test_a_room_whose_commit_stalls_is_ticked_no_oftener_as_time_goes_by(
    loop: VirtualTimeLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = 0
    tick = RoomShell.tick

    def counted(shell: RoomShell) -> None:
        nonlocal ticks
        ticks += 1
        tick(shell)

    monkeypatch.setattr(RoomShell, "tick", counted)
    silent, journal = Silent(), StallingJournal()
    rooms = Rooms(
        silent,
        journal,
        ReadyKnowledge(),
        silent,
        silent,
        LIMITS,
        OPTIONS,
        seconds=loop.time,
        commit_queue=StallingCommit,
    )

    def send(id: str, event: Event) -> None:
        rooms.submit(PROFILE.id, Envelope("c", id, None, event), lambda *_: None)

    async def ticked_within(seconds: float) -> int:
        before = ticks
        await asyncio.sleep(seconds)
        return ticks - before

    async def broadcast() -> None:
        await rooms.start()
        await rooms.open(PROFILE.id, PROFILE.shop)
        send("1", Focus("A"))
        send("2", Speech("这款重量是300克", True, "s1"))
        await ticked_within(1.0)
        journal.stalls = True
        send("3", Chat(Viewer("u", "u"), "来了来了"))
        await ticked_within(5.0)
        turns, timers = 10.0 / TICK_SECONDS, 10.0 / COMMIT_SECONDS
        assert turns - 1 <= await ticked_within(10.0) <= turns + timers + 1
        await rooms.stop()
        assert await ticked_within(10.0) == 0

    loop.complete(broadcast())


def test_a_room_that_nobody_needs_leaves_memory(
    loop: VirtualTimeLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room_ticks, "UNLOAD_SECONDS", 0.0)
    silent = AnyRoom()
    rooms = Rooms(silent, MemoryJournal(), ReadyKnowledge(), silent, silent, LIMITS, OPTIONS)

    async def nobody_comes() -> None:
        await rooms.start()
        await rooms.open("watched", PROFILE.shop)
        screen = rooms.subscribe("watched", None)
        await rooms.open("empty", PROFILE.shop)
        assert len(rooms) == 2
        await asyncio.sleep(2.5)  # two states a room: idle at the first, and still at the second
        assert (len(rooms), rooms.profile("watched").id) == (1, "watched")
        screen.close()
        await asyncio.sleep(2.5)
        assert len(rooms) == 0
        await rooms.stop()

    loop.complete(nobody_comes())
