"""Events in batches over HTTP, for platforms that push rather than keep a socket."""

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, Final

import orjson
from fastapi import APIRouter, Request
from pydantic import Field, TypeAdapter, ValidationError
from starlette.responses import Response

from app.access import AccessDenied, AccessRole, bearer
from app.errors import Refusal, too_many
from app.live.gate import EntryRefused, Gate
from app.live.intake import check_role, refusal_of
from app.live.options import LiveOptions
from app.live.schema.codes import FrameRefused
from app.live.schema.encoding import error_data
from app.live.schema.fields import MAXIMUM_FRAME_BYTES, Identifier
from app.live.schema.frames import EventFrame
from app.live.schema.parsing import parse, to_envelope
from app.rate_limits import RateLimits
from copilot.errors import RoomError
from copilot.events import Envelope
from copilot.ports import Meter, Outcome, RoomDirectory

MAXIMUM_EVENTS: Final = 1000
MAXIMUM_BODY_BYTES: Final = 1024 * 1024
# Some 50 us an event: others wait no longer than 3 ms for their turn.
EVENTS_PER_TURN: Final = 50

_CLIENT: Final[TypeAdapter[str]] = TypeAdapter(Annotated[Identifier, Field(strict=True)])
# The body is read as it comes, within its limit, so the description is given here.
_DESCRIBED: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "required": ["events"],
                    "properties": {
                        "client": {"type": "string", "minLength": 1, "maxLength": 128},
                        "events": {
                            "type": "array",
                            "maxItems": MAXIMUM_EVENTS,
                            "items": {"type": "object"},
                            "description": "Frames as docs/PROTOCOL.md describes them.",
                        },
                    },
                }
            }
        },
    }
}
_STATUS_BY_CODE: Final = {"forbidden_room": 403, "unknown_room": 404, "shutting_down": 503}


class Batch:
    """Events submitted together, and what became of each."""

    def __init__(self, room: str, client: str, rooms: RoomDirectory) -> None:
        self._room = room
        self._client = client
        self._rooms = rooms
        self._waiting: dict[int, str] = {}
        self._all_known = asyncio.Event()
        self._errors: list[tuple[int, FrameRefused]] = []
        self._accepted: list[str] = []
        self._duplicates: list[str] = []
        self._skipped: list[dict[str, str]] = []
        self._unknown: list[dict[str, Any]] = []

    async def submit(self, events: Sequence[object], roles: frozenset[AccessRole]) -> None:
        """Submit every event that can be; the others are kept as errors."""
        for index, event in enumerate(events):
            try:
                self._submit(index, _frame(event), roles)
            except FrameRefused as refused:
                refused.id = refused.id or _id_of(event)
                self._errors.append((index, refused))
            if index % EVENTS_PER_TURN == EVENTS_PER_TURN - 1:
                await asyncio.sleep(0)

    def _submit(self, index: int, frame: EventFrame, roles: frozenset[AccessRole]) -> None:
        check_role(frame, roles)
        self._waiting[index] = frame.id
        try:
            envelope = to_envelope(frame, self._client)
            unknown = self._rooms.unknown(self._room, envelope.event)
            self._rooms.submit(self._room, envelope, partial(self._done, index, unknown))
        except RoomError as error:
            del self._waiting[index]
            raise refusal_of(error) from error

    def _done(
        self, index: int, unknown: tuple[str, ...], envelope: Envelope, outcome: Outcome
    ) -> None:
        if self._waiting.pop(index, None) is None:
            return  # Told as unconfirmed already.
        if outcome == "accepted":
            self._accepted.append(envelope.id)
            if unknown:
                self._unknown.append({"id": envelope.id, "names": unknown})
        elif outcome == "duplicate":
            self._duplicates.append(envelope.id)
        else:
            self._skipped.append({"id": envelope.id, "reason": outcome})
        if not self._waiting:
            self._all_known.set()

    async def result(self, deadline_s: float) -> dict[str, Any]:
        """Return what became of the events, as far as is known at the deadline."""
        if self._waiting:
            # Between turns of ``submit`` it may have been set while more events were to come.
            self._all_known.clear()
            try:
                async with asyncio.timeout(deadline_s):
                    await self._all_known.wait()
            except TimeoutError:
                self._give_up()
        return {
            "accepted": self._accepted,
            "duplicates": self._duplicates,
            "skipped": self._skipped,
            "unknown": self._unknown,
            "errors": [
                {"index": index, **error_data(refused)}
                for index, refused in sorted(self._errors, key=lambda pair: pair[0])
            ],
        }

    def _give_up(self) -> None:
        for index, name in self._waiting.items():
            detail = "the event is not known to be safe yet"
            self._errors.append((index, FrameRefused("unconfirmed", detail, id=name)))
        self._waiting.clear()


def push_router(
    rooms: RoomDirectory, gate: Gate, options: LiveOptions, meter: Meter, limits: RateLimits
) -> APIRouter:
    """Return the route ``POST /v1/rooms/{room}/events``."""
    router = APIRouter()

    @router.post(
        "/v1/rooms/{room}/events", status_code=202, tags=["rooms"], openapi_extra=_DESCRIBED
    )
    async def push_events(request: Request, room: str) -> Response:
        """Take up to 1,000 events of one room; each gets its own outcome."""
        try:
            grant = await gate.admit(bearer(request.headers.get("authorization")), room)
        except (AccessDenied, EntryRefused) as refusal:
            raise _http_refusal(refusal) from refusal
        _within(limits.pushes.take(grant.shop, grant.id), meter)
        client, events = _contents(await _body(request), grant.name)
        # While the body came the room may have gone, or become another shop's.
        await rooms.open(room, grant.shop)
        wait_s = limits.events_of(grant).take(len(events))
        if wait_s:
            rooms.turned_away(room, len(events))
        _within(wait_s, meter)
        meter.count("live_pushed_events", len(events))
        batch = Batch(room, client, rooms)
        await batch.submit(events, grant.effective_roles())
        result = await batch.result(options.push_deadline_s)
        return Response(orjson.dumps(result), 202, media_type="application/json")

    return router


def _within(wait_s: float, meter: Meter) -> None:
    if wait_s:
        meter.count("live_rate_limited")
        raise too_many(wait_s)


def _http_refusal(refusal: AccessDenied | EntryRefused) -> Refusal:
    status = _STATUS_BY_CODE.get(refusal.code, 401)
    return Refusal(
        status, refusal.code, refusal.detail, retry_after_s=1.0 if status == 503 else None
    )


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAXIMUM_BODY_BYTES:
            raise Refusal(413, "too_large", f"The body has more than {MAXIMUM_BODY_BYTES:,} bytes.")
    return bytes(body)


def _contents(body: bytes, default_client: str) -> tuple[str, list[object]]:
    try:
        batch = orjson.loads(body)
    except orjson.JSONDecodeError as problem:
        raise Refusal(400, "invalid_json", "The body is not valid JSON.") from problem
    events = batch.get("events") if isinstance(batch, dict) else None
    if not isinstance(events, list):
        raise Refusal(422, "invalid_request", "events is missing or not a list.")
    if len(events) > MAXIMUM_EVENTS:
        raise Refusal(
            413, "too_large", f"events has {len(events):,} items, expected {MAXIMUM_EVENTS:,}."
        )
    try:
        return _CLIENT.validate_python(batch.get("client", default_client)), events
    except ValidationError as problem:
        raise Refusal(
            422, "invalid_request", "client is not a text of 1 to 128 characters."
        ) from problem


def _frame(event: object) -> EventFrame:
    try:
        # Written again so that one validator, with one idea of strictness, reads every frame.
        text = orjson.dumps(event)
    except orjson.JSONEncodeError as problem:
        raise FrameRefused("not_json", "the event is nested too deeply") from problem
    if len(text) > MAXIMUM_FRAME_BYTES:
        raise FrameRefused("too_large", f"an event has at most {MAXIMUM_FRAME_BYTES:,} bytes")
    frame = parse(text)
    if not isinstance(frame, EventFrame):
        raise FrameRefused("not_an_event", f"{frame.type} is for the WebSocket only", field="type")
    return frame


def _id_of(event: object) -> str | None:
    name = event.get("id") if isinstance(event, dict) else None
    return name if isinstance(name, str) and 0 < len(name) <= 128 else None
