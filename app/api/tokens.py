"""Tokens for a room's clients, and the address of the page that uses them."""

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field

from app.access import AccessRole, Grant
from app.api.callers import Caller, CallerIn, OperatedRoom, ServicesIn
from app.errors import Refusal
from app.services import Services

router = APIRouter(prefix="/v1/rooms/{room}", tags=["tokens"])

GivenRole = Literal["ingest", "host", "operations", "simulator"]
LONGEST_HOURS = 8760
_PAGES: dict[GivenRole, str] = {"host": "overlay", "operations": "operations"}


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

    token: str
    page: str | None
    expires_in_s: float


@router.post("/tokens", status_code=201)
def issue_token(
    room: OperatedRoom, body: NewToken, caller: CallerIn, services: ServicesIn, request: Request
) -> IssuedToken:
    """Make a token for this room; an administrator's alone may live longer than the default."""
    hours = _lifetime(body, caller, services)
    roles: frozenset[AccessRole] = frozenset(body.roles)
    grant = Grant(body.client, room.shop, (room.id,), roles)
    try:
        token = services.access.mint(grant, hours * 3600)
    except ValueError as error:
        raise Refusal(409, "cannot_issue", f"No token can be made: {error}.") from error
    page = _page(body, room.id, token, services.settings.public_url or str(request.base_url))
    return IssuedToken(token=token, page=page, expires_in_s=hours * 3600)


def _lifetime(body: NewToken, caller: Caller, services: Services) -> float:
    default = services.settings.token_lifetime_hours
    asked = body.lifetime_hours or default
    if asked > default and "admin" not in caller.grant.roles:
        detail = f"More than {default:g} hours need an administrator's token."
        raise Refusal(403, "forbidden", detail)
    return asked


def _page(body: NewToken, room: str, token: str, site: str) -> str | None:
    page = next((_PAGES[role] for role in body.roles if role in _PAGES), None)
    if page is None:
        return None
    return f"{site.rstrip('/')}/{page}/#room={quote(room)}&token={quote(token)}"
