"""Keeps a second service off a database and a data folder that one serves already."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import structlog
from filelock import FileLock, Timeout
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from app.storage.engine import Engine, open_engine
from app.storage.errors import StorageError

log = structlog.get_logger(__name__)

LOCK_FILE: Final = "serving.lock"
_POSTGRESQL_LOCK: Final = 5_483_263
"""Any number, the same in every process, and another than the migrations'."""


@contextmanager
def serving_alone(folder: Path, database_url: str) -> Iterator[None]:
    """Hold a data folder and a database for one service while the block runs.

    Both are free again when the process is gone, however it ended. Raises ``StorageError`` when
    another process holds one of them, and ``OSError`` for a folder that can't be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ExitStack() as held:
        held.enter_context(_file(folder / LOCK_FILE, f"the data folder {folder}"))
        engine = open_engine(database_url)
        held.callback(engine.dispose)
        file = Path(engine.url.database or "")
        if engine.dialect.name == "postgresql":
            _hold(held.enter_context(_connected(engine)))
        elif file.parent.resolve() != folder.resolve():
            beside = file.with_name(f"{file.name}.{LOCK_FILE}")
            held.enter_context(_file(beside, f"the database {file}"))
        yield


def _refused(what: str) -> StorageError:
    return StorageError(
        f"another process serves {what} already; one process runs all rooms: stop the other one,"
        " or give this one a data folder and a database of its own"
    )


@contextmanager
def _file(path: Path, what: str) -> Iterator[None]:
    lock = FileLock(path, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise _refused(what) from None
    except NotImplementedError:  # some network folders have no locks
        log.warning("no_locks_here", path=str(path))
    try:
        yield
    finally:
        lock.release()


def _connected(engine: Engine) -> Connection:
    try:
        return engine.connect()
    except DBAPIError as error:
        raise StorageError(f"the database could not be opened: {error.orig}") from error


def _hold(connection: Connection) -> None:
    """Hold an advisory lock for as long as the connection lasts, which is the process at most."""
    free = connection.execute(select(func.pg_try_advisory_lock(_POSTGRESQL_LOCK))).scalar()
    connection.commit()  # the lock is the session's: no transaction stays open
    if not free:
        raise _refused("the database")
