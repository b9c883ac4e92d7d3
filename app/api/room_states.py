"""Rooms with what goes on in them now, for pages that watch many rooms at once."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

from app.live.connections import Connections
from app.services import RunningRooms
from copilot.ports import RoomProfile
from copilot.suggestions import Broadcast, RoomState

# A room's state takes some 6 us: others wait no longer than a millisecond for their turn.
ROOMS_PER_TURN: Final = 100

_STATE_FIELDS: Final = tuple(field.name for field in fields(RoomState))
_PROFILE_FIELDS: Final = tuple(field.name for field in fields(RoomProfile))


@dataclass(frozen=True, slots=True)
class RunningState(RoomState):
    """The room at a glance; ``started_wall_ms`` is since when it broadcasts."""

    started_wall_ms: int = 0


@dataclass(frozen=True, slots=True)
class OpenClients:
    """How many sockets are open in a room, by what their tokens are for."""

    host: int = 0
    operations: int = 0
    ingest: int = 0


NOBODY: Final = OpenClients()


@dataclass(frozen=True, slots=True)
class WatchedRoom(RoomProfile):
    """A room with its state, null between broadcasts, and its open sockets."""

    state: RunningState | None = None
    clients: OpenClients = NOBODY


async def watched(
    rooms: Sequence[RoomProfile], at_work: RunningRooms, connections: Connections
) -> list[WatchedRoom]:
    """Return ``rooms`` as they are now; those that are not in memory are not loaded for it."""
    found: list[WatchedRoom] = []
    counts = connections.by_room()
    for number, room in enumerate(rooms, 1):
        present = counts.get(room.id)
        clients = NOBODY
        if present:
            clients = OpenClients(present["host"], present["operations"], present["ingest"])
        state = _running(at_work.broadcast(room.id))
        profile = {name: getattr(room, name) for name in _PROFILE_FIELDS}
        found.append(WatchedRoom(**profile, state=state, clients=clients))
        if number % ROOMS_PER_TURN == 0:
            await asyncio.sleep(0)
    return found


def _running(broadcast: Broadcast | None) -> RunningState | None:
    if broadcast is None:
        return None
    values = {name: getattr(broadcast.state, name) for name in _STATE_FIELDS}
    return RunningState(**values, started_wall_ms=broadcast.started_wall_ms)
