"""Runs Alembic's migrations on the connection that ``app.storage.schema`` hands over."""

from alembic import context

import app.storage.tables  # noqa: F401 - declares its tables in the same metadata
from knowledge.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
