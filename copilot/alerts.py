"""Alerts to operations: a stream or chat model that fails, events refused, facts at odds."""

from collections import deque
from collections.abc import Sequence
from typing import Final, Literal

from copilot.attention import Attention
from copilot.contradictions import Contradictions
from copilot.effects import Evidence, Phrased
from copilot.events import Health
from copilot.limits import RoomLimits
from copilot.skills.corrections.judgement import Disagreement
from copilot.suggestions import Suggestion

Trouble = Literal["stream", "model", "overload"]

# A stream is in trouble when viewers see it: a twentieth of the packets lost, or a slide show.
LOSS: Final = 0.05
FEWEST_FRAMES: Final = 15.0
REPORTS_IN_A_ROW: Final = 2  # one bad report is a hiccup
FAILURES_IN_A_ROW: Final = 3
SKIPPED_A_MINUTE: Final = 5  # fewer are single searches that failed
MINUTE_MS: Final = 60_000

_WORDS: Final[dict[str, dict[Trouble, tuple[str, str]]]] = {
    "zh": {
        "stream": ("推流不稳", "丢包{loss}%，每秒{fps}帧"),
        "model": ("话术模型没响应", "连续{failures}次没有结果，卡片仍按资料原文显示"),
        "overload": ("有问题没查到", "一分钟内有{skipped}个问题没来得及查"),
    },
    "en": {
        "stream": ("Stream is unstable", "{loss}% lost, {fps} frames a second"),
        "model": (
            "Chat model fails",
            "{failures} times in a row; cards show the facts as they are",
        ),
        "overload": ("Questions not looked up", "{skipped} within a minute"),
    },
}


class Alerts:
    """Opens one alert a trouble, and closes it when the trouble is over."""

    def __init__(
        self, session: str, language: str, limits: RoomLimits, attention: Attention
    ) -> None:
        self._session = session
        self._words = _WORDS[language]
        self._limits = limits
        self._attention = attention
        self._contradictions = Contradictions(session, language, limits, attention)
        self._open: dict[Trouble, str] = {}
        self._bad_reports = 0
        self._failures = 0
        self._skipped = 0
        self._skips: deque[int] = deque(maxlen=SKIPPED_A_MINUTE)

    def health(self, health: Health, now_ms: int) -> None:
        """Take the platform's report on the stream; one without loss or frames says nothing."""
        if health.loss is None and health.fps is None:
            return
        lossy = health.loss is not None and health.loss >= LOSS
        slow = health.fps is not None and health.fps < FEWEST_FRAMES
        self._bad_reports = self._bad_reports + 1 if lossy or slow else 0
        if self._bad_reports == 0:
            self._over("stream", now_ms)
        elif self._bad_reports >= REPORTS_IN_A_ROW:
            loss = "?" if health.loss is None else f"{health.loss * 100:.0f}"
            fps = "?" if health.fps is None else f"{health.fps:.0f}"
            self._raise("stream", now_ms, loss=loss, fps=fps)

    def found(self, evidence: Sequence[Evidence], now_ms: int) -> None:
        """Take what was found for a question."""
        self._contradictions.found(evidence, now_ms)

    def at_odds(self, disagreements: Sequence[Disagreement], now_ms: int) -> None:
        """Take what a product on air, or what was said of one, shows of its facts."""
        self._contradictions.told(disagreements, now_ms)

    def phrased(self, phrased: Phrased, now_ms: int) -> None:
        """Take what became of a line."""
        self._failures = self._failures + 1 if phrased.outcome == "failed" else 0
        if self._failures == 0:
            self._over("model", now_ms)
        elif self._failures >= FAILURES_IN_A_ROW:
            self._raise("model", now_ms, failures=self._failures)

    def skipped(self, skipped: int, now_ms: int) -> None:
        """Take how many questions were not looked up so far."""
        for _ in range(min(skipped - self._skipped, SKIPPED_A_MINUTE)):
            self._skips.append(now_ms)
        self._skipped = skipped
        full = len(self._skips) == SKIPPED_A_MINUTE
        if full and now_ms - self._skips[0] < MINUTE_MS:
            self._raise("overload", now_ms, skipped=len(self._skips))
            self._skips.clear()

    def closed(self, card: Suggestion) -> None:
        """Hear that a card is gone."""
        self._open = {trouble: id for trouble, id in self._open.items() if id != card.id}

    def _over(self, trouble: Trouble, now_ms: int) -> None:
        identity = self._open.pop(trouble, None)
        if identity is not None and identity in self._attention:
            self._attention.close(identity, "withdrawn", now_ms)

    def _raise(self, trouble: Trouble, now_ms: int, **figures: object) -> None:
        if trouble in self._open:
            return
        headline, cause = self._words[trouble]
        identity = f"{self._session}-t{trouble}-{now_ms}"
        card = Suggestion(
            id=identity,
            version=1,
            kind="alert",
            audience="operations",
            headline=headline,
            rank=now_ms / 60_000,
            opened_ms=now_ms,
            expires_ms=now_ms + self._limits.card_expiry_ms,
            cause=cause.format(**figures),
        )
        if self._attention.propose(card, f"trouble:{trouble}", False, now_ms):
            self._open[trouble] = identity
