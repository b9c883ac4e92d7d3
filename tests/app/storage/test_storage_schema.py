"""Migrations lead from nothing to the schema the code declares, on every database."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

import app.storage.tables  # noqa: F401 - declares its tables in the same metadata
from app.storage.engine import open_engine
from app.storage.errors import StorageError
from app.storage.schema import current_revision, is_current, newest_revision, upgrade
from knowledge.store.tables import metadata
from tests.databases import DATABASES, database


@pytest.fixture(params=DATABASES)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = database(request.param, tmp_path / "deep" / "er" / "data 100%.sqlite3")
    with engine.begin() as connection:
        for table in inspect(connection).get_table_names():
            connection.execute(text(f'DROP TABLE "{table}" CASCADE'))
    yield engine
    engine.dispose()


def test_an_empty_database_becomes_current(empty: Engine) -> None:
    assert current_revision(empty) is None
    assert not is_current(empty)
    upgrade(empty)
    assert is_current(empty)
    assert current_revision(empty) == newest_revision()
    upgrade(empty)
    assert is_current(empty)


def test_the_migrated_schema_is_the_declared_one(empty: Engine) -> None:
    upgrade(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_newer_version_s_database_is_left_alone(empty: Engine) -> None:
    upgrade(empty)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="written by a newer version.*put back the backup"):
        upgrade(empty)
    assert current_revision(empty) == "9999"


def test_partial_index_leaves_out_the_rooms_own_records(empty: Engine) -> None:
    upgrade(empty)
    with empty.connect() as connection:
        indexes = {i["name"]: i for i in inspect(connection).get_indexes("journal")}
    options = indexes["uq_journal_identity"]["dialect_options"]
    assert any("where" in name for name in options)


def test_two_processes_may_start_together(empty: Engine) -> None:
    failures: list[BaseException] = []

    def start() -> None:
        try:
            upgrade(empty)
        except StorageError as error:
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert is_current(empty)


def test_sqlite_is_opened_for_many_readers_and_one_writer(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    with engine.connect() as connection:
        values = [
            connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
        ]
    engine.dispose()
    assert values == ["wal", 1, 5000, 1]


def test_a_failed_migration_leaves_no_half_of_a_schema(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.sqlite3'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE rooms (id TEXT)"))
    with pytest.raises(StorageError, match="rooms"):
        upgrade(engine)
    assert inspect(engine).get_table_names() == ["rooms"]
    engine.dispose()


@pytest.mark.parametrize(
    "url", ["", "nonsense", "mysql://a:secret@b/c", "sqlite://", "sqlite:///:memory:"]
)
def test_other_urls_are_refused_without_telling_secrets(url: str) -> None:
    with pytest.raises(StorageError) as caught:
        open_engine(url)
    assert "secret" not in str(caught.value)


def test_postgresql_is_reached_through_psycopg() -> None:
    engine = open_engine("postgresql://u:p@localhost/x")
    assert engine.url.drivername == "postgresql+psycopg"
    engine.dispose()
