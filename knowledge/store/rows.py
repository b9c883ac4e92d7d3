"""Reads and writes the store's rows; every statement names the shop."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, bindparam, insert, or_, select, update
from sqlalchemy.exc import SQLAlchemyError

from knowledge.store.changes import Address, Difference, Row, State
from knowledge.store.dialects import insert_into
from knowledge.store.errors import StoreUnavailable
from knowledge.store.tables import catalogue_entries as entries
from knowledge.store.tables import catalogue_heads as heads
from knowledge.store.tables import catalogue_versions as versions


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection to read with. Raises ``StoreUnavailable``."""
    with _told(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a transaction, committed at the end. Raises ``StoreUnavailable``."""
    with _told(), engine.begin() as connection:
        yield connection


def read_state(engine: Engine, shop: str, version: int) -> State:
    """Return the entries that hold in ``version``."""
    query = select(entries.c.kind, entries.c.key, entries.c.position, entries.c.document).where(
        entries.c.shop == shop,
        entries.c.since_version <= version,
        or_(entries.c.until_version.is_(None), entries.c.until_version > version),
    )
    with reading(engine) as connection:
        return {
            (kind, key): Row((kind, key), position, document)
            for kind, key, position, document in connection.execute(query)
        }


def write_difference(
    connection: Connection,
    shop: str,
    version: int,
    difference: Difference,
    described: dict[str, object],
) -> bool:
    """Make ``version + 1`` of ``version`` unless somebody else did: then return ``False``."""
    # First of all, so that the write lock is held from the start: SQLite cannot turn a read
    # transaction into a writing one when another wrote in between.
    if not _advance(connection, shop, version):
        return False
    ending = [row.address for row in (*difference.updated, *difference.removed)]
    _end(connection, shop, version + 1, ending)
    _begin(connection, shop, version + 1, (*difference.added, *difference.updated))
    connection.execute(
        insert(versions).values(
            shop=shop,
            version=version + 1,
            added=len(difference.added),
            updated=len(difference.updated),
            removed=len(difference.removed),
            **described,
        )
    )
    return True


def _advance(connection: Connection, shop: str, version: int) -> bool:
    if version == 0:
        first = insert_into(heads, connection).values(shop=shop, version=1)
        # RETURNING, since a driver need not tell how many rows an insert wrote.
        made = connection.execute(first.on_conflict_do_nothing().returning(heads.c.version))
        return made.first() is not None
    moved = connection.execute(
        update(heads)
        .where(heads.c.shop == shop, heads.c.version == version)
        .values(version=version + 1)
    )
    return moved.rowcount == 1


def _end(connection: Connection, shop: str, version: int, addresses: Sequence[Address]) -> None:
    if not addresses:
        return
    statement = (
        update(entries)
        .where(
            entries.c.shop == shop,
            entries.c.kind == bindparam("of_kind"),
            entries.c.key == bindparam("of_key"),
            entries.c.until_version.is_(None),
        )
        .values(until_version=version)
    )
    connection.execute(statement, [{"of_kind": kind, "of_key": key} for kind, key in addresses])


def _begin(connection: Connection, shop: str, version: int, rows: Sequence[Row]) -> None:
    if not rows:
        return
    connection.execute(
        insert(entries),
        [
            {
                "shop": shop,
                "kind": row.address[0],
                "key": row.address[1],
                "since_version": version,
                "until_version": None,
                "position": row.position,
                "document": row.document,
            }
            for row in rows
        ],
    )


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        cause = str(getattr(error, "orig", None) or type(error).__name__)
        raise StoreUnavailable(f"the knowledge store failed: {cause.splitlines()[0]}") from error
