"""The room's side of phrasing: whose lines are asked for, which answers still count, who stops."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from copilot.attention import Attention
from copilot.effects import CancelPhrase, Effect, Evidence, Phrase, Phrased
from copilot.evidence import say_the_same
from copilot.suggestions import Slot

HOST_WISH, PRICE_AND_STOCK, OTHER = 0, 1, 2
WORDED_SLOTS: Final[tuple[Slot, ...]] = ("now", "next")


@dataclass(frozen=True, slots=True)
class LineRequest:
    """What a card's line is to be worded from; see ``copilot.effects.Phrase``."""

    prompt: str
    evidence: tuple[Evidence, ...]
    question: str
    product: str
    language: Literal["zh", "en"]

    def asks_the_same(self, other: "LineRequest") -> bool:
        """Return whether the line would be the same, be the facts of another version or not."""
        alike = replace(self, evidence=()) == replace(other, evidence=())
        return alike and say_the_same(self.evidence, other.evidence)

    @property
    def priority(self) -> int:
        """What its place in front of the model is when nobody asked for it in particular."""
        offers = any(evidence.kind == "offer" for evidence in self.evidence[:1])
        return PRICE_AND_STOCK if offers else OTHER


@dataclass(slots=True)
class _Line:
    request: LineRequest
    attempt: int = 0
    running: bool = False
    wanted: bool = True
    by_host: bool = False
    avoid: str = ""


class LineRequests:
    """Asks for the lines of cards that the host can see, once each, and takes the answers.

    A card behind the queue costs no model call until it comes forward. When a card's facts change,
    what is being worded is stopped and a new attempt begins: an old line never meets new facts.
    """

    def __init__(self, enabled: bool) -> None:
        self._enabled = enabled
        self._lines: dict[str, _Line] = {}
        self._cancelled: list[Effect] = []

    @property
    def enabled(self) -> bool:
        """Whether there is a model: cards open with their line not ready yet."""
        return self._enabled

    def want(self, suggestion: str, request: LineRequest) -> None:
        """Have a card's line worded from these facts, in place of any before."""
        if not self._enabled:
            return
        known = self._lines.get(suggestion)
        if known is None:
            self._lines[suggestion] = _Line(request)
        elif not known.request.asks_the_same(request):
            self._stop(suggestion, known)
            known.request, known.wanted, known.avoid = request, True, ""

    def reword(self, suggestion: str, attention: Attention) -> None:
        """Have a line worded again, otherwise than it is, before all others."""
        line, card = self._lines.get(suggestion), attention.get(suggestion)
        if line is None or card is None:
            return
        self._stop(suggestion, line)
        line.wanted, line.by_host, line.avoid = True, True, card.line
        attention.revise(replace(card, ready=False))

    def phrased(self, phrased: Phrased, attention: Attention) -> None:
        """Take what became of a line; a refused or failed one leaves the facts as they stand."""
        line, card = self._lines.get(phrased.suggestion), attention.get(phrased.suggestion)
        if line is None or card is None or not line.running or phrased.attempt != line.attempt:
            return
        line.running = line.by_host = False
        worded = phrased.outcome == "worded" and phrased.line
        attention.revise(replace(card, line=phrased.line if worded else card.line, ready=True))

    def closed(self, suggestion: str) -> None:
        """Stop wording for a card that is gone."""
        line = self._lines.pop(suggestion, None)
        if line is not None:
            self._stop(suggestion, line)

    def settle(self, attention: Attention) -> list[Effect]:
        """Return what is to be stopped and what is to be worded now."""
        effects, self._cancelled = self._cancelled, []
        for suggestion, line in self._lines.items():
            card = attention.get(suggestion)
            seen = card is not None and (card.slot in WORDED_SLOTS or line.by_host)
            if line.wanted and seen:
                line.attempt += 1
                line.wanted, line.running = False, True
                effects.append(self._phrase(suggestion, line, attention))
        return effects

    def unfinished(self, attention: Attention) -> list[Effect]:
        """Return what was being worded when the process stopped, to ask for it again."""
        return [
            self._phrase(suggestion, line, attention)
            for suggestion, line in self._lines.items()
            if line.running
        ]

    def _stop(self, suggestion: str, line: _Line) -> None:
        if line.running:
            line.running = False
            self._cancelled.append(CancelPhrase(suggestion))

    def _phrase(self, suggestion: str, line: _Line, attention: Attention) -> Phrase:
        card, request = attention.get(suggestion), line.request
        return Phrase(
            suggestion=suggestion,
            attempt=line.attempt,
            version=card.version if card else 1,
            prompt=request.prompt,
            evidence=request.evidence,
            question=request.question,
            product=request.product,
            language=request.language,
            priority=HOST_WISH if line.by_host else request.priority,
            askers=card.asked.people if card and card.asked else 0,
            avoid=line.avoid,
        )
