"""Asks the host whether another product is on air: one card at a time."""

from collections.abc import Iterable
from typing import Final

from copilot.attention import Attention
from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.skills.corrections.focus.doubt_card import doubt_card
from copilot.suggestions import CloseReason

MOST_TITLES: Final = 256  # products named lately


class FocusQuestion:
    """The card of a session that asks about the focus, while there is a suspicion."""

    def __init__(self, session: str, language: str, limits: RoomLimits) -> None:
        self._session = session
        self._chinese = language == "zh"
        self._limits = limits
        self._card: str | None = None
        self._about: str | None = None
        self._titles: dict[str, str] = {}

    def hear_titles(self, titles: Iterable[tuple[str, str]]) -> None:
        """Remember what products (SKU, title) are called, to ask about them by it."""
        self._titles.update(titles)
        while len(self._titles) > MOST_TITLES:
            del self._titles[next(iter(self._titles))]

    def ask(self, suspect: str | None, scene: Scene, attention: Attention, now_ms: int) -> None:
        """Ask about ``suspect``, once; a question about another one, or none, is withdrawn."""
        if suspect != self._about:
            self.close("withdrawn", attention, now_ms)
        if suspect is None or self._card is not None:
            return
        identity = f"{self._session}-f{now_ms}"
        title = self._titles.get(suspect, "")
        card = doubt_card(identity, suspect, title, scene, self._chinese, self._limits, now_ms)
        if attention.propose(card, f"focus:{suspect}", scene.quiet(now_ms), now_ms):
            self._card, self._about = identity, suspect

    def close(self, reason: CloseReason, attention: Attention, now_ms: int) -> None:
        """Take the card off the screens if it is there still."""
        if self._card is not None and self._card in attention:
            attention.close(self._card, reason, now_ms)
        self._card = None

    def closed(self, card: str) -> bool:
        """Hear that a card is gone; return whether it was this question's."""
        if card != self._card:
            return False
        self._card = None
        return True
