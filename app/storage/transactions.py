"""Transactions whose failures are the service's own errors, without the values involved."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from app.storage.errors import Conflict, StorageError


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection to read with. Raises ``StorageError``."""
    try:
        with engine.connect() as connection:
            yield connection
    except SQLAlchemyError as error:
        raise StorageError(f"the database could not be read: {_cause(error)}") from error


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a transaction, committed at the end. Raises ``Conflict``, ``StorageError``."""
    try:
        with engine.begin() as connection:
            yield connection
    except IntegrityError as error:
        raise Conflict(f"the database refused: {_cause(error)}") from error
    except SQLAlchemyError as error:
        raise StorageError(f"the database could not be written: {_cause(error)}") from error


def _cause(error: SQLAlchemyError) -> str:
    # The driver's first line alone: SQLAlchemy's own text quotes the statement's parameters, and
    # PostgreSQL's second line the row's key, which a viewer's client may have chosen.
    text = str(getattr(error, "orig", None) or type(error).__name__)
    return text.splitlines()[0] if text else type(error).__name__
