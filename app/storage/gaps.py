"""Questions that a shop's material does not answer, for operations to fill."""

from dataclasses import astuple, dataclass, fields
from typing import Any

from sqlalchemy import Engine, Select, case, select, update

from app.storage.tables import gaps, rooms, sessions
from app.storage.text import storable
from app.storage.transactions import reading, writing
from knowledge.store.dialects import insert_into


@dataclass(frozen=True, slots=True)
class Gap:
    """A question without an answer.

    Attributes:
        question: the question's id within the session.
        sku: the product it was about; ``None`` when not known.
        count: viewers who asked so far.
        first_ms, last_ms: room clock, milliseconds since the session began.
        answer, answered_by, answered_wall_ms: what operations answered, who and when; empty and
            ``None`` while nobody did. A time alone tells since when the material answers it.
    """

    room: str
    session: str
    question: str
    text: str
    sku: str | None
    count: int
    first_ms: int
    last_ms: int
    answer: str = ""
    answered_by: str = ""
    answered_wall_ms: int | None = None


class SqlGaps:
    """Reads and writes gaps. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record_gap(self, gap: Gap) -> None:
        """Write ``gap`` down, or bring the one with the same question up to date.

        A replayed room may tell an older count again; the higher one stays.
        """
        names = [field.name for field in fields(Gap)]
        values = dict(zip(names, astuple(gap), strict=True))
        values["text"] = storable(gap.text)
        statement = insert_into(gaps, self._engine).values(values)
        statement = statement.on_conflict_do_update(
            index_elements=[gaps.c.room, gaps.c.session, gaps.c.question],
            set_={
                **{name: statement.excluded[name] for name in ("text", "sku", "count", "last_ms")},
                # What operations answered stays; what the material did may be withdrawn.
                "answered_wall_ms": case(
                    (gaps.c.answer != "", gaps.c.answered_wall_ms),
                    else_=statement.excluded.answered_wall_ms,
                ),
            },
            where=statement.excluded.count >= gaps.c.count,
        )
        with writing(self._engine) as connection:
            connection.execute(statement)

    def gap(self, room: str, question: str) -> Gap | None:
        """Return one gap of the room, or ``None``."""
        found = self._read(
            select(*gaps.c).where(gaps.c.room == room, gaps.c.question == question), 1
        )
        return found[0] if found else None

    def answer(self, room: str, question: str, text: str, by: str, wall_ms: int) -> None:
        """Note what operations answered; the last answer stays."""
        given = {
            "answer": storable(text),
            "answered_by": storable(by),
            "answered_wall_ms": wall_ms,
        }
        with writing(self._engine) as connection:
            connection.execute(
                update(gaps).where(gaps.c.room == room, gaps.c.question == question).values(given)
            )

    def room_gaps(self, room: str, session: str | None = None, limit: int = 200) -> list[Gap]:
        """Return the room's gaps, the most asked first; of one session when it is named."""
        query = select(*gaps.c).where(gaps.c.room == room)
        if session is not None:
            query = query.where(gaps.c.session == session)
        return self._read(query, limit)

    def shop_gaps(self, shop: str, since_wall_ms: int = 0, limit: int = 200) -> list[Gap]:
        """Return the gaps of all rooms of ``shop`` in sessions begun since, most asked first."""
        query = select(*gaps.c).join(rooms, rooms.c.id == gaps.c.room).where(rooms.c.shop == shop)
        if since_wall_ms:
            query = query.join(
                sessions, (sessions.c.room == gaps.c.room) & (sessions.c.id == gaps.c.session)
            ).where(sessions.c.started_wall_ms >= since_wall_ms)
        return self._read(query, limit)

    def _read(self, query: Select[Any], limit: int) -> list[Gap]:
        ordered = query.order_by(gaps.c.count.desc(), gaps.c.last_ms.desc(), gaps.c.question)
        with reading(self._engine) as connection:
            return [Gap(*row) for row in connection.execute(ordered.limit(limit))]
