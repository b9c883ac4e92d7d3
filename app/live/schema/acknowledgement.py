"""What a client is told of the events it sent."""

from typing import Annotated, Literal

from pydantic import Field

from app.live.schema.sent import SentModel


class Skipped(SentModel):
    """An event the room did not take."""

    id: Annotated[str, Field(description="The event's id.")]
    reason: Annotated[str, Field(description="One word for why.")]


class Unknown(SentModel):
    """An accepted event that names what is not there; often a typing error."""

    id: Annotated[str, Field(description="The event's id.")]
    names: Annotated[
        list[str],
        Field(description="SKUs no product has, a suggestion that is not open; 20 at most."),
    ]


class AckData(SentModel):
    """What became of events; each id sent stands in one of the lists, or in an `error`."""

    accepted: Annotated[list[str], Field(description="Safe in the journal.")]
    duplicates: Annotated[list[str], Field(description="Were there already; nothing was done.")]
    skipped: Annotated[list[Skipped], Field(description="Not taken, and not to be sent again.")]
    unknown: Annotated[
        list[Unknown],
        Field(description="Accepted, and kept in case the product comes; see their names."),
    ]


class AckFrame(SentModel):
    """Events are safe; one frame speaks of many."""

    type: Literal["ack"]
    data: AckData
