"""What surrounds every request: id, log line, last resort, body limit and security headers."""

import re
import secrets
import time
from collections.abc import Mapping, MutableMapping
from typing import Any
from urllib.parse import unquote

import structlog
from starlette.exceptions import HTTPException
from structlog.contextvars import bound_contextvars

from app.errors import Problem, internal_problem, problem_frames
from app.logs import WITHHELD, failure_of
from app.metrics import PrometheusMeter

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]

log = structlog.get_logger(__name__)

_REQUEST_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
# Enough for any proxy that encodes once more; the work of a hostile address stays bounded.
_TIMES_ENCODED = 3
_PATH_EXAMINED = 2000
_BUTTON = re.compile(r"buttons?", re.IGNORECASE)
_QUIET_PATHS = frozenset({"/healthz", "/readyz", "/metrics"})  # asked every few seconds
_PATH_LETTERS = 200


class RequestBoundary:
    """Gives each request an id and a log line, and turns an unforeseen failure into a plain 500.

    It is bare ASGI: a coroutine more per request is measurable, and sockets pass through it.
    """

    def __init__(self, app: Any, meter: PrometheusMeter) -> None:
        self._app = app
        self._meter = meter

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve one connection."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Any, send: Any) -> None:
        request_id = _request_id(scope)
        status = 0
        began = time.perf_counter()

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [
                    *message.get("headers", ()), (b"x-request-id", request_id.encode())
                ]  # fmt: skip
            await send(message)

        with bound_contextvars(request=request_id):
            try:
                await self._app(scope, receive, send_with_id)
            except Exception as error:  # noqa: BLE001 - the boundary of one request
                self._meter.count("http_failures")
                log.error("request_failed", failure=failure_of(error))
                # With the headers out already, the missing end tells the client.
                if status == 0:
                    await _send_problem(internal_problem(request_id), send_with_id)
            took = time.perf_counter() - began
            self._meter.observe("http_request", took)
            if scope["path"] not in _QUIET_PATHS:
                log.info("request", status=status, ms=round(took * 1000, 1), **_target(scope))


def _request_id(scope: Scope) -> str:
    """Return the caller's own ``X-Request-ID`` when it is harmless, else a new one."""
    given = dict(scope["headers"]).get(b"x-request-id", b"")
    return given.decode() if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def _target(scope: Scope) -> dict[str, str]:
    # The raw path is still percent-encoded, and the query string is no part of it.
    raw: bytes = scope.get("raw_path") or scope["path"].encode("ascii", "backslashreplace")
    path = raw.partition(b"?")[0].decode("ascii", "backslashreplace")
    return {"method": scope["method"], "path": _without_key(path)[:_PATH_LETTERS]}


def _without_key(path: str) -> str:
    """Return ``path`` without the key of a button, however the address was mistyped.

    A box with a doubled slash or other capitals gets a 404, and its key is as good as before.
    """
    decoded = path[:_PATH_EXAMINED]
    for _ in range(_TIMES_ENCODED):
        decoded = unquote(decoded)
    if unquote(decoded) != decoded:
        return WITHHELD
    found = _BUTTON.search(decoded)
    if found is None:
        return path
    return f"{decoded[: found.end()].encode('unicode_escape').decode()}/{WITHHELD}"


async def _send_problem(problem: Problem, send: Any) -> None:
    headers, body = problem_frames(problem)
    start = {"type": "http.response.start", "status": problem.status, "headers": headers}
    await send(start)
    await send({"type": "http.response.body", "body": body})


class BodyLimit:
    """Refuses bodies that are too large, by their declared length or while they arrive.

    Args:
        body_bytes: the limit for everything but uploads.
        upload_bytes: the limit where the path ends in ``/uploads``.
    """

    def __init__(self, app: Any, body_bytes: int, upload_bytes: int) -> None:
        self._app = app
        self._body_bytes = body_bytes
        self._upload_bytes = upload_bytes

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        upload = scope["path"].endswith("/uploads")
        limit = self._upload_bytes if upload else self._body_bytes
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > limit:
            await _send_problem(_too_large(limit), send)
            return
        arrived = 0

        async def counted() -> Message:
            nonlocal arrived
            message: Message = await receive()
            arrived += len(message.get("body", b""))
            if arrived > limit:
                # Only an HTTPException passes through the framework's own reading of bodies.
                raise HTTPException(413, _too_large(limit).detail)
            return message

        await self._app(scope, counted, send)


def _too_large(limit: int) -> Problem:
    return Problem(413, "too_large", f"The body is larger than {limit} bytes.")


class SecurityHeaders:
    """Adds what keeps a browser from running, framing, sniffing or leaking anything of ours.

    Args:
        frame_ancestors: sites that may frame the pages.
        always_tls: whether browsers are told to come over TLS only. Not for a self-made
            certificate: where that is not trusted any more, nobody could click past it.
        embeddable: whether other sites' pages may load ours at all, framed or as components, even
            those that isolate themselves; what is under ``/v1/`` they may not in any case.
    """

    def __init__(
        self,
        app: Any,
        frame_ancestors: tuple[str, ...],
        always_tls: bool = False,
        embeddable: bool = False,
    ) -> None:
        self._app = app
        self._embeddable = embeddable
        headers = {**_headers(frame_ancestors), **(_ALWAYS_TLS if always_tls else {})}
        self._headers = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # Pages are asked for again by their ETag: a new version shows at the next load.
        page = not scope["path"].startswith("/v1/")
        freshness = b"no-cache" if page else b"no-store"
        whose = b"cross-origin" if page and self._embeddable else b"same-origin"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), *self._headers]
                headers.append((b"cross-origin-resource-policy", whose))
                if not any(name.lower() == b"cache-control" for name, _ in headers):
                    headers.append((b"cache-control", freshness))
                message["headers"] = headers
            await send(message)

        await self._app(scope, receive, send_with_headers)


# It binds every port of the host name, so a month, renewed at each visit, rather than a year.
_ALWAYS_TLS = {"Strict-Transport-Security": "max-age=2592000"}
# What the pages use is theirs alone, to be passed on by a page that frames them; the rest nobody's.
_PERMISSIONS = {
    "autoplay": "(self)",  # the sound cue
    "fullscreen": "(self)",
    "microphone": "(self)",
    "screen-wake-lock": "(self)",
    "camera": "()",
    "display-capture": "()",
    "geolocation": "()",
    "hid": "()",
    "midi": "()",
    "payment": "()",
    "serial": "()",
    "usb": "()",
}


def _headers(frame_ancestors: tuple[str, ...]) -> Mapping[str, str]:
    # No inline script or style anywhere: hostile text that slipped into a page could not run.
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "media-src": "'self' blob:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": " ".join(frame_ancestors) or "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        # A page that opened ours, or was opened by it, gets no handle on its window.
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}={who}" for name, who in _PERMISSIONS.items()),
    }
