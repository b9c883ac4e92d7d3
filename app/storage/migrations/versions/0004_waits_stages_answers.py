"""How long viewers waited, how practised a room's host is, and operations' answers to gaps."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the columns."""
    op.create_table(
        "waits",
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("session", sa.Text, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("first_ms", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("sku", sa.Text, nullable=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("answered_ms", sa.BigInteger, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("room", "session", "question", "first_ms", name="pk_waits"),
    )
    stage = sa.Column("host_stage", sa.Text, nullable=False, server_default="beginner")
    op.add_column("rooms", stage)
    op.add_column("gaps", sa.Column("answer", sa.Text, nullable=False, server_default=""))
    op.add_column("gaps", sa.Column("answered_by", sa.Text, nullable=False, server_default=""))
    op.add_column("gaps", sa.Column("answered_wall_ms", sa.BigInteger, nullable=True))


def downgrade() -> None:
    """Drop them again."""
    with op.batch_alter_table("gaps") as gaps:
        for name in ("answer", "answered_by", "answered_wall_ms"):
            gaps.drop_column(name)
    with op.batch_alter_table("rooms") as rooms:
        rooms.drop_column("host_stage")
    op.drop_table("waits")
