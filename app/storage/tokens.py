"""Tokens that were handed out, and which of them open nothing any more."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from app.storage.tables import token_rooms, tokens
from app.storage.text import storable
from app.storage.transactions import reading, writing
from knowledge.store.dialects import insert_into

EVERY_ROOM = "*"
ROOM_TOKENS = 1000
"""The newest of a room's tokens that are listed."""

TokenKey = tuple[str, str]
"""Shop and id: a platform that signs its own tokens numbers them shop by shop."""


@dataclass(frozen=True, slots=True)
class Token:
    """What is written down of a token; times are milliseconds since 1970.

    Attributes:
        client: whose it is; empty for a token that was not issued here.
        issued_by: who had it made; empty likewise.
        revoked_wall_ms: since when it opens nothing; ``None`` while it does.
    """

    id: str
    shop: str
    rooms: tuple[str, ...]
    client: str
    roles: tuple[str, ...]
    issued_by: str
    issued_wall_ms: int
    expires_wall_ms: int
    revoked_wall_ms: int | None = None


class SqlTokens:
    """Reads and writes tokens. All methods block."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, token: Token) -> None:
        """Write a new token down. Raises ``Conflict`` when its id is taken in the shop."""
        with writing(self._engine) as connection:
            connection.execute(insert(tokens).values(_row(token)))
            connection.execute(insert(token_rooms), _room_rows(token))

    def token(self, shop: str, id: str) -> Token | None:
        """Return one token of ``shop``, or ``None`` when it is not known."""
        found = self._select(tokens.c.shop == shop, tokens.c.id == id)
        return found[0] if found else None

    def with_id(self, id: str) -> list[Token]:
        """Return the tokens with this id; two shops' platforms may have chosen the same."""
        return self._select(tokens.c.id == id)

    def of_room(self, shop: str, room: str) -> list[Token]:
        """Return the shop's tokens that open ``room``, the newest first."""
        named = select(token_rooms.c.token).where(
            token_rooms.c.shop == shop, token_rooms.c.room.in_((room, EVERY_ROOM))
        )
        return self._select(tokens.c.shop == shop, tokens.c.id.in_(named))

    def revoke(self, token: Token) -> None:
        """Write down that ``token`` is revoked, known or not; the first time stays."""
        row = insert_into(tokens, self._engine).values(_row(token))
        row = row.on_conflict_do_update(
            index_elements=[tokens.c.shop, tokens.c.id],
            set_={
                "revoked_wall_ms": func.coalesce(
                    tokens.c.revoked_wall_ms, row.excluded.revoked_wall_ms
                )
            },
        )
        rooms = insert_into(token_rooms, self._engine).values(_room_rows(token))
        with writing(self._engine) as connection:
            connection.execute(row)
            connection.execute(rooms.on_conflict_do_nothing())

    def revoke_shop(self, shop: str, wall_ms: int) -> None:
        """Write down that all known tokens of a shop are revoked."""
        with writing(self._engine) as connection:
            connection.execute(
                update(tokens)
                .where(tokens.c.shop == shop, tokens.c.revoked_wall_ms.is_(None))
                .values(revoked_wall_ms=wall_ms)
            )

    def revoked(self, now_wall_ms: int) -> dict[TokenKey, int]:
        """Return the revoked tokens that have not expired, with when they do."""
        query = select(tokens.c.shop, tokens.c.id, tokens.c.expires_wall_ms).where(
            tokens.c.revoked_wall_ms.is_not(None), tokens.c.expires_wall_ms > now_wall_ms
        )
        with reading(self._engine) as connection:
            return {(shop, id): expires for shop, id, expires in connection.execute(query)}

    def purge(self, expired_before_wall_ms: int) -> int:
        """Forget tokens that expired before then and return how many."""
        with writing(self._engine) as connection:
            gone = connection.execute(
                delete(tokens).where(tokens.c.expires_wall_ms < expired_before_wall_ms)
            )
        return gone.rowcount

    def _select(self, *conditions: ColumnElement[bool]) -> list[Token]:
        query = (
            select(*tokens.c)
            .where(*conditions)
            .order_by(tokens.c.issued_wall_ms.desc(), tokens.c.id)
            .limit(ROOM_TOKENS)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
            rooms = _rooms(connection, [(row.shop, row.id) for row in rows])
        return [
            Token(
                row.id,
                row.shop,
                tuple(rooms[row.shop, row.id]),
                row.client,
                tuple(row.roles.split()),
                row.issued_by,
                row.issued_wall_ms,
                row.expires_wall_ms,
                row.revoked_wall_ms,
            )
            for row in rows
        ]


def _row(token: Token) -> dict[str, object]:
    return {
        "shop": storable(token.shop),
        "id": storable(token.id),
        "client": storable(token.client),
        "roles": " ".join(sorted(token.roles)),
        "issued_by": storable(token.issued_by),
        "issued_wall_ms": token.issued_wall_ms,
        "expires_wall_ms": token.expires_wall_ms,
        "revoked_wall_ms": token.revoked_wall_ms,
    }


def _room_rows(token: Token) -> list[dict[str, str]]:
    shop, id = storable(token.shop), storable(token.id)
    rooms = sorted({storable(room) for room in token.rooms})
    return [{"shop": shop, "room": room, "token": id} for room in rooms]


def _rooms(connection: Connection, keys: Sequence[TokenKey]) -> dict[TokenKey, list[str]]:
    found: defaultdict[TokenKey, list[str]] = defaultdict(list)
    ids_by_shop: defaultdict[str, list[str]] = defaultdict(list)
    for shop, id in keys:
        ids_by_shop[shop].append(id)
    if not keys:
        return found
    wanted = or_(
        *(
            and_(token_rooms.c.shop == shop, token_rooms.c.token.in_(ids))
            for shop, ids in ids_by_shop.items()
        )
    )
    query = select(token_rooms.c.shop, token_rooms.c.token, token_rooms.c.room).where(wanted)
    for shop, id, room in connection.execute(query.order_by(token_rooms.c.room)):
        found[shop, id].append(room)
    return found
