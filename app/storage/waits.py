"""How long viewers waited for the host's answer, for the review after the broadcast."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from sqlalchemy import Engine, func, select

from app.storage.tables import waits
from app.storage.text import storable
from app.storage.transactions import reading, writing
from knowledge.store.dialects import insert_into


@dataclass(frozen=True, slots=True)
class Wait:
    """A question that was answered; one row each time it was asked anew after its answer.

    Attributes:
        question: the question's id within the session.
        sku: the product it was about; ``None`` for the shop as a whole.
        count, people: how often it was asked, and by how many, before this answer.
        first_ms, answered_ms: room clock, milliseconds since the session began.
        how: ``heard`` = the host was heard answering, ``used`` = the host used the card.
    """

    room: str
    session: str
    question: str
    text: str
    sku: str | None
    count: int
    people: int
    first_ms: int
    answered_ms: int
    how: str


ASKED_AT_MOST = 8
_NAMES = [field.name for field in fields(Wait)]


class SqlWaits:
    """Reads and writes waits. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, answered: Sequence[Wait]) -> None:
        """Write down questions that were answered; one that is there already stays."""
        rows = [dict(zip(_NAMES, astuple(wait), strict=True)) for wait in answered]
        for row in rows:
            row["text"] = storable(str(row["text"]))
        statement = insert_into(waits, self._engine).on_conflict_do_nothing()
        with writing(self._engine) as connection:
            connection.execute(statement, rows)

    def asked(self, room: str, sku: str, most: int = ASKED_AT_MOST) -> list[str]:
        """Return what was asked and answered about a product in any session, the oftest first."""
        often = func.sum(waits.c.count).desc()
        query = (
            select(waits.c.text)
            .where(waits.c.room == room, waits.c.sku == sku)
            .group_by(waits.c.text)
            .order_by(often, waits.c.text)
            .limit(most)
        )
        with reading(self._engine) as connection:
            return list(connection.execute(query).scalars())

    def session_waits(self, room: str, session: str) -> list[Wait]:
        """Return what was answered in a session, whoever waited longest first."""
        query = (
            select(*(waits.c[name] for name in _NAMES))
            .where(waits.c.room == room, waits.c.session == session)
            .order_by((waits.c.answered_ms - waits.c.first_ms).desc(), waits.c.question)
        )
        with reading(self._engine) as connection:
            return [Wait(*row) for row in connection.execute(query)]
