"""What the mind of a room needs from outside, as small interfaces."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from copilot.events import Envelope, Event
from copilot.noted import RecordDecision, RecordGap, RecordWait
from copilot.suggestions import Delta, Entry, Position, RoomState, Welcome
from copilot.taste.learnt import Learnt
from knowledge.facts import Fact
from knowledge.products import Catalogue, Product
from knowledge.retrieval import FactStand, Findings, Query, Stand

Outcome = Literal["accepted", "duplicate"] | str
"""What became of a submitted event: ``accepted``, ``duplicate``, or why it was skipped."""

Done = Callable[[Envelope, Outcome], None]
"""Called on the event loop once the event is safe in the journal, or skipped with the reason."""


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the journal: everything the room's state is a function of.

    Attributes:
        room: the room's id.
        session: the broadcast's id.
        seq: ascending within the room, never reused; gaps are possible.
        at_ms: room clock, milliseconds since the session began.
        wall_ms: server's wall clock, milliseconds since 1970.
        client, id: identity of an outside event; both empty for the room's own records.
        kind: the record's kind: an event's type, or ``found``, ``session`` for the room's own.
        payload: JSON, UTF-8.
    """

    room: str
    session: str
    seq: int
    at_ms: int
    wall_ms: int
    client: str
    id: str
    kind: str
    payload: bytes


class Journal(Protocol):
    """The durable record of what a room accepted. One writer thread, group commit."""

    def append(self, records: Sequence[Record]) -> set[int]:
        """Commit ``records`` as one transaction and return the indexes of duplicates.

        Blocking; called from the journal's own thread only. A duplicate is a record whose
        non-empty ``(room, client, id)`` is already there; it is not written again.
        """

    def read(self, room: str, session: str) -> Sequence[Record]:
        """Return the session's records in order of ``seq``. Blocking."""

    def last_session(self, room: str) -> tuple[str, int] | None:
        """Return the id of the room's newest session and the room's highest ``seq``. Blocking."""


class Knowledge(Protocol):
    """The shop's knowledge, as a room uses it."""

    def catalogue(self, shop: str) -> Catalogue:
        """Return the shop's published catalogue; cheap, never blocks; empty for a new shop."""

    def product(self, shop: str, sku: str) -> Product | None:
        """Return a product of the shop's published catalogue by its SKU, in any case.

        Cheap, never blocks.
        """

    def facts(self, shop: str) -> Sequence[Fact]:
        """Return all facts of the shop's published catalogue; cheap, never blocks."""

    async def ready(self, shop: str) -> None:
        """Wait until the shop's published knowledge can be searched here."""

    async def find(self, shop: str, query: Query, priority: int) -> Findings:
        """Search the shop's facts on the inference thread; lower ``priority`` goes first."""

    async def same_question(
        self, text: str, others: Sequence[str], priority: int
    ) -> Sequence[float]:
        """Return how likely one answer serves a question and each other; nothing unread."""

    async def stands(
        self, shop: str, sku: str, texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[FactStand]]:
        """Return how each of ``texts`` stands to the facts of a product; nothing without a reader.

        Without texts the facts are only made ready.
        """

    async def compare(
        self, statements: Sequence[str], texts: Sequence[str], priority: int
    ) -> Sequence[Sequence[Stand]]:
        """Return how each of ``texts`` stands to ``statements``; nothing without a reader."""

    async def together(self, pairs: Sequence[tuple[str, str]], priority: int) -> Sequence[Stand]:
        """Return how what is said stands to a statement, both read together; nothing without.

        ``pairs`` are of a statement and what is said each.
        """


class Subscription(Protocol):
    """One screen's bounded view of a room's log."""

    welcome: Welcome
    missed: Sequence[Entry]

    async def next(self) -> Sequence[Entry | Delta | RoomState | Welcome]:
        """Wait for and return what was told since, in order.

        A ``Welcome`` in between begins a new epoch: it replaces all that is shown. A ``Delta`` is
        the newest of its suggestion; older ones were skipped.

        Raises ``SubscriptionLagged`` when the screen was too slow and must resume.
        """

    def close(self) -> None:
        """Stop listening; idempotent."""


class SubscriptionLagged(Exception):
    """The screen fell behind by more than its queue holds; it must connect again and resume."""


class RoomDirectory(Protocol):
    """Rooms as the doors see them. All methods belong to the event loop."""

    async def open(self, room: str, shop: str) -> None:
        """Make ``room`` ready for ``submit`` and ``subscribe``, replaying its journal if need be.

        What is in memory of the room is never handed to another shop than its own. Raises
        ``UnknownRoom`` when ``shop`` has no such room, ``RoomClosing`` on shutdown.
        """

    def submit(self, room: str, envelope: Envelope, done: Done) -> None:
        """Accept ``envelope`` for the journal, or raise ``RoomOverloaded`` / ``RoomClosing``."""

    def unknown(self, room: str, event: Event) -> tuple[str, ...]:
        """Return the SKUs and the suggestion that ``event`` names and that are not there."""

    def turned_away(self, room: str, events: int = 1) -> None:
        """Note events that were refused for being too many before they reached the room."""

    def set_speed(self, room: str, speed: float) -> None:
        """Run the room's clock at a simulator's speed, 0.1 to 1000."""

    def subscribe(self, room: str, since: Position | None) -> Subscription:
        """Listen to a room's log from ``since`` on, or from a whole snapshot."""


class Ledger(Protocol):
    """What is written down beside the journal for people to read; never blocks, may lag behind."""

    def session_began(self, room: str, session: str, wall_ms: int) -> None:
        """Note that a broadcast began."""

    def session_ended(self, room: str, session: str, wall_ms: int) -> None:
        """Note that a broadcast ended."""

    def gap(self, room: str, session: str, gap: RecordGap) -> None:
        """Note a question without an answer, or its new count."""

    def wait(self, room: str, session: str, wait: RecordWait) -> None:
        """Note how long viewers waited for an answer."""

    def decision(self, room: str, session: str, decision: RecordDecision) -> None:
        """Note what attention decided about a suggestion."""

    def learnt(self, room: str, learnt: Learnt) -> None:
        """Note what is known of a room's host by now."""


class Meter(Protocol):
    """Counts and times what happens; names are fixed words, never viewers' text."""

    def count(self, name: str, by: int = 1) -> None:
        """Add ``by`` to the counter ``name``."""

    def observe(self, name: str, seconds: float) -> None:
        """Record that something named ``name`` took ``seconds``."""


class RoomOwner(Protocol):
    """Says which process runs a room."""

    def owns(self, room: str) -> bool:
        """Return whether this process runs ``room``."""


HostStage = Literal["beginner", "growing", "mature", "head"]


@dataclass(frozen=True, slots=True)
class RoomProfile:
    """A room as operations set it up.

    Attributes:
        id: unique in the service, 1 to 64 of letters, digits, ``-`` and ``_``.
        shop: the shop it belongs to.
        language: ``zh`` or ``en``, the language of what the system itself words.
        stream_delay_ms: how long after the studio a viewer sees the picture.
        host_stage: how practised the host is (新手, 成长, 成熟, 头部); beginners get more help.
    """

    id: str
    shop: str
    title: str
    language: Literal["zh", "en"]
    stream_delay_ms: int
    host_stage: HostStage = "beginner"


class Hosts(Protocol):
    """What was learnt of the hosts of rooms; a room stands for its host."""

    def learnt(self, room: str) -> Learnt:
        """Return what is known of a room's host; nothing for a new one. Blocking."""


AskedBefore = Callable[[str, str], Sequence[str]]
"""Returns what viewers of a room asked about a product in earlier broadcasts, the most asked first.

Takes the room and the SKU. Blocking.
"""


def nothing_asked(_room: str, _sku: str) -> Sequence[str]:
    """Know of no earlier broadcast."""
    return ()


class Profiles(Protocol):
    """Where rooms are set up."""

    def profile(self, room: str) -> RoomProfile | None:
        """Return the room's profile, or ``None`` when there is no such room. Blocking."""
