"""What a room wants written down or counted beside its journal."""

from dataclasses import dataclass
from typing import Literal

from copilot.suggestions import Kind
from copilot.taste.learnt import Learnt


@dataclass(frozen=True, slots=True)
class RecordGap:
    """Write down a question that the material does not answer, with its count so far.

    ``filled`` where the material answers it since: then it is a gap no more.
    """

    question: str
    text: str
    sku: str | None
    count: int
    first_ms: int
    last_ms: int
    filled: bool = False


AnsweredHow = Literal["heard", "used"]


@dataclass(frozen=True, slots=True)
class RecordWait:
    """Write down how long viewers waited for an answer.

    Attributes:
        question: the question's id within the session.
        count, people: how often it was asked since it was last answered, and by how many.
        first_ms, answered_ms: first asked, and answered; room clock.
        how: whether the host was heard answering, or used the card.
    """

    question: str
    text: str
    sku: str | None
    count: int
    people: int
    first_ms: int
    answered_ms: int
    how: AnsweredHow


@dataclass(frozen=True, slots=True)
class RecordPrepared:
    """Count what became of a line worded ahead."""

    became: Literal["kept", "reused", "discarded"]


Choice = Literal["now", "queued", "waiting", "held", "refused", "closed"]


@dataclass(frozen=True, slots=True)
class RecordDecision:
    """Write down what attention decided about a suggestion and why, one word each."""

    suggestion: str
    kind: Kind
    choice: Choice
    reason: str
    at_ms: int


@dataclass(frozen=True, slots=True)
class RecordLearnt:
    """Write down what is known of the room's host by now, in place of what was before."""

    learnt: Learnt


Noted = RecordGap | RecordWait | RecordDecision | RecordLearnt | RecordPrepared
