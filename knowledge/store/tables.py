"""The knowledge store's tables, every row of which belongs to one shop."""

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table, Text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)
"""The service's one schema; other tables join it, so that one migration history covers all."""

catalogue_heads = Table(
    "catalogue_heads",
    metadata,
    Column("shop", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)
"""The published version of each shop: one row, so that asking for it is one look-up."""

catalogue_versions = Table(
    "catalogue_versions",
    metadata,
    Column("shop", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("source", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("added", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("removed", Integer, nullable=False),
)
"""What each version changed, and where that came from."""

catalogue_entries = Table(
    "catalogue_entries",
    metadata,
    Column("shop", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("since_version", Integer, primary_key=True, autoincrement=False),
    Column("until_version", Integer, nullable=True),
    Column("position", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Index("ix_catalogue_entries_current", "shop", "until_version"),
)
"""Products, policies and answers, one JSON document a row.

A row holds in the versions ``since_version <= v < until_version``; ``NULL`` = still. So the current
state is one row an entry, and any older version can be read without keeping copies of all of it.
"""
