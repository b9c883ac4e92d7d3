"""Whose a room is: one question for all who come meanwhile, and nobody's trouble is another's."""

import asyncio
import threading
from collections.abc import Mapping, Sequence

import pytest

from app.live.shop_lookup import ShopLookup


class SlowStore:
    """Knows one room, and answers when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.open = threading.Event()
        self.failures: list[Exception] = []

    def shops_of(self, rooms: Sequence[str]) -> Mapping[str, str]:
        self.asked.append(tuple(rooms))
        assert self.open.wait(15)
        if self.failures:
            raise self.failures.pop()
        return {"r1": "s1"}


@pytest.fixture
def store() -> SlowStore:
    return SlowStore()


async def turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_those_who_come_meanwhile_share_the_next_question(store: SlowStore) -> None:
    lookup = ShopLookup(store.shops_of)
    first = asyncio.create_task(lookup("r1"))
    await turns()
    later = [asyncio.create_task(lookup(room)) for room in ("r1", "r2", "r1", "r1")]
    await turns()
    store.open.set()
    assert await first == "s1"
    assert await asyncio.gather(*later) == ["s1", None, "s1", "s1"]
    # Not the answer under way: it may have been read before the room was there.
    assert store.asked == [("r1",), ("r1", "r2")]


async def test_one_who_leaves_takes_the_answer_from_nobody(store: SlowStore) -> None:
    lookup = ShopLookup(store.shops_of)
    leaving, staying = (asyncio.create_task(lookup("r1")) for _ in range(2))
    await turns()
    leaving.cancel()
    await turns()
    store.open.set()
    assert await staying == "s1"
    assert leaving.cancelled()


async def test_a_failure_reaches_those_who_asked_and_no_one_later(store: SlowStore) -> None:
    lookup = ShopLookup(store.shops_of)
    store.failures.append(OSError("the disk is gone"))
    store.open.set()
    for asking in await asyncio.gather(lookup("r1"), lookup("r1"), return_exceptions=True):
        assert isinstance(asking, OSError)
    assert await lookup("r1") == "s1"
