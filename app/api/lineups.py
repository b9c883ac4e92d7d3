"""A session's line-up and the product on air: read from the room, changed by journalled events."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.api.callers import CallerIn, DirectedRoom, SeenRoom, ServicesIn
from app.api.room_events import EventKey, state_of, submit
from app.live.schema.fields import Identifier, Sku
from copilot.events import Focus, Lineup, LineupItem

router = APIRouter(prefix="/v1/rooms/{room}", tags=["line-ups"])

MAXIMUM_ITEMS = 500  # as over the socket


class LineupItemBody(BaseModel):
    """A product under its link number."""

    model_config = ConfigDict(extra="forbid")

    link: int = Field(ge=1, le=9999)
    sku: Sku
    offer: Identifier | None = None


class LineupBody(BaseModel):
    """The products of the session, replacing whatever was set before."""

    model_config = ConfigDict(extra="forbid")

    items: list[LineupItemBody] = Field(max_length=MAXIMUM_ITEMS)

    @model_validator(mode="after")
    def _links_differ(self) -> "LineupBody":
        links = [item.link for item in self.items]
        twice = sorted({link for link in links if links.count(link) > 1})
        if twice:
            raise ValueError(f"link {twice[0]} stands for two products; each link may stand once")
        return self


class FocusBody(BaseModel):
    """The product on air; ``sku`` null when there is none."""

    model_config = ConfigDict(extra="forbid")

    sku: Sku | None
    variant: Identifier | None = None


class FocusView(BaseModel):
    """The product on air as the room knows it."""

    sku: str | None
    title: str
    link: int | None


@router.get("/lineup")
async def read_lineup(room: SeenRoom, services: ServicesIn) -> LineupBody:
    """Return the line-up of the session under way."""
    await services.rooms_at_work.open(room.id, room.shop)
    items = services.rooms_at_work.lineup(room.id)
    return LineupBody(
        items=[LineupItemBody(link=each.link, sku=each.sku, offer=each.offer) for each in items]
    )


@router.put("/lineup")
async def replace_lineup(
    room: DirectedRoom,
    body: LineupBody,
    caller: CallerIn,
    services: ServicesIn,
    key: EventKey = None,
) -> LineupBody:
    """Replace the line-up; answers once the change is in the journal."""
    caller.require("operations", "ingest")
    items = tuple(LineupItem(each.link, each.sku, each.offer) for each in body.items)
    await submit(services, room, caller, Lineup(items), key)
    return body


@router.get("/focus")
async def read_focus(room: SeenRoom, services: ServicesIn) -> FocusView:
    """Return the product on air."""
    state = await state_of(services, room)
    return FocusView(sku=state.focus_sku, title=state.focus_title, link=state.focus_link)


@router.put("/focus")
async def change_focus(
    room: DirectedRoom,
    body: FocusBody,
    caller: CallerIn,
    services: ServicesIn,
    key: EventKey = None,
) -> FocusBody:
    """Say what is on air; answers once the change is in the journal."""
    await submit(services, room, caller, Focus(body.sku, body.variant), key)
    return body
