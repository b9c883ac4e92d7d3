"""The corrections on the screens: found again by property, closed when the host puts it right."""

from dataclasses import dataclass

from copilot.attention import Attention
from copilot.limits import RoomLimits
from copilot.skills.corrections.judgement import Judgement, Verdict
from copilot.skills.corrections.pending import Pending, repairs
from copilot.suggestions import CloseReason, Suggestion


@dataclass(frozen=True, slots=True)
class _Shown:
    card: str
    verdict: Verdict
    segment: str
    shown_ms: int
    times: int


class ShownCorrections:
    """One open correction a property at most."""

    def __init__(self, limits: RoomLimits) -> None:
        self._limits = limits
        self._by_key: dict[str, _Shown] = {}

    def card(self, key: str, attention: Attention) -> Suggestion | None:
        """Return the open correction of a property."""
        shown = self._by_key.get(key)
        return attention.get(shown.card) if shown is not None else None

    def times(self, key: str) -> int:
        """Return how often a property was misstated while its card is open."""
        shown = self._by_key.get(key)
        return 0 if shown is None else shown.times

    def show(self, card: str, pending: Pending, now_ms: int, times: int = 1) -> None:
        """Remember which misstatement a card shows, and how often it was said."""
        verdict = pending.verdict
        self._by_key[verdict.key] = _Shown(card, verdict, pending.segment, now_ms, times)

    def judged(
        self, judgement: Judgement, last: dict[str, Verdict], attention: Attention, now_ms: int
    ) -> None:
        """Close what the host has put right, or turned out not to have said.

        Who takes it back (no sorry, the battery lasts) still needs the card until they say what
        it is instead.
        """
        for key, shown in tuple(self._by_key.items()):
            verdict = last.get(key)
            if verdict is not None:
                if verdict.outcome == "right" and repairs(verdict, shown.verdict.said):
                    self._close(shown, attention, "repaired", now_ms)
            elif shown.segment == judgement.segment or (
                key in judgement.reopened and self._just_shown(shown, now_ms)
            ):
                self._close(shown, attention, "withdrawn", now_ms)

    def withdraw_unnamed(self, sku: str, attention: Attention, now_ms: int) -> None:
        """Take back what was held against a product that the host was not talking about."""
        for shown in tuple(self._by_key.values()):
            if shown.verdict.sku == sku and not shown.verdict.named:
                self._close(shown, attention, "withdrawn", now_ms)

    def facts_changed(
        self, standing: frozenset[str], attention: Attention, now_ms: int
    ) -> list[tuple[str, str]]:
        """Take back what does not rest on a fact of ``standing``; return where it was said.

        As (segment, key) each.
        """
        gone = [s for s in self._by_key.values() if s.verdict.fact.id not in standing]
        for shown in gone:
            self._close(shown, attention, "withdrawn", now_ms)
        return [(shown.segment, shown.verdict.key) for shown in gone]

    def facts(self) -> frozenset[str]:
        """Return the ids of the facts that the corrections rest on."""
        return frozenset(shown.verdict.fact.id for shown in self._by_key.values())

    def said_in(self) -> dict[str, str]:
        """Return in which segment each property that is shown was misstated last."""
        return {key: shown.segment for key, shown in self._by_key.items()}

    def verdict(self, card: str) -> Verdict | None:
        """Return what a correction rests on, until it is heard to be gone."""
        return next((s.verdict for s in self._by_key.values() if s.card == card), None)

    def closed(self, card: str) -> None:
        """Hear that a card is gone."""
        self._by_key = {key: shown for key, shown in self._by_key.items() if shown.card != card}

    def _just_shown(self, shown: _Shown, now_ms: int) -> bool:
        return now_ms - shown.shown_ms <= self._limits.correction_grace_max_ms

    @staticmethod
    def _close(shown: _Shown, attention: Attention, reason: CloseReason, now_ms: int) -> None:
        if shown.card in attention:
            attention.close(shown.card, reason, now_ms)
