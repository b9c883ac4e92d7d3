"""The journal in a database: what rooms accepted, committed in groups."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from sqlalchemy import Connection, Engine, and_, delete, func, select

from app.storage.sessions import note_session
from app.storage.tables import decisions, gaps, journal, sessions, waits
from app.storage.text import storable
from app.storage.transactions import reading, writing
from copilot.ports import Record

_COLUMNS = ("room", "session", "seq", "at_ms", "wall_ms", "client", "id", "kind", "payload")

# 9 parameters a row: 500 rows stay far below what one statement may carry (SQLite 32,766,
# PostgreSQL 65,535), and a batch of the room machinery (200) goes in one statement.
_ROWS_PER_STATEMENT = 500

# A purge must not hold SQLite's only write lock for long while rooms commit beside it.
_ROWS_PER_PURGE = 2000

# The sessions this writer has already noted; forgotten all at once, which only costs a look-up.
_SESSIONS_REMEMBERED = 10_000


class SqlJournal:
    """Implements ``copilot.ports.Journal``; one instance writes, any thread may read.

    A record of a session not seen before also opens that session's row.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._noted: set[tuple[str, str]] = set()

    def append(self, records: Sequence[Record]) -> set[int]:
        """Commit ``records`` as one transaction and return the indexes of duplicates.

        A duplicate is a record whose non-empty ``(room, client, id)`` is already there or came
        earlier in the batch. Raises ``StorageError``, and then nothing was written.
        """
        if not records:
            return set()
        duplicates: set[int] = set()
        fresh = self._unnoted(records)
        with writing(self._engine) as connection:
            for (room, session), wall_ms in fresh.items():
                note_session(connection, room, session, wall_ms)
            for first in range(0, len(records), _ROWS_PER_STATEMENT):
                chunk = records[first : first + _ROWS_PER_STATEMENT]
                written = _insert(connection, chunk)
                if len(written) < len(chunk):
                    duplicates.update(
                        first + index
                        for index, record in enumerate(chunk)
                        if (storable(record.room), record.seq) not in written
                    )
        self._noted.update(fresh)
        return duplicates

    def read(self, room: str, session: str) -> list[Record]:
        """Return the session's records in order of ``seq``."""
        return list(self.stream(room, session))

    def stream(self, room: str, session: str, after: int = -1) -> Iterator[Record]:
        """Yield the session's records with ``seq > after`` in order, without holding them all."""
        query = (
            select(*(journal.c[name] for name in _COLUMNS))
            .where(journal.c.room == room, journal.c.session == session, journal.c.seq > after)
            .order_by(journal.c.seq)
        )
        with reading(self._engine) as connection:
            for row in connection.execution_options(yield_per=1000).execute(query):
                yield Record(*row)

    def last_session(self, room: str) -> tuple[str, int] | None:
        """Return the id of the room's newest session and the room's highest ``seq``."""
        query = (
            select(journal.c.session, journal.c.seq)
            .where(journal.c.room == room)
            .order_by(journal.c.seq.desc())
            .limit(1)
        )
        with reading(self._engine) as connection:
            row = connection.execute(query).first()
        return None if row is None else (row.session, row.seq)

    def purge(self, older_than_wall_ms: int) -> int:
        """Forget sessions whose newest record is older; return how many records went.

        A session goes as a whole, with its gaps, decisions and row, so that what is left can
        always be replayed from its beginning.
        """
        return sum(
            self._forget(room, session) for room, session in self._expired(older_than_wall_ms)
        )

    def _unnoted(self, records: Sequence[Record]) -> dict[tuple[str, str], int]:
        if len(self._noted) > _SESSIONS_REMEMBERED:
            self._noted.clear()
        fresh: dict[tuple[str, str], int] = {}
        for record in records:
            if (record.room, record.session) not in self._noted:
                fresh.setdefault((record.room, record.session), record.wall_ms)
        return fresh

    def _expired(self, older_than_wall_ms: int) -> list[tuple[str, str]]:
        newest = (
            select(journal.c.wall_ms)
            .where(journal.c.room == sessions.c.room, journal.c.session == sessions.c.id)
            .order_by(journal.c.seq.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = select(sessions.c.room, sessions.c.id, newest).where(
            sessions.c.started_wall_ms < older_than_wall_ms
        )
        with reading(self._engine) as connection:
            return [
                (room, session)
                for room, session, wall_ms in connection.execute(query)
                if wall_ms is None or wall_ms < older_than_wall_ms
            ]

    def _forget(self, room: str, session: str) -> int:
        of_session = and_(journal.c.room == room, journal.c.session == session)
        newest = select(func.max(journal.c.seq)).where(of_session).scalar_subquery()
        last_of_chunk = (
            select(journal.c.seq)
            .where(of_session)
            .order_by(journal.c.seq)
            .offset(_ROWS_PER_PURGE - 1)
            .limit(1)
            .scalar_subquery()
        )
        chunk = delete(journal).where(
            of_session, journal.c.seq <= func.coalesce(last_of_chunk, newest)
        )
        gone = 0
        while True:
            with writing(self._engine) as connection:
                count = connection.execute(chunk).rowcount
            gone += count
            if count < _ROWS_PER_PURGE:
                break
        with writing(self._engine) as connection:
            # The session's own row goes last: while it stands, what is left can be found.
            for table, column in (
                (gaps, gaps.c.session),
                (decisions, decisions.c.session),
                (waits, waits.c.session),
                (sessions, sessions.c.id),
            ):
                connection.execute(delete(table).where(table.c.room == room, column == session))
        self._noted.discard((room, session))
        return gone


def _insert(connection: Connection, records: Sequence[Record]) -> set[tuple[str, int]]:
    """Write ``records`` and return ``(room, seq)`` of those that were not duplicates."""
    parameters: list[object] = []
    for r in records:
        parameters += (storable(r.room), storable(r.session), r.seq, r.at_ms, r.wall_ms)
        parameters += (storable(r.client), storable(r.id), r.kind, r.payload)
    statement = _statement(len(records), connection.dialect.paramstyle)
    rows = connection.exec_driver_sql(statement, tuple(parameters))
    return {(room, seq) for room, seq in rows}


@lru_cache(maxsize=_ROWS_PER_STATEMENT)
def _statement(rows: int, paramstyle: str) -> str:
    """Return the insert for ``rows`` records.

    Written by hand because composing it anew for every batch costs more than running it. Only the
    identity may conflict in silence: a ``(room, seq)`` used twice is an error and stays one.
    """
    mark = "?" if paramstyle == "qmark" else "%s"
    row = "(" + ",".join([mark] * len(_COLUMNS)) + ")"
    return (
        f"INSERT INTO journal ({','.join(_COLUMNS)}) VALUES {','.join([row] * rows)} "
        "ON CONFLICT (room, client, id) WHERE id <> '' DO NOTHING RETURNING room, seq"
    )
