"""``livecue backup``: everything that may not be lost, into a folder, while the service runs."""

import os
import shutil
from pathlib import Path

import typer

from app.settings import Settings
from app.signing_secret import SECRET_FILE
from app.storage.engine import open_engine
from app.storage.errors import StorageError
from app.storage.sqlite_backup import back_up_sqlite
from app.tls.kept import AUTHORITY_FILE, FOLDER, SERVER_FILE

DATABASE_FILE = "livecue.sqlite3"
# What lies beside the database and can't be made again without others noticing.
KEPT = (SECRET_FILE, f"{FOLDER}/{AUTHORITY_FILE}", f"{FOLDER}/{SERVER_FILE}")


def back_up(settings: Settings, folder: Path) -> int:
    """Write the backup into ``folder``, which must be new or empty, and return 0.

    The backup is the data folder as it would have to be put back. Raises ``StorageError`` for a
    database that is not SQLite, and ``OSError``.
    """
    engine = open_engine(settings.database())
    if engine.dialect.name != "sqlite":
        raise StorageError("this is not SQLite: use the database's own tool, such as pg_dump")
    source = Path(str(engine.url.database))
    if not source.exists():
        raise StorageError(f"there is no database at {source} yet")
    if folder.exists() and any(folder.iterdir()):
        raise StorageError(f"{folder} is not empty: give each backup a folder of its own")
    # It holds the secret that signs tokens: nobody else may look inside.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    try:
        back_up_sqlite(engine, folder / DATABASE_FILE)
    finally:
        engine.dispose()
    (folder / DATABASE_FILE).chmod(0o600)
    for name in KEPT:
        _copy(settings.data_folder / name, folder / name)
    typer.echo(f"backed up: {', '.join(sorted(_names(folder)))} in {folder}")
    return 0


def _copy(source: Path, target: Path) -> None:
    if not source.exists():
        return
    target.parent.mkdir(mode=0o700, exist_ok=True)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with source.open("rb") as reading, os.fdopen(descriptor, "wb") as writing:
        shutil.copyfileobj(reading, writing)


def _names(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]
