"""Log lines hold ids and durations; private values and exceptions' words never reach them."""

import ast
import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from app.logs import PRIVATE_KEYS, WITHHELD, PrivateKeyLogged, configure_logs, withhold_private
from copilot.events import Chat, Viewer

ROOT = Path(__file__).parents[2]
LEVELS = ("debug", "info", "warning", "error", "exception", "critical")
SECRET = "这个多大容量"


@pytest.fixture(autouse=True)
def _restored_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def json_logs(level: str = "info") -> io.StringIO:
    stream = io.StringIO()
    configure_logs(level, "json", stream)
    return stream


@pytest.mark.parametrize("key", ["text", "token", "name", "authorization"])
def test_a_private_key_is_withheld_at_any_depth(key: str) -> None:
    stream = json_logs()
    structlog.get_logger("app.x").info(
        "event", **{key: SECRET}, deep={"list": [{key.upper(): SECRET}]}, room="r1"
    )
    (line,) = lines(stream)
    assert SECRET not in stream.getvalue()
    assert line[key] == WITHHELD
    assert line["deep"]["list"][0][key.upper()] == WITHHELD
    assert line["room"] == "r1"


@pytest.mark.parametrize("key", sorted(PRIVATE_KEYS))
def test_tests_may_have_private_keys_refused(key: str) -> None:
    with pytest.raises(PrivateKeyLogged, match=key):
        withhold_private(strict=True)(None, "info", {"event": "x", "inner": {key: "v"}})


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_value_breaks_the_processor(value: Any) -> None:
    processed = withhold_private(strict=False)(None, "info", {"event": "x", "value": value})
    assert json.dumps(processed)


def test_an_object_is_logged_by_its_type_alone() -> None:
    stream = json_logs()
    event = Chat(Viewer("u1", SECRET), SECRET)
    structlog.get_logger("app.x").info("event", what=event, error=ValueError(SECRET))
    (line,) = lines(stream)
    assert SECRET not in stream.getvalue()
    assert (line["what"], line["error"]) == ("<Chat>", "<ValueError>")


def test_a_failure_is_told_by_types_and_places_without_its_words() -> None:
    stream = json_logs()
    try:
        try:
            raise FileNotFoundError(2, "No such file or directory", SECRET)
        except OSError as error:
            raise ValueError(SECRET) from error
    except ValueError:
        structlog.get_logger("app.x").exception("failed", room="r1")
    (line,) = lines(stream)
    assert SECRET not in stream.getvalue()
    outer, inner = line["failure"]
    assert outer["type"] == "ValueError"
    assert outer["at"][0].endswith("test_a_failure_is_told_by_types_and_places_without_its_words")
    assert inner["reason"] == "No such file or directory"


def test_other_libraries_lines_are_cleaned_too() -> None:
    stream = json_logs()
    other = logging.getLogger("some.library")
    other.info("chatter")
    try:
        raise RuntimeError(SECRET)
    except RuntimeError:
        other.exception("broke", extra={"token": SECRET, "room": "r1"})
    (line,) = lines(stream)
    assert SECRET not in stream.getvalue()
    assert (line["event"], line["token"], line["room"]) == ("broke", WITHHELD, "r1")
    assert line["failure"][0]["type"] == "RuntimeError"


def test_the_level_counts_for_our_packages() -> None:
    stream = json_logs("warning")
    structlog.get_logger("app.x").info("quiet")
    logging.getLogger("copilot.x").info("quiet")
    logging.getLogger("copilot.x").warning("loud")
    assert [line["event"] for line in lines(stream)] == ["loud"]


def log_calls() -> list[tuple[str, ast.Call]]:
    """Return every call of a logger in the product, with its place."""
    folders = ("app", "copilot", "ingest", "knowledge")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    return [
        (f"{file.name}:{node.lineno}", node)
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LEVELS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("log", "_log", "logger")
    ]


def test_every_log_line_is_a_fixed_word_with_harmless_keys() -> None:
    calls = log_calls()
    assert calls
    for place, call in calls:
        assert len(call.args) == 1, place
        assert isinstance(call.args[0], ast.Constant), place
        assert not PRIVATE_KEYS.intersection(word.arg or "**" for word in call.keywords), place


def test_a_console_line_stays_one_line() -> None:
    stream = io.StringIO()
    configure_logs("info", "console", stream)
    structlog.get_logger("app.x").info("event", path="/a\nfake line", room="r1")
    logging.getLogger("library").warning("quoted\nfake line")
    assert len(stream.getvalue().splitlines()) == 2
