"""What was learnt of hosts, on every database."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.storage.engine import open_engine
from app.storage.hosts import SqlHosts
from app.storage.rooms import Shop, SqlRooms, SqlShops
from app.storage.schema import upgrade
from copilot.ports import RoomProfile
from copilot.taste.learnt import Habit, Learnt
from knowledge.store.tables import metadata

POSTGRESQL = os.environ.get("LIVECUE_TEST_POSTGRESQL_URL", "")
KNOWN = Learnt((Habit("price", ("used", "bad")),), "warmer")


@pytest.fixture(
    params=[
        "sqlite",
        pytest.param(
            "postgresql", marks=pytest.mark.skipif(not POSTGRESQL, reason="no PostgreSQL here")
        ),
    ]
)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    sqlite = f"sqlite:///{tmp_path / 'storage.sqlite3'}"
    engine = open_engine(sqlite if request.param == "sqlite" else POSTGRESQL)
    upgrade(engine)
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
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
