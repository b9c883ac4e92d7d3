"""A consistent copy of a SQLite database while others write to it."""

import contextlib
import sqlite3
from pathlib import Path
from typing import cast

from sqlalchemy import Engine

from app.storage.errors import StorageError


def back_up_sqlite(engine: Engine, target: Path) -> None:
    """Write the database as it is at one moment into the new file ``target``.

    Writers are not held up: with a write-ahead log they go on beside the reader. Raises
    ``StorageError`` when the copy is not sound, which would be found out too late otherwise.
    """
    try:
        with engine.connect() as connection, contextlib.closing(sqlite3.connect(target)) as copy:
            source = cast(sqlite3.Connection, connection.connection.driver_connection)
            # All pages in one step: a copy in several begins anew whenever somebody writes.
            source.backup(copy, pages=-1)
            # One file without a log beside it, which is what a backup is carried away as.
            copy.execute("PRAGMA journal_mode=DELETE")
            (found,) = copy.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as error:
        raise StorageError(f"the database could not be copied: {error}") from error
    if found != "ok":
        raise StorageError(f"the copy is damaged, and so may be the database: {found}")
