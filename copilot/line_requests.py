"""The room's side of phrasing: whose lines are asked for, which answers still count, who stops."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from copilot.attention import Attention
from copilot.effects import CancelPhrase, Effect, Evidence, Phrase, Phrased
from copilot.evidence import say_the_same
from copilot.suggestions import Slot, Suggestion
from copilot.wordings import WORDINGS, Wording, after

HOST_WISH, PRICE_AND_STOCK, OTHER, AHEAD = 0, 1, 2, 3
WORDED_SLOTS: Final[tuple[Slot, ...]] = ("now", "next")


@dataclass(frozen=True, slots=True)
class LineRequest:
    """What a card's line is to be worded from; see ``copilot.effects.Phrase``.

    Attributes:
        plain: the line from the facts alone.
        short: the same with fewer words; empty where nothing may be left out.
    """

    prompt: str
    evidence: tuple[Evidence, ...]
    question: str
    product: str
    language: Literal["zh", "en"]
    plain: str = ""
    short: str = ""

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
    wording: Wording = "plain"


class LineRequests:
    """Asks for the lines of cards that the host can see, once each, and takes the answers.

    A card behind the queue costs no model call until it comes forward. When a card's facts change,
    what is being worded is stopped and a new attempt begins: an old line never meets new facts.
    Without a model a line is said plainly or, where the facts allow it, shorter.
    """

    def __init__(self, enabled: bool, usual: Wording = "plain") -> None:
        self._enabled = enabled
        self._usual = usual
        self._lines: dict[str, _Line] = {}
        self._cancelled: list[Effect] = []

    @property
    def enabled(self) -> bool:
        """Whether there is a model: cards open with their line not ready yet."""
        return self._enabled

    def usually(self, wording: Wording) -> None:
        """Word lines this way from now on, unless the host asks for another."""
        self._usual = wording

    def opening_with(
        self, card: Suggestion, request: LineRequest, line: str, wording: Wording
    ) -> Suggestion:
        """Return a card with a line that was worded ahead, and what else the host may ask for."""
        wordings = self._after(wording, wording, request)
        return replace(card, line=line, ready=True, wording=wording, wordings=wordings)

    def opening(self, card: Suggestion, request: LineRequest) -> Suggestion:
        """Return a card with the line from its facts alone, and what else the host may ask for."""
        short = not self._enabled and self._usual == "shorter" and bool(request.short)
        wording: Wording = "shorter" if short else "plain"
        return replace(
            card,
            line=request.short if short else request.plain,
            ready=not self._enabled,
            wording=wording,
            wordings=self._after(wording, wording, request),
        )

    def want(self, suggestion: str, request: LineRequest) -> None:
        """Have a card's line worded from these facts, in place of any before."""
        known = self._lines.get(suggestion)
        if known is None:
            line = _Line(request, wanted=self._enabled, wording=self._usual)
            self._lines[suggestion] = line
        elif not known.request.asks_the_same(request):
            self._stop(suggestion, known)
            known.request, known.wanted, known.avoid = request, self._enabled, ""

    def have(self, suggestion: str, request: LineRequest) -> None:
        """Take a card whose line is there already; it is worded when facts or wishes change."""
        self._lines[suggestion] = _Line(request, wanted=False, wording=self._usual)

    def reword(self, suggestion: str, wording: Wording | None, attention: Attention) -> None:
        """Have a line worded otherwise than it is, before all others.

        Without a ``wording`` the first that the card offers; one that it can not have is left.
        """
        line, card = self._lines.get(suggestion), attention.get(suggestion)
        if line is None or card is None or not card.wordings:
            return
        wanted = card.wordings[0] if wording is None else wording
        if self._enabled:
            self._stop(suggestion, line)
            line.wanted, line.by_host, line.avoid, line.wording = True, True, card.line, wanted
            attention.revise(replace(card, ready=False))
        elif wanted in card.wordings:
            text = line.request.short if wanted == "shorter" else line.request.plain
            self._put(card, text, wanted, wanted, line.request, attention)

    def phrased(self, phrased: Phrased, attention: Attention) -> None:
        """Take what became of a line; a refused or failed one leaves the facts as they stand."""
        line, card = self._lines.get(phrased.suggestion), attention.get(phrased.suggestion)
        if line is None or card is None or not line.running or phrased.attempt != line.attempt:
            return
        wished = line.wording if line.by_host else None
        line.running = line.by_host = False
        text, wording = card.line, card.wording
        if phrased.outcome == "worded" and phrased.line:
            text, wording = phrased.line, line.wording
        elif wished == "shorter" and 0 < len(line.request.short) < len(text):
            text, wording = line.request.short, wished
        elif wished == "plain" and line.request.plain:
            text, wording = line.request.plain, wished
        self._put(card, text, wording, line.wording, line.request, attention)

    def _put(
        self,
        card: Suggestion,
        text: str,
        wording: Wording,
        asked: Wording,
        request: LineRequest,
        attention: Attention,
    ) -> None:
        wordings = self._after(asked, wording, request)
        attention.revise(replace(card, line=text, ready=True, wording=wording, wordings=wordings))

    def _after(self, asked: Wording, shown: Wording, request: LineRequest) -> tuple[Wording, ...]:
        plain_and_short: tuple[Wording, ...] = ("plain", "shorter")
        without_model = plain_and_short if request.short else ()
        return after(asked, shown, WORDINGS if self._enabled else without_model)

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
            wording=line.wording,
        )
