"""What happens in a room: the accepted events, as plain immutable data."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from copilot.wordings import Wording

Speaker = Literal["host", "assistant", "video", "viewer"]
OrderStatus = Literal["placed", "paid", "refunded"]
ActivityKind = Literal["gift", "like", "follow", "enter", "leave", "share", "click", "cart"]


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who wrote or did something: the platform's id, the display name, badges such as ``fan``."""

    id: str
    name: str
    badges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chat:
    """A viewer's message; personal data is masked before it gets here."""

    user: Viewer
    text: str


@dataclass(frozen=True, slots=True)
class Speech:
    """A piece of what is said on air; partials and the final share ``segment``."""

    text: str
    final: bool
    segment: str
    speaker: Speaker = "host"
    start_ms: int | None = None
    end_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Focus:
    """The product on air from now on; ``None`` when there is none."""

    sku: str | None
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class LineupItem:
    """A product of the session under its link number; ``offer`` is the platform's own offer id."""

    link: int
    sku: str
    offer: str | None = None


@dataclass(frozen=True, slots=True)
class Lineup:
    """The products of the session, replacing whatever was set before."""

    items: tuple[LineupItem, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Totals as the platform reports them; ``None`` = not reported."""

    viewers: int | None = None
    likes: int | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """The stream's technical state; ``loss`` is a share of 0 to 1."""

    bitrate_kbps: float | None = None
    loss: float | None = None
    fps: float | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """Something viewers did other than write."""

    kind: ActivityKind
    user: Viewer | None = None
    count: int = 1
    sku: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """An order's change of status; ``amount`` in ``currency`` (ISO 4217)."""

    order_id: str
    status: OrderStatus
    quantity: int = 1
    amount: Decimal | None = None
    currency: str | None = None
    sku: str | None = None
    user: Viewer | None = None


@dataclass(frozen=True, slots=True)
class SuggestionUsed:
    """The host used a card."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class SuggestionDismissed:
    """The host put a card away."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class SuggestionPinned:
    """The host keeps a card (``on``) or lets it go again."""

    suggestion: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class SuggestionRated:
    """The host says whether a card was good: -1, 0 or 1."""

    suggestion: str
    rating: int


@dataclass(frozen=True, slots=True)
class SuggestionReworded:
    """The host wants a card's line in other words: the next it offers, or this ``wording``."""

    suggestion: str
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class SuggestionPushed:
    """Operations put a card of their own on the host's screen, or bring an open one to the front.

    Attributes:
        suggestion: the open card to bring to the front; ``None`` for a card of their own.
        headline, line: the words of a card of their own.
        sku: the product it is about, if any.
        audience: who is to see it.
        product: that product's title, as the shop has it when the card is pushed.
    """

    suggestion: str | None = None
    headline: str = ""
    line: str = ""
    sku: str | None = None
    audience: Literal["host", "operations", "both"] = "host"
    product: str = ""


@dataclass(frozen=True, slots=True)
class SuggestionHeld:
    """Operations keep a card from the host."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class SuggestionReleased:
    """Operations let the host have a card that was held."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Show nothing that interrupts while ``on``; ``minutes`` limits it."""

    on: bool
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class LearntForgotten:
    """What was learnt of the host is to be forgotten, said by the API: all, or one ``slip``."""

    slip: str | None = None


@dataclass(frozen=True, slots=True)
class SessionEnd:
    """The broadcast is over, said by the API."""


Event = (
    Chat
    | Speech
    | Focus
    | Lineup
    | Stats
    | Health
    | Activity
    | Order
    | SuggestionUsed
    | SuggestionDismissed
    | SuggestionPinned
    | SuggestionRated
    | SuggestionReworded
    | SuggestionPushed
    | SuggestionHeld
    | SuggestionReleased
    | Quiet
    | LearntForgotten
    | SessionEnd
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """An event with who sent it.

    Attributes:
        client: the sender's stable name; ``(room, client, id)`` makes the event idempotent.
        id: the sender's id of the event, 1 to 128 characters.
        ts: the sender's own time in milliseconds since 1970, for display only; ``None`` = not told.
        event: what happened.
    """

    client: str
    id: str
    ts: int | None
    event: Event


def is_control(event: Event) -> bool:
    """Return whether ``event`` must not wait behind chat (the host's and operations' own acts)."""
    return isinstance(
        event,
        SuggestionUsed
        | SuggestionDismissed
        | SuggestionPinned
        | SuggestionRated
        | SuggestionReworded
        | SuggestionPushed
        | SuggestionHeld
        | SuggestionReleased
        | Quiet
        | LearntForgotten
        | Focus
        | Lineup
        | SessionEnd,
    )
