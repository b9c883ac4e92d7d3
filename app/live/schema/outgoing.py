"""What the server sends: models that document the frames and that tests hold the encoder to."""

from typing import Annotated, Any, Literal

import orjson
from pydantic import Field

from app.access import AccessRole
from app.live.schema.acknowledgement import AckFrame
from app.live.schema.codes import ErrorCode
from app.live.schema.sent import SentModel
from copilot.suggestions import Audience, Author, CloseReason, Hearing, Kind, Mood, Slot
from copilot.wordings import Wording

Epoch = Annotated[str, Field(description="Names the life of the log; a new one restarts offsets.")]
Offset = Annotated[int, Field(ge=0, description="Place in the log: 1, 2, 3 … without gaps.")]
RoomMilliseconds = Annotated[
    int, Field(description="Room clock, milliseconds since the session began.")
]


class FactOut(SentModel):
    """A fact on a card, with where the shop says so."""

    id: Annotated[str, Field(description="The fact's id.")]
    sku: Annotated[str | None, Field(description="The product it is about; null = the whole shop.")]
    title: Annotated[str, Field(description="What it says something about.")]
    text: Annotated[str, Field(description="The fact, readable aloud.")]
    source_document: Annotated[str, Field(description="The document it stands in.")]
    source_location: Annotated[str, Field(description="Where in it: row and column, or a path.")]
    version: Annotated[int, Field(description="The knowledge version it is of.")]


class AskedOut(SentModel):
    """Who asked, how often and when."""

    text: Annotated[str, Field(description="The question in one viewer's words.")]
    count: Annotated[int, Field(description="How often it was asked.")]
    people: Annotated[int, Field(description="By how many people.")]
    names: Annotated[list[str], Field(description="Some of them.")]
    first_ms: RoomMilliseconds
    last_ms: RoomMilliseconds


class SuggestionOut(SentModel):
    """A suggestion at one version."""

    id: Annotated[str, Field(description="Unique in the room, never used again.")]
    version: Annotated[int, Field(ge=1, description="1 when opened, one more at each revision.")]
    kind: Annotated[Kind, Field(description="What it is.")]
    audience: Annotated[Audience, Field(description="Whose screens show it.")]
    headline: Annotated[str, Field(description="At most 12 characters, or 6 words.")]
    facts: Annotated[list[FactOut], Field(description="What it rests on.")]
    line: Annotated[str, Field(description="One sentence to say; empty while there is none.")]
    asked: Annotated[AskedOut | None, Field(description="The question it answers.")]
    sku: Annotated[str | None, Field(description="The product it is about.")]
    product: Annotated[str, Field(description="That product's title.")]
    link: Annotated[int | None, Field(description="Its link number.")]
    rank: Annotated[float, Field(description="Higher goes first.")]
    pinned: Annotated[bool, Field(description="Whether the host keeps it.")]
    ready: Annotated[bool, Field(description="Whether `line` will not change any more.")]
    opened_ms: RoomMilliseconds
    expires_ms: Annotated[
        int | None, Field(description="Room clock at which it closes by itself; null = stays.")
    ]
    slot: Annotated[
        Slot,
        Field(
            description="Where the host's screen shows it: `now` the big card, `next` beside it,"
            " `later` only counted, `held` not at all."
        ),
    ]
    by: Annotated[Author, Field(description="Who made it.")]
    said: Annotated[str, Field(description="Of a correction: what the host said; else empty.")]
    truth: Annotated[str, Field(description="Of a correction: what the shop says; else empty.")]
    cause: Annotated[
        str, Field(description="Why it comes now, with figures; empty where that is plain.")
    ]
    wording: Annotated[Wording, Field(description="How `line` is worded.")]
    wordings: Annotated[
        list[Wording],
        Field(
            description="How else it may be worded, the one that a plain wish gets first; empty ="
            " nothing else can be offered."
        ),
    ]


class StateOut(SentModel):
    """The room at a glance."""

    session: Annotated[str | None, Field(description="The broadcast's id; null between two.")]
    focus_sku: Annotated[str | None, Field(description="The product on air.")]
    focus_title: Annotated[str, Field(description="Its title.")]
    focus_link: Annotated[int | None, Field(description="Its link number.")]
    quiet: Annotated[bool, Field(description="Whether interruptions are held back.")]
    viewers: Annotated[int | None, Field(description="As the platform last reported.")]
    chat_per_minute: Annotated[int, Field(description="Messages over the last minute.")]
    questions_waiting: Annotated[int, Field(description="Questions without a card yet.")]
    gaps: Annotated[int, Field(description="Questions asked that the material does not answer.")]
    dropped: Annotated[int, Field(description="Events refused or skipped under overload.")]
    mood: Annotated[
        Mood,
        Field(
            description="How lively the room is against its own recent past; `unknown` while"
            " there is too little of it."
        ),
    ]
    mood_cause: Annotated[
        str, Field(description="Why, with figures; empty while nothing is out of the ordinary.")
    ]
    orders_per_minute: Annotated[int, Field(description="Orders placed over the last minute.")]
    hearing: Annotated[
        Hearing,
        Field(
            description="Whether the host's speech arrives: `never` in this broadcast, `hearing`"
            " within the last 15 s, `silent` longer ago."
        ),
    ]
    unknown_skus: Annotated[
        list[str],
        Field(description="On air or in the line-up, and no product has them; 20 at most."),
    ]


class WelcomeData(SentModel):
    """Where the client starts from."""

    protocol: Annotated[Literal[1], Field(description="The protocol's version.")]
    server_ms: Annotated[int, Field(description="The server's clock, milliseconds since 1970.")]
    roles: Annotated[list[AccessRole], Field(description="What this connection may do.")]
    epoch: Epoch
    offset: Annotated[int, Field(ge=0, description="Where the log stands for this client.")]
    recovered: Annotated[
        bool, Field(description="true: keep what you show, what you missed follows.")
    ]
    suggestions: Annotated[
        list[SuggestionOut], Field(description="When not recovered: all there is to show.")
    ]
    state: StateOut


class WelcomeFrame(SentModel):
    """The answer to `hello`."""

    type: Literal["welcome"]
    data: WelcomeData


class LogFrame(SentModel):
    """A line of the room's log."""

    epoch: Epoch
    offset: Offset


class OpenedFrame(LogFrame):
    """A new suggestion."""

    type: Literal["suggestion.opened"]
    data: SuggestionOut


class RevisedFrame(LogFrame):
    """A suggestion changed: its count, facts, slot, rank or pin."""

    type: Literal["suggestion.revised"]
    data: SuggestionOut


class ReadyFrame(LogFrame):
    """A suggestion's line is complete."""

    type: Literal["suggestion.ready"]
    data: SuggestionOut


class ClosedData(SentModel):
    """Which suggestion is gone, and why."""

    id: Annotated[str, Field(description="The suggestion's id.")]
    reason: Annotated[CloseReason, Field(description="Why it is gone.")]


class ClosedFrame(LogFrame):
    """A suggestion is gone."""

    type: Literal["suggestion.closed"]
    data: ClosedData


class DeltaData(SentModel):
    """A suggestion's line as far as it is worded."""

    id: Annotated[str, Field(description="The suggestion's id.")]
    version: Annotated[
        int, Field(ge=1, description="The suggestion's version that is being worded.")
    ]
    text: Annotated[str, Field(description="The whole line so far, not only what is new.")]


class DeltaFrame(SentModel):
    """A line while it is being worded; only the newest of a suggestion counts."""

    type: Literal["suggestion.delta"]
    data: DeltaData


class RoomStateFrame(SentModel):
    """The room at a glance, at most once a second; any may be skipped."""

    type: Literal["room.state"]
    data: StateOut


class ErrorData(SentModel):
    """What is wrong with a frame, as problem details (RFC 9457) over a socket."""

    code: Annotated[ErrorCode, Field(description="A stable word for programs.")]
    title: Annotated[str, Field(description="The code in words.")]
    detail: Annotated[str, Field(description="One sentence about this frame.")]
    id: Annotated[str | None, Field(description="The frame's id, if it could be read.")] = None
    field: Annotated[str | None, Field(description="The field, as `data.items[3].link`.")] = None
    retry_after_ms: Annotated[int | None, Field(description="When to send it again.")] = None


class ErrorFrame(SentModel):
    """A frame was refused; the connection stays."""

    type: Literal["error"]
    data: ErrorData


class PongData(SentModel):
    """The server's time, and what the `ping` carried."""

    server_ms: Annotated[int, Field(description="The server's clock, milliseconds since 1970.")]
    id: Annotated[str | None, Field(description="The `ping`'s id.")] = None
    ts: Annotated[int | None, Field(description="The `ping`'s time.")] = None


class PongFrame(SentModel):
    """The answer to `ping`."""

    type: Literal["pong"]
    data: PongData


SENT_FRAMES: dict[str, type[SentModel]] = {
    "welcome": WelcomeFrame,
    "ack": AckFrame,
    "suggestion.opened": OpenedFrame,
    "suggestion.revised": RevisedFrame,
    "suggestion.ready": ReadyFrame,
    "suggestion.closed": ClosedFrame,
    "suggestion.delta": DeltaFrame,
    "room.state": RoomStateFrame,
    "error": ErrorFrame,
    "pong": PongFrame,
}
"""Every frame the server sends, by its ``type``."""


def validate_sent(text: str) -> Any:
    """Return the model of a frame we sent; for tests and tools, not on the way to a client."""
    return SENT_FRAMES[orjson.loads(text)["type"]].model_validate_json(text)
