"""Whether anybody speaks on air: the pauses of this host, and a silence that is none of them."""

from collections import deque
from typing import Final

from copilot.skills.engagement.significance import quantile

LONGEST_PAUSE_MS: Final = 25_000  # longer than this a small room falls apart
_TIMES_USUAL: Final = 2.5  # segments of a slow transcription come far apart
_AT_MOST_MS: Final = 90_000
_LEAST_SPEECH: Final = 3
_GAPS: Final = 32
RESUMED_MS: Final = 10_000  # of speech, before a silence counts as over


class OnAir:
    """Hears when something was said; silent until speech has been coming at all."""

    def __init__(self) -> None:
        self._gaps: deque[int] = deque(maxlen=_GAPS)
        self._heard = 0
        self._last_ms: int | None = None
        self._resumed_ms: int | None = None

    def hear(self, now_ms: int) -> None:
        """Take note of a piece of speech."""
        if self._last_ms is not None:
            gap = now_ms - self._last_ms
            self._gaps.append(gap)
            if gap >= LONGEST_PAUSE_MS or self._resumed_ms is None:
                self._resumed_ms = now_ms
        self._heard += 1
        self._last_ms = now_ms

    def silent_ms(self, now_ms: int) -> int:
        """Return how long nothing was said; 0 while no speech has been coming."""
        if self._last_ms is None or self._heard < _LEAST_SPEECH:
            return 0
        return max(now_ms - self._last_ms, 0)

    def spoke_since(self, then_ms: int) -> bool:
        """Return whether anything was said after a time."""
        return self._last_ms is not None and self._last_ms > then_ms

    def too_long_ms(self) -> int:
        """Return the silence that is longer than this broadcast's usual pauses."""
        usual = quantile(self._gaps, 0.9) if self._gaps else 0.0
        return min(max(LONGEST_PAUSE_MS, round(usual * _TIMES_USUAL)), _AT_MOST_MS)

    def resumed(self, now_ms: int) -> bool:
        """Return whether somebody has been speaking again for a while."""
        if self._last_ms is None or self._resumed_ms is None:
            return False
        recent = now_ms - self._last_ms < self.too_long_ms()
        return recent and now_ms - self._resumed_ms >= RESUMED_MS
