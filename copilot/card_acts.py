"""What people at the screens do with cards: use, put away, keep, reword, push and hold."""

from dataclasses import replace

from copilot.attention import Attention
from copilot.events import (
    SuggestionDismissed,
    SuggestionHeld,
    SuggestionPinned,
    SuggestionPushed,
    SuggestionReleased,
    SuggestionReworded,
    SuggestionUsed,
)
from copilot.limits import RoomLimits
from copilot.line_requests import LineRequests
from copilot.operations_desk import OperationsDesk
from copilot.scene import Scene
from copilot.suggestions import CloseReason


class CardActs:
    """Carries out the acts of one session; one about a card that is gone comes to nothing."""

    def __init__(
        self,
        limits: RoomLimits,
        attention: Attention,
        lines: LineRequests,
        operations: OperationsDesk,
    ) -> None:
        self._limits = limits
        self._attention = attention
        self._lines = lines
        self._operations = operations

    def carry_out(self, event: object, scene: Scene, now_ms: int) -> None:
        """Do what somebody wants; an event that asks nothing of a card is left alone."""
        match event:
            case SuggestionUsed(suggestion):
                self.close(suggestion, "used", now_ms)
            case SuggestionDismissed(suggestion):
                self.close(suggestion, "dismissed", now_ms)
            case SuggestionPinned(suggestion, on):
                self._pin(suggestion, on, now_ms)
            case SuggestionReworded(suggestion, wording):
                self._lines.reword(suggestion, wording, self._attention)
            case SuggestionPushed() as pushed:
                self._operations.push(pushed, scene, now_ms)
            case SuggestionHeld() as held:
                self._operations.hold(held, now_ms)
            case SuggestionReleased() as released:
                self._operations.release(released)
            case _:
                pass  # kept in the journal for the review after the broadcast

    def close(self, suggestion: str, reason: CloseReason, now_ms: int) -> None:
        """Close a card that is open; one that is gone already was simply faster."""
        if suggestion in self._attention:
            self._attention.close(suggestion, reason, now_ms)

    def _pin(self, suggestion: str, on: bool, now_ms: int) -> None:
        card = self._attention.get(suggestion)
        if card is None or card.pinned == on:
            return
        expires = None if on else now_ms + self._limits.card_expiry_ms
        self._attention.revise(replace(card, pinned=on, expires_ms=expires))
