"""Frames about the connection itself: greeting, heartbeat, and the simulator's clock."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.access import AccessRole
from app.live.schema.fields import MAXIMUM_OFFSET, Identifier, Milliseconds, WireModel
from app.live.schema.frames import EVERYBODY, SIMULATOR


class Since(WireModel):
    """How far the client has read."""

    epoch: Annotated[Identifier, Field(description="The epoch last seen.")]
    offset: Annotated[
        int, Field(ge=0, le=MAXIMUM_OFFSET, description="The last offset displayed in it.")
    ]


class HelloData(WireModel):
    """Who connects, and where it left off."""

    token: Annotated[str, Field(max_length=8192, repr=False, description="The access token (JWT).")]
    client: Annotated[
        Identifier,
        Field(description="The client's stable name: event ids count per room and client."),
    ]
    since: Annotated[
        Since | None, Field(description="Where to resume; without it a whole snapshot comes.")
    ] = None


class HelloFrame(WireModel):
    """The first frame of a connection; answered by `welcome`."""

    roles: ClassVar[frozenset[AccessRole]] = EVERYBODY
    type: Literal["hello"]
    data: HelloData


class PingFrame(WireModel):
    """The client asks whether the server is there; answered by `pong`."""

    roles: ClassVar[frozenset[AccessRole]] = EVERYBODY
    type: Literal["ping"]
    id: Annotated[Identifier | None, Field(description="Comes back in the `pong`.")] = None
    ts: Annotated[Milliseconds | None, Field(description="Comes back in the `pong`.")] = None


class ClockData(WireModel):
    """How fast the room's clock runs."""

    speed: Annotated[
        float,
        Field(ge=0.1, le=1000, allow_inf_nan=False, description="1 is real time, 10 ten times it."),
    ]


class ClockFrame(WireModel):
    """A simulator replays a broadcast faster or slower than it was; answered by `ack`."""

    roles: ClassVar[frozenset[AccessRole]] = SIMULATOR
    type: Literal["clock"]
    id: Annotated[Identifier, Field(description="Comes back in the `ack`.")]
    data: ClockData
