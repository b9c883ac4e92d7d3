"""What goes into a room's state machine and what it asks for in return."""

from dataclasses import dataclass

from copilot.events import Envelope, LineupItem
from copilot.skills.answers.reading import Reading
from copilot.suggestions import CardFact, Told
from knowledge.products import FactKind
from knowledge.retrieval import Query


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """A broadcast begins; a line-up may be carried over from one that ended by idling."""

    session: str
    lineup: tuple[LineupItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """An accepted event; ``reading`` stands beside a chat message."""

    envelope: Envelope
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact found, as a card needs it: what is shown, and its parts to word it by.

    Attributes:
        kind: the fact's kind, as ``knowledge.facts`` has it.
        name: the attribute's name, the FAQ's question or the policy's topic.
        value: the bare value, or the whole text where there is no shorter one.
    """

    fact: CardFact
    kind: FactKind
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Found:
    """What retrieval found for a question.

    Attributes:
        question: the question's number.
        evidence: for the card, the best first; empty when nothing was strong enough.
        vector: the question's embedding as ``Findings.vector``; empty when not embedded.
        failed: whether retrieval itself failed or ran out of time.
    """

    question: int
    evidence: tuple[Evidence, ...]
    vector: bytes
    failed: bool = False


@dataclass(frozen=True, slots=True)
class KnowledgeChanged:
    """The shop published a new version of what it knows."""

    version: int


Input = SessionStarted | Heard | Found | KnowledgeChanged


@dataclass(frozen=True, slots=True)
class Find:
    """Ask the shop's knowledge; answered by ``Found`` with the same ``question``."""

    question: int
    query: Query
    priority: int


@dataclass(frozen=True, slots=True)
class Tell:
    """Append to the room log."""

    told: Told


@dataclass(frozen=True, slots=True)
class RecordGap:
    """Write down a question that the material does not answer, with its count so far."""

    question: str
    text: str
    sku: str | None
    count: int
    first_ms: int
    last_ms: int


Effect = Find | Tell | RecordGap
