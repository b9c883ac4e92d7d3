"""How REST speaks to a running room: an event in, its outcome out, a look at its state."""

import asyncio
import secrets
from typing import Annotated

from fastapi import Header

from app.api.callers import Caller
from app.errors import Refusal
from app.services import Services
from copilot.events import Envelope, Event
from copilot.ports import Outcome, RoomProfile
from copilot.suggestions import RoomState, Welcome

# A group commit takes milliseconds; a disk that needs seconds is a failure worth a 503.
JOURNAL_TIMEOUT_S = 5.0
_NAME_LETTERS = 100

EventKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=128,
        description="Repeating a request with the same key does nothing more.",
    ),
]


async def submit(
    services: Services, room: RoomProfile, caller: Caller, event: Event, key: str | None
) -> None:
    """Hand the caller's ``event`` to the room and return once it is safe in the journal.

    Raises what ``submit_as`` raises.
    """
    await submit_as(services, room, f"api:{caller.grant.name[:_NAME_LETTERS]}", event, key)


async def submit_as(
    services: Services, room: RoomProfile, client: str, event: Event, key: str | None
) -> None:
    """Hand ``event`` of ``client`` to the room and return once it is safe in the journal.

    Raises ``UnknownRoom``, ``RoomOverloaded``, ``RoomClosing`` and, when the room skipped the
    event or the journal does not answer, a 503.
    """
    rooms = services.rooms_at_work
    await rooms.open(room.id, room.shop)
    outcome: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

    def done(_envelope: Envelope, result: Outcome) -> None:
        if not outcome.done():  # the request may have gone meanwhile
            outcome.set_result(result)

    rooms.submit(room.id, Envelope(client, key or secrets.token_hex(16), None, event), done)
    try:
        async with asyncio.timeout(JOURNAL_TIMEOUT_S):
            result = await outcome
    except TimeoutError as error:
        detail = "The journal did not answer; the event may or may not have been kept."
        raise Refusal(503, "journal_timeout", detail, retry_after_s=1.0) from error
    if result not in ("accepted", "duplicate"):
        detail = "The room skipped the event and kept nothing of it."
        raise Refusal(503, str(result), detail, retry_after_s=1.0)


async def state_of(services: Services, room: RoomProfile) -> RoomState:
    """Return the room at a glance; raises ``UnknownRoom``, ``RoomClosing``."""
    return (await welcome_of(services, room)).state


async def welcome_of(services: Services, room: RoomProfile) -> Welcome:
    """Return what a screen would be shown first; raises ``UnknownRoom``, ``RoomClosing``."""
    await services.rooms_at_work.open(room.id, room.shop)
    subscription = services.rooms_at_work.subscribe(room.id, None)
    try:
        return subscription.welcome
    finally:
        subscription.close()
