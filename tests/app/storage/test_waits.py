"""Waits and operations' answers to gaps, on every database."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.storage.gaps import Gap, SqlGaps
from app.storage.rooms import Shop, SqlRooms, SqlShops
from app.storage.waits import SqlWaits, Wait
from copilot.ports import RoomProfile
from tests.databases import DATABASES, empty_storage

WAIT = Wait("r1", "s1", "s1-q1", "能机洗吗\ud800", "A", 3, 2, 1_000, 41_000, "heard")


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = empty_storage(request.param, tmp_path / "storage.sqlite3")
    yield engine
    engine.dispose()


def test_each_answer_is_kept_once_and_the_longest_wait_comes_first(engine: Engine) -> None:
    waits = SqlWaits(engine)
    again = replace(WAIT, first_ms=90_000, answered_ms=95_000, how="used")
    waits.record([WAIT, again])
    waits.record([replace(WAIT, count=9), replace(WAIT, session="s2")])
    kept = waits.session_waits("r1", "s1")
    assert [(w.first_ms, w.answered_ms, w.count, w.how) for w in kept] == [
        (1_000, 41_000, 3, "heard"),
        (90_000, 95_000, 3, "used"),
    ]
    assert kept[0].text == "能机洗吗\ufffd"
    assert waits.session_waits("r2", "s1") == []


def test_an_answered_gap_keeps_its_answer_while_it_is_still_counted(engine: Engine) -> None:
    gaps = SqlGaps(engine)
    asked = Gap("r1", "s1", "s1-q1", "有质检报告吗", None, 1, 1_000, 1_000)
    gaps.record_gap(asked)
    gaps.answer("r1", "s1-q1", "有，\ud800可看", "小林", 7)
    gaps.record_gap(replace(asked, count=4, last_ms=9_000))
    kept = gaps.gap("r1", "s1-q1")
    assert kept == replace(
        asked,
        count=4,
        last_ms=9_000,
        answer="有，\ufffd可看",
        answered_by="小林",
        answered_wall_ms=7,
    )
    assert gaps.gap("r2", "s1-q1") is None


def test_a_room_knows_how_practised_its_host_is(engine: Engine) -> None:
    SqlShops(engine).create(Shop("tea", "茶铺", 1))
    rooms = SqlRooms(engine)
    rooms.create(RoomProfile("r1", "tea", "晚间场", "zh", 4000))
    assert rooms.profile("r1") == RoomProfile("r1", "tea", "晚间场", "zh", 4000, "beginner")
    assert rooms.update("r1", host_stage="head").host_stage == "head"


def test_what_was_asked_of_a_product_in_all_sessions_comes_the_oftest_first(
    engine: Engine,
) -> None:
    waits = SqlWaits(engine)
    asked = [("多重", "s1", 2), ("什么颜色", "s1", 3), ("多重", "s2", 2), ("几天到", "s2", 1)]
    for number, (text, session, count) in enumerate(asked):
        one = replace(WAIT, text=text, session=session, question=f"q{number}", count=count)
        waits.record([one, replace(one, room="r2"), replace(one, question="x", sku="B")])
    assert waits.asked("r1", "A") == ["多重", "什么颜色", "几天到"]
    assert waits.asked("r1", "A", most=1) == ["多重"]
    assert waits.asked("r1", "C") == []
