"""A copy made while others write holds whole transactions only, and all that came before it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app.storage.engine import open_engine
from app.storage.errors import StorageError
from app.storage.schema import is_current, upgrade
from app.storage.sqlite_backup import back_up_sqlite


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(f"sqlite:///{tmp_path / 'livecue.sqlite3'}")
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE pairs (number INTEGER, half TEXT)"))
    yield engine
    engine.dispose()


def write(engine: Engine, number: int) -> None:
    with engine.begin() as connection:
        for half in ("left", "right"):
            values = {"number": number, "half": half}
            connection.execute(text("INSERT INTO pairs VALUES (:number, :half)"), values)


def pairs(file: Path) -> dict[int, set[str]]:
    copy = open_engine(f"sqlite:///{file}")
    assert is_current(copy)
    found: dict[int, set[str]] = {}
    with copy.connect() as connection:
        for number, half in connection.execute(text("SELECT number, half FROM pairs")):
            found.setdefault(number, set()).add(half)
    copy.dispose()
    return found


def test_a_copy_made_amid_writing_holds_whole_transactions(engine: Engine, tmp_path: Path) -> None:
    stop, written = threading.Event(), threading.Semaphore(0)
    count = 0

    def keep_writing() -> None:
        nonlocal count
        while not stop.is_set():
            write(engine, count)
            count += 1
            written.release()

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        for number in range(5):
            for _ in range(5):
                assert written.acquire(timeout=30)
            before = count
            target = tmp_path / f"copy-{number}.sqlite3"
            back_up_sqlite(engine, target)
            found = pairs(target)
            assert set(range(before)) <= set(found) == set(range(len(found)))
            assert all(halves == {"left", "right"} for halves in found.values())
    finally:
        stop.set()
        writer.join(30)


def test_a_copy_is_one_file_with_what_was_only_in_the_log(engine: Engine, tmp_path: Path) -> None:
    write(engine, 7)  # still in the write-ahead log, which copying the file alone would miss
    folder = tmp_path / "copies"
    folder.mkdir()
    back_up_sqlite(engine, folder / "copy.sqlite3")
    assert [path.name for path in folder.iterdir()] == ["copy.sqlite3"]
    assert pairs(folder / "copy.sqlite3") == {7: {"left", "right"}}


def test_a_folder_that_is_not_there_is_told(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be copied"):
        back_up_sqlite(engine, tmp_path / "nowhere" / "copy.sqlite3")


def test_a_damaged_database_is_told(engine: Engine, tmp_path: Path) -> None:
    with engine.begin() as connection:
        rows = [{"number": number, "half": "x" * 100} for number in range(5000)]
        connection.execute(text("INSERT INTO pairs VALUES (:number, :half)"), rows)
    engine.dispose()
    file = tmp_path / "livecue.sqlite3"
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xff" * 20_000
    file.write_bytes(content)
    with pytest.raises(StorageError, match="damaged|could not be copied"):
        back_up_sqlite(engine, tmp_path / "copy.sqlite3")
