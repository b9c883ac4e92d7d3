"""The first tables: journal, sessions, gaps, shops, rooms and catalogues."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create everything."""
    _catalogues()
    _journal()
    _shops()


def downgrade() -> None:
    """Drop everything."""
    for table in (
        "rooms",
        "shops",
        "gaps",
        "sessions",
        "journal",
        "catalogue_entries",
        "catalogue_versions",
        "catalogue_heads",
    ):
        op.drop_table(table)


def _catalogues() -> None:
    op.create_table(
        "catalogue_heads",
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("shop", name="pk_catalogue_heads"),
    )
    op.create_table(
        "catalogue_versions",
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("created_ms", sa.BigInteger, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("added", sa.Integer, nullable=False),
        sa.Column("updated", sa.Integer, nullable=False),
        sa.Column("removed", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("shop", "version", name="pk_catalogue_versions"),
    )
    op.create_table(
        "catalogue_entries",
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("since_version", sa.Integer, nullable=False),
        sa.Column("until_version", sa.Integer, nullable=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint(
            "shop", "kind", "key", "since_version", name="pk_catalogue_entries"
        ),
    )
    op.create_index("ix_catalogue_entries_current", "catalogue_entries", ["shop", "until_version"])


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("at_ms", sa.BigInteger, nullable=False),
        sa.Column("wall_ms", sa.BigInteger, nullable=False),
        sa.Column("client", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("room", "seq", name="pk_journal"),
    )
    op.create_index("ix_journal_session", "journal", ["room", "session", "seq"])
    op.create_index(
        "uq_journal_identity",
        "journal",
        ["room", "client", "id"],
        unique=True,
        sqlite_where=sa.text("id <> ''"),
        postgresql_where=sa.text("id <> ''"),
    )
    op.create_table(
        "sessions",
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("started_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("ended_wall_ms", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("room", "id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_started", "sessions", ["room", "started_wall_ms"])
    op.create_table(
        "gaps",
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sku", sa.Text, nullable=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("first_ms", sa.BigInteger, nullable=False),
        sa.Column("last_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("room", "session", "question", name="pk_gaps"),
    )


def _shops() -> None:
    op.create_table(
        "shops",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("created_wall_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shops"),
    )
    op.create_table(
        "rooms",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("stream_delay_ms", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rooms"),
        sa.ForeignKeyConstraint(["shop"], ["shops.id"], name="fk_rooms_shop"),
    )
    op.create_index("ix_rooms_shop", "rooms", ["shop"])
