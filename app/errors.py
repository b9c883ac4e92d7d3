"""Every HTTP error as problem details (RFC 9457), from one table of error types and statuses."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.access import AccessDenied
from app.expected_texts import pattern_words
from app.logs import failure_of
from app.storage.errors import AlreadyThere, BadIdentifier, NotThere, StorageError
from copilot.errors import RoomClosing, RoomError, RoomOverloaded, SessionRunning, UnknownRoom
from knowledge.store.errors import SkuConflict, StoreBusy, StoreError, UnknownVersion

log = structlog.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"
SHOWN_LETTERS = 200  # of a client's own wording in a detail


class Refusal(Exception):
    """A request we refuse on purpose; what it holds is shown to the client.

    Args:
        status: HTTP status.
        code: stable snake_case word for programs.
        detail: one sentence for people.
        errors: single problems, each with ``where`` and ``detail``.
        retry_after_s: when trying again makes sense.
    """

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        errors: Sequence[Mapping[str, Any]] = (),
        retry_after_s: float | None = None,
    ) -> None:
        super().__init__(code)
        self.problem = Problem(status, code, detail, tuple(errors), retry_after_s)


def not_found(what: str) -> Refusal:
    """Return the refusal for what is not there, and for what is another shop's: the same answer."""
    return Refusal(404, "not_found", f"There is no such {what}.")


def too_many(wait_s: float) -> Refusal:
    """Return the refusal for more than a limit allows; ``wait_s`` seconds later there is more."""
    detail = "There were too many of these requests; try again later."
    return Refusal(429, "too_many_requests", detail, retry_after_s=wait_s)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem as the client sees it."""

    status: int
    code: str
    detail: str
    errors: tuple[Mapping[str, Any], ...] = ()
    retry_after_s: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """Return the members of the problem; ``type`` is about:blank, ``code`` tells them apart."""
        body: dict[str, Any] = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
        }
        if self.errors:
            body["errors"] = [dict(each) for each in self.errors]
        if self.retry_after_s is not None:
            body["retry_after_ms"] = round(self.retry_after_s * 1000)
        return body

    def response(self) -> JSONResponse:
        """Return the problem as a response; nothing of it may be cached."""
        headers = {**self.headers, "Cache-Control": "no-store"}
        if self.retry_after_s is not None:
            headers["Retry-After"] = str(max(1, math.ceil(self.retry_after_s)))
        return JSONResponse(self.body(), self.status, headers, media_type=MEDIA_TYPE)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a domain error means over HTTP.

    Attributes:
        code: for errors without a ``code`` of their own.
        detail: the sentence shown; empty where the error's own is made for clients.
    """

    status: int
    code: str
    detail: str = ""
    retry_after_s: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


_SIGN_IN = {"WWW-Authenticate": 'Bearer realm="livecue"'}

# The table. The domain itself knows no status; a subclass stands before what it derives from.
MEANING_BY_ERROR: Mapping[type[Exception], Meaning] = {
    AccessDenied: Meaning(401, "invalid_token", headers=_SIGN_IN),
    UnknownRoom: Meaning(404, "unknown_room", "There is no such room."),
    SessionRunning: Meaning(
        409, "session_running", "A session is under way in the room; end it first."
    ),
    RoomOverloaded: Meaning(503, "overloaded", "The room has more to do than it can take."),
    RoomClosing: Meaning(503, "shutting_down", "The service is stopping.", 1.0),
    RoomError: Meaning(409, "room_error", "The room refuses this."),
    AlreadyThere: Meaning(409, "already_there"),
    NotThere: Meaning(404, "not_found"),
    BadIdentifier: Meaning(422, "invalid_request"),
    StorageError: Meaning(503, "storage_unavailable", "The database does not answer.", 1.0),
    UnknownVersion: Meaning(404, "not_found", "There is no such version."),
    SkuConflict: Meaning(409, "sku_conflict"),
    StoreBusy: Meaning(503, "busy", "Others are publishing in this shop; try again.", 1.0),
    StoreError: Meaning(503, "storage_unavailable", "The database does not answer.", 1.0),
}


def internal_problem(request_id: str) -> Problem:
    """Return what a client learns of a failure of ours: only an id to find the log line by."""
    return Problem(500, "internal_error", f"Something failed here. Its id in the log: {request_id}")


def _domain_problem(error: Exception) -> Problem:
    meaning = next(
        MEANING_BY_ERROR[kind] for kind in type(error).__mro__ if kind in MEANING_BY_ERROR
    )
    wait_ms = getattr(error, "retry_after_ms", None)
    return Problem(
        meaning.status,
        str(getattr(error, "code", meaning.code)),
        (meaning.detail or _sentence(str(error)))[:SHOWN_LETTERS],
        retry_after_s=meaning.retry_after_s if wait_ms is None else wait_ms / 1000,
        headers=meaning.headers,
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


_CODES = {413: "too_large"}  # where the status's own name changes with Python's version


def _http_problem(error: HTTPException) -> Problem:
    code = _CODES.get(error.status_code, HTTPStatus(error.status_code).name.lower())
    details = {404: "There is nothing at this address.", 405: "This address has no such method."}
    detail = details.get(error.status_code, str(error.detail))
    return Problem(error.status_code, code, detail, headers=error.headers or {})


def validation_errors(found: Sequence[Mapping[str, Any]]) -> tuple[dict[str, str], ...]:
    """Return Pydantic's errors as ``{where, detail}``, without what the client sent."""
    return tuple(
        {"where": field_path(each["loc"]), "detail": _message(each)[:SHOWN_LETTERS]}
        for each in found
    )


def _message(error: Mapping[str, Any]) -> str:
    if error["type"] != "string_pattern_mismatch":
        return str(error["msg"])
    return f"String should be {pattern_words(error['ctx']['pattern'])}"


def field_path(location: Sequence[str | int]) -> str:
    """Return ``("body", "items", 2, "sku")`` as ``body.items[2].sku``."""
    path = ""
    for part in location:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.lstrip(".")[:SHOWN_LETTERS]


def _validation_problem(error: RequestValidationError) -> Problem:
    found = error.errors()
    if any(each["type"] == "json_invalid" for each in found):
        return Problem(400, "invalid_json", "The body is not valid JSON.", validation_errors(found))
    detail = "The request has fields that can't be used; see errors."
    return Problem(422, "invalid_request", detail, validation_errors(found))


def install_errors(app: FastAPI) -> None:
    """Make ``app`` answer every error with problem details."""

    def refused(_request: Request, error: Exception) -> Response:
        assert isinstance(error, Refusal)
        return error.problem.response()

    def domain(_request: Request, error: Exception) -> Response:
        problem = _domain_problem(error)
        if problem.code == "storage_unavailable":
            log.error("storage_unavailable", failure=failure_of(error))
        return problem.response()

    def http(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if error.status_code < 400:
            return Response(status_code=error.status_code, headers=error.headers)
        return _http_problem(error).response()

    def invalid(_request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return _validation_problem(error).response()

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)
    for kind in MEANING_BY_ERROR:
        app.add_exception_handler(kind, domain)


def problem_frames(problem: Problem) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """Return headers and body of ``problem`` for code that speaks bare ASGI."""
    body = json.dumps(problem.body()).encode()
    headers = [
        (b"content-type", MEDIA_TYPE.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
    ]
    if problem.retry_after_s is not None:
        headers.append((b"retry-after", str(max(1, math.ceil(problem.retry_after_s))).encode()))
    return headers, body
