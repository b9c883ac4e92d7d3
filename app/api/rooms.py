"""Rooms as operations set them up."""

import asyncio
import secrets
from collections.abc import Sequence
from functools import partial
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from app.api.callers import EVERY_SHOP, Caller, CallerIn, OperatedRoom, SeenRoom, ServicesIn
from app.api.room_states import WatchedRoom, watched
from app.errors import Refusal, not_found
from app.services import Services
from copilot.ports import HostStage, RoomProfile

router = APIRouter(prefix="/v1/rooms", tags=["rooms"])

Language = Literal["zh", "en"]


class NewRoom(BaseModel):
    """A room to be made; without an id it gets one, without a shop it is the caller's."""

    model_config = ConfigDict(extra="forbid")

    id: str | None = Field(None, pattern=r"^[A-Za-z0-9_-]{1,64}$")
    shop: str | None = Field(None, pattern=r"^[A-Za-z0-9_-]{1,64}$")
    title: str = Field(min_length=1, max_length=128)
    language: Language = "zh"
    stream_delay_ms: int | None = Field(None, ge=0, le=60_000)
    host_stage: HostStage = "beginner"


class RoomChange(BaseModel):
    """What may be changed of a room; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = Field(None, min_length=1, max_length=128)
    language: Language | None = None
    stream_delay_ms: int | None = Field(None, ge=0, le=60_000)
    host_stage: HostStage | None = None


class RoomList(BaseModel):
    """Rooms in order of their ids; with state, if that was asked for."""

    rooms: list[WatchedRoom] | list[RoomProfile]


@router.post("", status_code=201)
def create_room(body: NewRoom, caller: CallerIn, services: ServicesIn) -> RoomProfile:
    """Make a room."""
    caller.require("operations")
    caller.require_whole_shop()
    shop = _shop_for_new_room(body, caller, services)
    room = body.id or f"room-{secrets.token_hex(6)}"
    if services.sessions.sessions(room, limit=1):
        # The journal outlives its room: a new room of that name would read another's sessions.
        raise Refusal(409, "already_there", "A room had this id and its journal is still kept.")
    delay_ms = body.stream_delay_ms
    if delay_ms is None:
        delay_ms = services.settings.stream_delay_ms
    return services.rooms.create(
        RoomProfile(room, shop, body.title, body.language, delay_ms, body.host_stage)
    )


def _shop_for_new_room(body: NewRoom, caller: Caller, services: Services) -> str:
    shop = body.shop or caller.grant.shop
    if shop == EVERY_SHOP:
        raise Refusal(422, "invalid_request", "Name the shop that the room is to belong to.")
    if not caller.sees_shop(shop) or services.shops.shop(shop) is None:
        raise not_found("shop")
    return shop


@router.get("", response_model=RoomList)
async def list_rooms(
    caller: CallerIn,
    services: ServicesIn,
    shop: Annotated[str | None, Query(max_length=64)] = None,
    state: Annotated[bool, Query(description="With what goes on in each room now.")] = False,
) -> Response:
    """Return the rooms the caller may see, of one shop when it is named."""
    caller.require("operations", "host", "ingest")
    asked = shop if caller.of_service() else caller.grant.shop
    if shop is not None and shop != asked:
        raise not_found("shop")
    rooms: Sequence[RoomProfile] = await asyncio.to_thread(_seen, asked, caller, services)
    if state:
        rooms = await watched(rooms, services.rooms_at_work, services.connections)
    # Checking and converting a thousand rooms of our own making would hold the event loop.
    body = await asyncio.to_thread(orjson.dumps, {"rooms": rooms})
    return Response(body, media_type="application/json")


def _seen(shop: str | None, caller: Caller, services: Services) -> list[RoomProfile]:
    return [room for room in services.rooms.rooms(shop) if caller.sees_room(room)]


@router.get("/{room}")
def read_room(room: SeenRoom) -> RoomProfile:
    """Return one room."""
    return room


@router.patch("/{room}")
async def change_room(room: OperatedRoom, body: RoomChange, services: ServicesIn) -> RoomProfile:
    """Change a room; a session under way keeps what it started with."""
    change = partial(
        services.rooms.update,
        room.id,
        title=body.title,
        language=body.language,
        stream_delay_ms=body.stream_delay_ms,
        host_stage=body.host_stage,
    )
    return await services.rooms_at_work.change(room.id, change)


@router.delete("/{room}", status_code=204)
async def delete_room(room: OperatedRoom, services: ServicesIn) -> None:
    """Remove a room's set-up and close its sockets; its journal stays until its retention ends."""
    delete = partial(services.rooms.delete, room.id)
    await services.rooms_at_work.delete(room.id, room.shop, delete)
