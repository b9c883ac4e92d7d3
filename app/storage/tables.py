"""The service's own tables, beside the knowledge store's in one schema."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    text,
)

from knowledge.store.tables import metadata

journal = Table(
    "journal",
    metadata,
    Column("room", Text, primary_key=True),
    Column("session", Text, nullable=False),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("wall_ms", BigInteger, nullable=False),
    Column("client", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Index("ix_journal_session", "room", "session", "seq"),
)
"""What rooms accepted; see ``copilot.ports.Record`` for the columns."""

# The room's own records have no identity, so that the index leaves them out: it is only as large
# as the outside events, and idempotency costs the others nothing.
Index(
    "uq_journal_identity",
    journal.c.room,
    journal.c.client,
    journal.c.id,
    unique=True,
    sqlite_where=text("id <> ''"),
    postgresql_where=text("id <> ''"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("room", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("started_wall_ms", BigInteger, nullable=False),
    Column("ended_wall_ms", BigInteger, nullable=True),
    Index("ix_sessions_started", "room", "started_wall_ms"),
)
"""One row a broadcast; it outlives the room's set-up and goes with the journal's retention."""

gaps = Table(
    "gaps",
    metadata,
    Column("room", Text, primary_key=True),
    Column("session", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("sku", Text, nullable=True),
    Column("count", Integer, nullable=False),
    Column("first_ms", BigInteger, nullable=False),
    Column("last_ms", BigInteger, nullable=False),
    Column("answer", Text, nullable=False, server_default=""),
    Column("answered_by", Text, nullable=False, server_default=""),
    Column("answered_wall_ms", BigInteger, nullable=True),
)
"""Questions that the shop's material does not answer, and what operations answered since."""

waits = Table(
    "waits",
    metadata,
    Column("room", Text, primary_key=True),
    Column("session", Text, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("first_ms", BigInteger, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("sku", Text, nullable=True),
    Column("count", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("answered_ms", BigInteger, nullable=False),
    Column("how", Text, nullable=False),
)
"""Questions that were answered, and how long that took."""

learnt = Table(
    "learnt",
    metadata,
    Column("room", Text, ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True),
    Column("learnt", Text, nullable=False),
    Column("wall_ms", BigInteger, nullable=False),
)
"""What was learnt of each room's host, as JSON; it goes with the room's set-up."""

decisions = Table(
    "decisions",
    metadata,
    # SQLite counts up by itself only what it calls INTEGER.
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("room", Text, nullable=False),
    Column("session", Text, nullable=False),
    Column("suggestion", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("choice", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Index("ix_decisions_session", "room", "session", "number"),
)
"""What attention decided about suggestions, in order."""

shops = Table(
    "shops",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created_wall_ms", BigInteger, nullable=False),
)

rooms = Table(
    "rooms",
    metadata,
    Column("id", Text, primary_key=True),
    Column("shop", Text, ForeignKey("shops.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("stream_delay_ms", Integer, nullable=False),
    Column("host_stage", Text, nullable=False, server_default="beginner"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("shop", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("client", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("issued_by", Text, nullable=False),
    Column("issued_wall_ms", BigInteger, nullable=False),
    Column("expires_wall_ms", BigInteger, nullable=False),
    Column("revoked_wall_ms", BigInteger, nullable=True),
    Index("ix_tokens_id", "id"),
)
"""Tokens handed out here, and those of others that were revoked; never the tokens themselves."""

# What every process asks for each second holds only what is revoked.
Index(
    "ix_tokens_revoked",
    tokens.c.expires_wall_ms,
    sqlite_where=text("revoked_wall_ms IS NOT NULL"),
    postgresql_where=text("revoked_wall_ms IS NOT NULL"),
)

token_rooms = Table(
    "token_rooms",
    metadata,
    Column("shop", Text, primary_key=True),
    Column("room", Text, primary_key=True),
    Column("token", Text, primary_key=True),
    ForeignKeyConstraint(["shop", "token"], ["tokens.shop", "tokens.id"], ondelete="CASCADE"),
    Index("ix_token_rooms_token", "shop", "token"),
)
"""The rooms each token names; ``*`` for every room of its shop."""

buttons = Table(
    "buttons",
    metadata,
    Column("id", Text, primary_key=True),
    Column("shop", Text, nullable=False),
    Column("room", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False, unique=True),
    Column("issued_by", Text, nullable=False),
    Column("issued_wall_ms", BigInteger, nullable=False),
    Column("last_used_wall_ms", BigInteger, nullable=True),
    Column("revoked_wall_ms", BigInteger, nullable=True),
    Index("ix_buttons_room", "shop", "room"),
)
"""Keys of button boxes, each known by the SHA-256 of its key alone."""
