"""What every socket has in common: it is let in by a token, lasts as long, and ends with a code."""

import asyncio
from dataclasses import dataclass
from typing import Final

from app.access import Grant
from app.live.connections import Connections, Endable
from app.live.gate import EntryRefused, Gate
from app.live.options import LiveOptions
from app.live.schema.codes import Close, Closing, FrameRefused
from app.live.schema.encoding import Encoder, encode_error
from app.live.socket import FrameSocket
from app.rate_limits import RateLimits
from copilot.ports import Meter, RoomDirectory

CLOSE_BY_CODE: Final = {
    "forbidden_room": Close.FORBIDDEN_ROOM,
    "unknown_room": Close.UNKNOWN_ROOM,
    "token_expired": Close.TOKEN_EXPIRED,
    "token_revoked": Close.TOKEN_REVOKED,
    "shutting_down": Close.RESTART,
}
"""How a connection is closed whose hello is refused with one of these codes."""


@dataclass(frozen=True, slots=True)
class Doorway:
    """What every connection of the process shares."""

    rooms: RoomDirectory
    gate: Gate
    connections: Connections
    limits: RateLimits
    encoder: Encoder
    options: LiveOptions
    meter: Meter


class Visit:
    """One accepted socket's admission, expiry and end.

    Attributes:
        admitted: whether the client's hello let it in.
    """

    def __init__(self, socket: FrameSocket, room: str, doorway: Doorway) -> None:
        self._socket = socket
        self._room = room
        self._doorway = doorway
        self._ended: asyncio.Future[Close] = asyncio.get_running_loop().create_future()
        self._expiry: asyncio.TimerHandle | None = None
        self.admitted = False

    def end(self, close: Close) -> None:
        """Close the connection with ``close`` soon; only the first call counts."""
        if not self._ended.done():
            self._ended.set_result(close)

    async def until_ended(self) -> None:
        """Wait for ``end`` and raise ``Closing``."""
        raise Closing(await self._ended)

    async def close(self, close: Close | None) -> None:
        """Let go of the token's expiry and close the socket; ``None`` = the client left."""
        if self._expiry is not None:
            self._expiry.cancel()
        if close is not None:
            await self._socket.close(close)

    async def admit(self, token: str) -> Grant:
        """Return what the token grants; raises ``Closing``, having told why."""
        try:
            return await self._doorway.gate.admit(token, self._room)
        except EntryRefused as refusal:
            close = CLOSE_BY_CODE.get(refusal.code, Close.INVALID_TOKEN)
            refused = FrameRefused(refusal.code, refusal.detail)
            raise await self.turned_away(refused, close) from refusal

    async def misspoken(self, refused: FrameRefused) -> Closing:
        """Tell what is wrong with a hello; return what to raise. Without a token, that is it."""
        if (refused.code, refused.field) == ("missing_field", "data.token"):
            missing = FrameRefused("missing_token", "data.token is missing", field="data.token")
            return await self.turned_away(missing, Close.INVALID_TOKEN)
        return await self.turned_away(refused, Close.BAD_HELLO)

    def enter(self, visitor: Endable, grant: Grant) -> None:
        """Be ended with the token: when it expires, and when it is revoked."""
        self.admitted = True
        self._doorway.connections.entered(visitor, self._room, grant)
        # It may have been revoked while the room was being opened, before anybody could tell.
        if self._doorway.gate.is_revoked(grant):
            raise Closing(Close.TOKEN_REVOKED)
        self._expire_with(grant)

    async def turned_away(self, refused: FrameRefused, close: Close) -> Closing:
        """Tell why the client may not come in; return what to raise."""
        self._doorway.meter.count("live_hellos_refused")
        await self._socket.send(encode_error(refused))
        return Closing(close)

    def _expire_with(self, grant: Grant) -> None:
        """End the connection when its token does; the wall clock is asked again at that moment."""
        remaining_s = self._doorway.gate.remaining_s(grant)
        if remaining_s <= 0:
            self.end(Close.TOKEN_EXPIRED)
            return
        loop = asyncio.get_running_loop()
        self._expiry = loop.call_later(remaining_s, self._expire_with, grant)
