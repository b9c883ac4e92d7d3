"""What a platform reports of itself: totals that grow, jump and start anew, and levels."""

from collections import deque
from typing import Final

from copilot.skills.engagement.significance import quantile

_REPORTS: Final = 400  # kept of a level
_LONGEST_GAP_MS: Final = 60_000  # what grew over a longer time says nothing of any moment in it


class RunningTotal:
    """A total as reported: likes since the broadcast began.

    It may come twice, go backwards, jump when the platform counts differently, or never come.
    """

    def __init__(self) -> None:
        self._total: int | None = None
        self._at_ms = 0

    def report(self, total: int, now_ms: int) -> tuple[int, int]:
        """Take a report; return what was gained, and since when in milliseconds.

        Nothing is gained by the first report, by a total that went backwards, or over a gap in
        which nobody reported.
        """
        before, since_ms = self._total, self._at_ms
        self._total, self._at_ms = total, now_ms
        if before is None or now_ms - since_ms > _LONGEST_GAP_MS:
            return 0, now_ms
        return max(total - before, 0), since_ms

    def age_ms(self, now_ms: int) -> int | None:
        """Return how long ago the last report came; ``None`` without any."""
        return None if self._total is None else now_ms - self._at_ms


class Level:
    """A level as reported: the viewers in the room."""

    def __init__(self) -> None:
        self._reports: deque[tuple[int, int]] = deque(maxlen=_REPORTS)

    def report(self, level: int, now_ms: int) -> None:
        """Take a report."""
        self._reports.append((now_ms, max(level, 0)))

    def present(self, now_ms: int, within_ms: int) -> int | None:
        """Return the higher one of the last two reports, since a single low one may be an error.

        ``None`` unless both came within ``within_ms``.
        """
        if len(self._reports) < 2 or now_ms - self._reports[-2][0] > within_ms:
            return None
        return max(self._reports[-1][1], self._reports[-2][1])

    def usual(self, from_ms: int, to_ms: int, share: float, least: int) -> int | None:
        """Return the ``share`` quantile of the reports in between; ``None`` of too few."""
        levels = [level for at_ms, level in self._reports if from_ms <= at_ms <= to_ms]
        return round(quantile(levels, share)) if len(levels) >= least else None
