"""The line that holds viewers while nobody knows the answer: for hosts who would be at a loss."""

from typing import Final, Literal

from copilot.attention import Attention
from copilot.limits import RoomLimits
from copilot.ports import HostStage
from copilot.scene import Scene
from copilot.skills.answers.question import Question
from copilot.suggestions import Suggestion

NEEDS_HELP: Final[frozenset[HostStage]] = frozenset({"beginner", "growing"})
_WORDS: Final[dict[str, tuple[str, str]]] = {
    "zh": ("资料里没有", "这个资料里没有，我让运营确认一下，等下告诉大家。"),
    "en": ("Not in the notes", "That's not in my notes; I'll have the team confirm it for you."),
}


class HoldingLines:
    """Offers one line a gap once many ask, and takes it back when the answer comes.

    An expert gets none: silence is better than words they did not ask for.
    """

    def __init__(
        self,
        session: str,
        language: Literal["zh", "en"],
        limits: RoomLimits,
        attention: Attention,
        stage: HostStage,
    ) -> None:
        self._session = session
        self._words = _WORDS[language]
        self._limits = limits
        self._attention = attention
        self._wanted = stage in NEEDS_HELP
        self._offered: dict[int, str] = {}

    def asked(self, question: Question, rank: float, scene: Scene, now_ms: int) -> None:
        """Hear that a gap was asked (again)."""
        enough = len(question.people) >= self._limits.holding_askers
        if not self._wanted or not enough or question.number in self._offered:
            return
        headline, line = self._words
        card = Suggestion(
            id=f"{self._session}-h{question.number}-{now_ms}",
            version=1,
            kind="reminder",
            audience="host",
            headline=headline,
            line=line,
            asked=question.asked(),
            sku=question.sku,
            link=scene.link_of(question.sku),
            rank=rank,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.card_expiry_ms,
        )
        key = f"holding:{question.number}"
        if self._attention.propose(card, key, scene.quiet(now_ms), now_ms, like="answer"):
            self._offered[question.number] = card.id

    def known(self, question: Question, now_ms: int) -> None:
        """Hear that a gap is one no more, or forgotten."""
        card = self._offered.pop(question.number, None)
        if card is not None and card in self._attention:
            self._attention.close(card, "withdrawn", now_ms)
