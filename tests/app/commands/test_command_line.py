"""The command line: what each command says and with which code it ends; mistakes in one line."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.access import Access
from app.cli import app
from app.signing_secret import SECRET_FILE, load_or_make_secret
from app.storage.engine import open_engine
from app.storage.rooms import SqlShops
from knowledge.store.store import KnowledgeStore

GOOD = "sku,标题,直播价,容量\nCUP-1,保温杯,89,500ml\nLAMP-1,台灯,129,\n"
BAD = "sku,标题,直播价\nCUP-1,保温杯,89\nLAMP-1,台灯,面议\n,壶,12\n"
RECORDING = '{"ts": 0, "type": "chat", "data": {}}\n'
PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9
q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==
-----END PUBLIC KEY-----"""


class Line:
    """The command line in a folder of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._set = monkeypatch.setenv
        self.set("DATA_FOLDER", str(self.data))
        self.set("CACHE_FOLDER", str(folder / "cache"))

    def set(self, name: str, value: str) -> None:
        self._set(f"LIVECUE_{name}", value)

    def file(self, name: str, content: str) -> str:
        path = self.folder / name
        path.write_text(content, "utf-8")
        return str(path)

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(app, words)

    def store(self) -> KnowledgeStore:
        return KnowledgeStore(open_engine(f"sqlite:///{self.data / 'livecue.sqlite3'}"))


@pytest.fixture
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    for name in tuple(os.environ):
        if name.startswith("LIVECUE_"):
            monkeypatch.delenv(name)
    return Line(tmp_path, monkeypatch)


def told_in_one_line(result: Result, code: int) -> str:
    """Return the one line on standard error of a command that ended in order."""
    assert isinstance(result.exception, SystemExit), f"a traceback: {result.exception!r}"
    assert result.exit_code == code
    assert result.stdout == ""
    (said,) = result.stderr.splitlines()
    return said


def test_the_installed_command_tells_a_bad_setting_in_one_line(line: Line) -> None:
    line.set("PORT", "abc")
    command = Path(sys.executable).with_name("livecue")
    ended = subprocess.run([command, "check"], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == ("LIVECUE_PORT: got 'abc', expected a whole number from 0 to 65535\n")


@pytest.mark.parametrize(
    "words",
    [
        ("serve",),
        ("check",),
        ("prepare",),
        ("ingest", "x.csv", "--shop", "s"),
        ("replay", "x.jsonl", "--room", "r"),
        ("token", "--shop", "s", "--role", "host"),
    ],
)
def test_every_command_refuses_bad_settings(line: Line, words: tuple[str, ...]) -> None:
    line.set("LOG_LEVEL", "loud")
    said = told_in_one_line(line.run(*words), 2)
    assert said.startswith("LIVECUE_LOG_LEVEL: got 'loud', expected one of")
    assert list(line.folder.iterdir()) == [], "and has done nothing yet"


def test_a_misspelt_variable_is_warned_of(line: Line) -> None:
    line.set("PROT", "1")
    result = line.run("token", "--shop", "s", "--role", "host")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "warning: LIVECUE_PROT is no setting of LiveCue; see docs/CONFIGURATION.md\n"
    )
    assert line.run("check").exit_code == 1, "which a check takes for an error"


def test_a_check_of_an_empty_folder_is_well_and_makes_nothing(line: Line) -> None:
    result = line.run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "FAIL" not in result.stdout
    assert "will be made at the first start" in result.stdout
    assert list(line.folder.iterdir()) == []


def test_a_check_after_an_ingest_names_the_shop(line: Line) -> None:
    line.run("ingest", line.file("shop.csv", GOOD), "--shop", "north")
    result = line.run("check")
    assert result.exit_code == 0
    (index,) = [each for each in result.stdout.splitlines() if "index of north" in each]
    assert index.startswith("ok ")
    assert index.endswith("catalogue version 1, not indexed yet")


def test_a_check_that_finds_something_wrong_says_what_to_do(line: Line) -> None:
    line.file("data", "no folder")
    result = line.run("check")
    assert result.exit_code == 1
    said = result.stdout.splitlines()
    (wrong,) = [n for n, each in enumerate(said) if each.startswith("FAIL")]
    assert "is not a folder" in said[wrong]
    assert said[wrong + 1].strip() == "Name another folder."


def test_a_good_file_is_published_and_reported(line: Line) -> None:
    file = line.file("shop.csv", GOOD)
    result = line.run("ingest", file, "--shop", "north")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("shop.csv：已发布第 1 版\n  新增 2：CUP-1、LAMP-1\n")
    again = line.run("ingest", file, "--shop", "north", "--language", "en")
    assert again.exit_code == 0
    assert again.stdout.startswith("shop.csv: nothing changed, still version 1\n")
    assert [p.sku for p in line.store().catalogue("north").products] == ["CUP-1", "LAMP-1"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ("bad.csv：没有导入，2 处错误", "第 3 行“直播价”列", "第 4 行“sku”列")),
        ("en", ("bad.csv: not imported, errors: 2", "row 3, column 直播价", "row 4, column sku")),
    ],
)
def test_a_bad_file_is_refused_with_its_rows(
    line: Line, language: str, said: tuple[str, ...]
) -> None:
    file = line.file("bad.csv", BAD)
    result = line.run("ingest", file, "--shop", "north", "--language", language)
    assert (result.exit_code, result.stdout) == (1, "")
    for each, expected in zip(result.stderr.splitlines(), said, strict=True):
        assert expected in each
    assert not (line.data / "livecue.sqlite3").exists(), "nothing was written, not even a shop"


def test_a_missing_file_is_told(line: Line) -> None:
    result = line.run("ingest", "nothing.csv", "--shop", "north", "--language", "en")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "No such file" in result.stderr


def test_a_shop_s_id_that_could_not_stand_in_a_url_is_refused(line: Line) -> None:
    result = line.run("ingest", line.file("shop.csv", GOOD), "--shop", "north shop")
    assert told_in_one_line(result, 1).startswith("cannot ingest: the shop id 'north shop'")


def test_a_folder_that_cannot_be_made_is_told_by_ingest(line: Line) -> None:
    line.file("data", "no folder")
    result = line.run("ingest", line.file("shop.csv", GOOD), "--shop", "north")
    assert "cannot ingest" in told_in_one_line(result, 1)


@pytest.mark.parametrize("content", [BAD, None], ids=["bad", "missing"])
def test_a_file_that_is_refused_leaves_no_shop(line: Line, content: str | None) -> None:
    file = line.file("bad.csv", content) if content else "nothing.csv"
    assert line.run("ingest", file, "--shop", "north").exit_code == 1
    database = line.data / "livecue.sqlite3"
    assert not database.exists() or SqlShops(open_engine(f"sqlite:///{database}")).shops() == []


def test_a_language_that_is_not_there_is_refused(line: Line) -> None:
    file = line.file("shop.csv", GOOD)
    assert line.run("ingest", file, "--shop", "north", "--language", "fr").exit_code == 2


def test_a_token_opens_what_it_was_asked_for(line: Line) -> None:
    line.run("ingest", line.file("shop.csv", GOOD), "--shop", "north")
    words = ("--shop", "north", "--room", "r1", "--role", "ingest", "--role", "host")
    result = line.run("token", *words, "--name", "bridge", "--hours", "2")
    assert result.exit_code == 0
    access = Access(load_or_make_secret(line.data))
    grant = access.read(result.stdout.strip())
    taking, missing = result.stderr.splitlines()
    assert taking == f"to take it back: livecue revoke {grant.id}"
    assert missing.startswith("there is no room r1 of this shop yet")
    assert (grant.name, grant.shop, grant.rooms) == ("bridge", "north", ("r1",))
    assert grant.roles == {"ingest", "host"}
    assert 7100 < grant.expires_at - access.clock() <= 7200


def test_a_token_for_a_shop_that_is_not_there_is_warned_of(line: Line) -> None:
    line.run("ingest", line.file("shop.csv", GOOD), "--shop", "north")
    result = line.run("token", "--shop", "nroth", "--role", "operations")
    assert result.exit_code == 0
    assert "there is no shop nroth yet" in result.stderr
    everywhere = line.run("token", "--shop", "*", "--role", "admin")
    assert "there is no shop" not in everywhere.stderr


def test_a_token_with_an_unknown_role_is_refused(line: Line) -> None:
    result = line.run("token", "--shop", "north", "--role", "host", "--role", "emperor")
    assert told_in_one_line(result, 2) == (
        "--role: expected one of admin, host, ingest, operations, simulator, got emperor"
    )


@pytest.mark.parametrize("hours", ["0", "-1", "9000", "nan", "soon"])
def test_a_token_s_hours_have_bounds(line: Line, hours: str) -> None:
    result = line.run("token", "--shop", "north", "--role", "host", "--hours", hours)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--hours" in result.stderr


@pytest.mark.parametrize("words", [(), ("x.jsonl", "--sample")])
def test_a_replay_plays_a_recording_or_the_sample(line: Line, words: tuple[str, ...]) -> None:
    said = told_in_one_line(line.run("replay", "--room", "r1", *words), 2)
    assert said == "expected a recording, or --sample"


def test_a_stand_in_closes_with_codes_of_the_wire_only(line: Line) -> None:
    said = told_in_one_line(line.run("stand-in", "--close-code", "4000"), 2)
    assert said == "--close-code: expected one of 1011, 1012, 4409, 4410, 4411"


def test_a_stand_in_whose_port_is_taken_says_so(line: Line) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = told_in_one_line(line.run("stand-in", "--port", port), 3)
    assert said.startswith(f"cannot start: cannot listen on 127.0.0.1 port {port}")
    assert said.endswith("change --host or --port")


@pytest.mark.parametrize("speed", ["0", "1001", "fast"])
def test_a_replay_s_speed_has_bounds(line: Line, speed: str) -> None:
    file = line.file("r.jsonl", RECORDING)
    result = line.run("replay", file, "--room", "r1", "--speed", speed)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--speed" in result.stderr


def test_a_recording_that_is_not_there_is_told(line: Line) -> None:
    said = told_in_one_line(line.run("replay", "nothing.jsonl", "--room", "r1"), 2)
    assert said == "cannot replay: nothing.jsonl: No such file or directory"


def test_a_bad_recording_is_told_with_its_line(line: Line) -> None:
    file = line.file("r.jsonl", RECORDING + '{"ts": 1}\n')
    said = told_in_one_line(line.run("replay", file, "--room", "r1"), 2)
    assert said == "cannot replay: line 2: expected `type` or `kind`"


def test_a_room_that_is_not_there_is_told_before_anything_is_sent(line: Line) -> None:
    file = line.file("r.jsonl", RECORDING)
    said = told_in_one_line(line.run("replay", file, "--room", "r1"), 2)
    assert said.startswith("cannot replay: there is no room 'r1' in this database")


def no_folder(line: Line) -> None:
    line.file("data", "no folder")


def open_secret(line: Line) -> None:
    load_or_make_secret(line.data)
    (line.data / SECRET_FILE).chmod(0o644)


def platform_key(line: Line) -> None:
    line.set("TOKEN_PUBLIC_KEY", PUBLIC_KEY)


def nothing(line: Line) -> None:
    """Leave all as it is."""


HOST = ("token", "--role", "host", "--shop")


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (nothing, (*HOST, "")),
        (nothing, (*HOST, "north", "--room", "")),
        (nothing, (*HOST, "north", "--name", "two\nlines")),
        (open_secret, (*HOST, "north")),
        (platform_key, (*HOST, "north")),
        (no_folder, (*HOST, "north")),
        (no_folder, ("replay", "{file}", "--room", "r1")),
        (nothing, ("replay", "{file}", "--room", "r1", "--token", "t", "--url", "nonsense")),
    ],
)
def test_a_mistake_ends_in_one_line(
    line: Line, before: Callable[[Line], None], words: tuple[str, ...]
) -> None:
    file = line.file("r.jsonl", RECORDING)
    before(line)
    result = line.run(*(word.format(file=file) for word in words))
    assert isinstance(result.exception, SystemExit), f"a traceback: {result.exception!r}"
    assert result.exit_code in (1, 2)
    assert "Traceback" not in result.stderr


def test_a_token_may_be_printed_as_the_page_it_opens(line: Line) -> None:
    result = line.run("token", "--shop", "north", "--role", "operations", "--page")
    assert result.exit_code == 0
    site, _, token = result.stdout.strip().partition("/rooms/#token=")
    assert site.startswith("http://127.0.0.1:")
    assert Access(load_or_make_secret(line.data)).read(token).roles == {"operations"}


def test_a_token_that_opens_no_page_is_not_made_for_one(line: Line) -> None:
    said = told_in_one_line(line.run("token", "--shop", "n", "--role", "ingest", "--page"), 2)
    assert "name the room of a host" in said
