"""What every journal promises a room, on SQLite always and on PostgreSQL where there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from app.storage.errors import StorageError
from app.storage.journal import SqlJournal
from app.storage.schema import upgrade
from app.storage.sessions import SqlSessions
from copilot.ports import Journal, Record
from tests.databases import DATABASES, database


@pytest.fixture(params=DATABASES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = database(request.param, tmp_path / "journal.sqlite3")
    upgrade(engine)
    forget(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def journal(engine: Engine) -> Journal:
    return SqlJournal(engine)


def forget(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in ("journal", "sessions", "gaps"):
            connection.execute(text(f"DELETE FROM {table}"))


def record(
    seq: int,
    *,
    room: str = "r1",
    session: str = "s1",
    client: str = "sim",
    id: str | None = None,
    wall_ms: int | None = None,
    payload: bytes = b'{"text":"\xe5\xa4\x9a\xe5\xa4\xa7"}',
) -> Record:
    return Record(
        room=room,
        session=session,
        seq=seq,
        at_ms=seq * 10,
        wall_ms=1_700_000_000_000 + seq if wall_ms is None else wall_ms,
        client=client,
        id=f"e{seq}" if id is None else id,
        kind="chat",
        payload=payload,
    )


def test_reads_back_exactly_what_was_appended_in_order(journal: Journal) -> None:
    records = [record(3), record(1), record(2, payload=b"\x00\xff{}")]
    assert journal.append(records) == set()
    assert list(journal.read("r1", "s1")) == [records[1], records[2], records[0]]


def test_an_id_already_there_is_a_duplicate_and_not_written_again(journal: Journal) -> None:
    journal.append([record(1, id="a")])
    assert journal.append([record(2, id="a"), record(3, id="b")]) == {0}
    assert [r.seq for r in journal.read("r1", "s1")] == [1, 3]


def test_an_id_repeated_within_the_batch_is_a_duplicate(journal: Journal) -> None:
    assert journal.append([record(1, id="a"), record(2, id="a"), record(3, id="a")]) == {1, 2}


def test_identity_is_of_room_and_client(journal: Journal) -> None:
    journal.append([record(1, id="a")])
    others = [record(1, room="r2", id="a"), record(2, client="other", id="a")]
    assert journal.append(others) == set()


def test_the_rooms_own_records_are_never_duplicates(journal: Journal) -> None:
    assert journal.append([record(1, client="", id=""), record(2, client="", id="")]) == set()
    assert len(journal.read("r1", "s1")) == 2


def test_a_used_seq_is_an_error_and_nothing_of_the_batch_is_written(journal: Journal) -> None:
    journal.append([record(1)])
    with pytest.raises(StorageError):
        journal.append([record(2), record(1, id="new")])
    assert [r.seq for r in journal.read("r1", "s1")] == [1]


def test_a_batch_larger_than_one_statement_finds_its_duplicates(journal: Journal) -> None:
    journal.append([record(1, id="e900")])
    batch = [record(10 + n, room=f"r{1 + n % 2}", id=f"e{n}") for n in range(1300)]
    batch.append(record(5000, room="r2", id="e1"))
    assert journal.append(batch) == {900, 1300}
    assert len(journal.read("r1", "s1")) == 650
    assert len(journal.read("r2", "s1")) == 650


def test_an_empty_batch_is_nothing(journal: Journal) -> None:
    assert journal.append([]) == set()


def test_last_session_is_the_newest_with_the_rooms_highest_seq(journal: Journal) -> None:
    assert journal.last_session("r1") is None
    journal.append([record(1), record(2), record(3, session="s2"), record(9, room="r2")])
    assert journal.last_session("r1") == ("s2", 3)
    assert [r.seq for r in journal.read("r1", "s1")] == [1, 2]
    assert list(journal.read("r1", "nosuch")) == []


@pytest.mark.parametrize("bad", ["a\0b", "\ud800", "小\0鹿", "\U0001f98c\udfff"])
def test_an_id_no_database_can_hold_does_not_harm_the_batch(journal: Journal, bad: str) -> None:
    assert journal.append([record(1, id=bad, client=bad), record(2)]) == set()
    assert journal.append([record(3, id=bad, client=bad), record(4)]) == {0}


def test_a_failed_append_says_nothing_of_what_viewers_wrote(engine: Engine) -> None:
    journal = SqlJournal(engine)
    journal.append([record(1)])
    with pytest.raises(StorageError) as caught:
        journal.append([record(1, id="secret-id", payload=b"secret-words")])
    assert "secret" not in str(caught.value)
    assert "r1" not in str(caught.value)


def test_a_database_that_fails_is_a_storage_error(engine: Engine) -> None:
    journal = SqlJournal(engine)
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE journal RENAME TO elsewhere"))
    try:
        for act in (
            lambda: journal.append([record(1)]),
            lambda: journal.read("r1", "s1"),
            lambda: journal.last_session("r1"),
            lambda: journal.purge(10**15),
        ):
            with pytest.raises(StorageError):
                act()
    finally:
        with engine.begin() as connection:
            connection.execute(text("ALTER TABLE elsewhere RENAME TO journal"))


def test_stream_goes_on_after_a_seq(engine: Engine) -> None:
    journal = SqlJournal(engine)
    journal.append([record(n) for n in range(2500)])
    assert [r.seq for r in journal.stream("r1", "s1", after=2400)] == list(range(2401, 2500))
    assert len(journal.read("r1", "s1")) == 2500


def test_appending_opens_the_session_and_ends_the_one_before(engine: Engine) -> None:
    journal, sessions = SqlJournal(engine), SqlSessions(engine)
    journal.append([record(1, wall_ms=1000), record(2, wall_ms=2000)])
    journal.append([record(3, session="s2", wall_ms=9000)])
    newest, oldest = sessions.sessions("r1")
    assert (newest.id, newest.started_wall_ms, newest.ended_wall_ms) == ("s2", 9000, None)
    assert (oldest.id, oldest.started_wall_ms, oldest.ended_wall_ms) == ("s1", 1000, 2000)
    assert (newest.last_wall_ms, oldest.last_wall_ms) == (9000, 2000)


def test_purge_takes_whole_sessions_whose_newest_record_is_old(engine: Engine) -> None:
    journal, sessions = SqlJournal(engine), SqlSessions(engine)
    journal.append([record(n, wall_ms=1000 + n) for n in range(4500)])
    journal.append([record(5000, session="s2", wall_ms=1500), record(5001, session="s2")])
    journal.append([record(1, room="r2", wall_ms=99_000)])
    assert journal.purge(older_than_wall_ms=50_000) == 4500
    assert journal.read("r1", "s1") == []
    assert len(journal.read("r1", "s2")) == 2
    assert [s.id for s in sessions.sessions("r1")] == ["s2"]
    assert len(journal.read("r2", "s1")) == 1
    assert journal.purge(older_than_wall_ms=50_000) == 0
    assert journal.append([record(6000, id="e1", session="s1")]) == set()
    assert sessions.session("r1", "s1") is not None


small = st.integers(0, 5)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(st.lists(st.tuples(small, small, st.sampled_from(["", "a", "b", "c"])), max_size=8))
)
def test_each_identity_is_written_once_whatever_the_batches(
    engine: Engine, batches: list[list[tuple[int, int, str]]]
) -> None:
    forget(engine)
    journal = SqlJournal(engine)
    seen: set[tuple[str, str, str]] = set()
    expected: dict[str, list[int]] = {}
    seq = 0
    for batch in batches:
        records, duplicates = [], set()
        for index, (room, client, id) in enumerate(batch):
            seq += 1
            made = record(seq, room=f"r{room}", client=f"c{client}", id=id)
            records.append(made)
            identity = (made.room, made.client, made.id)
            if id and identity in seen:
                duplicates.add(index)
            else:
                seen.add(identity)
                expected.setdefault(made.room, []).append(seq)
        assert journal.append(records) == duplicates
    for name, seqs in expected.items():
        assert [r.seq for r in journal.read(name, "s1")] == seqs
