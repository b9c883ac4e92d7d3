"""Shops, rooms, sessions and gaps as the doors use them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.storage.errors import AlreadyThere, BadIdentifier, NotThere
from app.storage.gaps import Gap, SqlGaps
from app.storage.journal import SqlJournal
from app.storage.rooms import Shop, SqlRooms, SqlShops
from app.storage.sessions import SqlSessions
from copilot.ports import Profiles, Record, RoomProfile
from tests.databases import DATABASES, empty_storage


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = empty_storage(request.param, tmp_path / "storage.sqlite3")
    yield engine
    engine.dispose()


def room(id: str = "r1", shop: str = "tea", title: str = "晚间场") -> RoomProfile:
    return RoomProfile(id=id, shop=shop, title=title, language="zh", stream_delay_ms=4000)


def gap(question: str = "q1", **changes: object) -> Gap:
    values: dict[str, object] = {
        "room": "r1",
        "session": "s1",
        "question": question,
        "text": "有没有质检报告",
        "sku": None,
        "count": 1,
        "first_ms": 1000,
        "last_ms": 1000,
    }
    return Gap(**(values | changes))  # type: ignore[arg-type]  # a table of defaults


def test_shops_are_created_listed_renamed_and_deleted(engine: Engine) -> None:
    shops = SqlShops(engine)
    shops.create(Shop("tea", "茶铺\0", 1))
    shops.create(Shop("cup", "Cups", 2))
    assert [s.id for s in shops.shops()] == ["cup", "tea"]
    shops.rename("tea", "老茶铺")
    assert shops.shop("tea") == Shop("tea", "老茶铺", 1)
    shops.delete("cup")
    assert shops.shop("cup") is None


def test_a_room_belongs_to_a_shop_and_is_its_profile(engine: Engine) -> None:
    SqlShops(engine).create(Shop("tea", "茶铺", 1))
    rooms = SqlRooms(engine)
    profiles: Profiles = rooms
    rooms.create(room())
    rooms.create(room("r0", title="早场"))
    assert profiles.profile("r1") == room()
    assert profiles.profile("nosuch") is None
    assert [r.id for r in rooms.rooms("tea")] == ["r0", "r1"]
    assert rooms.rooms("other") == []
    changed = rooms.update("r1", title="夜场", stream_delay_ms=0)
    assert (changed.title, changed.stream_delay_ms, changed.language) == ("夜场", 0, "zh")
    assert rooms.update("r1").title == "夜场"
    rooms.delete("r1")
    assert [r.id for r in rooms.rooms()] == ["r0"]


def test_what_is_there_or_missing_is_said(engine: Engine) -> None:
    shops, rooms = SqlShops(engine), SqlRooms(engine)
    with pytest.raises(NotThere, match="no shop 'tea'"):
        rooms.create(room())
    shops.create(Shop("tea", "茶铺", 1))
    rooms.create(room())
    with pytest.raises(AlreadyThere, match="already a shop 'tea'"):
        shops.create(Shop("tea", "again", 1))
    with pytest.raises(AlreadyThere, match="already a room 'r1'"):
        rooms.create(room())
    for missing in (
        lambda: rooms.update("nosuch", title="x"),
        lambda: rooms.delete("nosuch"),
        lambda: shops.delete("nosuch"),
        lambda: shops.rename("nosuch", "x"),
    ):
        with pytest.raises(NotThere):
            missing()


@pytest.mark.parametrize("id", ["", "a/b", "茶", "a b", "x" * 65, "a\n", "٣"])
def test_ids_that_could_not_stand_in_a_url_are_refused(engine: Engine, id: str) -> None:
    with pytest.raises(BadIdentifier):
        SqlShops(engine).create(Shop(id, "name", 1))
    with pytest.raises(BadIdentifier):
        SqlRooms(engine).create(room(id))


def test_deleting_a_shop_takes_its_rooms(engine: Engine) -> None:
    SqlShops(engine).create(Shop("tea", "茶铺", 1))
    SqlRooms(engine).create(room())
    SqlShops(engine).delete("tea")
    assert SqlRooms(engine).profile("r1") is None


def test_sessions_begin_and_end_once(engine: Engine) -> None:
    sessions = SqlSessions(engine)
    sessions.begin_session("r1", "s1", 100)
    sessions.begin_session("r1", "s1", 999)
    sessions.end_session("r1", "s1", 500)
    sessions.end_session("r1", "s1", 900)
    found = sessions.session("r1", "s1")
    assert found is not None
    assert (found.started_wall_ms, found.ended_wall_ms, found.last_wall_ms) == (100, 500, None)
    assert sessions.session("r1", "s2") is None


def test_sessions_are_listed_newest_first_in_pages(engine: Engine) -> None:
    sessions = SqlSessions(engine)
    for n in range(5):
        sessions.begin_session("r1", f"s{n}", n * 100)
    sessions.begin_session("r2", "other", 1)
    first = sessions.sessions("r1", limit=2)
    assert [s.id for s in first] == ["s4", "s3"]
    rest = sessions.sessions("r1", before_wall_ms=first[-1].started_wall_ms)
    assert [s.id for s in rest] == ["s2", "s1", "s0"]


def test_counts_tell_how_many_records_of_each_kind(engine: Engine) -> None:
    kinds = ["chat", "chat", "speech"]
    SqlJournal(engine).append(
        [Record("r1", "s1", n, n, n, "sim", f"e{n}", kind, b"{}") for n, kind in enumerate(kinds)]
    )
    assert SqlSessions(engine).counts("r1", "s1") == {"chat": 2, "speech": 1}


def test_a_gap_told_again_is_brought_up_to_date(engine: Engine) -> None:
    gaps = SqlGaps(engine)
    gaps.record_gap(gap())
    gaps.record_gap(gap(count=5, last_ms=9000, sku="TEA-1", text="质检报告有吗\ud800"))
    gaps.record_gap(gap(count=2, last_ms=3000))
    (kept,) = gaps.room_gaps("r1")
    assert (kept.count, kept.first_ms, kept.last_ms, kept.sku) == (5, 1000, 9000, "TEA-1")
    assert kept.text == "质检报告有吗\ufffd"


def test_gaps_are_listed_by_room_session_and_shop(engine: Engine) -> None:
    for shop, of_shop in (("tea", "r1"), ("cup", "r2")):
        SqlShops(engine).create(Shop(shop, shop, 1))
        SqlRooms(engine).create(room(of_shop, shop))
    gaps = SqlGaps(engine)
    SqlSessions(engine).begin_session("r1", "s2", 5000)
    gaps.record_gap(gap("q1"))
    gaps.record_gap(gap("q2", count=7, session="s2"))
    gaps.record_gap(gap("q3", room="r2"))
    assert [g.question for g in gaps.room_gaps("r1")] == ["q2", "q1"]
    assert [g.question for g in gaps.room_gaps("r1", "s1")] == ["q1"]
    assert [g.question for g in gaps.shop_gaps("tea")] == ["q2", "q1"]
    assert [g.question for g in gaps.shop_gaps("tea", since_wall_ms=4000)] == ["q2"]
    assert [g.question for g in gaps.shop_gaps("cup", limit=1)] == ["q3"]


def test_a_gap_that_the_material_fills_is_answered_until_it_is_withdrawn(engine: Engine) -> None:
    gaps = SqlGaps(engine)
    gaps.record_gap(gap())
    gaps.record_gap(gap(answered_wall_ms=5000))
    (filled,) = gaps.room_gaps("r1")
    assert (filled.answer, filled.answered_wall_ms) == ("", 5000)
    gaps.record_gap(gap(count=2))
    assert gaps.room_gaps("r1")[0].answered_wall_ms is None


def test_what_operations_answered_stays_when_it_is_asked_again(engine: Engine) -> None:
    gaps = SqlGaps(engine)
    gaps.record_gap(gap())
    gaps.answer("r1", "q1", "有", "小周", 4000)
    gaps.record_gap(gap(answered_wall_ms=5000))
    gaps.record_gap(gap(count=2))
    (kept,) = gaps.room_gaps("r1")
    assert (kept.answer, kept.answered_wall_ms, kept.count) == ("有", 4000, 2)
