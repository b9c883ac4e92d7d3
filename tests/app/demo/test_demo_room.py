"""The demo: prepared once however often it is started, its screen's token out of every log."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.access import Access
from app.demo.room import (
    FOLDER,
    ROOM,
    SHOP,
    play_forever,
    prepare_demo,
)
from app.settings import Settings
from app.storage.rooms import Shop
from app.stores import Stores, open_stores
from ingest.live.broadcast_file import read_recording
from tests.app.scripted_room import ScriptedRoom, Visit, quickly

SECRET = b"a-secret-that-is-long-enough-for-hs256!"


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    stores = open_stores(Settings(data_folder=tmp_path))
    yield stores
    stores.shops._engine.dispose()


def test_the_demo_s_shop_and_room_are_made(stores: Stores) -> None:
    prepare_demo(stores, 1_000)
    assert stores.shops.shop(SHOP) == Shop(SHOP, "LiveCue 示例小店", 1_000)
    room = stores.rooms.profile(ROOM)
    assert room is not None
    assert (room.shop, room.language) == (SHOP, "zh")
    assert len(stores.knowledge.catalogue(SHOP).products) > 5


def test_preparing_again_changes_nothing(stores: Stores) -> None:
    prepare_demo(stores, 1_000)
    stores.shops.rename(SHOP, "我的小店")
    stores.rooms.update(ROOM, title="我的直播间")
    prepare_demo(stores, 2_000)
    assert stores.shops.shops() == [Shop(SHOP, "我的小店", 1_000)]
    assert [room.title for room in stores.rooms.rooms()] == ["我的直播间"]
    assert stores.knowledge.latest_version(SHOP) == 1


def test_a_demo_begun_halfway_is_completed(stores: Stores) -> None:
    stores.shops.create(Shop(SHOP, "LiveCue 示例小店", 1_000))
    prepare_demo(stores, 2_000)
    assert stores.rooms.profile(ROOM) is not None
    assert stores.knowledge.latest_version(SHOP) == 1


def test_every_product_on_the_demo_s_air_is_in_its_shop(stores: Stores) -> None:
    prepare_demo(stores, 1_000)
    known = {product.sku for product in stores.knowledge.catalogue(SHOP).products}
    events = read_recording(FOLDER / "broadcast.jsonl").events
    shown = {event.data["sku"] for event in events if event.type == "focus" and event.data["sku"]}
    listed = {i["sku"] for event in events if event.type == "lineup" for i in event.data["items"]}
    assert shown
    assert shown <= listed <= known


async def test_a_room_that_will_not_have_the_demo_ends_it() -> None:
    async def turning_away(visit: Visit) -> None:
        await visit.socket.recv()
        await visit.socket.close(4404, "no such room")

    async with ScriptedRoom(turning_away) as room:
        origin = f"http://{urlsplit(room.url).netloc}"
        await quickly(play_forever(origin, Access(SECRET), 1.0))
        (visit,) = room.visits
    request = visit.socket.request
    assert request is not None
    assert request.path == f"/v1/rooms/{ROOM}"
