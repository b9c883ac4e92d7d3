"""What was learnt of hosts, on every database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.storage.hosts import SqlHosts
from app.storage.rooms import Shop, SqlRooms, SqlShops
from copilot.ports import RoomProfile
from copilot.taste.learnt import Habit, Learnt
from tests.copilot.taste.test_slips import slip
from tests.databases import DATABASES, empty_storage

KNOWN = Learnt((Habit("price", ("used", "bad")),), "warmer", (slip("容量"), slip("材质")))


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = empty_storage(request.param, tmp_path / "storage.sqlite3")
    SqlShops(engine).create(Shop("shop", "店", 1))
    SqlRooms(engine).create(RoomProfile("r1", "shop", "房", "zh", 4000))
    yield engine
    engine.dispose()


def test_what_is_known_of_a_host_is_kept_in_place_of_what_was(engine: Engine) -> None:
    hosts = SqlHosts(engine)
    assert hosts.learnt("r1") == Learnt()
    hosts.keep("r1", Learnt(wording="shorter"), 1)
    hosts.keep("r1", KNOWN, 2)
    assert hosts.learnt("r1") == KNOWN
    assert hosts.learnt("r2") == Learnt()
    hosts.keep("r1", Learnt(), 3)
    assert hosts.learnt("r1") == Learnt()


def test_a_room_made_anew_knows_nothing_of_the_host_before(engine: Engine) -> None:
    hosts = SqlHosts(engine)
    hosts.keep("r1", KNOWN, 1)
    SqlRooms(engine).delete("r1")
    SqlRooms(engine).create(RoomProfile("r1", "shop", "另一间", "zh", 4000))
    assert hosts.learnt("r1") == Learnt()
