"""Who comes into a room: origin of the page, token, room grant, and the room's shop."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from app.access import Access, AccessDenied, Grant
from app.live.schema.codes import ErrorCode
from copilot.errors import RoomClosing, UnknownRoom
from copilot.ports import RoomDirectory

ShopOf = Callable[[str], Awaitable[str | None]]
"""Says whose a room is; ``None`` when there is no such room."""

_ROOM_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class EntryRefused(Exception):
    """A client may not come in; ``code`` says why in the wire's word."""

    def __init__(self, code: ErrorCode, detail: str) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class Gate:
    """Lets clients with a fitting token into rooms, and makes sure the room is open."""

    def __init__(self, rooms: RoomDirectory, access: Access, shop_of: ShopOf) -> None:
        self._rooms = rooms
        self._access = access
        self._shop_of = shop_of

    async def admit(self, token: str, room: str) -> Grant:
        """Return what ``token`` allows in ``room``, which is then open.

        Raises ``EntryRefused``. A room of another shop and no room at all are the same answer:
        a token tells its bearer nothing about other shops.
        """
        try:
            grant = self._access.read(token)
        except AccessDenied as denied:
            raise EntryRefused(denied.code, denied.detail) from denied
        if not grant.names_room(room):
            raise EntryRefused("forbidden_room", "the token does not name this room")
        unknown = EntryRefused("unknown_room", "the token's shop has no such room")
        if not _ROOM_ID.fullmatch(room) or await self._shop_of(room) != grant.shop:
            raise unknown
        try:
            await self._rooms.open(room, grant.shop)
        except UnknownRoom as gone:
            raise unknown from gone
        except RoomClosing as closing:
            raise EntryRefused("shutting_down", "the service is shutting down") from closing
        return grant

    def remaining_s(self, grant: Grant) -> float:
        """Return the seconds until ``grant`` expires; 0 or less when it has."""
        return grant.expires_at - self._access.clock()

    def is_revoked(self, grant: Grant) -> bool:
        """Return whether ``grant``'s token opens nothing any more."""
        return self._access.is_revoked(grant)

    def now_ms(self) -> int:
        """Return the server's wall clock, milliseconds since 1970."""
        return int(self._access.clock() * 1000)


def origin_allowed(headers: Headers, allowed: Sequence[str]) -> bool:
    """Return whether a handshake may come from the page it says it comes from.

    Browsers let any page open a WebSocket anywhere and always send its ``Origin``; clients that are
    no browser send none. Behind a proxy that ends TLS the scheme seen here is not the page's, so a
    page of our own is known by the host alone.
    """
    origin = headers.get("origin")
    if origin is None or origin in allowed:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    host = headers.get("host")
    return parts.scheme in ("http", "https") and bool(host) and parts.netloc == host
