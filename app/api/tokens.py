"""Tokens for a room's clients: made, listed with what they open, and taken back."""

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Request
from pydantic import BaseModel, ConfigDict, Field

from app.access import AccessRole, Grant
from app.api.callers import Caller, CallerIn, OperatedRoom, ServicesIn
from app.errors import Refusal, not_found
from app.page_addresses import page_address
from app.services import Services
from app.storage.tokens import Token
from copilot.ports import RoomProfile

router = APIRouter(prefix="/v1/rooms/{room}", tags=["tokens"])

GivenRole = Literal["ingest", "host", "operations", "simulator"]
LONGEST_HOURS = 8760


class NewToken(BaseModel):
    """Whom a token is for: what it may do, the client's name, and for how long."""

    model_config = ConfigDict(extra="forbid")

    roles: Annotated[list[GivenRole], Field(min_length=1, max_length=4)]
    client: str = Field(min_length=1, max_length=128, pattern=r"^[^\x00-\x1f\x7f]+$")
    lifetime_hours: float | None = Field(None, gt=0, le=LONGEST_HOURS)


class IssuedToken(BaseModel):
    """A token, shown this once.

    ``page`` is the address of the page for these roles with the token in its fragment, which
    browsers do not send to any server; null where the roles have no page.
    """

    id: str
    token: str
    page: str | None
    expires_in_s: float


class TokenView(BaseModel):
    """What is known of a token; ``open`` is how many sockets it has open in the room now.

    ``client``, ``roles`` and ``issued_by`` are empty for a token that was not issued here, which
    is known only since it was revoked.
    """

    id: str
    client: str
    roles: list[str]
    issued_wall_ms: int
    expires_wall_ms: int
    revoked_wall_ms: int | None
    issued_by: str
    open: int


class TokenList(BaseModel):
    """Tokens, the newest first."""

    tokens: list[TokenView]


@router.post("/tokens", status_code=201)
def issue_token(
    room: OperatedRoom, body: NewToken, caller: CallerIn, services: ServicesIn, request: Request
) -> IssuedToken:
    """Make a token for this room, which ends no later than the caller's own.

    An administrator's alone may live longer than that, and than the default.
    """
    lifetime_s = _lifetime_s(body, caller, services)
    roles: frozenset[AccessRole] = frozenset(body.roles)
    grant = Grant(body.client, room.shop, (room.id,), roles)
    try:
        issued = services.token_office.issue(grant, lifetime_s, caller.grant.name)
    except ValueError as error:
        raise Refusal(409, "cannot_issue", f"No token can be made: {error}.") from error
    site = services.settings.public_url or str(request.base_url)
    page = page_address(site, grant, issued.token)
    return IssuedToken(id=issued.record.id, token=issued.token, page=page, expires_in_s=lifetime_s)


@router.get("/tokens")
async def list_tokens(room: OperatedRoom, caller: CallerIn, services: ServicesIn) -> TokenList:
    """Return the tokens that open this room, revoked and expired ones too, the newest first.

    Left out are those that are above the caller's own: of an administrator, or for more rooms.
    """
    found = await asyncio.to_thread(services.tokens.of_room, room.shop, room.id)
    open_by_token = services.connections.by_token(room.id)
    return TokenList(tokens=[_view(t, open_by_token[t.id]) for t in found if _is_under(caller, t)])


@router.delete("/tokens/{id}", status_code=204)
async def revoke_token(
    room: OperatedRoom,
    id: Annotated[str, Path(min_length=1, max_length=128, pattern=r"^[^\x00-\x1f\x7f]+$")],
    caller: CallerIn,
    services: ServicesIn,
) -> None:
    """Have a token open nothing any more; its open sockets close within 5 s.

    A token that was not issued here can be revoked by its id, by callers for the whole shop.
    """
    token = await asyncio.to_thread(_to_revoke, room, id, caller, services)
    revoked = await asyncio.to_thread(services.token_office.revoke, token)
    services.revocations.add((revoked.shop, revoked.id), revoked.expires_wall_ms)


def _to_revoke(room: RoomProfile, id: str, caller: Caller, services: Services) -> Token:
    known = services.tokens.token(room.shop, id)
    if known is None:
        # Whoever directs one room must not put out what may be another room's client.
        if not caller.grant.names_room("*"):
            raise not_found("token")
        return services.token_office.foreign(room.shop, room.id, id)
    if not _is_under(caller, known) or {room.id, "*"}.isdisjoint(known.rooms):
        raise not_found("token")
    return known


def _is_under(caller: Caller, token: Token) -> bool:
    """Return whether the token opens nothing that the caller could not hand out."""
    if "admin" in token.roles and "admin" not in caller.grant.roles:
        return False
    return all(caller.grant.names_room(room) for room in token.rooms)


def _view(token: Token, open_now: int) -> TokenView:
    return TokenView(
        id=token.id,
        client=token.client,
        roles=list(token.roles),
        issued_wall_ms=token.issued_wall_ms,
        expires_wall_ms=token.expires_wall_ms,
        revoked_wall_ms=token.revoked_wall_ms,
        issued_by=token.issued_by,
        open=open_now,
    )


def _lifetime_s(body: NewToken, caller: Caller, services: Services) -> float:
    default = services.settings.token_lifetime_hours
    asked = body.lifetime_hours or default
    if asked > default and "admin" not in caller.grant.roles:
        detail = f"More than {default:g} hours need an administrator's token."
        raise Refusal(403, "forbidden", detail)
    return min(asked * 3600, caller.latest_end() - services.access.clock())
