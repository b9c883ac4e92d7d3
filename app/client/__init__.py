"""A client of a LiveCue room: reconnects, resumes, sends each event once, shows each change once.

The folder needs nothing but the ``websockets`` package and may be copied into another project under
any name::

    async with RoomClient("wss://HOST/v1/rooms/ROOM", token, client="my-bridge") as room:
        await room.send("chat", {"user": {"id": "u1", "name": "小红"}, "text": "敏感肌能用吗"})
        async for change in room.changes():
            print(change)
"""

from .changes import (
    Asked,
    Change,
    Closed,
    Delta,
    Fact,
    Opened,
    Position,
    Problem,
    Ready,
    Revised,
    RoomState,
    Snapshot,
    StateChanged,
    Status,
    StatusChanged,
    Suggestion,
)
from .errors import (
    EventRefused,
    OutboxFull,
    RoomClientError,
    RoomClosed,
    RoomRefused,
    RoomUnreachable,
)
from .options import ClientOptions
from .outbox import Receipt
from .room_client import RoomClient
from .tokens import TokenSource

__all__ = [
    "Asked",
    "Change",
    "ClientOptions",
    "Closed",
    "Delta",
    "EventRefused",
    "Fact",
    "Opened",
    "OutboxFull",
    "Position",
    "Problem",
    "Ready",
    "Receipt",
    "Revised",
    "RoomClient",
    "RoomClientError",
    "RoomClosed",
    "RoomRefused",
    "RoomState",
    "RoomUnreachable",
    "Snapshot",
    "StateChanged",
    "Status",
    "StatusChanged",
    "Suggestion",
    "TokenSource",
]
