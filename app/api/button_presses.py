"""The address a button box asks for: no header, no body, the key in the path, one line back.

Boxes such as a Stream Deck can do no more than GET an address, so this GET has an effect.
"""

import asyncio
import time
from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse

from app.api.callers import AddressIn, ServicesIn
from app.api.room_events import submit_as, welcome_of
from app.button_keys import digest_of
from app.button_presses import Action, Answer, Echoes, act_of
from app.errors import Refusal, too_many
from app.services import Services
from app.storage.buttons import Button
from copilot.errors import UnknownRoom
from copilot.ports import RoomProfile
from copilot.wordings import Wording

router = APIRouter(tags=["buttons"])

NO_STORE: Final[Mapping[str, str]] = {"Cache-Control": "no-store"}
# Browsers that guess an address will be wanted say so: by the standard's header, and older ones.
PREFETCH_HEADERS: Final = ("sec-purpose", "purpose", "x-purpose", "x-moz")
NO_SUCH_BUTTON: Final = "没有这个按钮 · No such button"


@router.get("/v1/buttons/{key}/{action}", response_class=PlainTextResponse)
async def press_button(
    key: str,
    action: Action,
    request: Request,
    address: AddressIn,
    services: ServicesIn,
    wording: Wording | None = None,
) -> PlainTextResponse:
    """Act on the card in front of the key's room; answers once the act is in the journal.

    ``wording`` is how ``reword`` is to word its line; without one it is the next the card offers.
    """
    if any("prefetch" in request.headers.get(name, "").lower() for name in PREFETCH_HEADERS):
        raise Refusal(403, "prefetch_refused", "This address acts: it is not to be prefetched.")
    _refuse_guessing(services, address)
    found = await asyncio.to_thread(_button_and_room, services, key)
    if found is None:
        services.limits.button_misses.take(address)
        return _told(404, NO_SUCH_BUTTON)
    button, room = found
    wait_s = services.limits.requests.take(room.shop, f"button {button.id}")
    if wait_s:
        services.meter.count("http_rate_limited")
        raise too_many(wait_s)
    echoes: Echoes = request.app.state.echoes

    async def press() -> Answer:
        return await _press(services, button, room, action, wording)

    try:
        answer = await echoes.once(button, action, press)
    except UnknownRoom:  # removed while the button was being pressed
        return _told(404, NO_SUCH_BUTTON)
    return _told(200 if answer.done else 409, answer.line)


def _refuse_guessing(services: Services, address: str) -> None:
    wait_s = services.limits.button_misses.wait(address)
    if wait_s:
        services.meter.count("http_rate_limited")
        raise too_many(wait_s)


def _button_and_room(services: Services, key: str) -> tuple[Button, RoomProfile] | None:
    digest = digest_of(key)
    button = services.buttons.with_digest(digest) if digest is not None else None
    room = services.rooms.profile(button.room) if button is not None else None
    # A room of that id may have been made anew since, by another shop.
    if button is None or room is None or room.shop != button.shop:
        return None
    return button, room


async def _press(
    services: Services,
    button: Button,
    room: RoomProfile,
    action: Action,
    wording: Wording | None,
) -> Answer:
    act = act_of(action, await welcome_of(services, room), room.language, wording)
    if isinstance(act, Answer):
        return act
    await submit_as(services, room, f"button:{button.name}", act.event, None)
    now_ms = time.time_ns() // 1_000_000
    await asyncio.to_thread(services.buttons.note_use, button.id, now_ms)
    return Answer(True, act.line)


def _told(status: int, line: str) -> PlainTextResponse:
    return PlainTextResponse(line, status, NO_STORE)
