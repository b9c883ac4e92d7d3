"""One call of the chat model with everybody who waits for its line."""

import asyncio
import logging
from collections.abc import Hashable
from dataclasses import dataclass

from copilot.effects import Phrase, PhraseOutcome
from copilot.line_requests import AHEAD
from copilot.phrasing.ports import OnText
from copilot.phrasing.queue import Ticket

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """What makes two phrases one piece of work; shops never share."""

    shop: str
    prompt: str
    version: int
    language: str
    evidence: Hashable
    question: str
    product: str
    avoid: str
    wording: str

    @classmethod
    def of(cls, shop: str, phrase: Phrase, version: int) -> "Work":
        """Return the work of wording ``phrase`` by the prompt's ``version``."""
        return cls(
            shop,
            phrase.prompt,
            version,
            phrase.language,
            phrase.evidence,
            phrase.question,
            phrase.product,
            phrase.avoid,
            phrase.wording,
        )


@dataclass(frozen=True, slots=True)
class Result:
    """How a call ended; ``line`` is empty unless worded."""

    outcome: PhraseOutcome
    line: str = ""


class Call:
    """A call under way, or waiting for its turn.

    Attributes:
        phrase: the first one that wanted it.
        started: the loop's time at which that was; of one that nobody waits for yet, at which its
            turn came.
        begun: whether its turn has come.
        result: how it ended, once it has.
        task: what runs it.
    """

    def __init__(self, work: Work, phrase: Phrase, started: float) -> None:
        self.work = work
        self.phrase = phrase
        self.started = started
        give_way = self._give_way if phrase.priority == AHEAD else None
        self.ticket = Ticket(phrase.priority, phrase.askers, give_way)
        self.result = Result("failed")
        self.task: asyncio.Task[None] | None = None
        self.begun = False
        self._text = ""
        self._listeners: list[OnText] = []

    @property
    def wanted(self) -> bool:
        """Whether anybody still waits for it."""
        return bool(self._listeners)

    def join(self, on_text: OnText) -> None:
        """Tell ``on_text`` what was released so far and from now on."""
        self._listeners.append(on_text)
        if self._text:
            self._tell(on_text)

    def leave(self, on_text: OnText) -> None:
        """Stop telling ``on_text``."""
        self._listeners.remove(on_text)

    def say(self, text: str) -> None:
        """Tell everybody the whole text released so far."""
        self._text = text
        for listener in tuple(self._listeners):
            self._tell(listener)

    def _give_way(self) -> None:
        if self.task is not None:
            self.task.cancel()

    def _tell(self, listener: OnText) -> None:
        try:
            listener(self._text)
        except Exception:  # the unit of work: one listener; the others' line goes on
            log.exception("line_listener_failed")
