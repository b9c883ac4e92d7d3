"""What surrounds every request: problem details, ids, limits, headers, health and metrics."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from app.errors import field_path
from app.health import NotReady, Readiness
from app.logs import configure_logs
from app.main import create_app
from app.services import Services
from app.storage.errors import StorageError
from tests.app.api.conftest import As
from tests.app.api.scripted_services import scripted_services

SECRET = "这个多大容量"


def client_of(app: FastAPI, address: str = "127.0.0.1") -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, client=(address, 40000))
    return httpx.AsyncClient(transport=transport, base_url="http://live.test")


class Body(BaseModel):
    """A body with a number in a list."""

    items: list[int]


@pytest.fixture
def faulty(services: Services) -> FastAPI:
    """The application with routes that fail in all ways."""
    app = create_app(services)

    @app.get("/v1/test/broken")
    async def broken() -> None:
        raise RuntimeError(SECRET)

    @app.get("/v1/test/database")
    def database() -> None:
        raise StorageError("connection to postgresql://somewhere refused")

    @app.post("/v1/test/body")
    async def body(body: Body) -> int:
        return len(body.items)

    return app


@pytest.fixture
def log_stream() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    configure_logs("info", "json", stream, strict=True)
    yield stream
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def check_problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert (problem["type"], problem["status"], problem["code"]) == ("about:blank", status, code)
    assert problem["title"]
    assert problem["detail"].endswith((".", problem["detail"].split()[-1]))
    return problem


async def test_an_unforeseen_failure_tells_an_id_and_nothing_else(
    faulty: FastAPI, log_stream: io.StringIO
) -> None:
    async with client_of(faulty) as client:
        answer = await client.get("/v1/test/broken")
    problem = check_problem(answer, 500, "internal_error")
    request_id = answer.headers["x-request-id"]
    assert request_id in problem["detail"]
    assert SECRET not in answer.text
    failed, request = lines(log_stream)
    assert (failed["event"], failed["request"]) == ("request_failed", request_id)
    assert failed["failure"][0]["type"] == "RuntimeError"
    assert (request["event"], request["status"]) == ("request", 500)
    assert SECRET not in log_stream.getvalue()


async def test_the_databases_own_words_stay_inside(
    faulty: FastAPI, log_stream: io.StringIO
) -> None:
    async with client_of(faulty) as client:
        answer = await client.get("/v1/test/database")
    check_problem(answer, 503, "storage_unavailable")
    assert "postgresql" not in answer.text
    assert lines(log_stream)[0]["event"] == "storage_unavailable"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "not_found"),
        ("GET", "/v1/nowhere", 404, "not_found"),
        ("DELETE", "/healthz", 405, "method_not_allowed"),
        ("GET", "/v1/rooms/a%20b", 422, "invalid_request"),
    ],
)
async def test_the_frameworks_own_errors_are_problems_too(
    client: httpx.AsyncClient, as_: As, method: str, path: str, status: int, code: str
) -> None:
    check_problem(await client.request(method, path, headers=as_("north", "host")), status, code)


async def test_a_bad_body_is_told_by_path_without_quoting_it(faulty: FastAPI) -> None:
    async with client_of(faulty) as client:
        answer = await client.post("/v1/test/body", json={"items": [1, SECRET]})
        not_json = await client.post(
            "/v1/test/body", content=b"{", headers={"Content-Type": "application/json"}
        )
    problem = check_problem(answer, 422, "invalid_request")
    assert [error["where"] for error in problem["errors"]] == ["body.items[1]"]
    assert SECRET not in answer.text
    check_problem(not_json, 400, "invalid_json")


@given(st.lists(st.text() | st.integers()))
def test_a_field_path_is_bounded(location: list[str | int]) -> None:
    assert len(field_path(location)) <= 200


async def test_the_log_line_of_a_request_has_no_query(
    client: httpx.AsyncClient, log_stream: io.StringIO
) -> None:
    await client.get("/v1/rooms?token=abc", headers={"X-Request-ID": "mine-1"})
    await client.get("/v1/x%0Afake", headers={"X-Request-ID": "a\tb"})
    await client.get("/healthz")
    first, second = lines(log_stream)
    assert (first["path"], first["request"]) == ("/v1/rooms", "mine-1")
    assert second["path"] == "/v1/x%0Afake"
    assert second["request"] != "a\tb"
    assert "abc" not in log_stream.getvalue()


@pytest.mark.parametrize(
    ("path", "freshness"),
    [("/healthz", "no-cache"), ("/v1/rooms", "no-store"), ("/nowhere", "no-store")],
)
async def test_every_answer_has_the_security_headers(
    client: httpx.AsyncClient, path: str, freshness: str
) -> None:
    headers = (await client.get(path)).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'self'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == freshness


async def test_pages_keep_what_they_use_of_the_device_to_themselves(
    client: httpx.AsyncClient,
) -> None:
    headers = (await client.get("/overlay/")).headers
    allowed = dict(each.split("=") for each in headers["permissions-policy"].split(", "))
    assert {name for name, who in allowed.items() if who == "(self)"} == {
        "autoplay",
        "fullscreen",
        "microphone",
        "screen-wake-lock",
    }
    assert {"camera", "geolocation", "usb"} <= {n for n, who in allowed.items() if who == "()"}
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize("own", [True, False])
async def test_browsers_are_bound_to_tls_only_by_one_s_own_certificate(
    tmp_path: Path, own: bool
) -> None:
    certificate = tmp_path / "own.pem" if own else None
    services = scripted_services(tmp_path, tls_certificate=certificate)
    async with client_of(create_app(services)) as client:
        headers = (await client.get("/overlay/")).headers
    assert headers.get("strict-transport-security") == ("max-age=2592000" if own else None)
    services.shops._engine.dispose()


async def test_who_may_frame_and_call_is_a_setting(tmp_path: Path) -> None:
    services = scripted_services(
        tmp_path,
        frame_ancestors="https://studio.example",
        allowed_origins="https://shop.example",
    )
    ask = {"Access-Control-Request-Method": "PUT"}
    async with client_of(create_app(services)) as client:
        answer = await client.get("/healthz", headers={"Origin": "https://shop.example"})
        friend = await client.options(
            "/v1/rooms", headers={"Origin": "https://shop.example", **ask}
        )
        stranger = await client.options("/v1/rooms", headers={"Origin": "https://x.example", **ask})
    assert "frame-ancestors https://studio.example" in answer.headers["content-security-policy"]
    assert answer.headers["access-control-allow-origin"] == "https://shop.example"
    assert "PUT" in friend.headers["access-control-allow-methods"]
    assert "access-control-allow-origin" not in stranger.headers
    services.shops._engine.dispose()


@pytest.mark.parametrize(
    ("settings", "page"),
    [
        ({}, "same-origin"),
        ({"frame_ancestors": "'none'"}, "same-origin"),
        ({"frame_ancestors": "'self', https://studio.example"}, "cross-origin"),
        ({"allowed_origins": "https://shop.example"}, "cross-origin"),
    ],
)
async def test_only_sites_that_are_named_load_our_pages_and_never_our_data(
    tmp_path: Path, settings: dict[str, Any], page: str
) -> None:
    services = scripted_services(tmp_path, **settings)
    asking = {"Origin": "https://shop.example"}
    async with client_of(create_app(services)) as client:
        script = await client.get("/client/livecue.js", headers=asking)
        rooms = await client.get("/v1/rooms", headers=asking)
    policy = "cross-origin-resource-policy"
    assert (script.headers[policy], rooms.headers[policy]) == (page, "same-origin")
    assert len(script.headers.get_list(policy)) == 1
    named = "allowed_origins" in settings
    assert script.headers.get("access-control-allow-origin") == (
        asking["Origin"] if named else None
    )
    assert script.headers["content-type"].startswith("text/javascript")
    services.shops._engine.dispose()


async def chunks(size: int) -> AsyncIterator[bytes]:
    for _ in range(size // 1024):
        yield b" " * 1024


@pytest.mark.parametrize("declared", [True, False])
async def test_a_body_too_large_is_refused(faulty: FastAPI, declared: bool) -> None:
    size = 1024 * 1024 + 2048
    content: Any = b" " * size if declared else chunks(size)
    async with client_of(faulty) as client:
        answer = await client.post(
            "/v1/test/body", content=content, headers={"Content-Type": "application/json"}
        )
    check_problem(answer, 413, "too_large")


async def test_health_says_that_the_process_lives(client: httpx.AsyncClient) -> None:
    answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "alive"})


async def test_readiness_names_each_part(tmp_path: Path) -> None:
    def cold() -> str:
        raise NotReady("the model is still loading")

    def broken() -> str:
        raise ValueError(SECRET)

    probes: dict[str, Callable[[], str]] = {"database": lambda: "sqlite", "embedder": cold}
    services = scripted_services(tmp_path, probes={**probes, "index": broken})
    async with client_of(create_app(services)) as client:
        answer = await client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "not_ready",
        "parts": {
            "database": {"ok": True, "detail": "sqlite"},
            "embedder": {"ok": False, "detail": "the model is still loading"},
            "index": {"ok": False, "detail": "failed: ValueError"},
            "accepting": {"ok": True, "detail": "yes"},
        },
    }
    services.shops._engine.dispose()


async def test_readiness_ends_when_the_service_stops(
    client: httpx.AsyncClient, services: Services
) -> None:
    assert (await client.get("/readyz")).status_code == 200
    services.readiness.begin_drain()
    answer = await client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["parts"]["accepting"] == {"ok": False, "detail": "stopping"}
    assert (await client.get("/healthz")).status_code == 200


async def test_a_probe_that_hangs_is_a_part_that_fails() -> None:
    release = asyncio.Event()
    loop = asyncio.get_running_loop()

    def hang() -> str:
        asyncio.run_coroutine_threadsafe(release.wait(), loop).result()
        return "late"

    readiness = Readiness({"database": hang}, timeout_s=0.01)
    part = (await readiness.parts())[0]
    release.set()
    assert (part.ok, part.detail) == (False, "no answer within 0.01 s")


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
async def test_details_are_for_this_machine_and_administrators(
    services: Services, as_: As, path: str
) -> None:
    app = create_app(services)

    def detailed(answer: httpx.Response) -> bool:
        return "parts" in answer.text or "livecue_loop_lag" in answer.text

    async with client_of(app) as local, client_of(app, "203.0.113.9") as remote:
        assert detailed(await local.get(path))
        proxied = {"X-Forwarded-For": "203.0.113.9"}
        assert not detailed(await local.get(path, headers=proxied))
        assert not detailed(await remote.get(path))
        assert not detailed(await remote.get(path, headers=as_("north", "admin")))
        assert not detailed(await remote.get(path, headers={"Authorization": "Bearer x"}))
        assert detailed(await remote.get(path, headers=as_("*", "admin")))
    if path == "/metrics":
        async with client_of(app, "203.0.113.9") as remote:
            check_problem(await remote.get(path), 404, "not_found")


async def test_metrics_can_be_switched_off(tmp_path: Path) -> None:
    services = scripted_services(tmp_path, metrics_enabled=False)
    async with client_of(create_app(services)) as client:
        check_problem(await client.get("/metrics"), 404, "not_found")
    services.shops._engine.dispose()


async def test_requests_and_failures_are_measured(faulty: FastAPI, services: Services) -> None:
    async with client_of(faulty) as client:
        await client.get("/v1/test/broken")
        text = (await client.get("/metrics")).text
    assert "livecue_http_failures_total 1.0" in text
    assert "livecue_http_request_seconds_count 1.0" in text


async def test_what_runs_beside_the_doors_starts_and_stops_with_them(tmp_path: Path) -> None:
    seen: list[str] = []

    @asynccontextmanager
    async def running() -> AsyncIterator[None]:
        seen.append("started")
        yield
        seen.append("stopped")

    from dataclasses import replace

    services = replace(scripted_services(tmp_path), running=running)
    app = create_app(services)
    async with app.router.lifespan_context(app):
        assert seen == ["started"]
    assert seen == ["started", "stopped"]
    services.shops._engine.dispose()


async def test_the_api_describes_itself(client: httpx.AsyncClient) -> None:
    document = (await client.get("/v1/openapi.json")).json()
    assert document["info"]["title"] == "LiveCue"
    assert "/v1/rooms/{room}/lineup" in document["paths"]
    assert "HTTPBearer" in document["components"]["securitySchemes"]
    assert (await client.get("/docs")).status_code == 404


async def test_the_first_request_prepares_no_route(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(services)

    def too_late(**_asked: object) -> None:
        raise AssertionError("a route was prepared while the service was running")

    monkeypatch.setattr("fastapi.routing.get_dependant", too_late)
    async with client_of(app) as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/v1/nowhere")).status_code == 404
