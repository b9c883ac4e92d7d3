"""Keys for button boxes: made for a room, listed, taken back."""

import asyncio
import secrets
import time
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, ConfigDict, Field

from app.api.callers import CallerIn, OperatedRoom, ServicesIn
from app.button_keys import digest_of, new_key
from app.button_presses import ACTIONS, Action
from app.errors import Refusal, not_found
from app.storage.buttons import Button

router = APIRouter(prefix="/v1/rooms/{room}/buttons", tags=["buttons"])

BUTTONS_A_ROOM = 100


class NewButton(BaseModel):
    """What a button's presses are signed with."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f\x7f]+$")


class IssuedButton(BaseModel):
    """A button's key, shown this once, and the address of each of its actions."""

    id: str
    name: str
    key: str
    urls: dict[Action, str]


class ButtonView(BaseModel):
    """What is known of a button."""

    id: str
    name: str
    issued_by: str
    issued_wall_ms: int
    last_used_wall_ms: int | None
    revoked_wall_ms: int | None


class ButtonList(BaseModel):
    """Buttons, the newest first, revoked ones too."""

    buttons: list[ButtonView]


@router.post("", status_code=201)
def make_button(
    room: OperatedRoom, body: NewButton, caller: CallerIn, services: ServicesIn, request: Request
) -> IssuedButton:
    """Make a key that can do nothing but act on the card in front of this room's host."""
    if services.buttons.in_use(room.shop, room.id) >= BUTTONS_A_ROOM:
        detail = f"The room has {BUTTONS_A_ROOM} buttons; take some back first."
        raise Refusal(409, "too_many_buttons", detail)
    key = new_key()
    digest = digest_of(key)
    assert digest is not None, "a new key has the form of a key"
    button = services.buttons.create(
        Button(
            id=secrets.token_hex(8),
            shop=room.shop,
            room=room.id,
            name=body.name,
            digest=digest,
            issued_by=caller.grant.name,
            issued_wall_ms=_now_ms(),
        )
    )
    site = (services.settings.public_url or str(request.base_url)).rstrip("/")
    urls = {action: f"{site}/v1/buttons/{quote(key)}/{action}" for action in ACTIONS}
    return IssuedButton(id=button.id, name=button.name, key=key, urls=urls)


@router.get("")
def list_buttons(room: OperatedRoom, services: ServicesIn) -> ButtonList:
    """Return the room's buttons without their keys."""
    found = services.buttons.of_room(room.shop, room.id)
    return ButtonList(buttons=[_view(button) for button in found])


@router.delete("/{id}", status_code=204)
async def revoke_button(
    room: OperatedRoom,
    id: Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")],
    services: ServicesIn,
) -> None:
    """Take a button's power away, at once and for good."""
    if not await asyncio.to_thread(services.buttons.revoke, room.shop, room.id, id, _now_ms()):
        raise not_found("button")


def _view(button: Button) -> ButtonView:
    return ButtonView(
        id=button.id,
        name=button.name,
        issued_by=button.issued_by,
        issued_wall_ms=button.issued_wall_ms,
        last_used_wall_ms=button.last_used_wall_ms,
        revoked_wall_ms=button.revoked_wall_ms,
    )


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
