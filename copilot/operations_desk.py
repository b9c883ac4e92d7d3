"""What operations do with cards: push their own, bring one forward, hold one back, let it go."""

from copilot.attention import Attention
from copilot.events import SuggestionHeld, SuggestionPushed, SuggestionReleased
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.suggestions import Suggestion


class OperationsDesk:
    """Carries out operations' wishes; one about a card that is gone comes to nothing."""

    def __init__(self, session: str, limits: RoomLimits, attention: Attention) -> None:
        self._session = session
        self._limits = limits
        self._attention = attention
        self._number = 0

    def push(self, pushed: SuggestionPushed, scene: Scene, now_ms: int) -> None:
        """Open a card of their own in front of the host, or bring an open one forward."""
        if pushed.suggestion is not None:
            if pushed.suggestion in self._attention:
                self._attention.bring_forward(pushed.suggestion, now_ms)
            return
        self._number += 1
        identity = f"{self._session}-o{self._number}-{now_ms}"
        card = self._card(identity, pushed, scene, now_ms)
        self._attention.propose(card, f"operations:{identity}", scene.quiet(now_ms), now_ms)

    def hold(self, held: SuggestionHeld, now_ms: int) -> None:
        """Keep a card from the host."""
        if held.suggestion in self._attention:
            self._attention.hold(held.suggestion, now_ms)

    def release(self, released: SuggestionReleased) -> None:
        """Let the host have a held card."""
        if released.suggestion in self._attention:
            self._attention.release(released.suggestion)

    def _card(
        self, identity: str, pushed: SuggestionPushed, scene: Scene, now_ms: int
    ) -> Suggestion:
        return Suggestion(
            id=identity,
            version=1,
            kind="reminder",
            audience=pushed.audience,
            headline=pushed.headline,
            line=pushed.line,
            sku=pushed.sku,
            product=pushed.product,
            link=scene.link_of(pushed.sku),
            rank=now_ms / 60_000,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.card_expiry_ms,
            by="operations",
        )
