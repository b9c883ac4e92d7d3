"""Structured log lines that hold ids and durations, never what viewers wrote nor any secret."""

import logging
import sys
from collections.abc import MutableMapping
from datetime import datetime
from pathlib import PurePath
from typing import Any, TextIO

import orjson
import structlog
from structlog.contextvars import merge_contextvars
from structlog.typing import EventDict, ExcInfo, Processor, WrappedLogger

PRIVATE_KEYS = frozenset(
    {
        "address",
        "authorization",
        "body",
        "content",
        "cookie",
        "headline",
        "headers",
        "line",
        "message",
        "name",
        "names",
        "nickname",
        "password",
        "phone",
        "query_string",
        "question",
        "secret",
        "text",
        "token",
        "user",
        "viewer",
    }
)
WITHHELD = "[withheld]"
OUR_PACKAGES = ("app", "copilot", "knowledge", "ingest")
FRAMES_SHOWN = 12  # innermost calls of a failure; deeper stacks are frameworks calling each other


class PrivateKeyLogged(AssertionError):
    """A log line was about to hold something private; raised in tests only."""


def withhold_private(strict: bool) -> Processor:
    """Return a processor that replaces private values at any depth, or raises when ``strict``."""

    def process(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: _clean(key, value, strict) for key, value in event.items()}

    return process


def _clean(key: str, value: Any, strict: bool) -> Any:
    if key.lower() in PRIVATE_KEYS:
        if strict:
            raise PrivateKeyLogged(f"a log line must not hold {key!r}")
        return WITHHELD
    if isinstance(value, MutableMapping):
        return {str(inner): _clean(str(inner), each, strict) for inner, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        # The elements of `ids=[…]` are ids; only mappings inside can name something private.
        return [_clean("", each, strict) for each in value]
    if value is None or isinstance(value, str | int | float) or key == "_record":
        return value
    if isinstance(value, PurePath | datetime):
        return str(value)
    # The repr of an event or an exception would quote what somebody wrote.
    return f"<{type(value).__qualname__}>"


def describe_failure(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Turn ``exc_info`` into types and places: an exception's own words may quote a viewer."""
    given: Any = event.pop("exc_info", None)
    error = _error_of(given)
    if error is not None:
        event["failure"] = failure_of(error)
    return event


def _error_of(given: ExcInfo | BaseException | bool | None) -> BaseException | None:
    if isinstance(given, BaseException):
        return given
    if isinstance(given, tuple):
        return given[1]
    return sys.exc_info()[1] if given else None


def failure_of(error: BaseException) -> list[dict[str, Any]]:
    """Return the chain of ``error`` and its causes as types and places, the outermost first."""
    chain: list[dict[str, Any]] = []
    current: BaseException | None = error
    while current is not None and len(chain) < FRAMES_SHOWN:
        entry: dict[str, Any] = {"type": type(current).__qualname__, "at": _places(current)}
        if isinstance(current, OSError) and current.strerror:
            entry["reason"] = current.strerror  # the system's words, such as "No space left"
        chain.append(entry)
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)
    return chain


def _places(error: BaseException) -> list[str]:
    places = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"{code.co_filename}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    return places[-FRAMES_SHOWN:]


def _json(_logger: WrappedLogger, _method: str, event: EventDict) -> str:
    return orjson.dumps(event, default=str).decode()


def _console(logger: WrappedLogger, method: str, event: EventDict) -> str:
    rendered = _CONSOLE(logger, method, event)
    # A library's message may quote a request; it must not start a line of its own.
    return rendered.replace("\r", "\\r").replace("\n", "\\n")


_CONSOLE = structlog.dev.ConsoleRenderer(colors=False, repr_native_str=True)


def configure_logs(
    level: str, log_format: str, stream: TextIO | None = None, strict: bool = False
) -> None:
    """Send all log lines of the process, whoever writes them, to ``stream`` (standard error).

    Args:
        level: the least important lines of our own packages; other libraries start at warning.
        log_format: ``json`` or ``console``.
        strict: raise on private keys rather than withhold their values; for tests.
    """
    shared: list[Processor] = [
        merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        describe_failure,
        withhold_private(strict),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),
        cache_logger_on_first_use=False,
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            _json if log_format == "json" else _console,
        ],
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for package in OUR_PACKAGES:
        logging.getLogger(package).setLevel(level.upper())
