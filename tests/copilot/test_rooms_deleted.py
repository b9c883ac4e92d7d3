"""Rooms that are deleted, and ids that become another shop's, while somebody is in them."""

import asyncio
import threading
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import pytest

from copilot import shop_lores
from copilot.errors import SessionRunning, UnknownRoom
from copilot.ports import RoomProfile
from copilot.rooms import Rooms
from copilot.rooms_options import RoomsOptions
from copilot.shop_lore import ShopLore
from knowledge.facts import Fact
from knowledge.products import Catalogue
from tests.copilot.room_scripts import LIMITS, PROFILE, MemoryJournal
from tests.copilot.test_resume_property import ReadyKnowledge, Silent
from tests.copilot.test_rooms import chat, send


class Directory:
    """Where rooms are set up: a dictionary, deleting from which may take its time."""

    def __init__(self) -> None:
        self.profiles = {PROFILE.id: PROFILE}
        self.deleting = threading.Event()
        self.may_delete = threading.Event()
        self.may_delete.set()

    def profile(self, room: str) -> RoomProfile | None:
        """Return what is set up."""
        return self.profiles.get(room)

    def delete(self) -> None:
        """Delete the one room once that is allowed."""
        self.deleting.set()
        assert self.may_delete.wait(10)
        del self.profiles[PROFILE.id]


@pytest.fixture
def directory() -> Directory:
    return Directory()


@pytest.fixture
async def rooms(directory: Directory) -> AsyncIterator[Rooms]:
    silent = Silent()
    options = RoomsOptions(queue_limit=100, log_entries=100, subscription_queue=50)
    rooms = Rooms(directory, MemoryJournal(), ReadyKnowledge(), silent, silent, LIMITS, options)
    await rooms.start()
    await rooms.open("r1", "shop")
    yield rooms
    await rooms.stop()


@pytest.fixture
def gone(rooms: Rooms) -> list[str]:
    gone: list[str] = []
    rooms.on_gone(gone.append)
    return gone


async def test_a_deleted_room_leaves_memory_and_is_told_gone(
    rooms: Rooms, directory: Directory, gone: list[str]
) -> None:
    await rooms.delete("r1", "shop", directory.delete)
    assert (len(rooms), gone) == (0, ["r1"])
    with pytest.raises(UnknownRoom):
        rooms.submit("r1", chat("x"), lambda *_: None)
    with pytest.raises(UnknownRoom):
        await rooms.open("r1", "shop")


async def test_an_event_on_its_way_to_the_journal_keeps_its_room(
    rooms: Rooms, directory: Directory, gone: list[str]
) -> None:
    outcome: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    rooms.submit("r1", chat("hello"), lambda _, verdict: outcome.set_result(verdict))
    with pytest.raises(SessionRunning):
        await rooms.delete("r1", "shop", directory.delete)
    assert await asyncio.wait_for(outcome, 5) == "accepted"
    with pytest.raises(SessionRunning):
        await rooms.delete("r1", "shop", directory.delete)
    assert (list(directory.profiles), gone) == (["r1"], [])


async def test_no_broadcast_begins_and_nobody_comes_in_while_a_room_is_deleted(
    rooms: Rooms, directory: Directory
) -> None:
    directory.may_delete.clear()
    deleting = asyncio.create_task(rooms.delete("r1", "shop", directory.delete))
    assert await asyncio.to_thread(directory.deleting.wait, 10)
    opening = [asyncio.create_task(rooms.open("r1", "shop")) for _ in range(3)]
    with pytest.raises(UnknownRoom):
        rooms.submit("r1", chat("x"), lambda *_: None)
    directory.may_delete.set()
    await deleting
    for answer in await asyncio.gather(*opening, return_exceptions=True):
        assert isinstance(answer, UnknownRoom)
    assert len(rooms) == 0


async def test_a_room_that_could_not_be_deleted_goes_on_with_its_screens(
    rooms: Rooms, gone: list[str]
) -> None:
    def fail() -> None:
        raise OSError("disk full")

    screen = rooms.subscribe("r1", None)
    with pytest.raises(OSError, match="disk full"):
        await rooms.delete("r1", "shop", fail)
    assert gone == []
    assert await send(rooms, chat("hello")) == "accepted"
    assert await asyncio.wait_for(screen.next(), 5)


async def test_what_is_in_memory_of_a_room_is_handed_to_its_own_shop_alone(
    rooms: Rooms, directory: Directory, gone: list[str]
) -> None:
    screen = rooms.subscribe("r1", None)
    with pytest.raises(UnknownRoom):
        await rooms.open("r1", "other")
    assert gone == [], "who asks for what is not theirs disturbs nobody"
    directory.profiles["r1"] = replace(PROFILE, shop="other")
    await rooms.open("r1", "other")
    assert (rooms.profile("r1").shop, gone) == ("other", ["r1"])
    with pytest.raises(UnknownRoom):
        await rooms.open("r1", "shop")
    assert await send(rooms, chat("hello")) == "accepted"
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(screen.next(), 0)


async def test_of_a_forgotten_shop_neither_rooms_nor_lore_are_left(
    rooms: Rooms, gone: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt: list[str] = []

    def lore(catalogue: Catalogue, facts: Sequence[Fact]) -> ShopLore:
        learnt.append(catalogue.shop)
        return ShopLore(catalogue, facts)

    monkeypatch.setattr(shop_lores, "ShopLore", lore)
    await rooms.knowledge_changed("shop", 2)
    assert learnt == ["shop"]
    await rooms.forget_shop("other")
    assert (len(rooms), gone) == (1, [])
    await rooms.forget_shop("shop")
    assert (len(rooms), gone) == (0, ["r1"])
    await rooms.knowledge_changed("shop", 3)
    assert learnt == ["shop"], "nobody needs it"
    await rooms.open("r1", "shop")
    assert learnt == ["shop", "shop"]
