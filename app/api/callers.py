"""Who is calling and what is theirs: the dependencies every REST route starts from."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, cast

from fastapi import Depends, Path, Request
from fastapi.security import HTTPBearer

from app.access import AccessRole, Grant, bearer
from app.errors import Refusal, not_found, too_many
from app.rate_limits import address_group
from app.services import Services
from app.storage.rooms import Shop
from copilot.ports import RoomProfile

EVERY_SHOP = "*"
"""The shop of an administrator of the whole service, who may make and remove shops."""

Identifier = Annotated[str, Path(pattern=r"^[A-Za-z0-9_-]{1,64}$")]

# Only so that the generated OpenAPI says how to sign in; the header itself is read below.
_documented = HTTPBearer(auto_error=False, description="A token with a grant for the shop.")


def services_of(request: Request) -> Services:
    """Return what the application was built with."""
    return cast(Services, request.app.state.services)


ServicesIn = Annotated[Services, Depends(services_of)]


@dataclass(frozen=True, slots=True)
class Caller:
    """A verified token's grant, asked the questions REST has."""

    grant: Grant

    def of_service(self) -> bool:
        """Return whether this is an administrator of the whole service."""
        return "admin" in self.grant.roles and self.grant.shop == EVERY_SHOP

    def latest_end(self) -> float:
        """Return when what this caller hands out ends at the latest, seconds since 1970.

        Else a token could be renewed for ever; an administrator's is not held to its own end.
        """
        return math.inf if "admin" in self.grant.roles else self.grant.expires_at

    def sees_shop(self, shop: str) -> bool:
        """Return whether the shop is the caller's own."""
        return self.grant.shop == shop or self.of_service()

    def sees_room(self, room: RoomProfile) -> bool:
        """Return whether the room is one of the caller's."""
        return self.sees_shop(room.shop) and self.grant.names_room(room.id)

    def require(self, *roles: AccessRole) -> None:
        """Raise a 403 unless the caller has one of ``roles``."""
        if self.grant.effective_roles().isdisjoint(roles):
            wanted = " or ".join(roles)
            raise Refusal(403, "forbidden", f"This needs a token with the role {wanted}.")

    def require_service(self) -> None:
        """Raise a 403 unless this is an administrator of the whole service."""
        if not self.of_service():
            raise Refusal(403, "forbidden", "This needs an administrator of the whole service.")

    def require_whole_shop(self) -> None:
        """Raise a 403 for a token limited to named rooms."""
        if "*" not in self.grant.rooms:
            raise Refusal(403, "forbidden", "This needs a token for every room of the shop.")


def caller_of(
    request: Request, services: ServicesIn, _scheme: Annotated[Any, Depends(_documented)]
) -> Caller:
    """Return who calls; raises ``AccessDenied``, which becomes a 401, and the 429 of too many."""
    grant = services.access.read(bearer(request.headers.get("authorization")))
    wait_s = services.limits.requests.take(grant.shop, grant.id)
    if wait_s:
        services.meter.count("http_rate_limited")
        raise too_many(wait_s)
    return Caller(grant)


CallerIn = Annotated[Caller, Depends(caller_of)]


def address_of(request: Request) -> str:
    """Return what stands for the caller's address in a limit of those who have no token."""
    return address_group(request.client.host if request.client else None)


AddressIn = Annotated[str, Depends(address_of)]


def shop_for(*roles: AccessRole) -> Callable[..., Shop]:
    """Return a dependency: the path's shop, for callers of that shop with one of ``roles``.

    Another shop's id and an id that does not exist get the same 404.
    """

    def dependency(shop: Identifier, caller: CallerIn, services: ServicesIn) -> Shop:
        found = services.shops.shop(shop) if caller.sees_shop(shop) else None
        if found is None:
            raise not_found("shop")
        caller.require(*roles)
        return found

    return dependency


def room_for(*roles: AccessRole) -> Callable[..., RoomProfile]:
    """Return a dependency: the path's room, for callers it belongs to with one of ``roles``."""

    def dependency(room: Identifier, caller: CallerIn, services: ServicesIn) -> RoomProfile:
        found = services.rooms.profile(room)
        if found is None or not caller.sees_room(found):
            raise not_found("room")
        caller.require(*roles)
        return found

    return dependency


OperatedShop = Annotated[Shop, Depends(shop_for("operations"))]
SeenShop = Annotated[Shop, Depends(shop_for("operations", "host"))]
OperatedRoom = Annotated[RoomProfile, Depends(room_for("operations"))]
PresentedRoom = Annotated[RoomProfile, Depends(room_for("operations", "host"))]
SeenRoom = Annotated[RoomProfile, Depends(room_for("operations", "host", "ingest"))]
DirectedRoom = Annotated[RoomProfile, Depends(room_for("operations", "host", "ingest"))]
