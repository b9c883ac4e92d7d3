"""One service a data folder and database; what another process holds is told in a sentence."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from app.settings import Settings
from app.sole_service import LOCK_FILE, serving_alone
from app.storage.errors import StorageError

HOLDING = """
import sys
from pathlib import Path
from app.settings import Settings
from app.sole_service import serving_alone
with serving_alone(Settings(data_folder=Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_refused_until_the_first_is_gone(tmp_path: Path) -> None:
    settings = Settings(data_folder=tmp_path / "data")
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(settings.data_folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StorageError, match=r"another process serves the data folder .*data"):
            serving_alone(settings).__enter__()
    finally:
        os.kill(other.pid, signal.SIGKILL)
        other.communicate()
    with serving_alone(settings):
        assert (settings.data_folder / LOCK_FILE).exists()


def test_a_database_elsewhere_is_held_too(tmp_path: Path) -> None:
    url = SecretStr(f"sqlite:///{tmp_path / 'shared.sqlite3'}")
    one = Settings(data_folder=tmp_path / "one", database_url=url)
    two = Settings(data_folder=tmp_path / "two", database_url=url)
    with serving_alone(one):
        with pytest.raises(StorageError, match=r"the database .*shared\.sqlite3"):
            serving_alone(two).__enter__()
        with serving_alone(Settings(data_folder=tmp_path / "two")):
            pass
    with serving_alone(two):
        pass


def test_a_url_that_is_none_is_refused(tmp_path: Path) -> None:
    settings = Settings(data_folder=tmp_path, database_url=SecretStr("nonsense"))
    with pytest.raises(StorageError, match="cannot be read"):
        serving_alone(settings).__enter__()
