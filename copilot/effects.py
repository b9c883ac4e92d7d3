"""What goes into a room's state machine and what it asks for in return."""

from dataclasses import dataclass, field
from typing import Literal

from copilot.events import Envelope, LineupItem
from copilot.noted import Noted
from copilot.ports import RoomProfile
from copilot.skills.answers.reading import Reading
from copilot.skills.corrections.judgement import Disagreement, Judgement, Said
from copilot.skills.heard.asked_card import AskedCard
from copilot.suggestions import CardFact, Told
from copilot.taste.learnt import Learnt
from copilot.wordings import Wording
from knowledge.playbook import Activity
from knowledge.products import FactKind
from knowledge.retrieval import Query


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """A broadcast begins; a line-up may be carried over from one that ended by idling.

    ``playbook`` holds the shop's own activities; empty = the default ones. ``learnt`` is what was
    known of the host by then. ``wall_ms`` is when it begins, in milliseconds since 1970; 0 = not
    known. ``profile`` is how the room is set up, which it keeps to its end; ``None`` = as now.
    """

    session: str
    lineup: tuple[LineupItem, ...] = ()
    playbook: tuple[Activity, ...] = ()
    learnt: Learnt = field(default_factory=Learnt)
    wall_ms: int = 0
    profile: RoomProfile | None = None


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
        spoken: what is read aloud in place of the fact's text; empty where the text is.
    """

    fact: CardFact
    kind: FactKind
    name: str
    value: str
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What retrieval found for a question.

    Attributes:
        question: the question's number.
        evidence: for the card, the best first; empty when nothing was strong enough.
        vector: the question's embedding as ``Findings.vector``; empty when not embedded.
        failed: whether retrieval itself failed or ran out of time.
        meant: what its embedding says it is on, as ``Findings.meant``.
        same: how likely each question of ``Find.others`` is the same, by its number, 0 to 1.
    """

    question: int
    evidence: tuple[Evidence, ...]
    vector: bytes
    failed: bool = False
    meant: tuple[tuple[str, float], ...] = ()
    same: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class KnowledgeChanged:
    """The shop published a new version of what it knows.

    ``outdated`` are the host's slips about facts that are gone or changed with it, by id;
    ``standing`` the facts that corrections rest on and that are as they were, by id.
    """

    version: int
    playbook: tuple[Activity, ...] = ()
    outdated: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """What the shop's facts say about a piece of speech.

    ``answered`` names the open cards whose question it answers rightly.
    """

    judgement: Judgement
    answered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefed:
    """The strongest facts of a product that came on air, the best first; may be empty.

    ``disagreements`` are the figures in which the shop's own facts of it are at odds.
    """

    sku: str
    title: str
    evidence: tuple[Evidence, ...]
    disagreements: tuple[Disagreement, ...] = ()


PhraseOutcome = Literal["worded", "refused", "failed"]


@dataclass(frozen=True, slots=True)
class Phrased:
    """What became of wording a card's line.

    Attributes:
        attempt: the number of the ``Phrase`` it answers; an older one is of facts that are gone.
        line: the line as released by the guard, slots filled; empty unless ``worded``.
    """

    suggestion: str
    attempt: int
    line: str
    outcome: PhraseOutcome


@dataclass(frozen=True, slots=True)
class Prepared:
    """A line worded ahead for a likely question about the product on air.

    Attributes:
        line: empty when the model was asked and wrote none that the facts hold.
        key: of the question, as ``Reading.key``.
        evidence, vector: what retrieval found for it, as in ``Found``.
        wording: how the line is worded.
    """

    sku: str
    question: str
    key: str
    evidence: tuple[Evidence, ...]
    vector: bytes
    wording: Wording
    line: str


Input = SessionStarted | Heard | Found | KnowledgeChanged | Judged | Briefed | Phrased | Prepared


@dataclass(frozen=True, slots=True)
class Find:
    """Ask the shop's knowledge; answered by ``Found`` with the same ``question``.

    ``others`` are questions on the board that it may be the same as, by number and text.
    """

    question: int
    query: Query
    priority: int
    others: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Tell:
    """Append to the room log."""

    told: Told


@dataclass(frozen=True, slots=True)
class Judge:
    """Hold a piece of speech against the shop's facts; answered by ``Judged``.

    ``asked`` are the open cards that it may answer.
    """

    said: Said
    asked: tuple[AskedCard, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """Pick a product's strongest facts; answered by ``Briefed``."""

    sku: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Word a card's line; answered by ``Phrased`` unless cancelled.

    Attributes:
        attempt: ascending within the suggestion.
        version: the suggestion's version at that time, for deltas.
        prompt: name of the prompt: ``answer``, ``cue``.
        evidence: what may be said.
        question: the merged question, at most 80 characters; empty for a cue.
        product: the product's title; empty for the shop as a whole.
        language: of the line.
        priority: lower goes first: 0 the host's own wish, 1 price and stock, 2 the rest, 3 what
            nobody has asked yet.
        askers: more go first within a priority.
        avoid: the line that the host does not want again; empty at first.
        wording: how it is to be worded.
    """

    suggestion: str
    attempt: int
    version: int
    prompt: str
    evidence: tuple[Evidence, ...]
    question: str
    product: str
    language: Literal["zh", "en"]
    priority: int
    askers: int
    avoid: str = ""
    wording: Wording = "plain"


@dataclass(frozen=True, slots=True)
class CancelPhrase:
    """Stop wording a card's line: it is gone, or its facts are."""

    suggestion: str


@dataclass(frozen=True, slots=True)
class Prepare:
    """Word lines ahead for a product, in place of any before; answered by several ``Prepared``.

    Attributes:
        sku: the product; ``None`` = prepare nothing any more.
        asked: what was asked about it in this broadcast, the most asked first.
        known: questions that the model was asked for already.
        held: the evidence of each of these.
        lineup: SKUs of the session's line-up.
        wording: how the lines are to be worded.
        at_most: how often the model may be asked.
    """

    sku: str | None
    asked: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    held: tuple[tuple[Evidence, ...], ...] = ()
    lineup: tuple[str, ...] = ()
    wording: Wording = "plain"
    at_most: int = 0


Effect = Find | Tell | Judge | Brief | Phrase | CancelPhrase | Prepare | Noted
