"""What every frame that is an event has in common."""

from abc import abstractmethod
from typing import Annotated, ClassVar

from pydantic import Field

from app.access import AccessRole
from app.live.schema.fields import Identifier, Milliseconds, Person, WireModel
from copilot.events import Event, Viewer

INGEST: frozenset[AccessRole] = frozenset({"ingest"})
INGEST_HOST: frozenset[AccessRole] = frozenset({"ingest", "host"})
INGEST_OPERATIONS: frozenset[AccessRole] = frozenset({"ingest", "operations"})
HOST: frozenset[AccessRole] = frozenset({"host"})
OPERATIONS: frozenset[AccessRole] = frozenset({"operations"})
HOST_OPERATIONS: frozenset[AccessRole] = frozenset({"host", "operations"})
ANY_EVENT_ROLE: frozenset[AccessRole] = frozenset({"ingest", "host", "operations"})
SIMULATOR: frozenset[AccessRole] = frozenset({"simulator"})
EVERYBODY: frozenset[AccessRole] = ANY_EVENT_ROLE | SIMULATOR | {"admin"}


class EventFrame(WireModel):
    """Something that happened in the room; journalled, then acknowledged by its id."""

    roles: ClassVar[frozenset[AccessRole]]

    type: str
    id: Annotated[
        Identifier,
        Field(description="The sender's id of the event; sent again, it counts once."),
    ]
    ts: Annotated[
        Milliseconds | None,
        Field(description="When it happened, milliseconds since 1970; for display only."),
    ] = None

    @abstractmethod
    def event(self) -> Event:
        """Return the event as the room knows it."""


def viewer(person: Person) -> Viewer:
    """Return the room's own form of ``person``."""
    return Viewer(person.id, person.name, person.badges)
