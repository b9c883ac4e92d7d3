"""Button boxes' keys: which room each acts in, and whether it still does."""

from dataclasses import asdict, dataclass, replace

from sqlalchemy import ColumnElement, Engine, delete, func, insert, select, update

from app.storage.tables import buttons
from app.storage.text import storable
from app.storage.transactions import reading, writing


@dataclass(frozen=True, slots=True)
class Button:
    """A button box's key; times are milliseconds since 1970.

    Attributes:
        digest: SHA-256 of the key in hexadecimal; the key itself is kept nowhere.
        name: what its presses are signed with.
    """

    id: str
    shop: str
    room: str
    name: str
    digest: str
    issued_by: str
    issued_wall_ms: int
    last_used_wall_ms: int | None = None
    revoked_wall_ms: int | None = None


class SqlButtons:
    """Reads and writes buttons. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, button: Button) -> Button:
        """Add a button and return it as it is kept."""
        kept = replace(button, name=storable(button.name), issued_by=storable(button.issued_by))
        with writing(self._engine) as connection:
            connection.execute(insert(buttons).values(asdict(kept)))
        return kept

    def of_room(self, shop: str, room: str) -> list[Button]:
        """Return the room's buttons, the newest first."""
        return self._select(buttons.c.shop == shop, buttons.c.room == room)

    def in_use(self, shop: str, room: str) -> int:
        """Return how many of the room's buttons are not revoked."""
        query = select(func.count()).where(
            buttons.c.shop == shop, buttons.c.room == room, buttons.c.revoked_wall_ms.is_(None)
        )
        with reading(self._engine) as connection:
            return int(connection.execute(query).scalar_one())

    def with_digest(self, digest: str) -> Button | None:
        """Return the button whose key has this digest, unless it is revoked."""
        found = self._select(buttons.c.digest == digest, buttons.c.revoked_wall_ms.is_(None))
        return found[0] if found else None

    def note_use(self, id: str, wall_ms: int) -> None:
        """Write down when a button was last pressed."""
        with writing(self._engine) as connection:
            connection.execute(
                update(buttons).where(buttons.c.id == id).values(last_used_wall_ms=wall_ms)
            )

    def revoke(self, shop: str, room: str, id: str, wall_ms: int) -> bool:
        """Take a button's power away, for good; return whether the room has such a button."""
        with writing(self._engine) as connection:
            changed = connection.execute(
                update(buttons)
                .where(buttons.c.shop == shop, buttons.c.room == room, buttons.c.id == id)
                .values(revoked_wall_ms=func.coalesce(buttons.c.revoked_wall_ms, wall_ms))
            )
        return changed.rowcount > 0

    def revoke_shop(self, shop: str, wall_ms: int) -> None:
        """Take the power of all buttons of a shop away."""
        with writing(self._engine) as connection:
            connection.execute(
                update(buttons)
                .where(buttons.c.shop == shop, buttons.c.revoked_wall_ms.is_(None))
                .values(revoked_wall_ms=wall_ms)
            )

    def purge(self, revoked_before_wall_ms: int) -> int:
        """Forget buttons revoked before then and return how many."""
        with writing(self._engine) as connection:
            gone = connection.execute(
                delete(buttons).where(buttons.c.revoked_wall_ms < revoked_before_wall_ms)
            )
        return gone.rowcount

    def _select(self, *conditions: ColumnElement[bool]) -> list[Button]:
        query = (
            select(*buttons.c)
            .where(*conditions)
            .order_by(buttons.c.issued_wall_ms.desc(), buttons.c.id)
        )
        with reading(self._engine) as connection:
            return [Button(*row) for row in connection.execute(query)]
