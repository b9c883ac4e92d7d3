"""Pairing a phone: a one-time code for those in a room, and what a device claims with it."""

import asyncio
from typing import Annotated
from urllib.parse import urlsplit

import segno
from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field

from app.access import Grant
from app.api.callers import AddressIn, Caller, CallerIn, ServicesIn, room_for
from app.errors import Refusal, too_many
from app.lan import is_loopback
from app.pairing import (
    CODE_LIFETIME_S,
    LONGEST_CODE_LIFETIME_S,
    PairedRole,
    Pairing,
    UnknownPairing,
    pairing_page,
)
from app.services import Services
from copilot.ports import RoomProfile

router = APIRouter(prefix="/v1", tags=["pairings"])

PairedRoom = Annotated[RoomProfile, Depends(room_for("operations", "host"))]


class NewPairing(BaseModel):
    """How long a code waits for the device that is to be a host's screen."""

    model_config = ConfigDict(extra="forbid")

    roles: Annotated[list[PairedRole], Field(min_length=1, max_length=1)] = ["host"]
    lifetime_minutes: float = Field(
        CODE_LIFETIME_S / 60, gt=0, le=LONGEST_CODE_LIFETIME_S / 60, allow_inf_nan=False
    )


class OfferedPairing(BaseModel):
    """A code that waits to be claimed.

    ``page`` is the address a phone opens, with the code in its fragment; ``qr`` is that address as
    a picture, a ``data:`` URI. ``this_machine_only`` says that other devices can't reach ``page``.
    """

    code: str
    page: str
    qr: str
    expires_in_s: float
    this_machine_only: bool


class Claim(BaseModel):
    """A code as it was scanned or typed."""

    model_config = ConfigDict(extra="forbid")

    code: str = Field(min_length=1, max_length=64)


class ClaimedPairing(BaseModel):
    """What the device signs in with from now on."""

    room: str
    token: str
    roles: list[PairedRole]
    expires_in_s: float


@router.post("/rooms/{room}/pairings", status_code=201)
async def offer_pairing(
    room: PairedRoom, body: NewPairing, caller: CallerIn, services: ServicesIn, request: Request
) -> OfferedPairing:
    """Make a code for one device, which becomes a screen of the room's host."""
    lifetime_s = body.lifetime_minutes * 60
    code = services.pairings.make(_pairing(room, frozenset(body.roles), caller), lifetime_s)
    site = _site(services, str(request.base_url))
    page = pairing_page(site, code)
    return OfferedPairing(
        code=code,
        page=page,
        qr=segno.make_qr(page).svg_data_uri(border=4, light="#fff"),
        expires_in_s=lifetime_s,
        this_machine_only=is_loopback(urlsplit(site).hostname or ""),
    )


@router.post("/pairings/claim")
async def claim_pairing(body: Claim, services: ServicesIn, address: AddressIn) -> ClaimedPairing:
    """Exchange a code for a token of its room; no token is needed for it.

    A wrong, a used and an expired code get the same 404.
    """
    wait_s = services.limits.pairing_claims.take(address)
    if wait_s:
        services.meter.count("http_rate_limited")
        raise too_many(wait_s)
    try:
        pairing = services.pairings.claim(body.code)
    except UnknownPairing as error:
        raise _unknown() from error
    if (pairing.shop, pairing.issuer_id) in services.revocations:
        raise _unknown()  # whoever made the code may not come in any more either
    return await asyncio.to_thread(_token_for, pairing, services)


def _token_for(pairing: Pairing, services: Services) -> ClaimedPairing:
    """Mint what ``pairing`` promises, unless its room or its maker's token has gone meanwhile."""
    default_s = services.settings.token_lifetime_hours * 3600
    lifetime_s = min(default_s, pairing.ends_at - services.access.clock())
    room = services.rooms.profile(pairing.room)
    if lifetime_s <= 0 or room is None or room.shop != pairing.shop:
        raise _unknown()
    grant = Grant(pairing.device, pairing.shop, (pairing.room,), frozenset(pairing.roles))
    try:
        token = services.token_office.issue(grant, lifetime_s, pairing.issued_by).token
    except ValueError as error:
        raise Refusal(409, "cannot_issue", f"No token can be made: {error}.") from error
    return ClaimedPairing(
        room=pairing.room, token=token, roles=sorted(pairing.roles), expires_in_s=lifetime_s
    )


def _pairing(room: RoomProfile, roles: frozenset[PairedRole], caller: Caller) -> Pairing:
    grant = caller.grant
    return Pairing(room.id, room.shop, roles, grant.name, caller.latest_end(), grant.id)


def _site(services: Services, asked_at: str) -> str:
    """Return the address phones know the service by; the caller's own may be this machine's."""
    if services.settings.public_url is not None:
        return services.settings.public_url
    if services.lan_origin is not None and is_loopback(urlsplit(asked_at).hostname or ""):
        return services.lan_origin
    return asked_at


def _unknown() -> Refusal:
    return Refusal(404, "unknown_pairing", "This code is wrong, was used already, or is too old.")
