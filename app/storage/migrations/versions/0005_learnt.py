"""What was learnt of each room's host."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "learnt",
        sa.Column("room", sa.Text, nullable=False),
        sa.Column("learnt", sa.Text, nullable=False),
        sa.Column("wall_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("room", name="pk_learnt"),
        sa.ForeignKeyConstraint(
            ["room"], ["rooms.id"], name="fk_learnt_room_rooms", ondelete="CASCADE"
        ),
    )


def downgrade() -> None:
    """Drop it again."""
    op.drop_table("learnt")
