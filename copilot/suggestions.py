"""What someone is shown: suggestions, their cards, and what the room tells its screens."""

from dataclasses import dataclass
from typing import Literal

from copilot.wordings import Wording

Kind = Literal["answer", "correction", "nudge", "cue", "warning", "reminder", "alert"]
Audience = Literal["host", "operations", "both"]
Slot = Literal["now", "next", "later", "held"]
"""Where a card stands: the one big card, the short queue beside it, behind that, or held back."""
Author = Literal["copilot", "operations"]
Mood = Literal["unknown", "steady", "lively", "cooling"]
Hearing = Literal["never", "hearing", "silent"]
"""Whether the host's speech arrives: never in this broadcast, lately, or no longer."""
CloseReason = Literal[
    "used",
    "dismissed",
    "answered",
    "expired",
    "off_air",
    "displaced",
    "withdrawn",
    "repaired",
    "session_ended",
]


@dataclass(frozen=True, slots=True)
class CardFact:
    """A fact on a card, with where the shop says so."""

    id: str
    sku: str | None
    title: str
    text: str
    source_document: str
    source_location: str
    version: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked: the representative wording, how often, by how many people, when.

    Times are room-clock milliseconds since the session began.
    """

    text: str
    count: int
    people: int
    names: tuple[str, ...]
    first_ms: int
    last_ms: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggestion at one version.

    Attributes:
        id: unique in the room, never reused.
        version: 1 when opened, one more at each revision.
        headline: at most 12 characters, or 6 words.
        line: one sentence to say; empty while there is none.
        ready: whether ``line`` will not change any more.
        rank: higher goes first among cards of one kind.
        expires_ms: room-clock time at which it closes by itself; ``None`` = stays.
        slot: where attention puts it.
        by: who made it.
        said, truth: of a correction: what the host said and what the shop says, both short.
        wording: how ``line`` is worded.
        wordings: how else it may be, the one a plain wish for other words gets first; empty when
            nothing else can be offered.
        cause: why it comes now, in words, with the figures it rests on; of nudges and alerts. Of a
            correction said again: how often. Of a cue: how the host misstated it before. Of a list
            of who still waits: who asked what, in the viewers' own words.
    """

    id: str
    version: int
    kind: Kind
    audience: Audience
    headline: str
    facts: tuple[CardFact, ...] = ()
    line: str = ""
    asked: Asked | None = None
    sku: str | None = None
    product: str = ""
    link: int | None = None
    rank: float = 0.0
    pinned: bool = False
    ready: bool = True
    opened_ms: int = 0
    expires_ms: int | None = None
    slot: Slot = "later"
    by: Author = "copilot"
    said: str = ""
    truth: str = ""
    cause: str = ""
    wording: Wording = "plain"
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A new suggestion."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Revised:
    """A suggestion changed (count, facts, rank, pin)."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Ready:
    """A suggestion's line is complete."""

    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class Closed:
    """A suggestion is gone, and why."""

    id: str
    reason: CloseReason


Told = Opened | Revised | Ready | Closed


@dataclass(frozen=True, slots=True)
class RoomState:
    """The room at a glance; ephemeral, any may be skipped.

    Attributes:
        session: id of the broadcast; ``None`` between broadcasts.
        focus_sku, focus_title, focus_link: the product on air.
        chat_per_minute: messages over the last minute of room clock.
        questions_waiting: questions without an open or closed card yet.
        gaps: questions of this session that the material could not answer.
        dropped: events refused or skipped under overload in this session.
        mood: how lively the room is against its own recent past.
        mood_cause: why, in words, with the figures; empty while nothing is out of the ordinary.
        orders_per_minute: orders placed over the last minute of room clock.
        hearing: whether the host's speech arrives; see ``Hearing``.
        unknown_skus: on air or in the line-up, and no product has them; 20 at most.
    """

    session: str | None
    focus_sku: str | None
    focus_title: str
    focus_link: int | None
    quiet: bool
    viewers: int | None
    chat_per_minute: int
    questions_waiting: int
    gaps: int
    dropped: int
    mood: Mood = "unknown"
    mood_cause: str = ""
    orders_per_minute: int = 0
    hearing: Hearing = "never"
    unknown_skus: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A broadcast under way: its room at a glance, and since when (milliseconds since 1970)."""

    state: RoomState
    started_wall_ms: int


@dataclass(frozen=True, slots=True)
class Delta:
    """A line while it is being worded: the whole text so far; ephemeral, any may be skipped."""

    id: str
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the room log: ``told`` under its dense ``offset`` (1, 2, 3 …) within ``epoch``."""

    epoch: str
    offset: int
    told: Told


@dataclass(frozen=True, slots=True)
class Position:
    """How far a screen has read: the last offset it displayed, within an epoch."""

    epoch: str
    offset: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """What a screen starts from.

    When ``recovered``, the screen keeps what it shows and ``offset`` is the position it asked for;
    the missed entries follow. Otherwise ``open`` is all there is to show, as of ``offset``.
    """

    epoch: str
    offset: int
    recovered: bool
    open: tuple[Suggestion, ...]
    state: RoomState
