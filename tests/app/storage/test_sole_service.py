"""One service a data folder and database; what another process holds is told in a sentence."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.storage.errors import StorageError
from app.storage.sole_service import LOCK_FILE, serving_alone
from tests.databases import DATABASES, database

HOLDING = """
import sys
from pathlib import Path
from app.storage.sole_service import serving_alone
with serving_alone(Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


def in_folder(folder: Path) -> tuple[Path, str]:
    return folder, f"sqlite:///{folder / 'livecue.sqlite3'}"


def test_a_second_process_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    place = in_folder(tmp_path / "data")
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDING, *map(str, place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StorageError, match=r"another process serves the data folder .*data"):
            serving_alone(*place).__enter__()
    finally:
        os.kill(other.pid, signal.SIGKILL)
        other.communicate()
    with serving_alone(*place):
        assert (place[0] / LOCK_FILE).exists()


@pytest.fixture(params=DATABASES)
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    engine = database(request.param, tmp_path / "shared.sqlite3")
    yield engine
    engine.dispose()


def test_a_database_elsewhere_is_held_too(elsewhere: Engine, tmp_path: Path) -> None:
    url = elsewhere.url.render_as_string(hide_password=False)
    with serving_alone(tmp_path / "one", url):
        with pytest.raises(StorageError, match="another process serves the database"):
            serving_alone(tmp_path / "two", url).__enter__()
        with serving_alone(*in_folder(tmp_path / "two")):
            pass
    with serving_alone(tmp_path / "two", url):
        pass


def test_a_url_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="cannot be read"):
        serving_alone(tmp_path, "nonsense").__enter__()
