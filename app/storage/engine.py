"""The database engine: SQLite in a file by default, PostgreSQL by URL."""

from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from app.storage.errors import StorageError

# WAL lets readers and the one writer work side by side; with it, synchronous=NORMAL survives a
# killed process without losing a commit (a power cut may lose the last ones, never the file).
__all__ = ["SQLITE_BEGIN", "Engine", "open_engine"]

_PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=5000", "foreign_keys=ON")

SQLITE_BEGIN = "sqlite_begin"
"""Execution option: how a SQLite transaction begins, ``DEFERRED`` unless told otherwise."""


def open_engine(url: str) -> Engine:
    """Return an engine for ``url``, ``sqlite:///FILE`` or ``postgresql://…``; no connection yet.

    Every connection may be used from any thread, one thread at a time. Raises ``StorageError``
    when the URL is not one of these; the message shows no password.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StorageError(
            "the database URL cannot be read; expected sqlite:///FILE or postgresql://…"
        ) from error
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed)
        case "postgresql":
            return create_engine(
                parsed.set(drivername="postgresql+psycopg"), pool_size=8, pool_pre_ping=True
            )
        case other:
            raise StorageError(f"database {other!r} is not supported; use sqlite or postgresql")


def _sqlite(url: URL) -> Engine:
    if url.database in (None, "", ":memory:") or "mode" in url.query:
        raise StorageError("SQLite needs a file, as in sqlite:////var/lib/livecue/livecue.sqlite3")
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"the database's folder {folder} cannot be made") from error
    # isolation_level None: the driver's own implicit BEGIN would leave DDL outside of
    # transactions, so that a migration that fails half-way could not be undone.
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        connect_args={"isolation_level": None, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    try:
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
    finally:
        cursor.close()


def _begin(connection: Connection) -> None:
    how = connection.get_execution_options().get(SQLITE_BEGIN, "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {how}")
