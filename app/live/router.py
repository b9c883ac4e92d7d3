"""The room's doors: the WebSocket, one for audio, and the same events pushed over HTTP."""

from collections.abc import Callable

from fastapi import APIRouter, WebSocket
from starlette.responses import Response

from app.access import Access
from app.errors import Problem, too_many
from app.live.audio_connection import AudioConnection, AudioStreams
from app.live.connection import RoomConnection
from app.live.connections import Connections
from app.live.gate import Gate, ShopOf, origin_allowed
from app.live.hearing import Hearing
from app.live.options import LiveOptions
from app.live.push import push_router
from app.live.schema.encoding import Encoder
from app.live.visit import Doorway
from app.rate_limits import RateLimits, address_group
from copilot.ports import Meter, RoomDirectory


def live_router(
    rooms: RoomDirectory,
    access: Access,
    options: LiveOptions,
    *,
    shop_of: ShopOf,
    connections: Connections,
    meter: Meter,
    limits: RateLimits | None = None,
    hearing: Hearing | None = None,
) -> APIRouter:
    """Return the routes ``WS /v1/rooms/{room}``, its ``/audio``, and ``POST …/events``.

    ``shop_of`` says whose a room is; ``connections`` is drained by whoever made it;
    ``limits`` are the process's own, by default the usual ones. Without ``hearing`` there is no
    audio socket.
    """
    limits = limits or RateLimits()
    gate = Gate(rooms, access, shop_of)
    doorway = Doorway(rooms, gate, connections, limits, Encoder(), options, meter)
    router = APIRouter()

    @router.websocket("/v1/rooms/{room}")
    async def room_socket(socket: WebSocket, room: str) -> None:
        await _attend(socket, doorway, lambda: RoomConnection(socket, room, doorway))

    if hearing is not None:
        _hear(router, doorway, hearing)
    router.include_router(push_router(rooms, gate, options, meter, limits))
    return router


def _hear(router: APIRouter, doorway: Doorway, hearing: Hearing) -> None:
    """Add the audio socket."""
    streams = AudioStreams()

    @router.websocket("/v1/rooms/{room}/audio")
    async def audio_socket(socket: WebSocket, room: str) -> None:
        await _attend(
            socket, doorway, lambda: AudioConnection(socket, room, doorway, hearing, streams)
        )


async def _attend(
    socket: WebSocket, doorway: Doorway, connect: Callable[[], RoomConnection | AudioConnection]
) -> None:
    """Let a socket in, if there is room, and serve it to its end."""
    limits, connections, meter = doorway.limits, doorway.connections, doorway.meter
    address = address_group(socket.client.host if socket.client else None)
    problem = _denied(socket, doorway.options, connections) or _too_many(address, limits)
    if problem is not None:
        meter.count("live_handshakes_denied")
        await _deny(socket, problem)
        return
    await socket.accept()
    meter.count("live_connections")
    connection = connect()
    with connections.holding(connection):
        await connection.serve()
    if not connection.admitted:
        limits.refused_hellos.take(address)


def _denied(socket: WebSocket, options: LiveOptions, connections: Connections) -> Problem | None:
    if not origin_allowed(socket.headers, options.allowed_origins):
        return Problem(403, "forbidden_origin", "Pages of this origin may not connect here.")
    if connections.draining:
        return Problem(503, "shutting_down", "The service is stopping.", retry_after_s=1.0)
    if len(connections) >= options.max_connections:
        return Problem(503, "overloaded", "There are too many connections.", retry_after_s=5.0)
    return None


def _too_many(address: str, limits: RateLimits) -> Problem | None:
    wait_s = limits.refused_hellos.wait(address) or limits.handshakes.take(address)
    return too_many(wait_s).problem if wait_s else None


async def _deny(socket: WebSocket, problem: Problem) -> None:
    response: Response = problem.response()
    if "websocket.http.response" in socket.scope.get("extensions", {}):
        await socket.send_denial_response(response)
    else:
        # A server without that extension answers 403 to a close before the accept.
        await socket.close()
