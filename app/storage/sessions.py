"""The broadcasts of each room: when they began and ended, and what they hold."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Engine, func, select, update

from app.storage.tables import journal, sessions
from app.storage.text import storable
from app.storage.transactions import reading, writing
from knowledge.store.dialects import insert_into


@dataclass(frozen=True, slots=True)
class Session:
    """A broadcast; times are wall clock, milliseconds since 1970.

    Attributes:
        ended_wall_ms: ``None`` while it runs.
        last_wall_ms: when its newest record was written; ``None`` when there is none.
    """

    room: str
    id: str
    started_wall_ms: int
    ended_wall_ms: int | None
    last_wall_ms: int | None


class SqlSessions:
    """Reads and writes the sessions' rows. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin_session(self, room: str, session: str, wall_ms: int) -> None:
        """Write down that a session began; an earlier one of the room ends. Idempotent."""
        with writing(self._engine) as connection:
            note_session(connection, room, session, wall_ms)

    def end_session(self, room: str, session: str, wall_ms: int) -> None:
        """Write down that a session ended; the first end stays."""
        with writing(self._engine) as connection:
            connection.execute(
                update(sessions)
                .where(
                    sessions.c.room == room,
                    sessions.c.id == session,
                    sessions.c.ended_wall_ms.is_(None),
                )
                .values(ended_wall_ms=wall_ms)
            )

    def session(self, room: str, session: str) -> Session | None:
        """Return one session of ``room``."""
        found = self._select(sessions.c.room == room, sessions.c.id == session, limit=1)
        return found[0] if found else None

    def sessions(
        self, room: str, limit: int = 50, before_wall_ms: int | None = None
    ) -> list[Session]:
        """Return the room's sessions, the newest first; ``before_wall_ms`` turns the page."""
        conditions = [sessions.c.room == room]
        if before_wall_ms is not None:
            conditions.append(sessions.c.started_wall_ms < before_wall_ms)
        return self._select(*conditions, limit=limit)

    def counts(self, room: str, session: str) -> dict[str, int]:
        """Return how many records of each kind the session holds."""
        query = (
            select(journal.c.kind, func.count())
            .where(journal.c.room == room, journal.c.session == session)
            .group_by(journal.c.kind)
        )
        with reading(self._engine) as connection:
            return {kind: count for kind, count in connection.execute(query)}

    def _select(self, *conditions: ColumnElement[bool], limit: int) -> list[Session]:
        newest = (
            select(journal.c.wall_ms)
            .where(journal.c.room == sessions.c.room, journal.c.session == sessions.c.id)
            .order_by(journal.c.seq.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = (
            select(
                sessions.c.room,
                sessions.c.id,
                sessions.c.started_wall_ms,
                sessions.c.ended_wall_ms,
                newest,
            )
            .where(*conditions)
            .order_by(sessions.c.started_wall_ms.desc(), sessions.c.id.desc())
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [Session(*row) for row in connection.execute(query)]


def note_session(connection: Connection, room: str, session: str, wall_ms: int) -> None:
    """Open the session's row unless it is there; end the room's others where they stopped."""
    room, session = storable(room), storable(session)
    row = insert_into(sessions, connection).values(room=room, id=session, started_wall_ms=wall_ms)
    # RETURNING, since a driver need not tell how many rows an insert wrote.
    opened = connection.execute(row.on_conflict_do_nothing().returning(sessions.c.id))
    if opened.first() is None:
        return
    stopped = (
        select(func.max(journal.c.wall_ms))
        .where(journal.c.room == sessions.c.room, journal.c.session == sessions.c.id)
        .scalar_subquery()
    )
    connection.execute(
        update(sessions)
        .where(
            sessions.c.room == room, sessions.c.id != session, sessions.c.ended_wall_ms.is_(None)
        )
        .values(ended_wall_ms=func.coalesce(stopped, sessions.c.started_wall_ms))
    )
