"""What was learnt of the hosts of rooms, kept from one broadcast to the next."""

import orjson
from sqlalchemy import Engine, delete, select

from app.storage.tables import learnt as table
from app.storage.transactions import reading, writing
from copilot.records import decode_learnt
from copilot.taste.learnt import Learnt
from knowledge.store.dialects import insert_into


class SqlHosts:
    """Implements ``copilot.ports.Hosts``. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def learnt(self, room: str) -> Learnt:
        """Return what is known of a room's host; nothing for a new one."""
        with reading(self._engine) as connection:
            row = connection.execute(select(table.c.learnt).where(table.c.room == room)).first()
        return Learnt() if row is None else decode_learnt(orjson.loads(row[0]))

    def keep(self, room: str, learnt: Learnt, wall_ms: int) -> None:
        """Keep what is known by now; nothing known leaves no row."""
        with writing(self._engine) as connection:
            connection.execute(delete(table).where(table.c.room == room))
            if learnt != Learnt():
                row = {"room": room, "learnt": orjson.dumps(learnt).decode(), "wall_ms": wall_ms}
                connection.execute(insert_into(table, self._engine).values(row))
