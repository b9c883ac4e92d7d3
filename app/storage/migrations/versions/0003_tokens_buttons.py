"""Tokens handed out and revoked, and the keys of button boxes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "tokens",
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("client", sa.Text, nullable=False),
        sa.Column("roles", sa.Text, nullable=False),
        sa.Column("issued_by", sa.Text, nullable=False),
        sa.Column("issued_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("expires_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("revoked_wall_ms", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("shop", "id", name="pk_tokens"),
    )
    op.create_index("ix_tokens_id", "tokens", ["id"])
    op.create_index(
        "ix_tokens_revoked",
        "tokens",
        ["expires_wall_ms"],
        sqlite_where=sa.text("revoked_wall_ms IS NOT NULL"),
        postgresql_where=sa.text("revoked_wall_ms IS NOT NULL"),
    )
    op.create_table(
        "token_rooms",
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("shop", "room", "token", name="pk_token_rooms"),
        sa.ForeignKeyConstraint(
            ["shop", "token"],
            ["tokens.shop", "tokens.id"],
            name="fk_token_rooms_token",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_token_rooms_token", "token_rooms", ["shop", "token"])
    op.create_table(
        "buttons",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("shop", sa.Text, nullable=False),
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("issued_by", sa.Text, nullable=False),
        sa.Column("issued_wall_ms", sa.BigInteger, nullable=False),
        sa.Column("last_used_wall_ms", sa.BigInteger, nullable=True),
        sa.Column("revoked_wall_ms", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_buttons"),
        sa.UniqueConstraint("digest", name="uq_buttons_digest"),
    )
    op.create_index("ix_buttons_room", "buttons", ["shop", "room"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("buttons")
    op.drop_table("token_rooms")
    op.drop_table("tokens")
