"""What a client is told: the shapes of the wire as they come, and the changes made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypedDict

Frame = Mapping[str, Any]
"""A frame as it came: ``type``, ``data`` and, in frames of the log, ``epoch`` and ``offset``."""


class Fact(TypedDict):
    """A fact on a card, with where the shop says so."""

    id: str
    sku: str | None
    title: str
    text: str
    source_document: str
    source_location: str
    version: int


class Asked(TypedDict):
    """Who asked, how often and when (room clock, milliseconds since the session began)."""

    text: str
    count: int
    people: int
    names: list[str]
    first_ms: int
    last_ms: int


class Suggestion(TypedDict):
    """A suggestion at one version; the fields are described in docs/PROTOCOL.md."""

    id: str
    version: int
    kind: str
    audience: str
    headline: str
    facts: list[Fact]
    line: str
    asked: Asked | None
    sku: str | None
    product: str
    link: int | None
    rank: float
    pinned: bool
    ready: bool
    opened_ms: int
    expires_ms: int | None
    slot: str
    by: str
    said: str
    truth: str
    cause: str
    wording: str
    wordings: list[str]


RoomState = Mapping[str, Any]
"""The room at a glance, as in ``room.state``; later versions of the service add fields to it."""


@dataclass(frozen=True, slots=True)
class Position:
    """How far the room's log was read: the last offset seen within an epoch."""

    epoch: str
    offset: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All there is to show; it replaces what is shown.

    Attributes:
        reason: ``first``; ``gap`` when what was missed is not to be had any more or a new epoch
            began; ``lagged`` when this reader of changes was too slow for every single one.
        lines: how far the lines that are being worded have come, by suggestion id.
    """

    reason: Literal["first", "gap", "lagged"]
    suggestions: tuple[Suggestion, ...]
    state: RoomState | None
    lines: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Opened:
    """A new suggestion."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Revised:
    """A suggestion changed."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Ready:
    """A suggestion's line is complete."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Closed:
    """A suggestion is gone, and why; ``suggestion`` is how it was last, where that is known."""

    id: str
    reason: str
    suggestion: Suggestion | None


@dataclass(frozen=True, slots=True)
class Delta:
    """A line while it is being worded: the whole text so far."""

    id: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The room at a glance, anew."""

    state: RoomState


@dataclass(frozen=True, slots=True)
class Status:
    """Where the connection stands.

    Attributes:
        state: ``connecting``; ``live``; ``waiting`` before the next attempt; ``ended`` for good.
        reason: why it is not live, in a few words; never holds a token.
        pause_s: of ``waiting``: how long until the next attempt.
    """

    state: Literal["connecting", "live", "waiting", "ended"]
    reason: str = ""
    pause_s: float = 0.0


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """The connection stands elsewhere now."""

    status: Status


@dataclass(frozen=True, slots=True)
class Problem:
    """The service refused a frame: one of ``post`` that nobody awaits, or one without an id."""

    code: str
    detail: str
    id: str | None
    field: str | None


Change = (
    Snapshot | Opened | Revised | Ready | Closed | Delta | StateChanged | StatusChanged | Problem
)
"""What ``RoomClient.changes`` yields."""
