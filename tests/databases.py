"""The databases that storage is tested on: SQLite always, PostgreSQL where a server is named."""

import os
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine, make_url, text

import app.storage.tables  # noqa: F401 - declares its tables in the same metadata
from app.storage.engine import open_engine
from app.storage.schema import upgrade
from knowledge.store.tables import metadata

_SERVER = os.environ.get("LIVECUE_TEST_POSTGRESQL_URL", "")
# Tests may run in several processes at once, and each empties its database.
_WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")

DATABASES = [
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.skipif(not _SERVER, reason="no PostgreSQL here")),
]


def database(kind: str, file: Path) -> Engine:
    """Return an engine for ``file``, or for this process's database of the PostgreSQL server."""
    return open_engine(f"sqlite:///{file}" if kind == "sqlite" else _postgresql())


def empty_storage(kind: str, file: Path) -> Engine:
    """Return an engine for a database with the current schema and no rows."""
    engine = database(kind, file)
    upgrade(engine)
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
    return engine


@cache
def _postgresql() -> str:
    if not _WORKER:
        return _SERVER
    url = make_url(_SERVER)
    name = f"{url.database}_{_WORKER}"
    server = open_engine(_SERVER).execution_options(isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}"'))
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    server.dispose()
    return url.set(database=name).render_as_string(hide_password=False)
