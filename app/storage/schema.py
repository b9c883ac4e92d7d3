"""Brings a database to the schema this version of the service needs."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError

from app.storage.engine import SQLITE_BEGIN
from app.storage.errors import StorageError

_MIGRATIONS = Path(__file__).parent / "migrations"

# Any number, the same in every process: only one of them may migrate at a time.
_POSTGRESQL_LOCK = 5_483_262


def upgrade(engine: Engine) -> None:
    """Run the migrations that are missing, as one transaction; does nothing when there are none.

    Processes that start together wait for each other. Raises ``StorageError``.
    """
    migrator = engine.execution_options(**{SQLITE_BEGIN: "IMMEDIATE"})
    try:
        with migrator.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_POSTGRESQL_LOCK)))
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DBAPIError as error:
        raise StorageError(f"the database could not be migrated: {error.orig}") from error
    except CommandError as error:
        raise StorageError(
            "the database was written by a newer version of LiveCue: start that one, or put back"
            " the backup from before the upgrade"
        ) from error


def current_revision(engine: Engine) -> str | None:
    """Return the database's revision, ``None`` for an empty one. Raises ``StorageError``."""
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_revision()
    except DBAPIError as error:
        raise StorageError(f"the database could not be read: {error.orig}") from error


def newest_revision() -> str | None:
    """Return the revision this version of the service needs."""
    return ScriptDirectory.from_config(_config()).get_current_head()


def is_current(engine: Engine) -> bool:
    """Return whether the database has the schema this version needs. Raises ``StorageError``."""
    return current_revision(engine) == newest_revision()


def _config() -> Config:
    config = Config()
    # The option goes through ConfigParser, where a lone % would begin an interpolation.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
