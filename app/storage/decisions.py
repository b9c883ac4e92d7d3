"""What attention decided about suggestions, for people who want to know why a card came or not."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from sqlalchemy import Engine, insert, select

from app.storage.tables import decisions
from app.storage.transactions import reading, writing


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        kind: the suggestion's kind.
        choice: ``now``, ``queued``, ``waiting``, ``held``, ``refused`` or ``closed``.
        reason: one word for why.
        at_ms: room clock, milliseconds since the session began.
    """

    room: str
    session: str
    suggestion: str
    kind: str
    choice: str
    reason: str
    at_ms: int


_NAMES = [field.name for field in fields(Decision)]


class SqlDecisions:
    """Reads and writes decisions. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, made: Sequence[Decision]) -> None:
        """Write decisions down in their order."""
        rows = [dict(zip(_NAMES, astuple(decision), strict=True)) for decision in made]
        with writing(self._engine) as connection:
            connection.execute(insert(decisions), rows)

    def decisions(self, room: str, session: str, limit: int = 500) -> list[Decision]:
        """Return the newest decisions of a session, the newest first."""
        columns = [decisions.c[name] for name in _NAMES]
        query = (
            select(*columns)
            .where(decisions.c.room == room, decisions.c.session == session)
            .order_by(decisions.c.number.desc())
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [Decision(*row) for row in connection.execute(query)]
