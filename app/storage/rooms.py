"""Shops and their rooms, as operations set them up."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Literal

from sqlalchemy import Engine, delete, insert, select, update

from app.storage.errors import AlreadyThere, BadIdentifier, Conflict, NotThere
from app.storage.tables import rooms, shops
from app.storage.text import storable
from app.storage.transactions import reading, writing
from copilot.ports import HostStage, RoomProfile

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Shop:
    """A tenant; ``created_wall_ms`` is milliseconds since 1970."""

    id: str
    name: str
    created_wall_ms: int


class SqlShops:
    """Reads and writes shops. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, shop: Shop) -> Shop:
        """Add a shop. Raises ``AlreadyThere``, ``BadIdentifier``."""
        kept = replace(shop, id=_checked("shop", shop.id), name=storable(shop.name))
        try:
            with writing(self._engine) as connection:
                connection.execute(insert(shops).values(asdict(kept)))
        except Conflict as error:
            raise AlreadyThere("shop", shop.id) from error
        return kept

    def rename(self, shop: str, name: str) -> None:
        """Give a shop another name. Raises ``NotThere``."""
        with writing(self._engine) as connection:
            changed = connection.execute(
                update(shops).where(shops.c.id == shop).values(name=storable(name))
            )
        if changed.rowcount == 0:
            raise NotThere("shop", shop)

    def shop(self, shop: str) -> Shop | None:
        """Return a shop, or ``None``."""
        with reading(self._engine) as connection:
            row = connection.execute(select(*shops.c).where(shops.c.id == shop)).first()
        return None if row is None else Shop(*row)

    def shops(self) -> list[Shop]:
        """Return all shops in order of their ids."""
        with reading(self._engine) as connection:
            return [Shop(*row) for row in connection.execute(select(*shops.c).order_by(shops.c.id))]

    def delete(self, shop: str) -> None:
        """Remove a shop with its rooms' set-up; journal and knowledge stay. Raises ``NotThere``."""
        with writing(self._engine) as connection:
            connection.execute(delete(rooms).where(rooms.c.shop == shop))
            gone = connection.execute(delete(shops).where(shops.c.id == shop))
        if gone.rowcount == 0:
            raise NotThere("shop", shop)


class SqlRooms:
    """Reads and writes rooms; implements ``copilot.ports.Profiles``. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def create(self, room: RoomProfile) -> RoomProfile:
        """Add a room. Raises ``AlreadyThere``, ``BadIdentifier``, ``NotThere`` (its shop)."""
        kept = replace(room, id=_checked("room", room.id), title=storable(room.title))
        try:
            with writing(self._engine) as connection:
                connection.execute(insert(rooms).values(asdict(kept)))
        except Conflict as error:
            if self.profile(room.id) is not None:
                raise AlreadyThere("room", room.id) from error
            raise NotThere("shop", room.shop) from error
        return kept

    def update(
        self,
        room: str,
        *,
        title: str | None = None,
        language: Literal["zh", "en"] | None = None,
        stream_delay_ms: int | None = None,
        host_stage: HostStage | None = None,
    ) -> RoomProfile:
        """Change what is given and return the room. Raises ``NotThere``."""
        given = {
            "title": None if title is None else storable(title),
            "language": language,
            "stream_delay_ms": stream_delay_ms,
            "host_stage": host_stage,
        }
        changes = {name: value for name, value in given.items() if value is not None}
        if changes:
            with writing(self._engine) as connection:
                connection.execute(update(rooms).where(rooms.c.id == room).values(changes))
        changed = self.profile(room)
        if changed is None:
            raise NotThere("room", room)
        return changed

    def profile(self, room: str) -> RoomProfile | None:
        """Return the room's profile, or ``None`` when there is no such room."""
        with reading(self._engine) as connection:
            row = connection.execute(select(*rooms.c).where(rooms.c.id == room)).first()
        return None if row is None else RoomProfile(*row)

    def shops_of(self, wanted: Sequence[str]) -> dict[str, str]:
        """Return whose each of these rooms is, without those that are not there."""
        query = select(rooms.c.id, rooms.c.shop).where(rooms.c.id.in_(wanted))
        with reading(self._engine) as connection:
            return {room: shop for room, shop in connection.execute(query)}

    def rooms(self, shop: str | None = None) -> list[RoomProfile]:
        """Return the rooms of ``shop``, or of all shops, in order of their ids."""
        query = select(*rooms.c).order_by(rooms.c.id)
        if shop is not None:
            query = query.where(rooms.c.shop == shop)
        with reading(self._engine) as connection:
            return [RoomProfile(*row) for row in connection.execute(query)]

    def delete(self, room: str) -> None:
        """Remove a room's set-up; its journal stays until its retention. Raises ``NotThere``."""
        with writing(self._engine) as connection:
            gone = connection.execute(delete(rooms).where(rooms.c.id == room))
        if gone.rowcount == 0:
            raise NotThere("room", room)


def _checked(what: str, id: str) -> str:
    if not _ID.fullmatch(id):
        raise BadIdentifier(what, id)
    return id
