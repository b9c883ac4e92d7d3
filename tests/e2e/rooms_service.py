"""The service's REST side for the rooms page, as a test scripts it, over real HTTP."""

import asyncio
import base64
import contextlib
import itertools
import json
import socket
import time
from collections.abc import AsyncIterator, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

import app
from app.errors import Problem
from app.middleware import SecurityHeaders

HOUR_MS = 3_600_000
QR = "data:image/svg+xml;utf8,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/%3E"
ACTIONS = ("used", "dismiss", "pin", "reword", "quiet")


def now_ms() -> int:
    """Return the time as the wire has it."""
    return time.time_ns() // 1_000_000


def token_with(
    roles: Sequence[str] = ("operations",), rooms: Sequence[str] = ("*",), shop: str = "s"
) -> str:
    """Return a token that says this of itself; nobody here checks its signature."""
    claims = json.dumps({"sub": "desk", "shop": shop, "rooms": list(rooms), "roles": list(roles)})
    return f"h.{base64.urlsafe_b64encode(claims.encode()).decode().rstrip('=')}.s"


def live_state(**changed: Any) -> dict[str, Any]:
    """Return the state of a room with a broadcast under way."""
    usual = {
        "session": "b-1",
        "started_wall_ms": now_ms() - 83 * 60_000,
        "focus_sku": "SUN-50",
        "focus_title": "清透防晒霜 50ml",
        "focus_link": 3,
        "viewers": 1250,
        "mood": "cooling",
        "mood_cause": "弹幕 84 条/分，十分钟前 150",
        "chat_per_minute": 84,
        "orders_per_minute": 3,
        "questions_waiting": 2,
        "gaps": 1,
        "dropped": 0,
        "quiet": False,
        "hearing": "hearing",
    }
    return usual | changed


def room_of(
    id: str, title: str, state: Mapping[str, Any] | None = None, **changed: Any
) -> dict[str, Any]:
    """Return a room as the service tells it."""
    usual = {
        "id": id,
        "shop": "s",
        "title": title,
        "language": "zh",
        "host_stage": "growing",
        "stream_delay_ms": 4000,
        "state": state,
        "clients": {"host": 1, "operations": 1, "ingest": 1}
        if state
        else {"host": 0, "operations": 0, "ingest": 0},
    }
    return usual | changed


def token_entry(id: str, client: str, **changed: Any) -> dict[str, Any]:
    """Return a token as the list tells it."""
    usual = {
        "id": id,
        "client": client,
        "roles": ["host"],
        "issued_wall_ms": now_ms() - HOUR_MS,
        "expires_wall_ms": now_ms() + 24 * HOUR_MS,
        "revoked_wall_ms": None,
        "issued_by": "desk",
        "open": 0,
    }
    return usual | changed


@dataclass
class RoomsService:
    """Rooms, tokens, buttons and pairings of one test, and what was asked for.

    ``refusals`` answers the next requests of a method and path with a problem instead; ``None``
    cuts the connection without an answer. ``refuse_all`` does so until it is taken away. What
    ``held`` names is answered once its event is set.
    """

    address: str = ""
    rooms: list[dict[str, Any]] = field(default_factory=list)
    tokens: list[dict[str, Any]] = field(default_factory=list)
    buttons: list[dict[str, Any]] = field(default_factory=list)
    shops: list[dict[str, Any]] = field(default_factory=list)
    refusals: dict[tuple[str, str], list[Problem]] = field(default_factory=dict)
    refuse_all: Problem | None = None
    held: dict[tuple[str, str], asyncio.Event] = field(default_factory=dict)
    pairing_s: float = 300.0
    pairing_qr: str = QR
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    bearers: set[str] = field(default_factory=set)
    came: asyncio.Condition = field(default_factory=asyncio.Condition)
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def link(self, language: str = "zh", token: str | None = None, room: str = "") -> str:
        """Return the page's address as it is handed out."""
        fragment = f"token={token or token_with()}&lang={language}"
        return f"{self.address}/rooms/#{fragment}{f'&room={room}' if room else ''}"

    def count(self, method: str, path: str) -> int:
        """Return how often this was asked for."""
        return sum((method, path) == each[:2] for each in self.asked)

    def body(self, method: str, path: str) -> Any:
        """Return what came with the newest such request."""
        return next(each[2] for each in reversed(self.asked) if each[:2] == (method, path))

    async def polled(self, times: int = 1) -> None:
        """Wait until the rooms were asked for ``times`` more."""
        wanted = self.count("GET", "/v1/rooms") + times
        async with asyncio.timeout(30), self.came:
            await self.came.wait_for(lambda: self.count("GET", "/v1/rooms") >= wanted)

    async def answer(self, request: Request) -> Response:
        """Answer one request as the contract has it."""
        raw = await request.body()
        where = (request.method, request.url.path)
        self.bearers.add(request.headers.get("authorization", ""))
        async with self.came:
            self.asked.append((*where, json.loads(raw) if raw else None))
            self.came.notify_all()
        if where in self.held:
            await self.held[where].wait()
        waiting = self.refusals.get(where)
        problem = waiting.pop(0) if waiting else self.refuse_all
        if problem is not None:
            return problem.response()
        handler = getattr(self, f"_{request.method.lower()}_{request.scope['kind']}")
        answered: Response = handler(request)
        return answered

    def _get_rooms(self, request: Request) -> Response:
        assert request.query_params["state"] == "true"
        return JSONResponse({"rooms": self.rooms})

    def _get_shops(self, _request: Request) -> Response:
        return JSONResponse({"shops": self.shops})

    def _post_rooms(self, _request: Request) -> Response:
        given = self.body("POST", "/v1/rooms")
        made = room_of(f"room-{next(self.numbers)}", **given)
        self.rooms.append(made)
        return JSONResponse({key: made[key] for key in list(made)[:5]}, 201)

    def _patch_room(self, request: Request) -> Response:
        room = next(each for each in self.rooms if each["id"] == request.path_params["room"])
        room.update(self.asked[-1][2])
        return JSONResponse({key: room[key] for key in list(room)[:5]})

    def _get_tokens(self, _request: Request) -> Response:
        return JSONResponse({"tokens": self.tokens})

    def _post_tokens(self, request: Request) -> Response:
        given = self.asked[-1][2]
        hours = given.get("lifetime_hours") or 168
        id, room = f"t-{next(self.numbers)}", request.path_params["room"]
        self.tokens.insert(0, token_entry(id, given["client"], roles=given["roles"]))
        folder = {"host": "overlay", "operations": "operations"}.get(given["roles"][0])
        token = f"secret.token.{id}"
        page = f"{self.address}/{folder}/#room={room}&token={token}" if folder else None
        issued = {"id": id, "token": token, "page": page, "expires_in_s": hours * 3600}
        return JSONResponse(issued, 201)

    def _delete_token(self, request: Request) -> Response:
        token = next(each for each in self.tokens if each["id"] == request.path_params["id"])
        token["revoked_wall_ms"] = now_ms()
        return Response(status_code=204)

    def _get_buttons(self, _request: Request) -> Response:
        return JSONResponse({"buttons": self.buttons})

    def _post_buttons(self, _request: Request) -> Response:
        name, key = self.asked[-1][2]["name"], f"key-{next(self.numbers)}"
        listed = {"id": f"b-{key}", "name": name, "issued_wall_ms": now_ms()}
        self.buttons.insert(0, listed | {"last_used_wall_ms": None, "revoked_wall_ms": None})
        urls = {action: f"{self.address}/v1/buttons/{key}/{action}" for action in ACTIONS}
        return JSONResponse({"id": listed["id"], "name": name, "key": key, "urls": urls}, 201)

    def _delete_button(self, request: Request) -> Response:
        button = next(each for each in self.buttons if each["id"] == request.path_params["id"])
        button["revoked_wall_ms"] = now_ms()
        return Response(status_code=204)

    def _post_pairings(self, _request: Request) -> Response:
        code = f"code-{next(self.numbers)}"
        page = f"{self.address}/overlay/#pair={code}"
        made = {"code": code, "page": page, "expires_in_s": self.pairing_s, "qr": self.pairing_qr}
        return JSONResponse(made, 201)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield  # signals are the test runner's


_PATHS = {
    "rooms": "/v1/rooms",
    "shops": "/v1/shops",
    "room": "/v1/rooms/{room}",
    "tokens": "/v1/rooms/{room}/tokens",
    "token": "/v1/rooms/{room}/tokens/{id}",
    "buttons": "/v1/rooms/{room}/buttons",
    "button": "/v1/rooms/{room}/buttons/{id}",
    "pairings": "/v1/rooms/{room}/pairings",
}


@dataclass
class RoomsSite:
    """The running server, which answers for one test's service after the other."""

    address: str
    service: RoomsService

    def anew(self) -> RoomsService:
        """Return the service of a new test."""
        self.service = RoomsService(self.address)
        return self.service


def _application(site: RoomsSite) -> Starlette:
    def route(kind: str, path: str) -> Route:
        async def endpoint(request: Request) -> Response:
            request.scope["kind"] = kind
            return await site.service.answer(request)

        return Route(path, endpoint, methods=["GET", "POST", "PATCH", "DELETE"])

    web = next(iter(app.__path__)) + "/web"
    return Starlette(
        routes=[
            *(route(kind, path) for kind, path in _PATHS.items()),
            Mount("/", StaticFiles(directory=web, html=True)),
        ],
        middleware=[Middleware(SecurityHeaders, frame_ancestors=("'self'",))],
    )


@contextlib.asynccontextmanager
async def rooms_server() -> AsyncIterator[RoomsSite]:
    """Serve the pages, security headers included, with the REST side that tests script."""
    listener = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    site = RoomsSite(address, RoomsService(address))
    server = _Server(uvicorn.Config(_application(site), log_level="warning"))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield site
    finally:
        server.should_exit = True
        await serving
