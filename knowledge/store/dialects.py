"""The one statement that SQLite and PostgreSQL share but SQLAlchemy keeps apart: upsert."""

from sqlalchemy import Connection, Engine, Table
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert


def insert_into(table: Table, database: Connection | Engine) -> PostgresqlInsert | SqliteInsert:
    """Return an insert that knows ``on_conflict_do_…`` in the dialect of ``database``."""
    if database.dialect.name == "postgresql":
        return PostgresqlInsert(table)
    return SqliteInsert(table)
